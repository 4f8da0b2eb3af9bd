import { descending } from "../order.ts";
import { NO_TERMS } from "../space.ts";
import type { Elimination } from "./elimination.ts";

/** Depths whose sums are listed in order, for each configuration of the depths before them that they depend on. */
interface Half {
  readonly context: readonly number[];
  /** By configuration of the context: distinct sums, greatest first, and the least that their terms add to an index. */
  readonly lists: readonly { readonly sums: Float64Array; readonly indices: Float64Array }[];
}

/** How a space falls apart: the first depths, and those after them in two halves that do not touch. */
export interface Cut {
  readonly top: number;
  readonly halves: readonly (readonly number[])[];
  /** How many sums the halves have in all, over the options of the first depths. */
  readonly cost: number;
}

/**
 * The terms whose sum comes nearest to a number from above. Bounds do not help to find them, since the sums of whole numbers
 * lie everywhere. So once the first issues are decided, the rest falls into two halves; their sums are listed in order,
 * and for each of one half the least of the other that is enough is next to that of the one before.
 *
 * Source: Horowitz and Sahni (1974), *Computing partitions with applications to the knapsack problem*, JACM 21.
 */
export class Halves {
  readonly #plan: Elimination;
  readonly #table: Float64Array;
  readonly #top: number;
  readonly #halves: readonly Half[];

  private constructor(plan: Elimination, table: Float64Array, { top, halves }: Cut) {
    this.#plan = plan;
    this.#table = table;
    this.#top = top;
    this.#halves = halves.map((depths) => this.#list(depths));
  }

  /** `undefined` where the halves would be too large. */
  static of(plan: Elimination, table: Float64Array, limit: number): Halves | undefined {
    const cut = cutOf(plan);
    return cut.cost > limit ? undefined : new Halves(plan, table, cut);
  }

  /** The terms of least sum ≥ `least`, of the lowest index. */
  leastFrom(least: number): { readonly terms: number; readonly sum: number } {
    const taken = new Int32Array(this.#plan.options.length);
    let best = { terms: NO_TERMS, sum: Infinity };
    const top = Array.from({ length: this.#top }, (_, depth) => depth);
    each(this.#plan, top, taken, () => {
      let [base, index] = [0, 0];
      for (const depth of top) {
        base += this.#table[this.#plan.row(depth, taken) + taken[depth]!]!;
        index += taken[depth]! * this.#plan.steps[depth]!;
      }
      const [one, other] = this.#halves.map(({ context, lists }) => lists[position(this.#plan, context, taken)]!);
      for (let i = 0, at = other!.sums.length - 1; i < one!.sums.length && at >= 0; ) {
        const sum = base + one!.sums[i]! + other!.sums[at]!;
        if (sum < least) {
          at--;
          continue;
        }
        const terms = index + one!.indices[i]! + other!.indices[at]!;
        if (sum < best.sum || (sum === best.sum && terms < best.terms)) best = { terms, sum };
        i++;
      }
    });
    return best;
  }

  #list(depths: readonly number[]): Half {
    const [plan, table] = [this.#plan, this.#table];
    const context = [...new Set(depths.flatMap((depth) => [...plan.above[depth]!]))].filter((depth) => depth < this.#top);
    const taken = new Int32Array(plan.options.length);
    const lists: { sums: Float64Array; indices: Float64Array }[] = [];
    const size = sizeOf(plan, depths);
    each(plan, context, taken, () => {
      const [all, at] = [new Float64Array(size), new Float64Array(size)];
      let place = 0;
      const fill = (k: number, sum: number, index: number): void => {
        const depth = depths[k];
        if (depth === undefined) {
          all[place] = sum;
          at[place++] = index;
          return;
        }
        const row = plan.row(depth, taken);
        const step = plan.steps[depth]!;
        const options = plan.options[depth]!;
        for (let option = 0; option < options; option++) {
          taken[depth] = option;
          fill(k + 1, sum + table[row + option]!, index + option * step);
        }
      };
      fill(0, 0, 0);
      const { terms, values } = descending(all, new Uint8Array(size).fill(1));
      const [sums, indices] = [new Float64Array(terms.length), new Float64Array(terms.length)];
      let distinct = 0;
      for (let i = 0; i < terms.length; i++) {
        const index = at[terms[i]!]!;
        if (values[i] === values[i - 1]) indices[distinct - 1] = Math.min(indices[distinct - 1]!, index);
        else {
          sums[distinct] = values[i]!;
          indices[distinct++] = index;
        }
      }
      lists.push({ sums: sums.slice(0, distinct), indices });
    });
    return { context, lists };
  }
}

Object.freeze(Halves.prototype);

/** The cut that makes the fewest sums. */
export function cutOf(plan: Elimination): Cut {
  let best: Cut = { top: 0, halves: [], cost: Infinity };
  let above = 1;
  plan.options.forEach((options, top) => {
    const halves: [number[], number[]] = [[], []];
    const parts = partsFrom(plan, top).sort((a, b) => sizeOf(plan, b) - sizeOf(plan, a));
    for (const part of parts) halves[sizeOf(plan, halves[0]) <= sizeOf(plan, halves[1]) ? 0 : 1].push(...part);
    const cost = above * (sizeOf(plan, halves[0]) + sizeOf(plan, halves[1]));
    if (cost < best.cost) best = { top, halves, cost };
    above *= options;
  });
  return best;
}

/** The depths from `top` on, in parts that do not depend on each other. */
function partsFrom(plan: Elimination, top: number): number[][] {
  const parts = new Map<number, number[]>();
  const heads: number[] = [];
  for (let depth = top; depth < plan.options.length; depth++) {
    const above = plan.above[depth]!;
    const nearest = above[above.length - 1] ?? -1;
    const head = nearest < top ? depth : heads[nearest]!;
    heads[depth] = head;
    parts.set(head, [...(parts.get(head) ?? []), depth]);
  }
  return [...parts.values()];
}

const sizeOf = (plan: Elimination, depths: readonly number[]): number => depths.reduce((size, depth) => size * plan.options[depth]!, 1);

/** Goes through all options of some depths, the last fastest. */
function each(plan: Elimination, depths: readonly number[], taken: Int32Array, visit: () => void, from = 0): void {
  if (from === depths.length) {
    visit();
    return;
  }
  const depth = depths[from]!;
  for (let option = 0; option < plan.options[depth]!; option++) {
    taken[depth] = option;
    each(plan, depths, taken, visit, from + 1);
  }
}

/** The number of a configuration. */
function position(plan: Elimination, depths: readonly number[], taken: Int32Array): number {
  return depths.reduce((number, depth) => number * plan.options[depth]! + taken[depth]!, 0);
}
