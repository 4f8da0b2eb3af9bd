import { describe, expect, it } from "vitest";
import { compile, defineProtocol, defineScenario, defineStrategy, kit, type Move, type ProtocolKind, simulate, standardKit, type StrategyKind, type Turns, type View } from "../../../src/index.ts";
import type { AnyScenario } from "../../../src/scenario/index.ts";
import { LawBroken, type LawName, lawsOf, laws } from "../../../src/testing/index.ts";
import { found, ledgerOf, seatsOf } from "../../../src/testing/laws/books.ts";
import { consenting } from "../../../src/testing/laws/keeping.ts";
import { last, stepThrough } from "../../../src/testing/laws/plays.ts";
import { trialOf } from "../../../src/testing/laws/trial.ts";
import { bargain } from "./bargain.ts";

/** What a law says of a run, of kinds of one's own; nothing if it holds. */
function breachOf(law: LawName, scenario: AnyScenario, kinds: { readonly strategies?: readonly StrategyKind[]; readonly protocols?: readonly ProtocolKind[] } = {}): string {
  try {
    lawsOf({ kit: kit(kinds) })[law].check({ scenario, seed: 1 });
    return "";
  } catch (error) {
    if (error instanceof LawBroken) return error.breach;
    throw error;
  }
}

/** The bargain with strategies and a table of one's own. */
const withKinds = (strategies: readonly [string, string], protocol = "alternating-offers"): AnyScenario => ({
  ...bargain,
  actors: bargain.actors.map((actor, index) => ({ ...actor, strategy: { kind: strategies[index]! } })),
  protocol: { phases: [{ id: "talks", kind: protocol, seats: ["ann", "bob"] }] },
});

const asks = (decide: (view: View) => Move, kind = "asked"): StrategyKind => defineStrategy({ kind, version: 1, params: {}, decide });
const best = (view: View): Move => (view.final ? view.reject() : view.offer(view.position.ceilingTerms));

describe("the consent that a text needs", () => {
  it("is that of those who have come back to their seats, though they were missing when the phase began", () => {
    const position = { ideal: { land: "none" }, salience: { land: 1 } } as const;
    const scenario = defineScenario({
      id: "late",
      issues: [{ kind: "ladder", id: "land", options: [{ id: "none" }, { id: "all" }] }],
      statusQuo: { land: "none" },
      actors: [
        { id: "ann", present: false, position, strategy: { kind: "polynomial" } },
        { id: "bob", position, strategy: { kind: "polynomial" } },
      ],
      events: [{ id: "return", when: { kind: "at", round: 2 }, effects: [{ kind: "participation", actor: "ann", present: true }] }],
      consent: ["ann"],
      protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["ann", "bob"] }] },
      deadline: 2,
    });
    laws.all.check({ scenario, seed: 0 });
  });
});

describe("a text that its author's consent alone would put in force", () => {
  it("may be withdrawn at once, and is then put to nobody", () => {
    const scenario = defineScenario({
      id: "withdrawn",
      issues: [{ kind: "ladder", id: "land", options: [{ id: "none" }, { id: "all" }] }],
      statusQuo: { land: "none" },
      actors: [
        { id: "ann", position: { ideal: { land: "all" }, salience: { land: 1 } }, noDeal: { value: 0.9 }, strategy: { kind: "polynomial" } },
        { id: "bob", position: { ideal: { land: "none" }, salience: { land: 1 } }, strategy: { kind: "polynomial" } },
      ],
      consent: ["ann"],
      protocol: { phases: [{ id: "text", kind: "take-it-or-leave-it", author: "ann", addressees: ["bob"], text: { land: "none" } }] },
      deadline: 1,
    });
    laws.all.check({ scenario, seed: 0 });
    const { events, outcome } = simulate(compile(scenario));
    expect(events?.map(({ kind }) => kind)).toEqual(["phase", "move", "withdrawn", "setback", "end"]);
    expect(outcome).toMatchObject({ cause: "refusal", by: [] });
  });
});

describe("a law of plans", () => {
  const each = (value: number): readonly number[] => Array.from({ length: bargain.deadline }, () => value);
  const planning = (terms: number): StrategyKind =>
    defineStrategy({
      kind: "planning",
      version: 1,
      params: {},
      plan: () => ({ aspiration: each(1), bid: each(terms), accept: each(1), final: each(1), rules: { offer: "planned", accept: "planned" } }),
      decide: best,
    });

  it("is of the strategies that have one, whoever else is there", () => {
    expect(breachOf("plansAsDecided", withKinds(["planning", "asked"]), { strategies: [planning(4), asks(best)] })).toBe("");
    expect(breachOf("plansAsDecided", withKinds(["asked", "asked"]), { strategies: [asks(best)] })).toBe("");
    expect(breachOf("plansAsDecided", withKinds(["planning", "asked"]), { strategies: [planning(3), asks(best)] })).toMatch(/^the run without plans went otherwise\. The runs share 1 events\. Then\n- \{/);
  });

  const low = { kind: "hard", id: "low", when: { kind: "atMost", issue: "price", option: "p4" } } as const;

  it("is of the protocols that play ahead, whichever else are there", () => {
    const [alternating] = standardKit.protocols;
    const table = { ...alternating!, kind: "table" };
    const still = defineProtocol({ kind: "still", version: 1, params: {}, takesText: true, seats: () => [0], round: () => undefined }) as ProtocolKind;
    const skipping = { ...table, skim: (turns: Turns) => ((turns.round = turns.until), -1) };
    expect(breachOf("skimsAsPlayed", withKinds(["polynomial", "polynomial"], "table"), { protocols: [table, still] })).toBe("");
    expect(breachOf("skimsAsPlayed", withKinds(["polynomial", "polynomial"], "table"), { protocols: [skipping, still] })).toMatch(/^the outcome of the run differs, skimmed and played:\n- \{/);
    // Ann leaves at once, and bob is said to have tabled something before.
    const scenario = withKinds(["polynomial", "polynomial"], "table");
    const leaving = { ...scenario, statusQuo: { price: "p4" }, actors: scenario.actors.map((actor) => ({ ...actor, noDeal: { value: 1 }, position: { ...actor.position, redLines: [low] } })) };
    const inventing = { ...table, skim: (turns: Turns) => ((turns.offers[1] = 3), 0) };
    expect(breachOf("skimsAsPlayed", leaving, { protocols: [inventing] })).toMatch(/^the state of the run differs, skimmed and played:\n- \{/);
  });
});

describe("a law of names", () => {
  it("says which part of the result follows who is first", () => {
    const first = asks((view) => (view.actor === 0 ? view.leave("first") : best(view)));
    const end = (by: string): string => `{ kind: "no-deal", cause: "walk-out", by: ["${by}"], round: 1, terms: null, signatories: [] }`;
    expect(breachOf("symmetric", withKinds(["asked", "asked"]), { strategies: [first] })).toBe(`the run with its actors listed the other way round has other outcome:\n- ${end("ann")}\n+ ${end("bob")}`);
  });

  it("leaves names that are words of the format or of records as they are", () => {
    const named = { ...bargain, actors: bargain.actors.map((actor, index) => ({ ...actor, id: ["deadline", "settlement"][index]! })), protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["deadline", "settlement"] }] } };
    expect(breachOf("symmetric", named)).toBe("");
    expect(breachOf("renamingInvariant", named)).toBe("");
  });
});

describe("a law", () => {
  it("is tried on any scenarios where none is given", () => {
    expect(() => laws.terminates.assert(undefined, { numRuns: 3, seed: 1 })).not.toThrow();
    const tired = lawsOf({ kit: kit({ strategies: [] }) }).terminates;
    expect(() => tired.assert(undefined, { numRuns: 1, examples: [[{ scenario: { ...bargain, deadline: 0 }, seed: 1 }]] })).toThrow(/Property failed after 1 tests/);
  });
});

describe("the books of a run", () => {
  const three: AnyScenario = {
    ...bargain,
    actors: [...bargain.actors, ...["cat", "dan"].map((id) => ({ ...bargain.actors[0]!, id }))],
    protocol: {
      phases: [
        { id: "talks", kind: "alternating-offers", seats: ["bob", "ann"] },
        { id: "first", kind: "accession", acceders: ["dan"], onRefusal: "proceed" },
        { id: "second", kind: "accession", acceders: ["cat"], onRefusal: "reopen" },
      ],
    },
  };

  it("say who sits in a phase, and at the wider table that a refusal opens", () => {
    expect(["talks", "first", "second", "second-reopened"].map((phase) => seatsOf(three, phase))).toEqual([["ann", "bob"], ["dan"], ["cat"], ["ann", "bob", "cat"]]);
  });

  it("refuse phases that are not there, or of kinds that are not known", () => {
    const strange = { ...three, protocol: { phases: [{ id: "dance", kind: "waltz" }, ...three.protocol.phases] } };
    expect(() => seatsOf(three, "dance")).toThrow(new RangeError("no phase dance"));
    expect(() => seatsOf(strange, "talks")).toThrow(new RangeError("no phase talks"));
  });

  it("have a page for every actor, and for nobody else", () => {
    expect(found(ledgerOf(bargain, []).start.shifts, "ann")).toBe(0);
    expect(() => found(ledgerOf(bargain, []).start.shifts, "cat")).toThrow(new RangeError("no actor cat"));
  });

  it("know of no change in an event that the scenario does not have", () => {
    const { start, end } = ledgerOf(bargain, [{ kind: "event", round: 3, event: "storm", effects: [], figures: {} }]);
    expect(end).toEqual({ ...start, round: 3 });
  });

  it("ask everybody at a table at which nobody's consent is needed", () => {
    const agreed = { kind: "agreed", round: 1, phase: "talks", terms: 0, signatories: ["ann", "bob"], figures: {} } as never;
    const asked = (consent: readonly string[]): readonly string[] => {
      const trial = trialOf(standardKit, { ...three, consent }, 1);
      return consenting(trial, agreed, trial.ledger.start);
    };
    expect([["ann"], ["cat", "bob"], ["cat"]].map(asked)).toEqual([["ann"], ["bob"], ["ann", "bob"]]);
  });
});

describe("a run that is stepped", () => {
  it("is given up after its deadline, if whoever hands on its states holds it up", () => {
    const model = compile(bargain);
    const { states } = stepThrough(model, 1);
    expect(states.map(({ round }) => round)).toEqual([0, 1, 2, 3, 4]);
    expect(() => stepThrough(model, 1, () => states[0]!)).toThrow(new RangeError("the run goes on after its deadline"));
  });

  it("has a last state, as no empty list has", () => {
    expect(last([1, 2])).toBe(2);
    expect(() => last([])).toThrow(new RangeError("an empty list has no last element"));
  });
});
