import { fail, problem } from "../../kernel/index.ts";
import type { Factor } from "../space.ts";
import { searchOrder } from "./order.ts";

/** The most entries that the tables of one objective may have together, by default: 2²¹, which are 16 MB. */
export const MOST_ENTRIES = 2_097_152;

/** A score that is a sum over issues and over factors of a few issues. */
export interface Sum {
  /** By issue and option; nothing for issues left out. */
  readonly scores?: readonly (readonly number[])[];
  readonly factors?: readonly Factor[];
}

/**
 * The plan of variable elimination over a space that need not be listed: which issue is decided at which depth of a search,
 * and on which earlier ones its table depends. Shared by all objectives whose factors lie within its scopes.
 *
 * A *table* is one flat Float64Array of {@link total} entries. Depth d owns the entries from `starts[d]` to `starts[d + 1]`:
 * `options[d]` of them in a row for every configuration of the depths `above[d]`. So terms are one entry for each depth, and
 * what they score is the sum of those entries. A search holds the option taken at each depth (by depth, not by issue):
 *
 * ```ts
 * const first = plan.row(depth, taken); // the entry of option 0 at this depth, given the options taken above
 * for (let option = 0; option < plan.options[depth]; option++) bound + regrets[first + option];
 * ```
 *
 * {@link maximize} turns a table into *regrets* Δ ≤ 0 and gives the greatest sum: the greatest sum plus the regrets of the
 * entries taken so far is, exactly, the greatest sum of all terms that continue them. Integers stay integers, so sums below
 * 2⁵³ are exact.
 *
 * Source: Dechter (1999), *Bucket elimination*, Artificial Intelligence 113; Kask and Dechter (2001) for the bounds.
 */
export class Elimination {
  readonly radix: readonly number[];
  /** The issue decided at each depth, and the depth of each issue. */
  readonly issues: Int32Array;
  readonly depths: Int32Array;
  /** The number of options at each depth. */
  readonly options: Int32Array;
  /** The first entry of each depth; at the end, the number of all entries. */
  readonly starts: Int32Array;
  /** The depths that each depth's entries depend on, all less than it, rising. */
  readonly above: readonly Int32Array[];
  /** How many entries apart two options of those depths are. */
  readonly strides: readonly Int32Array[];
  readonly total: number;
  /** Terms apart: what an option of each depth adds to the index of terms. */
  readonly steps: Float64Array;
  /** For every entry of a depth's nearest depth above, the configuration of that depth it stands for. */
  readonly #sources: readonly Int32Array[];
  /** What one depth hands on: used afresh for each. */
  readonly #messages: Float64Array;
  readonly #index: Float64Array;

  /**
   * @param issues - The number of options of each issue.
   * @param scopes - The issues of every factor and region that tables of this plan will hold.
   * @param limit - The most entries of a table, and a quarter of the most links between them.
   * @throws DetenteError `too-entangled` where tables would need more.
   * @example
   * ```ts
   * const plan = new Elimination([2, 2, 2], [[0, 1], [1, 2]]);
   * const regrets = plan.table({ scores: [[0, 3]], factors: [{ issues: [0, 1], table: [0, 5, 0, 1] }] });
   * plan.maximize(regrets); // 5
   * plan.terms(plan.argmax(regrets)); // 2
   * ```
   */
  constructor(issues: readonly number[], scopes: readonly (readonly number[])[], limit = MOST_ENTRIES) {
    // What depends on nothing needs a depth too.
    const radix = issues.length === 0 ? [1] : issues;
    const places = searchOrder(radix, scopes);
    this.radix = radix;
    this.issues = Int32Array.from(places, ({ issue }) => issue);
    this.depths = new Int32Array(radix.length);
    places.forEach(({ issue }, depth) => (this.depths[issue] = depth));
    this.options = this.issues.map((issue) => radix[issue]!);
    this.above = places.map(({ scope }) => Int32Array.from(scope.map((issue) => this.depths[issue]!).sort((a, b) => a - b)));
    const sizes = places.map(({ issue, scope }) => scope.reduce((size, other) => size * radix[other]!, radix[issue]!));
    this.total = sizes.reduce((sum, size) => sum + size, 0);
    const mapped = this.above.reduce((sum, above) => sum + (sizes[above[above.length - 1] ?? -1] ?? 0), 0);
    const count = Math.max(this.total, Math.ceil(mapped / 4));
    if (!(count <= limit)) fail(problem("too-entangled", "issues", undefined, { count, limit }));
    this.starts = Int32Array.from([...sizes, 0], (_, depth) => sizes.slice(0, depth).reduce((sum, size) => sum + size, 0));
    this.strides = this.above.map((above, depth) => {
      let stride = this.options[depth]!;
      const strides = new Int32Array(above.length);
      for (let k = above.length - 1; k >= 0; k--) {
        strides[k] = stride;
        stride *= this.options[above[k]!]!;
      }
      return strides;
    });
    const apart = radix.map((_, issue) => radix.slice(issue + 1).reduce((product, options) => product * options, 1));
    this.steps = Float64Array.from(this.issues, (issue) => apart[issue]!);
    this.#sources = this.above.map((above, depth) => this.#spread(above[above.length - 1] ?? -1, above, this.strides[depth]!, this.options[depth]!));
    this.#messages = new Float64Array(Math.max(...sizes));
    this.#index = this.table({ scores: radix.map((options, issue) => Array.from({ length: options }, (_, x) => x * apart[issue]!)) });
    Object.freeze(this);
  }

  /** The entry of option 0 at a depth, given the options taken at the depths before it. */
  row(depth: number, taken: ArrayLike<number>): number {
    const above = this.above[depth]!;
    const strides = this.strides[depth]!;
    let entry = this.starts[depth]!;
    for (let k = 0; k < above.length; k++) entry += taken[above[k]!]! * strides[k]!;
    return entry;
  }

  /** The table of a sum: every score and every factor's entry is added where its last issue is decided. */
  table({ scores = [], factors = [] }: Sum): Float64Array {
    const table = new Float64Array(this.total);
    for (const [issue, row] of scores.entries()) {
      const depth = this.depths[issue]!;
      const end = this.starts[depth + 1]!;
      for (let entry = this.starts[depth]!; entry < end; ) for (let x = 0; x < row.length; x++) table[entry++] = row[x]!;
    }
    for (const factor of factors) this.#add(table, factor);
    return table;
  }

  /** The table of the index of terms: Σ steps · option. */
  indexTable(): Float64Array {
    return this.#index.slice();
  }

  /** Puts −∞ into a table wherever a region does not read `holds`, so that only terms for which all do are found or counted. */
  keep(table: Float64Array, regions: readonly Factor[], holds: 0 | 1): Float64Array {
    for (const { issues, table: inside } of regions) {
      this.#add(table, { issues, table: inside.map((reads) => (reads === holds ? 0 : -Infinity)) });
    }
    return table;
  }

  /**
   * Turns a table into its regrets, in place.
   *
   * @returns The greatest sum; −∞ where all terms are barred.
   */
  maximize(table: Float64Array): number {
    let greatest = 0;
    for (let depth = this.options.length - 1; depth >= 0; depth--) {
      const options = this.options[depth]!;
      const [start, end] = [this.starts[depth]!, this.starts[depth + 1]!];
      const messages = this.#messages;
      for (let entry = start, at = 0; entry < end; at++) {
        let most = -Infinity;
        const next = entry + options;
        for (let e = entry; e < next; e++) if (table[e]! > most) most = table[e]!;
        messages[at] = most;
        // −∞ less −∞ would be no number.
        if (most === -Infinity) entry = next;
        else for (; entry < next; entry++) table[entry]! -= most;
      }
      greatest += this.#send(depth, messages, table, 0);
    }
    return greatest;
  }

  /** How many terms no entry of a table bars. */
  count(barred: Float64Array): number {
    const counts = barred.map((entry) => (entry === -Infinity ? 0 : 1));
    let all = 1;
    for (let depth = this.options.length - 1; depth >= 0; depth--) {
      const options = this.options[depth]!;
      const [start, end] = [this.starts[depth]!, this.starts[depth + 1]!];
      const messages = this.#messages.fill(0);
      for (let entry = start; entry < end; entry++) messages[Math.floor((entry - start) / options)]! += counts[entry]!;
      all *= this.#send(depth, messages, counts, 1);
    }
    return all;
  }

  /** The options, by depth, of terms without regret; the lowest where several have none. Not for tables that bar all terms. */
  argmax(regrets: Float64Array): Int32Array {
    const taken = new Int32Array(this.options.length);
    for (let depth = 0; depth < taken.length; depth++) {
      const row = this.row(depth, taken);
      while (regrets[row + taken[depth]!] !== 0) taken[depth]!++;
    }
    return taken;
  }

  /** The options by depth of terms given by their index. */
  taken(terms: number): Int32Array {
    return this.options.map((options, depth) => Math.floor(terms / this.steps[depth]!) % options);
  }

  /** The index of terms given by options by depth. */
  terms(taken: ArrayLike<number>): number {
    let terms = 0;
    for (let depth = 0; depth < this.steps.length; depth++) terms += taken[depth]! * this.steps[depth]!;
    return terms;
  }

  /** What a table sums to for terms given by options by depth. */
  sum(table: Float64Array, taken: ArrayLike<number>): number {
    let sum = 0;
    for (let depth = 0; depth < this.options.length; depth++) sum += table[this.row(depth, taken) + taken[depth]!]!;
    return sum;
  }

  #add(table: Float64Array, factor: Factor): void {
    const depth = factor.issues.reduce((most, issue) => Math.max(most, this.depths[issue]!), 0);
    const strides = new Map<number, number>();
    let stride = 1;
    for (const issue of [...factor.issues].reverse()) {
      strides.set(this.depths[issue]!, stride);
      stride *= this.radix[issue]!;
    }
    const scope = Int32Array.from(strides.keys());
    const entries = this.#spread(depth, scope, Int32Array.from(strides.values()), 1);
    const start = this.starts[depth]!;
    for (let i = 0; i < entries.length; i++) table[start + i]! += factor.table[entries[i]!]!;
  }

  /** For every entry of a depth, Σ strides / unit · the options that it stands for at some of the depths. */
  #spread(depth: number, depths: Int32Array, strides: Int32Array, unit: number): Int32Array {
    if (depth < 0) return new Int32Array(0);
    let spread = new Int32Array(1);
    for (const other of [...this.above[depth]!, depth]) {
      const k = depths.indexOf(other);
      const step = k < 0 ? 0 : strides[k]! / unit;
      const options = this.options[other]!;
      const wider = new Int32Array(spread.length * options);
      for (let i = 0, at = 0; i < spread.length; i++) for (let option = 0; option < options; option++) wider[at++] = spread[i]! + option * step;
      spread = wider;
    }
    return spread;
  }

  /** Hands a depth's messages to the nearest depth above; where there is none, what they add to (0) or multiply (1) the whole by. */
  #send(depth: number, messages: Float64Array, into: Float64Array, neutral: 0 | 1): number {
    const above = this.above[depth]!;
    if (above.length === 0) return messages[0]!;
    const start = this.starts[above[above.length - 1]!]!;
    const sources = this.#sources[depth]!;
    if (neutral === 0) for (let i = 0; i < sources.length; i++) into[start + i]! += messages[sources[i]!]!;
    else for (let i = 0; i < sources.length; i++) into[start + i]! *= messages[sources[i]!]!;
    return neutral;
  }
}

Object.freeze(Elimination.prototype);
