import { describe, expect, it } from "vitest";
import { compile, simulate } from "../../../src/index.ts";
import { additive } from "../../../src/interop/additive.ts";
import type { AnyScenario, Scenario } from "../../../src/scenario/index.ts";
import { toldBy } from "./files.ts";

const flat: Scenario = {
  id: "flat",
  issues: [
    { kind: "options", id: "rent", options: [{ id: "low" }, { id: "high" }] },
    { kind: "range", id: "months", from: 1, to: 3, step: 1, unit: "months" },
  ],
  statusQuo: { rent: "high", months: 2 },
  actors: [{
    id: "ann",
    position: { ideal: { rent: "low", months: 1 }, salience: { rent: 0.75, months: 0.25 }, values: { rent: { low: 1, high: 0.5 }, months: [[1, 1], [3, 0]] } },
    noDeal: { value: 0.25 },
    willingness: 1,
    strategy: { kind: "polynomial" },
  }],
  protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["ann"] }] },
  deadline: 5,
};
const [ann] = flat.actors;

const ofAnn = (changes: object, members: object = {}): Scenario => ({ ...flat, ...members, actors: [{ ...ann!, ...changes }] });

const placed = (changes: object): Scenario => ofAnn({ position: { ...ann!.position, ...changes } });

/** One actor with as many issues of equal weight, whose options are worth 1. */
function equal(count: number, members: object, weight = 1): Scenario {
  const ids = Array.from({ length: count }, (_, at) => `i${at}`);
  const each = <T>(value: T): Record<string, T> => Object.fromEntries(ids.map((id) => [id, value]));
  const issues = ids.map((id) => ({ kind: "options" as const, id, options: [{ id: "a" }] }));
  return ofAnn({ noDeal: { cost: 0 }, position: { ideal: each("a"), salience: each(weight) } }, { issues, statusQuo: each("a"), ...members });
}

/** Ann alone has nobody to talk to. */
const withBob = (scenario: Scenario): Scenario => ({
  ...scenario,
  actors: [...scenario.actors, { ...scenario.actors[0]!, id: "bob" }],
  protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["ann", "bob"] }] },
});

describe("an additive scenario", () => {
  it("has issues, weights, values and no-deal values by their names", () => {
    expect(additive(flat, true)).toMatchObject({
      name: "flat",
      issues: [{ issue: flat.issues[0], name: "rent", options: ["low", "high"] }, { issue: flat.issues[1], name: "months", options: ["1 months", "2 months", "3 months"] }],
      parties: [{ id: "ann", name: "ann", position: ann!.position, weights: [0.75, 0.25], values: [[1, 0.5], [1, 0.5, 0]], noDeal: 0.25 }],
      warnings: [],
    });
    expect(additive({ ...flat, title: "A flat" }, true).name).toBe("A flat");
  });

  it("tells apart those of one label by their ids, and numbers that round alike by primes", () => {
    const issue = { kind: "options" as const, id: "rent", label: "Rent", options: [{ id: "low", label: "x" }, { id: "high", label: "x" }, { id: "mid", label: "x (low)" }] };
    expect(additive({ ...flat, issues: [issue, { ...flat.issues[1]!, label: "Rent" }] }, true).issues.map(({ name, options }) => [name, options])).toEqual([
      ["Rent (rent)", ["x (low)'", "x (high)", "x (low)"]],
      ["Rent (months)", ["1 months", "2 months", "3 months"]],
    ]);
    const close = { kind: "range" as const, id: "months", from: 0, to: 1e-12, step: 5e-13, unit: "" };
    const near = { ...placed({ ideal: { rent: "low", months: 0 }, values: {} }), issues: [flat.issues[0]!, close], statusQuo: { rent: "low", months: 0 } };
    expect(additive(near, true).issues[1]?.options).toEqual(["0", "1e-12 (1e-12)", "1e-12 (1e-12)'"]);
  });

  it.each([
    ["given", ofAnn({ noDeal: { value: 0.4 } }), 0.4],
    ["what the status quo is worth less the default cost", ofAnn({ noDeal: undefined }), 0.35],
    ["what it is worth less a cost", ofAnn({ noDeal: { cost: 0.25 } }), 0.25],
    ["0 where that is less", ofAnn({ noDeal: { cost: 0.75 } }), 0],
    ["what it is worth under float arithmetic", ofAnn({ noDeal: { cost: 0 } }, { arithmetic: "float" }), 0.5],
    ["1 where whole units round up to more", equal(6, {}), 1],
    ["1 where a sum of doubles is more, though the cost comes off it first", equal(2, { arithmetic: "float" }, 0.6), 1],
    ["1 less the cost where utilities are capped", { ...equal(2, { arithmetic: "float", normalize: "capped" }, 0.6), actors: [{ ...equal(2, {}, 0.6).actors[0]!, noDeal: { cost: 0.25 } }] }, 0.75],
    ["the sum less the cost where they are not", { ...equal(2, { arithmetic: "float" }, 0.6), actors: [{ ...equal(2, {}, 0.6).actors[0]!, noDeal: { cost: 0.25 } }] }, 0.95],
  ])("has the no-deal value of a run: %s", (_, scenario: Scenario, noDeal) => {
    const found = additive(scenario, scenario.normalize === "capped").parties[0]?.noDeal;
    expect(found).toBeCloseTo(noDeal, 12);
    expect(simulate(compile(withBob(scenario))).events?.find(({ kind }) => kind === "move")).toMatchObject({ actor: "ann", figures: { noDeal: found } });
  });

  it("names what files cannot hold, with the place", () => {
    const more = {
      description: "x", snapshot: "2025-01-01", principals: {}, affected: [], channels: [], events: [], consent: {}, ratifiers: [], delivery: [], thresholds: {}, sources: [],
    };
    const actor = { declared: { ideal: ann!.position.ideal }, stream: "s", present: true, strategy: { kind: "polynomial", beta: 2 }, noDeal: { value: 0, drift: 0.1 }, willingness: undefined };
    const told = (scenario: object) => additive(scenario as AnyScenario, true).warnings;
    expect(told(ofAnn(actor, more))).toEqual([
      ...Object.keys(more), "actors.ann.declared", "actors.ann.stream", "actors.ann.present", "actors.ann.strategy", "actors.ann.noDeal.drift", "actors.ann.willingness",
    ].map((path) => `${path}: has no place in such files and is left out`));
    const [talks] = flat.protocol.phases;
    const left = ["protocol: has no place in such files and is left out"];
    expect([[], [talks, talks], [{ id: "text", kind: "mine" }], [null]].map((phases) => told({ ...flat, protocol: { phases } }))).toEqual([left, left, left, left]);
    expect(told(ofAnn({ strategy: { kind: "mine" } }))).toEqual(["actors.ann.strategy: has no place in such files and is left out"]);
    expect(told(ofAnn({ noDeal: { value: 0, drift: 0 } }))).toEqual([]);
  });
});

describe("a scenario that is not additive is refused", () => {
  const unfit = (path: string, reason: string) => `not-expressible ${path}: has no place in such a file: ${reason}. Remove it, or keep the scenario as JSON.`;
  const when = { kind: "is" as const, issue: "rent", options: ["high"] };

  it.each([
    ["constraints", { ...flat, constraints: [{ id: "c", holds: when }] }, [unfit("constraints.c", "it has all combinations of options")]],
    ["utilities over what is feasible", { ...flat, normalize: "feasible" as const }, [unfit("normalize", "utilities there are as weights and values make them")]],
    ["linkages", placed({ linkages: [{ kind: "complements", issues: ["rent", "months"], strength: "weak" }] }), [unfit("actors.ann.position.linkages.0", "utilities there are sums over issues")]],
    ["red lines", placed({ redLines: [{ id: "r", kind: "hard", when }] }), [unfit("actors.ann.position.redLines.r", "it has no red lines")]],
    ["all at once", { ...placed({ redLines: [{ id: "r", kind: "hard", when }] }), constraints: [{ id: "c", holds: when }], normalize: "feasible" as const }, [
      unfit("constraints.c", "it has all combinations of options"), unfit("normalize", "utilities there are as weights and values make them"), unfit("actors.ann.position.redLines.r", "it has no red lines"),
    ]],
  ])("for %s", (_, scenario, told) => {
    expect(toldBy(() => additive(scenario as Scenario, true))).toEqual(told);
  });

  it("for utilities above 1 that only one of the two caps, by more than rounding", () => {
    const [summed, capped] = [equal(2, { arithmetic: "float" }, 0.6), equal(2, { arithmetic: "float", normalize: "capped" }, 0.6)];
    expect(toldBy(() => additive(summed, true))).toEqual([unfit("actors.ann.position.salience", "utilities above 1 are capped there")]);
    expect(toldBy(() => additive(capped, false))).toEqual([unfit("actors.ann.position.salience", "utilities above 1 are not capped there")]);
    expect([toldBy(() => additive(summed, false)), toldBy(() => additive(capped, true)), toldBy(() => additive(equal(2, { arithmetic: "float" }, 0.5 + 1e-10), true))]).toEqual([[], [], []]);
  });

  it.each([
    ["nothing", null, ["wrong-type scenario: must be a scenario (got null). Put a scenario here."]],
    ["a list", [flat], ["wrong-type scenario: must be a scenario (got an array of 1). Put a scenario here."]],
    ["a number for an actor", { ...flat, actors: [1] }, ["wrong-type actors.0: must be an object (got 1). Put an object here."]],
    ["a text for the actors", { ...flat, actors: "ann" }, ['wrong-type actors: must be a list (got "ann"). Put a list here.']],
    ["an actor twice", { ...flat, actors: [ann, ann] }, ['duplicate-id actors.1.id: has an id that is taken, by actors.ann (got "ann"). Give each its own id.']],
    ["no strategy", ofAnn({ strategy: undefined }), ["missing actors.ann.strategy: is missing. Add it."]],
    ["a text for a strategy", ofAnn({ strategy: "polynomial" }), ['wrong-type actors.ann.strategy: must be an object (got "polynomial"). Put an object here.']],
    ["no protocol", { ...flat, protocol: undefined }, ["missing protocol: is missing. Add it."]],
    ["a protocol without phases", { ...flat, protocol: {} }, ["missing protocol.phases: is missing. Add it."]],
    ["a number for phases", { ...flat, protocol: { phases: 1 } }, ["wrong-type protocol.phases: must be a list (got 1). Put a list here."]],
  ])("as none: %s", (_, scenario, told) => {
    expect(toldBy(() => additive(scenario as unknown as Scenario, true))).toEqual(told);
  });
});
