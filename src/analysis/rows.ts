import { descending } from "../space/index.ts";

/** Points one after the other, `width` coordinates each. */
export interface Rows {
  readonly values: Float64Array;
  readonly width: number;
  readonly count: number;
}

/** Whether two rows are equal in every coordinate. */
export function sameRow({ values, width }: Rows, one: number, other: number): boolean {
  for (let k = 0; k < width; k++) if (values[one * width + k] !== values[other * width + k]) return false;
  return true;
}

/** Positions by falling first coordinate, ties by falling second, …, ties by rising position. */
export function lexicographic(rows: Rows, positions: Uint32Array): Uint32Array {
  const { values, width } = rows;
  if (width === 0) return positions;
  const first = new Float64Array(positions.length);
  // 0 − x and + 0: −0 would be sorted apart from 0.
  for (let i = 0; i < positions.length; i++) first[i] = values[positions[i]! * width]! + 0;
  const sorted = descending(first, new Uint8Array(positions.length).fill(1));
  const order = sorted.terms.map((at) => positions[at]!);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && sorted.values[end] === sorted.values[start]) end++;
    if (end - start > 1) order.subarray(start, end).sort((a, b) => rowOrder(rows, a, b, 1));
    start = end;
  }
  return order;
}

/** Below 0 where the first row comes first: greater in the first coordinate from `k` on in which they differ. */
export function rowOrder({ values, width }: Rows, one: number, other: number, k: number): number {
  for (let a = one * width + k, b = other * width + k, end = one * width + width; a < end; a++, b++) {
    const difference = values[b]! - values[a]!;
    if (difference !== 0) return difference;
  }
  return one - other;
}
