import type { Factor } from "./space.ts";

/**
 * Σₖ scores[k][xₖ] + Σ factors, for all terms of the space by index.
 *
 * The table grows issue by issue, and terms that agree on the issues so far share their sum. A factor is added as soon as
 * its issues are in; issues that many factors mention come first, while the table is small. That takes about two additions
 * per term, however many issues and factors there are. With `late`, issues come in their order and factors after all of
 * them, which is the left-to-right order of unrounded sums.
 *
 * @example
 * ```ts
 * sumTable([2, 2], [[0, 10], [0, 1]], []); // Float64Array [0, 1, 10, 11]
 * ```
 */
export function sumTable(
  radix: readonly number[],
  scores: readonly (readonly number[])[],
  factors: readonly Factor[],
  when: "early" | "late" = "early",
): Float64Array {
  const late = when === "late";
  const included: number[] = [];
  let waiting = factors;
  let sums = new Float64Array(1);
  const addReady = (): void => {
    const ready = ({ issues }: Factor): boolean =>
      late ? included.length === radix.length : issues.every((issue) => included.includes(issue));
    for (const factor of waiting.filter(ready)) addFactor(sums, radix, included, factor);
    waiting = waiting.filter((factor) => !ready(factor));
  };
  addReady();
  for (const issue of late ? radix.keys() : busiestFirst(radix, factors)) {
    const inner = included.reduce((product, other) => (other > issue ? product * radix[other]! : product), 1);
    sums = insertIssue(sums, Float64Array.from(scores[issue] ?? []), radix[issue]!, inner);
    included.push(issue);
    included.sort((a, b) => a - b);
    addReady();
  }
  return sums;
}

/**
 * For all terms of the space by index, 1 where every region's table reads `holds`, else 0.
 *
 * @example
 * ```ts
 * maskTable([2, 2], [{ issues: [0, 1], table: [0, 0, 0, 1] }], 0); // Uint8Array [1, 1, 1, 0]
 * ```
 */
export function maskTable(radix: readonly number[], regions: readonly Factor[], holds: 0 | 1): Uint8Array {
  let mask = new Uint8Array([1]);
  for (let level = -1; level < radix.length; level++) {
    if (level >= 0) mask = spreadMask(mask, radix[level]!);
    const included = [...radix.keys()].slice(0, level + 1);
    for (const region of regions) if (decidedAt(region) === level) keepWhere(mask, radix, included, region, holds);
  }
  return mask;
}

/**
 * The entry of a factor's table for option indices of all issues.
 *
 * @example
 * ```ts
 * entryOf({ issues: [0, 2], table: [0, 1, 2, 3, 4, 5] }, [2, 9, 3], [1, 8, 2]); // 5
 * ```
 */
export function entryOf(factor: Factor, radix: readonly number[], options: readonly number[]): number {
  return factor.issues.reduce((entry, issue) => entry * (radix[issue] ?? 0) + (options[issue] ?? 0), 0);
}

const decidedAt = (factor: Factor): number => factor.issues.reduce((most, issue) => Math.max(most, issue), -1);

/** For speed alone: exact sums are the same in any order. */
function busiestFirst(radix: readonly number[], factors: readonly Factor[]): number[] {
  // Stryker disable all: any order does.
  const uses = radix.map((_, issue) => factors.filter(({ issues }) => issues.includes(issue)).length);
  return [...radix.keys()].sort((a, b) => uses[b]! - uses[a]! || radix[a]! - radix[b]! || a - b);
  // Stryker restore all
}

/** A table with one more issue, whose options lie `inner` entries apart. */
function insertIssue(
  sums: Float64Array,
  scores: Float64Array,
  options: number,
  inner: number,
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(sums.length * options);
  for (let start = 0, at = 0; start < sums.length; start += inner) {
    for (let option = 0; option < options; option++) {
      const score = scores[option]!;
      for (let i = start; i < start + inner; i++) next[at++] = sums[i]! + score;
    }
  }
  return next;
}

function spreadMask(mask: Uint8Array, options: number): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(mask.length * options);
  for (let i = 0; i < mask.length; i++) if (mask[i] === 1) next.fill(1, i * options, (i + 1) * options);
  return next;
}

function addFactor(sums: Float64Array, radix: readonly number[], included: readonly number[], factor: Factor): void {
  const table = Float64Array.from(factor.table);
  const { rows, options, step } = entries(radix, included, factor);
  for (let i = 0, at = 0; i < rows.length; i++) {
    for (let option = 0, entry = rows[i]!; option < options; option++, entry += step) sums[at++]! += table[entry]!;
  }
}

function keepWhere(
  mask: Uint8Array,
  radix: readonly number[],
  included: readonly number[],
  region: Factor,
  holds: 0 | 1,
): void {
  const table = Uint8Array.from(region.table);
  const { rows, options, step } = entries(radix, included, region);
  for (let i = 0, at = 0; i < rows.length; i++) {
    for (let option = 0, entry = rows[i]!; option < options; option++, entry += step, at++) {
      if (table[entry] !== holds) mask[at] = 0;
    }
  }
}

/** Where a factor's table is read for terms of the included issues: a row for all options of the last of them. */
interface Entries {
  readonly rows: Uint32Array;
  readonly options: number;
  readonly step: number;
}

function entries(radix: readonly number[], included: readonly number[], factor: Factor): Entries {
  const steps = radix.map(() => 0);
  let step = 1;
  for (const issue of [...factor.issues].reverse()) {
    steps[issue]! += step;
    step *= radix[issue]!;
  }
  const last = included[included.length - 1];
  let rows = new Uint32Array(1);
  for (const issue of included.slice(0, -1)) rows = spreadRows(rows, radix[issue]!, steps[issue]!);
  // Without issues there is one row of one entry.
  return last === undefined ? { rows, options: 1, step: 0 } : { rows, options: radix[last]!, step: steps[last]! };
}

function spreadRows(rows: Uint32Array, options: number, step: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(rows.length * options);
  for (let i = 0, at = 0; i < rows.length; i++) {
    for (let option = 0, entry = rows[i]!; option < options; option++, entry += step) next[at++] = entry;
  }
  return next;
}
