import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/seam/index.ts";
import type { Utility } from "../../../src/space/index.ts";
import { skimmable } from "../../../src/engine/skimmed.ts";

/** A position under which terms 0 to 3 are worth 0, 0.25, 0.5 and 0.75. */
const position = {
  leastAbove: (least: number) => (least <= 0.75 ? Math.max(0, Math.ceil(least * 4)) : -1),
  at: (terms: number) => terms / 4,
} as unknown as Utility;

const plan = (bid: readonly number[], accept: readonly number[]): Plan => ({ bid, accept, aspiration: accept, final: accept, rules: { offer: "", accept: "" } });
const seat = (bid: readonly number[], accept: readonly number[]) => ({ plan: plan(bid, accept), position });

describe("a table to be skimmed", () => {
  it("has every seat's bids, and the least that terms are worth which it accepts", () => {
    const skimmed = skimmable([seat([3, 2, 1], [0.7, 0.5, 0.2]), seat([0, 0, 0], [0.8, 0.1, -1])], true);
    expect(skimmed).toEqual({
      bids: [[3, 2, 1], [0, 0, 0]],
      accepts: [Float64Array.of(0.75, 0.5, 0.25), Float64Array.of(Infinity, 0.25, 0)],
      utilities: [position, position],
      steady: Int32Array.of(1, 2, 3),
    });
  });

  it("is steady until the round before somebody's bid or acceptance changes", () => {
    const steady = (...seats: readonly (readonly [readonly number[], readonly number[]])[]) => Array.from(skimmable(seats.map(([bid, accept]) => seat(bid, accept)), true)!.steady);
    const same = [0.5, 0.5, 0.5, 0.5, 0.5];
    expect(steady([[0, 0, 1, 1, 1], same])).toEqual([2, 2, 5, 5, 5]);
    expect(steady([[0, 0, 0, 0, 0], [0.5, 0.5, 0.5, 0.5, 0.2]])).toEqual([4, 4, 4, 4, 5]);
    expect(steady([[0, 0, 1, 1, 1], same], [[0, 0, 0, 0, 0], [0.5, 0.5, 0.5, 0.5, 0.2]])).toEqual([2, 2, 4, 4, 5]);
    // What is asked differs, and is the same terms.
    expect(steady([[0, 0, 0, 0, 0], [0.5, 0.45, 0.4, 0.3, 0.26]])).toEqual([5, 5, 5, 5, 5]);
  });

  it("has a plan in each seat", () => {
    expect(skimmable([seat([0], [1]), { plan: null, position }], true)).toBe(null);
    expect(skimmable([{ plan: null, position }], true)).toBe(null);
  });

  it("has no more seats than a number has bits", () => {
    const seats = (count: number) => Array.from({ length: count }, () => seat([0], [1]));
    expect(skimmable(seats(31), true)?.bids).toHaveLength(31);
    expect(skimmable(seats(32), true)).toBe(null);
    expect(skimmable([], true)).toEqual({ bids: [], accepts: [], utilities: [], steady: new Int32Array(0) });
  });
});
