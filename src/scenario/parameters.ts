import type { NumberParam } from "./params.ts";

/** A number that a document may write: where, within which bounds, what it means, and what leaving it out means. */
export interface Parameter extends NumberParam {
  /** Where it may stand; `*` is any one name. A guard within a guard is counted where the outer one stands. */
  readonly paths: readonly string[];
  readonly unit: string;
}

const utility = { type: "number", min: 0, max: 1, unit: "utility" } as const;
const share = { type: "number", min: 0, max: 1, unit: "share" } as const;
const change = { type: "number", min: -1, max: 1, unit: "utility" } as const;
const round = { type: "integer", min: 1, max: 100_000, unit: "round" } as const;
const coordinate = { type: "number", min: -1e12, max: 1e12, unit: "the issue's" } as const;

/**
 * The one table of the document's numbers. The check, the JSON Schema and the documentation read it; the parameters of
 * strategies and protocols are described by their kinds instead ({@link KindSpec}).
 */
export const parameters = {
  deadline: {
    ...round,
    paths: ["deadline"],
    unit: "rounds",
    doc: "R: the number of rounds over all phases.",
  },
  phaseRounds: {
    ...round,
    paths: ["protocol.phases.*.rounds"],
    unit: "rounds",
    optional: true,
    doc: "How many rounds a phase may take; all that remain by default.",
  },
  rangeFrom: { ...coordinate, paths: ["issues.*.from"], doc: "The first number of a range." },
  rangeTo: { ...coordinate, paths: ["issues.*.to"], doc: "The last number of a range." },
  rangeStep: {
    type: "number",
    above: 0,
    max: 1e12,
    unit: "the issue's",
    paths: ["issues.*.step"],
    doc: "The distance between neighbours in a range.",
  },
  willingness: {
    ...share,
    default: 0.7,
    paths: ["actors.*.willingness", "events.*.effects.*.willingness"],
    doc: "ω: how far an actor would go from its public fallback (0) to its no-deal value (1).",
  },
  noDealValue: {
    ...utility,
    optional: true,
    paths: ["actors.*.noDeal.value", "events.*.effects.*.noDeal.value"],
    doc: "d(0), what an actor has when talks fail; max(0, u(status quo) − κ) by default.",
  },
  noDealCost: {
    ...utility,
    default: 0.15,
    paths: ["actors.*.noDeal.cost", "events.*.effects.*.noDeal.cost"],
    doc: "κ: the cost of no agreement over the horizon.",
  },
  noDealDrift: {
    ...change,
    unit: "utility per round",
    default: 0,
    paths: ["actors.*.noDeal.drift", "events.*.effects.*.noDeal.drift"],
    doc: "δ: the change of the no-deal value in each round.",
  },
  fallbackValue: {
    ...share,
    default: 0.7,
    paths: ["actors.*.position.fallbackValue", "events.*.effects.*.position.fallbackValue"],
    doc: "φ: the value of the fallback on each issue.",
  },
  optionValue: {
    ...share,
    optional: true,
    paths: ["actors.*.position.values.*.*", "events.*.effects.*.position.values.*.*"],
    doc: "v: the value of an option to an actor; from ideal and fallback by default.",
  },
  breakpoint: {
    ...coordinate,
    paths: ["actors.*.position.values.*.*.0", "events.*.effects.*.position.values.*.*.0"],
    doc: "The number of a range to which a breakpoint gives a value.",
  },
  breakpointValue: {
    ...share,
    paths: ["actors.*.position.values.*.*.1", "events.*.effects.*.position.values.*.*.1"],
    doc: "v: the value of a breakpoint of a range to an actor.",
  },
  salience: {
    type: "number",
    min: 0,
    max: 1e6,
    unit: "relative weight",
    paths: ["actors.*.position.salience.*", "events.*.effects.*.position.salience.*"],
    doc: "How much an issue matters against the others, as a number instead of a word.",
  },
  linkageStrength: {
    type: "number",
    min: 0,
    max: 0.5,
    unit: "utility",
    paths: ["actors.*.position.linkages.*.strength", "events.*.effects.*.position.linkages.*.strength"],
    doc: "λ: the weight of a linkage, as a number instead of a word.",
  },
  linkageValue: {
    ...share,
    default: 0,
    paths: ["actors.*.position.linkages.*.values.*.*", "events.*.effects.*.position.linkages.*.values.*.*"],
    doc: "f: the value of two options together.",
  },
  audienceCost: {
    ...utility,
    default: 0,
    paths: ["actors.*.position.redLines.*.audienceCost", "events.*.effects.*.position.redLines.*.audienceCost"],
    doc: "The utility lost by signing terms across a declared red line.",
  },
  eventRound: { ...round, paths: ["events.*.when.round"], doc: "The round of an event." },
  eventProbability: {
    ...share,
    unit: "probability per round",
    paths: ["events.*.when.probability"],
    doc: "The chance of an event in each round of its span.",
  },
  spanFrom: {
    ...round,
    default: 1,
    paths: ["events.*.when.from", "events.*.guard.from"],
    doc: "The first round of a span.",
  },
  spanUntil: {
    ...round,
    optional: true,
    paths: ["events.*.when.until", "events.*.guard.until"],
    doc: "The last round of a span; the deadline by default.",
  },
  noDealChange: { ...change, paths: ["events.*.effects.*.change"], doc: "What an event adds to a no-deal value." },
  processGain: {
    ...change,
    paths: ["events.*.effects.*.gain"],
    doc: "What an actor gains from the talks themselves, deal or none.",
  },
  ratifierLeast: {
    ...utility,
    paths: ["ratifiers.*.threshold.least"],
    doc: "The least utility that a ratifier lets pass.",
  },
  ratifierMargin: {
    ...change,
    default: 0,
    paths: ["ratifiers.*.threshold.margin"],
    doc: "How much above the no-deal value a ratifier asks for.",
  },
  controllerShare: {
    type: "number",
    min: 0,
    max: 1e6,
    default: 0,
    unit: "relative share",
    paths: ["delivery.*.controllers.shares.*"],
    doc: "An actor's share of the levers of an issue, against the others'.",
  },
  sharesNeeded: {
    type: "number",
    above: 0,
    max: 1,
    unit: "share",
    paths: ["delivery.*.controllers.needed"],
    doc: "The share of the total that must consent for an issue to be delivered.",
  },
  epsilon: {
    ...utility,
    default: 0.05,
    paths: ["thresholds.epsilon"],
    doc: "ε: what counts as a move, a gain or a give.",
  },
  rho: {
    ...share,
    unit: "ratio",
    default: 0.25,
    paths: ["thresholds.rho"],
    doc: "ρ: the ratio of concessions below which a settlement is one-sided.",
  },
  sigma: {
    ...share,
    default: 0.1,
    paths: ["thresholds.sigma"],
    doc: "σ: the share of its possible gain at which a settlement is imposed on an actor.",
  },
  theta: {
    ...share,
    default: 0.5,
    paths: ["thresholds.theta"],
    doc: "θ: the salience of deferred issues that makes a conflict frozen.",
  },
  horizon: {
    ...round,
    unit: "rounds",
    default: 12,
    paths: ["thresholds.horizon"],
    doc: "H: over how many rounds of drift a settlement must be worth keeping.",
  },
  provenanceRange: {
    type: "number",
    min: -1e12,
    max: 1e12,
    unit: "the parameter's",
    paths: ["provenance.*.range.*"],
    doc: "An end of the range in which a parameter may reasonably be varied.",
  },
} as const satisfies Record<string, Parameter>;

/** The name of a row of {@link parameters}. */
export type ParameterName = keyof typeof parameters;

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
