import type { KindSpec, KindSpecs, ParamSpecs } from "./params.ts";

/**
 * The built-in kinds as data: what a scenario may write for them. The code of each is in `strategy/` and `protocol/`;
 * the descriptions are here, because the document's types, its check and its schema need them and nothing else.
 */

const bidding = {
  bidding: {
    type: "choice",
    options: ["best-for-others", "nearest", "least"],
    default: "best-for-others",
  },
} as const satisfies ParamSpecs;

const acceptance = {
  acceptance: {
    type: "choice",
    options: ["next", "const", "time"],
    default: "next",
  },
  acceptAbove: { type: "number", min: 0, max: 1, default: 0.9 },
  acceptAfter: { type: "number", min: 0, max: 1, default: 0.98 },
} as const satisfies ParamSpecs;

const factors = {
  factors: {
    type: "per-issue",
    above: 0,
    max: 100,
    default: 1,
  },
} as const satisfies ParamSpecs;

/** Aspiration falls as t^(1/β). */
export const polynomialSpec = {
  kind: "polynomial",
  params: {
    beta: { type: "number", above: 0, max: 1000, default: 1 },
    k: { type: "number", min: 0, max: 1, default: 0 },
    ...factors,
    ...bidding,
    ...acceptance,
  },
} as const satisfies KindSpec;

/** Aspiration falls exponentially. */
export const exponentialSpec = {
  kind: "exponential",
  params: {
    beta: { type: "number", above: 0, max: 1000, default: 1 },
    k: { type: "number", above: 0, max: 1, default: 0.05 },
    ...factors,
    ...bidding,
    ...acceptance,
  },
} as const satisfies KindSpec;

/** Concessions answer concessions. */
export const titForTatSpec = {
  kind: "tit-for-tat",
  params: {
    delay: { type: "integer", min: 1, max: 100, default: 1 },
    ...bidding,
    ...acceptance,
  },
} as const satisfies KindSpec;

/** One text, to the end. */
export const takeItOrLeaveItSpec = {
  kind: "take-it-or-leave-it",
  params: {
    text: { type: "terms", optional: true },
  },
} as const satisfies KindSpec;

/** Strategies every kit has. */
export const builtInStrategySpecs = [polynomialSpec, exponentialSpec, titForTatSpec, takeItOrLeaveItSpec] as const;

/** Turns of accept, offer or leave. */
export const alternatingOffersSpec = {
  kind: "alternating-offers",
  params: {
    seats: { type: "actors" },
  },
} as const satisfies KindSpec;

/** A text put to others, who answer once. */
export const ultimatumSpec = {
  kind: "take-it-or-leave-it",
  params: {
    author: { type: "actor" },
    addressees: { type: "actors" },
    text: { type: "terms", optional: true },
    published: { type: "boolean", default: false },
  },
} as const satisfies KindSpec;

/** A frozen text, put to those who were not at the table. */
export const accessionSpec = {
  kind: "accession",
  params: {
    acceders: { type: "actors" },
    onRefusal: {
      type: "choice",
      options: ["end", "reopen", "proceed"],
      default: "end",
    },
  },
} as const satisfies KindSpec;

/** Protocols every kit has. */
export const builtInProtocolSpecs = [alternatingOffersSpec, ultimatumSpec, accessionSpec] as const;

/** The kinds of the default kit, as data. */
export const builtInKinds: KindSpecs = Object.freeze({
  strategies: builtInStrategySpecs,
  protocols: builtInProtocolSpecs,
});

/** A built-in strategy's description. */
export type BuiltInStrategySpec = (typeof builtInStrategySpecs)[number];

/** A built-in protocol's description. */
export type BuiltInProtocolSpec = (typeof builtInProtocolSpecs)[number];
