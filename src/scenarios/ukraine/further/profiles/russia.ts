import { documented, illustrative, judged } from "../../evidence.ts";
import type { FurtherNames } from "../../names.ts";
import type { Profile } from "../../profile.ts";

const silent = "Nothing in public by the snapshot: declared at the status quo.";

/** Russia in February 2025, on the further issues. */
export const russia: Profile<FurtherNames> = {
  cells: {
    reconstruction_assets: {
      ideal: "waived_and_returned",
      idealFrom: illustrative("In the Russian memorandum of June 2025.", ["MEM25c"]),
      fallback: "us_led_vehicle",
      fallbackFrom: illustrative("The rung is in the US draft of November 2025; no Russian source states it.", ["P28b"]),
      salience: "medium",
    },
    accountability: {
      ideal: "full_amnesty",
      idealFrom: judged("2023-03-17", ["ICC"], "Inferred: Russia is not a party to the Court and rejects its warrants. The rung is in a later text."),
      fallback: "silent_suspended",
      fallbackFrom: illustrative("Inferred: one rung less.", ["P28c"]),
      salience: "medium",
    },
    ceasefire_sequencing: {
      ideal: "after_withdrawal",
      idealFrom: documented("2024-06-14", ["P24a"], "Ceasefire once withdrawal has begun and NATO plans are dropped."),
      fallback: "on_signature",
      fallbackFrom: illustrative("After the Alaska meeting of August 2025.", ["ALA"]),
      salience: "high",
    },
    prisoners_children: {
      ideal: "categories",
      idealFrom: illustrative("Inferred: exchanges are the one track with agreements, those of June 2025.", ["IST25"]),
      fallback: "all_prisoners",
      fallbackFrom: illustrative("The rung is in the US draft of November 2025.", ["P28"]),
      salience: "low",
    },
    znpp_energy: {
      ideal: "russian_control",
      idealFrom: illustrative("Inferred from the rounds of early 2026, in which it stayed open.", ["ABU"]),
      fallback: "shared_output",
      fallbackFrom: illustrative("The rung is in the US draft of November 2025.", ["P28b"]),
      salience: "low",
    },
    process_format: {
      ideal: "us_russia",
      idealFrom: documented("2025-02-18", ["RIY"], "By what was done: the meeting in Riyadh."),
      fallback: "trilateral",
      fallbackFrom: illustrative("The form of the rounds of early 2026.", ["GEN26b"]),
      salience: "high",
    },
  },
  declared: {
    ideal: {
      reconstruction_assets: "proceeds_only",
      accountability: "full_amnesty",
      ceasefire_sequencing: "after_withdrawal",
      prisoners_children: "ad_hoc",
      znpp_energy: "russian_control",
      process_format: "us_russia",
    },
  },
  declaredFrom: {
    ideal: {
      reconstruction_assets: illustrative(silent),
      accountability: judged("2023-03-17", ["ICC"], "Inferred from the same public stance."),
      ceasefire_sequencing: documented("2024-06-14", ["P24a"], "The public text of June 2024."),
      prisoners_children: illustrative(silent),
      znpp_energy: judged("2024-06-14", ["P24a"], "The plant lies in an oblast that the public text asks for in full."),
      process_format: documented("2025-02-18", ["RIY"], "By what was done in public: the meeting in Riyadh."),
    },
  },
};
