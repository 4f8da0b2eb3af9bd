import * as z from "zod/mini";
import { isOptionalParam, type KindInput, type KindSpec, type Names, type NumberParam, type ParamSpec } from "../../scenario/index.ts";
import type { KindDescription } from "../descriptions.ts";
import { terms, text } from "./names.ts";
import { bounded } from "./numbers.ts";

/** What built-in kinds say of themselves. */
type Docs = Readonly<Record<string, KindDescription>>;

type Members = Record<string, z.ZodMiniType>;

/** What a scenario writes for one of some kinds: the kind's name and its parameters, beside members that all have. */
export function kindOf<K extends KindSpec>(specs: readonly K[], docs: Docs): z.ZodMiniType<KindInput<K, Names>>;
export function kindOf<K extends KindSpec, Shared extends Members>(
  specs: readonly K[],
  docs: Docs,
  shared: Shared,
): z.ZodMiniType<z.output<z.ZodMiniObject<Shared>> & KindInput<K, Names>>;
export function kindOf(specs: readonly KindSpec[], docs: Docs, shared: Members = {}): z.ZodMiniType {
  const [first, ...others] = specs.map((spec) => ofKind(spec, docs[spec.kind], shared));
  // The shape is made from the same description as its type, one at run time and the other at compile time.
  return first === undefined ? z.never() : z.discriminatedUnion("kind", [first, ...others]);
}

function ofKind(spec: KindSpec, docs: KindDescription | undefined, shared: Members): z.ZodMiniObject<{ kind: z.ZodMiniLiteral<string> } & Members> {
  const params = Object.entries(spec.params).map(([name, param]) => {
    const doc = param.doc ?? docs?.params[name];
    const shape = paramShape({ ...param, ...(doc !== undefined && { doc }) });
    return [name, isOptionalParam(param) ? z.exactOptional(shape) : shape] as const;
  });
  return z.strictObject({ ...shared, ...Object.fromEntries(params), kind: z.literal(spec.kind) });
}

function paramShape(param: ParamSpec): z.ZodMiniType {
  switch (param.type) {
    case "number":
    case "integer":
      return bounded(param);
    case "choice":
      return z.enum(param.options);
    case "boolean":
      return z.boolean();
    case "per-issue":
      return z.record(z.string(), bounded({ ...param, type: "number" } satisfies NumberParam));
    case "actor":
      return text;
    case "actors":
      return z.array(text).check(z.minLength(1));
    case "terms":
      return terms;
  }
}
