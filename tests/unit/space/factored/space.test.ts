import { describe, expect, test } from "vitest";
import { createFactoredSpace, createSpace, NO_TERMS, type Space, type UtilitySpec } from "../../../../src/space/index.ts";

const spec = (weights: number[], values: number[][], more: Partial<UtilitySpec> = {}): UtilitySpec => ({
  weights,
  values,
  linkages: [],
  hard: [],
  declared: [],
  normalize: "none",
  arithmetic: "exact",
  ...more,
});

describe("an additive space of 10^12 terms", () => {
  const radix = Array<number>(12).fill(10);
  const ninths = Array.from({ length: 10 }, (_, x) => x / 9);
  const falling = [...ninths].reverse();
  const space = createSpace({ radix, constraints: [{ id: "even", issues: [11], table: [1, 0, 1, 0, 1, 0, 1, 0, 1, 0] }] });
  const tenths = Array.from({ length: 10 }, (_, x) => x / 10);
  const rising = space.utility(spec(radix.map(() => 0.08), radix.map(() => tenths)));

  test("numbers and counts its terms", () => {
    expect(space.size).toBe(1e12);
    expect(space.count()).toEqual({ value: 5e11, exact: true });
    expect(space.index(space.options(987_654_321_012))).toBe(987_654_321_012);
    expect([987_654_321_012, 987_654_321_011, 1e12, -2].map((terms) => space.feasible(terms))).toEqual([true, false, false, false]);
  });

  test("answers with the terms that sums give by hand", () => {
    expect(rising.ceilingTerms).toBe(999_999_999_998);
    expect(rising.ceiling).toBe(0.856);
    // A step is 0.008: 26 steps, of which the lowest index has the most in the last issues, the last of all an even number.
    expect(rising.leastAbove(0.2079)).toBe(998);
    expect(rising.choose(0.2079, [], "index")).toBe(998);
  });

  test("finds what suits two with opposite interests in one issue", () => {
    const last = (v: number[]) => radix.map((_, issue) => (issue === 0 ? v : ninths.map(() => 0)));
    const [one, other] = [space.utility(spec(radix.map(() => 1), last(ninths))), space.utility(spec(radix.map(() => 1), last(falling)))];
    expect(space.best(one, [{ utility: other, least: 0.3 }])).toEqual({ terms: 6e11, value: one.at(6e11), exact: true });
    expect(space.best(one, [{ utility: other, least: 0.5 }, { utility: one, least: 0.5 }])).toBeUndefined();
    expect(one.choose(0.3, [{ scores: last(falling.map((v) => Math.round(v * 1e12))) }], "index")).toBe(3e11);
    expect([one.leastAbove(0.3), one.leastAbove(1.01)]).toEqual([3e11, NO_TERMS]);
    expect(space.shortfalls).toBe(0);
  });
});

describe("a factored space", () => {
  const radix = [7, 7, 7, 7, 7, 7];
  const drawn = (salt: number): number[][] => radix.map((options, issue) => Array.from({ length: options }, (_, x) => ((x * 37 + issue * 101 + salt * 53 + x * x * 17) % 97) / 97));
  const utilities = (space: Space) => [1, 2, 3].map((salt) => space.utility(spec(radix.map(() => 1 / 6), drawn(salt))));

  test("refuses what it cannot do, before it tries", () => {
    expect(() => createFactoredSpace({ radix: Array<number>(60).fill(2), constraints: [] })).toThrow("1152921504606846976, the limit is 9007199254740991");
    expect(() => createFactoredSpace({ radix, constraints: [{ id: "all", issues: [0, 1, 2], table: [] }] }, { entries: 300 })).toThrow("linked so closely");
    const float = spec([1], [[0, 1]], { arithmetic: "float" });
    expect(() => createFactoredSpace({ radix: [2], constraints: [] }).utility(float)).toThrow("arithmetic: has too many terms to list: 2, the limit is 1048576");
    expect(() => createFactoredSpace({ radix: [2, 0], constraints: [] })).toThrow("an issue has no options");
    expect(() => createFactoredSpace({ radix: [0, 7, 7], constraints: [{ id: "both", issues: [1, 2], table: [] }] }, { entries: 40 })).toThrow("an issue has no options");
  });

  test("has one empty package where there are no issues", () => {
    const empty = createFactoredSpace({ radix: [], constraints: [{ id: "c", issues: [], table: [1] }] });
    const utility = empty.utility(spec([], []));
    expect([empty.size, empty.index([]), empty.options(0), utility.at(0), utility.ceilingTerms, utility.leastAbove(0)]).toEqual([1, 0, [], 0, 0, 0]);
    expect(() => createFactoredSpace({ radix: [], constraints: [{ id: "c", issues: [], table: [0] }] })).toThrow("no terms satisfy c");
  });

  test("says that a limit cut a search short, and answers with the best terms found", () => {
    const [whole, short, blind] = [createFactoredSpace({ radix, constraints: [] }), createFactoredSpace({ radix, constraints: [] }, { nodes: 12 }), createFactoredSpace({ radix, constraints: [] }, { nodes: 1 })];
    const made = new Map([whole, short, blind].map((space) => [space, utilities(space)]));
    const ask = (space: Space, least: number) => {
      const [one, ...others] = made.get(space)!;
      return space.best(one!, others.map((utility) => ({ utility, least: utility.ceiling * least })));
    };
    expect(ask(whole, 0.7)).toMatchObject({ exact: true });
    const found = ask(short, 0.7);
    expect([found?.exact, short.shortfalls, whole.shortfalls]).toEqual([false, 1, 0]);
    expect(found!.value).toBeLessThanOrEqual(ask(whole, 0.7)!.value);
    expect(ask(blind, 0.84)).toEqual({ terms: NO_TERMS, value: 0, exact: false });
    expect(ask(short, 0.7)).toBe(found);
    expect(short.shortfalls).toBe(1);
  });

  test("says at once that nobody can be given more than all, though their linkages together are too many", () => {
    const linked = (...issues: number[]) => spec([1], [[0, 1]], { linkages: [{ lambda: 0.1, f: { issues, table: Array(49).fill(1) } }] });
    const space = createFactoredSpace({ radix: [7, 7, 7], constraints: [] }, { entries: 150 });
    const [one, other, third] = [space.utility(linked(0, 1)), space.utility(linked(1, 2)), space.utility(linked(0, 2))];
    const ask = (least: number) => space.best(one, [{ utility: other, least: 0 }, { utility: third, least }]);
    expect(ask(1.01)).toBeUndefined();
    expect(() => ask(0)).toThrow("linked so closely");
  });

  test("keeps 1024 answers, each for whom it was asked", () => {
    const space = createFactoredSpace({ radix: [2, 2], constraints: [] });
    const [one, other] = [space.utility(spec([0.5, 0.5], [[0, 1], [0, 1]])), space.utility(spec([0.5, 0.5], [[1, 0], [0, 1]]))];
    const asked = (k: number) => space.best(one, [{ utility: other, least: 0.4 + k / 1e4 }])!;
    const first = asked(0);
    expect([first, space.best(other, [{ utility: other, least: 0.4 }]), space.best(other, [{ utility: one, least: 0.4 }])]).toEqual([
      { terms: 3, value: 1, exact: true },
      { terms: 1, value: 1, exact: true },
      { terms: 1, value: 1, exact: true },
    ]);
    const second = asked(1);
    for (let k = 2; k < 1022; k++) asked(k);
    expect([asked(0) === first, asked(1) === second]).toEqual([true, true]);
    asked(1022);
    const [again, other1022] = [asked(0), asked(1022)];
    expect([again === first, asked(0) === again, asked(1022) === other1022]).toEqual([false, true, true]);
    expect(again).toEqual(first);
  });

  test("cannot be changed", () => {
    expect(Object.isFrozen(createFactoredSpace({ radix, constraints: [] }))).toBe(true);
  });

  test("gives utilities of terms that are none as no numbers", () => {
    const [utility] = utilities(createFactoredSpace({ radix, constraints: [] }));
    expect([-1, 0.5, 7 ** 6, NaN].map((terms) => [utility!.at(terms), utility!.signable(terms)])).toEqual(Array(4).fill([NaN, -1]));
  });
});
