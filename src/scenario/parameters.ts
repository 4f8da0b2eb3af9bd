import type { NumberParam } from "./params.ts";

const utility = { type: "number", min: 0, max: 1 } as const;
const share = { type: "number", min: 0, max: 1 } as const;
const change = { type: "number", min: -1, max: 1 } as const;
const round = { type: "integer", min: 1, max: 100_000 } as const;
const coordinate = { type: "number", min: -1e12, max: 1e12 } as const;

/**
 * The one table of the document's numbers. The check, the JSON Schema and the documentation read it; the parameters of
 * strategies and protocols are described by their kinds instead ({@link KindSpec}).
 */
export const parameters = {
  deadline: { ...round },
  phaseRounds: { ...round, optional: true },
  rangeFrom: { ...coordinate },
  rangeTo: { ...coordinate },
  rangeStep: { type: "number", above: 0, max: 1e12 },
  willingness: { ...share, default: 0.7 },
  noDealValue: { ...utility, optional: true },
  noDealCost: { ...utility, default: 0.15 },
  noDealDrift: { ...change, default: 0 },
  fallbackValue: { ...share, default: 0.7 },
  optionValue: { ...share, optional: true },
  breakpoint: { ...coordinate },
  breakpointValue: { ...share },
  salience: { type: "number", min: 0, max: 1e6 },
  linkageStrength: { type: "number", min: 0, max: 0.5 },
  linkageValue: { ...share, default: 0 },
  audienceCost: { ...utility, default: 0 },
  eventRound: { ...round },
  eventProbability: { ...share },
  spanFrom: { ...round, default: 1 },
  spanUntil: { ...round, optional: true },
  noDealChange: { ...change },
  processGain: { ...change },
  ratifierLeast: { ...utility },
  ratifierMargin: { ...change, default: 0 },
  controllerShare: { type: "number", min: 0, max: 1e6, default: 0 },
  sharesNeeded: { type: "number", above: 0, max: 1 },
  epsilon: { ...utility, default: 0.05 },
  rho: { ...share, default: 0.25 },
  sigma: { ...share, default: 0.1 },
  theta: { ...share, default: 0.5 },
  horizon: { ...round, default: 12 },
  provenanceRange: { type: "number", min: -1e12, max: 1e12 },
} as const satisfies Record<string, NumberParam>;

/** The name of a row of {@link parameters}. */
export type ParameterName = keyof typeof parameters;

/** The version of the document format that this library reads. */
export const FORMAT = 1;

/** The most options that one issue may have: as many as an enumerated space has terms. */
export const MOST_OPTIONS = 1_048_576;

/** What a document that leaves a number out has, and what its words stand for. */
export const defaults = {
  willingness: parameters.willingness.default,
  fallbackValue: parameters.fallbackValue.default,
  noDealCost: parameters.noDealCost.default,
  noDealDrift: parameters.noDealDrift.default,
  audienceCost: parameters.audienceCost.default,
  linkageValue: parameters.linkageValue.default,
  spanFrom: parameters.spanFrom.default,
  ratifierMargin: parameters.ratifierMargin.default,
  controllerShare: parameters.controllerShare.default,
  thresholds: {
    epsilon: parameters.epsilon.default,
    rho: parameters.rho.default,
    sigma: parameters.sigma.default,
    theta: parameters.theta.default,
    horizon: parameters.horizon.default,
  },
  /** Relative weights of the words for {@link Salience}. */
  salience: { high: 3, medium: 2, low: 1 },
  /** λ for the words for {@link LinkageStrength}. */
  linkageStrength: { strong: 0.06, medium: 0.03, weak: 0.01 },
  /** The greatest Λ = Σ λ of a position; greater sums are scaled down to it. */
  linkageTotal: 0.5,
} as const;
