/** What lies under a set of points: a set of cells that holds with each cell all those below it. */
export class Staircase {
  readonly #from: readonly number[];
  readonly #step: readonly number[];
  readonly #cells: readonly number[];
  readonly #strides: readonly number[];
  /** By coordinate, 1 where a point does not cover its own cell. */
  readonly #below: readonly number[];
  readonly #under: Uint8Array;

  /**
   * @param cells - The number of cells of each coordinate, which begin at `from` and are `step` wide.
   * @param strictly - Whether a point covers only cells that are below its own in every coordinate, so that whatever is in
   * them is less than it in every coordinate that differs at all; otherwise its own cell too, and whatever is no more than a step above it there.
   */
  constructor(from: readonly number[], step: readonly number[], cells: readonly number[], strictly: boolean) {
    this.#from = from;
    this.#step = step;
    this.#cells = cells;
    this.#strides = cells.map((_, k) => cells.slice(k + 1).reduce((product, count) => product * count, 1));
    // Where all points share one cell of one value, the other coordinates decide.
    const alone = cells.every((count) => count === 1);
    this.#below = cells.map((count) => (strictly && (alone || count > 1) ? 1 : 0));
    this.#under = new Uint8Array(cells.reduce((product, count) => product * count, 1));
    Object.freeze(this);
  }

  /** Whether a point lies in a cell that is covered. */
  covers(point: Float64Array): boolean {
    let at = 0;
    for (let k = 0; k < point.length; k++) at += this.#cell(point[k]!, k) * this.#strides[k]!;
    return this.#under[at] === 1;
  }

  add(point: Float64Array): void {
    const top: number[] = [];
    for (let k = 0; k < point.length; k++) {
      const cell = this.#cell(point[k]!, k) - this.#below[k]!;
      if (cell < 0) return;
      top.push(cell);
    }
    this.#fill(top, 0, 0);
  }

  /** Marks all cells up to `top` in the coordinates from `k` on; where one is marked, so is all below it. */
  #fill(top: readonly number[], k: number, at: number): void {
    const stride = this.#strides[k]!;
    const last = k + 1 === top.length;
    let rest = 0;
    for (let other = k + 1; other < top.length; other++) rest += top[other]! * this.#strides[other]!;
    for (let cell = top[k]!; cell >= 0; cell--) {
      const here = at + cell * stride;
      if (this.#under[here + rest] === 1) return;
      if (last) this.#under[here] = 1;
      else this.#fill(top, k + 1, here);
    }
  }

  #cell(x: number, k: number): number {
    const cell = Math.floor((x - this.#from[k]!) / this.#step[k]!);
    const last = this.#cells[k]! - 1;
    return cell < 0 ? 0 : cell > last ? last : cell;
  }
}

Object.freeze(Staircase.prototype);
