/**
 * Deterministic simulation of negotiations: scenarios as data, an engine that runs their rounds, and a verdict on what
 * came of them and why.
 *
 * @packageDocumentation
 */
import { standardKit } from "./engine/index.ts";

export { canonicalJson, DEFAULT_SEED, DetenteError, digest, type ErrorCode, type Problem, type Seed } from "./kernel/index.ts";
export type * from "./scenario/index.ts";
export { defaults, hasTag, optionCount, optionIndex, optionLabel, optionName, override, parameterAt, parameters, readPath } from "./scenario/index.ts";
export * from "./seam/index.ts";
export type { Count, Factor, Found, Least, Objective, Region, Space, Tie, Utility, UtilityParts, UtilitySpec } from "./space/index.ts";
export { NO_TERMS, UNITS } from "./space/index.ts";
export type { Case, CaseActor, Comparison, Figure, Next, Relation, RuleId, Secondary, Verdict, VerdictKind } from "./verdict/index.ts";
export { labelsOf, type Difference, type Labels } from "./verdict/index.ts";
export * from "./engine/index.ts";

/** {@link Kit.defineScenario} of the standard kit. */
export const defineScenario = standardKit.defineScenario;

/** {@link Kit.compile} of the standard kit. */
export const compile = standardKit.compile;
