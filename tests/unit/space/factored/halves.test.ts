import { describe, expect, test } from "vitest";
import { Elimination, NO_TERMS } from "../../../../src/space/index.ts";
import { cutOf, Halves } from "../../../../src/space/factored/halves.ts";
import { mix } from "../../../../src/space/factored/mix.ts";
import { type Drawing, listed, problemOf } from "./problems.ts";

describe("cutOf", () => {
  test.each<[what: string, radix: number[], scopes: number[][], top: number, halves: number[][], cost: number]>([
    ["one issue", [7], [], 0, [[0], []], 8],
    ["issues apart, the largest first, each to the smaller half", [2, 3, 4, 5], [], 0, [[0, 3], [1, 2]], 22],
    ["equal issues apart", [2, 2, 2, 2, 2], [], 0, [[0, 2, 4], [1, 3]], 12],
    ["pairs", [2, 3, 2, 3, 2, 3], [[0, 1], [2, 3], [4, 5]], 0, [[0, 1, 4, 5], [2, 3]], 42],
    ["pairs, the larger first", [2, 2, 4, 4], [[0, 1], [2, 3]], 0, [[0, 1], [2, 3]], 20],
    ["no chain", [3, 3, 3, 3], [[0, 1], [1, 2], [2, 3]], 0, [[0, 1, 2, 3], []], 82],
    ["nothing where a first issue would only cost as much", [1, 3], [[0, 1]], 0, [[0, 1], []], 4],
    ["a hub off what hangs on it", [2, 5, 5, 4, 4], [[0, 1], [0, 2], [0, 3], [0, 4]], 1, [[1, 3], [2, 4]], 80],
    ["a hub that is decided second", [4, 5, 6, 2, 3], [[3, 0], [3, 1], [3, 2], [3, 4]], 2, [[2], [3, 4]], 204],
    ["no hub that would cost more", [2, 2, 20], [[2, 0], [2, 1]], 0, [[0, 1, 2], []], 81],
    ["a hub with a chain", [3, 4, 3, 2, 5, 2], [[0, 1], [1, 2], [2, 3], [1, 4], [1, 5]], 1, [[3, 5, 4], [1, 2]], 108],
  ])("cuts %s", (_, radix, scopes, top, halves, cost) => {
    expect(cutOf(new Elimination(radix, scopes))).toEqual({ top, halves, cost });
  });
});

describe("halves", () => {
  const ring = [3, 4, 3, 2, 3, 4];
  const chain = [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5]];

  test.each<[Drawing]>([
    [{ seed: 1, radix: ring, floors: [0] }],
    [{ seed: 2, radix: ring, floors: [0], most: 3 }],
    [{ seed: 3, radix: ring, floors: [0], most: 3, barred: 5 }],
    [{ seed: 4, radix: ring, scopes: chain, floors: [0], most: 4 }],
    [{ seed: 5, radix: ring, scopes: chain, floors: [0], barred: 8 }],
    [{ seed: 6, radix: ring, scopes: [], floors: [0], most: 5 }],
    [{ seed: 7, radix: ring, scopes: [[0, 1, 2], [2, 3], [2, 4, 5]], floors: [0], most: 6, barred: 5 }],
    [{ seed: 8, radix: [4, 3, 3, 2, 2], scopes: [[4, 0], [4, 1], [3, 4, 2]], floors: [0], most: 20, barred: 3 }],
    [{ seed: 9, radix: [9], scopes: [], floors: [0], most: 5 }],
    [{ seed: 10, radix: [3, 3, 3], scopes: [[0, 1, 2]], floors: [0], most: 8, barred: 10 }],
  ])("find the least sum from a number on, and of those terms the lowest index: %j", (drawing) => {
    const problem = problemOf(drawing);
    const { plan, barred, floors } = problem;
    const { table } = floors[0]!;
    const sums = listed(problem).map(({ terms, taken }) => ({ terms, sum: plan.sum(table, taken) }));
    const greatest = Math.max(...sums.map(({ sum }) => sum), 0);
    const halves = Halves.of(plan, mix(table, barred), Infinity)!;
    for (let least = 0; least <= greatest + 1; least += 0.5) {
      const enough = sums.filter(({ sum }) => sum >= least);
      const nearest = Math.min(...enough.map(({ sum }) => sum));
      const found = enough.find(({ sum }) => sum === nearest);
      expect(halves.leastFrom(least)).toEqual(found ?? { terms: NO_TERMS, sum: Infinity });
    }
  });

  test("are not made where they would be larger than a limit", () => {
    const plan = new Elimination([2, 3, 4, 5], []);
    expect(Halves.of(plan, plan.table({}), 21)).toBeUndefined();
    expect(Halves.of(plan, plan.table({}), 22)?.leastFrom(0)).toEqual({ terms: 0, sum: 0 });
  });
});
