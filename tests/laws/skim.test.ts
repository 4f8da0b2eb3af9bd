import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { begin, compile, resume, simulate, step, type AnyScenario } from "../../src/index.ts";

const OPTIONS = 4;
const ISSUES = ["land", "money", "time"];

/** Actors with plans and nothing that happens outside the table: all that skimming plays, for long enough that it matters. */
const quietTalks = (): fc.Arbitrary<AnyScenario> => {
  const value = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
  const actor = fc.record({
    values: fc.tuple(...ISSUES.map(() => fc.array(value, { minLength: OPTIONS, maxLength: OPTIONS }))),
    strategy: fc.record({
      kind: fc.constantFrom("polynomial", "exponential"),
      beta: fc.constantFrom(0.1, 0.3, 1, 4),
      bidding: fc.constantFrom("best-for-others", "least"),
      acceptance: fc.constantFrom("next", "next", "const", "time"),
      acceptAbove: value,
      acceptAfter: value,
    }),
    noDeal: fc.record({ value: value.map((share) => share / 3), drift: fc.constantFrom(0, 0, -0.01, 0.01) }),
  });
  return fc.record({ actors: fc.array(actor, { minLength: 2, maxLength: 5 }), deadline: fc.integer({ min: 1, max: 40 }) }).map(({ actors, deadline }) => {
    const ids = actors.map((_, at) => `a${String(at)}`);
    const option = (at: number): string => `o${String(at)}`;
    const each = <T>(of: (issue: number) => T) => Object.fromEntries(ISSUES.map((issue, at) => [issue, of(at)]));
    return {
      id: "quiet",
      issues: ISSUES.map((id) => ({ kind: "options" as const, id, options: Array.from({ length: OPTIONS }, (_, at) => ({ id: option(at) })) })),
      statusQuo: each(() => option(0)),
      actors: actors.map(({ values, strategy, noDeal }, at) => ({
        id: ids[at] ?? "",
        position: {
          ideal: each(() => option(0)),
          values: each((issue) => Object.fromEntries((values[issue] ?? []).map((share, index) => [option(index), share]))),
          salience: each(() => 1),
        },
        noDeal,
        willingness: 1,
        strategy,
      })),
      protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ids }] },
      deadline,
    };
  });
};

describe("skimming", () => {
  it("leaves the state that playing every turn leaves", () =>
    fc.assert(
      fc.property(quietTalks(), (scenario) => {
        const model = compile(scenario);
        expect(simulate(model, { trace: "none" }).state).toEqual(simulate(model, { trace: "events" }).state);
      }),
    ));

  it("goes on from any round as playing every turn does", () =>
    fc.assert(
      fc.property(quietTalks(), fc.nat({ max: 20 }), (scenario, rounds) => {
        const model = compile(scenario);
        let state = begin(model);
        while (state.outcome === null && state.round < rounds) state = step(model, state).state;
        expect(resume(model, state, { trace: "none" }).state).toEqual(simulate(model, { trace: "events" }).state);
      }),
    ));

  it("meets seats that accept, and later table again", () => {
    const again = fc.sample(quietTalks(), 300).filter((scenario) => {
      const moves = simulate(compile(scenario)).moves ?? [];
      return moves.some(({ move, actor }, at) => move === "accept" && moves.slice(at).some((later) => later.actor === actor && later.move === "offer"));
    });
    expect(again.length).toBeGreaterThan(10);
  });
});
