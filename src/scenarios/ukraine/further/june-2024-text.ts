import type { Terms } from "../../../scenario/names.ts";
import { derived, documented, illustrative, judged, type Provenances } from "../evidence.ts";
import { JUNE_2024_TEXT, textProvenance } from "../june-2024-text.ts";
import type { FullUkraineNames, FurtherNames } from "../names.ts";

const further: Terms<FurtherNames> = {
  reconstruction_assets: "waived_and_returned",
  accountability: "silent_continuing",
  ceasefire_sequencing: "after_withdrawal",
  prisoners_children: "ad_hoc",
  znpp_energy: "russian_control",
  process_format: "russia_ukraine",
};

/**
 * The Russian text of 14 June 2024 as terms of the full agenda: {@link JUNE_2024_TEXT}, and its reading on the further
 * issues.
 *
 * The order of ceasefire and withdrawal is in its words. Assets and the power plant follow from what it says of sanctions
 * and of the oblast. Where it says nothing the rung is the one that changes nothing: accountability not mentioned,
 * exchanges case by case. It speaks of talks with Kyiv, hence the format.
 */
export const JUNE_2024_FULL_TEXT: Terms<FullUkraineNames> = Object.freeze({ ...JUNE_2024_TEXT, ...further });

const speech = "2024-06-14";
const silent = "The text says nothing of it";

/** Where the terms come from, under the path at which the scenario carries them. */
export const fullTextProvenance: Provenances = {
  ...textProvenance,
  "protocol.phases.ultimatum.text.reconstruction_assets": judged(
    speech,
    ["P24b", "P24d"],
    "All Western sanctions lifted, and the freeze of assets is one of them. A waiver of claims is in the Russian memorandum of June 2025 only.",
  ),
  "protocol.phases.ultimatum.text.accountability": judged(speech, ["P24a", "P24b"], `${silent}: not mentioned, existing tracks continue.`),
  "protocol.phases.ultimatum.text.ceasefire_sequencing": documented(
    speech,
    ["P24a", "P24b"],
    "Ceasefire and talks at once when withdrawal has begun and NATO plans are dropped.",
  ),
  "protocol.phases.ultimatum.text.prisoners_children": illustrative(`${silent}: as at the status quo.`),
  "protocol.phases.ultimatum.text.znpp_energy": derived(speech, ["P24a"], "The plant lies in Zaporizhzhia oblast, which the text asks for in full."),
  "protocol.phases.ultimatum.text.process_format": judged(speech, ["P24a", "P24b"], "Talks with Kyiv once it declares that it is ready."),
};
