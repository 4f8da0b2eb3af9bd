import type { Model } from "../engine/index.ts";
import type { Count } from "../space/index.ts";
import { compareProducts, compareSums, shares, weightedLogs } from "./ordering.ts";
import { nondominated } from "./frontier.ts";
import { Leximin } from "./leximin.ts";
import type { Member } from "./member.ts";
import type { BargainingProblem, Deficit, Frontier, Range, Solution } from "./problem.ts";
import { type Table, tableOf } from "./table.ts";

/** A bargaining problem over a space whose terms are listed: every answer looks through all of them. */
export class ListedProblem implements BargainingProblem {
  readonly model: Model;
  readonly members: readonly Member[];
  readonly #exact: boolean;
  readonly #widths: readonly number[];
  /** S. */
  readonly #table: Table;
  /** The rows of the zone. */
  readonly #zone: Uint32Array;
  #frontier: Frontier | undefined;

  constructor(model: Model, members: readonly Member[]) {
    this.model = model;
    this.members = members;
    this.#exact = members.every(({ exact }) => exact);
    this.#widths = members.map(({ width }) => width);
    this.#table = tableOf(model.space, members);
    this.#zone = zoneOf(this.#table, members);
  }

  utilities(terms: number): number[] {
    return this.members.map(({ utility }) => utility.at(terms));
  }

  feasible(): Count {
    return this.model.space.count();
  }

  agreeable(): Count {
    return { value: this.#table.count, exact: true };
  }

  rational(): Count {
    return { value: this.#zone.length, exact: true };
  }

  best(weights: readonly number[]): Solution | undefined {
    return this.#extreme(weights, everyRow(this.#table));
  }

  least(weights: readonly number[]): Solution | undefined {
    return this.best(weights.map((weight) => -weight));
  }

  range(member: number): Range | undefined {
    const { values, width } = this.#table;
    const zone = this.#zone;
    if (zone.length === 0) return undefined;
    let [least, greatest] = [zone[0]!, zone[0]!];
    for (let i = 1; i < zone.length; i++) {
      const value = values[zone[i]! * width + member]!;
      if (value < values[least * width + member]!) least = zone[i]!;
      if (value > values[greatest * width + member]!) greatest = zone[i]!;
    }
    return { least: this.#solution(least), greatest: this.#solution(greatest) };
  }

  nash(power?: readonly number[]): Solution | undefined {
    const gainers = this.#gainers();
    if (gainers === undefined) return undefined;
    const { rows, within } = gainers;
    return this.#solution(power === undefined ? this.#greatestProduct(rows, within) : this.#greatestLogs(rows, within, shares(power)));
  }

  kalaiSmorodinsky(): Solution | undefined {
    const ideals = this.members.map((_, i) => {
      const terms = this.range(i)?.greatest.terms;
      return terms === undefined ? 0 : this.#gain(this.#rowOf(terms), i);
    });
    return this.#leximin(ideals);
  }

  egalitarian(): Solution | undefined {
    return this.#leximin(this.#widths);
  }

  utilitarian(): Solution | undefined {
    return this.#extreme(this.members.map(() => 1), this.#zone);
  }

  deficit(): Deficit {
    const zeros = this.members.map(() => 0);
    if (this.#zone.length > 0) return { ...this.#solution(this.#zone[0]!), deficits: zeros, acrossRedLines: false };
    const acrossRedLines = this.#table.count === 0;
    const table = acrossRedLines ? tableOf(this.model.space, this.members, "feasible") : this.#table;
    const ones = this.members.map(() => 1);
    let best = 0;
    let fewest = shortfalls(table, this.members, 0);
    for (let row = 1; row < table.count; row++) {
      const missing = shortfalls(table, this.members, row);
      if (compareSums(ones, missing, fewest, this.#widths, this.#exact) < 0) [best, fewest] = [row, missing];
    }
    const deficits = fewest.map((units, i) => units / this.#widths[i]!);
    return { terms: table.terms[best]!, deficits, acrossRedLines, exact: true, gap: 0 };
  }

  frontier(): Frontier {
    this.#frontier ??= Object.freeze({
      terms: Object.freeze(Array.from(nondominated(this.#table), (row) => this.#table.terms[row]!)),
      exact: true,
      epsilon: 0,
    });
    return this.#frontier;
  }

  #solution(row: number): Solution {
    return { terms: this.#table.terms[row]!, exact: true, gap: 0 };
  }

  /** The row of terms of S. */
  #rowOf(terms: number): number {
    const { terms: all } = this.#table;
    let [low, high] = [0, all.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (all[middle]! <= terms) low = middle;
      else high = middle;
    }
    return low;
  }

  #gain(row: number, member: number): number {
    return this.#table.values[row * this.#table.width + member]! - this.members[member]!.threshold;
  }

  #gains(row: number): number[] {
    return this.members.map((_, i) => this.#gain(row, i));
  }

  /** The first of the rows with the greatest weighted sum. */
  #extreme(weights: readonly number[], rows: Uint32Array): Solution | undefined {
    if (rows.length === 0) return undefined;
    const { values, width } = this.#table;
    // A constant changes no comparison, and gains are small numbers.
    const from = this.members.map(({ threshold }) => threshold);
    const scale = weights.map((weight, i) => weight / this.#widths[i]!);
    const slack = SLACK * width * weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
    const numbers = (row: number): number[] => from.map((start, i) => values[row * width + i]! - start);
    let best = rows[0]!;
    let bestNumbers = numbers(best);
    let bestSum = -Infinity;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      let sum = 0;
      for (let i = 0, cell = row * width; i < width; i++, cell++) sum += (values[cell]! - from[i]!) * scale[i]!;
      if (sum < bestSum - slack) continue;
      const candidate = numbers(row);
      if (compareSums(weights, candidate, bestNumbers, this.#widths, this.#exact) > 0) [best, bestNumbers] = [row, candidate];
      if (sum > bestSum) bestSum = sum;
    }
    return this.#solution(best);
  }

  /** P*, and the rows of the zone at which just those members gain. */
  #gainers(): { readonly rows: Uint32Array; readonly within: readonly boolean[] } | undefined {
    const zone = this.#zone;
    if (zone.length === 0) return undefined;
    const { values, width } = this.#table;
    const thresholds = this.members.map(({ threshold }) => threshold);
    const numbers = new Uint16Array(zone.length);
    let first = 0;
    for (let at = 0; at < zone.length; at++) {
      let number = 0;
      for (let i = 0, cell = zone[at]! * width; i < width; i++, cell++) if (values[cell]! > thresholds[i]!) number++;
      numbers[at] = number;
      if (number > numbers[first]!) first = at;
    }
    const within = thresholds.map((threshold, i) => values[zone[first]! * width + i]! > threshold);
    const rows = new Uint32Array(zone.length);
    let count = 0;
    for (let at = first; at < zone.length; at++) {
      if (numbers[at] !== numbers[first]) continue;
      const row = zone[at]! * width;
      // As many gain: the same ones, unless one of them does not.
      if (within.every((gains, i) => !gains || values[row + i]! > thresholds[i]!)) rows[count++] = zone[at]!;
    }
    return { rows: rows.subarray(0, count), within };
  }

  #greatestProduct(rows: Uint32Array, within: readonly boolean[]): number {
    const { values, width } = this.#table;
    const gaining = [...within.keys()].filter((i) => within[i]!);
    const starts = gaining.map((i) => this.members[i]!.threshold);
    const gains = (row: number): number[] => gaining.map((i, k) => values[row * width + i]! - starts[k]!);
    let best = rows[0]!;
    let bestGains = gains(best);
    let bestProduct = -Infinity;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]! * width;
      let product = 1;
      for (let k = 0; k < gaining.length; k++) product *= values[row + gaining[k]!]! - starts[k]!;
      if (product < bestProduct * (1 - SLACK)) continue;
      const candidate = gains(rows[at]!);
      if (compareProducts(candidate, bestGains, this.#exact) > 0) [best, bestGains] = [rows[at]!, candidate];
      if (product > bestProduct) bestProduct = product;
    }
    return best;
  }

  #greatestLogs(rows: Uint32Array, within: readonly boolean[], power: readonly number[]): number {
    let [best, greatest] = [rows[0]!, -Infinity];
    for (let at = 0; at < rows.length; at++) {
      const sum = weightedLogs(power, this.#gains(rows[at]!), this.#widths, within);
      if (sum > greatest) [best, greatest] = [rows[at]!, sum];
    }
    return best;
  }

  /** The first row of the zone with the leximin of gᵢ/mᵢ, over members with m > 0. */
  #leximin(denominators: readonly number[]): Solution | undefined {
    const zone = this.#zone;
    if (zone.length === 0) return undefined;
    const counted = [...denominators.keys()].filter((i) => denominators[i]! > 0);
    const leximin = new Leximin(counted.map((i) => denominators[i]!), this.#exact);
    const { values, width } = this.#table;
    const starts = counted.map((i) => this.members[i]!.threshold);
    let best = zone[0]!;
    for (let at = 0; at < zone.length; at++) {
      const row = zone[at]! * width;
      for (let k = 0; k < counted.length; k++) leximin.gains[k] = values[row + counted[k]!]! - starts[k]!;
      if (leximin.better()) best = zone[at]!;
    }
    return this.#solution(best);
  }
}

Object.freeze(ListedProblem.prototype);

/** What rounding may hide: far more than it does, far less than anybody means. */
const SLACK = 4e-12;

function zoneOf({ values, width, count }: Table, members: readonly Member[]): Uint32Array {
  const thresholds = members.map(({ threshold }) => threshold);
  const zone = new Uint32Array(count);
  let size = 0;
  for (let row = 0; row < count; row++) {
    let i = 0;
    while (i < width && values[row * width + i]! >= thresholds[i]!) i++;
    if (i === width) zone[size++] = row;
  }
  return zone.slice(0, size);
}

function everyRow({ count }: Table): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

function shortfalls({ values, width }: Table, members: readonly Member[], row: number): number[] {
  return members.map(({ threshold }, i) => Math.max(0, threshold - values[row * width + i]!));
}
