import type { Elimination } from "./elimination.ts";
import { mix } from "./mix.ts";
import type { Floor, Goal, Guide, Incumbent } from "./search.ts";

/** What weighing the floors of a question came to. */
export interface Weighed {
  /** `undefined` where it proved that no terms meet all floors. */
  readonly guides: readonly Guide[] | undefined;
  /** The best terms met that meet all floors. */
  readonly incumbent: Incumbent | undefined;
}

/** Steps of the ascent, for one floor and for several. */
const STEPS_FOR_ONE = 40;
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
 * Source: Geoffrion (1974), *Lagrangean relaxation for integer programming*; Polyak (1969).
 */
export function weigh(plan: Elimination, barred: Float64Array, floors: readonly Floor[], goal: Goal, known: Incumbent | undefined): Weighed {
  let incumbent = known;
  const goalSize = magnitude(plan, goal.table);
  const sizes = floors.map(({ table, least }) => magnitude(plan, table) + Math.abs(least));
  const lagrangian = (weights: ArrayLike<number>): Guide => {
    let table = goal.table;
    let less = 0;
    let size = goalSize;
    floors.forEach((floor, at) => {
      const weight = weights[at]!;
      if (weight === 0) return;
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
    const clamped = Math.min(goal.most, Math.max(goal.least, value));
    if (over.every((excess) => excess >= 0) && !(incumbent !== undefined && incumbent.value >= clamped)) incumbent = { taken, value: clamped };
    return { bound, value, over };
  };

  if (floors.length === 1) {
    let short = best(lagrangian([0]));
    let enough = best({ table: floors[0]!.table, less: 0, slack: 0 });
    let weight = 0;
    for (let step = 0; step < STEPS_FOR_ONE && short.over[0]! < 0; step++) {
      weight = (short.value - enough.value) / (enough.over[0]! - short.over[0]!);
      const guide = lagrangian([weight]);
      const next = best(guide);
      if (next.bound <= short.value + weight * short.over[0]! + guide.slack) break;
      if (next.over[0]! < 0) short = next;
      else enough = next;
    }
    return { guides: [lagrangian([weight])], incumbent };
  }

  let weights = floors.map(() => 0);
  let guide = lagrangian(weights);
  let least = Infinity;
  const worst = 0 - plan.maximize(mix(barred, goal.table, -1));
  let [kept, pace, stuck] = [guide, 1, 0];
  for (let step = 0; step < STEPS; step++) {
    const { bound, over } = best(guide);
    if (bound + guide.slack < worst) return { guides: undefined, incumbent };
    if (bound < least) [least, kept, stuck] = [bound, guide, 0];
    else if (++stuck >= 5) [pace, stuck] = [pace / 2, 0];
    const slope = over.reduce((sum, excess, at) => (excess < 0 || weights[at]! > 0 ? sum + excess * excess : sum), 0);
    const aim = incumbent?.value ?? worst - 1;
    if (slope === 0 || bound - aim <= guide.slack) break;
    const stride = (pace * (bound - aim)) / slope;
    weights = weights.map((weight, at) => Math.max(0, weight - stride * over[at]!));
    guide = lagrangian(weights);
  }
  return { guides: [kept], incumbent };
}

/** Σ over depths of the greatest size of an entry. */
function magnitude(plan: Elimination, table: Float64Array): number {
  let sum = 0;
  for (let depth = 0; depth < plan.options.length; depth++) {
    let most = 0;
    for (let at = plan.starts[depth]!; at < plan.starts[depth + 1]!; at++) most = Math.max(most, Math.abs(table[at]!));
    sum += most;
  }
  return sum;
}
