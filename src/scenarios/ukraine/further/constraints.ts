import type { Constraint } from "../../../scenario/scenario.ts";
import { derived, type Provenances, SNAPSHOT } from "../evidence.ts";
import type { FullUkraineNames } from "../names.ts";

/** Which rungs of the further issues cannot stand in one text with others, because their words exclude each other. */
export const furtherConstraints: readonly Constraint<FullUkraineNames>[] = [
  {
    id: "withdrawal_first_needs_withdrawal",
    label: "A ceasefire after Ukrainian withdrawal needs a line behind which Ukrainian forces withdraw",
    holds: {
      kind: "implies",
      if: { kind: "is", issue: "ceasefire_sequencing", options: ["after_withdrawal"] },
      then: { kind: "atMost", issue: "territory", option: "donetsk_special_zone" },
    },
  },
  {
    id: "withdrawal_first_needs_renunciation",
    label: "A ceasefire once the NATO bid is dropped needs a text that drops it",
    holds: {
      kind: "implies",
      if: { kind: "is", issue: "ceasefire_sequencing", options: ["after_withdrawal"] },
      then: { kind: "atMost", issue: "nato_neutrality", option: "neutral_by_treaty" },
    },
  },
  {
    id: "lines_of_2022_end_control_of_the_plant",
    label: "Behind the lines of February 2022 or the borders of 1991, Russian control of the plant ends",
    holds: {
      kind: "implies",
      if: { kind: "atLeast", issue: "territory", option: "lines_of_february_2022" },
      then: { kind: "atLeast", issue: "znpp_energy", option: "shared_output" },
    },
  },
  {
    id: "cession_of_four_oblasts_includes_the_plant",
    label: "The cession of four oblasts leaves no full Ukrainian control of the plant",
    holds: {
      kind: "implies",
      if: { kind: "is", issue: "territory", options: ["four_oblasts_ceded"] },
      then: { kind: "atMost", issue: "znpp_energy", option: "ukrainian_us_operation" },
    },
  },
  {
    id: "lifting_all_ends_the_freeze",
    label: "Where all sanctions are lifted, no asset stays immobilised",
    holds: {
      kind: "implies",
      if: { kind: "is", issue: "sanctions", options: ["all_lifted"] },
      then: { kind: "is", issue: "reconstruction_assets", options: ["waived_and_returned", "us_led_vehicle", "reparations"] },
    },
  },
  {
    id: "maintaining_all_keeps_the_freeze",
    label: "Where sanctions are maintained or tightened, assets are neither returned nor released",
    holds: {
      kind: "implies",
      if: { kind: "atLeast", issue: "sanctions", option: "maintained" },
      then: { kind: "atLeast", issue: "reconstruction_assets", option: "proceeds_only" },
    },
  },
  {
    id: "waiver_ends_the_register",
    label: "A waiver of claims leaves no register of damage",
    holds: {
      kind: "implies",
      if: { kind: "is", issue: "reconstruction_assets", options: ["waived_and_returned"] },
      then: { kind: "atMost", issue: "accountability", option: "silent_continuing" },
    },
  },
];

/** Where these constraints come from. */
export const furtherConstraintProvenance: Provenances = {
  "constraints.withdrawal_first_needs_withdrawal": derived(
    "2024-06-14",
    ["P24a"],
    "Rungs 0 to 2 of territory have Ukrainian forces leave land; a freeze and the lines beyond it do not.",
  ),
  "constraints.withdrawal_first_needs_renunciation": derived(
    "2024-06-14",
    ["P24a"],
    "Rungs 0 to 2 of NATO and neutrality give the bid up; rung 3 names no renunciation.",
  ),
  "constraints.lines_of_2022_end_control_of_the_plant": derived(SNAPSHOT, ["GK"], "Enerhodar was held by Ukraine on 23 February 2022."),
  "constraints.cession_of_four_oblasts_includes_the_plant": derived("2024-06-14", ["P24a"], "The plant lies in Zaporizhzhia oblast."),
  "constraints.lifting_all_ends_the_freeze": derived(
    "2024-06-14",
    ["P24b", "GK"],
    "The freeze is a sanction, and the proceeds are those of frozen assets. A transfer of ownership is no freeze, so the words allow it.",
  ),
  "constraints.maintaining_all_keeps_the_freeze": derived(SNAPSHOT, ["GK"], "The freeze is a sanction: maintained means kept."),
  "constraints.waiver_ends_the_register": derived(SNAPSHOT, ["GK"], "The register records claims for damage; rungs above it contain it."),
};
