import fc from "fast-check";
import { expect, test } from "vitest";
import { analyze, bargainingProblem } from "../../../src/analysis/index.ts";
import { begin, compile, step } from "../../../src/index.ts";
import { scenario } from "../../../src/testing/index.ts";
import { payoffs, scenarioOf } from "../../laws/support/tables.ts";
import { stage, wide } from "../engine/puppets.ts";

test("whole units reach their threshold just where utility reaches the no-deal value, and measure it", () => {
  fc.assert(
    fc.property(scenario({ maxTerms: 64 }), (document) => {
      const model = compile(document);
      for (const member of bargainingProblem(model).members) {
        const feasible = Array.from({ length: model.space.size }, (_, at) => at).filter((at) => model.space.feasible(at));
        for (const terms of feasible) {
          const units = member.units(terms);
          expect(units >= member.threshold).toBe(member.utility.at(terms) >= member.noDeal);
          expect((units - member.threshold) / member.width).toBeCloseTo(member.utility.at(terms) - member.noDeal, 9);
        }
      }
    }),
  );
});

test("members are some of the actors, in the order of the scenario, whatever the order in which they are named", () => {
  const document = scenarioOf({ rows: [[1, 2, 3], [3, 2, 1]], noDeal: [0, 0, 0] });
  expect(analyze(document, { actors: ["p2", "p0"] }).actors).toEqual(["p0", "p2"]);
  expect(() => analyze(document, { actors: ["p9", "p0", "p0"] })).toThrow(/actors\.0: .*\n.*actors\.2/);
  expect(() => analyze(document, { actors: [] })).toThrow("is empty");
});

test("no-deal values are those of the state that is named", () => {
  const document = scenarioOf({ rows: [[50, 50], [80, 20]], noDeal: [10, 10] });
  const drifting = { ...document, deadline: 9, actors: document.actors.map((actor) => ({ ...actor, noDeal: { value: 0.1, drift: 0.05 } })) };
  const model = compile(drifting);
  let state = begin(model);
  const before = analyze(model, { at: state }).noDeal;
  for (let round = 0; round < 3 && state.outcome === null; round++) state = step(model, state).state;
  expect(before).toEqual({ p0: 0.1, p1: 0.1 });
  expect(analyze(model, { at: state }).noDeal.p0).toBeCloseTo(0.1 + 0.05 * (state.round - 1), 12);
});

test("power moves the Nash solution to who has it", () => {
  const document = scenarioOf({ rows: [[80, 20], [50, 50], [20, 80]], noDeal: [0, 0] });
  expect([{}, { p0: 9 }, { p1: 9 }].map((power) => analyze(document, { power }).nash?.index)).toEqual([1, 0, 2]);
  expect(() => analyze(document, { power: { p0: 0, p9: 1 } })).toThrow(/power\.p0.*above 0.*\n.*power\.p9/);
});

test("the best and the least of a weighted sum are those of comparing all terms", () => {
  fc.assert(
    fc.property(payoffs(), fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 4, maxLength: 4 }), (table, weights) => {
      const problem = bargainingProblem(compile(scenarioOf(table)));
      const some = weights.slice(0, table.noDeal.length);
      const sums = table.rows.map((row) => row.reduce((sum, x, i) => sum + x * some[i]!, 0));
      expect(problem.best(some)?.terms).toBe(sums.indexOf(Math.max(...sums)));
      expect(problem.least(some)?.terms).toBe(sums.indexOf(Math.min(...sums)));
    }),
  );
});

test("what was not found within the limits is null or left out, and the whole is not exact", () => {
  const { zone, exact, ...found } = analyze(stage(wide), { epsilon: 0.25, limits: { nodes: 0, points: 1 } });
  expect([found.kalaiSmorodinsky, found.egalitarian, exact]).toEqual([null, null, false]);
  for (const point of Object.values(zone.best ?? {})) expect(point.index).toBeGreaterThanOrEqual(0);
  expect(Object.keys(zone.bounds ?? {})).toEqual(Object.keys(zone.best ?? {}));
});
