import { illustrative } from "../../evidence.ts";
import type { FullUkraineNames } from "../../names.ts";
import type { RedLineRow } from "../../red-line.ts";

/** What the United States refused in February 2025 on the further issues. */
export const unitedStates2025: readonly RedLineRow<FullUkraineNames>[] = [
  {
    id: "no_end_without_repayment",
    issue: "reconstruction_assets",
    words: "an end in which it is not repaid",
    from: illustrative("Of the agreement of April 2025 on an investment fund, and before it.", ["MIN25", "MIN25b"]),
    strict: { kind: "is", issue: "reconstruction_assets", options: ["waived_and_returned"] },
    lenient: null,
    note: "Strict: assets that are returned repay nobody; those that are kept leave the matter to other texts. Lenient: no rung names it.",
  },
  {
    id: "none_on_accountability",
    issue: "accountability",
    words: "",
    from: illustrative("No red line is known."),
    strict: null,
    lenient: null,
    note: "No words, no rung.",
  },
  {
    id: "no_open_ended_war",
    issue: "ceasefire_sequencing",
    words: "a war without an end in sight",
    from: illustrative("Of the call of February 2025 and later.", ["CALL2", "JED"]),
    strict: { kind: "is", issue: "ceasefire_sequencing", options: ["after_withdrawal"] },
    lenient: null,
    note: "Strict: fighting until one side withdraws has no date. Lenient: no rung names it.",
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
    id: "none_on_the_plant",
    issue: "znpp_energy",
    words: "",
    from: illustrative("No red line is known."),
    strict: null,
    lenient: null,
    note: "No words, no rung.",
  },
  {
    id: "none_on_format",
    issue: "process_format",
    words: "",
    from: illustrative("It is not to be cut out. The one rung that does so lies between its ideal and its fallback, which no reading covers.", ["RIY", "ABU"]),
    strict: null,
    lenient: null,
    note: "No rung outside its own range cuts it out.",
  },
];
