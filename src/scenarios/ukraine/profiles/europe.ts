import { documented, illustrative, judged } from "../evidence.ts";
import type { Profile } from "../profile.ts";

const silent = "Nothing in public by the snapshot: declared at the status quo.";
const counter = "In the European counter-draft of November 2025.";
const repeated = "No softer position is known: the ideal again.";

/** Europe (EU members and the United Kingdom, taken as one) in February 2025. */
export const europe: Profile = {
  cells: {
    territory: {
      ideal: "borders_of_1991",
      idealFrom: judged("2025-02-24", ["WEI", "UNG25a"], "Territorial integrity in the Ukrainian-EU text at the UN and in the Weimar+ statement."),
      fallback: "line_of_contact",
      fallbackFrom: illustrative(`${counter} Talks start from the line of contact.`, ["E3"]),
      salience: "high",
    },
    crimea_recognition: {
      ideal: "not_recognised",
      idealFrom: judged("2023-02-23", ["UNGs"], "Inferred from the policy of non-recognition."),
      fallback: "not_recognised",
      fallbackFrom: judged("2023-02-23", ["UNGs"], repeated),
      salience: "medium",
    },
    nato_neutrality: {
      ideal: "cover_for_held_territory",
      idealFrom: illustrative("Inferred; European governments differed.", ["E3"]),
      fallback: "no_renunciation",
      fallbackFrom: illustrative(`${counter} Membership depends on a consensus that does not exist.`, ["E3"]),
      salience: "medium",
    },
    sanctions: {
      ideal: "maintained",
      idealFrom: illustrative("In the texts of 2025 after the snapshot; maintained at the snapshot.", ["APR25", "AST2"]),
      fallback: "eased_after_settlement",
      fallbackFrom: illustrative("In the European-Ukrainian text of April 2025.", ["APR25"]),
      salience: "high",
    },
    armed_forces: {
      ideal: "no_limits",
      idealFrom: illustrative("In the European Council's principles of March 2025: a strong Ukrainian army.", ["EUC25"]),
      fallback: "cap_800000",
      fallbackFrom: illustrative(counter, ["E3"]),
      salience: "high",
    },
    security_guarantees: {
      ideal: "binding_with_force",
      idealFrom: illustrative("The contents are in texts of 2025 and 2026; by the snapshot only strong guarantees were called for.", ["EUC25b", "R26", "PARD"]),
      fallback: "binding_with_force",
      fallbackFrom: illustrative(repeated, ["PARD"]),
      salience: "high",
    },
  },
  declared: {
    ideal: {
      territory: "borders_of_1991",
      crimea_recognition: "not_recognised",
      nato_neutrality: "no_renunciation",
      sanctions: "maintained",
      armed_forces: "no_limits",
      security_guarantees: "binding_with_force",
    },
  },
  declaredFrom: {
    ideal: {
      territory: judged("2025-02-24", ["WEI", "UNG25a"], "Territorial integrity in the Ukrainian-EU text at the UN."),
      crimea_recognition: documented("2023-02-23", ["UNGs"], "Votes for the resolutions of the emergency special session."),
      nato_neutrality: illustrative(silent),
      sanctions: illustrative(silent),
      armed_forces: illustrative(silent),
      security_guarantees: judged("2025-02-12", ["WEI"], "Strong security guarantees called for; the rung is our reading."),
    },
  },
};
