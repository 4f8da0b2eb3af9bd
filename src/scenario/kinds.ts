import type { KindSpec, ParamSpecs } from "./params.ts";

/**
 * The built-in kinds as data: what a scenario may write for them. The code of each is in `strategy/` and `protocol/`;
 * the descriptions are here, because the document's types, its check and its schema need them and nothing else.
 */

const bidding = {
  bidding: {
    type: "choice",
    options: ["best-for-others", "nearest", "least"],
    default: "best-for-others",
    doc: "Which terms to table at an aspiration: best for the others as believed, nearest to their last offers, or least own utility.",
  },
} as const satisfies ParamSpecs;

const acceptance = {
  acceptance: {
    type: "choice",
    options: ["next", "const", "time"],
    default: "next",
    doc: "When to accept: AC_next (as good as the own next offer), AC_const (above a constant), AC_time (after a time).",
  },
  acceptAbove: { type: "number", min: 0, max: 1, default: 0.9, doc: "The constant of AC_const: accept utility above it." },
  acceptAfter: { type: "number", min: 0, max: 1, default: 0.98, doc: "The time of AC_time: accept from t ≥ this share of the deadline." },
} as const satisfies ParamSpecs;

const factors = {
  factors: {
    type: "per-issue",
    above: 0,
    max: 100,
    default: 1,
    doc: "cₖ: how fast issue k is conceded against the others; above 1 sooner, below 1 later.",
  },
} as const satisfies ParamSpecs;

/** Aspiration falls as t^(1/β). */
export const polynomialSpec = {
  kind: "polynomial",
  doc: "Time-dependent concession α(t) = k + (1 − k) t^(1/β).",
  params: {
    beta: { type: "number", above: 0, max: 1000, default: 1, doc: "β: below 1 Boulware, 1 linear, above 1 Conceder." },
    k: { type: "number", min: 0, max: 1, default: 0, doc: "k: the share of the way conceded at once." },
    ...factors,
    ...bidding,
    ...acceptance,
  },
} as const satisfies KindSpec;

/** Aspiration falls exponentially. */
export const exponentialSpec = {
  kind: "exponential",
  doc: "Time-dependent concession α(t) = exp((1 − t)^β ln k).",
  params: {
    beta: { type: "number", above: 0, max: 1000, default: 1, doc: "β: below 1 Boulware, above 1 Conceder." },
    k: { type: "number", above: 0, max: 1, default: 0.05, doc: "k: the share of the way conceded at once." },
    ...factors,
    ...bidding,
    ...acceptance,
  },
} as const satisfies KindSpec;

/** Concessions answer concessions. */
export const titForTatSpec = {
  kind: "tit-for-tat",
  doc: "Relative tit-for-tat: concedes in the proportion in which the others' last offers became better for it.",
  params: {
    delay: { type: "integer", min: 1, max: 100, default: 1, doc: "How many of the others' offers to look back." },
    ...bidding,
    ...acceptance,
  },
} as const satisfies KindSpec;

/** One text, to the end. */
export const takeItOrLeaveItSpec = {
  kind: "take-it-or-leave-it",
  doc: "Aspiration stays at the ceiling: one standing text, no concession.",
  params: {
    text: { type: "terms", optional: true, doc: "The standing text; the actor's best terms by default." },
  },
} as const satisfies KindSpec;

/** Strategies every kit has. */
export const builtInStrategySpecs = [polynomialSpec, exponentialSpec, titForTatSpec, takeItOrLeaveItSpec] as const;

/** Turns of accept, offer or leave. */
export const alternatingOffersSpec = {
  kind: "alternating-offers",
  doc: "Seats in scenario order; each accepts the standing offer, tables one, or leaves.",
  params: {
    seats: { type: "actors", doc: "Who sits at the table." },
  },
} as const satisfies KindSpec;

/** A text put to others, who answer once. */
export const ultimatumSpec = {
  kind: "take-it-or-leave-it",
  doc: "One text, put by its author; addressees answer in order; a refusal ends the phase.",
  params: {
    author: { type: "actor", doc: "Who puts the text." },
    addressees: { type: "actors", doc: "Who answers, in this order." },
    text: { type: "terms", optional: true, doc: "The text; the author's own choice by default." },
    published: { type: "boolean", default: false, doc: "A published text needs no channel." },
  },
} as const satisfies KindSpec;

/** A frozen text, put to those who were not at the table. */
export const accessionSpec = {
  kind: "accession",
  doc: "The text agreed in an earlier phase is put to others, each of whom answers once.",
  params: {
    acceders: { type: "actors", doc: "Who is asked, in this order." },
    onRefusal: {
      type: "choice",
      options: ["end", "reopen", "proceed"],
      default: "end",
      doc: "After a refusal: end without a deal, reopen at a wider table in the remaining rounds, or proceed without those who refused.",
    },
  },
} as const satisfies KindSpec;

/** Protocols every kit has. */
export const builtInProtocolSpecs = [alternatingOffersSpec, ultimatumSpec, accessionSpec] as const;

/** A built-in strategy's description. */
export type BuiltInStrategySpec = (typeof builtInStrategySpecs)[number];

/** A built-in protocol's description. */
export type BuiltInProtocolSpec = (typeof builtInProtocolSpecs)[number];
