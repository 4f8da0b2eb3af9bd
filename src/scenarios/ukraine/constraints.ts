import type { Constraint } from "../../scenario/scenario.ts";
import { derived, type Provenances, SNAPSHOT } from "./evidence.ts";
import type { UkraineNames } from "./names.ts";

/** Which rungs cannot stand in one text, because their words exclude each other. */
export const constraints = [
  {
    id: "borders_of_1991_include_crimea",
    label: "The borders of 1991 and the return of Crimea come together",
    holds: {
      kind: "iff",
      left: { kind: "is", issue: "territory", options: ["borders_of_1991"] },
      right: { kind: "is", issue: "crimea_recognition", options: ["returned_to_ukraine"] },
    },
  },
  {
    id: "cession_of_four_oblasts_includes_recognition",
    label: "The cession of four oblasts comes with recognition of Crimea in law",
    holds: {
      kind: "implies",
      if: { kind: "is", issue: "territory", options: ["four_oblasts_ceded"] },
      then: { kind: "atMost", issue: "crimea_recognition", option: "recognised_by_us" },
    },
  },
  {
    id: "nato_is_article_5",
    label: "NATO cover or membership and Article 5 come together",
    holds: {
      kind: "iff",
      left: { kind: "atLeast", issue: "nato_neutrality", option: "cover_for_held_territory" },
      right: { kind: "is", issue: "security_guarantees", options: ["nato_article_5"] },
    },
  },
  {
    id: "no_foreign_troops_no_force",
    label: "Without foreign troops there is no multinational force",
    holds: {
      kind: "implies",
      if: { kind: "is", issue: "nato_neutrality", options: ["neutral_demilitarised"] },
      then: { kind: "atMost", issue: "security_guarantees", option: "conditional_us" },
    },
  },
] as const satisfies readonly Constraint<UkraineNames>[];

/** Where the constraints come from. */
export const constraintProvenance: Provenances = {
  "constraints.borders_of_1991_include_crimea": derived("2023-08-08", ["PF3"], "Borders of 1991 contain Crimea, and only they do."),
  "constraints.cession_of_four_oblasts_includes_recognition": derived(
    "2024-06-14",
    ["P24a", "P24c"],
    "The text that cedes four oblasts also recognises Crimea as Russian.",
  ),
  "constraints.nato_is_article_5": derived("2024-11-29", ["Z2411"], "The cover asked for is Article 5, and Article 5 is NATO's."),
  "constraints.no_foreign_troops_no_force": derived(SNAPSHOT, ["P24a"], "The rung excludes foreign troops, which a multinational force is."),
};
