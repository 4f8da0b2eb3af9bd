import type { Provenance } from "../../scenario/provenance.ts";
import { illustrative, judged, type Provenances } from "./evidence.ts";
import type { UkraineIssue, UkraineOption } from "./names.ts";

type Rungs = { readonly [I in UkraineIssue]: { readonly [O in UkraineOption<I>]: Provenance } };

const known = "From general knowledge; it fills the ladder between sourced rungs.";
const text = "Its words are in the source; its place on the ladder is our reading.";
const open = `${text} It leaves the matter open, and is tagged as deferred.`;
const later = "A place on the ladder from a text after the snapshot, nobody's position at the snapshot.";
const laterOpen = `${later} It leaves the matter open, and is tagged as deferred.`;

const rungs: Rungs = {
  territory: {
    four_oblasts_ceded: judged("2024-06-14", ["P24a", "P24c"], text),
    donbas_ceded: illustrative(later, ["ALA", "CT2508", "P28"]),
    donetsk_special_zone: illustrative(laterOpen, ["P20b", "P20c"]),
    line_of_contact: judged("2024-11-29", ["Z2411"], open),
    lines_of_february_2022: judged("2022-03-29", ["IC22", "GK"], open),
    borders_of_1991: judged("2023-08-08", ["PF3", "PF1"], text),
  },
  crimea_recognition: {
    recognised_internationally: judged("2024-06-14", ["P24c"], text),
    recognised_by_us: illustrative(later, ["APR25"]),
    recognised_de_facto: illustrative(later, ["P28c"]),
    status_deferred: judged("2022-03-29", ["IC22", "IC22b"], open),
    not_recognised: judged("2023-02-23", ["UNGs"], open),
    returned_to_ukraine: judged("2023-08-08", ["PF3"], text),
  },
  nato_neutrality: {
    neutral_demilitarised: judged("2024-06-14", ["P24a"], text),
    barred_in_constitution: illustrative(later, ["P28"]),
    neutral_by_treaty: judged("2022-03-29", ["IC22"], text),
    no_renunciation: judged("2025-02-12", ["HEG"], open),
    cover_for_held_territory: judged("2024-11-29", ["Z2411"], text),
    full_membership: judged("2025-02-12", ["P24b", "NAT24"], text),
  },
  sanctions: {
    all_lifted: judged("2024-06-25", ["P24b", "P24d"], text),
    lifted_in_stages: illustrative(later, ["APR25b", "P28", "P28b"]),
    sector_relief: illustrative(known),
    eased_after_settlement: illustrative(later, ["APR25"]),
    maintained: judged("2024-06-14", ["NR24"], text),
    tightened: illustrative(later, ["ROS"]),
  },
  armed_forces: {
    cap_85000: judged("2024-06-15", ["IC22d", "GK"], "Caps of the drafts of 2022; the number of personnel is from general knowledge."),
    cap_250000: illustrative(known),
    cap_600000: illustrative(later, ["P28"]),
    cap_800000: illustrative(later, ["E3", "P20"]),
    no_limits: illustrative(later, ["APR25"]),
  },
  security_guarantees: {
    no_guarantee: judged("2022-03-29", ["IC22"], text),
    political_assurances: illustrative(known),
    conditional_us: illustrative(later, ["P28", "G15"]),
    binding_with_force: illustrative(later, ["PARD", "P20", "R26"]),
    nato_article_5: judged("2024-11-29", ["Z2411"], text),
  },
};

/** Where every rung of every ladder comes from. */
export const rungProvenance: Provenances = Object.fromEntries(
  Object.entries(rungs).flatMap(([issue, options]) =>
    Object.entries(options).map(([option, from]) => [`issues.${issue}.options.${option}`, from] as const),
  ),
);
