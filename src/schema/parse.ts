import type { Scenario } from "../scenario/index.ts";
import type { JsonSchema } from "./json-schema.ts";
import { builtInSchemas } from "./schemas.ts";

/**
 * The scenario that unknown data is, with the built-in kinds. Data, not JSON text: read text with `JSON.parse` first.
 *
 * Three passes look at it: whether it is plain data (no cycles, accessors, forbidden keys, non-finite numbers), whether it
 * has the shape of a scenario, and whether its names, bounds and statements make sense together. What they find is
 * reported at once; where one mistake shows in several passes, it is reported once. Takes anything and never hangs. The
 * result is a copy: it shares nothing with the input.
 *
 * @throws {@link DetenteError} with every independent problem, by path.
 *
 * @example
 * ```ts
 * const scenario = parseScenario(JSON.parse(text));
 * // DetenteError: actors.russia.position.ideal.teritory: names an unknown issue (got "teritory"). Did you mean territory? …
 * ```
 */
export const parseScenario = (data: unknown): Scenario => builtInSchemas.parseScenario(data);

/**
 * The JSON Schema, draft 2020-12, of scenarios with the built-in kinds: it accepts exactly what the second pass of
 * {@link parseScenario}, that of shape, accepts. For editors, and for checks in other languages.
 */
export const jsonSchema = (): JsonSchema => builtInSchemas.jsonSchema();
