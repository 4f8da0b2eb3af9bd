export type { Parameter, PathParameter, ParameterRange, Setting, Span, Variation } from "./axis.ts";
export { thresholds } from "./thresholds.ts";
export type { Crossing, NamedVerdict, ResponseOptions, Stretch, ThresholdOptions, ThresholdScan } from "./thresholds.ts";
export type { Ending, Trial, TrialOptions } from "./trial.ts";
export type { Lever, Stepping } from "./lever.ts";
export type { Metric } from "./combination.ts";
export { whatWouldItTake } from "./what-would-it-take.ts";
export type { Change, Changed, Cost, Goal, SearchOptions, WhatItTakes } from "./what-would-it-take.ts";
export { compare } from "./compare.ts";
export type {
  AttributedFigure,
  AttributedPart,
  Attribution,
  ComparedActor,
  ComparedGroup,
  ComparedScenario,
  CompareOptions,
  Measure,
  ScenarioComparison,
} from "./compare.ts";
export type { Difference } from "./difference.ts";
export type { ActorFigures, Payoff, ZoneFigures } from "./payoff.ts";
export { hoeffding, sampledShapley, shapley } from "./shapley.ts";
export type { SampledValues, Worth } from "./shapley.ts";
