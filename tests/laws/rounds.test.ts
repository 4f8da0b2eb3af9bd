import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { begin, step } from "../../src/index.ts";
import type { Scenario } from "../../src/scenario/index.ts";
import { at, pairName, place } from "../../src/testing/arbitraries/draft.ts";
import type { AnEvent } from "../../src/testing/arbitraries/events.ts";
import { floorAt, ledgerOf, seatsOf, type World } from "../../src/testing/laws/books.ts";
import { saved, stepThrough } from "../../src/testing/laws/plays.ts";
import { strategyDraft, strategyOf } from "../../src/testing/arbitraries/strategies.ts";
import { played, setups } from "./support/setups.ts";

vi.setConfig({ testTimeout: 120_000 });

describe("every run", () => {
  it("ends by its deadline, once, and nothing happens after its end", () =>
    fc.assert(
      fc.property(setups(), (setup) => {
        const { model, record, events } = played(setup);
        const { deadline } = setup.scenario;
        expect(record.outcome.round).toBeGreaterThanOrEqual(1);
        expect(record.outcome.round).toBeLessThanOrEqual(deadline);
        expect(record.state.round).toBe(record.outcome.round);
        expect(record.state.outcome).toEqual(record.outcome);
        expect(events.filter(({ kind }) => kind === "end")).toEqual([{ kind: "end", round: record.outcome.round, outcome: record.outcome }]);
        expect(events.at(-1)?.kind).toBe("end");
        expect(events.every(({ round }, index) => round >= (events[index - 1]?.round ?? 1))).toBe(true);
        let state = begin(model, { seed: setup.seed });
        for (let round = 1; round <= deadline && state.outcome === null; round++) {
          state = step(model, state).state;
          expect(state.round).toBe(round);
        }
        expect(state.outcome).toEqual(record.outcome);
      }),
    ));

  it("plays its phases in their order, none for more rounds than it may take", () =>
    fc.assert(
      fc.property(setups(), (setup) => {
        const { events } = played(setup);
        const { phases } = setup.scenario.protocol;
        const entered = events.flatMap((event) => (event.kind === "phase" ? [event] : []));
        const places = entered.map(({ phase }) => phases.findIndex(({ id }) => id === phase || `${id}-reopened` === phase));
        expect(places.every((place) => place >= 0)).toBe(true);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(new Set(entered.map(({ phase }) => phase)).size).toBe(entered.length);
        entered.forEach(({ phase, round }, index) => {
          const { rounds = Infinity } = phases.find(({ id }) => id === phase) ?? {};
          const ends = events.filter((event) => phaseAt(entered, index, event.round)).at(-1)?.round ?? round;
          expect(ends - round + 1).toBeLessThanOrEqual(rounds);
        });
      }),
    ));

  it("has an outcome whose parts agree with each other and with what was said", () =>
    fc.assert(
      fc.property(setups(), (setup) => {
        const { model, record, events } = played(setup);
        const { kind, cause, by, terms, signatories } = record.outcome;
        const agreed = events.flatMap((event) => (event.kind === "agreed" ? [event] : [])).at(-1);
        const setbacks = events.flatMap((event) => (event.kind === "setback" ? [event] : []));
        expect(kind === "settlement").toBe(cause === null);
        if (kind === "settlement") expect(by).toEqual([]);
        if (terms !== null) expect(terms).toEqual(model.terms(agreed?.terms ?? -1));
        if (cause === null || cause === "not-ratified" || cause === "not-delivered") {
          expect(terms).not.toBeNull();
          expect(signatories).toEqual(expect.arrayContaining([...(agreed?.signatories ?? [])]));
        } else expect(setbacks.at(-1)).toMatchObject({ cause, by });
        if (cause === "not-convened") expect(events.every((event) => event.kind !== "move" || event.move !== "offer")).toBe(true);
        expect(new Set(by).size).toBe(by.length);
        expect(new Set(signatories).size).toBe(signatories.length);
      }),
    ));
});

/** Whether a round belongs to the phase that was entered at a place. */
function phaseAt(entered: readonly { readonly round: number }[], index: number, round: number): boolean {
  const [here, next] = [entered[index], entered[index + 1]];
  return here !== undefined && round >= here.round && (next === undefined || round < next.round);
}

describe("events that repeat", () => {
  it("round after round, changing actors each time, let the run go on as ever", () => {
    const profile = fc.tuple(place(), fc.constantFrom(0.2, 0.5, 0.9), strategyDraft("any"));
    fc.assert(
      fc.property(setups({ maxTerms: 16, maxActors: 3 }), fc.array(profile, { minLength: 1, maxLength: 4 }), ({ scenario, seed }, drafts) => {
        const events = drafts.map(([where, willingness, strategy], index): AnEvent => ({
          id: `swing${String(index)}`,
          when: { kind: "chance", probability: index % 2 === 0 ? 1 : 0.5 },
          repeats: true,
          effects: [{ kind: "profile", actor: at(scenario.actors, where).id, willingness, strategy: strategyOf(scenario.issues, strategy) }],
        }));
        const actors = scenario.actors.map((actor) => ({ ...actor, noDeal: { value: 0.6 } }));
        const setup = { scenario: { ...scenario, actors, events, deadline: 60 }, seed };
        const { model, record, events: told } = played(setup);
        expect(record.outcome.round).toBeLessThanOrEqual(60);
        expect(record.state.world.regimes.every(Number.isSafeInteger)).toBe(true);
        expect(stepThrough(model, seed, saved).record).toEqual(record);
        // The regime in force is the one that the books arrive at.
        const ledger = ledgerOf(setup.scenario, told);
        for (const { event, world } of ledger.entries) {
          if (event.kind === "move") expect(event.figures.floor).toBeCloseTo(floorAt(ledger, setup.scenario, world, event.actor, event.round), 9);
        }
      }),
    );
  });
});

describe("a table", () => {
  it("whose members lack a channel, or that lacks somebody, tables nothing; any other sits", () =>
    fc.assert(
      fc.property(setups(), (setup) => {
        const { scenario } = setup;
        for (const { event, world } of ledgerOf(scenario, played(setup).events).entries) {
          if (event.kind === "waiting") expect(sits(scenario, world)).toBe(false);
          if (event.kind !== "move" && event.kind !== "fault") continue;
          expect(sits(scenario, world)).toBe(true);
          expect(seatsOf(scenario, world.phase).filter((actor) => world.present.has(actor))).toContain(event.actor);
        }
      }),
    ));
});

function sits(scenario: Scenario, world: World): boolean {
  const phase = scenario.protocol.phases.find(({ id }) => id === world.phase);
  const seated = seatsOf(scenario, world.phase).filter((actor) => world.present.has(actor));
  if (seated.length < 2) return false;
  if (phase?.kind === "take-it-or-leave-it") {
    if (!world.present.has(phase.author)) return false;
    if (phase.published === true) return true;
  }
  return seated.every((one, at) => seated.slice(at + 1).every((other) => !world.closed.has(pairName(one, other))));
}
