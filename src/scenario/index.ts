export { checkOutline, outlineProblems } from "./check.ts";
export type { AtLeastCondition, AtMostCondition, Condition, IsCondition, IssueCondition } from "./condition.ts";
export type { NamesOf, OptionsOf, ScenarioLiteral } from "./define.ts";
export type { Effect, Event, Guard, When } from "./event.ts";
export { hasTag, optionCount, optionIndex, optionLabel, optionName } from "./issue.ts";
export type { Issue, LadderIssue, Option, OptionTag, OptionsIssue, RangeIssue } from "./issue.ts";
export {
  accessionSpec,
  alternatingOffersSpec,
  builtInKinds,
  builtInProtocolSpecs,
  builtInStrategySpecs,
  exponentialSpec,
  polynomialSpec,
  takeItOrLeaveItSpec,
  titForTatSpec,
  ultimatumSpec,
} from "./kinds.ts";
export type { BuiltInProtocolSpec, BuiltInStrategySpec } from "./kinds.ts";
export type { ByActor, ByIssue, IssueName, Names, OptionName, PartialTerms, Terms } from "./names.ts";
export { FORMAT, MOST_OPTIONS, defaults, parameters } from "./parameters.ts";
export type { ParameterName } from "./parameters.ts";
export type { KnownParameters, Overrides } from "./overrides.ts";
export { isOptionalParam } from "./params.ts";
export type {
  BooleanParam,
  ChoiceParam,
  KindInput,
  KindSpec,
  KindSpecs,
  NumberParam,
  ParamInput,
  ParamSpec,
  ParamSpecs,
  PerIssueParam,
  ReferenceParam,
  Resolved,
} from "./params.ts";
export { override, parameterAt, readPath } from "./path.ts";
export type {
  DeclaredPosition,
  Linkage,
  LinkageStrength,
  NoDeal,
  NumbersByIssue,
  Position,
  RedLine,
  Salience,
  Values,
} from "./position.ts";
export type { Provenance, ProvenanceKind, Source } from "./provenance.ts";
export { resolveParams } from "./resolve.ts";
export type { ParamNames } from "./resolve.ts";
export type {
  Actor,
  AnyScenario,
  BuiltInKinds,
  Channel,
  Constraint,
  Controllers,
  Delivery,
  Kinds,
  Phase,
  RatificationThreshold,
  Ratifier,
  Scenario,
  StrategyInput,
  Thresholds,
} from "./scenario.ts";
