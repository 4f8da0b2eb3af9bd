import { describe, expect, it } from "vitest";
import { type AnyScenario, bounds, type Model } from "../../../src/index.ts";
import { actor, duo, stage } from "./puppets.ts";

/** A duo whose first actor has other parts. */
const having = (changes: Partial<AnyScenario["actors"][number]>, scenario: Partial<AnyScenario> = {}): Model =>
  stage({ ...duo, ...scenario, actors: [actor("a", "x0", changes), actor("b", "x4")] });

describe("what others believe of an actor", () => {
  const position = { ideal: { x: "x0" }, salience: { x: 1 } };
  const believed = (model: Model) => bounds(model, "b").beliefs.scores[0];

  it("is made of its ideal and its fallback, unless it declares another position", () => {
    expect(believed(having({}))).toEqual([1e12, 7e11, 4e11, 1e11, 0]);
    expect(believed(having({ position: { ...position, fallback: { x: "x2" } } }))?.slice(0, 3)).toEqual([1e12, 8.5e11, 7e11]);
    expect(believed(having({ position: { ...position, fallback: { x: "x2" } }, declared: { ideal: { x: "x4" } } }))).toEqual([0, 1e11, 4e11, 7e11, 1e12]);
  });
});

describe("the tables of an actor", () => {
  it("are normalized and summed as the scenario says", () => {
    const constraints = [{ id: "not-x0", holds: { kind: "not", of: { kind: "is", issue: "x", options: ["x0"] } } }] as const;
    expect(bounds(having({}, { constraints }), "a").utility.at(1)).toBeCloseTo(0.7, 12);
    expect(bounds(having({}, { constraints, normalize: "feasible" }), "a").utility.at(1)).toBe(1);
    expect(bounds(having({}), "a").utility.spec).toMatchObject({ normalize: "none", arithmetic: "exact" });
    expect(bounds(having({}, { arithmetic: "float" }), "a").utility.spec).toMatchObject({ arithmetic: "float" });
  });
});

describe("an actor without a word on no deal", () => {
  it("has what the status quo is worth to it, less the cost of having no deal, in every round", () => {
    const bare = { id: "a", position: { ideal: { x: "x0" }, salience: { x: 1 } }, willingness: 1, strategy: { kind: "puppet" } };
    const model = stage({ ...duo, actors: [bare, actor("b", "x4")] });
    // x2 is worth 0.4 to it.
    const { noDeal, floor } = bounds(model, "a");
    expect(noDeal).toBeLessThanOrEqual(0.4);
    expect(noDeal).toBe(bounds(having({ noDeal: {} }), "a").noDeal);
    expect(floor).toBe(noDeal);
  });
});
