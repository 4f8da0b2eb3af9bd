import { compareRatios } from "./ordering.ts";

/**
 * Looks for the leximin of gᵢ/mᵢ: writes of gains that are compared with the best so far, as {@link compareLeximin} compares
 * them, without making lists.
 */
export class Leximin {
  /** To be written before each question. */
  readonly gains: Float64Array;
  readonly #denominators: Float64Array;
  readonly #exact: boolean;
  /** Positions by rising ratio. */
  readonly #order: Uint32Array;
  readonly #best: Float64Array;
  readonly #bestOrder: Uint32Array;
  #none = true;

  constructor(denominators: readonly number[], exact: boolean) {
    this.#denominators = Float64Array.from(denominators);
    this.#exact = exact;
    this.gains = new Float64Array(denominators.length);
    this.#order = new Uint32Array(denominators.length);
    this.#best = new Float64Array(denominators.length);
    this.#bestOrder = new Uint32Array(denominators.length);
  }

  /** Whether the gains written are better than the best so far, which they then are. */
  better(): boolean {
    if (this.#none || this.#beats()) {
      this.#none = false;
      this.#rank();
      this.#best.set(this.gains);
      this.#bestOrder.set(this.#order);
      return true;
    }
    return false;
  }

  #beats(): boolean {
    const { length } = this.#order;
    if (length === 0) return false;
    // One ratio below the least of the best so far settles it, and most gains have one.
    const least = this.#bestOrder[0]!;
    for (let i = 0; i < length; i++) if (this.#against(i, least) < 0) return false;
    this.#rank();
    for (let at = 0; at < length; at++) {
      const difference = this.#against(this.#order[at]!, this.#bestOrder[at]!);
      if (difference !== 0) return difference > 0;
    }
    return false;
  }

  /** The sign of the ratio written at `i` against the best so far's at `j`. */
  #against(i: number, j: number): number {
    return compareRatios(this.gains[i]!, this.#denominators[i]!, this.#best[j]!, this.#denominators[j]!, this.#exact);
  }

  #rank(): void {
    for (let at = 0; at < this.#order.length; at++) {
      let to = at;
      for (; to > 0 && this.#less(at, this.#order[to - 1]!); to--) this.#order[to] = this.#order[to - 1]!;
      this.#order[to] = at;
    }
  }

  #less(i: number, j: number): boolean {
    return compareRatios(this.gains[i]!, this.#denominators[i]!, this.gains[j]!, this.#denominators[j]!, this.#exact) < 0;
  }
}
