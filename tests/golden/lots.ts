/** Whole numbers by lot from a number: the same on every machine, and of no package whose next version might change them. */
export class Lots {
  #state: number;

  constructor(number: number) {
    this.#state = Math.imul(number, 0x9e3779b1) >>> 0;
    this.below(2);
  }

  /** A whole number from 0 to below a bound. */
  below(bound: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 0x100000000) * bound);
  }

  /** Once in so many times. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  one<const T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** At least so many of them, in an order of their own. */
  some<T>(list: readonly T[], least = 1): T[] {
    const left = [...list];
    const count = Math.min(least + this.below(list.length - least + 1), list.length);
    return Array.from({ length: count }, () => left.splice(this.below(left.length), 1)[0]!);
  }

  /** What is made, or nothing: for members that may be left out. */
  maybe<K extends string, T>(times: number, name: K, make: () => T): { readonly [P in K]?: T };
  maybe(times: number, name: string, make: () => unknown): Readonly<Record<string, unknown>> {
    return this.once(times) ? { [name]: make() } : {};
  }
}
