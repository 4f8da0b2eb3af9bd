import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Controllers, Scenario } from "../../src/scenario/index.ts";
import type { RunEvent } from "../../src/seam/index.ts";
import { holds } from "../../src/testing/arbitraries/conditions.ts";
import { at, some, someOf } from "../../src/testing/arbitraries/draft.ts";
import { type Entry, floorAt, found, type Ledger, ledgerOf, noDealAt, seatsOf, type World } from "../../src/testing/laws/books.ts";
import { played, type Setup, setups } from "./support/setups.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Sums of floating-point numbers may differ in the order in which they were added. */
const NEARLY = 1e-9;

type Of<K extends RunEvent["kind"]> = Extract<RunEvent, { readonly kind: K }>;

interface Case {
  readonly scenario: Scenario;
  readonly ledger: Ledger;
  readonly outcome: ReturnType<typeof played>["record"]["outcome"];
  readonly named: (terms: number) => Readonly<Record<string, string | number>>;
}

/** Checks every traced run. */
const check = (law: (of: Case) => void, lean?: "deal"): void => checkWith(setups(lean === undefined ? {} : { lean }), law);

/** Deals among some, about issues that others hold levers of. */
const controlled = (): fc.Arbitrary<Setup> =>
  fc.tuple(setups({ lean: "deal" }), fc.array(fc.tuple(some(), fc.constantFrom("all", "any", "shares"), fc.constantFrom(0.3, 0.6, 1)), { minLength: 1, maxLength: 3 })).map(
    ([{ scenario, seed }, levers]) => {
      const ids = scenario.actors.map(({ id }) => id);
      const controllers = ([holders, kind, needed]: (typeof levers)[number]): Controllers =>
        kind === "shares"
          ? { kind, shares: Object.fromEntries(someOf(ids, holders).map((id, index) => [id, 1 + index])), needed }
          : { kind, actors: someOf(ids, holders) };
      const [first, second = "", ...others] = ids;
      const seats = others.length > 0 ? [first ?? "", second] : ids;
      return {
        seed,
        scenario: {
          ...scenario,
          delivery: scenario.issues.map(({ id }, index) => ({ issue: id, controllers: controllers(at(levers, index)) })),
          // Guards may name phases that are gone.
          events: (scenario.events ?? []).map(({ guard: _, ...event }) => event),
          protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats }] },
        },
      };
    },
  );

const checkWith = (arbitrary: fc.Arbitrary<Setup>, law: (of: Case) => void): void =>
  fc.assert(
    fc.property(arbitrary, (setup) => {
      const { model, record, events } = played(setup);
      const { scenario } = setup;
      law({ scenario, ledger: ledgerOf(scenario, events), outcome: record.outcome, named: (terms) => model.terms(terms) });
    }),
  );

const isOf = <K extends RunEvent["kind"]>(kind: K) => (entry: Entry): entry is Entry & { readonly event: Of<K> } => entry.event.kind === kind;

/** Whether terms satisfy the constraints and cross no hard red line of an actor, read from the document by name. */
function mayBeSigned({ scenario, named }: Case, world: World, actor: string, terms: number): boolean {
  const { issues, constraints = [] } = scenario;
  const { redLines = [] } = found(world.profiles, actor).position;
  const text = named(terms);
  return (
    constraints.every((constraint) => holds(constraint.holds, text, issues)) &&
    !redLines.some((line) => line.kind === "hard" && holds(line.when, text, issues))
  );
}

const utilityOf = (world: World, actor: string, terms: number): number => found(world.profiles, actor).utility.at(terms);

describe("a text that is agreed", () => {
  it("crosses no hard red line of those whose consent it needs, and gives each at least its no-deal value of that round", () =>
    check((of) => {
      const { scenario, ledger } = of;
      for (const { event, world } of ledger.entries.filter(isOf("agreed"))) {
        const consent = scenario.consent ?? scenario.actors.map(({ id }) => id);
        const seated = seatsOf(scenario, event.phase).filter((actor) => world.present.has(actor));
        for (const actor of seated.filter((actor) => consent.includes(actor))) {
          expect(event.signatories).toContain(actor);
          expect(mayBeSigned(of, world, actor, event.terms)).toBe(true);
          expect(utilityOf(world, actor, event.terms)).toBeGreaterThanOrEqual(noDealAt(ledger, world, actor, event.round) - NEARLY);
        }
        expect(seated).toEqual(expect.arrayContaining([...event.signatories]));
      }
    }, "deal"));

  it("is signed by nobody below its floor or across a hard red line, at the table and after", () =>
    check((of) => {
      const { scenario, ledger, outcome } = of;
      const { terms } = ledger.entries.filter(isOf("agreed")).at(-1)?.event ?? { terms: -1 };
      if (outcome.terms === null) return;
      for (const actor of outcome.signatories) {
        // Who neither chose the text nor is asked for its consent signs whatever the scenario has it put.
        if (isAuthorOfGivenText(scenario, actor)) continue;
        expect(mayBeSigned(of, ledger.end, actor, terms)).toBe(true);
        // An author's own aspiration is at least its floor in the round in which it tables; d may rise until the text closes.
        expect(utilityOf(ledger.end, actor, terms)).toBeGreaterThanOrEqual(noDealAt(ledger, ledger.end, actor, outcome.round) - NEARLY);
      }
      for (const { event, world } of ledger.entries.filter(isOf("answer"))) {
        const takes = mayBeSigned(of, world, event.actor, event.terms) && utilityOf(world, event.actor, event.terms) >= floorAt(ledger, scenario, world, event.actor, event.round);
        expect(event.accepts).toBe(takes);
      }
    }, "deal"));

  it("is withdrawn only from one whom it crosses, or to whom it is worth less than no deal", () =>
    check((of) => {
      for (const { event, world } of of.ledger.entries.filter(isOf("withdrawn"))) {
        const may = mayBeSigned(of, world, event.actor, event.terms);
        const worth = utilityOf(world, event.actor, event.terms) >= noDealAt(of.ledger, world, event.actor, event.round);
        expect(may && worth).toBe(false);
      }
    }));

  it("is in force only with every ratifier's threshold reached, and stopped by exactly those whose is not", () =>
    check((of) => {
      const { scenario, ledger, outcome } = of;
      if (outcome.cause !== null && outcome.cause !== "not-ratified" && outcome.cause !== "not-delivered") return;
      const { event, world } = ledger.entries.filter(isOf("agreed")).at(-1) ?? {};
      if (event === undefined || world === undefined) throw new Error("nothing was agreed");
      const refusing = (scenario.ratifiers ?? []).filter(({ actor, threshold }) => {
        const least =
          threshold.kind === "utility"
            ? threshold.least
            : threshold.kind === "floor"
              ? floorAt(ledger, scenario, world, actor, event.round)
              : noDealAt(ledger, world, actor, event.round) + (threshold.margin ?? 0);
        return !mayBeSigned(of, world, actor, event.terms) || utilityOf(world, actor, event.terms) < least;
      });
      expect(outcome.cause === "not-ratified" ? outcome.by : []).toEqual(refusing.map(({ id }) => id));
    }, "deal"));

  it("is delivered only if the holders of every lever it uses have signed or said yes", () =>
    checkWith(controlled(), (of) => {
      const { scenario, ledger, outcome, named } = of;
      if (outcome.cause !== null && outcome.cause !== "not-delivered") return;
      const text = outcome.terms ?? {};
      const answers = ledger.entries.filter(isOf("answer")).map(({ event }) => event);
      const asked = answers.filter(({ to, round }) => to === "delivery" && round === outcome.round);
      const consents = (actor: string): boolean =>
        outcome.signatories.includes(actor) || asked.some((answer) => answer.actor === actor && answer.accepts);
      const lacking = (scenario.delivery ?? []).filter(({ issue, controllers }) => text[issue] !== scenario.statusQuo[issue] && !suffices(controllers, consents));
      expect(outcome.by).toEqual(lacking.map(({ issue }) => issue));
      expect(outcome.kind).toBe(lacking.length > 0 ? "no-deal" : "settlement");
      expect(ledger.entries.filter(isOf("agreed")).at(-1)?.event.terms).toBeGreaterThanOrEqual(0);
      expect(named(ledger.entries.filter(isOf("agreed")).at(-1)?.event.terms ?? -1)).toEqual(text);
    }));
});

function suffices(controllers: Controllers, consents: (actor: string) => boolean): boolean {
  switch (controllers.kind) {
    case "all":
      return controllers.actors.every(consents);
    case "any":
      return controllers.actors.some(consents);
    case "shares": {
      const shares = Object.entries(controllers.shares).map(([actor, share]): [string, number] => [actor, share ?? 0]);
      const sum = (some: readonly (readonly [string, number])[]): number => some.reduce((total, [, share]) => total + share, 0);
      return sum(shares.filter(([actor]) => consents(actor))) >= controllers.needed * sum(shares) - NEARLY;
    }
  }
}

describe("what is tabled and accepted", () => {
  it("may be signed by whoever says it and is worth its floor to it, with the figures told", () =>
    check((of) => {
      const { scenario, ledger } = of;
      for (const { event, world } of ledger.entries.filter(isOf("move"))) {
        const floor = floorAt(ledger, scenario, world, event.actor, event.round);
        expect(event.figures.floor).toBeCloseTo(floor, 9);
        expect(event.figures.noDeal).toBeCloseTo(noDealAt(ledger, world, event.actor, event.round), 9);
        if (event.terms >= 0) expect(event.figures.utility).toBe(utilityOf(world, event.actor, event.terms));
        if (isGivenText(scenario, event) || (event.move !== "offer" && event.move !== "accept")) continue;
        expect(mayBeSigned(of, world, event.actor, event.terms)).toBe(true);
        if (ownText(world, event.actor)) continue;
        expect(utilityOf(world, event.actor, event.terms)).toBeGreaterThanOrEqual(floor - NEARLY);
      }
    }));
});

/** A text that the scenario gives a take-it-or-leave-it phase is tabled by the protocol, whatever its author thinks of it. */
const isGivenText = (scenario: Scenario, event: Of<"move">): boolean =>
  event.move === "offer" && event.rule === "" && isAuthorOfGivenText(scenario, event.actor);

const isAuthorOfGivenText = ({ protocol }: Scenario, actor: string): boolean =>
  protocol.phases.some((phase) => phase.kind === "take-it-or-leave-it" && phase.author === actor && phase.text !== undefined);

/** A standing text that the scenario gives a strategy is tabled whatever it is worth. */
function ownText(world: World, actor: string): boolean {
  const { strategy } = found(world.profiles, actor);
  return strategy.kind === "take-it-or-leave-it" && strategy.text !== undefined;
}
