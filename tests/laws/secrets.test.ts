import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { standardKit } from "../../src/index.ts";
import type { DeclaredPosition, Position } from "../../src/scenario/index.ts";
import type { RunEvent } from "../../src/seam/index.ts";
import { at, maybe, place, share } from "../../src/testing/arbitraries/draft.ts";
import { positionDraft, positionOf } from "../../src/testing/arbitraries/positions.ts";
import { leakTo } from "../../src/testing/laws/secrets.ts";
import { trialOf } from "../../src/testing/laws/trial.ts";
import { played, setups } from "./support/setups.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Another private life for all others. */
const secrets = () =>
  fc.record({ position: positionDraft("any"), willingness: share(), value: maybe(share()), cost: share(), drift: fc.constantFrom(0, 0.05, -0.1), change: fc.constantFrom(0, 0.2, -0.4) });

describe("on a recorded public history", () => {
  it("an actor's decisions, rules and figures are the same whatever the others keep to themselves", () =>
    fc.assert(
      fc.property(setups({ maxTerms: 128 }), place(), secrets(), ({ scenario, seed }, where, { position, willingness, value, cost, drift, change }) => {
        const leak = leakTo(trialOf(standardKit, scenario, seed), at(scenario.actors, where).id, {
          position: () => positionOf(scenario.issues, position),
          noDeal: () => ({ cost, drift, ...(value !== undefined && { value }) }),
          willingness: () => willingness,
          change: () => change,
        });
        expect(leak).toBeUndefined();
      }),
    ));
});

/** What an actor declares, said outright. */
const declaredBy = ({ ideal, fallback }: Position): DeclaredPosition => ({ ideal, ...(fallback && { fallback }) });

describe("beliefs", () => {
  it("follow what others declare: another declared position can change what an actor tables", () => {
    const moved = fc.sample(fc.tuple(setups({ lean: "deal", maxEvents: 0 }), positionDraft("any")), 200).filter(([{ scenario, seed }, draft]) => {
      const [first] = scenario.actors;
      const actors = scenario.actors.map((actor) => (actor === first ? actor : { ...actor, declared: declaredBy(positionOf(scenario.issues, draft)) }));
      const opening = (events: readonly RunEvent[]): unknown => events.find((event) => event.kind === "move");
      return JSON.stringify(opening(played({ scenario, seed }).events)) !== JSON.stringify(opening(played({ scenario: { ...scenario, actors }, seed }).events));
    });
    expect(moved.length).toBeGreaterThan(0);
  });
});
