import { documented, illustrative, judged } from "../evidence.ts";
import type { RedLineRow } from "../red-line.ts";

/** What Europe refuses. */
export const europe = [
  {
    id: "no_borders_by_force",
    issue: "territory",
    words: "borders changed by force, or recognised so",
    from: judged("2025-02-24", ["WEI", "UNG25a"], "Territorial integrity in the Ukrainian-EU text at the UN."),
    strict: { kind: "atMost", issue: "territory", option: "donbas_ceded" },
    lenient: { kind: "is", issue: "territory", options: ["four_oblasts_ceded"] },
    note: "Strict: any oblast ceded. Lenient: cession with recognition.",
  },
  {
    id: "no_recognition_in_law",
    issue: "crimea_recognition",
    words: "recognition in law",
    from: documented("2023-02-23", ["UNGs"], "The policy of non-recognition."),
    strict: { kind: "atMost", issue: "crimea_recognition", option: "recognised_by_us" },
    lenient: { kind: "is", issue: "crimea_recognition", options: ["recognised_internationally"] },
    note: "Strict: by anyone in a text it signs. Lenient: its own recognition.",
  },
  {
    id: "no_imposed_veto",
    issue: "nato_neutrality",
    words: "a veto on the choice of alliances imposed from outside",
    from: illustrative("In the European counter-draft of November 2025.", ["E3"]),
    strict: { kind: "atMost", issue: "nato_neutrality", option: "neutral_by_treaty" },
    lenient: { kind: "atMost", issue: "nato_neutrality", option: "barred_in_constitution" },
    note: "Strict: neutrality by treaty. Lenient: a bar in NATO's own texts, and what goes beyond it.",
  },
  {
    id: "no_obligation_to_lift",
    issue: "sanctions",
    words: "a deal between the United States and Russia that obliges the EU to lift its sanctions",
    from: illustrative("In the European Council's texts of March 2025 and later.", ["EUC25", "APR25"]),
    strict: { kind: "atMost", issue: "sanctions", option: "lifted_in_stages" },
    lenient: { kind: "is", issue: "sanctions", options: ["all_lifted"] },
    note: "Strict: lifting of the EU's own sanctions, at once or in stages. Lenient: all at once.",
  },
  {
    id: "no_weakening_cap",
    issue: "armed_forces",
    words: "a cap that weakens deterrence",
    from: illustrative("In the European counter-draft of November 2025.", ["E3"]),
    strict: { kind: "atMost", issue: "armed_forces", option: "cap_600000" },
    lenient: { kind: "atMost", issue: "armed_forces", option: "cap_250000" },
    note: "Strict: below its own number. Lenient: the caps discussed in 2022.",
  },
  {
    id: "no_settlement_without_guarantees",
    issue: "security_guarantees",
    words: "a settlement without guarantees, or without the United States behind them",
    from: judged("2025-02-12", ["WEI"], "Strong security guarantees for Ukraine; the US part is in later texts."),
    strict: { kind: "atMost", issue: "security_guarantees", option: "conditional_us" },
    lenient: { kind: "atMost", issue: "security_guarantees", option: "political_assurances" },
    note: "Strict: what can be revoked is no backstop. Lenient: assurances without any guarantee.",
  },
] as const satisfies readonly RedLineRow[];
