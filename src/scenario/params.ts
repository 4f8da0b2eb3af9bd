import type { ByIssue, Names, Terms } from "./names.ts";

interface ParamBase {
  /** One sentence about it, for the JSON Schema. The built-ins' are kept in `detente/schema`. */
  readonly doc?: string;
}

/** A number, with its bounds and its default. */
export interface NumberParam extends ParamBase {
  readonly type: "number" | "integer";
  readonly min?: number;
  readonly max?: number;
  /** The minimum itself is excluded. */
  readonly above?: number;
  readonly default?: number;
  readonly optional?: true;
}

/** One of some words. */
export interface ChoiceParam extends ParamBase {
  readonly type: "choice";
  readonly options: readonly string[];
  readonly default?: string;
  readonly optional?: true;
}

/** True or false. */
export interface BooleanParam extends ParamBase {
  readonly type: "boolean";
  readonly default?: boolean;
  readonly optional?: true;
}

/** A number for each issue; issues left out take the default. */
export interface PerIssueParam extends ParamBase {
  readonly type: "per-issue";
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly default: number;
}

/** An actor, some actors, or complete terms of the scenario. */
export interface ReferenceParam extends ParamBase {
  readonly type: "actor" | "actors" | "terms";
  readonly optional?: true;
}

/** The description of one parameter of a kind: its document type, its bounds and its check all follow from it. */
export type ParamSpec = NumberParam | ChoiceParam | BooleanParam | PerIssueParam | ReferenceParam;

/** Whether a scenario may leave a parameter out. */
export const isOptionalParam = (param: ParamSpec): boolean => "optional" in param || "default" in param;

/** The parameters of a kind, by name. */
export type ParamSpecs = Readonly<Record<string, ParamSpec>>;

/** A kind of strategy or protocol as a scenario may name it. */
export interface KindSpec<K extends string = string, S extends ParamSpecs = ParamSpecs> {
  readonly kind: K;
  /** One sentence about it. */
  readonly doc?: string;
  readonly params: S;
}

/** The kinds that a document may name: all of a kit's, its built-ins included. */
export interface KindSpecs {
  readonly strategies: readonly KindSpec[];
  readonly protocols: readonly KindSpec[];
}

/** What a document may write for a parameter. */
export type ParamInput<S extends ParamSpec, N extends Names> = S extends { readonly type: "number" | "integer" }
  ? number
  : S extends ChoiceParam
    ? S["options"][number]
    : S extends BooleanParam
      ? boolean
      : S extends PerIssueParam
        ? ByIssue<N, number>
        : S extends { readonly type: "actor" }
          ? N["actor"]
          : S extends { readonly type: "actors" }
            ? readonly N["actor"][]
            : Terms<N>;

type Optional<S extends ParamSpecs> = {
  [K in keyof S]: S[K] extends { readonly optional: true } | { readonly default: unknown } ? K : never;
}[keyof S];

/** What a document writes for a kind: its name and its parameters. Of kinds not known by name, just that. */
export type KindInput<K extends KindSpec, N extends Names> = K extends KindSpec<infer Kind, infer S>
  ? string extends Kind
    ? { readonly kind: string; readonly [param: string]: unknown }
    : { readonly kind: Kind } & { readonly [P in Exclude<keyof S, Optional<S>>]: ParamInput<S[P], N> } & {
        readonly [P in Optional<S>]?: ParamInput<S[P], N>;
      }
  : never;

type ResolvedValue<S extends ParamSpec> = S extends { readonly type: "number" | "integer" }
  ? number
  : S extends ChoiceParam
    ? S["options"][number]
    : S extends BooleanParam
      ? boolean
      : S extends PerIssueParam
        ? readonly number[]
        : S extends { readonly type: "actors" }
          ? readonly number[]
          : number;

/**
 * What a kind's code receives: defaults filled in; a per-issue parameter as numbers in the order of the issues; an actor
 * as its index, terms as their index; an optional parameter left out as `undefined`.
 */
export type Resolved<S extends ParamSpecs> = {
  readonly [P in keyof S]: S[P] extends { readonly optional: true }
    ? ResolvedValue<S[P]> | undefined
    : ResolvedValue<S[P]>;
};
