import { documented, illustrative, judged } from "../evidence.ts";
import type { Profile } from "../profile.ts";

const june2024 = "2024-06-14";
const interview = "2024-11-29";

/** Ukraine in February 2025. */
export const ukraine: Profile = {
  cells: {
    territory: {
      ideal: "borders_of_1991",
      idealFrom: documented("2023-08-08", ["PF3"], "Borders as of the declaration of independence of 1991."),
      fallback: "line_of_contact",
      fallbackFrom: documented(interview, ["Z2411"], "NATO cover over held territory first, the rest back in a diplomatic way."),
      salience: "high",
    },
    crimea_recognition: {
      ideal: "returned_to_ukraine",
      idealFrom: documented("2023-08-08", ["PF3"], "Borders of 1991 include Crimea."),
      fallback: "not_recognised",
      fallbackFrom: illustrative(
        "In the European-Ukrainian text of April 2025. In March 2022 the Ukrainian side offered one rung less, 15 years of talks.",
        ["APR25"],
      ),
      salience: "high",
    },
    nato_neutrality: {
      ideal: "full_membership",
      idealFrom: documented(june2024, ["P24b"], "Membership as the stated aim at the time of the Russian proposal."),
      fallback: "no_renunciation",
      fallbackFrom: illustrative("The draft of December 2025 drops a renunciation; by February 2025 one rung more was public.", ["P20"]),
      salience: "high",
    },
    sanctions: {
      ideal: "maintained",
      idealFrom: judged("2022-11-15", ["PF1"], "Sanctions as the lever for withdrawal and compensation in the formula of 2022."),
      fallback: "eased_after_settlement",
      fallbackFrom: illustrative("In the European-Ukrainian text of April 2025.", ["APR25"]),
      salience: "medium",
    },
    armed_forces: {
      ideal: "no_limits",
      idealFrom: illustrative("In the European-Ukrainian text of April 2025; no limit was in force before.", ["APR25"]),
      fallback: "cap_800000",
      fallbackFrom: illustrative("In the draft of December 2025.", ["P20"]),
      salience: "high",
    },
    security_guarantees: {
      ideal: "nato_article_5",
      idealFrom: documented(interview, ["Z2411"], "The NATO umbrella over territory under government control."),
      fallback: "binding_with_force",
      fallbackFrom: illustrative("In the texts of December 2025 and January 2026.", ["P20", "PARD"]),
      salience: "high",
    },
  },
  declared: {
    ideal: {
      territory: "borders_of_1991",
      crimea_recognition: "returned_to_ukraine",
      nato_neutrality: "full_membership",
      sanctions: "maintained",
      armed_forces: "no_limits",
      security_guarantees: "nato_article_5",
    },
    fallback: { territory: "line_of_contact", nato_neutrality: "cover_for_held_territory" },
  },
  declaredFrom: {
    ideal: {
      territory: documented("2023-08-08", ["PF3"], "Borders as of 1991."),
      crimea_recognition: documented("2023-08-08", ["PF3"], "Borders of 1991 include Crimea."),
      nato_neutrality: documented(june2024, ["P24b"], "Membership as the stated aim."),
      sanctions: judged("2022-11-15", ["PF1"], "Sanctions as the lever for withdrawal and compensation."),
      armed_forces: illustrative("Nothing in public by the snapshot: declared at the status quo, which is its ideal too."),
      security_guarantees: documented(interview, ["Z2411"], "The NATO umbrella over territory under government control."),
    },
    fallback: {
      territory: documented(interview, ["Z2411"], "Held territory first, the rest back in a diplomatic way."),
      nato_neutrality: documented(interview, ["Z2411"], "NATO cover for held territory before membership of the whole."),
    },
  },
};
