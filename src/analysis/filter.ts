import type { Rows } from "./frontier.ts";

/** How many strong points all others are held against: few at first, more where fewer points are left. */
const WINDOWS = [16, 64, 256] as const;
const SAMPLE = 2048;

/** A pass that would discard less than this share of what is left is not made. */
const WORTHWHILE = 0.2;

/**
 * Positions of points, rising, without most of those that are dominated. Points that are not dominated are all kept.
 *
 * Some points, spread over all of them, are compared among themselves; the strongest of those that remain are a window that
 * every point is held against. What is left gets a window of its own, as long as that discards much.
 */
export function filtered(rows: Rows): Uint32Array {
  let left: Uint32Array = new Uint32Array(rows.count);
  for (let at = 0; at < left.length; at++) left[at] = at;
  for (let pass = 0; left.length > SAMPLE && rows.width >= 2; pass++) {
    const sample = spread(left);
    const window = windowOf(rows, sample, WINDOWS[Math.min(pass, WINDOWS.length - 1)]!);
    const discards = 1 - against(rows, sample, window).length / sample.length;
    if (discards < WORTHWHILE) return left;
    left = against(rows, left, window);
  }
  return left;
}

/** The coordinates of points that no others of a sample dominate, those with the greatest sum of shares first. */
function windowOf(rows: Rows, sample: Uint32Array, size: number): Float64Array {
  const { values, width } = rows;
  const scale = scales(rows, sample);
  const strength = new Float64Array(sample.length);
  for (let i = 0; i < sample.length; i++) {
    for (let k = 0; k < width; k++) strength[i]! += values[sample[i]! * width + k]! * scale[k]!;
  }
  const order = Uint32Array.from(sample.keys()).sort((a, b) => strength[b]! - strength[a]!);
  const window = new Float64Array(size * width);
  let count = 0;
  for (const at of order) {
    if (count === size) break;
    const row = sample[at]! * width;
    if (beaten(values, row, width, window, count)) continue;
    for (let k = 0; k < width; k++) window[count * width + k] = values[row + k]!;
    count++;
  }
  return window.subarray(0, count * width);
}

/** 1/(greatest − least) by coordinate, so that all of them weigh alike. */
function scales({ values, width }: Rows, positions: Uint32Array): number[] {
  return Array.from({ length: width }, (_, k) => {
    let [least, greatest] = [Infinity, -Infinity];
    for (let i = 0; i < positions.length; i++) {
      const value = values[positions[i]! * width + k]!;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    return greatest > least ? 1 / (greatest - least) : 0;
  });
}

/** Some positions at intervals without a common measure with the radix of issues: multiples of the golden ratio, mod 2³². */
function spread(positions: Uint32Array): Uint32Array {
  const share = positions.length / 4_294_967_296;
  return Uint32Array.from({ length: SAMPLE }, (_, at) => positions[Math.floor((Math.imul(at, 0x9e37_79b9) >>> 0) * share)]!);
}

function against({ values, width }: Rows, positions: Uint32Array, window: Float64Array): Uint32Array {
  const kept = new Uint32Array(positions.length);
  const size = window.length / width;
  let count = 0;
  for (let i = 0; i < positions.length; i++) {
    if (!beaten(values, positions[i]! * width, width, window, size)) kept[count++] = positions[i]!;
  }
  return kept.subarray(0, count);
}

/** Whether a point of the window dominates the row at `row`. */
function beaten(values: Float64Array, row: number, width: number, window: Float64Array, size: number): boolean {
  for (let w = 0, end = size * width; w < end; w += width) {
    let greater = false;
    let k = 0;
    for (; k < width; k++) {
      const one = window[w + k]!;
      const other = values[row + k]!;
      if (one < other) break;
      if (one > other) greater = true;
    }
    if (k === width && greater) return true;
  }
  return false;
}
