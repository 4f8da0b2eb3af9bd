import { documented, illustrative, judged } from "../evidence.ts";
import type { Profile } from "../profile.ts";

const speech = "2024-06-14";
const forces = "The speech names demilitarisation without numbers; the nearest rung has those of the Russian drafts of 2022.";
const guarantees =
  "The speech refers to the terms of Istanbul 2022, in which Russia is a guarantor; Russia's own text of June 2025 is later.";

/** Russia in February 2025. */
export const russia: Profile = {
  cells: {
    territory: {
      ideal: "four_oblasts_ceded",
      idealFrom: documented(speech, ["P24a", "P24c"], "Withdrawal from the four oblasts in their full borders, and recognition."),
      fallback: "donbas_ceded",
      fallbackFrom: illustrative("First reported in August 2025, from unnamed sources.", ["ALA", "CT2508"]),
      salience: "high",
    },
    crimea_recognition: {
      ideal: "recognised_internationally",
      idealFrom: documented(speech, ["P24c"], "Recognition fixed in fundamental international agreements."),
      fallback: "recognised_de_facto",
      fallbackFrom: illustrative("Inferred: no Russian source states it. The rung is in the US draft of November 2025.", ["P28c"]),
      salience: "high",
    },
    nato_neutrality: {
      ideal: "neutral_demilitarised",
      idealFrom: documented(speech, ["P24a", "P24b"], "Neutral, non-aligned, non-nuclear; NATO plans officially dropped."),
      fallback: "barred_in_constitution",
      fallbackFrom: illustrative("The rung is in the US draft of November 2025.", ["P28"]),
      salience: "high",
    },
    sanctions: {
      ideal: "all_lifted",
      idealFrom: documented(speech, ["P24b"], "All Western sanctions lifted."),
      fallback: "lifted_in_stages",
      fallbackFrom: illustrative("Russian statements of March and June 2025; the rung is in the US texts of that year.", ["SAN25", "MEM25c"]),
      salience: "medium",
    },
    armed_forces: {
      ideal: "cap_85000",
      idealFrom: judged("2024-07-04", ["P24a", "ISW24b"], forces),
      fallback: "cap_600000",
      fallbackFrom: illustrative("Inferred: no Russian source states it. The rung is in the US draft of November 2025.", ["P28"]),
      salience: "medium",
    },
    security_guarantees: {
      ideal: "no_guarantee",
      idealFrom: illustrative(guarantees, ["MEM25"]),
      fallback: "conditional_us",
      fallbackFrom: illustrative("Inferred from a remark reported in February 2026.", ["ABU"]),
      salience: "high",
    },
  },
  declared: {
    ideal: {
      territory: "four_oblasts_ceded",
      crimea_recognition: "recognised_internationally",
      nato_neutrality: "neutral_demilitarised",
      sanctions: "all_lifted",
      armed_forces: "cap_85000",
      security_guarantees: "no_guarantee",
    },
  },
  declaredFrom: {
    ideal: {
      territory: documented(speech, ["P24a", "P24c"], "The public text of June 2024."),
      crimea_recognition: documented(speech, ["P24c"], "The public text of June 2024."),
      nato_neutrality: documented(speech, ["P24a", "P24b"], "The public text of June 2024."),
      sanctions: documented(speech, ["P24b"], "The public text of June 2024."),
      armed_forces: judged("2024-07-04", ["P24a", "ISW24b"], forces),
      security_guarantees: judged(speech, ["P24a", "IC22"], "The speech refers to the terms of Istanbul 2022, in which Russia is a guarantor."),
    },
  },
};
