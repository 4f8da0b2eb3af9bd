import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParamSpecs } from "../../../src/index.ts";
import type { AnyScenario } from "../../../src/scenario/index.ts";
import { aligned } from "../../../src/testing/arbitraries/alignment.ts";
import { at } from "../../../src/testing/arbitraries/draft.ts";
import { list } from "../../../src/testing/arbitraries/list.ts";
import { inputOf } from "../../../src/testing/arbitraries/params.ts";
import { bargain } from "./bargain.ts";

describe("a place in a list", () => {
  it("is counted on from its beginning, and is none in an empty one", () => {
    expect([0, 1, 2, 3, 59].map((place) => at(["a", "b", "c"], place))).toEqual(["a", "b", "c", "a", "c"]);
    expect(() => at([], 3)).toThrow(new RangeError("a list that a draft refers to is empty"));
  });
});

describe("a list", () => {
  const lists = list(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 4 });
  const simplest = (example: unknown, fails: (drawn: readonly number[]) => boolean) =>
    fc.check(fc.property(lists, (drawn) => !fails(drawn)), { numRuns: 1, examples: [[example as number[]]] }).counterexample?.[0];

  it("shrinks an example that somebody gave as it does what it made itself", () => {
    expect(simplest([1, 7, 2, 8], (drawn) => drawn.includes(7))).toEqual([7, 0]);
    expect(simplest([1, 7], (drawn) => drawn.includes(7))).toEqual([0, 7]);
  });

  it("shrinks no example that it could not have made", () => {
    expect(simplest([7], () => true)).toEqual([7]);
    expect(simplest([7, 3, 10], () => true)).toEqual([7, 3, 10]);
    expect(simplest("7", () => true)).toBe("7");
  });
});

describe("alignment", () => {
  const range = { kind: "range", id: "days", from: 0, to: 20, step: 10, unit: "days" } as const;
  type Weights = AnyScenario["actors"][number]["position"]["salience"];
  const two = (ann: Weights, bob: Weights): AnyScenario => ({
    ...bargain,
    issues: [...bargain.issues, range],
    statusQuo: { price: "p0", days: 0 },
    actors: bargain.actors.map((actor, index) => ({ ...actor, position: { ideal: { price: index === 0 ? "p4" : "p0", days: 10 * index }, salience: index === 0 ? ann : bob } })),
  });
  const positions = (scenario: AnyScenario, alignment: number) => aligned(scenario, alignment).actors.map(({ position }) => position);

  it("of 0 keeps what everybody wants, and weights that sum to 1", () => {
    expect(positions(two({ price: 3, days: 1 }, { price: "high", days: "low" }), 0)).toEqual([
      { ideal: { price: "p4", days: 0 }, values: { price: { p0: 0, p1: 0.25, p2: 0.5, p3: 0.75, p4: 1 }, days: [[0, 1], [10, 0.5], [20, 0]] }, salience: { price: 0.75, days: 0.25 } },
      { ideal: { price: "p0", days: 10 }, values: { price: { p0: 1, p1: 0.75, p2: 0.5, p3: 0.25, p4: 0 }, days: [[0, 0], [10, 1], [20, 0]] }, salience: { price: 0.75, days: 0.25 } },
    ]);
  });

  it("of −0.5 goes half of the way to the opposite of the first", () => {
    expect(positions(two({ price: 1, days: 1 }, { price: 1 }), -0.5)[1]).toEqual({
      ideal: { price: "p0", days: 10 },
      values: { price: { p0: 1, p1: 0.75, p2: 0.5, p3: 0.25, p4: 0 }, days: [[0, 0], [10, 0.75], [20, 0.5]] },
      salience: { price: 0.75, days: 0.25 },
    });
  });
});

describe("a parameter", () => {
  const { issues } = bargain;
  const draft = { given: true, number: 0, place: 0, places: 0, terms: [0, 0, 0, 0, 0, 0], numbers: [0, 20, undefined, 0, 0, 0] } as const;
  const valueOf = (spec: ParamSpecs[string], number: number): unknown =>
    inputOf({ kind: "own", params: { value: spec } }, { issues, actors: ["ann", "bob"] }, { value: { ...draft, number, terms: [...draft.terms], numbers: [...draft.numbers] } as never })["value"];

  it.each<readonly [string, ParamSpecs[string], readonly number[]]>([
    ["no bounds", { type: "number", default: 0 }, [0, 2.5, 10]],
    ["a least number", { type: "number", min: 3 }, [3, 5.5, 13]],
    ["a greatest number", { type: "number", max: 3 }, [-7, -4.5, 3]],
    ["both", { type: "number", min: -1, max: 1 }, [-1, -0.5, 1]],
    ["both, far apart", { type: "number", min: 0, max: 1000 }, [0, 2.5, 10]],
    ["a bound that it stays above", { type: "number", above: 0, max: 1 }, [0.05, 0.25, 1]],
    ["whole numbers", { type: "integer", min: 2 }, [2, 7, 11]],
    ["whole numbers between halves", { type: "integer", min: 0.5, max: 3.5 }, [1, 3, 3]],
    ["whole numbers above another", { type: "integer", above: 0, max: 2 }, [1, 2, 1]],
    ["whole numbers above a half", { type: "integer", above: 0.5, max: 3.5 }, [1, 3, 3]],
  ])("is within its bounds, with %s", (_, spec, values) => {
    expect([0, 5, 20].map((number) => valueOf(spec, number))).toEqual(values);
  });
});
