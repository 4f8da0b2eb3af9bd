import { describe, expect, test } from "vitest";
import { DetenteError } from "../../../src/kernel/index.ts";
import type { Position } from "../../../src/scenario/index.ts";
import { compileCondition, createSpace, NO_TERMS, type Objective, type Region, utilitySpec, type UtilitySpec } from "../../../src/space/index.ts";
import { listedSize } from "../../../src/space/size.ts";
import { ladder, options } from "./issues.ts";

const issues = [ladder("land", 3), options("venue", "geneva", "doha")];
const space = createSpace({ radix: [3, 2], constraints: [] });
const position: Position = {
  ideal: { land: "r2", venue: "geneva" },
  fallback: { land: "r1" },
  salience: { land: "high", venue: "low" },
};
const all = [0, 1, 2, 3, 4, 5];
const plain = utilitySpec(position, issues);
const raw = (weights: number[], values: number[][], more: Partial<UtilitySpec> = {}): UtilitySpec => ({
  weights,
  values,
  linkages: [],
  hard: [],
  declared: [],
  normalize: "none",
  arithmetic: "exact",
  ...more,
});

describe("createSpace", () => {
  test("numbers terms with the last issue fastest", () => {
    expect(all.map((terms) => space.options(terms))).toEqual([[0, 0], [0, 1], [1, 0], [1, 1], [2, 0], [2, 1]]);
    expect(space.index([1, 1])).toBe(3);
    expect(space.option(3, 0)).toBe(1);
    expect([space.size, space.radix, space.count()]).toEqual([6, [3, 2], { value: 6, exact: true }]);
  });

  test("admits what satisfies every constraint, and no index that is none", () => {
    const constraints = [
      compileCondition("a", { kind: "atLeast", issue: "land", option: "r1" }, issues),
      compileCondition("b", { kind: "implies", if: { kind: "is", issue: "venue", options: ["doha"] }, then: { kind: "is", issue: "land", options: ["r2"] } }, issues),
    ];
    const narrow = createSpace({ radix: [3, 2], constraints });
    expect([-1, ...all, 6, 2.5, NaN].filter((terms) => narrow.feasible(terms))).toEqual([2, 4, 5]);
    expect(narrow.count()).toEqual({ value: 3, exact: true });
  });

  test("says which constraints leave nothing", () => {
    const impossible = { id: "never", issues: [], table: [0] };
    expect(() => createSpace({ radix: [3, 2], constraints: [impossible] })).toThrow(/constraints: .*no terms satisfy never/);
    const [low, high] = [{ id: "low", issues: [0], table: [1, 0, 0] }, { id: "high", issues: [0], table: [0, 0, 1] }];
    expect(() => createSpace({ radix: [3, 2], constraints: [low, high] })).toThrow(/no terms satisfy low, high together/);
  });

  test.each([
    [Array.from({ length: 30 }, () => 10), "1000000000000000000000000000000"],
    [Array.from({ length: 34 }, () => 3), "16677181699666569"],
    [Array.from({ length: 40 }, () => 10), `1${"0".repeat(40)}`],
    [[Infinity], "more than 10^40"],
    [Array.from({ length: 100_000 }, () => 1000), "more than 10^40"],
    [[Infinity, 2], "more than 10^40"],
  ])("refuses too many terms, naming the size (%#)", (radix, count) => {
    const attempt = (): unknown => createSpace({ radix, constraints: [] });
    expect(attempt).toThrow(DetenteError);
    expect(attempt).toThrow(`issues: has too many terms to list: ${count}, the limit is 9007199254740991`);
  });

  test("lists no more than 2^20 terms, or 2^22 in floating point, and above that only what can be factored", () => {
    const keys = (radix: readonly number[], arithmetic?: "float"): string[] => Object.keys(createSpace({ radix, constraints: [] }, arithmetic));
    expect(keys([1024, 1024])).toContain("shortfalls");
    expect(keys([1024, 1025])).not.toContain("shortfalls");
    expect(() => createSpace({ radix: [2048, 2049], constraints: [] }, "float")).toThrow("4196352, the limit is 4194304");
  });

  test("has one empty package where there are no issues", () => {
    const empty = createSpace({ radix: [], constraints: [{ id: "c", issues: [], table: [1] }] });
    const utility = empty.utility(raw([], []));
    expect([empty.size, empty.index([]), empty.options(0), utility.at(0), utility.ceilingTerms]).toEqual([1, 0, [], 0, 0]);
    const dear = raw([], [], { arithmetic: "float", declared: [{ id: "d", issues: [], table: [1], cost: 0.2 }] });
    expect(empty.utility(dear).at(0)).toBe(-0.2);
  });

  test("cannot be written to by strategies, which all hold it", () => {
    expect(Object.isFrozen(createSpace({ radix: [2], constraints: [] }))).toBe(true);
  });

  test("says why it is empty", () => {
    const bar = (id: string, table: readonly number[]) => ({ id, issues: [0], table });
    const make = (radix: readonly number[], ...constraints: readonly Region[]) => () => createSpace({ radix, constraints });
    expect(make([2, 0])).toThrow("an issue has no options");
    expect(make([2], bar("a", [0, 1]), bar("b", [0, 0]))).toThrow("no terms satisfy b.");
    expect(make([2], bar("a", [0, 1]), bar("b", [1, 0]))).toThrow("no terms satisfy a, b together");
  });

  test("is as large as 2^20, and no larger", () => {
    expect(listedSize([2 ** 10, 2 ** 10], "issues")).toBe(1_048_576);
    expect(() => listedSize([2 ** 20 + 1], "issues")).toThrow("1048577, the limit is 1048576");
    expect(() => listedSize([1e20, 1e20], "issues")).toThrow(`: 1${"0".repeat(40)}, the limit`);
    expect(() => listedSize([1e20, 1e20, 2], "issues")).toThrow("more than 10^40, the limit");
    expect(() => listedSize([Infinity], "issues")).toThrow("more than 10^40, the limit");
  });
});

describe("a utility", () => {
  test("sums weighted values", () => {
    const utility = space.utility(plain);
    expect(all.map((terms) => utility.at(terms))).toEqual([0.5125, 0.2625, 0.775, 0.525, 1, 0.75]);
    expect(utility.value(0, 1)).toBe(0.7);
  });

  test("gives linkages their share of the whole", () => {
    const linked = utilitySpec({ ...position, linkages: [{ kind: "complements", issues: ["land", "venue"], strength: 0.2 }] }, issues);
    const utility = space.utility(linked);
    // 0.8 × (0.75 × 0.7 + 0.25) + 0.2 × 0.7
    expect(utility.at(2)).toBe(0.76);
    expect(utility.parts(2)).toEqual({ issues: [0.42, 0.2], linkages: 0.14, audienceCost: 0 });
  });

  test("charges declared red lines and bars hard ones", () => {
    const lined = utilitySpec(
      {
        ...position,
        redLines: [
          { kind: "hard", id: "both", when: { kind: "all", of: [{ kind: "is", issue: "land", options: ["r0"] }, { kind: "is", issue: "venue", options: ["doha"] }] } },
          { kind: "declared", id: "doha", when: { kind: "is", issue: "venue", options: ["doha"] }, audienceCost: 0.3 },
        ],
      },
      issues,
    );
    const utility = space.utility(lined);
    expect(all.map((terms) => utility.at(terms))).toEqual([0.5125, 0, 0.775, 0.225, 1, 0.45]);
    expect(all.map((terms) => utility.signable(terms))).toEqual([0.5125, -1, 0.775, 0.225, 1, 0.45]);
    expect([utility.crossed(1, "hard"), utility.crossed(1, "declared"), utility.crossed(3, "hard")]).toEqual([["both"], ["doha"], []]);
    expect(utility.parts(3).audienceCost).toBe(0.3);
  });

  test("has its ceiling where it crosses no line of its own, at the lowest index of ties", () => {
    const line = { id: "top", issues: [0], table: [0, 0, 1] };
    const declared = space.utility({ ...plain, declared: [{ ...line, cost: 0 }] });
    expect([declared.ceilingTerms, declared.ceiling, declared.signable(4)]).toEqual([2, 0.775, 1]);
    expect(space.utility({ ...plain, hard: [line] }).ceilingTerms).toBe(2);
    expect(space.utility(raw([1, 0], [[0, 1, 1], [0, 0]])).ceilingTerms).toBe(2);
    const none = space.utility({ ...plain, hard: [{ ...line, table: [1, 1, 1] }] });
    expect([none.ceilingTerms, none.ceiling, none.leastAbove(0), none.choose(0, [], "index")]).toEqual([NO_TERMS, 0, NO_TERMS, NO_TERMS]);
  });

  test("maps the least and greatest of feasible terms to 0 and 1", () => {
    const narrow = createSpace({ radix: [3, 2], constraints: [{ id: "c", issues: [0], table: [0, 1, 1] }] });
    const utility = narrow.utility(utilitySpec(position, issues, { normalize: "feasible" }));
    // raw 0.525 and 1
    expect([2, 3, 4, 5].map((terms) => utility.at(terms))).toEqual([250 / 475, 0, 1, 225 / 475]);
    expect([utility.at(0), utility.raw(0), utility.raw(2)]).toEqual([0, 0.5125, 0.775]);
    expect([0.525, 0.775, 2, 0].map((value) => utility.normalized(value))).toEqual([0, 250 / 475, 1, 0]);
  });

  test("gives 1 throughout where it is constant and normalised", () => {
    const flat = raw([0.5, 0.5], [[0.4, 0.4, 0.4], [0.2, 0.2]]);
    const normalised = space.utility({ ...flat, normalize: "feasible" });
    expect([normalised.constant, normalised.at(0), normalised.at(5), normalised.normalized(0)]).toEqual([true, 1, 1, 1]);
    expect([space.utility(flat).constant, space.utility(flat).at(3)]).toEqual([true, 0.3]);
    expect(space.utility(plain).constant).toBe(false);
  });

  test("is 1 at most where it is capped", () => {
    const two = createSpace({ radix: [2], constraints: [] });
    const capped = two.utility({ ...raw([1.25], [[1, 0.5]]), arithmetic: "float", normalize: "capped" });
    expect([0, 1].map((terms) => capped.at(terms))).toEqual([1, 0.625]);
    expect([capped.ceiling, capped.normalized(0.3), capped.raw(0)]).toEqual([1, 0.3, 1]);
  });

  test("sums left to right, unrounded and unclamped, under float arithmetic", () => {
    const cube = createSpace({ radix: [1, 1, 1], constraints: [] });
    const weights = [0.1, 0.2, 0.3];
    const ones = [[1], [1], [1]];
    expect(cube.utility(raw(weights, ones, { arithmetic: "float" })).at(0)).toBe(0.1 + 0.2 + 0.3);
    // However many options each has.
    expect(createSpace({ radix: [3, 1, 1], constraints: [] }).utility(raw(weights, [[1, 1, 1], [1], [1]], { arithmetic: "float" })).at(0)).toBe(0.1 + 0.2 + 0.3);
    expect(cube.utility(raw([...weights].reverse(), ones, { arithmetic: "float" })).at(0)).toBe(0.3 + 0.2 + 0.1);
    expect(cube.utility(raw(weights, ones)).at(0)).toBe(0.6);
    expect(cube.utility(raw([1, 1, 1], ones, { arithmetic: "float" })).at(0)).toBe(3);
    expect(cube.utility(raw([1, 1, 1], ones)).at(0)).toBe(1);
  });

  test("adds linkages after issues and takes costs off last under float arithmetic", () => {
    const spec = raw([0.1, 0.2], [[0, 0.3, 0.6], [0.7, 0.9]], {
      arithmetic: "float",
      linkages: [{ lambda: 0.25, f: { issues: [1, 0], table: [0, 0, 1, 0, 0.3, 1] } }],
      declared: [{ id: "d", issues: [0], table: [1, 0, 1], cost: 0.5 }],
    });
    const expected = 0.75 * 0.1 * 0.6 + 0.75 * 0.2 * 0.9 + 0.25 * 1 - 0.5;
    const utility = space.utility(spec);
    expect([utility.at(5), utility.raw(5), utility.signable(5)]).toEqual([expected, expected, expected]);
    // The greatest is [1, 1], the least [0, 0].
    const mapped = space.utility({ ...spec, normalize: "feasible" });
    expect(mapped.at(5)).toBe((expected - utility.at(0)) / (utility.at(3) - utility.at(0)));
    expect(mapped.normalized(expected)).toBe(mapped.at(5));
    expect([mapped.at(0), mapped.at(3), utility.leastAbove(-1)]).toEqual([0, 1, 0]);
  });
});

describe("choices", () => {
  // utilities: 0.5 0.5 | 0.75 0.75 | 1 1
  const utility = space.utility(raw([1, 0], [[0.5, 0.75, 1], [0, 0]]));

  test("find the least utility above an aspiration, at the lowest index", () => {
    expect([0, 0.5, 0.6, 0.75, 0.9, 1, 1.01, NaN].map((aspiration) => utility.leastAbove(aspiration))).toEqual([0, 0, 2, 2, 4, 4, NO_TERMS, NO_TERMS]);
  });

  test("order what is worth less than nothing", () => {
    const dear = space.utility(raw([1, 0], [[-0.5, -0.25, 0.3], [0, 0]], { arithmetic: "float" }));
    expect([-1, -0.5, -0.3, 0, 0.4].map((aspiration) => dear.leastAbove(aspiration))).toEqual([0, 0, 2, 4, NO_TERMS]);
    const close = space.utility(raw([1, 0], [[-0.3, -0.1 - 0.2, -0.30000000000000016], [0, 0]], { arithmetic: "float" }));
    expect([-1, -0.3000000000000001, -0.3].map((aspiration) => close.leastAbove(aspiration))).toEqual([4, 2, 0]);
  });

  test("break ties of all objectives by least utility or by index alone", () => {
    const falling = space.utility(raw([1, 0], [[1, 0.75, 0.5], [0, 0]]));
    const flat: Objective = { scores: [[0, 0, 0], [0, 0]] };
    for (let again = 0; again < 3; again++) {
      expect(falling.choose(0.6, [flat], "least")).toBe(2);
      expect(falling.choose(0.6, [flat], "index")).toBe(0);
    }
    expect([falling.choose(0.6, [], "least"), falling.choose(0.6, [], "index")]).toEqual([2, 0]);
  });

  test("maximise the first objective, then the second", () => {
    const first: Objective = { scores: [[1, 1, 0], [0, 0]] };
    const second: Objective = { scores: [[0, 0, 0], [0, 5]] };
    for (let again = 0; again < 3; again++) {
      expect(utility.choose(0, [first, second], "least")).toBe(1);
      expect(utility.choose(0, [second, first], "least")).toBe(1);
      expect(utility.choose(0.6, [first, second], "index")).toBe(3);
      expect(utility.choose(0.8, [first, second], "index")).toBe(5);
      expect(utility.choose(1.5, [first, second], "index")).toBe(NO_TERMS);
    }
  });

  test("find the best for one that suits the others", () => {
    const other = space.utility(raw([1, 0], [[1, 0.6, 0], [0, 0]], { hard: [{ id: "h", issues: [1], table: [1, 0] }] }));
    expect(space.best(utility, [])).toEqual({ terms: 4, value: 1, exact: true });
    expect(space.best(utility, [{ utility: other, least: 0.5 }])).toEqual({ terms: 3, value: 0.75, exact: true });
    expect(space.best(utility, [{ utility: other, least: 1.5 }])).toBeUndefined();
    expect(space.best(other, [{ utility, least: 0.75 }])).toEqual({ terms: 3, value: 0.6, exact: true });
  });
});

test("whoever holds a space or a utility reaches none of the tables behind it", () => {
  expect(Object.keys(space)).toEqual(["radix", "size", "constraints", "shortfalls"]);
  expect(Object.keys(space.utility(plain))).toEqual(["spec", "constant", "ceilingTerms", "ceiling", "leastUnits", "greatestUnits"]);
});
