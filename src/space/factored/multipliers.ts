import type { Elimination } from "./elimination.ts";
import { mix } from "./mix.ts";
import { clamped, type Floor, type Goal, type Guide, type Incumbent } from "./search.ts";

/** What weighing the floors of a question came to. */
export interface Weighed {
  readonly guide: Guide;
  /** The best terms met that meet all floors. */
  readonly incumbent: Incumbent | undefined;
}

/** Steps of the ascent for several floors. */
const STEPS = 80;

/** More than the rounding errors of a sum of a few hundred terms, as a share of its size. */
const ROUNDING = 1e-13;

/**
 * Looks for multipliers μ ≥ 0 that make max over all terms of goal + Σ μ (sum − floor) small: an upper bound of the goal
 * over the terms that meet the floors, from variable elimination alone.
 *
 * With one floor, the crossing of the lines of two terms, one short of the floor and one not, until none lies above it:
 * exact. With several, Polyak's subgradient steps towards the best terms met, or as long as there are none, towards a proof
 * that there are none.
 *
 * @returns `undefined` where it proved that no terms meet all floors.
 *
 * Source: Geoffrion (1974), *Lagrangean relaxation for integer programming*; Polyak (1969).
 */
export function weigh(plan: Elimination, barred: Float64Array, floors: readonly Floor[], goal: Goal, known: Incumbent | undefined): Weighed | undefined {
  let incumbent = known;
  const greatest = (table: Float64Array): number => plan.maximize(table.map(Math.abs));
  const goalSize = greatest(goal.table);
  const sizes = floors.map(({ table, least }) => greatest(table) + Math.abs(least));
  const lagrangian = (weights: readonly number[]): Guide => {
    let table = goal.table;
    let less = 0;
    let size = goalSize;
    floors.forEach((floor, at) => {
      const weight = weights[at]!;
      table = mix(table, floor.table, weight);
      less += weight * floor.least;
      size += weight * sizes[at]!;
    });
    return { table, less, slack: size * ROUNDING };
  };
  const best = (guide: Guide): { readonly bound: number; readonly value: number; readonly over: readonly number[] } => {
    const regrets = mix(guide.table, barred);
    const bound = plan.maximize(regrets) - guide.less;
    const taken = plan.argmax(regrets);
    const value = plan.sum(goal.table, taken);
    const over = floors.map(({ table, least }) => plan.sum(table, taken) - least);
    const met = clamped(goal, value);
    if (over.every((excess) => excess >= 0) && met > (incumbent?.value ?? -Infinity)) incumbent = { taken, value: met };
    return { bound, value, over };
  };

  let guide = lagrangian(floors.map(() => 0));
  if (floors.length === 1) {
    let short = best(guide);
    let enough = best({ table: floors[0]!.table, less: 0, slack: 0 });
    while (short.over[0]! < 0) {
      const weight = (short.value - enough.value) / (enough.over[0]! - short.over[0]!);
      guide = lagrangian([weight]);
      const next = best(guide);
      if (next.bound <= short.value + weight * short.over[0]! + guide.slack) break;
      if (next.over[0]! <= 0) short = next;
      else enough = next;
    }
    return { guide, incumbent };
  }

  let weights = floors.map(() => 0);
  let least = Infinity;
  const worst = 0 - plan.maximize(mix(barred, goal.table, -1));
  let [kept, pace, stuck] = [guide, 1, 0];
  for (let step = 0; step < STEPS; step++) {
    const { bound, over } = best(guide);
    if (bound + guide.slack < worst) return undefined;
    if (bound < least) [least, kept, stuck] = [bound, guide, 0];
    else if (++stuck >= 5) [pace, stuck] = [pace / 2, 0];
    const slopes = over.map((excess, at) => (weights[at]! > 0 ? excess : Math.min(0, excess)));
    const steepness = slopes.reduce((sum, slope) => sum + slope * slope, 0);
    const above = bound - (incumbent?.value ?? worst - 1);
    if (steepness === 0 || above <= guide.slack) break;
    const stride = (pace * above) / steepness;
    weights = weights.map((weight, at) => Math.max(0, weight - stride * slopes[at]!));
    guide = lagrangian(weights);
  }
  return { guide: kept, incumbent };
}
