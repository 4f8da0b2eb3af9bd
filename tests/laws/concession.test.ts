import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { RunEvent } from "../../src/seam/index.ts";
import { floorAt, found, ledgerOf, noDealAt } from "../../src/testing/laws/books.ts";
import type { StrategyName } from "../../src/testing/arbitraries/strategies.ts";
import { played, type Setup, setups } from "./support/setups.ts";

vi.setConfig({ testTimeout: 120_000 });

const NEARLY = 1e-9;

/** What an actor held out for when it tabled something. */
interface Demand {
  readonly round: number;
  readonly regime: number;
  readonly aspiration: number;
  readonly utility: number;
  readonly terms: number;
  readonly floor: number;
  readonly noDeal: number;
  readonly ceiling: number;
  /** Whether the strategy is of one of the kinds asked for. */
  readonly own: boolean;
}

type Offer = Extract<RunEvent, { readonly kind: "move" }>;

/** Every actor's demands, in turn. What a protocol tables of itself holds out for nothing. */
function demands(setup: Setup, kinds: readonly StrategyName[]): Demand[][] {
  const { scenario } = setup;
  const ledger = ledgerOf(scenario, played(setup).events);
  const demand = (event: Offer, world: (typeof ledger.entries)[number]["world"]): Demand[] => {
    const { utility, strategy, regime } = found(world.profiles, event.actor);
    const aspiration = event.figures.aspiration;
    if (event.move !== "offer" || aspiration === undefined) return [];
    return [
      {
        round: event.round,
        regime,
        aspiration,
        utility: utility.at(event.terms),
        terms: event.terms,
        floor: floorAt(ledger, scenario, world, event.actor, event.round),
        noDeal: noDealAt(ledger, world, event.actor, event.round),
        ceiling: utility.ceiling,
        own: kinds.some((kind) => kind === strategy.kind),
      },
    ];
  };
  return scenario.actors.map(({ id }) =>
    ledger.entries.flatMap(({ event, world }) => (event.kind === "move" && event.actor === id ? demand(event, world) : [])),
  );
}

/** Checks each demand against the one before it. */
const check = (kinds: readonly StrategyName[], law: (now: Demand, before: Demand | undefined) => void): void =>
  fc.assert(
    fc.property(setups(), (setup) => {
      for (const own of demands(setup, kinds)) own.forEach((now, index) => now.own && law(now, own[index - 1]));
    }),
  );

const timeDependent = ["polynomial", "exponential"] as const;

describe("a time-dependent strategy", () => {
  it("never concedes less than before in one regime: the share of the way from floor to ceiling that it holds out for never rises", () =>
    check(timeDependent, (now, before) => {
      if (before?.regime !== now.regime || now.ceiling - now.floor < 1e-3 || before.ceiling - before.floor < 1e-3) return;
      const term = ({ aspiration, floor, ceiling }: Demand): number => (aspiration - floor) / (ceiling - floor);
      expect(term(now)).toBeLessThanOrEqual(term(before) + NEARLY);
      expect(term(now)).toBeGreaterThanOrEqual(-NEARLY);
      expect(term(before)).toBeLessThanOrEqual(1 + NEARLY);
    }));

  it("never asks for more than before but in a new regime, or by as much as its no-deal value has risen", () =>
    check(timeDependent, (now, before) => {
      if (before?.regime !== now.regime) return;
      expect(now.aspiration).toBeLessThanOrEqual(before.aspiration + Math.max(0, now.noDeal - before.noDeal) + NEARLY);
    }));

  it("asks for its floor by the deadline, and never for less than it or for more than its ceiling", () =>
    fc.assert(
      fc.property(setups(), (setup) => {
        for (const now of demands(setup, timeDependent).flat().filter(({ own }) => own)) {
          expect(now.aspiration).toBeGreaterThanOrEqual(now.floor - NEARLY);
          expect(now.aspiration).toBeLessThanOrEqual(now.ceiling + NEARLY);
          if (now.round === setup.scenario.deadline && now.round > 1) expect(now.aspiration).toBeCloseTo(now.floor, 9);
        }
      }),
    ));
});

describe("any built-in strategy", () => {
  it("tables terms that are worth what it holds out for", () =>
    check([...timeDependent, "tit-for-tat"], (now) => expect(now.utility).toBeGreaterThanOrEqual(now.aspiration - NEARLY)));
});

describe("tit-for-tat", () => {
  it("opens with its ceiling and stays between floor and ceiling", () =>
    check(["tit-for-tat"], (now) => {
      if (now.round === 1 && now.regime === 0) expect(now.aspiration).toBe(now.ceiling);
      expect(now.aspiration).toBeGreaterThanOrEqual(Math.min(now.floor, now.ceiling) - NEARLY);
      expect(now.aspiration).toBeLessThanOrEqual(now.ceiling + NEARLY);
    }));
});

describe("take it or leave it", () => {
  it("holds out for its ceiling and tables one text as long as its regime lasts", () =>
    check(["take-it-or-leave-it"], (now, before) => {
      expect(now.aspiration).toBe(now.ceiling);
      if (before?.regime === now.regime) expect(now.terms).toBe(before.terms);
    }));
});
