import { NO_TERMS, UNITS } from "../../space/index.ts";
import type { Solution } from "../problem.ts";
import { visitHalves } from "./halved.ts";
import type { Part } from "./ladder.ts";
import type { Zone } from "./zone.ts";

/**
 * The terms of a zone that give one member the least, where it has a floor.
 *
 * That many terms lie a hair above a floor is no rare thing, and no bound tells them apart. So partial terms of one half are
 * sorted by what they give the member, and for each of the other half only those are looked at that come between the floor
 * and the least found so far.
 */
export function leastOf(zone: Zone, member: number, nodes: number): Solution | undefined {
  if (zone.empty) return undefined;
  const { floors, ground } = zone;
  const width = floors.length;
  const floor = floors[member]!;
  let [least, best] = [Infinity, Infinity];
  const exact = visitHalves(ground, nodes, ({ fixed, one, other }) => {
    const rising = risingBy(other, member, width);
    for (let a = 0; a < one.count; a++) {
      const given = fixed.sums[member]! + one.sums[a * width + member]!;
      const index = fixed.index[0]! + one.index[a]!;
      for (let at = from(rising.values, floor - given); at < other.count; at++) {
        const sum = Math.min(UNITS, given + rising.values[at]!);
        if (sum > least) break;
        const b = rising.places[at]!;
        const terms = index + other.index[b]!;
        if (sum === least && terms >= best) continue;
        let i = 0;
        while (i < width && fixed.sums[i]! + one.sums[a * width + i]! + other.sums[b * width + i]! >= floors[i]!) i++;
        if (i === width) [least, best] = [sum, terms];
      }
    }
  });
  if (best === Infinity) return exact ? undefined : { terms: NO_TERMS, exact, gap: Infinity };
  return { terms: best, exact, gap: exact ? 0 : (least - floor) / ground.members[member]!.width };
}

/** Partial terms by rising sum of one member. */
function risingBy({ sums, count }: Part, member: number, width: number): { readonly values: Float64Array; readonly places: Uint32Array } {
  const places = Uint32Array.from({ length: count }, (_, row) => row).sort((a, b) => sums[a * width + member]! - sums[b * width + member]!);
  return { values: Float64Array.from(places, (row) => sums[row * width + member]!), places };
}

/** The first place whose value is at least `floor`. */
function from(values: Float64Array, floor: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! >= floor) high = middle;
    else low = middle + 1;
  }
  return low;
}
