import { documented, illustrative, judged } from "../../evidence.ts";
import type { FullUkraineNames } from "../../names.ts";
import type { RedLineRow } from "../../red-line.ts";

/** What Ukraine refuses on the further issues. */
export const ukraine: readonly RedLineRow<FullUkraineNames>[] = [
  {
    id: "no_waiver_of_claims",
    issue: "reconstruction_assets",
    words: "a waiver of its claims",
    from: illustrative("In the texts of April and December 2025.", ["APR25", "AST2"]),
    strict: { kind: "atMost", issue: "reconstruction_assets", option: "us_led_vehicle" },
    lenient: { kind: "is", issue: "reconstruction_assets", options: ["waived_and_returned"] },
    note: "Strict: assets released to others. Lenient: the waiver itself.",
  },
  {
    id: "no_amnesty",
    issue: "accountability",
    words: "an amnesty",
    from: judged("2022-11-15", ["PF1"], "Justice is a point of the formula of 2022."),
    strict: { kind: "atMost", issue: "accountability", option: "silent_suspended" },
    lenient: { kind: "is", issue: "accountability", options: ["full_amnesty"] },
    note: "Strict: suspended tracks come to the same. Lenient: the amnesty itself.",
  },
  {
    id: "no_withdrawal_first",
    issue: "ceasefire_sequencing",
    words: "withdrawal as a condition of a ceasefire",
    from: illustrative("In the texts of June 2025 and June 2026.", ["IST25", "LET26"]),
    strict: { kind: "is", issue: "ceasefire_sequencing", options: ["after_withdrawal"] },
    lenient: { kind: "is", issue: "ceasefire_sequencing", options: ["after_withdrawal"] },
    note: "The words name this rung and no other.",
  },
  {
    id: "no_exclusion_of_children",
    issue: "prisoners_children",
    words: "leaving the children out",
    from: documented("2024-06-16", ["PF1", "SWISS"], "Deported children, in the formula and in the communiqué."),
    strict: { kind: "atMost", issue: "prisoners_children", option: "categories" },
    lenient: null,
    note: "Strict: exchanges of some. All prisoners for all is its fallback. Lenient: no rung names an exclusion.",
  },
  {
    id: "no_joint_operation",
    issue: "znpp_energy",
    words: "operation of the plant together with Russia",
    from: illustrative("Of the draft of December 2025.", ["P20c"]),
    strict: { kind: "atMost", issue: "znpp_energy", option: "joint_operation" },
    lenient: { kind: "atMost", issue: "znpp_energy", option: "joint_operation" },
    note: "The words name this rung; the two below leave Russia more.",
  },
  {
    id: "no_decisions_without_ukraine",
    issue: "process_format",
    words: "decisions about Ukraine without Ukraine",
    from: documented("2025-02-18", ["RIY", "WEI"], "Said of the meeting in Riyadh."),
    strict: { kind: "atMost", issue: "process_format", option: "us_shuttle" },
    lenient: { kind: "is", issue: "process_format", options: ["us_russia"] },
    note: "Strict: separate tracks decide elsewhere. Lenient: the two others alone.",
  },
];
