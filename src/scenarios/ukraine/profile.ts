import type { DeclaredPosition } from "../../scenario/position.ts";
import type { Provenance } from "../../scenario/provenance.ts";
import type { UkraineIssue, UkraineNames, UkraineOption } from "./names.ts";

/** Where an actor stands on one issue, with the evidence for each rung. */
export interface Cell<I extends UkraineIssue> {
  readonly ideal: UkraineOption<I>;
  readonly idealFrom: Provenance;
  /** The softer public position: the ideal again where none is known. */
  readonly fallback: UkraineOption<I>;
  readonly fallbackFrom: Provenance;
  readonly salience: "high" | "medium" | "low";
}

/** Where an actor stands on every issue. */
export type Cells = { readonly [I in UkraineIssue]: Cell<I> };

/**
 * An actor at a date: what it wants, and what it says in public.
 *
 * Declared positions follow one convention. An ideal or a fallback is declared where a source dated by the snapshot
 * states it. An issue on which the actor had said nothing in public by then is declared at the status quo, because the
 * others can know of no wish to leave it; nothing later, and nothing private, is given away.
 */
export interface Profile {
  readonly cells: Cells;
  readonly declared: DeclaredPosition<UkraineNames>;
  /** The evidence for each declared ideal, and for each declared fallback there is. */
  readonly declaredFrom: {
    readonly ideal: { readonly [I in UkraineIssue]: Provenance };
    readonly fallback?: { readonly [I in UkraineIssue]?: Provenance };
  };
}
