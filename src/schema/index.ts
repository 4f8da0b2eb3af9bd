export type { JsonSchema } from "./json-schema.ts";
export { jsonSchema, parseScenario } from "./parse.ts";
export { schemas } from "./schemas.ts";
export type { Schemas } from "./schemas.ts";
export type { Kits } from "./shape/document.ts";
