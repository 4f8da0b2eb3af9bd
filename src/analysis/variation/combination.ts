import type { MovableLever, Move } from "./lever.ts";

/** Which counts first: the sum of the costs, or the number of parameters changed. */
export type Metric = "total" | "fewest";

/** One change of some levers, each to one of its moves. */
export interface Combination {
  /** By lever: 0 where it is left, else the number of its move. */
  readonly picks: readonly number[];
  /** How many levers are moved. */
  readonly moved: number;
  /** The last of them; −1 where none is. */
  readonly last: number;
  /** The sum of the costs, in units. */
  readonly cost: number;
}

/** No change. */
export const unchanged = (levers: readonly MovableLever[]): Combination => ({ picks: levers.map(() => 0), moved: 0, last: -1, cost: 0 });

/** How many combinations there are. */
export const countOf = (levers: readonly MovableLever[]): number => levers.reduce((product, { moves }) => product * (moves.length + 1), 1);

/** The move of a lever in a combination; `undefined` where it is left. */
export const moveOf = (levers: readonly MovableLever[], { picks }: Combination, lever: number): Move | undefined => levers[lever]!.moves[picks[lever]! - 1];

/** How two combinations compare in cost; 0 where they tie. */
export function costOrder(metric: Metric): (a: Combination, b: Combination) => number {
  return metric === "total" ? (a, b) => a.cost - b.cost : (a, b) => a.moved - b.moved || a.cost - b.cost;
}

/** The order of a search: by cost, then fewer levers, then the earlier levers and the cheaper moves. */
export function searchOrder(metric: Metric): (a: Combination, b: Combination) => number {
  const byCost = costOrder(metric);
  return (a, b) => byCost(a, b) || a.moved - b.moved || firstDifference(a.picks, b.picks);
}

/**
 * The next combinations after one: its last lever moved by one more, or a later lever moved by one. Every combination is
 * the next of exactly one other, which costs no more.
 */
export function following(levers: readonly MovableLever[], from: Combination): { readonly further: readonly Combination[]; readonly wider: readonly Combination[] } {
  const further = from.last < 0 ? [] : stepped(levers, from, from.last);
  const wider = levers.flatMap((_, lever) => (lever > from.last ? stepped(levers, from, lever) : []));
  return { further, wider };
}

/** Whether a combination has all changes of another in it: each the same, or further the same way. */
export function contains(levers: readonly MovableLever[], one: Combination, other: Combination): boolean {
  return levers.every((_, lever) => {
    const [own, asked] = [moveOf(levers, one, lever), moveOf(levers, other, lever)];
    if (asked === undefined || own === asked) return true;
    if (own === undefined || own.offset === 0 || asked.offset === 0) return false;
    return own.offset > 0 === asked.offset > 0 && Math.abs(own.offset) >= Math.abs(asked.offset);
  });
}

function stepped(levers: readonly MovableLever[], from: Combination, lever: number): readonly Combination[] {
  const picks = from.picks.map((pick, at) => (at === lever ? pick + 1 : pick));
  const [before, after] = [moveOf(levers, from, lever), levers[lever]!.moves[picks[lever]! - 1]];
  if (after === undefined) return [];
  return [{ picks, last: lever, moved: from.moved + (before === undefined ? 1 : 0), cost: from.cost - (before?.cost ?? 0) + after.cost }];
}

/** Earlier levers are moved first, and moved less. */
function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((pick, lever) => pick !== b[lever]);
  const [one = 0, other = 0] = [a[at], b[at]];
  if (one === 0 || other === 0) return other - one;
  return one - other;
}
