import type { Delivery } from "../../scenario/scenario.ts";
import { illustrative, judged, type Provenances } from "./evidence.ts";
import type { UkraineNames } from "./names.ts";

/** Who holds the levers that carry each issue out. */
export const delivery: readonly Delivery<UkraineNames>[] = [
  { issue: "territory", controllers: { kind: "all", actors: ["russia", "ukraine"] } },
  { issue: "crimea_recognition", controllers: { kind: "all", actors: ["russia", "ukraine"] } },
  { issue: "nato_neutrality", controllers: { kind: "all", actors: ["europe", "ukraine", "united_states"] } },
  { issue: "sanctions", controllers: { kind: "shares", shares: { europe: 0.5, united_states: 0.5 }, needed: 1 } },
  { issue: "armed_forces", controllers: { kind: "all", actors: ["ukraine"] } },
  { issue: "security_guarantees", controllers: { kind: "all", actors: ["europe", "united_states"] } },
];

/** Where the control of each issue comes from. */
export const deliveryProvenance: Provenances = {
  "delivery.0": judged("2025-02-28", ["CT2301", "ISW25"], "Each holds a part of the land in question; both constitutions list it."),
  "delivery.1": judged("2023-02-23", ["UNGs"], "As for territory. Recognition by third states is taken to follow the two parties' own text."),
  "delivery.2": judged("2025-02-12", ["NAT24", "HEG"], "Ukraine applies or renounces; NATO decides by consensus, here the United States and Europe."),
  "delivery.3": {
    ...illustrative("Each lifts its own; needed = 1 because the rungs speak of all Western sanctions. The halves are no measured shares."),
    range: [0.5, 1],
    unit: "share needed",
  },
  "delivery.4": judged("2024-06-15", ["IC22d"], "The forces are Ukraine's own."),
  "delivery.5": judged("2025-02-12", ["WEI", "HEG2"], "The guarantors: Europe and the United States."),
};
