import { describe, expect, it } from "vitest";
import { type Parameter, type Span, thresholds } from "../../../../src/analysis/index.ts";
import { type AnyScenario, defineStrategy, kit, override, type Scenario } from "../../../../src/index.ts";
import { ukraine } from "../../../../src/scenarios/index.ts";
import { base } from "../../../examples/prelude.ts";

const bargain: Scenario = base;
const range = [0, 1] as const;
const noDeal = { path: "actors.ann.noDeal.value", range };

/** A parameter that only the title shows. */
const told = (over: Span, whole = false): Parameter => ({
  name: "told",
  range: over,
  whole,
  scenario: (setting) => override(bargain, { title: String(setting) }),
});
const title = ({ scenario }: { readonly scenario: { readonly title?: string } }): string => scenario.title ?? "";

describe("thresholds", () => {
  it("finds where ann's floor d + 0.3 (1 − d) passes the 0.7 of the middle: at d = 4/7", () => {
    const { crossings, tolerance, current } = thresholds(bargain, noDeal);
    expect({ tolerance, current }).toEqual({ tolerance: 1e-6, current: 0.1 });
    expect(crossings).toHaveLength(1);
    const [{ below, above, termsBelow, termsAbove, text }] = crossings as [(typeof crossings)[0]];
    expect(Number(below)).toBeLessThanOrEqual(4 / 7);
    expect(Number(above)).toBeGreaterThan(4 / 7);
    expect([termsBelow, termsAbove]).toEqual([{ price: "middle" }, { price: "high" }]);
    expect(text).toMatch(/^In the run at actors\.ann\.noDeal\.value = 0\.571\d*: mutual-settlement; in the run at 0\.571\d*: position-reinforced \(ann\)\.$/);
  });

  it("halves from both ends where the response is stated to be monotone", () => {
    const { crossings, runs, covered } = thresholds(bargain, noDeal, { monotone: true });
    expect(runs).toBe(2 + 20);
    expect(Number(crossings[0]!.above)).toBeCloseTo(4 / 7, 5);
    expect(covered).toEqual({ points: 2, spacing: 1, complete: true, text: "Each response was taken to hold on one interval of actors.ann.noDeal.value, as stated." });
  });

  it("goes into both halves where a third response lies between two", () => {
    const three = thresholds(bargain, told([0, 1]), { monotone: true, tolerance: 0.01, response: ({ scenario }) => Math.floor(Number(title({ scenario })) * 2.5) });
    expect(three.crossings.map(({ responseBelow, responseAbove }) => [responseBelow, responseAbove])).toEqual([[0, 1], [1, 2]]);
    expect(three.crossings.map(({ below }) => Math.floor(Number(below) * 100))).toEqual([39, 79]);
    expect(three.crossings[0]!.text).toMatch(/ = 0\.39\d*: 0, and mutual-settlement; in the run at 0\.40\d*: 1, and mutual-settlement\.$/);
  });

  it("tries every whole number where there are few, and halves down to neighbours where there are many", () => {
    const few = thresholds(bargain, { path: "deadline", range: [1.5, 4.5] });
    expect(few).toMatchObject({ range: { least: 2, greatest: 4, whole: true }, runs: 3, tolerance: 1, covered: { complete: true, spacing: 1 } });
    const many = thresholds(bargain, told([0, 1000], true), { steps: 4, response: (trial) => Number(title(trial)) >= 333 });
    expect(many.crossings).toMatchObject([{ below: 332, above: 333 }]);
    expect(many.covered).toMatchObject({ points: 5, spacing: 250, complete: false });
    expect(many.covered.text).toBe("told was run at 5 points, at most 250 apart: a change that is undone between two neighbouring points is not excluded.");
  });

  it("takes the settings of a list as they stand, and options in the order of their issue", () => {
    const listed = thresholds(bargain, told({ oneOf: ["x", "y", "z"] }), { response: title });
    expect(listed).toMatchObject({ tolerance: null, runs: 3, covered: { complete: true, spacing: null, text: "Every setting of told in the range was run." } });
    expect(listed.crossings.map(({ below, above }) => [below, above])).toEqual([["x", "y"], ["y", "z"]]);
    expect(listed.grid).toHaveLength(3);
    const path = "actors.bob.position.ideal.price";
    expect(thresholds(bargain, path).range).toEqual({ kind: "settings", settings: ["low", "middle", "high"] });
    expect(thresholds(bargain, { path, range: [1, 2] })).toMatchObject({ current: "low", range: { settings: ["middle", "high"] } });
  });

  it("finds the range of a path in the provenance first, then in the bounds of the number", () => {
    expect(thresholds(bargain, "actors.ann.willingness", { steps: 1 }).range).toEqual({ kind: "numbers", least: 0, greatest: 1, whole: false });
    const sourced = { ...bargain, provenance: { "actors.ann.willingness": { kind: "illustrative" as const, range: [0.5, 0.75] as const } } };
    expect(thresholds(sourced, "actors.ann.willingness", { steps: 1 }).range).toMatchObject({ least: 0.5, greatest: 0.75 });
  });

  it("knows what the words for weights stand for", () => {
    expect(thresholds(ukraine(), "actors.ukraine.position.salience.territory", { steps: 1, monotone: true }).current).toBe(3);
  });

  describe("knows what stands in the scenario:", () => {
    const rent = { kind: "range", id: "rent", from: 800, to: 1200, step: 200, unit: "EUR" } as const;
    const linked: AnyScenario = {
      ...base,
      issues: [...base.issues, rent],
      statusQuo: { price: "low", rent: 800 },
      actors: base.actors.map((actor) => ({ ...actor, position: {
        ideal: { ...actor.position.ideal, rent: 800 },
        salience: { price: 1, rent: 1 },
        linkages: [{ kind: "complements", issues: ["price", "rent"], strength: "strong" }],
      } })),
      channels: [{ between: ["ann", "bob"], open: true }],
    };
    it.each([
      ["a word for a linkage", "actors.ann.position.linkages.0.strength", 0.06],
      ["a number of a range", "actors.ann.position.ideal.rent", 800],
      ["yes or no", { path: "channels.0.open", range: { oneOf: [true, false] } }, true],
      ["a text that is left out", { path: "title", range: { oneOf: ["x", "y"] } }, null],
    ] as const)("%s", (_, parameter, current) => {
      expect(thresholds(linked, parameter, { monotone: true, tolerance: 0.5 }).current).toBe(current);
    });

    it("nothing where a word is none, which other settings repair", () => {
      const odd = { ...base, actors: base.actors.map((actor) => (actor.id === "ann" ? { ...actor, position: { ...actor.position, salience: { price: "huge" } } } : actor)) };
      expect(thresholds(odd as unknown as AnyScenario, { path: "actors.ann.position.salience.price", range: [1, 2] }, { monotone: true }).current).toBeNull();
    });
  });

  it("goes by steps that are written as they are meant, whatever the size of the numbers", () => {
    const at = (least: number, greatest: number) => thresholds(bargain, told([least, greatest]), { steps: 3, tolerance: 10, response: title }).grid.map(({ from }) => from);
    expect(at(0, 0.3)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(at(0, 0.003)).toEqual([0, 0.001, 0.002, 0.003]);
    expect(at(1, 4)).toEqual([1, 2, 3, 4]);
    // Beyond 2⁵³ trillionths nothing is rounded.
    expect(at(1e6, 1e6 + 1)).toEqual([1e6, (1e6 * 2 + 1e6 + 1) / 3, (1e6 + 2 * (1e6 + 1)) / 3, 1e6 + 1]);
  });

  it("runs kinds of one's own with their kit, under the seed given", () => {
    const meek = defineStrategy({ kind: "meek", version: 1, params: { from: { type: "integer", min: 1, max: 8, default: 4 } }, decide: (view, { from }) => (view.standing >= 0 && view.round >= from ? view.accept() : view.offer(view.position.ceilingTerms, "meek")) });
    const own = kit({ strategies: [meek] });
    const scenario = own.override(bargain, { "actors.bob.noDeal.value": 0, "actors.bob.strategy": { kind: "meek", from: 4 } });
    const found = thresholds(scenario, "actors.bob.strategy.from", { kit: own, seed: 7, response: ({ run }) => [run.record.seed, run.outcome.round] });
    expect(found.grid.map(({ response }) => response[0])).toEqual(found.grid.map(() => 7));
    expect(found).toMatchObject({ range: { least: 1, greatest: 8, whole: true }, runs: 8 });
  });

  it.each([
    ["a path that does not exist", "actors.ann.wilingness", /Did you mean actors\.ann\.willingness\?/],
    ["a number of one bound and no range", "actors.ann.strategy.beta", /strategy\.beta: is missing: a range/],
    ["a range of what is neither number nor option", { path: "actors.ann.strategy.bidding", range: [0, 1] as const }, /a range is of a number or of an option/],
    ["a range upside down", { path: "actors.ann.willingness", range: [1, 0] as const }, /contradicts/],
    ["a range without end", told([0, Infinity]), /contradicts/],
    ["rungs that the issue does not have", { path: "statusQuo.price", range: [3, 5] as const }, /contradicts/],
    ["a list of nothing", told({ oneOf: [] }), /is empty/],
    ["a list that repeats itself", told({ oneOf: [1, 2, 1] }), /repeats/],
    ["settings at which the scenario does not compile", { path: "actors.ann.willingness", range: [0, 2] as const }, /willingness: is out of range/],
  ] as const)("refuses %s", (_, parameter, says) => {
    expect(() => thresholds(bargain, parameter)).toThrow(says);
  });

  it.each([[{ steps: 0 }, /steps: is out of range: it must be at least 1/], [{ steps: 1.5 }, /whole number/], [{ tolerance: 0 }, /tolerance: is out of range: it must be above 0/], [{ tolerance: NaN }, /tolerance/]])("refuses %o", (options, says) => {
    expect(() => thresholds(bargain, noDeal, options)).toThrow(says);
  });

  it("stops at numbers that have none between them, however small the tolerance", () => {
    const { crossings } = thresholds(bargain, told([1, 2]), { tolerance: 1e-300, response: (trial) => Number(title(trial)) > 1.3 });
    expect(crossings).toMatchObject([{ below: 1.3, above: 1.3000000000000003 }]);
  });
});
