import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RunRecord, simulate } from "../../../src/index.ts";
import { assertSessions, type Session, sessionCommands, sessionOf } from "../../../src/testing/index.ts";
import { bargain } from "./bargain.ts";

/** Does to a session what these commands are called, and tells what it should have come to. */
function does(names: readonly string[], changed: (record: RunRecord) => Partial<RunRecord>): Session {
  const { model, real } = sessionOf({ scenario: bargain, seed: 1 });
  const expected = { record: { ...model.record, ...changed(model.record) } };
  for (const name of names) commandOf(name).run(expected, real);
  return real;
}

/** A command of those that are drawn. */
const commandOf = (name: string) =>
  fc.sample(sessionCommands(), { numRuns: 200, seed: 1 }).flatMap((commands) => [...commands]).find((command) => String(command) === name)!;

const elsewhere = ({ state }: RunRecord): Partial<RunRecord> => ({ state: { ...state, accepted: 1 } });

describe("a session", () => {
  it("is where its commands lead", () => {
    expect(does(["step", "step", "go back to state 1"], () => ({})).states.map(({ round }) => round)).toEqual([0, 1]);
  });

  it("must go on as expected", () => {
    expect(() => does(["step"], elsewhere)).toThrow("From round 1 on it goes otherwise. The runs have the same 8 events.");
    expect(() => does(["step"], (record) => ({ ...elsewhere(record), events: null }))).toThrow("From round 1 on it goes otherwise. The runs share 0 events. Then\n- nothing: it was over\n+ {\n    kind: \"move\",");
  });

  it("must replay as expected", () => {
    const { outcome } = simulate(sessionOf({ scenario: bargain, seed: 1 }).real.model);
    expect(() => does(["step", "replay"], () => ({ outcome: { ...outcome, round: 9 } }))).toThrow("The replay ends otherwise. The runs share 1 events. Then\n- {");
    expect(() => does(["replay"], () => ({ moves: null }))).toThrow("moves.0: departs from the log: a move by ann in round 1 where nothing more was recorded.");
    expect(does(["step", "step", "step", "step", "replay"], () => ({ moves: null })).state.outcome).toEqual(outcome);
  });

  it("has no moves to replay from before it was forked with more time", () => {
    const { model, state, states } = does(["step", "fork with 1 more rounds", "replay"], () => ({}));
    expect([model.scenario.deadline, state.round, states.length]).toEqual([11, 1, 1]);
  });

  it("is of any scenario where none is given", () => {
    expect(() => assertSessions(undefined, { numRuns: 3, seed: 1 })).not.toThrow();
    expect(() => assertSessions({ ...bargain, deadline: 0 }, { numRuns: 1, seed: 1 })).toThrow(/Property failed after 1 tests/);
  });
});
