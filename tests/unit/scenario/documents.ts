import type { Scenario } from "../../../src/scenario/index.ts";

/** A valid document with at least one of everything that a document can hold. */
export const whole = {
  format: 1,
  id: "border",
  title: "Two neighbours and a broker",
  description: "Everything that a document can hold.",
  snapshot: "2025-02-28",
  issues: [
    {
      kind: "ladder",
      id: "territory",
      label: "Territory",
      options: [
        { id: "all", label: "All of it" },
        { id: "half", tags: ["deferred"] },
        { id: "none", tags: ["endsFighting", "deferred"] },
      ],
    },
    { kind: "options", id: "language", options: [{ id: "one" }, { id: "both" }, { id: "either" }] },
    { kind: "range", id: "price", from: 0, to: 10, step: 0.5, unit: "EUR" },
  ],
  constraints: [
    {
      id: "paid",
      label: "Land is paid for",
      holds: {
        kind: "implies",
        if: { kind: "is", issue: "territory", options: ["none"] },
        then: { kind: "any", of: [{ kind: "atLeast", issue: "price", option: 1 }, { kind: "is", issue: "language", options: ["both"] }] },
      },
    },
    {
      id: "either-or",
      holds: {
        kind: "iff",
        left: { kind: "all", of: [{ kind: "atMost", issue: "territory", option: "half" }] },
        right: { kind: "not", of: { kind: "is", issue: "territory", options: ["none"] } },
      },
    },
  ],
  statusQuo: { territory: "half", language: "one", price: 0 },
  actors: [
    {
      id: "north",
      label: "The North",
      stream: "n",
      position: {
        ideal: { territory: "all", language: "one", price: 0 },
        fallback: { territory: "half", price: 2.5 },
        fallbackValue: 0.6,
        values: { territory: { all: 1, half: 0.5 }, price: [[0, 1], [2.5, 0.6], [10, 0]] },
        salience: { territory: "high", language: "low", price: 1.5 },
        linkages: [
          { kind: "complements", issues: ["territory", "language"], strength: "strong", label: "together" },
          { kind: "substitutes", issues: ["price", "language"], strength: 0.02 },
        ],
        redLines: [
          { kind: "hard", id: "everything", label: "Never all of it", when: { kind: "is", issue: "territory", options: ["none"] } },
          { kind: "declared", id: "dear", when: { kind: "atLeast", issue: "price", option: 9 }, audienceCost: 0.1 },
        ],
      },
      declared: { ideal: { territory: "all", language: "one", price: 0 }, fallback: { territory: "half" } },
      noDeal: { cost: 0.2, drift: -0.01 },
      willingness: 0.8,
      strategy: { kind: "polynomial", beta: 0.5, k: 0.1, factors: { territory: 2 }, bidding: "nearest", acceptance: "const", acceptAbove: 0.8 },
    },
    {
      id: "south",
      present: true,
      position: {
        ideal: { territory: "none", language: "both", price: 10 },
        salience: { territory: "medium", language: 2, price: 0 },
        linkages: [
          { kind: "table", issues: ["territory", "language"], strength: "weak", values: { none: { both: 1, either: 0.5 } } },
        ],
      },
      noDeal: { value: 0.3 },
      strategy: { kind: "tit-for-tat", delay: 2 },
    },
    {
      id: "broker",
      position: {
        ideal: { territory: "half", language: "either", price: 5 },
        salience: { territory: "low", language: "low", price: "low" },
      },
      strategy: { kind: "take-it-or-leave-it", text: { territory: "half", language: "either", price: 5 } },
    },
  ],
  principals: ["north", "south"],
  affected: ["broker"],
  channels: [
    { between: ["north", "south"], open: false },
    { between: ["north", "broker"], open: true },
  ],
  events: [
    {
      id: "call",
      label: "A call",
      stream: "phone",
      when: { kind: "at", round: 2 },
      guard: {
        kind: "all",
        of: [
          { kind: "phase", phase: "talks" },
          { kind: "rounds", from: 1, until: 5 },
          { kind: "not", of: { kind: "channel", between: ["north", "south"], open: true } },
          { kind: "any", of: [{ kind: "present", actor: "south", present: true }, { kind: "happened", event: "election" }] },
        ],
      },
      effects: [
        { kind: "channel", between: ["north", "south"], open: true },
        { kind: "process-gain", actor: "south", gain: 0.05, nature: "ongoing" },
      ],
    },
    {
      id: "election",
      when: { kind: "chance", probability: 0.2, from: 2, until: 9 },
      guard: { kind: "standing", when: { kind: "atMost", issue: "territory", option: "half" } },
      repeats: true,
      effects: [
        {
          kind: "profile",
          actor: "south",
          position: {
            ideal: { territory: "half", language: "both", price: 8 },
            salience: { territory: 1, language: 1, price: 1 },
          },
          declared: { ideal: { territory: "half", language: "both", price: 8 } },
          noDeal: { cost: 0.1 },
          willingness: 0.5,
          strategy: { kind: "exponential", beta: 2, k: 0.02, acceptance: "time", acceptAfter: 0.9 },
        },
        { kind: "no-deal", actor: "north", change: -0.1 },
        { kind: "participation", actor: "broker", present: false },
      ],
    },
  ],
  consent: ["north", "south"],
  protocol: {
    phases: [
      { id: "talks", label: "Talks", rounds: 6, kind: "alternating-offers", seats: ["north", "south"] },
      { id: "joining", rounds: 1, kind: "accession", acceders: ["broker"], onRefusal: "reopen" },
      {
        id: "last-word",
        kind: "take-it-or-leave-it",
        author: "north",
        addressees: ["south", "broker"],
        text: { territory: "half", language: "both", price: 3 },
        published: true,
      },
    ],
  },
  ratifiers: [
    { id: "senate", label: "The Senate", actor: "north", threshold: { kind: "utility", least: 0.5 } },
    { id: "assembly", actor: "south", threshold: { kind: "no-deal", margin: 0.05 } },
    { id: "voters", actor: "south", threshold: { kind: "floor" } },
  ],
  delivery: [
    { issue: "territory", controllers: { kind: "all", actors: ["north", "south"] } },
    { issue: "language", controllers: { kind: "any", actors: ["south"] } },
    { issue: "price", controllers: { kind: "shares", shares: { north: 3, broker: 1 }, needed: 0.5 } },
  ],
  deadline: 10,
  thresholds: { epsilon: 0.04, rho: 0.3, sigma: 0.2, theta: 0.6, horizon: 6 },
  normalize: "feasible",
  arithmetic: "exact",
  provenance: {
    "actors.north.willingness": {
      kind: "documented",
      sources: ["treaty"],
      asOf: "2025-01-31",
      range: [0.6, 0.9],
      unit: "share",
      confidence: "medium",
      note: "Read off the treaty.",
      attribution: "the authors",
    },
    "actors.south.willingness": { kind: "illustrative" },
  },
  sources: [
    {
      id: "treaty",
      title: "The treaty",
      publisher: "Both",
      date: "2024-06",
      url: "https://example.org/treaty",
      grade: "A",
      retrieved: "2025-01-31",
    },
  ],
} as const satisfies Scenario;

/** The least that a document can be. */
export const least = {
  id: "least",
  issues: [{ kind: "options", id: "peace", options: [{ id: "yes" }] }],
  statusQuo: { peace: "yes" },
  actors: [
    { id: "alone", position: { ideal: { peace: "yes" }, salience: { peace: "low" } }, strategy: { kind: "polynomial" } },
  ],
  protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["alone"] }] },
  deadline: 1,
} as const satisfies Scenario;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A copy of {@link whole} of which anything can be changed. */
export const draft = (): Json => JSON.parse(JSON.stringify(whole));

/** Changes a draft at a path of keys and position numbers; `undefined` takes a member out. */
export function change(document: unknown, path: string, value: unknown): unknown {
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let at = document as Record<string, unknown>;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(at, last);
  else Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
  return document;
}
