import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { begin, compile, openRun, replay, resume, simulate, step } from "../../src/index.ts";
import { deepFreeze } from "../../src/kernel/index.ts";
import { last, saved, stepThrough } from "../../src/testing/laws/plays.ts";
import { played, result, setups } from "./support/setups.ts";
import { seed } from "../../src/testing/index.ts";

vi.setConfig({ testTimeout: 120_000 });

describe("one seed has one run", () => {
  it("whatever ran before on the model, and on a model compiled from the document read back from JSON", () =>
    fc.assert(
      fc.property(setups(), seed(), (setup, other) => {
        const { model, record } = played(setup);
        simulate(model, { seed: other });
        const again = simulate(model, { seed: setup.seed });
        const afresh = played(saved(setup));
        expect(again).toEqual(record);
        expect(afresh.record).toEqual(record);
        expect(result(afresh.model, afresh.record)).toEqual(result(model, record));
      }),
    ));

  it("in whatever order the members of the document's objects stand", () =>
    fc.assert(
      fc.property(setups(), (setup) => {
        const { record } = played(setup);
        expect(played(reversed(setup)).record).toEqual(record);
      }),
    ));

  it("stepped, in a batch and replayed", () =>
    fc.assert(
      fc.property(setups(), (setup) => {
        const { model, record } = played(setup);
        const stepped = stepThrough(model, setup.seed);
        expect(stepped.record).toEqual(record);
        expect(result(model, stepped.record)).toEqual(result(model, record));
        expect(result(model, replay(model, saved(record)))).toEqual(result(model, record));
        expect(result(model, replay(model, stepped.record))).toEqual(result(model, record));
      }),
    ));

  it("from any saved state on, elsewhere", () =>
    fc.assert(
      fc.property(setups(), (setup) => {
        const { model, record } = played(setup);
        const { states } = stepThrough(model, setup.seed);
        const elsewhere = compile(saved(setup.scenario));
        for (const state of states) {
          const rest = resume(elsewhere, saved(state));
          const before = (thing: { readonly round: number }) => thing.round <= state.round;
          expect(rest.state).toEqual(record.state);
          expect(openRun(model, rest).digest).toBe(openRun(model, record).digest);
          expect(openRun(model, rest).verdict).toEqual(openRun(model, record).verdict);
          expect([...(record.moves ?? []).filter(before), ...(rest.moves ?? [])]).toEqual(record.moves);
          expect([...(record.events ?? []).filter(before), ...(rest.events ?? [])]).toEqual(record.events);
        }
        expect(stepThrough(model, setup.seed, saved).record).toEqual(record);
      }),
    ));

  it("whatever is traced", () =>
    fc.assert(
      fc.property(setups(), ({ scenario, seed }) => {
        const model = compile(scenario);
        const none = simulate(model, { seed, trace: "none" });
        const moves = simulate(model, { seed, trace: "moves" });
        const events = simulate(model, { seed, trace: "events" });
        expect({ ...moves, moves: null }).toEqual(none);
        expect({ ...events, events: null }).toEqual(moves);
        expect(openRun(model, none).verdict).toEqual(openRun(model, events).verdict);
        expect(openRun(model, none).events).toEqual(events.events);
      }),
    ));
});

describe("a run changes nothing that it is given", () => {
  it("neither the document nor a state, be they frozen or not", () =>
    fc.assert(
      fc.property(setups(), ({ scenario, seed }) => {
        const before = JSON.stringify(scenario);
        const loose = simulate(compile(scenario), { seed });
        const model = compile(deepFreeze(scenario));
        const start = deepFreeze(begin(model, { seed }));
        const startBefore = JSON.stringify(start);
        expect(simulate(model, { seed })).toEqual(loose);
        expect(resume(model, start)).toEqual(loose);
        expect(stepThrough(model, seed, deepFreeze).record).toEqual(loose);
        expect(JSON.stringify(start)).toBe(startBefore);
        expect(JSON.stringify(scenario)).toBe(before);
        expect(JSON.stringify(model.scenario)).toBe(before);
      }),
    ));

  it("nor an earlier state, stepped from again and again", () =>
    fc.assert(
      fc.property(setups(), ({ scenario, seed }) => {
        const model = compile(scenario);
        const { states } = stepThrough(model, seed);
        const texts = states.map((state) => JSON.stringify(state));
        const loose = states.map(saved);
        states.forEach((state, index) => {
          const own = loose[index] ?? state;
          expect(step(model, own).state).toEqual(states[index + 1] ?? state);
          expect(step(model, state).state).toEqual(states[index + 1] ?? state);
          resume(model, own);
          resume(model, state);
        });
        expect(states.map((state) => JSON.stringify(state))).toEqual(texts);
        expect(loose.map((state) => JSON.stringify(state))).toEqual(texts);
        expect(step(model, last(states)).state).toBe(last(states));
      }),
    ));

  it("and its record is plain data that survives JSON and structured cloning, frozen states or not", () =>
    fc.assert(
      fc.property(setups(), (setup) => {
        const { model, record } = played(setup);
        expect(saved(record)).toStrictEqual(record);
        expect(structuredClone(record)).toStrictEqual(record);
        expect(result(model, saved(record))).toStrictEqual(result(model, record));
        expect(saved(openRun(model, record).case)).toStrictEqual(openRun(model, record).case);
      }),
    ));
});

/** The same document with the members of every object the other way round. */
function reversed<T>(value: T): T;
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((element: unknown) => reversed(element));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, reversed(member)]).reverse());
}
