import type { Actor, Kinds, Phase, Scenario, StrategyInput } from "./scenario.ts";
import type { Event } from "./event.ts";
import type { Issue, RangeIssue } from "./issue.ts";
import type { Names } from "./names.ts";

/** Option names by issue id, read from a literal array of issues. */
export type OptionsOf<I extends readonly Issue[]> = {
  readonly [Id in I[number]["id"]]: Extract<I[number], { readonly id: Id }> extends infer Found
    ? Found extends RangeIssue
      ? number
      : Found extends { readonly options: readonly { readonly id: infer O }[] }
        ? O & string
        : never
    : never;
};

/** The names that a literal introduces. */
export interface NamesOf<I extends readonly Issue[], A extends string, P extends string, E extends string>
  extends Names {
  readonly options: OptionsOf<I>;
  readonly actor: A;
  readonly phase: P;
  readonly event: E;
}

type Elsewhere<N extends Names, K extends Kinds> = Omit<
  Scenario<N, K>,
  "issues" | "actors" | "events" | "protocol"
>;

type Known<A extends string, N extends Names, K extends Kinds> = { readonly id: A } & Omit<Actor<N, K>, "id">;
type KnownEvent<E extends string, N extends Names, K extends Kinds> = { readonly id: E } & Omit<
  Event<N, StrategyInput<N, K>>,
  "id"
>;

/**
 * A scenario written as one literal: names are inferred from `issues`, `actors[].id`, `events[].id` and
 * `protocol.phases[].id` alone, and checked everywhere else.
 */
export type ScenarioLiteral<
  I extends readonly Issue[],
  A extends string,
  P extends string,
  E extends string,
  K extends Kinds,
> = Elsewhere<NamesOf<NoInfer<I>, NoInfer<A>, NoInfer<P>, NoInfer<E>>, K> & {
  readonly issues: I;
  readonly actors: readonly Known<A, NamesOf<NoInfer<I>, NoInfer<A>, NoInfer<P>, NoInfer<E>>, K>[];
  readonly events?: readonly KnownEvent<E, NamesOf<NoInfer<I>, NoInfer<A>, NoInfer<P>, NoInfer<E>>, K>[];
  readonly protocol: {
    readonly phases: readonly ({ readonly id: P } & Phase<NamesOf<NoInfer<I>, NoInfer<A>, string, NoInfer<E>>, K>)[];
  };
};
