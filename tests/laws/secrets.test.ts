import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { kit, simulate } from "../../src/index.ts";
import type { Actor, DeclaredPosition, Issue, Position, Scenario } from "../../src/scenario/index.ts";
import type { RunEvent, RunRecord } from "../../src/seam/index.ts";
import { at, type Made, maybe, place, share } from "../../src/testing/arbitraries/draft.ts";
import type { AnEffect } from "../../src/testing/arbitraries/events.ts";
import { scripted } from "../../src/testing/laws/secrets.ts";
import { compileWith } from "./support/kinds.ts";
import { played } from "../../src/testing/laws/plays.ts";
import { positionDraft, positionOf } from "../../src/testing/arbitraries/positions.ts";
import { setups } from "../../src/testing/arbitraries/runs.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Another private life for an actor. */
const secrets = () =>
  fc.record({ position: positionDraft("any"), willingness: share(), value: maybe(share()), cost: share(), drift: fc.constantFrom(0, 0.05, -0.1), change: fc.constantFrom(0, 0.2, -0.4) });

type Secrets = Made<ReturnType<typeof secrets>>;

/** What an actor declares, said outright, so that another position leaves it as it is. */
const declaredBy = ({ ideal, fallback }: Position): DeclaredPosition => ({ ideal, ...(fallback && { fallback }) });

/** The same scenario with every declared position said outright, at the start and after each change. */
function outspoken(scenario: Scenario): Scenario {
  const effects = (effect: AnEffect): AnEffect =>
    effect.kind === "profile" && effect.position !== undefined
      ? { ...effect, declared: effect.declared ?? declaredBy(effect.position) }
      : effect;
  return {
    ...scenario,
    actors: scenario.actors.map((actor) => ({ ...actor, declared: actor.declared ?? declaredBy(actor.position) })),
    events: (scenario.events ?? []).map((event) => ({ ...event, effects: event.effects.map(effects) })),
  };
}

/** The same to an observer: what all others keep to themselves is another. Hard red lines go, so that the record can be said again. */
function withSecrets(scenario: Scenario, observer: string, { position, willingness, value, cost, drift, change }: Secrets): Scenario {
  const own = positionOf(scenario.issues, position);
  const others: Position = { ...own, redLines: (own.redLines ?? []).filter(({ kind }) => kind === "declared") };
  const noDeal = { cost, drift, ...(value !== undefined && { value }) };
  const actor = (one: Actor): Actor => (one.id === observer ? one : { ...one, position: others, noDeal, willingness });
  const effect = (one: AnEffect): AnEffect => {
    if (one.kind === "channel" || one.kind === "participation" || one.actor === observer) return one;
    if (one.kind === "no-deal") return { ...one, change };
    if (one.kind === "process-gain") return { ...one, gain: change };
    return { ...one, ...(one.position && { position: others }), ...(one.noDeal && { noDeal }), ...(one.willingness !== undefined && { willingness }) };
  };
  return {
    ...scenario,
    actors: scenario.actors.map(actor),
    events: (scenario.events ?? []).map((event) => ({ ...event, effects: event.effects.map(effect) })),
  };
}

/** Everybody but the observer says what the record says; nobody's strategy changes. */
function saidAgain(scenario: Scenario, observer: string, { seed, moves }: RunRecord): readonly RunEvent[] {
  const effect = (one: AnEffect) => (one.kind === "profile" && one.actor !== observer ? withoutStrategy(one) : one);
  const events = (scenario.events ?? []).map((event) => ({ ...event, effects: event.effects.map(effect) }));
  const said = kit({ strategies: [scripted(moves ?? [], scenario.actors.map(({ id }) => id))] });
  const model = compileWith(said, { ...scenario, events }, (actor) => (actor === observer ? undefined : { kind: "scripted" }));
  return simulate(model, { seed }).events ?? [];
}

function withoutStrategy(effect: Extract<AnEffect, { readonly kind: "profile" }>): AnEffect {
  const { strategy: _, ...rest } = effect;
  return rest;
}

/** What all can hear: who sits, what happens, what is said, and what becomes of it. */
function heard(event: RunEvent): unknown {
  switch (event.kind) {
    case "move":
      return [event.kind, event.round, event.actor, event.move, event.terms];
    case "event":
      return [event.kind, event.round, event.event];
    case "withdrawn":
    case "answer":
    case "fault":
      return [event.kind, event.round, event.actor];
    default:
      return event;
  }
}

describe("on a recorded public history", () => {
  it("an actor's decisions, rules and figures are the same whatever the others keep to themselves", () => {
    let [cases, decisions] = [0, 0];
    fc.assert(
      fc.property(setups({ maxTerms: 128 }), place(), secrets(), (setup, where, other) => {
        cases++;
        const scenario = outspoken(setup.scenario);
        const { id } = at(scenario.actors, where);
        const { record, events } = played({ scenario, seed: setup.seed });
        const again = saidAgain(withSecrets(scenario, id, other), id, record);
        for (const [index, event] of events.entries()) {
          const then = again[index];
          if (event.kind === "move" && event.actor === id) {
            // The others have said the same up to here; so must it.
            expect(then).toEqual(event);
            decisions++;
          } else if (JSON.stringify(heard(event)) !== JSON.stringify(then && heard(then))) return;
        }
      }),
    );
    expect(decisions).toBeGreaterThan(cases / 2);
  });
});

describe("beliefs", () => {
  it("follow what others declare: another declared position can change what an actor tables", () => {
    const issues = (scenario: Scenario): readonly Issue[] => scenario.issues;
    const moved = fc.sample(fc.tuple(setups({ lean: "deal", maxEvents: 0 }), positionDraft("any")), 200).filter(([{ scenario, seed }, draft]) => {
      const [first] = scenario.actors;
      const actors = scenario.actors.map((actor) => (actor === first ? actor : { ...actor, declared: declaredBy(positionOf(issues(scenario), draft)) }));
      const opening = (events: readonly RunEvent[]): unknown => events.find((event) => event.kind === "move");
      return JSON.stringify(opening(played({ scenario, seed }).events)) !== JSON.stringify(opening(played({ scenario: { ...scenario, actors }, seed }).events));
    });
    expect(moved.length).toBeGreaterThan(0);
  });
});
