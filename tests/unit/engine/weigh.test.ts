import { describe, expect, it } from "vitest";
import { type AnyScenario, begin, bounds, type State, step, weigh } from "../../../src/index.ts";
import { actor, offers, problemsOf, stage, talks } from "./puppets.ts";

/*
 * Two issues: x, from x0 to x4, of weight .75, and y, no or yes, of weight .25. The status quo is x2 and no.
 * a wants x0 and no: v(x) = 1, .7, .4, .1, 0; v(y) = 1, 0.  b wants x3 and yes: v(x) = .1, .4, .7, 1, .7 (one past the end: .4).
 */
const salience = { x: 3, y: 1 };
const red = [
  { kind: "hard", id: "far", when: { kind: "is", issue: "x", options: ["x4"] } },
  { kind: "declared", id: "no-yes", when: { kind: "is", issue: "y", options: ["yes"] }, audienceCost: 0 },
] as const;
const values = { x: { x0: 0.1, x1: 0.4, x2: 0.7, x3: 1, x4: 0.7 } };

const scenario: AnyScenario = {
  ...talks,
  issues: [...talks.issues, { kind: "options", id: "y", options: [{ id: "no" }, { id: "yes" }] }],
  statusQuo: { x: "x2", y: "no" },
  actors: [
    actor("a", "x0", { position: { ideal: { x: "x0", y: "no" }, salience, redLines: red, values: { x: { x0: 1, x1: 0.7, x2: 0.4, x3: 0.1, x4: 0 }, y: { no: 1, yes: 0 } } } }),
    actor("b", "x3", { position: { ideal: { x: "x3", y: "yes" }, salience, values: { ...values, y: { no: 0, yes: 1 } } }, willingness: 0.5, noDeal: { cost: 0.125, drift: 0.01 } }),
  ],
  protocol: { phases: [{ id: "table", kind: "alternating-offers", seats: ["a", "b"] }] },
  events: [{ id: "it", when: { kind: "at", round: 2 }, effects: [{ kind: "no-deal", actor: "a", change: 0.5 }] }],
};
const model = stage(scenario);

function after(rounds: number): State {
  let state = begin(model);
  while (state.round < rounds) state = step(model, state).state;
  return state;
}

describe("weighing terms", () => {
  it("says what they are worth, and what they give and get against the status quo and against the ideal", () => {
    const { issues, ...whole } = weigh(model, "a", { x: "x1", y: "yes" });
    expect(whole).toEqual({
      actor: "a",
      terms: { x: "x1", y: "yes" },
      // .75 · .7
      utility: 0.525,
      // From x0 and no, worth 1.
      move: expect.closeTo(0.475, 12),
      // y loses .25 · 1; x gains .75 · (.7 − .4).
      give: 0.25,
      get: expect.closeTo(0.225, 12),
      hard: [],
      declared: ["no-yes"],
    });
    expect(issues).toEqual([
      { issue: "x", give: 0, get: expect.closeTo(0.225, 12), rungsFromIdeal: 1, rungsFromStatusQuo: -1 },
      { issue: "y", give: 0.25, get: 0, rungsFromIdeal: 1, rungsFromStatusQuo: 1 },
    ]);
  });

  it("gives and gets nothing by the status quo, and moves nothing by the ideal", () => {
    expect(weigh(model, "b", scenario.statusQuo)).toMatchObject({ give: 0, get: 0 });
    expect(weigh(model, "b", { x: "x3", y: "yes" })).toMatchObject({ utility: 1, move: 0, issues: [{ rungsFromIdeal: 0 }, { rungsFromIdeal: 0 }] });
  });

  it("loses on either side of an ideal in the middle of a ladder", () => {
    // b has .7 at x2 and at x4: no change; .4 at x1.
    expect(weigh(model, "b", { x: "x4", y: "no" })).toMatchObject({ give: 0, get: 0 });
    expect(weigh(model, "b", { x: "x1", y: "no" }).give).toBeCloseTo(0.75 * 0.3, 12);
  });

  it("names the red lines that they cross", () => {
    expect(weigh(model, "a", { x: "x4", y: "yes" })).toMatchObject({ hard: ["far"], declared: ["no-yes"] });
  });

  it.each([
    ["an actor that there is not", () => weigh(model, "c", scenario.statusQuo), ["unknown-reference actor"]],
    ["an option that there is not", () => weigh(model, "a", { x: "x9", y: "no" }), ["unknown-reference terms.x"]],
    ["terms that are incomplete", () => weigh(model, "a", { x: "x1" }), ["unknown-reference terms.y"]],
    ["terms of other names", () => weigh(model, "a", Object({ z: "z0" })), ["unknown-reference terms.x", "unknown-reference terms.y"]],
  ])("refuses %s", (_, use, problems) => {
    expect(problemsOf(use)).toEqual(problems);
  });
});

describe("the bounds of an actor", () => {
  it("are its no-deal value, its floor, its best and the least that it would sign", () => {
    // d = .05 is the floor, with ω = 1: of what is worth more, x3 and no (.325) is more than x3 and yes (.075); x4 is out.
    expect(bounds(model, "a")).toMatchObject({ actor: "a", noDeal: 0.05, floor: 0.05, best: { x: "x0", y: "no" }, atFloor: { x: "x3", y: "yes" } });
  });

  it("follow from the status quo, its cost and willingness", () => {
    // u(sq) = .75 · .7 = .525; d = .4; the fallback is the ideal, worth 1: floor .4 + .5 · .6 = .7.
    const { noDeal, floor, atFloor } = bounds(model, "b");
    expect([noDeal, floor]).toEqual([expect.closeTo(0.4, 12), expect.closeTo(0.7, 12)]);
    // x3 and no, .75; x2 and yes, .775.
    expect(atFloor).toEqual({ x: "x3", y: "no" });
  });

  it("are those of the state's round and of its events", () => {
    expect(bounds(model, "a", after(1)).floor).toBe(0.05);
    expect(bounds(model, "a", after(2)).floor).toBe(0.55);
    // x1 and no is worth .775, x2 and no .55.
    expect(bounds(model, "a", after(2)).atFloor).toEqual({ x: "x2", y: "no" });
    expect(bounds(model, "b", after(3)).noDeal).toBeCloseTo(0.42, 12);
  });

  it("are empty where there is nothing that it could sign", () => {
    const all = [{ kind: "hard", id: "all", when: { kind: "atLeast", issue: "x", option: "x0" } }] as const;
    const refusing = stage({ ...talks, actors: [actor("a", "x0", { position: { ideal: { x: "x0" }, salience: { x: 1 }, redLines: all } }), actor("b", "x4"), actor("c", "x2")] });
    expect(bounds(refusing, "a")).toMatchObject({ best: null, atFloor: null });
    const rich = stage({ ...talks, actors: [actor("a", "x0", { noDeal: { value: 1 }, position: { ideal: { x: "x0" }, salience: { x: 1 }, values: { x: { x0: 0.9, x1: 0.5, x2: 0, x3: 0, x4: 0 } } } }), actor("b", "x4"), actor("c", "x2")] });
    expect(bounds(rich, "a")).toMatchObject({ best: { x: "x0" }, atFloor: null });
  });

  it("are nobody's where the scenario has no such actor", () => {
    expect(problemsOf(() => bounds(model, "nobody"))).toEqual(["unknown-reference actor"]);
    expect(() => bounds(model, "A")).toThrow(/actor: names an unknown actor \(got "A"\).*Known: a, b\./);
  });

  it("do not move with what is tabled", () => {
    const quiet = stage({ ...scenario, events: [] }, { a: offers(5) });
    let state = begin(quiet);
    const before = bounds(quiet, "a", state);
    state = step(quiet, state).state;
    expect(bounds(quiet, "a", state)).toMatchObject({ floor: before.floor, noDeal: before.noDeal });
  });
});
