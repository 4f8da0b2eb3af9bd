import { documented, illustrative } from "../../evidence.ts";
import type { FurtherNames } from "../../names.ts";
import type { Profile } from "../../profile.ts";

const silent = "Nothing in public by the snapshot: declared at the status quo.";

/** The United States in February 2025, under President Trump, on the further issues. */
export const unitedStates2025: Profile<FurtherNames> = {
  cells: {
    reconstruction_assets: {
      ideal: "us_led_vehicle",
      idealFrom: illustrative("In the US draft of November 2025.", ["P28b"]),
      fallback: "proceeds_only",
      fallbackFrom: illustrative("Inferred from the agreement of April 2025 on an investment fund.", ["MIN25", "MIN25b"]),
      salience: "medium",
    },
    accountability: {
      ideal: "full_amnesty",
      idealFrom: illustrative("In the US draft of November 2025; the vote of 24 February 2025 points the same way.", ["P28c", "UNG25b"]),
      fallback: "silent_continuing",
      fallbackFrom: illustrative("Inferred: no mention, nothing suspended.", ["P28c"]),
      salience: "low",
    },
    ceasefire_sequencing: {
      ideal: "thirty_days",
      idealFrom: illustrative("In the joint statement of March 2025; negotiations at once, in the call of February.", ["JED", "CALL2"]),
      fallback: "on_signature",
      fallbackFrom: illustrative("After the Alaska meeting of August 2025.", ["ALA"]),
      salience: "high",
    },
    prisoners_children: {
      ideal: "all_prisoners",
      idealFrom: illustrative("Inferred from the call of February and the joint statement of March 2025.", ["CALL1", "JED"]),
      fallback: "categories",
      fallbackFrom: illustrative("Inferred: one rung less.", ["JED"]),
      salience: "medium",
    },
    znpp_energy: {
      ideal: "ukrainian_us_operation",
      idealFrom: illustrative("In the US proposal of April 2025.", ["APR25b"]),
      fallback: "joint_operation",
      fallbackFrom: illustrative("In the US position of December 2025.", ["P20c"]),
      salience: "medium",
    },
    process_format: {
      ideal: "us_russia",
      idealFrom: documented("2025-02-18", ["RIY"], "By what was done: the meeting in Riyadh."),
      fallback: "trilateral",
      fallbackFrom: illustrative("The form of the rounds of early 2026.", ["ABU"]),
      salience: "high",
    },
  },
  declared: {
    ideal: {
      reconstruction_assets: "proceeds_only",
      accountability: "warrants_and_register",
      ceasefire_sequencing: "on_signature",
      prisoners_children: "ad_hoc",
      znpp_energy: "russian_control",
      process_format: "us_russia",
    },
  },
  declaredFrom: {
    ideal: {
      reconstruction_assets: illustrative(silent),
      accountability: illustrative(silent),
      ceasefire_sequencing: illustrative(silent),
      prisoners_children: illustrative(silent),
      znpp_energy: illustrative(silent),
      process_format: documented("2025-02-18", ["RIY"], "By what was done in public: the meeting in Riyadh."),
    },
  },
};
