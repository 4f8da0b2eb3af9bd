/**
 * The interface of an outcome space. Terms are named by an integer index, mixed radix with the last issue fastest, below
 * 2^53 whether or not they can be listed; everything above this floor asks questions of the space instead of listing it.
 */

/** No terms: what a question answers when nothing qualifies. */
export const NO_TERMS = -1;

/** One utility unit: contributions are integer multiples of 10⁻¹², so that their sums are exact in any order. */
export const UNITS = 1e12;

/** An additive score of terms: Σₖ scores[k][xₖ], integers (in {@link UNITS} where they stand for utility). */
export interface Objective {
  readonly scores: readonly (readonly number[])[];
}

/** How many feasible terms there are. */
export interface Count {
  readonly value: number;
  /** Whether it was counted to the end. */
  readonly exact: boolean;
}

/** A least utility that terms must give somebody. */
export interface Least {
  readonly utility: Utility;
  readonly least: number;
}

/** Terms with their value to the one who asked. */
export interface Found {
  readonly terms: number;
  readonly value: number;
  /** Whether nothing better can exist. */
  readonly exact: boolean;
}

/** All terms of a scenario, of which the feasible ones can be agreed. */
export interface Space {
  /** The number of options of each issue. */
  readonly radix: readonly number[];
  /** The number of terms before constraints. */
  readonly size: number;
  /** The regions that feasible terms lie in. */
  readonly constraints: readonly Region[];
  /** How many questions so far were cut short by a limit: their answers are the best terms found, without a proof. */
  readonly shortfalls: number;
  /** The index of terms given by option indices. */
  index(options: readonly number[]): number;
  /** The option index of one issue in terms. */
  option(terms: number, issue: number): number;
  /** All option indices of terms. */
  options(terms: number): number[];
  /** Whether terms satisfy every constraint; false for anything that is no index of the space. */
  feasible(terms: number): boolean;
  /** How many terms are feasible. */
  count(): Count;
  /** One actor's utility over the space. */
  utility(spec: UtilitySpec): Utility;
  /**
   * The feasible terms that are best for `target`, cross none of its hard red lines, and give everybody in `zone` at
   * least what it asks without crossing its hard red lines; ties to the lowest index; `undefined` where there are none.
   * Where a limit cut the search short before it found any, NO_TERMS with a value of 0, not `exact`.
   */
  best(target: Utility, zone: readonly Least[]): Found | undefined;
}

/** Which of two ties of the last objective is taken first. */
export type Tie = "least" | "index";

/** What terms are worth to one actor. Utilities are in [0, 1]; under `float` they are what the weights given add up to. */
export interface Utility {
  readonly spec: UtilitySpec;
  /** The utility of terms (of any terms of the space, feasible or not). */
  at(terms: number): number;
  /** The utility of terms that the actor may sign; −1 where they are infeasible or cross one of its hard red lines. */
  signable(terms: number): number;
  /** The ids of the red lines of one kind that terms cross. */
  crossed(terms: number, kind: "hard" | "declared"): readonly string[];
  /** The map of normalisation, applied to a raw utility such as a no-deal value, and clamped to [0, 1]. */
  normalized(raw: number): number;
  /** The utility before normalisation. */
  raw(terms: number): number;
  /** The utility before normalisation in whole units of 10⁻¹², from 0 to {@link UNITS}; under `float`, as it comes. */
  units(terms: number): number;
  /** The least and the greatest units of feasible terms. */
  readonly leastUnits: number;
  readonly greatestUnits: number;
  /** Whether utility is the same for all feasible terms. */
  readonly constant: boolean;
  /** The terms of greatest utility among feasible terms that cross no red line of its own; NO_TERMS where there are none. */
  readonly ceilingTerms: number;
  /** Their utility; 0 where there are none. */
  readonly ceiling: number;
  /** Of signable terms with utility ≥ aspiration, those of least utility; ties to the lowest index; NO_TERMS if none. */
  leastAbove(aspiration: number): number;
  /**
   * Of signable terms with utility ≥ aspiration, those that maximise the first objective, then the second, …; ties by
   * least own utility (`least`) and then, or at once (`index`), by the lowest index; NO_TERMS if none qualifies.
   */
  choose(aspiration: number, objectives: readonly Objective[], tie: Tie): number;
  /** vₖ of an option, in [0, 1]. */
  value(issue: number, option: number): number;
  /** The parts that make up the raw utility of terms. */
  parts(terms: number): UtilityParts;
}

/** A raw utility, taken apart. All in [0, 1] units of utility. */
export interface UtilityParts {
  /** (1 − Λ) wₖ vₖ by issue. */
  readonly issues: readonly number[];
  /** Σ λ f. */
  readonly linkages: number;
  /** Σ audience costs of declared red lines crossed (subtracted). */
  readonly audienceCost: number;
}

/** A table over a few issues: `table[i]` for their options in mixed radix, last of `issues` fastest. */
export interface Factor {
  readonly issues: readonly number[];
  readonly table: readonly number[];
}

/** Terms for which a condition holds: `table` has 1 where it does. */
export interface Region extends Factor {
  readonly id: string;
}

/** The position of an actor, compiled to tables. */
export interface UtilitySpec {
  /** wₖ ≥ 0, Σ = 1; as given under `float`. */
  readonly weights: readonly number[];
  /** vₖ by issue and option. */
  readonly values: readonly (readonly number[])[];
  /** λ with f by the options of both issues; Λ = Σ λ ≤ 0.5. */
  readonly linkages: readonly { readonly lambda: number; readonly f: Factor }[];
  readonly hard: readonly Region[];
  readonly declared: readonly (Region & { readonly cost: number })[];
  readonly normalize: "none" | "feasible";
  readonly arithmetic: "exact" | "float";
}

/** What makes up a space. */
export interface SpaceSpec {
  readonly radix: readonly number[];
  /** Regions that feasible terms must lie in. */
  readonly constraints: readonly Region[];
}
