import { documented, illustrative } from "../evidence.ts";
import type { Profile } from "../profile.ts";

const speech = "2025-02-12";
const silent = "Nothing in public by the snapshot: declared at the status quo.";

/** The United States in February 2025, under President Trump: the profile of the policy of engagement. */
export const unitedStates2025: Profile = {
  cells: {
    territory: {
      ideal: "line_of_contact",
      idealFrom: documented(speech, ["HEG", "HEG2"], "Not the borders from before 2014; oversight of the line of contact."),
      fallback: "donbas_ceded",
      fallbackFrom: illustrative("Reported of August 2025, after the Alaska meeting.", ["ALA"]),
      salience: "medium",
    },
    crimea_recognition: {
      ideal: "recognised_by_us",
      idealFrom: illustrative("In the US proposal of April 2025.", ["APR25"]),
      fallback: "recognised_de_facto",
      fallbackFrom: illustrative("In the US draft of November 2025.", ["P28c"]),
      salience: "medium",
    },
    nato_neutrality: {
      ideal: "no_renunciation",
      idealFrom: documented(speech, ["HEG"], "Membership not expected as the outcome of a negotiated settlement."),
      fallback: "barred_in_constitution",
      fallbackFrom: illustrative("In the US draft of November 2025.", ["P28"]),
      salience: "medium",
    },
    sanctions: {
      ideal: "lifted_in_stages",
      idealFrom: illustrative("In the US proposal of April 2025.", ["APR25b"]),
      fallback: "eased_after_settlement",
      fallbackFrom: illustrative("Ambivalent: relief offered in April 2025, tightened in October 2025.", ["APR25b", "ROS"]),
      salience: "medium",
    },
    armed_forces: {
      ideal: "cap_600000",
      idealFrom: illustrative("In the US draft of November 2025.", ["P28"]),
      fallback: "cap_800000",
      fallbackFrom: illustrative("After the European counter-draft of November 2025.", ["E3"]),
      salience: "low",
    },
    security_guarantees: {
      ideal: "conditional_us",
      idealFrom: documented(speech, ["HEG", "HEG2"], "Guarantees carried by others, without Article 5 and without US troops; the nearest rung."),
      fallback: "binding_with_force",
      fallbackFrom: illustrative("In the texts of December 2025 and January 2026.", ["G15", "PARD"]),
      salience: "medium",
    },
  },
  declared: {
    ideal: {
      territory: "line_of_contact",
      crimea_recognition: "not_recognised",
      nato_neutrality: "no_renunciation",
      sanctions: "maintained",
      armed_forces: "no_limits",
      security_guarantees: "conditional_us",
    },
  },
  declaredFrom: {
    ideal: {
      territory: documented(speech, ["HEG", "HEG2"], "Not the borders from before 2014; oversight of the line of contact."),
      crimea_recognition: illustrative(silent),
      nato_neutrality: documented(speech, ["HEG"], "Membership not expected as the outcome of a negotiated settlement."),
      sanctions: illustrative(silent),
      armed_forces: illustrative(silent),
      security_guarantees: documented(speech, ["HEG2"], "Guarantees carried by others, without Article 5; the nearest rung."),
    },
  },
};
