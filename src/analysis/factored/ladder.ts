import type { Factor, Sum } from "../../space/index.ts";

/** Partial terms: some issues settled one after another, with everything that depends on those issues alone. */
export interface Part {
  /** The sums of the members, side by side. */
  readonly sums: Float64Array;
  /** What the options add to the index of terms. */
  readonly index: Float64Array;
  readonly count: number;
}

/**
 * Lists partial terms over a few issues, given those of a separator: each score and factor is a table at the place of its
 * last issue, so that a step adds one row of numbers for each option.
 */
export class Ladder {
  readonly #issues: readonly number[];
  readonly #options: readonly number[];
  readonly #steps: readonly number[];
  readonly #given: number;
  readonly #width: number;
  /** By place: which places its table depends on, how far apart their options are, and the table with bars at the end of each row. */
  readonly #scopes: readonly (readonly number[])[];
  readonly #strides: readonly (readonly number[])[];
  readonly #tables: readonly Float64Array[];

  /** @param given - The issues of the separator; what depends on them alone is left to a ladder without others. */
  constructor(radix: readonly number[], sums: readonly Required<Sum>[], regions: readonly (readonly [region: Factor, holds: 0 | 1])[], given: readonly number[], own: readonly number[]) {
    this.#issues = [...given, ...own];
    this.#given = own.length === 0 ? 0 : given.length;
    this.#options = this.#issues.map((issue) => radix[issue]!);
    this.#steps = this.#issues.map((issue) => radix.slice(issue + 1).reduce((product, options) => product * options, 1));
    this.#width = sums.length + 1;
    const place = (issue: number): number => this.#issues.indexOf(issue);
    const all = [
      ...sums.flatMap(({ scores, factors }, member) => [
        ...scores.map((table, issue) => ({ issues: [issue], table, member })),
        ...factors.map(({ issues, table }) => ({ issues, table, member })),
      ]),
      ...regions.map(([{ issues, table }, holds]) => ({ issues, table: table.map((reads) => (reads === holds ? 0 : -Infinity)), member: sums.length })),
    ].filter(({ issues }) => issues.every((issue) => place(issue) >= 0));
    const at = this.#issues.map((_, k) => all.filter(({ issues }) => Math.max(...issues.map(place)) === k));
    this.#scopes = at.map((here, k) => k < this.#given ? [] : [...new Set(here.flatMap(({ issues }) => issues.map(place)))].filter((other) => other < k).sort((a, b) => a - b));
    this.#strides = this.#scopes.map((scope, k) => scope.map((_, s) => scope.slice(s + 1).reduce((product, other) => product * this.#options[other]!, this.#options[k]!)));
    this.#tables = at.map((here, k) => (k < this.#given ? new Float64Array(0) : this.#table(here, k, place)));
  }

  /** Options of the separator alone; `undefined` where regions bar them. For ladders without issues of their own. */
  at(given: readonly number[]): Part | undefined {
    const part = this.list(given, given);
    return part.count === 0 ? undefined : part;
  }

  /** All partial terms given options of the separator, in the order of the options; none that regions bar. */
  list(given: readonly number[], only?: readonly number[]): Part {
    const width = this.#width - 1;
    const places = this.#issues.length;
    let [sums, index, taken, count] = [new Float64Array(width), new Float64Array(1), new Uint16Array(places), 1];
    taken.set(given);
    for (let k = this.#given; k < places; k++) {
      const options = this.#options[k]!;
      const [from, to] = only === undefined ? [0, options] : [only[k]!, only[k]! + 1];
      const most = count * (to - from);
      const [nextSums, nextIndex, nextTaken] = [new Float64Array(most * width), new Float64Array(most), new Uint16Array(most * places)];
      const [table, scope, strides] = [this.#tables[k]!, this.#scopes[k]!, this.#strides[k]!];
      let next = 0;
      for (let row = 0; row < count; row++) {
        let entry = 0;
        for (let s = 0; s < scope.length; s++) entry += taken[row * places + scope[s]!]! * strides[s]!;
        for (let option = from; option < to; option++) {
          const at = (entry + option) * this.#width;
          if (table[at + width] === -Infinity) continue;
          for (let i = 0; i < width; i++) nextSums[next * width + i] = sums[row * width + i]! + table[at + i]!;
          nextIndex[next] = index[row]! + option * this.#steps[k]!;
          for (let p = 0; p < k; p++) nextTaken[next * places + p] = taken[row * places + p]!;
          nextTaken[next * places + k] = option;
          next++;
        }
      }
      [sums, index, taken, count] = [nextSums.subarray(0, next * width), nextIndex.subarray(0, next), nextTaken, next];
    }
    return { sums, index, count };
  }

  /** The options of all partial terms over the separator, barred or not. For ladders without issues of their own. */
  configurations(): number[][] {
    return this.#options.reduce<number[][]>((all, options) => all.flatMap((path) => Array.from({ length: options }, (_, option) => [...path, option])), [[]]);
  }

  #table(here: readonly { readonly issues: readonly number[]; readonly table: readonly number[]; readonly member: number }[], k: number, place: (issue: number) => number): Float64Array {
    const scope = [...this.#scopes[k]!, k];
    const size = scope.reduce((product, other) => product * this.#options[other]!, 1);
    const table = new Float64Array(size * this.#width);
    const taken = new Array<number>(this.#issues.length).fill(0);
    const readers = here.map(({ issues, table: own, member }) => ({ member, own, places: issues.map(place) }));
    for (let entry = 0; entry < size; entry++) {
      for (let rest = entry, s = scope.length - 1; s >= 0; s--) {
        const options = this.#options[scope[s]!]!;
        taken[scope[s]!] = rest % options;
        rest = Math.floor(rest / options);
      }
      for (const { member, own, places } of readers) {
        let at = 0;
        for (const other of places) at = at * this.#options[other]! + taken[other]!;
        table[entry * this.#width + member]! += own[at]!;
      }
    }
    return table;
  }
}
