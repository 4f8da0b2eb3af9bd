import type { Condition } from "./condition.ts";
import type { ByIssue, IssueName, Names, OptionName, PartialTerms, Terms } from "./names.ts";

/** How much an issue matters: high : medium : low = 3 : 2 : 1, or any positive number; normalised to weights. */
export type Salience = "high" | "medium" | "low" | number;

/** How strong a linkage is: .06, .03, .01, or a number in [0, 0.5]. */
export type LinkageStrength = "strong" | "medium" | "weak" | number;

/**
 * Values in [0, 1] that override the derived curve: by option id, or, for a range, breakpoints `[number, value]` in
 * rising order with straight lines between them and level ends.
 */
export type Values<O extends string | number = string | number> =
  | { readonly [Name in O & string]?: number }
  | ([O] extends [string] ? never : readonly (readonly [number, number])[]);

/** A value that depends on two issues together: f in [0, 1] of vₖ and vₗ, or a table by their options. */
export type Linkage<N extends Names = Names> =
  | {
      readonly kind: "complements" | "substitutes";
      readonly issues: readonly [IssueName<N>, IssueName<N>];
      readonly strength: LinkageStrength;
      readonly label?: string;
    }
  | {
      readonly kind: "table";
      readonly issues: readonly [IssueName<N>, IssueName<N>];
      readonly strength: LinkageStrength;
      /** f in [0, 1] by option of the first issue, then of the second; missing entries are 0. Not for ranges. */
      readonly values: {
        readonly [First in OptionName<N> & string]?: { readonly [Second in OptionName<N> & string]?: number };
      };
      readonly label?: string;
    };

/** Terms that an actor refuses: never (`hard`), or at a cost to its standing (`declared`, public). */
export type RedLine<N extends Names = Names> =
  | { readonly kind: "hard"; readonly id: string; readonly when: Condition<N>; readonly label?: string }
  | {
      readonly kind: "declared";
      readonly id: string;
      readonly when: Condition<N>;
      /** Utility lost by signing terms across the line, in [0, 1]; 0 by default. */
      readonly audienceCost?: number;
      readonly label?: string;
    };

/** What an actor truly wants. Private: other actors' strategies never see it. */
export interface Position<N extends Names = Names> {
  readonly ideal: Terms<N>;
  /** The softer public position; an issue left out has its ideal as fallback. */
  readonly fallback?: PartialTerms<N>;
  /** φ, the value of the fallback on each issue, in [0, 1]; 0.7 by default. */
  readonly fallbackValue?: number;
  readonly values?: { readonly [I in IssueName<N>]?: Values<OptionName<N, I>> };
  readonly salience: { readonly [I in IssueName<N>]: Salience };
  readonly linkages?: readonly Linkage<N>[];
  readonly redLines?: readonly RedLine<N>[];
}

/** What an actor says it wants. Public: others' beliefs start from this alone. */
export interface DeclaredPosition<N extends Names = Names> {
  readonly ideal: Terms<N>;
  readonly fallback?: PartialTerms<N>;
}

/** What an actor has when talks fail. */
export interface NoDeal {
  /** d(0) itself, in [0, 1]; otherwise max(0, u(status quo) − cost). */
  readonly value?: number;
  /** κ, the cost of no agreement over the horizon, in [0, 1]; 0.15 by default. */
  readonly cost?: number;
  /** δ, the change per round, in [−1, 1]; 0 by default. */
  readonly drift?: number;
}

/** A look-up of numbers by issue, as strategies' per-issue parameters use it. */
export type NumbersByIssue<N extends Names = Names> = ByIssue<N, number>;
