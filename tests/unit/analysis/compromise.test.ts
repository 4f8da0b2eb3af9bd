import { describe, expect, it } from "vitest";
import { bargainingProblem, type Blocker, compromise, ultimatum } from "../../../src/analysis/index.ts";
import { blockageOf } from "../../../src/analysis/compromise/blockage.ts";
import { conflictWithout, deletedTo, smallestHittingSets } from "../../../src/analysis/compromise/conflict.ts";
import { type AnyScenario, begin, step } from "../../../src/index.ts";
import { actor, duo, problemsOf, stage, wide } from "../engine/puppets.ts";

/** Of two actors whose ideals are x0 and x4: worth 1, .7, .4, .1 and 0 from the ideal on. Every actor has a no-deal value and a floor. */
const at = (noDeal: number, willingness = 1, drift = 0, rest: object = {}) => ({ noDeal: { value: noDeal, drift }, willingness, ...rest });

const pair = (a: object, b: object, rest: Partial<AnyScenario> = {}): AnyScenario => ({ ...duo, actors: [actor("a", "x0", a), actor("b", "x4", b)], ...rest });

const barred = (ideal: string, id: string, options: readonly string[]) => ({
  position: { ideal: { x: ideal }, salience: { x: 1 }, values: { x: ideal === "x0" ? { x0: 1, x1: 0.7, x2: 0.4, x3: 0.1, x4: 0 } : { x0: 0, x1: 0.1, x2: 0.4, x3: 0.7, x4: 1 } }, redLines: [{ kind: "hard", id, when: { kind: "is", issue: "x", options } }] },
});

describe("compromise, worked by hand", () => {
  it("says how far each would go, what any deal asks, and no gap where the middle suits both", () => {
    // d = .3: b could sign x2, x3 and x4, of which x2 is best for a; both would go to their floor, d + .5 · (1 − d) = .65.
    const { actors, zone, atFloors, blockage } = compromise(stage(pair(at(0.3, 0.5), at(0.3, 0.5))));
    expect(zone).toMatchObject({ rational: { value: 1, exact: true }, shortfall: { terms: { x: "x2" }, total: 0 } });
    expect(blockage).toBeNull();
    for (const one of actors) {
      expect(one).toMatchObject({ ceiling: 1, noDeal: 0.3, floor: expect.closeTo(0.65, 12), gap: expect.closeTo(0.25, 12) });
      expect(one.would.move).toBeCloseTo(0.35, 12);
      expect(one.would.weight).toMatchObject({ utility: 0.7, issues: [{ rungsFromIdeal: one.actor === "a" ? 1 : -1, rungsFromStatusQuo: one.actor === "a" ? -1 : 1 }] });
      for (const asked of [one.must, one.nash, one.egalitarian]) expect(asked).toMatchObject({ move: 0.6, weight: { terms: { x: "x2" } } });
    }
    // At x2 each is .25 short of its floor, at x1 and x3 only one is, by .55.
    expect(atFloors.rational.value).toBe(0);
    expect(atFloors.shortfall).toMatchObject({ terms: { x: "x2" }, total: expect.closeTo(0.5, 12), parts: { a: expect.closeTo(0.25, 12), b: expect.closeTo(0.25, 12) } });
  });

  it("takes floors at the deadline, unless it is asked about a state", () => {
    // d(5) = .1 + 4 · .05.
    const model = stage(pair(at(0.1, 1, 0.05), at(0.1)));
    expect(compromise(model).actors[0]).toMatchObject({ noDeal: 0.1, floor: expect.closeTo(0.3, 12) });
    const { state } = step(model, step(model, begin(model)).state);
    expect(compromise(model, { at: state }).actors[0]).toMatchObject({ noDeal: expect.closeTo(0.15, 12), floor: expect.closeTo(0.15, 12) });
  });

  it("names the one no-deal value that blocks, and how far it would have to fall", () => {
    // a signs x0 and x1 only, b x2, x3 and x4 only.
    const { blockage, actors, zone } = compromise(stage(pair(at(0.5), at(0.3))));
    expect(zone.shortfall).toMatchObject({ terms: { x: "x2" }, total: expect.closeTo(0.1, 12) });
    expect(actors[0]).toMatchObject({ must: { move: 0.6 }, gap: expect.closeTo(0.1, 12), nash: null });
    expect(blockage?.falls).toMatchObject([
      { actor: "a", noDeal: 0.5, to: 0.4, by: expect.closeTo(0.1, 12) },
      { actor: "b", noDeal: 0.3, to: 0.1, by: expect.closeTo(0.2, 12) },
    ]);
    expect(blockage?.single.map(({ blocker, terms }) => [blocker.actor, terms.x])).toEqual([["a", "x2"], ["b", "x1"]]);
    expect(blockage?.conflicts).toEqual([[{ kind: "no-deal", actor: "a", noDeal: 0.5 }, { kind: "no-deal", actor: "b", noDeal: 0.3 }]]);
  });

  it("finds the smallest way out where nothing alone blocks", () => {
    // Whatever b's red line leaves, a's bars; a's no-deal value keeps it from what a alone would open.
    const scenario = pair(
      { ...at(0.5), ...barred("x0", "far", ["x2", "x3", "x4"]) },
      { ...at(0.3), ...barred("x4", "near", ["x0", "x1"]) },
    );
    const { blockage, zone, actors } = compromise(stage(scenario));
    expect(zone.shortfall.acrossRedLines).toBe(true);
    expect(actors.map(({ must, gap }) => [must, gap])).toEqual([[null, null], [null, null]]);
    expect(blockage?.single).toEqual([]);
    expect(blockage?.smallest).toBe(true);
    expect(blockage?.waysOut.map((way) => way.map((one) => `${one.kind} ${String(one.actor)}`))).toEqual([
      ["red-line a", "no-deal a"],
      ["red-line b", "no-deal b"],
    ]);
  });

  it("says the same under float, with utilities as they are or normalised over what is feasible", () => {
    // a signs x0 and x1 only, b x2, x3 and x4 only; with x0 and x4 out, worths .7, .4 and .1 are 1, .5 and 0.
    const plain = pair(at(0.5), at(0.3), { arithmetic: "float" });
    expect(compromise(stage(plain)).blockage).toMatchObject({ falls: [{ to: expect.closeTo(0.4, 12) as number }, { to: expect.closeTo(0.1, 12) as number }], single: [{ terms: { x: "x2" } }, { terms: { x: "x1" } }], exact: true });
    const constraints: AnyScenario["constraints"] = [{ id: "inner", holds: { kind: "is", issue: "x", options: ["x1", "x2", "x3"] } }];
    for (const arithmetic of ["exact", "float"] as const) {
      const { blockage, actors } = compromise(stage(pair(at(0.6), at(0.3), { arithmetic, constraints, normalize: "feasible" })));
      // No-deal values are mapped too: .6 becomes 5/6, which x1 alone is worth to a, and .3 becomes 1/3, which x1 is not to b.
      expect(actors.map(({ noDeal }) => noDeal)).toEqual([expect.closeTo(5 / 6, 9), expect.closeTo(1 / 3, 9)]);
      expect(blockage?.falls).toMatchObject([{ actor: "a", to: expect.closeTo(0.5, 9) }, { actor: "b", to: expect.closeTo(0, 9) }]);
      expect(blockage?.single.map(({ blocker, terms }) => [blocker.kind, blocker.actor, terms.x])).toEqual([["no-deal", "a", "x2"], ["no-deal", "b", "x1"]]);
    }
  });

  it("takes nothing from whom all feasible terms are worth the same, and from whom its least is 0", () => {
    const constraints: AnyScenario["constraints"] = [{ id: "middle", holds: { kind: "is", issue: "x", options: ["x2"] } }];
    for (const arithmetic of ["exact", "float"] as const) {
      const only = compromise(stage(pair({ ...at(0.5), ...barred("x0", "never", ["x2"]) }, at(0), { arithmetic, constraints, normalize: "feasible" })));
      expect(only.blockage?.single.map(({ blocker, terms }) => [blocker.kind, blocker.actor, terms.x])).toContainEqual(["red-line", "a", "x2"]);
    }
  });

  it("stops its search for the smallest way out after so many trials, with one of which nothing can be spared", () => {
    const scenario = pair({ ...at(0.5), ...barred("x0", "far", ["x2", "x3", "x4"]) }, { ...at(0.3), ...barred("x4", "near", ["x0", "x1"]) });
    const problem = bargainingProblem(stage(scenario));
    // Four trials find a conflict of two blockers; with one left, even they are too many ways to go through.
    expect(blockageOf(problem, 5)).toMatchObject({ smallest: false, conflicts: { length: 1 } });
    const { smallest, waysOut, conflicts } = blockageOf(problem, 1);
    expect({ smallest, ways: waysOut.length }).toEqual({ smallest: false, ways: 1 });
    expect(waysOut[0]!.map(({ kind, actor: of }) => `${kind} ${String(of)}`)).toEqual(["red-line b", "no-deal b"]);
    expect(conflicts).toHaveLength(1);
    expect(blockageOf(problem)).toMatchObject({ smallest: true });
  });

  it("says nothing of solutions for which no terms were found within the limits", () => {
    const { actors, zone } = compromise(stage(wide), { limits: { nodes: 0, points: 1 } });
    for (const one of actors) expect(one).toMatchObject({ egalitarian: null, must: { exact: true } });
    expect(zone.rational.exact).toBe(false);
  });

  it("asks of nobody what it does not know", () => {
    expect(problemsOf(() => compromise(stage(duo), { actors: ["a", "c"] }))).toEqual(["unknown-reference actors.1"]);
  });
});

describe("conflicts", () => {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((id): Blocker => ({ kind: "constraint", actor: null, id })) as [Blocker, Blocker, Blocker, Blocker];
  const all = [a, b, c, d];
  const without = (...some: readonly Blocker[]) => (gone: readonly Blocker[]): boolean => some.every((one) => gone.includes(one));

  it("are what remains when each blocker in order is left out for good if nothing opens", () => {
    // Terms remain once b or c is gone.
    const opens = (gone: readonly Blocker[]): boolean => gone.includes(b) || gone.includes(c);
    expect(conflictWithout(all, [], opens)).toEqual([b, c]);
    expect(conflictWithout(all, [a], opens)).toEqual([b, c]);
    // Of those needed together, one stays: without it nothing else is left that shuts.
    expect(conflictWithout(all, [], without(b, d))).toEqual([d]);
  });

  it("are hit by the smallest sets alone, all of them, unless there are more than asked for", () => {
    expect(smallestHittingSets(all, [[a, b], [b, c]], 9)).toEqual([[b]]);
    expect(smallestHittingSets(all, [[a, b], [c, d]], 9)).toEqual([[a, c], [a, d], [b, c], [b, d]]);
    expect(smallestHittingSets(all, [[a, b], [c, d]], 4)).toHaveLength(4);
    expect(smallestHittingSets(all, [[a, b], [c, d]], 3)).toBeUndefined();
    expect(smallestHittingSets(all, [[a, b, c, d]], 1)).toBeUndefined();
  });

  it("are opened by what cannot be spared, the first put back first", () => {
    expect(deletedTo(all, without(b, d))).toEqual([b, d]);
    expect(deletedTo(all, (gone) => gone.length >= 2)).toEqual([c, d]);
  });
});

describe("an ultimatum, worked by hand", () => {
  const model = stage(pair(at(0.3), at(0.3)));

  it("is a text near its author's best that is below what another has without a deal", () => {
    const { kind, author, demands, conditions } = ultimatum({ x: "x0" }, model, { author: "a" });
    expect(kind).toBe("ultimatum");
    expect(author).toMatchObject({ actor: "a", inferred: false, ceiling: 1, ofCeiling: 1, salienceAtIdeal: 1, atIdeal: ["x"], weight: { move: 0, get: expect.closeTo(0.6, 12) } });
    expect(demands).toMatchObject([{ actor: "b", surplus: -0.3, unacceptable: true, weight: { give: expect.closeTo(0.4, 12), get: 0 } }]);
    expect(conditions).toMatchObject([{ figure: "move", relation: "≤", threshold: 0.05, holds: true }, { figure: "unacceptable-to-others", others: ["b"], holds: true }]);
  });

  it("is none where the author moves, or everybody could take it", () => {
    expect(ultimatum({ x: "x1" }, model, { author: "a" })).toMatchObject({ kind: "negotiation", author: { salienceAtIdeal: 0 }, demands: [{ unacceptable: true }] });
    expect(ultimatum({ x: "x0" }, stage(pair(at(0.3), at(0))), { author: "a" }).kind).toBe("negotiation");
    expect(ultimatum({ x: "x1" }, stage(pair(at(0.3), at(0.3), { thresholds: { epsilon: 0.3 } })), { author: "a" }).kind).toBe("ultimatum");
  });

  it("is also what crosses a red line of somebody to whom it is worth enough", () => {
    const crossed = stage(pair(at(0.3), { ...at(0), ...barred("x4", "near", ["x0"]) }));
    expect(ultimatum({ x: "x0" }, crossed, { author: "a" })).toMatchObject({ kind: "ultimatum", demands: [{ surplus: 0, weight: { hard: ["near"] } }] });
  });

  it("is taken to be the text of whom it serves best, or of the author of a text that the scenario puts", () => {
    expect(ultimatum({ x: "x3" }, model).author).toMatchObject({ actor: "b", inferred: true });
    expect(ultimatum({ x: "x1" }, model).author).toMatchObject({ actor: "a", inferred: true });
    expect(ultimatum({ x: "x2" }, model).author.actor).toBe("a");
    const put = pair(at(0.3), at(0.3), { protocol: { phases: [{ id: "put", kind: "take-it-or-leave-it", author: "a", addressees: ["b"], text: { x: "x3" } }] } });
    expect(ultimatum({ x: "x3" }, stage(put)).author).toMatchObject({ actor: "a", inferred: true });
  });

  it("is put to somebody else, by somebody", () => {
    const refused = (options: object) => problemsOf(() => ultimatum({ x: "x0" }, model, options));
    expect(refused({ author: "c" })).toEqual(["unknown-reference author"]);
    expect(refused({ author: "a", addressees: [] })).toEqual(["empty addressees"]);
    expect(refused({ author: "a", addressees: ["a"] })).toEqual(["inconsistent addressees.0"]);
    expect(refused({ author: "a", addressees: ["c"] })).toEqual(["unknown-reference addressees.0"]);
    expect(problemsOf(() => ultimatum({ x: "x9" }, model))).toEqual(["unknown-reference terms.x"]);
  });
});
