import { documented, judged } from "../evidence.ts";
import type { RedLineRow } from "../red-line.ts";

const june = "2024-06-14";

/** What the United States refused in 2024. */
export const unitedStates2024 = [
  {
    id: "no_imposed_cession",
    issue: "territory",
    words: "cession that is imposed",
    from: documented(june, ["NR24"], "Terms are not Russia's to dictate."),
    strict: { kind: "atMost", issue: "territory", option: "donbas_ceded" },
    lenient: { kind: "is", issue: "territory", options: ["four_oblasts_ceded"] },
    note: "Strict: any oblast ceded. Lenient: the text that was called dictated.",
  },
  {
    id: "no_recognition",
    issue: "crimea_recognition",
    words: "recognition",
    from: judged(june, ["GK"], "The US Crimea Declaration of 2018, from general knowledge."),
    strict: { kind: "atMost", issue: "crimea_recognition", option: "recognised_de_facto" },
    lenient: { kind: "atMost", issue: "crimea_recognition", option: "recognised_by_us" },
    note: "Strict: in fact or in law. Lenient: in law, its own included.",
  },
  {
    id: "no_veto_over_enlargement",
    issue: "nato_neutrality",
    words: "a Russian veto over NATO's enlargement",
    from: judged("2025-02-12", ["NAT24"], "NATO's Washington summit of 2024: an irreversible path."),
    strict: { kind: "atMost", issue: "nato_neutrality", option: "neutral_by_treaty" },
    lenient: { kind: "atMost", issue: "nato_neutrality", option: "barred_in_constitution" },
    note: "Strict: neutrality by treaty. Lenient: a bar in NATO's own texts, and what goes beyond it.",
  },
  {
    id: "no_reward",
    issue: "sanctions",
    words: "lifting as a reward",
    from: judged("2024-02-12", ["SAN24"], "Documented in kind: sanctions were extended throughout."),
    strict: { kind: "atMost", issue: "sanctions", option: "sector_relief" },
    lenient: { kind: "is", issue: "sanctions", options: ["all_lifted"] },
    note: "Strict: any relief for steps on the way. Lenient: everything lifted with the settlement.",
  },
  {
    id: "no_demilitarisation",
    issue: "armed_forces",
    words: "demilitarisation",
    from: judged(june, ["NR24"], "Inferred from the rejection of the Russian proposal."),
    strict: { kind: "atMost", issue: "armed_forces", option: "cap_250000" },
    lenient: { kind: "is", issue: "armed_forces", options: ["cap_85000"] },
    note: "Strict: either cap of 2022. Lenient: the lower one.",
  },
  {
    id: "no_combat_troops",
    issue: "security_guarantees",
    words: "US combat troops",
    from: judged(june, ["P24b"], "The agreement of June 2024 promises arms and consultation, not troops."),
    strict: { kind: "is", issue: "security_guarantees", options: ["nato_article_5"] },
    lenient: null,
    note: "Strict: Article 5 may call for troops. Lenient: no rung names them.",
  },
] as const satisfies readonly RedLineRow[];
