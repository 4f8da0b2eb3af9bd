import { nondominated } from "../frontier.ts";
import type { Staircase } from "./staircase.ts";

/** How many points are held before those that are dominated are thrown away. */
const BATCH = 65_536;

/** Points of which only those not dominated are kept, each with three numbers that say where it comes from. */
export class Archive {
  readonly width: number;
  readonly #staircase: Staircase;
  readonly #most: number;
  #values: Float64Array;
  #origins: Uint32Array;
  #room: number;
  #count = 0;

  constructor(width: number, staircase: Staircase, most: number) {
    this.width = width;
    this.#staircase = staircase;
    this.#most = most;
    this.#room = Math.min(BATCH, most);
    this.#values = new Float64Array(this.#room * width);
    this.#origins = new Uint32Array(this.#room * 3);
    Object.seal(this);
  }

  /** False where there is no room for more, with points that dominate each other thrown away. */
  add(point: Float64Array, first: number, second: number, third: number): boolean {
    if (this.#count === this.#room && !this.#makeRoom()) return false;
    this.#values.set(point, this.#count * this.width);
    const at = this.#count++ * 3;
    this.#origins[at] = first;
    this.#origins[at + 1] = second;
    this.#origins[at + 2] = third;
    this.#staircase.add(point);
    return true;
  }

  /** What is left in the end. */
  close(): { readonly values: Float64Array; readonly origins: Uint32Array; readonly count: number } {
    this.#sift();
    return { values: this.#values, origins: this.#origins, count: this.#count };
  }

  #makeRoom(): boolean {
    this.#sift();
    if (this.#count <= this.#room / 2) return true;
    if (this.#room < this.#most) {
      this.#room = Math.min(2 * this.#room, this.#most);
      const [values, origins] = [this.#values, this.#origins];
      this.#values = new Float64Array(this.#room * this.width);
      this.#values.set(values.subarray(0, this.#count * this.width));
      this.#origins = new Uint32Array(this.#room * 3);
      this.#origins.set(origins.subarray(0, this.#count * 3));
      return true;
    }
    return this.#count < this.#room;
  }

  #sift(): void {
    const { width } = this;
    const kept = nondominated({ values: this.#values.subarray(0, this.#count * width), width, count: this.#count });
    kept.forEach((from, to) => {
      this.#values.copyWithin(to * width, from * width, (from + 1) * width);
      this.#origins.copyWithin(to * 3, from * 3, (from + 1) * 3);
    });
    this.#count = kept.length;
  }
}

Object.freeze(Archive.prototype);
