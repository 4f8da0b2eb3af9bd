import { documented, judged } from "../../evidence.ts";
import type { FurtherNames } from "../../names.ts";
import type { Profile } from "../../profile.ts";

const repeated = "No softer position is known: the ideal again.";

/** The United States in 2024, under President Biden, on the further issues. */
export const unitedStates2024: Profile<FurtherNames> = {
  cells: {
    reconstruction_assets: {
      ideal: "immobilised",
      idealFrom: judged("2024-06-14", ["GK"], "Assets immobilised until Russia compensates, from general knowledge."),
      fallback: "proceeds_only",
      fallbackFrom: judged("2024-06-14", ["GK"], "The G7's loans of 2024 out of proceeds, from general knowledge."),
      salience: "medium",
    },
    accountability: {
      ideal: "special_tribunal",
      idealFrom: judged("2023-03-17", ["BID22", "ICC"], "Inferred from remarks of 2022 and the warrants of 2023."),
      fallback: "warrants_and_register",
      fallbackFrom: judged("2023-03-17", ["ICC"], "Inferred: the warrants as they stand."),
      salience: "medium",
    },
    ceasefire_sequencing: {
      ideal: "unconditional",
      idealFrom: judged("2024-06-14", ["NR24"], "Inferred from the Secretary of Defense: terms are not Russia's to dictate."),
      fallback: "thirty_days",
      fallbackFrom: judged("2024-06-14", ["NR24"], "Inferred: one rung less."),
      salience: "medium",
    },
    prisoners_children: {
      ideal: "all_people",
      idealFrom: documented("2024-06-16", ["SWISS"], "Prisoners and children, in the communiqué of the Swiss summit."),
      fallback: "all_prisoners",
      fallbackFrom: judged("2024-06-16", ["SWISS"], "Inferred: one rung less."),
      salience: "medium",
    },
    znpp_energy: {
      ideal: "ukrainian_control",
      idealFrom: documented("2024-06-16", ["SWISS"], "Ukraine's control of the plant, in the communiqué of the Swiss summit."),
      fallback: "ukrainian_control",
      fallbackFrom: judged("2024-06-16", ["SWISS"], repeated),
      salience: "low",
    },
    process_format: {
      ideal: "all_parties",
      idealFrom: documented("2025-02-12", ["CALL1"], "No contact of leaders with Russia from February 2022 on."),
      fallback: "trilateral",
      fallbackFrom: judged("2025-02-12", ["CALL1"], "Inferred: one rung less."),
      salience: "high",
    },
  },
  declared: {
    ideal: {
      reconstruction_assets: "immobilised",
      accountability: "special_tribunal",
      ceasefire_sequencing: "unconditional",
      prisoners_children: "all_people",
      znpp_energy: "ukrainian_control",
      process_format: "all_parties",
    },
  },
  declaredFrom: {
    ideal: {
      reconstruction_assets: judged("2024-06-14", ["GK"], "The stance of the G7 in 2024, from general knowledge."),
      accountability: judged("2023-03-17", ["BID22", "ICC"], "Inferred from public remarks."),
      ceasefire_sequencing: judged("2024-06-14", ["NR24"], "Inferred from the Secretary of Defense."),
      prisoners_children: documented("2024-06-16", ["SWISS"], "The communiqué of the Swiss summit."),
      znpp_energy: documented("2024-06-16", ["SWISS"], "The communiqué of the Swiss summit."),
      process_format: judged("2025-02-12", ["CALL1"], "Inferred: nothing about Ukraine without Ukraine."),
    },
  },
};
