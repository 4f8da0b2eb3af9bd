import * as z from "zod/mini";
import { digest } from "../kernel/index.ts";
import { FORMAT, type KindSpec } from "../scenario/index.ts";
import { docOf } from "./descriptions.ts";
import { parameterOf } from "./shape/numbers.ts";

/** A JSON Schema, as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

interface DocumentShape {
  readonly document: z.ZodMiniType;
  readonly parts: Readonly<Record<string, z.ZodMiniType>>;
}

/** The JSON Schema, draft 2020-12, of a shape, with its parts under `$defs`. */
export function jsonSchemaOf({ document, parts }: DocumentShape, id: string): JsonSchema {
  const names = z.registry<{ id?: string; title?: string }>();
  for (const [name, part] of Object.entries(parts)) names.add(part, { id: name, title: name });
  const { $schema, ...rest } = z.toJSONSchema(document, {
    target: "draft-2020-12",
    io: "input",
    metadata: names,
    override({ zodSchema, jsonSchema }) {
      const parameter = parameterOf(zodSchema);
      if (parameter === undefined) return;
      const doc = parameter.doc ?? docOf(parameter);
      if (doc !== undefined) jsonSchema.description = doc;
      if (parameter.default !== undefined) jsonSchema.default = parameter.default;
    },
  });
  return {
    $schema,
    $id: id,
    title: "Scenario",
    description: "A negotiation as detente reads it. Names, dates and sums are judged by parseScenario alone.",
    ...rest,
  };
}

/** The `$id` of the built-in kinds' schema. */
export const SCHEMA_ID = `urn:detente:scenario:${String(FORMAT)}`;

/** The `$id` of a kit's schema: that of the format, told apart by its kinds. */
export const schemaIdOf = (kinds: { readonly strategies: readonly KindSpec[]; readonly protocols: readonly KindSpec[] }): string => {
  const described = (specs: readonly KindSpec[]) => specs.map(({ kind, params }) => ({ kind, params }));
  const { strategies, protocols } = kinds;
  return `${SCHEMA_ID}:${digest({ strategies: described(strategies), protocols: described(protocols) }).slice(0, 12)}`;
};
