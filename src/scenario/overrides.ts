import type { IssueName, Names } from "./names.ts";
import type { KindSpec, ParamInput, ParamSpec, ParamSpecs } from "./params.ts";
import type { Salience } from "./position.ts";
import type { Kinds, Scenario, Thresholds } from "./scenario.ts";

type ByActor<N extends Names> = {
  readonly [A in N["actor"] as
    | `actors.${A}.willingness`
    | `actors.${A}.noDeal.${"value" | "cost" | "drift"}`
    | `actors.${A}.position.fallbackValue`]: number;
} & { readonly [A in N["actor"] as `actors.${A}.present`]: boolean };

type BySalience<N extends Names> = {
  readonly [A in `actors.${N["actor"]}.position.salience.${IssueName<N>}`]: Salience;
};

type ByTerms<N extends Names> = {
  readonly [I in IssueName<N> as
    | `actors.${N["actor"]}.${"position" | "declared"}.${"ideal" | "fallback"}.${I}`
    | `statusQuo.${I}`]: N["options"][I];
};

type ParamNames<K extends KindSpec> = K extends KindSpec<string, infer S> ? keyof S & string : never;

type ParamNamed<K extends KindSpec, P> = K extends KindSpec<string, infer S extends ParamSpecs>
  ? P extends keyof S
    ? S[P]
    : never
  : never;

type InputOf<S extends ParamSpec, N extends Names> = S extends ParamSpec ? ParamInput<S, N> : never;

type ByStrategy<N extends Names, K extends Kinds> = {
  readonly [P in ParamNames<K["strategy"]> as `actors.${N["actor"]}.strategy.${P}`]: InputOf<ParamNamed<K["strategy"], P>, N>;
};

type ByPhase<N extends Names, K extends Kinds> = {
  readonly [P in ParamNames<K["protocol"]> as `protocol.phases.${N["phase"]}.${P}`]: InputOf<ParamNamed<K["protocol"], P>, N>;
} & { readonly [P in `protocol.phases.${N["phase"]}.rounds`]: number };

type Whole<N extends Names, K extends Kinds> = Pick<
  Scenario<N, K>,
  "deadline" | "normalize" | "arithmetic" | "principals" | "affected" | "consent" | "statusQuo"
>;

/** The parameters whose paths are known from a scenario's names, with their types. */
export type KnownParameters<N extends Names, K extends Kinds> = ByActor<N> &
  BySalience<N> &
  ByTerms<N> &
  ByStrategy<N, K> &
  ByPhase<N, K> &
  Whole<N, K> & { readonly [T in keyof Thresholds as `thresholds.${T}`]-?: number };

/**
 * Values by parameter path. Where the path is known from the scenario's names, so is the type of the value; any other
 * path is taken as it is and judged when it is used. Of a scenario whose names are not known at compile time, as is one
 * that was parsed, that is every path.
 */
export type Overrides<N extends Names, K extends Kinds> = Readonly<Record<string, unknown>> &
  (string extends N["actor"] ? unknown : Partial<KnownParameters<N, K>>);
