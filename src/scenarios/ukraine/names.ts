import type { BuiltInKinds, StrategyInput } from "../../scenario/scenario.ts";
import type { Condition } from "../../scenario/condition.ts";
import type { Event } from "../../scenario/event.ts";
import type { Names, Terms } from "../../scenario/names.ts";
import type { OptionsOf } from "../../scenario/define.ts";
import type { issues } from "./issues.ts";

/** The four actors, in the alphabetical order of their ids: in the document, at the table, and when asked in turn. */
export const actorIds = ["europe", "russia", "ukraine", "united_states"] as const;

/** The id of an actor of the Ukraine scenario. */
export type UkraineActor = (typeof actorIds)[number];

/** The names that the Ukraine scenario introduces. */
export interface UkraineNames extends Names {
  readonly options: OptionsOf<typeof issues>;
  readonly actor: UkraineActor;
  readonly phase: "talks" | "accession" | "ultimatum";
  readonly event: "call_of_12_february" | "riyadh_meeting" | "visit_to_moscow" | "visit_to_washington";
}

/** The id of an issue of the Ukraine scenario. */
export type UkraineIssue = (typeof issues)[number]["id"];

/** The option ids of an issue of the Ukraine scenario. */
export type UkraineOption<I extends UkraineIssue> = UkraineNames["options"][I];

/** A complete package of the Ukraine scenario. */
export type UkraineTerms = Terms<UkraineNames>;

/** A condition on terms of the Ukraine scenario. */
export type UkraineCondition = Condition<UkraineNames>;

/** An event of the Ukraine scenario. */
export type UkraineEvent = Event<UkraineNames, StrategyInput<UkraineNames, BuiltInKinds>>;
