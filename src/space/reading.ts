import type { Contributions } from "./contributions.ts";
import { type Region, UNITS, type Utility, type UtilityParts } from "./space.ts";
import { entryOf } from "./tables.ts";

/** The ids of the regions that terms lie in. */
export function regionsAt(regions: readonly Region[], radix: readonly number[], options: readonly number[]): readonly string[] {
  return regions.filter((region) => region.table[entryOf(region, radix, options)] === 1).map(({ id }) => id);
}

/** The parts that make up the raw utility of terms. */
export function partsAt({ issues, linkages, costs, scale }: Contributions, radix: readonly number[], options: readonly number[]): UtilityParts {
  let linked = 0;
  for (const factor of linkages) linked += factor.table[entryOf(factor, radix, options)] ?? 0;
  let cost = 0;
  for (const factor of costs) cost -= factor.table[entryOf(factor, radix, options)] ?? 0;
  return {
    issues: issues.map((scores, k) => (scores[options[k] ?? 0] ?? 0) / scale),
    linkages: linked / scale,
    audienceCost: cost / scale,
  };
}

/**
 * The least whole units of 10⁻¹² that are worth at least so much to an actor, by bisection with the map of its own utility:
 * `units(terms)` reach them where `at(terms)` reaches `least`, to the last bit. ∞ where none are; for `exact` arithmetic.
 *
 * @example
 * ```ts
 * unitsFor({ normalized: (raw) => raw / 0.8 }, 0.5); // 400000000000
 * ```
 */
export function unitsFor(utility: Pick<Utility, "normalized">, least: number): number {
  if (!(utility.normalized(1) >= least)) return Infinity;
  let [low, high] = [0, UNITS];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (utility.normalized(middle / UNITS) >= least) high = middle;
    else low = middle + 1;
  }
  return low;
}
