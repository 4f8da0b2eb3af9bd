import { parameters, type NumberParam, type ParameterName } from "../scenario/index.ts";

/** What a number of the document is: where it stands, in what it is counted, and what it means. */
export interface Description {
  /** Where it may stand; `*` is any one name. A guard within a guard is counted where the outer one stands. */
  readonly paths: readonly string[];
  readonly unit: string;
  readonly doc: string;
}

/** The documentation of every row of the table of parameters, kept where programs that only run scenarios do not load it. */
export const descriptions: Readonly<Record<ParameterName, Description>> = {
  deadline: {
    paths: ["deadline"],
    unit: "rounds",
    doc: "R: the number of rounds over all phases.",
  },
  phaseRounds: {
    paths: ["protocol.phases.*.rounds"],
    unit: "rounds",
    doc: "How many rounds a phase may take; all that remain by default.",
  },
  rangeFrom: {
    paths: ["issues.*.from"],
    unit: "the issue's",
    doc: "The first number of a range.",
  },
  rangeTo: {
    paths: ["issues.*.to"],
    unit: "the issue's",
    doc: "The last number of a range.",
  },
  rangeStep: {
    paths: ["issues.*.step"],
    unit: "the issue's",
    doc: "The distance between neighbours in a range.",
  },
  willingness: {
    paths: ["actors.*.willingness", "events.*.effects.*.willingness"],
    unit: "share",
    doc: "ω: how far an actor would go from its public fallback (0) to its no-deal value (1).",
  },
  noDealValue: {
    paths: ["actors.*.noDeal.value", "events.*.effects.*.noDeal.value"],
    unit: "utility",
    doc: "d(0), what an actor has when talks fail; max(0, u(status quo) − κ) by default.",
  },
  noDealCost: {
    paths: ["actors.*.noDeal.cost", "events.*.effects.*.noDeal.cost"],
    unit: "utility",
    doc: "κ: the cost of no agreement over the horizon.",
  },
  noDealDrift: {
    paths: ["actors.*.noDeal.drift", "events.*.effects.*.noDeal.drift"],
    unit: "utility per round",
    doc: "δ: the change of the no-deal value in each round.",
  },
  fallbackValue: {
    paths: ["actors.*.position.fallbackValue", "events.*.effects.*.position.fallbackValue"],
    unit: "share",
    doc: "φ: the value of the fallback on each issue.",
  },
  optionValue: {
    paths: ["actors.*.position.values.*.*", "events.*.effects.*.position.values.*.*"],
    unit: "share",
    doc: "v: the value of an option to an actor; from ideal and fallback by default.",
  },
  breakpoint: {
    paths: ["actors.*.position.values.*.*.0", "events.*.effects.*.position.values.*.*.0"],
    unit: "the issue's",
    doc: "The number of a range to which a breakpoint gives a value.",
  },
  breakpointValue: {
    paths: ["actors.*.position.values.*.*.1", "events.*.effects.*.position.values.*.*.1"],
    unit: "share",
    doc: "v: the value of a breakpoint of a range to an actor.",
  },
  salience: {
    paths: ["actors.*.position.salience.*", "events.*.effects.*.position.salience.*"],
    unit: "relative weight",
    doc: "How much an issue matters against the others, as a number instead of a word.",
  },
  linkageStrength: {
    paths: ["actors.*.position.linkages.*.strength", "events.*.effects.*.position.linkages.*.strength"],
    unit: "utility",
    doc: "λ: the weight of a linkage, as a number instead of a word.",
  },
  linkageValue: {
    paths: ["actors.*.position.linkages.*.values.*.*", "events.*.effects.*.position.linkages.*.values.*.*"],
    unit: "share",
    doc: "f: the value of two options together.",
  },
  audienceCost: {
    paths: ["actors.*.position.redLines.*.audienceCost", "events.*.effects.*.position.redLines.*.audienceCost"],
    unit: "utility",
    doc: "The utility lost by signing terms across a declared red line.",
  },
  eventRound: {
    paths: ["events.*.when.round"],
    unit: "round",
    doc: "The round of an event.",
  },
  eventProbability: {
    paths: ["events.*.when.probability"],
    unit: "probability per round",
    doc: "The chance of an event in each round of its span.",
  },
  spanFrom: {
    paths: ["events.*.when.from", "events.*.guard.from"],
    unit: "round",
    doc: "The first round of a span.",
  },
  spanUntil: {
    paths: ["events.*.when.until", "events.*.guard.until"],
    unit: "round",
    doc: "The last round of a span; the deadline by default.",
  },
  noDealChange: {
    paths: ["events.*.effects.*.change"],
    unit: "utility",
    doc: "What an event adds to a no-deal value.",
  },
  processGain: {
    paths: ["events.*.effects.*.gain"],
    unit: "utility",
    doc: "What an actor gains from the talks themselves, deal or none.",
  },
  ratifierLeast: {
    paths: ["ratifiers.*.threshold.least"],
    unit: "utility",
    doc: "The least utility that a ratifier lets pass.",
  },
  ratifierMargin: {
    paths: ["ratifiers.*.threshold.margin"],
    unit: "utility",
    doc: "How much above the no-deal value a ratifier asks for.",
  },
  controllerShare: {
    paths: ["delivery.*.controllers.shares.*"],
    unit: "relative share",
    doc: "An actor's share of the levers of an issue, against the others'.",
  },
  sharesNeeded: {
    paths: ["delivery.*.controllers.needed"],
    unit: "share",
    doc: "The share of the total that must consent for an issue to be delivered.",
  },
  epsilon: {
    paths: ["thresholds.epsilon"],
    unit: "utility",
    doc: "ε: what counts as a move, a gain or a give.",
  },
  rho: {
    paths: ["thresholds.rho"],
    unit: "ratio",
    doc: "ρ: the ratio of concessions below which a settlement is one-sided.",
  },
  sigma: {
    paths: ["thresholds.sigma"],
    unit: "share",
    doc: "σ: the share of its possible gain at which a settlement is imposed on an actor.",
  },
  theta: {
    paths: ["thresholds.theta"],
    unit: "share",
    doc: "θ: the salience of deferred issues that makes a conflict frozen.",
  },
  horizon: {
    paths: ["thresholds.horizon"],
    unit: "rounds",
    doc: "H: over how many rounds of drift a settlement must be worth keeping.",
  },
  provenanceRange: {
    paths: ["provenance.*.range.*"],
    unit: "the parameter's",
    doc: "An end of the range in which a parameter may reasonably be varied.",
  },
};

/** The sentence about a number that is a row of the table of parameters. */
export const docOf = (parameter: NumberParam): string | undefined => docs.get(parameter);

const docs: ReadonlyMap<NumberParam, string> = new Map(
  Object.keys(parameters).filter(isName).map((name) => [parameters[name], descriptions[name].doc]),
);

function isName(name: string): name is ParameterName {
  return Object.hasOwn(parameters, name);
}

/** A sentence about a kind, and one about each of its parameters. */
export interface KindDescription {
  readonly doc: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The documentation of the built-in kinds of strategy. */
export const strategyDescriptions: Readonly<Record<string, KindDescription>> = {
  polynomial: {
    doc: "Time-dependent concession α(t) = k + (1 − k) t^(1/β).",
    params: {
      beta: "β: below 1 Boulware, 1 linear, above 1 Conceder.",
      k: "k: the share of the way conceded at once.",
      factors: "cₖ: how fast issue k is conceded against the others; above 1 sooner, below 1 later.",
      bidding: "Which terms to table at an aspiration: best for the others as believed, nearest to their last offers, or least own utility.",
      acceptance: "When to accept: AC_next (as good as the own next offer), AC_const (above a constant), AC_time (after a time).",
      acceptAbove: "The constant of AC_const: accept utility above it.",
      acceptAfter: "The time of AC_time: accept from t ≥ this share of the deadline.",
    },
  },
  exponential: {
    doc: "Time-dependent concession α(t) = exp((1 − t)^β ln k).",
    params: {
      beta: "β: below 1 Boulware, above 1 Conceder.",
      k: "k: the share of the way conceded at once.",
      factors: "cₖ: how fast issue k is conceded against the others; above 1 sooner, below 1 later.",
      bidding: "Which terms to table at an aspiration: best for the others as believed, nearest to their last offers, or least own utility.",
      acceptance: "When to accept: AC_next (as good as the own next offer), AC_const (above a constant), AC_time (after a time).",
      acceptAbove: "The constant of AC_const: accept utility above it.",
      acceptAfter: "The time of AC_time: accept from t ≥ this share of the deadline.",
    },
  },
  "tit-for-tat": {
    doc: "Relative tit-for-tat: concedes in the proportion in which the others' last offers became better for it.",
    params: {
      delay: "How many of the others' offers to look back.",
      bidding: "Which terms to table at an aspiration: best for the others as believed, nearest to their last offers, or least own utility.",
      acceptance: "When to accept: AC_next (as good as the own next offer), AC_const (above a constant), AC_time (after a time).",
      acceptAbove: "The constant of AC_const: accept utility above it.",
      acceptAfter: "The time of AC_time: accept from t ≥ this share of the deadline.",
    },
  },
  "take-it-or-leave-it": {
    doc: "Aspiration stays at the ceiling: one standing text, no concession.",
    params: {
      text: "The standing text; the actor's best terms by default.",
    },
  },
};

/** The documentation of the built-in kinds of protocol. */
export const protocolDescriptions: Readonly<Record<string, KindDescription>> = {
  "alternating-offers": {
    doc: "Seats in scenario order; each accepts the standing offer, tables one, or leaves.",
    params: {
      seats: "Who sits at the table.",
    },
  },
  "take-it-or-leave-it": {
    doc: "One text, put by its author; addressees answer in order; a refusal ends the phase.",
    params: {
      author: "Who puts the text.",
      addressees: "Who answers, in this order.",
      text: "The text; the author's own choice by default.",
      published: "A published text needs no channel.",
    },
  },
  accession: {
    doc: "The text agreed in an earlier phase is put to others, each of whom answers once.",
    params: {
      acceders: "Who is asked, in this order.",
      onRefusal: "After a refusal: end without a deal, reopen at a wider table in the remaining rounds, or proceed without those who refused.",
    },
  },
};
