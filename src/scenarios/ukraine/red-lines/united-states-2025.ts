import { documented, illustrative } from "../evidence.ts";
import type { RedLineRow } from "../red-line.ts";

const speech = "2025-02-12";

/** What the United States refused in February 2025. */
export const unitedStates2025 = [
  {
    id: "no_old_borders",
    issue: "territory",
    words: "the borders from before 2014 as an aim",
    from: documented(speech, ["HEG"], "Called out of reach by the Secretary of Defense."),
    strict: { kind: "is", issue: "territory", options: ["borders_of_1991"] },
    lenient: null,
    note: "Strict: the words name this rung. Lenient: a judgement about what can be had refuses nothing.",
  },
  {
    id: "none_on_crimea",
    issue: "crimea_recognition",
    words: "",
    from: illustrative("No red line is known."),
    strict: null,
    lenient: null,
    note: "No words, no rung.",
  },
  {
    id: "no_membership_by_settlement",
    issue: "nato_neutrality",
    words: "Ukraine in NATO through a settlement",
    from: documented(speech, ["HEG"], "Not expected as the outcome of a negotiated settlement."),
    strict: { kind: "atLeast", issue: "nato_neutrality", option: "cover_for_held_territory" },
    lenient: { kind: "is", issue: "nato_neutrality", options: ["full_membership"] },
    note: "Strict: cover is membership in part. Lenient: membership itself.",
  },
  {
    id: "none_on_sanctions",
    issue: "sanctions",
    words: "",
    from: illustrative("An instrument, not a principle: no red line is known."),
    strict: null,
    lenient: null,
    note: "No words, no rung.",
  },
  {
    id: "none_on_forces",
    issue: "armed_forces",
    words: "",
    from: illustrative("No red line is known."),
    strict: null,
    lenient: null,
    note: "No words, no rung.",
  },
  {
    id: "no_troops_in_ukraine",
    issue: "security_guarantees",
    words: "US troops in Ukraine",
    from: documented(speech, ["HEG", "HEG2"], "No US troops, and no Article 5 for those of others."),
    strict: { kind: "is", issue: "security_guarantees", options: ["nato_article_5"] },
    lenient: null,
    note: "Strict: Article 5 may call for troops. Lenient: no rung names them.",
  },
] as const satisfies readonly RedLineRow[];
