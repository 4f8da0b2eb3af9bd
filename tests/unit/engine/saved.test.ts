import { describe, expect, it } from "vitest";
import { begin, compile, openRun, resume, type RunRecord, simulate, type State, step } from "../../../src/index.ts";
import { bargain } from "../testing/bargain.ts";

const model = compile(bargain);
const state = step(model, begin(model)).state;
const record = simulate(model);

/** Saved data in which somebody changed something. */
const changed = <T extends object>(saved: T, change: object): T => JSON.parse(JSON.stringify({ ...saved, ...change })) as T;

describe("a state from elsewhere", () => {
  it.each<readonly [string, object, string]>([
    ["a member that states do not have", { kind: { id: [] } }, "state.kind: is not a known member"],
    ["a member of the world that there is none of", { world: { ...state.world, weather: 1 } }, "state.world.weather: is not a known member"],
    ["an outcome of another round", { outcome: { ...record.outcome, round: 100_000 } }, "state.outcome: must be an outcome of its round, or null"],
    ["a round after the deadline", { round: 11 }, "state.round: must be a whole number from 0 to 9"],
    ["an actor that there is none of", { standingBy: 2 }, "state.standingBy: must be a whole number from -1 to 1"],
    ["terms that there are none of", { standing: 5 }, "state.standing: must be a whole number from -1 to 4"],
  ])("with %s is refused by its place", (_, change, says) => {
    expect(() => step(model, changed<State>(state, change))).toThrow(says);
    expect(() => resume(model, changed<State>(state, change))).toThrow(says);
  });

  it("is taken as it is otherwise", () => {
    expect(resume(model, changed<State>(state, {})).state).toEqual(record.state);
  });
});

describe("a record from elsewhere", () => {
  it("is refused where its outcome is not that of its state", () => {
    const other = changed<RunRecord>(record, { outcome: { ...record.outcome, by: ["ann"] } });
    expect(() => openRun(model, other)).toThrow("record.outcome: must be the outcome of its state");
    expect(openRun(model, changed<RunRecord>(record, {})).digest).toBe(openRun(model, record).digest);
  });
});
