import type { Delivery } from "../../../scenario/scenario.ts";
import { delivery } from "../control.ts";
import { documented, illustrative, judged, type Provenances } from "../evidence.ts";
import { actorIds, type FurtherNames } from "../names.ts";

/** Who holds the levers that carry each further issue out. */
export const furtherDelivery: readonly Delivery<FurtherNames>[] = [
  { issue: "reconstruction_assets", controllers: { kind: "all", actors: ["europe"] } },
  { issue: "accountability", controllers: { kind: "all", actors: ["europe"] } },
  { issue: "ceasefire_sequencing", controllers: { kind: "all", actors: ["russia", "ukraine"] } },
  { issue: "prisoners_children", controllers: { kind: "all", actors: ["russia", "ukraine"] } },
  { issue: "znpp_energy", controllers: { kind: "all", actors: ["russia", "ukraine"] } },
  { issue: "process_format", controllers: { kind: "all", actors: actorIds } },
];

const origins = [
  illustrative("About EUR 210bn of some 300bn lie in Europe, by sources of December 2025; the rest is with several states.", ["AST1", "AST3"]),
  illustrative("A tribunal by the Council of Europe, June 2025. The ICC and the United Nations are no actors here.", ["TRIB"]),
  judged("2024-06-14", ["P24a"], "The two whose forces would cease fire."),
  judged("2023-03-17", ["ICC", "GK"], "Each holds people whom the other asks for."),
  judged("2024-06-16", ["SWISS", "GK"], "Russia holds the plant; the grid and the licence are Ukraine's, from general knowledge."),
  documented("2025-02-18", ["WEI", "RIY"], "A format needs those who sit in it; every one of the four asked to be, or was, at a table."),
];

/** Where the control of each further issue comes from; it follows that of the core agenda in the document. */
export const furtherDeliveryProvenance: Provenances = Object.fromEntries(
  origins.map((from, at) => [`delivery.${String(delivery.length + at)}`, from]),
);
