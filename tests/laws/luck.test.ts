import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { begin, compile, fork, type Model, resume, simulate, type State, step } from "../../src/index.ts";
import type { Scenario } from "../../src/scenario/index.ts";
import type { RunEvent } from "../../src/seam/index.ts";
import { actorDraft, actorOf, ACTORS } from "../../src/testing/arbitraries/actors.ts";
import { at, type Place, place } from "../../src/testing/arbitraries/draft.ts";
import { type AnEffect, type AnEvent, eventDraft, eventsOf } from "../../src/testing/arbitraries/events.ts";
import { compileWith, whimKit } from "./support/kinds.ts";
import { relabelled } from "../../src/testing/laws/relabel.ts";
import { stepThrough } from "../../src/testing/laws/plays.ts";
import { played, setups } from "./support/setups.ts";

vi.setConfig({ testTimeout: 120_000 });

/** An event put among those of a scenario. */
function withEvent(scenario: Scenario, event: AnEvent, where: Place): Scenario {
  const { events = [] } = scenario;
  const before = where % (events.length + 1);
  return { ...scenario, events: [...events.slice(0, before), event, ...events.slice(before)] };
}

/** Chance that nothing else bears on: events that happen or not by their draws alone, in every round that both runs have. */
function pureChance(scenario: Scenario, events: readonly RunEvent[], until: number): unknown[] {
  const pure = (scenario.events ?? []).filter(({ when, guard, repeats }) => when.kind === "chance" && guard === undefined && repeats === true);
  const ids = pure.map(({ id }) => id);
  return events.flatMap((event) =>
    event.kind === "event" && ids.includes(event.event) && event.round <= until ? [[event.event, event.round, event.figures]] : [],
  );
}

/** Events that happen again and again. */
const repeating = (scenario: Scenario): Scenario => ({
  ...scenario,
  events: (scenario.events ?? []).map((event) => ({ ...event, repeats: event.effects.every(({ kind }) => kind !== "profile") })),
});

/** Events that change no strategy. */
const withoutNewStrategies = (scenario: Scenario): Scenario => ({
  ...scenario,
  events: (scenario.events ?? []).map((event) => ({ ...event, effects: event.effects.map(withoutStrategy) })),
});

function withoutStrategy(effect: AnEffect): AnEffect {
  if (effect.kind !== "profile") return effect;
  const { strategy: _, ...rest } = effect;
  return rest;
}

const noEffect = (actor: string): AnEvent["effects"] => [
  { kind: "process-gain", actor, gain: 0, nature: "ongoing" },
  { kind: "process-gain", actor, gain: 0.1, nature: "sunk" },
  { kind: "no-deal", actor, change: 0 },
];

describe("a random event", () => {
  it("draws by the seed and its own stream: two of one stream happen together, two of different streams apart", () => {
    const coin = (id: string, stream: string): AnEvent => ({ id, stream, when: { kind: "chance", probability: 0.5 }, repeats: true, effects: [] });
    const coins = [coin("one", "x"), coin("same", "x"), coin("other", "y")];
    const told = (scenario: Scenario, seed: string | number, id: string): unknown[] =>
      pureChance({ ...scenario, events: coins }, played({ scenario: { ...scenario, events: coins, deadline: 12 }, seed }).events, 12)
        .filter((event) => Array.isArray(event) && event[0] === id)
        .map((event) => Array.isArray(event) && event.slice(1));
    let [apart, reseeded, rounds] = [0, 0, 0];
    fc.assert(
      fc.property(setups({ maxTerms: 16 }), fc.nat(), ({ scenario, seed }, other) => {
        const one = told(scenario, seed, "one");
        expect(told(scenario, seed, "same")).toEqual(one);
        rounds += one.length;
        if (JSON.stringify(told(scenario, seed, "other")) !== JSON.stringify(one)) apart++;
        if (JSON.stringify(told(scenario, `another ${String(other)}`, "one")) !== JSON.stringify(one)) reseeded++;
      }),
    );
    expect(Math.min(apart, reseeded)).toBeGreaterThan(rounds / 10);
  });
});

describe("another random event", () => {
  it("that bears on nothing at the table leaves every other event, draw and move as it was", () =>
    fc.assert(
      fc.property(setups(), place(), fc.constantFrom(0.5, 0.1, 1), fc.boolean(), ({ scenario, seed }, where, probability, idle) => {
        const { id } = at(scenario.actors, where);
        const noise: AnEvent = { id: "noise", when: { kind: "chance", probability }, repeats: true, effects: idle ? [] : noEffect(id) };
        const before = played({ scenario, seed });
        const after = played({ scenario: withEvent(scenario, noise, where), seed });
        expect(after.events.filter((event) => event.kind !== "event" || event.event !== "noise")).toEqual(before.events);
        expect(after.record.moves).toEqual(before.record.moves);
        expect(after.record.outcome).toEqual(before.record.outcome);
      }),
    ));

  it("that changes everything leaves the draws of the others as they were", () =>
    fc.assert(
      fc.property(setups(), eventDraft("any"), place(), ({ scenario, seed }, draft, where) => {
        const phases = scenario.protocol.phases.map(({ id }) => id);
        const named = { issues: scenario.issues, actors: scenario.actors.map(({ id }) => id), phases, deadline: scenario.deadline };
        const extra = relabelled(eventsOf(named, [draft]), new Map([["event1", "noise"], ["luck of event1", "luck of noise"]]));
        const chancy = repeating(scenario);
        const before = played({ scenario: chancy, seed });
        const after = played({ scenario: extra.reduce((on, event) => withEvent(on, event, where), chancy), seed });
        const until = Math.min(before.record.outcome.round, after.record.outcome.round);
        expect(pureChance(chancy, after.events, until)).toEqual(pureChance(chancy, before.events, until));
      }),
    ));
});

describe("another actor", () => {
  it("leaves the draws of events as they were, and those of the strategies of others", () =>
    fc.assert(
      fc.property(setups({ maxActors: 5 }), actorDraft("any"), fc.boolean(), ({ scenario, seed }, draft, first) => {
        const chancy = withoutNewStrategies(repeating(scenario));
        const extra = { ...actorOf(scenario.issues, draft, ACTORS.length - 1), id: "newcomer", stream: "newcomer" };
        // Roles are told before, so that it takes none.
        const ids = chancy.actors.map(({ id }) => id);
        const told = { principals: ids, consent: ids, ...chancy };
        const joined = { ...told, actors: first ? [extra, ...told.actors] : [...told.actors, extra] };
        const whims = (of: Scenario): Model => compileWith(whimKit, of, () => ({ kind: "whim" }));
        const before = simulate(whims(told), { seed });
        const after = simulate(whims(joined), { seed });
        const until = Math.min(before.outcome.round, after.outcome.round);
        expect(pureChance(chancy, after.events ?? [], until)).toEqual(pureChance(chancy, before.events ?? [], until));
        // Strategies that draw, and heed nothing else, say the same.
        expect(after.moves).toEqual(before.moves);
        expect(after.outcome).toEqual(before.outcome);
      }),
    ));
});

describe("a fork", () => {
  const midway = (model: Model, seed: string | number, where: Place): State => at(stepThrough(model, seed).states, where);

  it("that changes nothing goes on as the run does", () =>
    fc.assert(
      fc.property(setups(), place(), ({ scenario, seed }, where) => {
        const model = compile(scenario);
        const state = midway(model, seed, where);
        const same = fork(model, state, {});
        expect(same.state).toEqual(state);
        expect(resume(same.model, same.state)).toEqual(resume(model, state));
      }),
    ));

  it("meets the same draws, whatever it changes", () =>
    fc.assert(
      fc.property(setups(), place(), changes(), ({ scenario, seed }, where, change) => {
        const chancy = repeating(scenario);
        const model = compile(chancy);
        const before = simulate(model, { seed });
        const state = midway(model, seed, where);
        const other = fork(model, state, change(chancy, where));
        const after = resume(other.model, other.state);
        const until = Math.min(before.outcome.round, after.outcome.round);
        const common = pureChance(chancy, before.events ?? [], state.round);
        expect([...common, ...pureChance(chancy, after.events ?? [], until)]).toEqual(pureChance(chancy, before.events ?? [], until));
      }),
    ));

  it("before the first round is a run of the changed scenario", () =>
    fc.assert(
      fc.property(setups(), place(), changes(), ({ scenario, seed }, where, change) => {
        const model = compile(scenario);
        const other = fork(model, begin(model, { seed }), change(scenario, where));
        expect(resume(other.model, other.state)).toEqual(simulate(other.model, { seed }));
      }),
    ));

  it("leaves the run that it was taken from as it was", () =>
    fc.assert(
      fc.property(setups(), place(), changes(), ({ scenario, seed }, where, change) => {
        const model = compile(scenario);
        const before = simulate(model, { seed });
        const state = midway(model, seed, where);
        const text = JSON.stringify(state);
        const other = fork(model, state, change(scenario, where));
        resume(other.model, other.state);
        step(other.model, other.state);
        expect(JSON.stringify(state)).toBe(text);
        expect(simulate(model, { seed })).toEqual(before);
        if (other.model.digest !== model.digest) expect(() => resume(model, other.state)).toThrow(/scenario/);
      }),
    ));
});

type Change = (scenario: Scenario, where: Place) => Readonly<Record<string, unknown>>;

/** Changes of one actor that a fork can make. */
const changes = (): fc.Arbitrary<Change> => {
  const actor = (scenario: Scenario, where: Place): string => `actors.${at(scenario.actors, where).id}`;
  return fc.constantFrom<Change[]>(
    (scenario, where) => ({ [`${actor(scenario, where)}.willingness`]: 0.55 }),
    (scenario, where) => ({ [`${actor(scenario, where)}.noDeal.cost`]: 0.45 }),
    (scenario, where) => ({ [`${actor(scenario, where)}.strategy`]: { kind: "polynomial", beta: 3 } }),
    (scenario, where) => ({ [`${actor(scenario, where)}.strategy`]: { kind: "tit-for-tat" } }),
    (scenario, where) => ({ [`${actor(scenario, where)}.position.fallbackValue`]: 0.35 }),
    () => ({ "thresholds.epsilon": 0.07 }),
  );
};
