import { describe, expect, it } from "vitest";
import { diagnose, retrace, stepKind } from "../../../src/analysis/index.ts";
import { beliefErrors } from "../../../src/analysis/conduct/beliefs.ts";
import { type AnyScenario, openRun, simulate } from "../../../src/index.ts";
import { accepts, actor, duo, offers, problemsOf, type Puppet, script, stage, talks, wide } from "../engine/puppets.ts";

/** Tables x0, x1, … round by round, and accepts nothing. */
const tables = (...rungs: readonly number[]): Puppet => script(...rungs.map(offers));

describe("what a run did, worked by hand", () => {
  // a steps from x0 to x1 and to x1 again; b from x4 to x3 to x2. Neither accepts.
  const model = stage({ ...duo, deadline: 3 }, { a: tables(0, 1, 1), b: tables(4, 3, 2) });
  const found = retrace(openRun(model, simulate(model)));
  const [a, b] = found.paths;

  it("tells each offer by rungs, utilities and the kind of step", () => {
    expect(a?.offers.map(({ round, utilities, issues, step }) => [round, utilities, issues[0]?.rungsFromIdeal, issues[0]?.rungsFromPrevious, step?.kind])).toEqual([
      [1, { a: 1, b: 0 }, 0, null, undefined],
      // −.3 for itself, +.1 for b.
      [2, { a: 0.7, b: 0.1 }, 1, 1, "concession"],
      [3, { a: 0.7, b: 0.1 }, 1, 0, "silent"],
    ]);
    expect(b?.steps).toEqual({ fortunate: 0, nice: 0, concession: 2, selfish: 0, unfortunate: 0, silent: 0 });
    expect([a?.sensitivity, b?.sensitivity]).toEqual([1, null]);
  });

  it("measures from the no-deal values what was left, and names who gave way last", () => {
    expect(found.outcome).toMatchObject({ terms: null, utilities: { a: 0.05, b: 0.05 } });
    // x2 is worth .4 to both.
    expect(found.outcome.distances.nash).toBeCloseTo(0.35 * Math.SQRT2, 12);
    expect(found.left).toMatchObject({ terms: { x: "x2" }, gains: { a: expect.closeTo(0.35, 12), b: expect.closeTo(0.35, 12) }, total: expect.closeTo(0.7, 12) });
    expect(found.lastMove).toEqual({ actor: "b", round: 3, move: "offer", own: expect.closeTo(-0.3, 12) });
  });

  it("takes another threshold, at least 0", () => {
    const run = openRun(model, simulate(model));
    // No change is as large as .5.
    expect(retrace(run, { threshold: 0.5 }).paths[1]?.steps.silent).toBe(2);
    expect(retrace(run, { threshold: 0.5 }).lastMove).toBeNull();
    for (const threshold of [-1, NaN]) expect(problemsOf(() => retrace(run, { threshold }))).toEqual(["out-of-range threshold"]);
  });

  it("weighs a step among three by the mean of the others, and towards each alone", () => {
    const three = stage({ ...talks, deadline: 2 }, { a: tables(0, 1), b: tables(4, 4), c: tables(2, 2) });
    const step = retrace(openRun(three, simulate(three))).paths[0]?.offers[1]?.step;
    // From x0 to x1: b gains .1; c, whose ideal is x2, gains .3.
    expect(step).toMatchObject({ kind: "concession", own: expect.closeTo(-0.3, 12), others: expect.closeTo(0.2, 12) });
    expect(step?.towards.map(({ actor, kind, change }) => [actor, kind, Math.round(change * 1e9) / 1e9])).toEqual([["b", "concession", 0.1], ["c", "concession", 0.3]]);
  });

  it("leaves nothing on the table by a settlement on the frontier", () => {
    const settled = stage(duo, { a: tables(2), b: accepts });
    const { outcome, left, lastMove } = retrace(openRun(settled, simulate(settled)));
    expect(outcome).toMatchObject({ terms: { x: "x2" }, distances: { frontier: 0, nash: 0 } });
    expect(left).toBeNull();
    expect(lastMove).toMatchObject({ actor: "b", move: "accept", own: expect.closeTo(-0.6, 12) });
  });
});

describe("what somebody alone did", () => {
  const alone: AnyScenario = { ...duo, actors: [actor("a", "x0")], protocol: { phases: [{ id: "table", kind: "alternating-offers", seats: ["a"] }] }, deadline: 3 };

  it("is nothing, and nobody believes anything of it", () => {
    const model = stage(alone, { a: tables(0, 1, 2) });
    const { paths, beliefs, outcome } = retrace(openRun(model, simulate(model)));
    expect(beliefs).toEqual({ tabled: [], all: [] });
    expect(outcome.utilities).toEqual({ a: 0.05 });
    expect(paths).toMatchObject([{ actor: "a", offers: [], sensitivity: null }]);
  });
});

describe("what a run over many terms did", () => {
  it("has beliefs over what was tabled alone, and says by how much distances may be too great", () => {
    const model = stage(wide);
    const { beliefs, slack, outcome } = retrace(openRun(model, simulate(model)), { epsilon: 0.25, limits: { nodes: 1000, points: 1000 } });
    expect(beliefs.all).toBeNull();
    expect(beliefs.tabled).toMatchObject([{ actor: "a", terms: 2, meanAbsoluteError: expect.closeTo(0, 9) as number }, { actor: "b", terms: 2 }]);
    expect(slack).toBeGreaterThanOrEqual(0.25 * Math.SQRT2);
    expect(outcome.terms).toBeNull();
  });

  it("has no distance to solutions that were not found within the limits", () => {
    const model = stage(wide);
    const { outcome, exact } = retrace(openRun(model, simulate(model)), { epsilon: 0.25, limits: { nodes: 0, points: 1 } });
    expect(outcome.distances).toMatchObject({ kalaiSmorodinsky: null, egalitarian: null });
    for (const distance of Object.values(outcome.distances)) if (distance !== null) expect(distance).toBeGreaterThan(0);
    expect(exact).toBe(false);
  });

  it("leaves nothing that is known of where nothing was found within the limits", () => {
    const model = stage(wide);
    expect(retrace(openRun(model, simulate(model)), { epsilon: 0.25, limits: { nodes: 0, points: 1 } }).left).toBeNull();
    expect(diagnose(model, { limits: { nodes: 0, points: 1 } }).noZone.rational.exact).toBe(false);
  });
});

describe("what a run left, told of it", () => {
  it("is the same of a run without a trace, which is played again", () => {
    const model = stage({ ...duo, deadline: 3 }, { a: tables(0, 1, 1), b: tables(4, 3, 2) });
    expect(retrace(openRun(model, simulate(model, { trace: "none" })))).toEqual(retrace(openRun(model, simulate(model))));
  });

  it("is nothing, at no distance from anything, where nobody may sign anything", () => {
    const all = { kind: "is" as const, issue: "x", options: ["x0", "x1", "x2", "x3", "x4"] };
    const never = { position: { ideal: { x: "x0" }, salience: { x: 1 }, redLines: [{ kind: "hard" as const, id: "never", when: all }] } };
    const model = stage({ ...duo, actors: [actor("a", "x0", never), actor("b", "x4")] }, { a: (view) => view.leave() });
    const { left, outcome, exact } = retrace(openRun(model, simulate(model)));
    expect({ left, distances: outcome.distances, exact }).toEqual({
      left: null,
      distances: { frontier: null, nash: null, kalaiSmorodinsky: null, egalitarian: null, utilitarian: null },
      exact: true,
    });
  });
});

describe("the kind of a step", () => {
  it.each([
    [0, 0, "silent"], [0.02, -0.02, "silent"], [0.02, 0.2, "nice"], [-0.01, 0.2, "nice"], [-0.2, 0.2, "concession"], [-0.2, 0, "concession"],
    [-0.2, -0.2, "unfortunate"], [0, -0.2, "unfortunate"], [0.2, 0.2, "fortunate"], [0.2, -0.2, "selfish"], [0.2, 0, "selfish"],
  ] as const)("of %d for itself and %d for others is %s", (own, others, kind) => {
    expect(stepKind(own, others)).toBe(kind);
  });
});

describe("errors of beliefs", () => {
  const declares = (ideal: string): AnyScenario => ({ ...duo, actors: [actor("a", "x0", { declared: { ideal: { x: ideal } } }), actor("b", "x4")] });
  const all = [0, 1, 2, 3, 4];

  it("are none where an actor declares what it wants", () => {
    expect(beliefErrors(stage(declares("x0")), all)).toEqual([
      { actor: "a", terms: 5, meanAbsoluteError: expect.closeTo(0, 12), rankCorrelation: 1 },
      { actor: "b", terms: 5, meanAbsoluteError: expect.closeTo(0, 12), rankCorrelation: 1 },
    ]);
  });

  it("are the distance from what an actor declares to what it wants", () => {
    // Believed 0, .1, .4, .7, 1; truly 1, .7, .4, .1, 0: (1 + .6 + 0 + .6 + 1) / 5, in just the other order.
    expect(beliefErrors(stage(declares("x4")), all)[0]).toEqual({ actor: "a", terms: 5, meanAbsoluteError: expect.closeTo(0.64, 12), rankCorrelation: -1 });
  });

  it("have no rank correlation over a single option, and no mean over nothing", () => {
    expect(beliefErrors(stage(declares("x0")), [2])[0]).toMatchObject({ rankCorrelation: null });
    expect(beliefErrors(stage(declares("x0")), [])[0]).toEqual({ actor: "a", terms: 0, meanAbsoluteError: null, rankCorrelation: null });
  });
});

describe("a diagnosis, worked by hand", () => {
  it("is no zone where nothing suits both", () => {
    const high = { noDeal: { value: 0.6 } };
    const { main, noZone } = diagnose(stage({ ...duo, actors: [actor("a", "x0", high), actor("b", "x4", high)] }));
    expect(main).toBe("no-zone");
    expect(noZone.blockage?.single).toHaveLength(2);
  });

  it("is private information where the talks pass by what both prefer", () => {
    const { main, privateInformation, runs } = diagnose(stage(duo, { a: tables(0, 2, 1, 1, 1) }));
    expect(main).toBe("private-information");
    expect(privateInformation.fullInformation?.terms).toEqual({ x: "x2" });
    expect(runs[0]?.passedBy).toMatchObject([{ terms: { x: "x2" }, round: 2, actor: "a" }, { terms: { x: "x1" }, round: 3, actor: "a" }]);
  });

  it("is commitment where drift overtakes whatever is agreed", () => {
    const rising = { noDeal: { value: 0.05, drift: 0.05 } };
    // .05 + 12 · .05 = .65 for both, and nothing is worth that to both.
    const model = stage({ ...duo, actors: [actor("a", "x0", rising), actor("b", "x4", rising)] }, { a: tables(2), b: accepts });
    const { main, applies, commitment } = diagnose(model);
    expect(main).toBe("commitment");
    expect(applies).toContain("settles");
    expect(commitment).toMatchObject({ horizon: 12, lasting: { value: 0 } });
    expect(commitment.endurance[0]?.least).toBeCloseTo(0.65, 12);
  });

  it("is the process where nobody can meet", () => {
    expect(diagnose(stage({ ...duo, channels: [{ between: ["a", "b"], open: false }] })).main).toBe("process");
  });

  it("is that they settle where they do", () => {
    expect(diagnose(stage(duo, { a: tables(2), b: accepts }), { seeds: [1, 2] })).toMatchObject({ main: "settles", settles: { runs: [1, 2] } });
  });

  it("asks for a seed", () => {
    expect(problemsOf(() => diagnose(stage(duo), { seeds: [] }))).toEqual(["empty seeds"]);
  });
});
