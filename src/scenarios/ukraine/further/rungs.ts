import type { IssueName, OptionName } from "../../../scenario/names.ts";
import type { Provenance } from "../../../scenario/provenance.ts";
import { illustrative, judged, type Provenances } from "../evidence.ts";
import type { FurtherNames } from "../names.ts";

type Rungs = { readonly [I in IssueName<FurtherNames>]: { readonly [O in OptionName<FurtherNames, I>]: Provenance } };

const known = "From general knowledge; it fills the ladder between sourced rungs.";
const knownOpen = `${known} It names no arrangement, and is tagged as deferred.`;
const text = "Its words are in the source; its place on the ladder is our reading.";
const later = "A place on the ladder from a text after the snapshot, nobody's position at the snapshot.";

const rungs: Rungs = {
  reconstruction_assets: {
    waived_and_returned: illustrative(later, ["MEM25c"]),
    us_led_vehicle: illustrative(later, ["P28b"]),
    proceeds_only: illustrative("From general knowledge: the loans of 2024 out of proceeds. A source of December 2025 gives the amounts.", ["AST3"]),
    immobilised: illustrative(later, ["AST1", "AST2", "E3"]),
    reparations: illustrative("From general knowledge, and a text after the snapshot in which it was not chosen.", ["AST2"]),
  },
  accountability: {
    full_amnesty: illustrative(later, ["P28c"]),
    silent_suspended: illustrative(knownOpen),
    silent_continuing: illustrative(knownOpen),
    warrants_and_register: judged("2023-03-17", ["ICC", "GK"], `${text} The register of damage is from general knowledge.`),
    special_tribunal: judged("2022-11-15", ["PF1"], `${text} The agreement that names the tribunal is of June 2025.`),
  },
  ceasefire_sequencing: {
    after_withdrawal: judged("2024-06-14", ["P24a"], text),
    on_signature: illustrative(later, ["ALA", "P28"]),
    sector_truces: illustrative(later, ["SECT25", "SECT26"]),
    thirty_days: illustrative(later, ["JED"]),
    unconditional: illustrative(later, ["APR25", "PARD", "LET26"]),
  },
  prisoners_children: {
    ad_hoc: illustrative("From general knowledge; the sources that count exchanges are of July 2025.", ["POW", "CHI"]),
    categories: illustrative(later, ["IST25"]),
    all_prisoners: judged("2022-11-15", ["PF1"], text),
    all_people: judged("2024-06-16", ["PF1", "SWISS"], text),
  },
  znpp_energy: {
    russian_control: illustrative("From general knowledge: the end of the ladder, which is what holds."),
    shared_output: illustrative(later, ["P28b"]),
    joint_operation: illustrative(later, ["P20c"]),
    ukrainian_us_operation: illustrative(later, ["P20c", "APR25b"]),
    ukrainian_control: judged("2024-06-16", ["PF1", "SWISS"], text),
  },
  process_format: {
    us_russia: judged("2025-02-18", ["RIY", "CALL2"], text),
    us_shuttle: illustrative(later, ["APR25c"]),
    russia_ukraine: illustrative(later, ["IST25"]),
    trilateral: illustrative(later, ["ABU", "GEN26b"]),
    all_parties: judged("2025-02-12", ["WEI", "PF2"], text),
  },
};

/** Where every rung of every further ladder comes from. */
export const furtherRungProvenance: Provenances = Object.fromEntries(
  Object.entries(rungs).flatMap(([issue, options]) =>
    Object.entries(options).map(([option, from]) => [`issues.${issue}.options.${option}`, from] as const),
  ),
);
