export type { Parameter, PathParameter, ParameterRange, Setting, Span, Variation } from "./axis.ts";
export { thresholds } from "./thresholds.ts";
export type { Crossing, NamedVerdict, ResponseOptions, Stretch, ThresholdOptions, ThresholdScan } from "./thresholds.ts";
export type { Ending, Trial, TrialOptions } from "./trial.ts";
export type { Lever, Stepping } from "./lever.ts";
export type { Metric } from "./combination.ts";
export { whatWouldItTake } from "./what-would-it-take.ts";
export type { Change, Changed, Cost, Goal, SearchOptions, WhatItTakes } from "./what-would-it-take.ts";
