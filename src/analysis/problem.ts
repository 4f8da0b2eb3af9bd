import type { Model } from "../engine/index.ts";
import { type Count, NO_TERMS } from "../space/index.ts";
import type { Member } from "./member.ts";

/** How far a search may go where terms cannot be listed. What a limit cuts short says so: `exact: false`, and the gap. */
export interface Limits {
  /** The most nodes that one search visits; 50,000,000 by default. */
  readonly nodes?: number | undefined;
  /** The most points that a frontier may hold while it is made; 2,000,000 by default. */
  readonly points?: number | undefined;
}

/** Terms that answer a question. */
export interface Solution {
  /** Their index; NO_TERMS, which is −1, where a limit was reached before any were found. */
  readonly terms: number;
  /** Whether nothing better can exist, and nothing as good has a lower index. */
  readonly exact: boolean;
  /**
   * 0 where exact; else an upper bound on how much better anything can be: in utility for sums, ranges and the least gain
   * (egalitarian), in shares of the ideal gain (Kalai–Smorodinsky), and as (bound − found)/found for products (Nash), or in
   * Σ a ln g with `power`. Infinity where nothing is known.
   */
  readonly gap: number;
}

/** The terms that come nearest to everybody's no-deal value, and how far short they are. */
export interface Deficit extends Solution {
  /** max(0, Tᵢ − rᵢ)/wᵢ by member, in utility. All 0, and not across red lines, iff the zone has terms. */
  readonly deficits: readonly number[];
  /** Whether no terms keep within everybody's hard red lines, so that those that cross some were looked through. */
  readonly acrossRedLines: boolean;
}

/** A solution for which terms were found; `undefined` for none, and where a limit was reached before any were. */
export function reached<S extends Pick<Solution, "terms">>(solution: S | undefined): S | undefined {
  return solution?.terms === NO_TERMS ? undefined : solution;
}

/** The terms than which no others are better for somebody and worse for nobody. */
export interface Frontier {
  /** In the order of their indices; terms with the same utilities for all are all there. */
  readonly terms: readonly number[];
  readonly exact: boolean;
  /** ε: every term of S is matched by one of these to within ε in every member's utility. 0 for the frontier itself. */
  readonly epsilon: number;
}

/** What the members gain at least and at most in the zone, each with the terms of the lowest index that give it. */
export interface Range {
  readonly least: Solution;
  readonly greatest: Solution;
}

/**
 * A bargaining problem (S, d) over the terms of a model.
 *
 * S is the set of feasible terms that cross no hard red line of any member. The zone is the set of terms of S that give
 * every member at least its no-deal value. Everything is compared in whole units ({@link Member}): the gain of a member is
 * gᵢ = rᵢ(x) − Tᵢ, and gᵢ/wᵢ in utility. Ties go to the lowest index. `undefined` means that the zone, or S, is empty.
 *
 * Listed and factored spaces answer alike, to the last bit.
 */
export interface BargainingProblem {
  readonly model: Model;
  /** In the order of the scenario. */
  readonly members: readonly Member[];
  /** The utilities of terms in the order of the members. */
  utilities(terms: number): number[];
  /** How many terms satisfy the constraints. */
  feasible(): Count;
  /** |S|. */
  agreeable(): Count;
  /** How many terms are in the zone. */
  rational(): Count;
  /** The terms of S with the greatest Σᵢ weightsᵢ uᵢ; weights are finite, of any sign. */
  best(weights: readonly number[]): Solution | undefined;
  /** The terms of S with the least Σᵢ weightsᵢ uᵢ. */
  least(weights: readonly number[]): Solution | undefined;
  /** What the zone gives one member, by its position among the members, at least and at most. */
  range(member: number): Range | undefined;
  /**
   * The terms of the zone with the greatest Π gᵢ, over the members that gain.
   *
   * P(x) is the set of members with gᵢ(x) > 0. First the greatest |P(x)| counts (Caragiannis et al. 2019); of the terms with
   * that many, the one of the lowest index names the set P*; and of the terms with P(x) = P*, those with the greatest product
   * over P* are taken. Who has nothing to gain so drops out. With `power`, finite numbers a > 0 by member, Σᵢ aᵢ ln(gᵢ/wᵢ)
   * over P*, a scaled to Σ a = 1 over all members, in doubles.
   */
  nash(power?: readonly number[]): Solution | undefined;
  /**
   * The terms of the zone with the leximin of gᵢ/mᵢ, mᵢ being the greatest gᵢ in the zone: the greatest least ratio, then the
   * greatest second least, … Members with mᵢ = 0 are left out; where that is everybody, the first terms of the zone.
   */
  kalaiSmorodinsky(): Solution | undefined;
  /** The terms of the zone with the leximin of gᵢ/wᵢ over all members. */
  egalitarian(): Solution | undefined;
  /** The terms of the zone with the greatest Σ uᵢ. */
  utilitarian(): Solution | undefined;
  /**
   * The terms of S with the least Σᵢ max(0, Tᵢ − rᵢ)/wᵢ; where S is empty, of all feasible terms.
   */
  deficit(): Deficit;
  /** The Pareto frontier of S, whatever the no-deal values; with ε > 0, terms that cover S within ε may stand for it. */
  frontier(options?: { readonly epsilon?: number | undefined }): Frontier;
}
