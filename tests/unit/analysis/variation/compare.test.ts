import { describe, expect, it } from "vitest";
import { compare, hoeffding, sampledShapley, shapley } from "../../../../src/analysis/index.ts";
import { override, type Scenario } from "../../../../src/index.ts";
import { ukraine } from "../../../../src/scenarios/index.ts";
import { base } from "../../../examples/prelude.ts";

const bargain: Scenario = base;
const dearer = override(bargain, { "actors.ann.noDeal.value": 0.9, deadline: 4 });

describe("compare", () => {
  it("weighs what each has: the settlement in force or its no-deal value, and its sunk process gains", () => {
    const alone = override(bargain, { "actors.bob.noDeal.value": 0.9, "actors.ann.noDeal.value": 0.9 });
    const gains = {
      ...alone,
      events: [
        { id: "visit", when: { kind: "at" as const, round: 1 }, effects: [
          { kind: "process-gain" as const, actor: "ann", gain: 0.2, nature: "sunk" as const },
          { kind: "process-gain" as const, actor: "bob", gain: 0.05, nature: "ongoing" as const },
        ] },
      ],
    };
    const { actors, a, b } = compare(bargain, gains);
    expect([a.terms, b.terms]).toEqual([{ price: "middle" }, null]);
    expect(actors.map(({ a: one }) => one!.payoff)).toEqual([
      { basis: "settlement", value: 0.7, sunk: 0, total: 0.7 },
      { basis: "settlement", value: 0.7, sunk: 0, total: 0.7 },
    ]);
    expect(actors[0]!.b!.payoff).toMatchObject({ basis: "no-deal", value: 0.9, sunk: 0.2 });
    expect(actors[1]!.b!.payoff).toMatchObject({ basis: "no-deal", sunk: 0 });
    expect(actors[1]!.b!.payoff.value).toBeCloseTo(0.95, 12);
    expect(actors.map(({ sameScale }) => sameScale)).toEqual([true, true]);
    expect([a.zone.empty, b.zone.empty]).toEqual([false, true]);
    expect(a.zone.best).toEqual([{ actor: "ann", utility: 1 }, { actor: "bob", utility: 1 }]);
  });

  it("attributes what changes to the parts that change it, and says what each does alone", () => {
    const { attribution, differences, runs, text } = compare(bargain, dearer);
    expect(differences).toEqual([{ path: "actors.ann.noDeal.value", a: 0.1, b: 0.9 }, { path: "deadline", a: 8, b: 4 }]);
    expect(attribution!.groups.map(({ group, paths, alone, without }) => [group, paths, alone.verdict.kind, without.verdict.kind])).toEqual([
      ["actors.ann.noDeal", ["actors.ann.noDeal.value"], "position-reinforced", "mutual-settlement"],
      ["deadline", ["deadline"], "mutual-settlement", "position-reinforced"],
    ]);
    expect(attribution!.figures.map(({ parts }) => parts.map(({ value }) => value))).toEqual([[0.3, 0], [-0.3, 0], [0, 0]]);
    expect(runs).toBe(4);
    expect(text[2]).toBe("ann: 0.70 (settlement), then 1.00 (settlement); +0.30 by actors.ann.noDeal.");
  });

  it("takes differences together as it is told, and measures what it is asked to", () => {
    const whole = compare(bargain, dearer, { groups: () => "everything", measures: [{ name: "rounds", of: ({ run }) => run.outcome.round }] });
    expect(whole.attribution!.figures.map(({ figure, actor, parts }) => [figure, actor, parts[0]!.value])).toEqual([
      ["payoff", "ann", 0.3],
      ["payoff", "bob", -0.3],
      ["in-force", null, 0],
      ["rounds", null, -1],
    ]);
    expect(compare(bargain, dearer, { attribute: false })).toMatchObject({ attribution: null, runs: 2 });
  });

  it("samples where there are more parts than it may go through, with errors and bounds", () => {
    const { attribution } = compare(bargain, dearer, { exactUpTo: 1, samples: 20, confidence: 0.9, measures: [{ name: "rounds", of: ({ run }) => run.outcome.round }] });
    expect(attribution).toMatchObject({ method: "sampled", samples: 20, confidence: 0.9 });
    // 2 √(ln(2 / 0.1) / 40)
    expect(attribution!.figures[0]!.parts[0]!.bound).toBeCloseTo(0.5473, 4);
    expect(attribution!.figures[0]!.parts[1]).toMatchObject({ value: 0, standardError: 0 });
    expect(attribution!.figures[3]!.parts[0]!.bound).toBeNull();
  });

  it("puts together what only compiles together: a protocol that seats whom the actors have", () => {
    const third = { ...bargain.actors[0]!, id: "carl" };
    const wider: Scenario = { ...bargain, actors: [...bargain.actors, third], protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["ann", "bob", "carl"] }] }, deadline: 9 };
    const { actors, attribution } = compare(bargain, wider);
    expect(attribution!.groups.map(({ group }) => group)).toEqual(["actors + protocol", "deadline"]);
    expect(actors.map(({ actor, difference, sameScale }) => [actor, difference === null, sameScale])).toEqual([["ann", false, true], ["bob", false, true], ["carl", true, false]]);
  });

  it("says where an actor's two payoffs are on two scales", () => {
    const [isolation, engagement] = [ukraine({ policy: "isolation", cost: 0.25, willingness: 0.9 }), ukraine({ policy: "engagement", cost: 0.25, willingness: 0.9 })];
    const { actors, attribution, runs } = compare(isolation, engagement, { groups: (path) => (path.startsWith("actors.united_states") ? "US position" : "channel and table") });
    expect(actors.filter(({ sameScale }) => !sameScale).map(({ actor }) => actor)).toEqual(["united_states"]);
    expect(attribution!.groups.map(({ group, alone }) => [group, alone.verdict.kind])).toEqual([["US position", "frozen-conflict"], ["channel and table", "ultimatum-unmet"]]);
    expect(runs).toBe(4);
  });

  it("bounds sampled payoffs by what sunk gains can add to a utility, round by round where they repeat; under float there is no bound", () => {
    const gains = (repeats: boolean): Scenario => ({ ...bargain, events: [{ id: "visit", when: { kind: "at", round: 1 }, repeats, effects: [
      { kind: "process-gain", actor: "ann", gain: 0.05, nature: "sunk" },
      { kind: "process-gain", actor: "bob", gain: -0.05, nature: "sunk" },
      { kind: "process-gain", actor: "bob", gain: 0.5, nature: "ongoing" },
    ] }] });
    const boundsOf = (a: Scenario, b: Scenario) => compare(a, b, { exactUpTo: 0, samples: 2 }).attribution!.figures.slice(0, 2).map(({ parts }) => parts[0]!.bound);
    // Two samples in a range of twice the width.
    const bound = (width: number) => hoeffding(2, 2 * width, 0.95);
    expect(boundsOf(bargain, dearer)).toEqual([bound(1), bound(1)]);
    expect(boundsOf(bargain, gains(false))).toEqual([bound(1.05), bound(1.05)]);
    expect(boundsOf(bargain, gains(true))).toEqual([expect.closeTo(bound(1 + 8 * 0.05), 12), expect.closeTo(bound(1 + 8 * 0.05), 12)]);
    expect(boundsOf({ ...bargain, arithmetic: "float" }, { ...dearer, arithmetic: "float" })).toEqual([null, null]);
  });

  it.each([[{ exactUpTo: 17 }, /exactUpTo: is out of range/], [{ samples: 0 }, /samples/], [{ confidence: 1 }, /confidence: is out of range/], [{ measures: [{ name: "none", of: () => NaN }] }, /measures\.none: must be a finite number/]])("refuses %o", (options, says) => {
    expect(() => compare(bargain, dearer, options)).toThrow(says);
  });
});

describe("shapley", () => {
  it("gives the players of a glove game what Shapley (1953) gives them: 2/3 to the only left glove, 1/6 to each right one", () => {
    const pairs = shapley(3, (coalition) => [coalition.has(0) && (coalition.has(1) || coalition.has(2)) ? 1 : 0]);
    expect(pairs).toEqual([[4 / 6, 1 / 6, 1 / 6]]);
  });

  it("gives nobody anything where there is nobody, and every figure its own values", () => {
    expect(shapley(0, () => [7])).toEqual([[]]);
    expect(shapley(2, (coalition) => [coalition.size, coalition.has(1) ? -3 : 0])).toEqual([[1, 1], [0, -3]]);
  });

  it("gives one with a veto in a vote of two out of four 3/4: it decides unless it comes first", () => {
    expect(shapley(4, (coalition) => [coalition.has(0) && coalition.size >= 2 ? 1 : 0])).toEqual([[3 / 4, 1 / 12, 1 / 12, 1 / 12]]);
  });
});

describe("sampled Shapley values", () => {
  const sum = (coalition: ReadonlySet<number>): readonly number[] => [[...coalition].reduce((all, player) => all + player + 1, 0)];

  it("have no standard error where every order gives a player the same", () => {
    expect(sampledShapley(3, sum, 5, "seed")).toEqual({ values: [[1, 2, 3]], errors: [[0, 0, 0]] });
  });

  it("of one sample are one order, whose error is not known and said to be 0", () => {
    const { values, errors } = sampledShapley(3, (coalition) => [coalition.size >= 2 ? 1 : 0], 1, "seed");
    expect(values[0]!.toSorted()).toEqual([0, 0, 1]);
    expect(errors).toEqual([[0, 0, 0]]);
  });

  it("of orders that differ have the standard error of their mean", () => {
    const { values, errors } = sampledShapley(2, (coalition) => [coalition.size === 2 ? 1 : 0], 16, 1);
    // Of 16 orders, k end with the first player: mean k/16, variance k (16 − k)/(16 · 15), of the mean a 16th of that.
    const k = values[0]![0]! * 16;
    expect(values[0]![0]! + values[0]![1]!).toBe(1);
    expect(k % 1).toBe(0);
    for (const error of errors[0]!) expect(error).toBeCloseTo(Math.sqrt((k * (16 - k)) / (16 * 15 * 16)), 12);
  });

  it("are within w √(ln(2 / (1 − c)) / 2m) of the exact ones", () => {
    expect(hoeffding(100, 2, 0.95)).toBeCloseTo(2 * Math.sqrt(Math.log(40) / 200), 12);
  });
});
