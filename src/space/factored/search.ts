import type { Elimination } from "./elimination.ts";
import { mix, negated } from "./mix.ts";

/** A sum of whole numbers to make as great as can be, as far as it lies between `least` and `most`: beyond them all is one. */
export interface Goal {
  readonly table: Float64Array;
  readonly least: number;
  readonly most: number;
}

/** A sum of whole numbers that terms must bring to `least`. */
export interface Floor {
  readonly table: Float64Array;
  readonly least: number;
}

/**
 * A weighted sum that bounds a goal wherever the floors are met: goal ≤ Σ table − `less`. Its rounding errors are below
 * `slack`.
 */
export interface Guide {
  readonly table: Float64Array;
  readonly less: number;
  readonly slack: number;
}

/** Terms met on the way, by depth, with the value of the goal. */
export interface Incumbent {
  readonly taken: Int32Array;
  readonly value: number;
}

/** What a search is for. */
export interface Hunt {
  readonly plan: Elimination;
  /** −∞ where terms are barred, else 0. */
  readonly barred: Float64Array;
  /** At least one: barred terms do not come up to it. */
  readonly floors: readonly Floor[];
  readonly goal: Goal;
  /** Says which options are tried first. */
  readonly guide: Guide;
  /** Where the search begins: nothing worse is looked at. */
  readonly incumbent: Incumbent | undefined;
  /** Whether ties are settled by the lowest index; otherwise any of them will do. */
  readonly byIndex: boolean;
  /** The most options to try. */
  readonly nodes: number;
}

/** What a search found, and how many options it tried. */
export interface Catch {
  readonly incumbent: Incumbent | undefined;
  readonly nodes: number;
  /** Whether it went through everything. */
  readonly exact: boolean;
}

/** What a sum is worth as a goal. */
export const clamped = ({ least, most }: Goal, sum: number): number => Math.min(most, Math.max(least, sum));

/** The rows that a goal goes by: its guide and its own. */
const GOALS = 2;

/**
 * Depth-first branch and bound. Every sum in play is a row of regrets, so that each step of the search knows the best that
 * each of them can still come to; a step is left where that is too little for a floor, or no better than what was found.
 */
export function search({ plan, barred, floors, goal, guide, incumbent, byIndex, nodes: mostNodes }: Hunt): Catch {
  const depths = plan.options.length;
  const rows = [
    guide,
    { table: goal.table, less: 0, slack: 0 },
    ...floors.map(({ table, least }) => ({ table, less: least, slack: 0 })),
    { table: negated(plan.indexTable()), less: 0, slack: 0 },
  ];
  const [last, width] = [rows.length - 1, rows.length];
  const regrets = new Float64Array(plan.total * width);
  const bounds = new Float64Array((depths + 1) * width);
  // Of the guide and of the goal: what is enough to tie with the best so far, and to be better.
  const [low, high] = [new Float64Array(GOALS).fill(-Infinity), new Float64Array(GOALS).fill(-Infinity)];
  rows.forEach(({ table, less }, row) => {
    const own = mix(table, barred);
    bounds[row] = plan.maximize(own) - less;
    for (let at = 0; at < own.length; at++) regrets[at * width + row] = own[at]!;
  });

  let value = 0;
  let index = 0;
  let best: Int32Array | undefined;
  const settle = (taken: Int32Array, sum: number): void => {
    best = taken.slice();
    value = clamped(goal, sum);
    index = byIndex ? 0 - plan.terms(taken) : Infinity;
    for (const [row, { slack }] of [guide, rows[1]!].entries()) {
      low[row] = value === goal.least ? -Infinity : value - slack;
      high[row] = value === goal.most ? Infinity : value + 1 - slack;
    }
  };
  if (incumbent !== undefined) settle(incumbent.taken, incumbent.value);

  const order = new Int32Array(plan.total);
  for (let at = 0; at < order.length; at++) order[at] = at;
  const sorted = new Uint8Array(plan.total);
  const taken = new Int32Array(depths);
  const [firsts, cursors] = [new Int32Array(depths), new Int32Array(depths)];
  const enter = (depth: number): void => {
    const first = plan.row(depth, taken);
    const options = plan.options[depth]!;
    firsts[depth] = first;
    cursors[depth] = first;
    if (sorted[first] === 1) return;
    sorted[first] = 1;
    // Sorting is stable, so that a search cut short is the same everywhere.
    order.subarray(first, first + options).sort((a, b) => regrets[b * width]! - regrets[a * width]!);
  };

  let nodes = 0;
  let depth = 0;
  enter(0);
  while (depth >= 0 && nodes < mostNodes) {
    const first = firsts[depth]!;
    const cursor = cursors[depth]!;
    if (cursor === first + plan.options[depth]!) {
      depth--;
      continue;
    }
    cursors[depth] = cursor + 1;
    nodes++;
    const entry = order[cursor]!;
    const [from, to, at] = [depth * width, (depth + 1) * width, entry * width];
    let tight = false;
    let row = 0;
    for (; row < GOALS; row++) {
      const bound = bounds[from + row]! + regrets[at + row]!;
      if (bound < low[row]!) break;
      if (bound < high[row]!) tight = true;
      bounds[to + row] = bound;
    }
    if (row < GOALS) {
      // What is tried later at this depth has still more regret.
      if (row === 0) cursors[depth] = first + plan.options[depth]!;
      continue;
    }
    for (; row < last; row++) {
      const bound = bounds[from + row]! + regrets[at + row]!;
      if (!(bound >= 0)) break;
      bounds[to + row] = bound;
    }
    if (row < last) continue;
    const bound = bounds[from + last]! + regrets[at + last]!;
    if (tight && bound <= index) continue;
    bounds[to + last] = bound;
    taken[depth] = entry - first;
    if (depth + 1 < depths) enter(++depth);
    else settle(taken, bounds[to + 1]!);
  }
  return { incumbent: best && { taken: best, value }, nodes, exact: depth < 0 };
}
