import { documented, judged, type Provenances } from "./evidence.ts";
import type { UkraineTerms } from "./names.ts";

/**
 * What holds at the snapshot, as rungs: who controls what and which rules are in force.
 *
 * No rung of `territory` is a war that goes on. The nearest has the same line and the same legal status without the
 * fighting; what the fighting costs each actor is in κ, the cost of no agreement, which is taken from the value of these
 * terms wherever they stand for no deal.
 */
export const statusQuo: UkraineTerms = {
  territory: "line_of_contact",
  crimea_recognition: "not_recognised",
  nato_neutrality: "no_renunciation",
  sanctions: "maintained",
  armed_forces: "no_limits",
  security_guarantees: "political_assurances",
};

/** Where each rung of the status quo comes from. */
export const statusQuoProvenance: Provenances = {
  "statusQuo.territory": documented(
    "2025-02-28",
    ["CT2301", "ISW24", "ISW25"],
    "Russian control of about 99 % of Luhansk and 66 % of Donetsk oblast in early 2025, about 75 % of Kherson and Zaporizhzhia in 2024; the cities of Kherson and Zaporizhzhia unoccupied. The line is the front and the fighting goes on; the nearest rung has the same line.",
  ),
  "statusQuo.crimea_recognition": documented(
    "2023-02-23",
    ["UNG6", "UNGs"],
    "Under Russian control, not recognised; the annexation of four further oblasts was declared invalid by A/RES/ES-11/4.",
  ),
  "statusQuo.nato_neutrality": documented(
    "2025-02-12",
    ["NAT24", "HEG"],
    "A path called irreversible in 2024, no invitation, no consensus.",
  ),
  "statusQuo.sanctions": documented("2024-02-12", ["SAN24", "NR24"], "In force: 19,282 designations by one count."),
  "statusQuo.armed_forces": judged("2024-06-15", ["IC22c", "IC22d"], "The caps drafted in 2022 were never signed."),
  "statusQuo.security_guarantees": judged(
    "2024-06-14",
    ["P24b", "GK"],
    "The assurances of 1994 and a bilateral US agreement of June 2024 for ten years, which is no duty to defend; the nearest rung.",
  ),
};
