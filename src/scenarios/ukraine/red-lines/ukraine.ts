import { documented, illustrative, judged } from "../evidence.ts";
import type { RedLineRow } from "../red-line.ts";

/** What Ukraine refuses. */
export const ukraine = [
  {
    id: "no_ceding_of_held_land",
    issue: "territory",
    words: "ceding unoccupied land, or legal recognition of annexation",
    from: judged("2024-11-29", ["Z2411", "KIIS24"], "Only land already lost is left to diplomacy; 58 % against concessions of land in 2024."),
    strict: { kind: "atMost", issue: "territory", option: "donetsk_special_zone" },
    lenient: { kind: "atMost", issue: "territory", option: "donbas_ceded" },
    note: "Strict: a zone that its forces leave counts as ceded. Lenient: land handed over.",
  },
  {
    id: "no_recognition_in_law",
    issue: "crimea_recognition",
    words: "recognition in law",
    from: documented("2023-08-08", ["PF3"], "Borders of 1991; the 2022 communiqué left Crimea to talks and recognised nothing."),
    strict: { kind: "atMost", issue: "crimea_recognition", option: "recognised_by_us" },
    lenient: { kind: "is", issue: "crimea_recognition", options: ["recognised_internationally"] },
    note: "Strict: by anyone in a text it signs. Lenient: its own recognition.",
  },
  {
    id: "no_ban_on_alliances",
    issue: "nato_neutrality",
    words: "a constitutional ban on alliances, or a foreign veto on them",
    from: judged("2024-11-29", ["P24b", "Z2411"], "Membership stays the aim, cover for held territory a first step."),
    strict: { kind: "atMost", issue: "nato_neutrality", option: "neutral_by_treaty" },
    lenient: { kind: "atMost", issue: "nato_neutrality", option: "barred_in_constitution" },
    note: "Strict: neutrality by treaty is a ban too. Lenient: a ban in its constitution, and what goes beyond it.",
  },
  {
    id: "no_early_relief",
    issue: "sanctions",
    words: "lifting before a settlement has lasted",
    from: illustrative("Stated in the European-Ukrainian text of April 2025.", ["APR25"]),
    strict: { kind: "atMost", issue: "sanctions", option: "sector_relief" },
    lenient: { kind: "is", issue: "sanctions", options: ["all_lifted"] },
    note: "Strict: any relief for steps on the way. Lenient: everything lifted with the settlement.",
  },
  {
    id: "no_demilitarisation",
    issue: "armed_forces",
    words: "demilitarisation, or a cap below about 800,000",
    from: illustrative("The number is in the draft of December 2025.", ["APR25", "P20"]),
    strict: { kind: "atMost", issue: "armed_forces", option: "cap_600000" },
    lenient: { kind: "atMost", issue: "armed_forces", option: "cap_250000" },
    note: "Strict: any lower number. Lenient: the caps discussed in 2022.",
  },
  {
    id: "no_settlement_without_guarantees",
    issue: "security_guarantees",
    words: "an agreement without binding guarantees",
    from: judged("2025-02-12", ["Z2411", "WEI"], "Cover first; strong guarantees asked for on its behalf."),
    strict: { kind: "atMost", issue: "security_guarantees", option: "conditional_us" },
    lenient: { kind: "atMost", issue: "security_guarantees", option: "political_assurances" },
    note: "Strict: what can be revoked does not bind. Lenient: assurances without any guarantee.",
  },
  {
    id: "land_only_against_guarantees",
    issue: "territory",
    words: "land left to diplomacy without binding guarantees",
    from: documented("2024-11-29", ["Z2411"], "Time on land for cover over the land that is held."),
    strict: {
      kind: "all",
      of: [
        { kind: "atMost", issue: "territory", option: "line_of_contact" },
        { kind: "atMost", issue: "security_guarantees", option: "conditional_us" },
      ],
    },
    lenient: {
      kind: "all",
      of: [
        { kind: "atMost", issue: "territory", option: "donetsk_special_zone" },
        { kind: "atMost", issue: "security_guarantees", option: "conditional_us" },
      ],
    },
    note: "Strict: from a freeze on. Lenient: for anything beyond a freeze.",
  },
] as const satisfies readonly RedLineRow[];
