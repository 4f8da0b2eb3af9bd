import * as z from "zod/mini";
import { fail, problem, refuse, type Problem } from "../kernel/index.ts";
import {
  builtInProtocolSpecs,
  builtInStrategySpecs,
  type BuiltInProtocolSpec,
  type BuiltInStrategySpec,
  type KindSpec,
  type Names,
  type Scenario,
} from "../scenario/index.ts";
import { mergeProblems, readDocument } from "./check.ts";
import { plainCopy } from "./plain-copy.ts";
import { SCHEMA_ID, jsonSchemaOf, schemaIdOf, type JsonSchema } from "./json-schema.ts";
import { shapeProblems } from "./problems.ts";
import { documentShape, type Kits } from "./shape/document.ts";

/** What reads and describes the documents of a kit. */
export interface Schemas<S extends KindSpec, P extends KindSpec> {
  /**
   * The scenario that unknown data is: plain data first, then its shape, then names, bounds and sense. JSON text is to be
   * read with `JSON.parse` before. The result shares nothing with the input.
   *
   * @throws {@link DetenteError} with every independent problem, by path.
   */
  parseScenario(data: unknown): Scenario<Names, { readonly strategy: S; readonly protocol: P }>;
  /** A JSON Schema, draft 2020-12, that accepts exactly what the second pass of `parseScenario` accepts. */
  jsonSchema(): JsonSchema;
}

/**
 * The schemas of a kit, given all its kinds, the built-ins that it has included.
 *
 * @throws {@link DetenteError} `duplicate-kind` where two strategies, or two protocols, have one name.
 *
 * @example
 * ```ts
 * const { parseScenario } = schemas(kit({ strategies: [stubborn] }));
 * ```
 */
export const schemas = <S extends KindSpec, P extends KindSpec>(kinds: Kits<S, P>): Schemas<S, P> =>
  schemasWithId(kinds, schemaIdOf);

/** The schemas of the built-in kinds. */
export const builtInSchemas: Schemas<BuiltInStrategySpec, BuiltInProtocolSpec> = schemasWithId(
  { strategies: builtInStrategySpecs, protocols: builtInProtocolSpecs },
  () => SCHEMA_ID,
);

function schemasWithId<S extends KindSpec, P extends KindSpec>(
  kinds: Kits<S, P>,
  idOf: (kinds: Kits<S, P>) => string,
): Schemas<S, P> {
  const repeated = [...repeatedKinds("strategies", kinds.strategies), ...repeatedKinds("protocols", kinds.protocols)];
  if (repeated.length > 0) fail(...repeated);
  let made: ReturnType<typeof documentShape<S, P>> | undefined;
  const shape = () => (made ??= documentShape(kinds));
  return {
    parseScenario(data) {
      const problems = documentProblems(data, shape().document, kinds);
      refuse(problems.found);
      // No pass found fault with it, so it is what its type says.
      return problems.data as Scenario<Names, { readonly strategy: S; readonly protocol: P }>;
    },
    jsonSchema: () => jsonSchemaOf(shape(), idOf(kinds)),
  };
}

/**
 * The problems of all three passes. The third looks at everything and knows the names that were meant, so that of one
 * place its word is taken; the second speaks where the third is silent.
 */
function documentProblems(value: unknown, shape: z.ZodMiniType, kinds: Kits<KindSpec, KindSpec>): { data: unknown; found: Problem[] } {
  const { data, problems: notPlain } = plainCopy(value);
  if (data === undefined && notPlain.length > 0) return { data, found: [...notPlain] };
  const { problems: senseless, explained } = readDocument(data, kinds);
  const misshapen = senseless.length < ENOUGH ? readShape(data, shape) : [];
  const unexplained = misshapen.filter(({ path }) => !explained.has(path));
  return { data, found: mergeProblems(notPlain, mergeProblems(senseless, unexplained)) };
}

/** With so many problems known, nobody waits for more. */
const ENOUGH = 1000;

function readShape(data: unknown, shape: z.ZodMiniType): Problem[] {
  try {
    const result = z.safeParse(shape, data, { jitless: true });
    return result.success ? [] : shapeProblems(result.error.issues, data);
  } catch {
    // zod passes its issues on as arguments, of which no engine takes hundreds of thousands.
    return [problem("too-many-problems", "")];
  }
}

function repeatedKinds(member: string, specs: readonly KindSpec[]): Problem[] {
  const seen = new Set<string>();
  return specs.flatMap(({ kind }, index) => {
    if (!seen.has(kind)) {
      seen.add(kind);
      return [];
    }
    return [problem("duplicate-kind", `${member}.${String(index)}`, kind, { kind })];
  });
}
