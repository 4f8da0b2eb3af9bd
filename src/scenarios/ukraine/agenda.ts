import type { Names, Terms } from "../../scenario/names.ts";
import type { Source } from "../../scenario/provenance.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Provenances } from "./evidence.ts";
import type { SourcedText } from "./formats.ts";

/** What the document takes from an agenda: all that speaks of issues. */
export interface Agenda<N extends Names> {
  readonly issues: Scenario<N>["issues"];
  readonly constraints: NonNullable<Scenario<N>["constraints"]>;
  readonly statusQuo: Terms<N>;
  readonly actors: Scenario<N>["actors"];
  readonly text: SourcedText<Terms<N>>;
  readonly delivery: NonNullable<Scenario<N>["delivery"]>;
  /** Where each of them comes from, by member of the document. */
  readonly provenance: Readonly<Record<"issues" | "constraints" | "statusQuo" | "actors" | "delivery", Provenances>>;
  readonly sources: readonly Source[];
}
