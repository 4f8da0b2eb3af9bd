import { documented, illustrative, judged } from "../evidence.ts";
import type { RedLineRow } from "../red-line.ts";

const speech = "2024-06-14";

/** What Russia refuses. */
export const russia = [
  {
    id: "no_withdrawal",
    issue: "territory",
    words: "withdrawal from annexed or held land, which its constitution lists as Russian",
    from: judged(speech, ["P24a", "P24c"], "The four oblasts are demanded in full, as listed in its constitution since 2022."),
    strict: { kind: "atLeast", issue: "territory", option: "lines_of_february_2022" },
    lenient: { kind: "atLeast", issue: "territory", option: "lines_of_february_2022" },
    note: "The lines of February 2022 already need withdrawal from most of the four oblasts; a freeze needs none.",
  },
  {
    id: "no_reopening_of_crimea",
    issue: "crimea_recognition",
    words: "reopening of the status of Crimea",
    from: documented(speech, ["P24c"], "Crimea's status is to be fixed in international agreements."),
    strict: { kind: "atLeast", issue: "crimea_recognition", option: "status_deferred" },
    lenient: { kind: "is", issue: "crimea_recognition", options: ["returned_to_ukraine"] },
    note: "Strict: any text that leaves the status open. Lenient: a return; in March 2022 talks on the status were discussed.",
  },
  {
    id: "no_ukraine_in_nato",
    issue: "nato_neutrality",
    words: "Ukraine in NATO, or NATO troops in Ukraine",
    from: documented(speech, ["P24a", "P24b"], "NATO plans are to be dropped officially."),
    strict: { kind: "atLeast", issue: "nato_neutrality", option: "no_renunciation" },
    lenient: { kind: "atLeast", issue: "nato_neutrality", option: "cover_for_held_territory" },
    note: "Strict: plans that are not renounced leave the way open. Lenient: cover or membership itself.",
  },
  {
    id: "no_settlement_without_relief",
    issue: "sanctions",
    words: "a settlement without any relief",
    from: documented(speech, ["P24b"], "All Western sanctions are to be lifted."),
    strict: { kind: "atLeast", issue: "sanctions", option: "maintained" },
    lenient: { kind: "is", issue: "sanctions", options: ["tightened"] },
    note: "Strict: sanctions that stay until compensation. Lenient: only more of them, because the former name a way out.",
  },
  {
    id: "no_unlimited_forces",
    issue: "armed_forces",
    words: "Ukrainian forces without any cap",
    from: judged("2024-07-04", ["P24a", "ISW24b"], "Demilitarisation, and irreversible."),
    strict: { kind: "is", issue: "armed_forces", options: ["no_limits"] },
    lenient: { kind: "is", issue: "armed_forces", options: ["no_limits"] },
    note: "The words name this rung and no other.",
  },
  {
    id: "no_foreign_contingents",
    issue: "security_guarantees",
    words: "contingents of NATO states in Ukraine",
    from: illustrative("Stated in June and September 2025.", ["MEM25", "R26b"]),
    strict: { kind: "atLeast", issue: "security_guarantees", option: "binding_with_force" },
    lenient: { kind: "is", issue: "security_guarantees", options: ["nato_article_5"] },
    note: "Strict: any multinational force. Lenient: the alliance itself, because such a force need not be of NATO states.",
  },
] as const satisfies readonly RedLineRow[];
