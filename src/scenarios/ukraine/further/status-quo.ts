import type { Terms } from "../../../scenario/names.ts";
import { documented, illustrative, judged, type Provenances } from "../evidence.ts";
import type { FurtherNames } from "../names.ts";
import type { UkraineSettings } from "../options.ts";

type Under = Pick<UkraineSettings, "policy">;

/**
 * What holds at the snapshot on the further issues.
 *
 * No rung of `ceasefire_sequencing` is a war without any truce. The nearest is the one on which no ceasefire comes before
 * a settlement and none waits for a withdrawal. The format follows the policy: the meeting in Riyadh is part of
 * engagement, and without it there is no table, only what passes on separate tracks.
 */
export const furtherStatusQuo = ({ policy }: Under): Terms<FurtherNames> => ({
  reconstruction_assets: "proceeds_only",
  accountability: "warrants_and_register",
  ceasefire_sequencing: "on_signature",
  prisoners_children: "ad_hoc",
  znpp_energy: "russian_control",
  process_format: policy === "engagement" ? "us_russia" : "us_shuttle",
});

/** Where each rung of it comes from. */
export const furtherStatusQuoProvenance = ({ policy }: Under): Provenances => ({
  "statusQuo.reconstruction_assets": judged(
    "2024-06-14",
    ["GK"],
    "Immobilised since 2022, the proceeds used for loans that were agreed in 2024: from general knowledge, the amounts are in later sources.",
  ),
  "statusQuo.accountability": documented(
    "2023-03-17",
    ["ICC"],
    "Two warrants of the International Criminal Court stand; Russia is not a party to it. The register of damage is from general knowledge.",
  ),
  "statusQuo.ceasefire_sequencing": illustrative("No ceasefire is in force, general or by sector. The nearest rung is our reading; its neighbours are worth trying."),
  "statusQuo.prisoners_children": judged("2025-02-28", ["GK"], "Exchanges case by case, from general knowledge; the sources that count them are of July 2025."),
  "statusQuo.znpp_energy": judged("2024-06-16", ["SWISS", "GK"], "Under Russian control; the communiqué of the Swiss summit asks for Ukraine's."),
  "statusQuo.process_format":
    policy === "engagement"
      ? documented("2025-02-18", ["RIY"], "Ministers of the United States and Russia met without Ukraine and Europe.")
      : illustrative("No talks on a settlement, and no direct contact of the two presidents since February 2022: the nearest rung is our reading.", ["CALL1"]),
});
