import { derived, documented, judged, type Provenances } from "./evidence.ts";
import type { UkraineTerms } from "./names.ts";

/**
 * The Russian text of 14 June 2024 as terms: rung 0 throughout.
 *
 * Territory, Crimea, NATO and sanctions are in its words. Armed forces: it asks for demilitarisation without numbers, and
 * refers to the drafts of 2022, whose Russian numbers are rung 0. Guarantees: it offers none and refers to the terms of
 * 2022, in which Russia is a guarantor with a say, which is rung 0.
 */
export const JUNE_2024_TEXT: UkraineTerms = Object.freeze({
  territory: "four_oblasts_ceded",
  crimea_recognition: "recognised_internationally",
  nato_neutrality: "neutral_demilitarised",
  sanctions: "all_lifted",
  armed_forces: "cap_85000",
  security_guarantees: "no_guarantee",
});

const speech = "2024-06-14";

/** Where the terms come from, under the path at which the scenario carries them. */
export const textProvenance: Provenances = {
  "protocol.phases.ultimatum.text.territory": documented(speech, ["P24a", "P24c"], "Four oblasts in their full borders."),
  "protocol.phases.ultimatum.text.crimea_recognition": documented(speech, ["P24c"], "Recognition in international agreements."),
  "protocol.phases.ultimatum.text.nato_neutrality": documented(speech, ["P24a", "P24b"], "Neutral, non-aligned, non-nuclear."),
  "protocol.phases.ultimatum.text.sanctions": documented(speech, ["P24b", "P24d"], "All Western sanctions lifted."),
  "protocol.phases.ultimatum.text.armed_forces": derived(
    "2024-07-04",
    ["P24a", "ISW24b", "IC22d"],
    "Demilitarisation without numbers = the Russian numbers of the drafts of 2022, to which the speech refers.",
  ),
  "protocol.phases.ultimatum.text.security_guarantees": judged(
    speech,
    ["P24a", "IC22"],
    "No guarantee is offered; the terms of 2022, to which the speech refers, have Russia among the guarantors.",
  ),
};
