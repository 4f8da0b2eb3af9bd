import type { Count } from "../../space/index.ts";
import { visitHalves } from "./halved.ts";
import { tally } from "./tally.ts";
import type { Zone } from "./zone.ts";

/**
 * How many terms a zone has: over all configurations of a separator, the pairs of partial terms that together reach every
 * floor. Cut short, how many it has at least.
 */
export function countZone(zone: Zone, nodes: number): Count {
  if (zone.empty) return { value: 0, exact: true };
  if (zone.floors.every((floor) => floor === -Infinity)) return { value: zone.field.count, exact: true };
  let value = 0;
  const exact = visitHalves(zone.ground, nodes, ({ fixed, one, other }) => {
    value += tally(one, other, Float64Array.from(zone.floors, (floor, i) => floor - fixed.sums[i]!));
  });
  return { value, exact };
}
