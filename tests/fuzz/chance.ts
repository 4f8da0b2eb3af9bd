/** Chance that is cheap and repeats by number: the case of a number is the same wherever and whenever it is made. */
export class Chance {
  #state: number;

  constructor(key: number) {
    this.#state = Math.imul(key ^ 0x9e3779b9, 0x85ebca6b) ^ Math.floor(key / 2 ** 32);
  }

  /** A whole number from 0 up to, and without, `limit`. Source: mulberry32 (T. Ettinger, 2017). */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** Once in so many times. */
  once(inTimes: number): boolean {
    return this.below(inTimes) === 0;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined && list.length === 0) throw new RangeError("there is nothing to pick from");
    return found as T;
  }
}
