import type { IssueName, Names, OptionName, Terms } from "../../scenario/names.ts";
import type { DeclaredPosition, Position } from "../../scenario/position.ts";
import type { Provenance } from "../../scenario/provenance.ts";
import type { UkraineActor, UkraineNames } from "./names.ts";
import type { UkraineSettings } from "./options.ts";

/** Where an actor stands on one issue, with the evidence for each rung. */
export interface Cell<O> {
  readonly ideal: O;
  readonly idealFrom: Provenance;
  /** The softer public position: the ideal again where none is known. */
  readonly fallback: O;
  readonly fallbackFrom: Provenance;
  readonly salience: "high" | "medium" | "low";
}

/** Where an actor stands on every issue. */
export type Cells<N extends Names = UkraineNames> = { readonly [I in IssueName<N>]: Cell<OptionName<N, I>> };

/**
 * An actor at a date: what it wants, and what it says in public.
 *
 * Declared positions follow one convention. An ideal or a fallback is declared where a source dated by the snapshot
 * states it. An issue on which the actor had said nothing in public by then is declared at the status quo, because the
 * others can know of no wish to leave it; nothing later, and nothing private, is given away.
 */
export interface Profile<N extends Names = UkraineNames> {
  readonly cells: Cells<N>;
  readonly declared: DeclaredPosition<N>;
  /** The evidence for each declared ideal, and for each declared fallback there is. */
  readonly declaredFrom: {
    readonly ideal: { readonly [I in IssueName<N>]: Provenance };
    readonly fallback?: { readonly [I in IssueName<N>]?: Provenance };
  };
}

/** An actor at a date, by name. */
export type ProfileId = Exclude<UkraineActor, "united_states"> | "united_states_2024" | "united_states_2025";

/** The profile of an actor under a policy: that of the United States has two dates. */
export function profileId(actor: UkraineActor, { policy }: Pick<UkraineSettings, "policy">): ProfileId {
  if (actor !== "united_states") return actor;
  return policy === "isolation" ? "united_states_2024" : "united_states_2025";
}

/** What a position takes from the cells of a profile, column by column. */
export interface Columns<N extends Names> {
  readonly ideal: Terms<N>;
  readonly fallback: Terms<N>;
  readonly salience: Position<N>["salience"];
}
