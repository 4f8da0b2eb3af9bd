import type { Rows } from "./rows.ts";

/** Below so many pairs, comparing all of them is quicker than dividing. */
const FEW_PAIRS = 512;

/**
 * 1 for each of some distinct rows that another of them dominates.
 *
 * @param order - Rows by falling first coordinate, ties by falling second, …: who dominates comes before whom it dominates.
 */
export function dominatedWithin(rows: Rows, order: Uint32Array): Uint8Array {
  const marks = new Uint8Array(order.length);
  const { width } = rows;
  if (width === 0 || order.length === 0) return marks;
  if (width === 1) return marks.fill(1, 1);
  if (width === 2) sweep(rows, order, marks);
  else new Division(rows, order, marks).divide(0, order.length);
  return marks;
}

function sweep({ values }: Rows, order: Uint32Array, marks: Uint8Array): void {
  let greatest = -Infinity;
  for (let at = 0; at < order.length; at++) {
    const second = values[2 * order[at]! + 1]!;
    if (second <= greatest) marks[at] = 1;
    else greatest = second;
  }
}

/** Divide and conquer over places in the order. */
class Division {
  readonly #order: Uint32Array;
  readonly #marks: Uint8Array;
  readonly #width: number;
  /** The coordinates in the order of the places, so that neighbours are near each other in memory. */
  readonly #values: Float64Array;

  constructor({ values, width }: Rows, order: Uint32Array, marks: Uint8Array) {
    this.#order = order;
    this.#marks = marks;
    this.#width = width;
    this.#values = new Float64Array(order.length * width);
    for (let at = 0; at < order.length; at++) {
      for (let k = 0; k < width; k++) this.#values[at * width + k] = values[order[at]! * width + k]!;
    }
  }

  /** Marks what is dominated among the places of a stretch. What comes first is at least as great in the first coordinate. */
  divide(start: number, end: number): void {
    if (end - start <= 16) {
      for (let b = start + 1; b < end; b++) {
        for (let a = start; a < b; a++) {
          if (this.#marks[a] === 0 && this.#covers(a, b, 1)) {
            this.#marks[b] = 1;
            break;
          }
        }
      }
      return;
    }
    const middle = (start + end) >>> 1;
    this.divide(start, middle);
    this.divide(middle, end);
    this.#strike(this.#unmarked(start, middle), this.#unmarked(middle, end), 1);
  }

  #unmarked(start: number, end: number): Uint32Array {
    const found = new Uint32Array(end - start);
    let count = 0;
    for (let at = start; at < end; at++) if (this.#marks[at] === 0) found[count++] = at;
    return found.subarray(0, count);
  }

  /** Whether `a` is at least as great as `b` in the coordinates from `k` on. */
  #covers(a: number, b: number, k: number): boolean {
    const values = this.#values;
    for (let i = a * this.#width + k, j = b * this.#width + k, end = (a + 1) * this.#width; i < end; i++, j++) {
      if (values[i]! < values[j]!) return false;
    }
    return true;
  }

  /** Marks the `weak` that some of the `strong` cover from coordinate `k` on; in those before, all strong cover all weak. */
  #strike(strong: Uint32Array, weak: Uint32Array, k: number): void {
    if (strong.length === 0 || weak.length === 0) return;
    if (strong.length * weak.length <= FEW_PAIRS) {
      this.#strikePairs(strong, weak, k);
      return;
    }
    if (k === this.#width - 2) {
      this.#strikeSweeping(strong, weak, k);
      return;
    }
    const pivot = this.#pivot(strong, weak, k);
    const [above, level, below] = this.#split(strong, k, pivot);
    const [weakAbove, weakLevel, weakBelow] = this.#split(weak, k, pivot);
    this.#strike(above, weakAbove, k);
    this.#strike(above, weakLevel, k + 1);
    this.#strike(level, weakLevel, k + 1);
    this.#strike(above, weakBelow, k + 1);
    this.#strike(level, weakBelow, k + 1);
    this.#strike(below, weakBelow, k);
  }

  #strikePairs(strong: Uint32Array, weak: Uint32Array, k: number): void {
    for (let j = 0; j < weak.length; j++) {
      for (let i = 0; i < strong.length; i++) {
        if (this.#covers(strong[i]!, weak[j]!, k)) {
          this.#marks[weak[j]!] = 1;
          break;
        }
      }
    }
  }

  /** Two coordinates are left: along the falling first of them, the greatest second so far covers whatever is not above it. */
  #strikeSweeping(strong: Uint32Array, weak: Uint32Array, k: number): void {
    const [values, width] = [this.#values, this.#width];
    const falling = (a: number, b: number): number => values[b * width + k]! - values[a * width + k]!;
    const [first, second] = [strong.slice().sort(falling), weak.slice().sort(falling)];
    let greatest = -Infinity;
    for (let i = 0, j = 0; j < second.length; j++) {
      const at = second[j]! * width + k;
      for (; i < first.length && values[first[i]! * width + k]! >= values[at]!; i++) {
        greatest = Math.max(greatest, values[first[i]! * width + k + 1]!);
      }
      if (values[at + 1]! <= greatest) this.#marks[second[j]!] = 1;
    }
  }

  /** A middle value of one coordinate: the median of some of both. */
  #pivot(strong: Uint32Array, weak: Uint32Array, k: number): number {
    const some = new Float64Array(2 * PIVOTS);
    for (let i = 0; i < PIVOTS; i++) {
      some[i] = this.#values[strong[Math.floor((i * strong.length) / PIVOTS)]! * this.#width + k]!;
      some[PIVOTS + i] = this.#values[weak[Math.floor((i * weak.length) / PIVOTS)]! * this.#width + k]!;
    }
    return some.sort((a, b) => a - b)[PIVOTS]!;
  }

  #split(places: Uint32Array, k: number, pivot: number): readonly [Uint32Array, Uint32Array, Uint32Array] {
    const [above, level, below] = [0, 1, 2].map(() => new Uint32Array(places.length));
    let [high, same, low] = [0, 0, 0];
    for (let i = 0; i < places.length; i++) {
      const value = this.#values[places[i]! * this.#width + k]!;
      if (value > pivot) above![high++] = places[i]!;
      else if (value < pivot) below![low++] = places[i]!;
      else level![same++] = places[i]!;
    }
    return [above!.subarray(0, high), level!.subarray(0, same), below!.subarray(0, low)];
  }
}

const PIVOTS = 32;
