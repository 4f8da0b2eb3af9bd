export { createSpace } from "./create.ts";
export { createListedSpace } from "./enumerated.ts";
export { createFactoredSpace, Elimination, MOST_ENTRIES, MOST_NODES } from "./factored/index.ts";
export type { Limits, Sum } from "./factored/index.ts";
export { beliefObjective, nearnessObjective, penaltyObjective } from "./objectives.ts";
export { descending, type Order } from "./order.ts";
export { utilitySpec } from "./position.ts";
export type { UtilityOptions } from "./position.ts";
export { unitsFor } from "./reading.ts";
export { compileCondition } from "./region.ts";
export { MAX_LISTED, MAX_LISTED_FLOAT } from "./size.ts";
export { NO_TERMS, UNITS } from "./space.ts";
export type {
  Count,
  Factor,
  Found,
  Least,
  Objective,
  Region,
  Space,
  SpaceSpec,
  Tie,
  Utility,
  UtilityParts,
  UtilitySpec,
} from "./space.ts";
export { issueValues } from "./values.ts";
export type { Stance } from "./values.ts";
