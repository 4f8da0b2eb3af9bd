import { illustrative, judged } from "../../evidence.ts";
import type { FullUkraineNames } from "../../names.ts";
import type { RedLineRow } from "../../red-line.ts";

/** What the United States refused in 2024 on the further issues. */
export const unitedStates2024: readonly RedLineRow<FullUkraineNames>[] = [
  {
    id: "no_return_of_assets",
    issue: "reconstruction_assets",
    words: "return of the assets",
    from: judged("2024-06-14", ["GK"], "The stance of the G7 in 2024, from general knowledge."),
    strict: { kind: "atMost", issue: "reconstruction_assets", option: "us_led_vehicle" },
    lenient: { kind: "is", issue: "reconstruction_assets", options: ["waived_and_returned"] },
    note: "Strict: release in part. Lenient: return itself.",
  },
  {
    id: "no_amnesty",
    issue: "accountability",
    words: "an amnesty",
    from: judged("2023-03-17", ["BID22", "ICC"], "Inferred from public remarks."),
    strict: { kind: "atMost", issue: "accountability", option: "silent_suspended" },
    lenient: { kind: "is", issue: "accountability", options: ["full_amnesty"] },
    note: "Strict: suspended tracks come to the same. Lenient: the amnesty itself.",
  },
  {
    id: "no_terms_under_fire",
    issue: "ceasefire_sequencing",
    words: "terms dictated under fire",
    from: judged("2024-06-14", ["NR24"], "Inferred: terms are not Russia's to dictate."),
    strict: { kind: "atMost", issue: "ceasefire_sequencing", option: "on_signature" },
    lenient: { kind: "is", issue: "ceasefire_sequencing", options: ["after_withdrawal"] },
    note: "Strict: fighting until signature. Lenient: fighting until withdrawal.",
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
    id: "no_talks_over_kyivs_head",
    issue: "process_format",
    words: "talks over the head of Kyiv",
    from: judged("2025-02-12", ["CALL1"], "No contact of leaders with Russia from February 2022 on."),
    strict: { kind: "atMost", issue: "process_format", option: "us_shuttle" },
    lenient: { kind: "is", issue: "process_format", options: ["us_russia"] },
    note: "Strict: separate tracks. Lenient: the format without Kyiv.",
  },
];
