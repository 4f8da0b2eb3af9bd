import { documented, illustrative, judged } from "../../evidence.ts";
import type { FullUkraineNames } from "../../names.ts";
import type { RedLineRow } from "../../red-line.ts";

/** What Russia refuses on the further issues. */
export const russia: readonly RedLineRow<FullUkraineNames>[] = [
  {
    id: "no_confiscation",
    issue: "reconstruction_assets",
    words: "confiscation of its assets",
    from: illustrative("Stated of the decisions of December 2025.", ["AST1"]),
    strict: { kind: "atLeast", issue: "reconstruction_assets", option: "immobilised" },
    lenient: { kind: "is", issue: "reconstruction_assets", options: ["reparations"] },
    note: "Strict: assets held until compensation. Lenient: confiscation itself.",
  },
  {
    id: "no_trial_of_leaders",
    issue: "accountability",
    words: "a trial of its leadership",
    from: judged("2023-03-17", ["ICC"], "Inferred: not a party to the Court."),
    strict: { kind: "atLeast", issue: "accountability", option: "warrants_and_register" },
    lenient: { kind: "is", issue: "accountability", options: ["special_tribunal"] },
    note: "Strict: standing warrants are for a trial. Lenient: a tribunal made for it.",
  },
  {
    id: "no_unconditional_ceasefire",
    issue: "ceasefire_sequencing",
    words: "a ceasefire without terms",
    from: documented("2024-06-14", ["P24a"], "Ceasefire once withdrawal has begun and NATO plans are dropped; conditions added in March 2025 are later."),
    strict: { kind: "atLeast", issue: "ceasefire_sequencing", option: "thirty_days" },
    lenient: { kind: "is", issue: "ceasefire_sequencing", options: ["unconditional"] },
    note: "Strict: any general ceasefire before terms. Lenient: one without conditions.",
  },
  {
    id: "none_on_prisoners",
    issue: "prisoners_children",
    words: "",
    from: illustrative("No red line is known."),
    strict: null,
    lenient: null,
    note: "No words, no rung.",
  },
  {
    id: "no_handover_of_the_plant",
    issue: "znpp_energy",
    words: "a handover of the plant without compensation",
    from: illustrative("Inferred from the rounds of early 2026.", ["ABU", "P28b"]),
    strict: { kind: "atLeast", issue: "znpp_energy", option: "ukrainian_us_operation" },
    lenient: { kind: "is", issue: "znpp_energy", options: ["ukrainian_control"] },
    note: "Strict: operation by others. Lenient: full Ukrainian control.",
  },
  {
    id: "no_europe_as_co_decider",
    issue: "process_format",
    words: "Europe as one who decides or mediates",
    from: judged("2025-02-18", ["RIY"], "By what was done: ministers met without Europe."),
    strict: { kind: "is", issue: "process_format", options: ["all_parties"] },
    lenient: { kind: "is", issue: "process_format", options: ["all_parties"] },
    note: "The words name this rung and no other.",
  },
];
