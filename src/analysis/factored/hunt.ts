import type { Ground } from "./ground.ts";

/** A sum that bounds what is looked for: no terms under it can be better than what its greatest value admits. */
export interface Guide {
  readonly table: Float64Array;
  /** Added to the sum of the table. */
  readonly offset: number;
  /** Whether the sum is a whole number without rounding, so that who only equals the cut can only win by its index. */
  readonly exact?: boolean;
}

/** The goal of a search: it keeps the best terms met, and says what can still be better. */
export interface Judge {
  /** The index of the best terms so far; ∞ where there are none. */
  readonly best: number;
  /** Looks at terms that the search came to; true where they are now the best. */
  meet(sums: Float64Array, terms: number): boolean;
  /** Writes what the best terms ask of each guide at least, and of the sum of each member. Only ever more. */
  cut(guides: Float64Array, floors: Float64Array): void;
  /** Whether terms whose sums are at most `highs` and whose index is at least `lowest` may be better; yes where it is left out. */
  admits?(highs: Float64Array, lowest: number): boolean;
}

/** A search: which terms, what bounds them, and who judges. */
export interface Hunt {
  readonly ground: Ground;
  /** −∞ for terms left out. */
  readonly barred: Float64Array;
  /** At least one; the first says which options are tried first. */
  readonly guides: readonly Guide[];
  readonly judge: Judge;
  /** The most options to try. */
  readonly nodes: number;
}

/** How a search went. */
export interface Catch {
  readonly exact: boolean;
  readonly nodes: number;
  /** What each guide can still come to in what was not looked at; −∞ where everything was. */
  readonly open: Float64Array;
}

/** Stands for no cut: below every sum, and above −∞, which stands for terms that are barred. */
export const NO_CUT = -Number.MAX_VALUE;

/**
 * Depth-first branch and bound over the depths of a plan.
 *
 * Guides, members and the index are rows of regrets side by side, so that every step knows by one addition a row what can
 * still come of it: the greatest value of each guide, the greatest sum of each member, the lowest index.
 */
export function hunt({ ground, barred, guides, judge, nodes: mostNodes }: Hunt): Catch {
  const { plan, sums, index } = ground;
  const depths = plan.options.length;
  const [members, last] = [guides.length, guides.length + sums.length];
  const width = last + 1;
  const bounds = new Float64Array((depths + 1) * width);
  const regrets = new Float64Array(plan.total * width);
  const lay = (table: Float64Array, row: number, sign: number, offset: number): void => {
    const own = table.map((entry, at) => sign * entry + barred[at]!);
    bounds[row] = plan.maximize(own) + offset;
    for (let at = 0; at < own.length; at++) regrets[at * width + row] = own[at]!;
  };
  guides.forEach(({ table, offset }, row) => lay(table, row, 1, offset));
  sums.forEach((table, i) => lay(table, members + i, 1, 0));
  lay(index, last, -1, 0);

  const cuts = new Float64Array(last).fill(NO_CUT);
  const [guideCuts, floors] = [cuts.subarray(0, members), cuts.subarray(members, last)];
  const exact = Uint8Array.from(guides, ({ exact: whole = false }) => (whole ? 1 : 0));
  judge.cut(guideCuts, floors);
  let best = judge.best;

  const order = Int32Array.from({ length: plan.total }, (_, at) => at);
  const sorted = new Uint8Array(plan.total);
  const taken = new Int32Array(depths);
  const [firsts, cursors] = [new Int32Array(depths), new Int32Array(depths)];
  const enter = (depth: number): void => {
    const first = plan.row(depth, taken);
    firsts[depth] = first;
    cursors[depth] = first;
    if (sorted[first] === 1) return;
    sorted[first] = 1;
    sortByRegret(order, first, first + plan.options[depth]!, regrets, width);
  };

  let nodes = 0;
  let depth = 0;
  const open = new Float64Array(members).fill(-Infinity);
  enter(0);
  while (depth >= 0) {
    const end = firsts[depth]! + plan.options[depth]!;
    const cursor = cursors[depth]!;
    if (cursor === end) {
      depth--;
      continue;
    }
    if (nodes >= mostNodes) break;
    cursors[depth] = cursor + 1;
    nodes++;
    const entry = order[cursor]!;
    const [from, to, at] = [depth * width, (depth + 1) * width, entry * width];
    const lowest = 0 - (bounds[from + last]! + regrets[at + last]!);
    let row = 0;
    for (; row < members; row++) {
      const bound = bounds[from + row]! + regrets[at + row]!;
      const cut = cuts[row]!;
      if (!(bound >= cut) || (bound === cut && exact[row] === 1 && lowest >= best)) break;
      bounds[to + row] = bound;
    }
    if (row < members) {
      // What is tried later at this depth has still more regret.
      if (row === 0 && !(bounds[from]! + regrets[at]! >= cuts[0]!)) cursors[depth] = end;
      continue;
    }
    for (; row < last; row++) {
      const bound = bounds[from + row]! + regrets[at + row]!;
      if (!(bound >= cuts[row]!)) break;
      bounds[to + row] = bound;
    }
    if (row < last || lowest === Infinity) continue;
    bounds[to + last] = 0 - lowest;
    const highs = bounds.subarray(to + members, to + last);
    if (judge.admits !== undefined && !judge.admits(highs, lowest)) continue;
    taken[depth] = entry - firsts[depth]!;
    if (depth + 1 < depths) enter(++depth);
    else if (judge.meet(highs, lowest)) {
      judge.cut(guideCuts, floors);
      best = judge.best;
    }
  }
  for (; depth >= 0; depth--) {
    for (let cursor = cursors[depth]!; cursor < firsts[depth]! + plan.options[depth]!; cursor++) {
      if (!(bounds[depth * width]! + regrets[order[cursor]! * width]! >= cuts[0]!)) continue;
      for (let row = 0; row < members; row++) {
        open[row] = Math.max(open[row]!, bounds[depth * width + row]! + regrets[order[cursor]! * width + row]!);
      }
    }
  }
  return { exact: open[0] === -Infinity, nodes, open };
}

/** Entries by the regret of the first row, least first; ties by the lowest entry, so that a search cut short is the same everywhere. */
function sortByRegret(order: Int32Array, first: number, end: number, regrets: Float64Array, width: number): void {
  if (end - first > 32) {
    order.subarray(first, end).sort((a, b) => regrets[b * width]! - regrets[a * width]! || a - b);
    return;
  }
  for (let i = first + 1; i < end; i++) {
    const entry = order[i]!;
    const regret = regrets[entry * width]!;
    let at = i;
    for (; at > first && regrets[order[at - 1]! * width]! < regret; at--) order[at] = order[at - 1]!;
    order[at] = entry;
  }
}
