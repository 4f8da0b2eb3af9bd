import { describe, expect, test } from "vitest";
import { kit, type Model, optionLabel, type RunRecord, simulate } from "../../src/index.ts";
import { utilitySpec } from "../../src/space/index.ts";
import itexCypress from "./data/itex-cypress.json" with { type: "json" };
import laptop from "./data/laptop.json" with { type: "json" };
import { type Domain, scenarioOf } from "./domain.ts";
import { negmas, negmasAsked } from "./negmas.ts";

// Figures: runs of NegMAS 0.15.7 on two domains of its test data (of ANAC 2010 and 2011), utilities normalised by NegMAS.
// Its `step` counts from 0: step 0 is round 1, and a final step of 11 means that 11 rounds were played.

const { compile } = kit({ strategies: [negmas, negmasAsked] });
const domains = { laptop, itexCypress };

const runs = Object.values(domains).flatMap((domain) =>
  domain.trajectories.flatMap((published) =>
    ["negmas-time-based", "negmas-asked"].map((kind) => ({ name: published.name, kind, domain, published })),
  ),
);

describe("NegMAS's time-based rule", () => {
  test.for(runs)("$name is reproduced offer by offer by $kind", ({ kind, domain, published }) => {
    const model = negotiation(domain, kind, published.exponents, published.steps);
    const record = simulate(model);

    const offers = offersOf(model, record);
    expect(offers.map(({ party, offer }) => ({ party, offer }))).toEqual(
      published.offers.map(({ party, offer }) => ({ party, offer })),
    );
    expect(offers.map(({ round }) => round - 1)).toEqual(stepsOf(published));
    offers.forEach(({ utilities }, at) => { expectUtilities(utilities, published.offers[at]!.utilities); });

    expect(record.outcome).toMatchObject({
      kind: published.timedOut ? "no-deal" : "settlement",
      round: published.finalStep,
      signatories: ["p0", "p1"],
    });
    expect(labels(model, record.state.text)).toEqual(published.agreement);
    expectUtilities(utilitiesOf(model, record.state.text), published.utilities);
    expect(simulate(model, { trace: "none" }).state).toEqual(record.state);
  });

  test("an offer in the last turn lapses, as NegMAS has no turns for answers alone", () => {
    const [lapsed, answered] = [false, true].map((answers) => {
      const strategies = [0.01, 5].map((p) => ({ kind: "negmas-time-based", p, answers }));
      return simulate(compile(scenarioOf(laptop, strategies, 1))).outcome;
    });
    expect(lapsed).toMatchObject({ kind: "no-deal", cause: "deadline", round: 1 });
    expect(answered).toMatchObject({ kind: "settlement", round: 1 });
  });

  // With one round, p = 1 and utilities from 0 to 1, t = 1/2 and lo = 1/2 − 0.001 = 0.499.
  test.for([
    { below: 0.499 - 5e-7, bid: 1, why: "0.5e-6 below lo and nearer than the terms above: tabled" },
    { below: 0.499 - 2e-6, bid: 2, why: "2e-6 below lo: not tabled" },
  ])("the lower neighbour is $why", ({ below, bid }) => {
    const domain: Domain = {
      stored: "raw",
      issues: [{ name: "Price", options: ["low", "fair", "high"] }],
      profiles: [
        { name: "seller", weights: [1], evaluations: [[0, below, 1]] },
        { name: "buyer", weights: [1], evaluations: [[1, 0.5, 0]] },
      ],
    };
    for (const kind of ["negmas-time-based", "negmas-asked"]) {
      const record = simulate(negotiation(domain, kind, [1, 1], 1));
      expect(record.moves?.[0]).toMatchObject({ actor: "p0", move: "offer", terms: bid });
    }
  });

  test("a no-deal value above its worst terms is its reserve, in a plan and when asked", () => {
    const [planned, asked] = ["negmas-time-based", "negmas-asked"].map((kind) => {
      const strategies = [5, 0.25].map((p) => ({ kind, p }));
      const scenario = scenarioOf(itexCypress, strategies, 20);
      const actors = scenario.actors.map((actor) => ({ ...actor, noDeal: { value: 0.3, drift: 0.005 } }));
      return simulate(compile({ ...scenario, actors }));
    });
    expect(asked?.moves).toEqual(planned?.moves);
    expect(planned?.moves?.[1]?.terms).not.toBe(simulate(negotiation(itexCypress, "negmas-time-based", [5, 0.25], 20)).moves?.[1]?.terms);
  });
});

function negotiation(domain: Domain, kind: string, exponents: readonly number[], rounds: number): Model {
  return compile(scenarioOf(domain, exponents.map((p) => ({ kind, p })), rounds));
}

/**
 * The steps in which offers were made. NegMAS dates an offer that the first party accepts at its next turn by the step of
 * that acceptance, one later than it was made: its utility is the bid at the t of the step before, and that step is
 * otherwise without an offer of the second party.
 */
function stepsOf({ offers, finalStep }: (typeof runs)[number]["published"]): number[] {
  return offers.map(({ step, party }) => (party === 1 && step === finalStep - 1 ? step - 1 : step));
}

function offersOf(model: Model, record: RunRecord) {
  return (record.moves ?? [])
    .filter(({ move }) => move === "offer")
    .map(({ round, actor, terms }) => ({
      round,
      party: Number(actor.slice(1)),
      offer: labels(model, terms),
      utilities: utilitiesOf(model, terms),
    }));
}

function labels({ scenario, space }: Model, terms: number): string[] {
  return scenario.issues.map((issue, at) => optionLabel(issue, space.option(terms, at)));
}

function utilitiesOf({ scenario, space }: Model, terms: number): number[] {
  return scenario.actors.map(({ position }) =>
    space.utility(utilitySpec(position, scenario.issues, { arithmetic: "float" })).at(terms),
  );
}

function expectUtilities(actual: readonly number[], published: readonly number[]): void {
  published.forEach((utility, party) => { expect(Math.abs(actual[party]! - utility)).toBeLessThan(1e-12); });
}
