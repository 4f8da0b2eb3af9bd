import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { openRun, replay, resume, simulate } from "../../src/index.ts";
import type { Scenario } from "../../src/scenario/index.ts";
import { at, place, type Place } from "../../src/testing/arbitraries/draft.ts";
import { failings, type Fault, faultyKit, misdeeds } from "./support/faulty.ts";
import { compileWith } from "./support/kinds.ts";
import { ledgerOf } from "../../src/testing/laws/books.ts";
import { saved, stepThrough } from "../../src/testing/laws/plays.ts";
import { played, result, type Setup, setups } from "./support/setups.ts";

vi.setConfig({ testTimeout: 120_000 });

const faults = (how: readonly string[]): fc.Arbitrary<Fault> =>
  fc.record({ how: fc.constantFrom(...how), from: fc.constantFrom(1, 2, 3) });

/** A scenario in which events move an actor's no-deal value now and then, and never change its strategy. */
const shaken = (scenario: Scenario, actor: string): Scenario => ({
  ...scenario,
  actors: scenario.actors.map((one) => (one.id === actor ? { ...one, noDeal: { value: 0.1 } } : one)),
  events: [
    ...(scenario.events ?? []).map((event) => ({ ...event, effects: event.effects.filter((effect) => effect.kind !== "profile" || effect.actor !== actor) })),
    { id: "shock", when: { kind: "chance", probability: 0.3 }, effects: [{ kind: "no-deal", actor, change: 0.6 }] },
  ],
});

/** A setup in which one actor's strategy fails. */
function failing({ scenario, seed }: Setup, fault: Fault, where: Place) {
  const { id } = at(scenario.actors, where);
  const model = compileWith(faultyKit(fault), shaken(scenario, id), (actor) => (actor === id ? { kind: "faulty" } : undefined));
  return { id, model, record: simulate(model, { seed }) };
}

describe("a strategy that fails", () => {
  it("ends its phase with a fault of its own, and the run unless a phase follows; what it said never counts", () =>
    fc.assert(
      fc.property(setups(), faults([...Object.keys(misdeeds), ...failings]), place(), (setup, fault, where) => {
        const { id, model, record } = failing(setup, fault, where);
        const events = record.events ?? [];
        events.forEach((event, index) => {
          if (event.kind !== "fault") return;
          if (event.actor !== id) {
            expect(mayFault(setup.scenario, event.actor)).toBe(true);
            return;
          }
          expect(typeof event.message).toBe("string");
          expect(events[index + 1]).toMatchObject({ kind: "setback", round: event.round, cause: "fault", by: [id] });
          const next = events[index + 2];
          if (next?.kind === "end") expect(record.outcome).toMatchObject({ kind: "no-deal", cause: "fault", by: [id], round: event.round });
          else expect(next?.round).toBe(event.round + 1);
        });
        if (record.outcome.cause === "fault") expect(events.at(-3)).toMatchObject({ kind: "fault", actor: record.outcome.by[0] });
        const misspoke = new Set<number>();
        for (const { event, world } of ledgerOf(setup.scenario, events.filter(({ kind }) => kind === "move")).entries) {
          if (event.kind !== "move" || event.actor !== id || event.rule === "") continue;
          expect(Number.isInteger(event.terms)).toBe(true);
          if (fault.how in misdeeds && event.round >= fault.from) misspoke.add(event.round);
          if (event.move === "offer") expect(world.profiles.get(id)?.utility.signable(event.terms)).toBeGreaterThanOrEqual(0);
        }
        // What it leaves in its memory is found after the round in which it was first asked.
        expect(misspoke.size).toBeLessThanOrEqual(fault.how.startsWith("remembers") ? 1 : 0);
        expect(saved(record)).toStrictEqual(record);
        expect(openRun(model, record).verdict.kind).toBeTypeOf("string");
      }),
    ));

  it("fails alike stepped, in a batch, replayed and resumed, again and again on one model", () =>
    fc.assert(
      fc.property(setups(), faults([...Object.keys(misdeeds), ...failings]), place(), (setup, fault, where) => {
        const { model, record } = failing(setup, fault, where);
        const stepped = stepThrough(model, setup.seed);
        expect(simulate(model, { seed: setup.seed })).toEqual(record);
        expect(stepped.record).toEqual(record);
        expect(simulate(model, { seed: setup.seed, trace: "none" }).outcome).toEqual(record.outcome);
        const afresh = failing(setup, fault, where).model;
        for (const state of stepped.states) {
          expect(resume(model, saved(state)).state).toEqual(record.state);
          expect(resume(afresh, saved(state)).state).toEqual(record.state);
        }
        expect(result(model, replay(model, record))).toEqual(result(model, record));
      }),
    ));
});

/** The one way in which a built-in strategy fails: by a standing text of the scenario that is none of its actor's to sign. */
function mayFault({ actors, events = [], protocol }: Scenario, id: string): boolean {
  const puts = protocol.phases.some((phase) => phase.kind === "take-it-or-leave-it" && phase.author === id && phase.text !== undefined);
  if (puts) return true;
  const changed = events.flatMap(({ effects }) => effects.flatMap((effect) => (effect.kind === "profile" && effect.actor === id ? [effect.strategy] : [])));
  return [...actors.filter((actor) => actor.id === id).map(({ strategy }) => strategy), ...changed].some(
    (strategy) => strategy?.kind === "take-it-or-leave-it" && strategy.text !== undefined,
  );
}

describe("the failure of a strategy", () => {
  it("is not borne by the one that an event puts in its place", () => {
    const polynomial = { kind: "polynomial" } as const;
    const actor = (id: string, ideal: string) => ({ id, position: { ideal: { land: ideal }, salience: { land: 1 } }, strategy: polynomial });
    const scenario: Scenario = {
      id: "replaced",
      issues: [{ kind: "ladder", id: "land", options: [{ id: "none" }, { id: "half" }, { id: "all" }] }],
      statusQuo: { land: "half" },
      actors: [actor("ann", "all"), actor("bob", "none")],
      events: [{ id: "election", when: { kind: "at", round: 2 }, effects: [{ kind: "profile", actor: "ann", strategy: polynomial }] }],
      protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["ann", "bob"] }] },
      deadline: 4,
    };
    // It fails when it hears what is said in the first round, and would be asked again in the second.
    const model = compileWith(faultyKit({ how: "observe throws", from: 1 }), scenario, (id) => (id === "ann" ? { kind: "faulty" } : undefined));
    expect(simulate(model).events?.filter(({ kind }) => kind === "fault")).toEqual([]);
  });
});

describe("a built-in strategy", () => {
  it("never fails, unless the scenario gives it a text that it may not sign", () =>
    fc.assert(
      fc.property(setups(), (setup) => {
        for (const event of played(setup).events) if (event.kind === "fault") expect(mayFault(setup.scenario, event.actor)).toBe(true);
      }),
    ));
});

describe("misdeeds and failings", () => {
  it.each([...Object.keys(misdeeds), ...failings])("%s: ends in a fault in some run", (how) => {
    const runs = fc.sample(fc.tuple(setups({ lean: "deal" }), place()), 60).map(([setup, where]) => failing(setup, { how, from: 1 }, where).record);
    expect(runs.some(({ events }) => events?.some(({ kind }) => kind === "fault"))).toBe(true);
  });
});
