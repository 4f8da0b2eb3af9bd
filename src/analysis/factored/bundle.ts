import { nondominated } from "../frontier.ts";
import { lexicographic, sameRow } from "../rows.ts";
import type { Part } from "./ladder.ts";

/** Partial terms that no others dominate, those with the same sums as one row. */
export interface Bundle {
  readonly sums: Float64Array;
  readonly count: number;
  /** The index parts of each row, from `starts[row]` to `starts[row + 1]`. */
  readonly index: Float64Array;
  readonly starts: Uint32Array;
  /** The greatest sum of each member. */
  readonly tops: Float64Array;
}

/** The partial terms of a part that matter to a frontier. */
export function bundled(part: Part, width: number): Bundle {
  const rows = { values: part.sums, width, count: part.count };
  const order = lexicographic(rows, nondominated(rows));
  const sums = new Float64Array(order.length * width);
  const [starts, index, tops] = [new Uint32Array(order.length + 1), new Float64Array(order.length), new Float64Array(width).fill(-Infinity)];
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    index[at] = part.index[order[at]!]!;
    if (at > 0 && sameRow(rows, order[at - 1]!, order[at]!)) continue;
    for (let i = 0; i < width; i++) {
      const sum = part.sums[order[at]! * width + i]!;
      sums[count * width + i] = sum;
      if (sum > tops[i]!) tops[i] = sum;
    }
    starts[count++] = at;
  }
  starts[count] = order.length;
  return { sums: sums.subarray(0, count * width), count, index, starts: starts.subarray(0, count + 1), tops };
}

/** All sums of a row of each of two bundles that no others dominate; `undefined` where they would be more than `most`. */
export function joined(one: Bundle, other: Bundle, width: number, most: number): Bundle | undefined {
  if (one.index.length * other.index.length > most) return undefined;
  const count = one.index.length * other.index.length;
  const [sums, index] = [new Float64Array(count * width), new Float64Array(count)];
  let at = 0;
  for (let a = 0; a < one.count; a++) {
    for (let x = one.starts[a]!; x < one.starts[a + 1]!; x++) {
      for (let b = 0; b < other.count; b++) {
        for (let y = other.starts[b]!; y < other.starts[b + 1]!; y++, at++) {
          index[at] = one.index[x]! + other.index[y]!;
          for (let i = 0; i < width; i++) sums[at * width + i] = one.sums[a * width + i]! + other.sums[b * width + i]!;
        }
      }
    }
  }
  return bundled({ sums, index, count }, width);
}
