import { isOptionalParam, type KindSpec, type KindSpecs, type ParamSpec } from "../../scenario/params.ts";
import type { Check } from "./check.ts";
import { kindIs, object, variants, type MemberChecks } from "./objects.ts";
import { actors, byName, issues, reference, references, terms } from "./references.ts";
import { choice, flag, number } from "./values.ts";

/** What a scenario writes for a strategy or a protocol: its kind, the kind's parameters, and members that all have. */
export function kindOf(expected: string, specs: (kinds: KindSpecs) => readonly KindSpec[], shared: MemberChecks = {}, sharedOptional: MemberChecks = {}): Check {
  const made = new WeakMap<readonly KindSpec[], ReadonlyMap<string, Check>>();
  const make = (all: readonly KindSpec[]): ReadonlyMap<string, Check> =>
    new Map(all.map((spec) => [spec.kind, ofKind(expected, spec, shared, sharedOptional)]));
  return variants(expected, "unknown-kind", ({ kinds }) => {
    const all = specs(kinds);
    const found = made.get(all) ?? make(all);
    made.set(all, found);
    return found;
  });
}

function ofKind(expected: string, { kind, params }: KindSpec, shared: MemberChecks, sharedOptional: MemberChecks): Check {
  const required: Record<string, Check> = {};
  const optional: Record<string, Check> = {};
  for (const [name, spec] of Object.entries(params)) (isOptionalParam(spec) ? optional : required)[name] = paramCheck(spec);
  return object(expected, { kind: kindIs(kind), ...shared, ...required }, { ...sharedOptional, ...optional });
}

function paramCheck(spec: ParamSpec): Check {
  switch (spec.type) {
    case "number":
    case "integer":
      return number(spec);
    case "choice":
      return choice(spec.options);
    case "boolean":
      return flag;
    case "per-issue": {
      const each = number({ ...spec, type: "number" });
      return byName("numbers by issue", issues, () => each);
    }
    case "actor":
      return reference(actors);
    case "actors":
      return references(actors, "actor");
    case "terms":
      return terms;
  }
}
