import type { BuiltInKinds, StrategyInput } from "../../scenario/scenario.ts";
import type { Event } from "../../scenario/event.ts";
import type { IssueName, Names, Terms } from "../../scenario/names.ts";
import type { OptionsOf } from "../../scenario/define.ts";
import type { furtherIssues } from "./further/issues.ts";
import type { issues } from "./issues.ts";

/** The four actors, in the alphabetical order of their ids: in the document, at the table, and when asked in turn. */
export const actorIds = ["europe", "russia", "ukraine", "united_states"] as const;

/** The id of an actor of the Ukraine scenario. */
export type UkraineActor = (typeof actorIds)[number];

/** The names that the Ukraine scenario introduces on either agenda. */
export interface SharedNames extends Names {
  readonly actor: UkraineActor;
  readonly phase: "talks" | "accession" | "ultimatum";
  readonly event: "call_of_12_february" | "riyadh_meeting" | "visit_to_moscow" | "visit_to_washington";
}

/** The names that the Ukraine scenario introduces on the core agenda. */
export interface UkraineNames extends SharedNames {
  readonly options: OptionsOf<typeof issues>;
}

/** The names of the issues that the full agenda adds to the core agenda. */
export interface FurtherNames extends SharedNames {
  readonly options: OptionsOf<typeof furtherIssues>;
}

/** The names that the Ukraine scenario introduces on the full agenda. */
export interface FullUkraineNames extends SharedNames {
  readonly options: UkraineNames["options"] & FurtherNames["options"];
}

/** The id of an issue of the core agenda. */
export type UkraineIssue = (typeof issues)[number]["id"];

/** The id of an issue of the full agenda. */
export type FullUkraineIssue = IssueName<FullUkraineNames>;

/** The option ids of an issue of the core agenda. */
export type UkraineOption<I extends UkraineIssue> = UkraineNames["options"][I];

/** The option ids of an issue of the full agenda. */
export type FullUkraineOption<I extends FullUkraineIssue> = FullUkraineNames["options"][I];

/** A complete package of the core agenda. */
export type UkraineTerms = Terms<UkraineNames>;

/** A complete package of the full agenda. */
export type FullUkraineTerms = Terms<FullUkraineNames>;

/** An event of the Ukraine scenario. */
export type UkraineEvent = Event<UkraineNames, StrategyInput<UkraineNames, BuiltInKinds>>;
