import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Elimination } from "../../../../src/space/index.ts";
import { searchOrder } from "../../../../src/space/factored/order.ts";
import { maskTable, sumTable } from "../../../../src/space/tables.ts";

describe("searchOrder", () => {
  test("decides a hub before what hangs on it, and breaks ties by the smallest table and the highest issue", () => {
    expect(searchOrder([2, 2, 2, 2], [[3, 0], [3, 1], [3, 2]]).map(({ issue }) => issue)).toEqual([0, 3, 1, 2]);
    expect(searchOrder([2, 3, 2], []).map(({ issue }) => issue)).toEqual([1, 0, 2]);
  });

  test("joins the neighbours of what it eliminates", () => {
    const places = searchOrder([2, 2, 2, 2], [[0, 1], [1, 2], [2, 3], [3, 0]]);
    expect(places.map(({ scope }) => scope.length)).toEqual([0, 1, 2, 2]);
  });

  test.each<[what: string, radix: number[], scopes: number[][], places: [issue: number, ...scope: number[]][]]>([
    ["the smallest table", [3, 2, 4, 2], [], [[2], [0], [1], [3]]],
    ["the smallest table in a ring", [5, 2, 3, 4, 2], [[0, 1], [1, 2], [2, 3], [3, 4], [4, 0]], [[2], [3, 2], [4, 2, 3], [1, 2, 4], [0, 1, 4]]],
    ["what joins no pair, however large its table", [2, 2, 2, 2, 9, 9], [[0, 1], [1, 2], [2, 3], [3, 0], [4, 5]], [[0], [1, 0], [2, 0, 1], [3, 0, 2], [4], [5, 4]]],
    ["what joins no pair, off the chord of a ring", [2, 9, 2, 9], [[0, 1], [1, 2], [2, 3], [3, 0], [0, 2]], [[0], [1, 0], [2, 0, 1], [3, 0, 2]]],
    ["what is joined in any way at all", [2, 3, 4, 2], [[0, 1, 2], [2, 3]], [[0], [1, 0], [2, 0, 1], [3, 2]]],
    ["what joins one pair and not six", [2, 2, 2, 2, 2, 2, 2], [[0, 1], [1, 2], [2, 3], [3, 0], [3, 4], [4, 5], [5, 6], [6, 3]], [[0], [1, 0], [2, 0, 1], [3, 0, 2], [4, 3], [5, 3, 4], [6, 3, 5]]],
    ["one of six that are joined to each other, and none of a ring", Array<number>(10).fill(2), [[0, 1, 2, 3, 4, 5], [6, 7], [7, 8], [8, 9], [9, 6]], [[6], [7, 6], [8, 6, 7], [9, 6, 8], [0], [1, 0], [2, 0, 1], [3, 0, 1, 2], [4, 0, 1, 2, 3], [5, 0, 1, 2, 3, 4]]],
  ])("decides last %s", (_, radix, scopes, places) => {
    expect(searchOrder(radix, scopes).map(({ issue, scope }) => [issue, ...scope.toSorted((a, b) => a - b)])).toEqual(places);
  });
});

describe("an elimination", () => {
  const plan = new Elimination([2, 3, 2], [[0, 1], [1, 2]]);
  const sum = {
    scores: [[0, 1], [0, 0, 4], [3, 0]],
    factors: [{ issues: [0, 1], table: [0, 0, 0, 9, 0, -5] }, { issues: [1, 2], table: [0, 0, 0, 0, -8, 0] }],
  };

  test("finds the greatest sum of all terms, and the terms", () => {
    const regrets = plan.table(sum);
    // 1 for the first issue, 9 for the pair (1, 0), 3 for the last.
    expect(plan.maximize(regrets)).toBe(13);
    expect(plan.terms(plan.argmax(regrets))).toBe(6);
    expect(plan.sum(plan.table(sum), plan.argmax(regrets))).toBe(13);
  });

  test("keeps to what regions hold, down to no terms at all", () => {
    const cheap = { issues: [0], table: [1, 0] };
    const kept = plan.keep(plan.table(sum), [cheap], 1);
    expect(plan.maximize(kept)).toBe(4);
    expect(plan.terms(plan.argmax(kept))).toBe(5);
    expect(plan.count(plan.keep(plan.table({}), [cheap], 1))).toBe(6);
    const none = plan.keep(plan.table(sum), [cheap, { issues: [0], table: [0, 1] }], 1);
    expect(plan.maximize(none)).toBe(-Infinity);
    expect(none.some(Number.isNaN)).toBe(false);
    expect(plan.count(plan.keep(plan.table({}), [cheap, cheap], 0))).toBe(6);
  });

  test("refuses tables past its limit, before it makes them", () => {
    expect(() => new Elimination([4, 4, 4], [[0, 1, 2]], 83)).toThrow("84 entries, the limit is 83");
    expect(new Elimination([4, 4, 4], [[0, 1, 2]], 84).total).toBe(84);
    expect(() => new Elimination([1e6, 1e6, 1e6], [[0, 1, 2]])).toThrow("linked so closely");
    const star = [...Array(30).keys()].map((issue) => [issue, 30]);
    expect(() => new Elimination([...star.map(() => 2), 1000], star, 62_000)).not.toThrow();
  });

  test("refuses too many links between tables, four of which take the room of an entry", () => {
    const leaves = Array.from({ length: 8 }, (_, at) => [1, 2 + at]);
    const radix = [10, 10, ...leaves.map(() => 1)];
    // 10 + 100 entries and 10 for each leaf; 10 links to the first, and 100 from each leaf.
    expect(new Elimination(radix, [[0, 1], ...leaves], 203).total).toBe(190);
    expect(() => new Elimination(radix, [[0, 1], ...leaves], 202)).toThrow("203 entries, the limit is 202");
  });

  test("cannot be changed, nor by what it hands out", () => {
    const small = new Elimination([2, 3], []);
    small.indexTable().fill(7);
    expect([Object.isFrozen(small), small.sum(small.indexTable(), small.taken(4))]).toEqual([true, 4]);
  });

  test("knows the exact best completion of every start of a search, to the last unit", () =>
    fc.assert(
      fc.property(puzzles, ({ radix, sum, regions }) => {
        const plan = new Elimination(radix, [...sum.factors, ...regions].map(({ issues }) => issues));
        const regrets = plan.keep(plan.table(sum), regions, 1);
        const own = plan.table(sum);
        const bound = plan.maximize(regrets);
        const sums = sumTable(radix, sum.scores, sum.factors);
        const open = maskTable(radix, regions, 1);
        const options = (terms: number): Int32Array => {
          const taken = new Int32Array(radix.length);
          for (let issue = radix.length - 1, rest = terms; issue >= 0; issue--) {
            taken[plan.depths[issue]!] = rest % radix[issue]!;
            rest = Math.floor(rest / radix[issue]!);
          }
          return taken;
        };
        const all = Array.from(sums, (_, terms) => options(terms));
        const score = (terms: number): number => (open[terms] === 1 ? sums[terms]! : -Infinity);
        expect(plan.count(plan.keep(plan.table({}), regions, 1))).toBe(open.reduce((count, one) => count + one, 0));
        for (const [terms, taken] of all.entries()) {
          expect([plan.terms(taken), plan.sum(plan.indexTable(), taken), plan.sum(own, taken)]).toEqual([terms, terms, sums[terms]]);
          let reached = bound;
          for (let depth = 0; depth <= radix.length; depth++) {
            const rest = [...all.keys()].filter((other) => all[other]!.subarray(0, depth).every((option, at) => option === taken[at]));
            expect(reached).toBe(Math.max(...rest.map(score)));
            if (depth < radix.length) reached += regrets[plan.row(depth, taken) + taken[depth]!]!;
          }
        }
      }),
      { numRuns: 60 },
    ));
});

const puzzles = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }).chain((radix) => {
  const scope = fc.uniqueArray(fc.nat(radix.length - 1), { minLength: 1, maxLength: 3 });
  const factor = (entry: fc.Arbitrary<number>) =>
    scope.chain((issues) => {
      const size = issues.reduce((product, issue) => product * radix[issue]!, 1);
      return fc.record({ issues: fc.constant(issues), table: fc.array(entry, { minLength: size, maxLength: size }) });
    });
  return fc.record({
    radix: fc.constant(radix),
    sum: fc.record({
      scores: fc.tuple(...radix.map((options) => fc.array(fc.integer({ min: -3, max: 3 }), { minLength: options, maxLength: options }))),
      factors: fc.array(factor(fc.integer({ min: -3, max: 3 })), { maxLength: 3 }),
    }),
    regions: fc.array(factor(fc.integer({ min: 0, max: 1 })), { maxLength: 2 }),
  });
});
