import { documented, illustrative, judged } from "../../evidence.ts";
import type { FurtherNames } from "../../names.ts";
import type { Profile } from "../../profile.ts";

const silent = "Nothing in public by the snapshot: declared at the status quo.";

/** Europe (EU members and the United Kingdom, taken as one) in February 2025, on the further issues. */
export const europe: Profile<FurtherNames> = {
  cells: {
    reconstruction_assets: {
      ideal: "reparations",
      idealFrom: illustrative("A reparations loan was discussed until December 2025.", ["AST2", "AST1"]),
      fallback: "immobilised",
      fallbackFrom: illustrative("In the decisions of December 2025 and the European counter-draft of November.", ["AST1", "AST2", "E3"]),
      salience: "high",
    },
    accountability: {
      ideal: "special_tribunal",
      idealFrom: illustrative("In the agreement of June 2025 on a special tribunal.", ["TRIB"]),
      fallback: "warrants_and_register",
      fallbackFrom: illustrative("The European counter-draft of November 2025 drops the amnesty and adds nothing: the nearest rung.", ["E3b"]),
      salience: "medium",
    },
    ceasefire_sequencing: {
      ideal: "unconditional",
      idealFrom: illustrative("In the Paris declaration of January 2026; in March 2025 a ceasefire only within a comprehensive agreement.", ["EUC25b", "PARD"]),
      fallback: "thirty_days",
      fallbackFrom: illustrative("Inferred: one rung less.", ["EUC25b", "PARD"]),
      salience: "medium",
    },
    prisoners_children: {
      ideal: "all_people",
      idealFrom: illustrative("In the texts of March and June 2025.", ["EUC25", "TRIB"]),
      fallback: "all_prisoners",
      fallbackFrom: illustrative("Inferred: one rung less.", ["EUC25"]),
      salience: "medium",
    },
    znpp_energy: {
      ideal: "ukrainian_control",
      idealFrom: judged("2024-06-16", ["SWISS"], "Inferred from the communiqué of the Swiss summit, which asks for Ukraine's control."),
      fallback: "ukrainian_us_operation",
      fallbackFrom: illustrative("In the proposals of April 2025.", ["APR25b"]),
      salience: "low",
    },
    process_format: {
      ideal: "all_parties",
      idealFrom: documented("2025-02-12", ["WEI", "PAR17"], "Ukraine and Europe are to be part of the negotiation."),
      fallback: "trilateral",
      fallbackFrom: illustrative("The form of the rounds of early 2026, with Europeans as observers.", ["GEN26b"]),
      salience: "high",
    },
  },
  declared: {
    ideal: {
      reconstruction_assets: "proceeds_only",
      accountability: "warrants_and_register",
      ceasefire_sequencing: "on_signature",
      prisoners_children: "ad_hoc",
      znpp_energy: "ukrainian_control",
      process_format: "all_parties",
    },
  },
  declaredFrom: {
    ideal: {
      reconstruction_assets: illustrative(silent),
      accountability: illustrative(silent),
      ceasefire_sequencing: illustrative(silent),
      prisoners_children: illustrative(silent),
      znpp_energy: judged("2024-06-16", ["SWISS"], "Inferred from the communiqué of the Swiss summit."),
      process_format: documented("2025-02-12", ["WEI", "PAR17"], "Ukraine and Europe are to be part of the negotiation."),
    },
  },
};
