import { isMembers, ownMember } from "./elements.ts";
import type { ParamSpec, ParamSpecs, Resolved } from "./params.ts";

/** How names of a scenario become indices. */
export interface ParamNames {
  /** Issue ids in the order of the document. */
  readonly issues: readonly string[];
  /** Actor ids in the order of the document. */
  readonly actors: readonly string[];
  /** The index of complete terms. */
  terms(terms: Readonly<Record<string, string | number>>): number;
}

/**
 * The parameters of a kind as its code receives them: defaults filled in, names replaced by indices.
 *
 * `input` is what a checked document writes for the kind. What no check has seen resolves to the default, or to −1 where
 * it should name an actor.
 */
export function resolveParams<S extends ParamSpecs>(
  specs: S,
  input: Readonly<Record<string, unknown>>,
  names: ParamNames,
): Resolved<S>;
export function resolveParams(
  specs: ParamSpecs,
  input: Readonly<Record<string, unknown>>,
  names: ParamNames,
): Record<string, unknown> {
  const resolved: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    resolved[name] = resolve(spec, ownMember(input, name), names);
  }
  return Object.freeze(resolved);
}

function resolve(spec: ParamSpec, value: unknown, names: ParamNames): unknown {
  switch (spec.type) {
    case "number":
    case "integer":
    case "choice":
    case "boolean":
      return value ?? spec.default;
    case "per-issue":
      return Object.freeze(names.issues.map((issue) => (isMembers(value) ? ownMember(value, issue) : undefined) ?? spec.default));
    case "actor":
      return value === undefined ? undefined : actorIndex(value, names);
    case "actors":
      return Array.isArray(value) ? Object.freeze(value.map((actor) => actorIndex(actor, names))) : undefined;
    case "terms":
      return isTerms(value) ? names.terms(value) : undefined;
  }
}

const actorIndex = (actor: unknown, names: ParamNames): number => names.actors.findIndex((name) => name === actor);

const isTerms = (value: unknown): value is Readonly<Record<string, string | number>> => isMembers(value);
