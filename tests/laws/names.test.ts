import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { openRun } from "../../src/index.ts";
import type { Scenario } from "../../src/scenario/index.ts";
import { at, place } from "../../src/testing/arbitraries/draft.ts";
import { played } from "../../src/testing/laws/plays.ts";
import { relabelled, unordered } from "../../src/testing/laws/relabel.ts";
import { type Setup, setups } from "../../src/testing/arbitraries/runs.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Every id that a document introduces. */
const namesOf = ({ issues, actors, events = [], protocol, ratifiers = [], constraints = [] }: Scenario): string[] => [
  ...issues.flatMap((issue) => [issue.id, ...(issue.kind === "range" ? [] : issue.options.map(({ id }) => id))]),
  ...[...actors, ...events, ...protocol.phases, ...ratifiers, ...constraints].map(({ id }) => id),
];

/** New names, in another order of the alphabet than the old ones. */
const newNames = (names: readonly string[]): Map<string, string> =>
  new Map(names.map((name, index) => [name, `${"zyxwvutsrqponmlkjihgfedcba".charAt(index % 26)}${String(index)}-renamed`]));

/** Streams named as they are by default, so that names can change and luck stay. */
const withStreams = (scenario: Scenario): Scenario => ({
  ...scenario,
  actors: scenario.actors.map((actor) => ({ ...actor, stream: actor.stream ?? `stream of ${actor.id}` })),
  ...(scenario.events && { events: scenario.events.map((event) => ({ ...event, stream: event.stream ?? `stream of ${event.id}` })) }),
});

/** What a run came to, but for what names the document as a whole. */
function outcomeOf(setup: Setup): Record<string, unknown> {
  const { model, record } = played(setup);
  const { outcome, moves, events, state, seed } = record;
  const { verdict, case: weighed } = openRun(model, record);
  return { outcome, moves, events, state: { ...state, scenario: "" }, seed, verdict, weighed, manifest: record.manifest.kinds };
}

/** The reopened table of a phase is named after it. */
const andReopened = (names: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...names].flatMap(([from, to]): [string, string][] => [[from, to], [`${from}-reopened`, `${to}-reopened`]]));

describe("renaming", () => {
  it("actors, issues, options, events, phases and ratifiers, with streams kept, renames the result and nothing else", () =>
    fc.assert(
      fc.property(setups(), ({ scenario, seed }) => {
        const before = { scenario: withStreams(scenario), seed };
        const names = newNames(namesOf(scenario));
        const after = { scenario: relabelled(before.scenario, names), seed };
        expect(outcomeOf(after)).toEqual(relabelled(outcomeOf(before), andReopened(names)));
      }),
    ));

  it("every actor with another's id, data, roles and seat going with it, permutes every result", () =>
    fc.assert(
      fc.property(setups(), place(), ({ scenario, seed }, by) => {
        const ids = scenario.actors.map(({ id }) => id);
        const names = new Map(ids.map((id, index) => [id, at(ids, index + by)]));
        const before = { scenario: withStreams(scenario), seed };
        const after = { scenario: relabelled(before.scenario, names), seed };
        expect(outcomeOf(after)).toEqual(relabelled(outcomeOf(before), names));
      }),
    ));
});

describe("the order in which a document lists its actors", () => {
  /**
   * Seats at a table of alternating offers are in that order, so it decides who opens and who answers last. Everywhere else
   * the document says itself who comes after whom; there the order of the list means nothing.
   */
  it("changes nothing where no table takes turns", () =>
    fc.assert(
      fc.property(setups(), place(), ({ scenario, seed }, by) => {
        const texts = withTextsOnly(scenario);
        const actors = [...texts.actors.slice(by % texts.actors.length), ...texts.actors.slice(0, by % texts.actors.length)];
        const moved = { ...texts, actors: by % 2 === 0 ? actors : [...actors].reverse() };
        const { state: _, ...before } = outcomeOf({ scenario: texts, seed });
        const { state: __, ...after } = outcomeOf({ scenario: moved, seed });
        expect(after.moves).toEqual(before.moves);
        expect(unordered(byActor(after))).toEqual(unordered(byActor(before)));
      }),
    ));

  it("matters where they take turns: it is the order of the seats", () => {
    const differing = fc.sample(setups({ lean: "deal", maxEvents: 0 }), 200).filter(({ scenario, seed }) => {
      const reversed = { ...scenario, actors: [...scenario.actors].reverse() };
      const { outcome } = outcomeOf({ scenario, seed });
      return JSON.stringify(unordered(outcome)) !== JSON.stringify(unordered(outcomeOf({ scenario: reversed, seed }).outcome));
    });
    expect(differing.length).toBeGreaterThan(0);
  });
});

/** Tables of alternating offers made into texts by their first seat to the others; a refusal of accession reopens none. */
function withTextsOnly(scenario: Scenario): Scenario {
  const phases = scenario.protocol.phases.map((phase) => {
    if (phase.kind === "accession") return { ...phase, onRefusal: phase.onRefusal === "proceed" ? "proceed" : "end" } as const;
    if (phase.kind === "take-it-or-leave-it") return phase;
    const { id, seats, rounds } = phase;
    const [author = "", ...addressees] = seats;
    return { id, kind: "take-it-or-leave-it", author, addressees, ...(rounds !== undefined && { rounds }) } as const;
  });
  return { ...scenario, protocol: { phases } };
}

/** Without the order of lists that go through all actors: roles that are everybody's by default, and whom a share makes to ask. */
function byActor(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(byActor).sort((a, b) => (JSON.stringify(unordered(a)) < JSON.stringify(unordered(b)) ? -1 : 1));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, byActor(value)]));
}
