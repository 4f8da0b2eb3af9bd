import { describe, expect, it } from "vitest";
import { type AnyScenario, kit, type RunRecord, simulate } from "../../../src/index.ts";
import { geniusSession, geniusTimeDependent, negmasSession } from "../../../src/interop/index.ts";
import { scenarioOf } from "../../laws/support/tables.ts";
import { negmas, negmasAsked } from "../../parity/negmas.ts";
import { problemsOf } from "./files.ts";

const { compile } = kit({ strategies: [geniusTimeDependent, negmas, negmasAsked] });

/** What options are worth to two actors, by option. */
const table = (...rows: readonly (readonly [number, number])[]): AnyScenario => scenarioOf({ rows: rows.map((row) => row.map((value) => value * 100)), noDeal: [0, 0] });

/** A scenario with each actor's member changed. */
const each = (scenario: AnyScenario, ...changes: readonly object[]): AnyScenario => ({ ...scenario, actors: scenario.actors.map((actor, at) => ({ ...actor, ...changes[at] })) });

const barred = (scenario: AnyScenario, at: number): AnyScenario => {
  const options = ["t0", "t1"];
  const { position } = scenario.actors[at]!;
  const changed = { position: { ...position, redLines: [{ kind: "hard", id: "never", when: { kind: "is", issue: "deal", options } }] } };
  return each(scenario, ...scenario.actors.map((_, other) => (other === at ? changed : {})));
};

const moves = ({ moves: made }: RunRecord): unknown[] => made!.map(({ actor, move, terms }) => [actor, move, terms]);
const even = table([1, 0], [0, 1]);

describe("a session", () => {
  it("has one e or p for every actor", () => {
    const imported = { scenario: even, discounts: {} };
    expect(problemsOf(() => geniusSession(imported, { rounds: 3, e: [1] }))).toEqual(["wrong-type e"]);
    expect(problemsOf(() => negmasSession(even, { steps: 3, p: [1, 1, 1] }))).toEqual(["wrong-type p"]);
  });

  it("of GENIUS has the discounts of the import, 1 where it has none, and no-deal values of 0", () => {
    const session = geniusSession({ scenario: each(even, {}, { noDeal: { value: 0.5 } }), discounts: { p1: 0.5 } }, { rounds: 7, e: [0.2, 2] });
    expect(session).toMatchObject({ deadline: 7, actors: [
      { noDeal: { value: 0 }, strategy: { kind: "genius-time-dependent", e: 0.2, discount: 1 } },
      { noDeal: { value: 0 }, strategy: { kind: "genius-time-dependent", e: 2, discount: 0.5 } },
    ] });
  });

  it("of NegMAS keeps no-deal values, which are its reserves", () => {
    const session = negmasSession(each(even, {}, { noDeal: { value: 0.5 } }), { steps: 7, p: [4, 0.25] });
    expect(session).toMatchObject({ deadline: 7, actors: [{ strategy: { kind: "negmas-time-based", p: 4 } }, { noDeal: { value: 0.5 }, strategy: { kind: "negmas-time-based", p: 0.25 } }] });
  });
});

describe("the GENIUS party", () => {
  const session = (scenario: AnyScenario, discounts: Readonly<Record<string, number>> = {}, e: readonly [number, number] = [2, 2]): RunRecord =>
    simulate(compile(geniusSession({ scenario, discounts }, { rounds: 3, e })));

  it("leaves where there is nothing that it may sign", () => {
    const record = session(barred(even, 0));
    expect(moves(record)).toEqual([["p0", "leave", -1]]);
    expect(record.outcome).toMatchObject({ kind: "no-deal", cause: "walk-out", by: ["p0"] });
  });

  it("tables what it may sign alone, and never takes what it may not", () => {
    const three = table([1, 0], [0.5, 0.5], [0, 1]);
    const { position } = three.actors[0]!;
    const some = each(three, { position: { ...position, redLines: [{ kind: "hard", id: "best", when: { kind: "is", issue: "deal", options: ["t0", "t2"] } }] } });
    expect(moves(session(some, {}, [0.2, 0.2])).slice(0, 3)).toEqual([["p0", "offer", 1], ["p1", "offer", 2], ["p0", "offer", 1]]);
  });

  it("compares discounted utilities: u(next) dᵗ < u(standing) dᵗ, which is the same order", () => {
    const three = table([1, 0], [0.5, 0.5], [0, 1]);
    expect(moves(session(three, { p0: 0.25, p1: 0.5 }))).toEqual(moves(session(three)));
  });
});

describe("NegMAS's rule", () => {
  const kinds = ["negmas-time-based", "negmas-asked"] as const;
  const first = (kind: string, scenario: AnyScenario, changes: object = {}): unknown =>
    moves(simulate(compile(each(scenario, { strategy: { kind, ...changes } }, { strategy: { kind } }))))[0];

  // In a single round, t = 1/2 and lo = 1/2 − tolerance.
  it.each(kinds)("%s tables the terms above lo where those are nearer than the lower neighbour", (kind) => {
    expect(first(kind, table([0, 1], [0.4989995, 0.5], [0.4990001, 0.4], [1, 0]))).toEqual(["p0", "offer", 2]);
  });

  it.each(kinds)("%s looks past terms of nothing for the lower neighbour", (kind) => {
    expect(first(kind, table([0, 1], [1, 0]), { tolerance: 0.4999995 })).toEqual(["p0", "offer", 0]);
    expect(first(kind, table([0, 1], [4e-7, 0.5], [1, 0]), { tolerance: 0.4999995 })).toEqual(["p0", "offer", 1]);
  });

  it.each(kinds)("%s leaves where nothing reaches its reserve, or there is nothing that it may sign", (kind) => {
    expect(first(kind, each(table([0.4, 0], [0, 1]), { noDeal: { value: 0.5 } }))).toEqual(["p0", "leave", -1]);
    expect(first(kind, barred(even, 0))).toEqual(["p0", "leave", -1]);
  });

  // p0 tables t1, the least worth 0.105 to it; p1 holds out for 0.97 and tables t2, which would do for p0.
  it.each(kinds)("%s answers in the last turn where it is told to, and declines else", (kind) => {
    const played = (answers: boolean): unknown => {
      const scenario = each(table([1, 0], [0.2, 0.3], [0.3, 1], [0.1, 0]), { strategy: { kind, p: 0.01, answers } }, { strategy: { kind, p: 5, answers } });
      return simulate(compile({ ...scenario, deadline: 1 })).outcome.kind;
    };
    expect([false, true].map(played)).toEqual(["no-deal", "settlement"]);
  });
});
