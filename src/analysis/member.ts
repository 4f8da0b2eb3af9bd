import { bounds, type Model } from "../engine/index.ts";
import { fail, problem } from "../kernel/index.ts";
import type { State } from "../seam/index.ts";
import { UNITS, type Utility } from "../space/index.ts";

/**
 * One side of a bargaining problem, with its utility in whole units.
 *
 * Under `arithmetic: "exact"` a raw utility is a whole number r of 10⁻¹² and u = (r − least)/w: w = 10¹² and least = 0 as
 * utilities are by default; under `normalize: "feasible"` least and least + w are the least and the greatest r over feasible
 * terms. A constant utility is 1 everywhere: r = w = 10¹². T is the least whole r with u ≥ d, so that r ≥ T just where
 * u ≥ d; the gain is r − T, a whole number.
 *
 * Under `"float"` r and T are 10¹² u and 10¹² d, rounded, and w = 10¹²: sums of doubles differ in their last bits where on paper they are
 * equal, and what is equal on paper is to tie.
 */
export interface Member {
  readonly actor: string;
  readonly utility: Utility;
  /** d, in [0, 1]. */
  readonly noDeal: number;
  /** The least utility that counts as d: d itself, or half a unit less where units are rounded. */
  readonly least: number;
  /** T. */
  readonly threshold: number;
  /** w > 0: how many units are a utility of 1. */
  readonly width: number;
  /** Whether units are what utility is, rather than rounded to it. */
  readonly exact: boolean;
  /** r(x) of feasible terms. */
  units(terms: number): number;
}

/** Who takes part, and when. */
export interface Membership {
  /** Ids of actors; all of the scenario by default. Results are in the order of the scenario in any case. */
  readonly actors?: readonly string[] | undefined;
  /** The state of a run at which positions and no-deal values are looked at; the start by default. */
  readonly at?: State | undefined;
  /** What to put in the place of some no-deal values, by actor, in [0, 1]: a floor, what terms in hand are worth, 0 for nothing. */
  readonly noDeal?: Readonly<Record<string, number>> | undefined;
}

/**
 * The members of a bargaining problem, in the order of the scenario.
 *
 * @throws DetenteError for an actor that the scenario does not have or that is named twice, for no actors, and for a state of
 * another scenario.
 */
export function membersOf(model: Model, { actors, at, noDeal: others = {} }: Membership = {}): Member[] {
  const known = model.scenario.actors.map(({ id }) => id);
  if (actors !== undefined) refuseUnknown(actors, known);
  return known
    .filter((id) => actors?.includes(id) ?? true)
    .map((id) => {
      const { utility, noDeal } = bounds(model, id, at);
      return memberOf(id, utility, others[id] ?? noDeal);
    });
}

/** One member: T by bisection with the utility's own map. */
export function memberOf(actor: string, utility: Utility, noDeal: number): Member {
  if (utility.spec.arithmetic === "float") {
    const units = (terms: number): number => Math.round(utility.at(terms) * UNITS);
    return { actor, utility, noDeal, least: noDeal - 0.5 / UNITS, threshold: Math.round(noDeal * UNITS), width: UNITS, exact: false, units };
  }
  const common = { actor, utility, noDeal, least: noDeal };
  const { normalize } = utility.spec;
  if (normalize === "feasible" && utility.constant) {
    const threshold = firstUnit(0, UNITS, (units) => units / UNITS >= noDeal);
    return { ...common, threshold, width: UNITS, exact: true, units: () => UNITS };
  }
  // The map of normalisation is strictly monotone in whole units between its ends, so that its ends can be found by it.
  const map = (units: number): number => utility.normalized(units / UNITS);
  const least = normalize === "feasible" ? firstUnit(0, UNITS, (units) => map(units) > 0) - 1 : 0;
  const greatest = normalize === "feasible" ? firstUnit(least, UNITS, (units) => map(units) >= 1) : UNITS;
  return {
    ...common,
    threshold: firstUnit(least, greatest, (units) => map(units) >= noDeal),
    width: greatest - least,
    exact: true,
    units: (terms) => Math.round(utility.raw(terms) * UNITS),
  };
}

/** The first whole number in [low, high] for which a rising test holds; `high` where it holds for none below. */
function firstUnit(low: number, high: number, holds: (units: number) => boolean): number {
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function refuseUnknown(actors: readonly string[], known: readonly string[]): void {
  if (actors.length === 0) fail(problem("empty", "actors", actors, { expected: "actor" }));
  const problems = actors.flatMap((actor, at) => {
    const path = `actors.${String(at)}`;
    if (!known.includes(actor)) return [problem("unknown-reference", path, actor, { expected: "actor", known })];
    return actors.indexOf(actor) < at ? [problem("repeated", path, actor)] : [];
  });
  if (problems.length > 0) fail(...problems);
}
