import { countAtLeast, type Order } from "./order.ts";
import { NO_TERMS, type Objective, type Tie } from "./space.ts";
import { sumTable } from "./tables.ts";

/** The signable terms of one actor in order, with the utilities and the radix of the whole space. */
export interface Ranking {
  readonly order: Order;
  readonly utilities: Float64Array;
  readonly radix: readonly number[];
}

/**
 * Answers {@link Utility.choose} over one order.
 *
 * Objectives seen for the first time are scanned. When the same objects come again, the best of every prefix of the order
 * is worked out once, and from then on an answer is a binary search.
 */
export class Chooser {
  readonly #ranking: Ranking;
  readonly #memory = new Memory();

  constructor(ranking: Ranking) {
    this.#ranking = ranking;
  }

  choose(aspiration: number, objectives: readonly Objective[], tie: Tie): number {
    const length = countAtLeast(this.#ranking.order.values, aspiration);
    if (length === 0) return NO_TERMS;
    let memory = this.#memory;
    for (const objective of objectives) memory = memory.of(objective);
    if (memory[tie] === undefined) {
      // Stryker disable next-line all: both ways find the same terms.
      if (!memory.seen && objectives.length > 0) {
        memory.seen = true;
        return scan(this.#ranking, length, objectives, tie);
      }
      memory[tie] = records(this.#ranking, objectives, tie);
    }
    return recordAt(memory[tie], length);
  }
}

/** What is known of a list of objectives. Weak, so that objectives made afresh for each question leave nothing behind. */
class Memory {
  seen = false;
  least: Records | undefined;
  index: Records | undefined;
  #longer: WeakMap<Objective, Memory> | undefined;

  of(objective: Objective): Memory {
    this.#longer ??= new WeakMap();
    const known = this.#longer.get(objective);
    if (known !== undefined) return known;
    const fresh = new Memory();
    this.#longer.set(objective, fresh);
    return fresh;
  }
}

/** The best of each prefix of an order, kept where it changes: `terms[i]` are best from position `from[i]` on. */
interface Records {
  readonly from: Uint32Array;
  readonly terms: Uint32Array;
}

function records({ order, radix }: Ranking, objectives: readonly Objective[], tie: Tie): Records {
  const tables = objectives.map(({ scores }) => sumTable(radix, scores, []));
  const from: number[] = [0];
  const terms: number[] = [order.terms[0]!];
  let [best, value] = [order.terms[0]!, order.values[0]!];
  for (let at = 1; at < order.terms.length; at++) {
    const candidate = order.terms[at]!;
    let difference = 0;
    for (let k = 0; k < tables.length && difference === 0; k++) difference = tables[k]![candidate]! - tables[k]![best]!;
    if (difference < 0) continue;
    // The order falls in value and, where values tie, rises in index.
    if (difference === 0 && !(tie === "least" ? order.values[at]! < value : candidate < best)) continue;
    best = candidate;
    value = order.values[at]!;
    from.push(at);
    terms.push(candidate);
  }
  return { from: Uint32Array.from(from), terms: Uint32Array.from(terms) };
}

function recordAt({ from, terms }: Records, length: number): number {
  let [low, high] = [0, from.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (from[middle]! < length) low = middle;
    else high = middle;
  }
  return terms[low]!;
}

function scan(
  ranking: Ranking,
  length: number,
  objectives: readonly Objective[],
  tie: Tie,
): number {
  let candidates = ranking.order.terms.subarray(0, length);
  for (const objective of objectives) candidates = greatest(candidates, objective, ranking.radix);
  if (tie === "index") return candidates.reduce((lowest, terms) => Math.min(lowest, terms));
  // Candidates are still in order: the least utility is that of the last, and the first to have it has the lowest index.
  const least = ranking.utilities[candidates[candidates.length - 1]!]!;
  return candidates.find((terms) => ranking.utilities[terms] === least)!;
}

function greatest(candidates: Uint32Array, { scores }: Objective, radix: readonly number[]): Uint32Array<ArrayBuffer> {
  // Stryker disable all: both ways find the same score.
  const size = radix.reduce((product, options) => product * options, 1);
  const few = candidates.length * radix.length <= size;
  // Stryker restore all
  const scoreAt = few ? scorer(radix, scores) : undefined;
  const table = few ? [] : sumTable(radix, scores, []);
  const kept = new Uint32Array(candidates.length);
  let count = 0;
  let best = -Infinity;
  for (let i = 0; i < candidates.length; i++) {
    const score = scoreAt === undefined ? table[candidates[i]!]! : scoreAt(candidates[i]!);
    if (score < best) continue;
    if (score > best) [best, count] = [score, 0];
    kept[count++] = candidates[i]!;
  }
  return kept.subarray(0, count);
}

/** Scores terms by copies of what it is given: engines read frozen lists far more slowly. */
function scorer(radix: readonly number[], scores: readonly (readonly number[])[]): (terms: number) => number {
  const counts = Int32Array.from(radix);
  const rows = scores.map((row) => Float64Array.from(row));
  return (terms) => {
    let sum = 0;
    for (let k = counts.length - 1, rest = terms; k >= 0; k--) {
      const options = counts[k]!;
      const next = Math.floor(rest / options);
      sum += rows[k]![rest - next * options]!;
      rest = next;
    }
    return sum;
  };
}
