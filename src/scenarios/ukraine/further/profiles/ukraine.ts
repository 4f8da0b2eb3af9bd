import { documented, illustrative, judged } from "../../evidence.ts";
import type { FurtherNames } from "../../names.ts";
import type { Profile } from "../../profile.ts";

const silent = "Nothing in public by the snapshot: declared at the status quo.";

/** Ukraine in February 2025, on the further issues. */
export const ukraine: Profile<FurtherNames> = {
  cells: {
    reconstruction_assets: {
      ideal: "reparations",
      idealFrom: illustrative("Full compensation, in the texts of April and December 2025.", ["APR25", "AST2"]),
      fallback: "immobilised",
      fallbackFrom: illustrative("In the decisions of December 2025.", ["AST2"]),
      salience: "medium",
    },
    accountability: {
      ideal: "special_tribunal",
      idealFrom: judged("2022-11-15", ["PF1"], "Justice is a point of the formula of 2022; the agreement on a tribunal is later."),
      fallback: "warrants_and_register",
      fallbackFrom: illustrative("Inferred: what stood at the snapshot, without the tribunal of June 2025.", ["TRIB"]),
      salience: "medium",
    },
    ceasefire_sequencing: {
      ideal: "unconditional",
      idealFrom: illustrative("In the texts of June 2025 and June 2026.", ["IST25", "LET26"]),
      fallback: "thirty_days",
      fallbackFrom: illustrative("Accepted in Jeddah in March 2025, if Russia does the same.", ["JED"]),
      salience: "high",
    },
    prisoners_children: {
      ideal: "all_people",
      idealFrom: documented("2024-06-16", ["PF1", "SWISS"], "Release of all prisoners and deported people, in the formula and in the communiqué."),
      fallback: "all_prisoners",
      fallbackFrom: illustrative("Inferred from the exchanges of June 2025.", ["IST25"]),
      salience: "high",
    },
    znpp_energy: {
      ideal: "ukrainian_control",
      idealFrom: documented("2024-06-16", ["PF1", "SWISS"], "Nuclear safety in the formula; Ukraine's control in the communiqué."),
      fallback: "ukrainian_us_operation",
      fallbackFrom: illustrative("In the draft of December 2025.", ["P20c"]),
      salience: "medium",
    },
    process_format: {
      ideal: "all_parties",
      idealFrom: judged("2025-02-18", ["RIY", "WEI"], "No decisions without Ukraine, and Europe at the table; the rung is our reading."),
      fallback: "trilateral",
      fallbackFrom: illustrative("The form of the rounds of early 2026.", ["ABU", "GEN26b"]),
      salience: "high",
    },
  },
  declared: {
    ideal: {
      reconstruction_assets: "proceeds_only",
      accountability: "special_tribunal",
      ceasefire_sequencing: "on_signature",
      prisoners_children: "all_people",
      znpp_energy: "ukrainian_control",
      process_format: "all_parties",
    },
  },
  declaredFrom: {
    ideal: {
      reconstruction_assets: illustrative(silent),
      accountability: judged("2022-11-15", ["PF1"], "Justice is a point of the formula; the rung is our reading."),
      ceasefire_sequencing: illustrative(silent),
      prisoners_children: documented("2022-11-15", ["PF1"], "Release of all prisoners and deported people, in the formula."),
      znpp_energy: documented("2024-06-16", ["PF1", "SWISS"], "The communiqué of the Swiss summit."),
      process_format: judged("2025-02-18", ["RIY", "WEI"], "No decisions without Ukraine, and Europe at the table."),
    },
  },
};
