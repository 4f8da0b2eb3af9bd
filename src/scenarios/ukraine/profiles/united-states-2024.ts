import { documented, illustrative, judged } from "../evidence.ts";
import type { Profile } from "../profile.ts";

const june = "2024-06-14";
const repeated = "No softer position is known: the ideal again.";
const summit = "NATO's Washington summit of 2024: an irreversible path to membership, and no invitation.";
const policy = "The US Crimea Declaration of 2018, from general knowledge.";

/** The United States in 2024, under President Biden: the profile of the policy of isolation. */
export const unitedStates2024: Profile = {
  cells: {
    territory: {
      ideal: "borders_of_1991",
      idealFrom: judged(june, ["NR24"], "Inferred from the Secretary of Defense: terms are not Russia's to dictate."),
      fallback: "lines_of_february_2022",
      fallbackFrom: judged(june, ["NR24", "GK"], "Inferred; nothing about Ukraine without Ukraine."),
      salience: "medium",
    },
    crimea_recognition: {
      ideal: "returned_to_ukraine",
      idealFrom: judged(june, ["GK"], policy),
      fallback: "not_recognised",
      fallbackFrom: judged(june, ["GK"], policy),
      salience: "medium",
    },
    nato_neutrality: {
      ideal: "cover_for_held_territory",
      idealFrom: judged("2025-02-12", ["NAT24"], summit),
      fallback: "no_renunciation",
      fallbackFrom: documented("2025-02-12", ["NAT24"], summit),
      salience: "medium",
    },
    sanctions: {
      ideal: "maintained",
      idealFrom: documented("2024-02-12", ["SAN24"], "More than 16,000 designations between February 2022 and February 2024."),
      fallback: "eased_after_settlement",
      fallbackFrom: judged("2024-02-12", ["SAN24"], "Documented in kind; the rung is our reading."),
      salience: "high",
    },
    armed_forces: {
      ideal: "no_limits",
      idealFrom: judged(june, ["NR24"], "Inferred from the rejection of the Russian proposal."),
      fallback: "no_limits",
      fallbackFrom: judged(june, ["NR24"], repeated),
      salience: "medium",
    },
    security_guarantees: {
      ideal: "binding_with_force",
      idealFrom: judged(june, ["P24b"], "The bilateral agreement of June 2024 for ten years; the nearest rung."),
      fallback: "binding_with_force",
      fallbackFrom: judged(june, ["P24b"], repeated),
      salience: "medium",
    },
  },
  declared: {
    ideal: {
      territory: "borders_of_1991",
      crimea_recognition: "returned_to_ukraine",
      nato_neutrality: "cover_for_held_territory",
      sanctions: "maintained",
      armed_forces: "no_limits",
      security_guarantees: "binding_with_force",
    },
    fallback: { nato_neutrality: "no_renunciation" },
  },
  declaredFrom: {
    ideal: {
      territory: judged(june, ["NR24"], "Inferred from the Secretary of Defense."),
      crimea_recognition: judged(june, ["GK"], policy),
      nato_neutrality: judged("2025-02-12", ["NAT24"], summit),
      sanctions: documented("2024-02-12", ["SAN24"], "More than 16,000 designations in two years."),
      armed_forces: illustrative("Nothing in public by the snapshot: declared at the status quo, which is its ideal too."),
      security_guarantees: judged(june, ["P24b"], "The bilateral agreement of June 2024; the nearest rung."),
    },
    fallback: { nato_neutrality: documented("2025-02-12", ["NAT24"], summit) },
  },
};
