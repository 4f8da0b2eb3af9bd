import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Actor, BuiltInProtocolSpec, BuiltInStrategySpec, KindSpec, Phase, Scenario } from "../../src/index.ts";

type Strategy = Actor["strategy"];

const linear = { kind: "polynomial", beta: 1 } as const;

/** A sale of three issues: the seller negotiates as it is told to, the buyer concedes linearly. 5 · 3 · 3 terms. */
export function bilateral(strategy: Strategy): Scenario {
  return {
    id: "golden-sale",
    issues: [
      { kind: "range", id: "money", from: 10, to: 14, step: 1, unit: "EUR" },
      { kind: "ladder", id: "delivery", options: [{ id: "week" }, { id: "month" }, { id: "quarter" }] },
      { kind: "options", id: "colour", options: [{ id: "red" }, { id: "blue" }, { id: "green" }] },
    ],
    statusQuo: { money: 10, delivery: "quarter", colour: "red" },
    actors: [
      {
        id: "seller",
        position: {
          ideal: { money: 14, delivery: "quarter", colour: "red" },
          fallback: { money: 12, delivery: "month" },
          salience: { money: "high", delivery: "low", colour: 1.5 },
          linkages: [{ kind: "complements", issues: ["money", "colour"], strength: "strong" }],
        },
        noDeal: { value: 0.25 },
        strategy,
      },
      {
        id: "buyer",
        position: {
          ideal: { money: 10, delivery: "week", colour: "blue" },
          fallback: { money: 12, delivery: "month", colour: "green" },
          salience: { money: "medium", delivery: "high", colour: "low" },
        },
        noDeal: { value: 0.2, drift: 0.002 },
        strategy: linear,
      },
    ],
    protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["seller", "buyer"] }] },
    deadline: 15,
  };
}

/** Four states on four issues, with constraints, red lines, chance and a change of administration. 4 · 4 · 3 · 2 terms. */
export function fourParty(strategy: Strategy, phases?: readonly Phase[]): Scenario {
  return {
    id: "golden-river",
    issues: [
      { kind: "ladder", id: "dam", options: [{ id: "none" }, { id: "low" }, { id: "middle" }, { id: "high" }] },
      { kind: "ladder", id: "water", options: [{ id: "all" }, { id: "most" }, { id: "half" }, { id: "little" }] },
      { kind: "ladder", id: "money", options: [{ id: "nothing" }, { id: "some" }, { id: "much" }] },
      { kind: "options", id: "seat", options: [{ id: "north" }, { id: "south" }] },
    ],
    constraints: [
      {
        id: "a-high-dam-takes-water",
        holds: {
          kind: "implies",
          if: { kind: "is", issue: "dam", options: ["high"] },
          then: { kind: "atLeast", issue: "water", option: "most" },
        },
      },
    ],
    statusQuo: { dam: "none", water: "all", money: "nothing", seat: "north" },
    actors: [
      {
        id: "upstream",
        position: {
          ideal: { dam: "high", water: "little", money: "nothing", seat: "north" },
          fallback: { dam: "middle", water: "half", money: "some" },
          salience: { dam: "high", water: "medium", money: "low", seat: "low" },
        },
        noDeal: { cost: 0.2 },
        willingness: 0.9,
        strategy,
      },
      {
        id: "downstream",
        position: {
          ideal: { dam: "none", water: "all", money: "much", seat: "south" },
          fallback: { dam: "middle", water: "most" },
          salience: { dam: "medium", water: "high", money: "high", seat: "low" },
          redLines: [{ kind: "hard", id: "dry", when: { kind: "atLeast", issue: "water", option: "half" } }],
        },
        noDeal: { value: 0.35 },
        willingness: 0.9,
        strategy: linear,
      },
      {
        id: "delta",
        position: {
          ideal: { dam: "low", water: "most", money: "some", seat: "south" },
          salience: { dam: "low", water: "high", money: "medium", seat: "low" },
          redLines: [
            { kind: "declared", id: "its-seat", audienceCost: 0.05, when: { kind: "is", issue: "seat", options: ["north"] } },
          ],
        },
        noDeal: { value: 0.3, drift: -0.005 },
        strategy,
      },
      {
        id: "bank",
        position: {
          ideal: { dam: "middle", water: "half", money: "nothing", seat: "north" },
          fallback: { money: "some" },
          salience: { dam: "medium", water: "low", money: "medium", seat: "low" },
          linkages: [{ kind: "substitutes", issues: ["dam", "money"], strength: "medium" }],
        },
        noDeal: { value: 0.25 },
        willingness: 1,
        strategy: { ...linear, beta: 2 },
      },
    ],
    principals: ["upstream", "downstream"],
    affected: ["delta"],
    events: [
      {
        id: "drought",
        when: { kind: "chance", probability: 0.2 },
        repeats: true,
        effects: [{ kind: "no-deal", actor: "downstream", change: -0.02 }],
      },
      {
        id: "election",
        when: { kind: "chance", probability: 0.3, from: 6 },
        effects: [
          { kind: "profile", actor: "bank", willingness: 0.5, strategy: { ...linear, beta: 0.5 } },
          { kind: "process-gain", actor: "upstream", gain: 0.02, nature: "ongoing" },
        ],
      },
    ],
    protocol: {
      phases: phases ?? [{ id: "talks", kind: "alternating-offers", seats: ["upstream", "downstream", "delta", "bank"] }],
    },
    ratifiers: [{ id: "parliament", actor: "downstream", threshold: { kind: "no-deal", margin: 0.01 } }],
    delivery: [{ issue: "money", controllers: { kind: "shares", shares: { bank: 2, upstream: 1 }, needed: 0.6 } }],
    deadline: 18,
  };
}

/** A sale of four matters by the day: 17 · 17 · 17 · 17 terms, more than a 16-bit index reaches. */
export const grand: Scenario = {
  id: "golden-grand",
  issues: ["price", "delivery", "payment", "guarantee"].map((id) => ({ kind: "range", id, from: 0, to: 16, step: 1, unit: "days" })),
  statusQuo: { price: 8, delivery: 0, payment: 16, guarantee: 3 },
  actors: [
    {
      id: "seller",
      position: {
        ideal: { price: 16, delivery: 16, payment: 0, guarantee: 0 },
        fallback: { price: 11, delivery: 7, payment: 4 },
        salience: { price: 3, delivery: 1.7, payment: 1.3, guarantee: 0.9 },
      },
      noDeal: { value: 0.2 },
      strategy: { kind: "polynomial", beta: 0.8 },
    },
    {
      id: "buyer",
      position: {
        ideal: { price: 0, delivery: 2, payment: 16, guarantee: 16 },
        salience: { price: 2.1, delivery: 3, payment: 1.1, guarantee: 2 },
      },
      noDeal: { value: 0.15 },
      strategy: { kind: "exponential", beta: 1.3, bidding: "nearest" },
    },
  ],
  protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["seller", "buyer"] }] },
  deadline: 8,
};

/** How fast single issues are conceded, where a kind can be told: issues of both scenarios. */
const factors = { money: 3 };

/** A strategy with every combination of the words that its kind's parameters may take: bidding × acceptance, so far. */
export function combinations(strategy: Strategy, { params }: KindSpec): readonly { readonly words: readonly string[]; readonly strategy: Strategy }[] {
  const choices = Object.entries(params).flatMap(([name, spec]) => (spec.type === "choice" ? [{ name, options: spec.options }] : []));
  const all = choices.reduce<Record<string, string>[]>(
    (some, { name, options }) => some.flatMap((one) => options.map((option) => ({ ...one, [name]: option }))),
    [{}],
  );
  const told = all.map((one) => ({ words: Object.values(one), strategy: { ...strategy, ...one } as Strategy }));
  return "factors" in params ? [...told, { words: ["issue by issue"], strategy: { ...strategy, factors } as Strategy }] : told;
}

/** What each strategy kind is told beside those words. A kind that is not here does not compile. */
export const strategies = {
  polynomial: { kind: "polynomial", beta: 2, k: 0.05, acceptAbove: 0.85, acceptAfter: 0.6 },
  exponential: { kind: "exponential", beta: 2, k: 0.02, acceptAbove: 0.8, acceptAfter: 0.7 },
  "tit-for-tat": { kind: "tit-for-tat", delay: 1, acceptAbove: 0.8, acceptAfter: 0.7 },
  "take-it-or-leave-it": { kind: "take-it-or-leave-it" },
} satisfies { readonly [K in BuiltInStrategySpec["kind"]]: Strategy & { readonly kind: K } };

const [one, two, three, four] = ["upstream", "downstream", "delta", "bank"];
const text = { dam: "low", water: "most", money: "some", seat: "south" };
const talks = { id: "talks", kind: "alternating-offers", rounds: 14 } as const;
const addressees = [one, two, four];

/** Protocols, each kind in every way that its parameters allow. A kind that is not here does not compile. */
export const protocols = {
  "alternating-offers": {
    "of two": [{ ...talks, seats: [one, four] }],
    "in sequence": [
      { ...talks, id: "first", rounds: 3, seats: [one, two] },
      { ...talks, id: "second", seats: [three, two, one] },
    ],
  },
  "take-it-or-leave-it": {
    "a text": [{ id: "text", kind: "take-it-or-leave-it", author: three, addressees, text }],
    "a choice of the author, published": [{ id: "text", kind: "take-it-or-leave-it", author: four, addressees: [one], published: true }],
    "refused, then talks": [{ id: "text", kind: "take-it-or-leave-it", author: one, addressees: [two] }, { ...talks, seats: [one, two] }],
  },
  accession: {
    end: [{ ...talks, seats: [one, four] }, { id: "others", kind: "accession", acceders: [two, three] }],
    reopen: [{ ...talks, seats: [one, four] }, { id: "others", kind: "accession", acceders: [two, three], onRefusal: "reopen" }],
    proceed: [{ ...talks, seats: [one, four] }, { id: "others", kind: "accession", acceders: [two, three], onRefusal: "proceed" }],
  },
} satisfies Record<BuiltInProtocolSpec["kind"], Readonly<Record<string, readonly Phase[]>>>;

/** The scenario that a text defines: the one literal given to defineScenario. */
export function scenarioIn(file: string): Scenario {
  const written = readFileSync(join(import.meta.dirname, "../..", file), "utf8");
  const [, literal = "{}"] = /defineScenario\((\{.*?^\})\);/ms.exec(written) ?? [];
  return new Function(`return ${literal}`)();
}
