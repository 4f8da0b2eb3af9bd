export { builtInProtocolSpecs, builtInStrategySpecs, FORMAT, MOST_OPTIONS } from "../scenario/index.ts";
export { checkScenario } from "./check.ts";
export { descriptions, protocolDescriptions, strategyDescriptions } from "./descriptions.ts";
export type { Description, KindDescription } from "./descriptions.ts";
export type { JsonSchema } from "./json-schema.ts";
export { jsonSchema, parseScenario } from "./parse.ts";
export { schemas } from "./schemas.ts";
export type { Schemas } from "./schemas.ts";
export type { Kits } from "./shape/document.ts";
