import { UNITS } from "../space/index.ts";
import type { BargainingProblem } from "./problem.ts";

/**
 * The least Euclidean distance of any terms of S from the ideal (1, …, 1), in utility: from 0 where some terms are worth 1 to
 * everybody to √n; `undefined` where S is empty. GENIUS 10.4 calls this the opposition of a domain.
 *
 * Terms nearest to the ideal are on the frontier, so that only its terms are looked at.
 *
 * @example
 * ```ts
 * opposition(bargainingProblem(compile(base))); // 0.424
 * ```
 */
export function opposition(problem: BargainingProblem): number | undefined {
  const distances = problem.frontier().terms.map((terms) => distanceFromIdeal(problem.utilities(terms)));
  return distances.length === 0 ? undefined : distances.reduce((least, distance) => Math.min(least, distance));
}

/**
 * What GENIUS 10.4 calls the Kalai–Smorodinsky point: the terms of the frontier with the least Σ over pairs of |uᵢ − uⱼ|,
 * whatever the no-deal values; ties to the lowest index. It is not Kalai and Smorodinsky's solution.
 *
 * @example
 * ```ts
 * geniusKalai(bargainingProblem(compile(base))); // 1
 * ```
 */
export function geniusKalai(problem: BargainingProblem): number | undefined {
  return greatest(problem, problem.frontier().terms, (u) => {
    let sum = 0;
    for (let i = 0; i < u.length; i++) for (let j = i + 1; j < u.length; j++) sum += Math.abs(u[i]! - u[j]!);
    return -sum;
  });
}

/**
 * What NegMAS 0.15 calls the Kalai–Smorodinsky point: of the terms of the frontier at which nobody is below its no-deal value,
 * those with the least spread (greatest − least) of (uᵢ − rᵢ)/(maxᵢ − rᵢ); maxᵢ and minᵢ over S,
 * rᵢ = max(dᵢ, minᵢ); ties to the lowest index. `undefined` where there are none. The textbook's solution makes the least
 * ratio as great as it can be; even ratios may all be low.
 *
 * @example
 * ```ts
 * negmasKalaiSmorodinsky(bargainingProblem(compile(base))); // 1
 * ```
 */
export function negmasKalaiSmorodinsky(problem: BargainingProblem): number | undefined {
  const ranges = rangesOf(problem);
  return greatest(problem, rationalFrontier(problem), (u) => {
    const ratios = u.map((value, i) => (value - ranges[i]!.from) / (ranges[i]!.to - ranges[i]!.from));
    return Math.min(...ratios) - Math.max(...ratios);
  });
}

/**
 * What NegMAS 0.15 calls the Kalai point: of the terms of the frontier at which nobody is below its no-deal value, those with
 * the greatest least gain uᵢ − rᵢ, rᵢ = max(dᵢ, minᵢ) with minᵢ over S; ties to the lowest index, without
 * leximin.
 *
 * @example
 * ```ts
 * negmasKalai(bargainingProblem(compile(base))); // 1
 * ```
 */
export function negmasKalai(problem: BargainingProblem): number | undefined {
  const ranges = rangesOf(problem);
  return greatest(problem, rationalFrontier(problem), (u) => Math.min(...u.map((value, i) => value - ranges[i]!.from)));
}

/**
 * What NegoLog calls the Kalai point: the terms of the greatest social welfare Σ uᵢ, whatever the no-deal values; ties to the
 * lowest index.
 *
 * @example
 * ```ts
 * negologKalai(bargainingProblem(compile(base))); // 0
 * ```
 */
export function negologKalai(problem: BargainingProblem): number | undefined {
  return greatest(problem, problem.frontier().terms, (u) => u.reduce((sum, value) => sum + value, 0));
}

/**
 * What NegoLog calls the opposition of a domain: the distance of its Kalai point ({@link negologKalai}) from the ideal
 * (1, …, 1).
 *
 * @example
 * ```ts
 * negologOpposition(bargainingProblem(compile(base))); // 0.6
 * ```
 */
export const negologOpposition = (problem: BargainingProblem): number | undefined => distanceOf(problem, negologKalai(problem));

/**
 * What the domains of the Automated Negotiation League (2023) call opposition: the distance from the ideal (1, …, 1) of the
 * terms of the frontier with the greatest least uᵢ, which they call the Kalai point, whatever the no-deal values; ties to the lowest index.
 *
 * @example
 * ```ts
 * anlOpposition(bargainingProblem(compile(base))); // 0.424
 * ```
 */
export const anlOpposition = (problem: BargainingProblem): number | undefined =>
  distanceOf(problem, greatest(problem, problem.frontier().terms, (u) => Math.min(...u)));

function distanceOf(problem: BargainingProblem, terms: number | undefined): number | undefined {
  return terms === undefined ? undefined : distanceFromIdeal(problem.utilities(terms));
}

const distanceFromIdeal = (utilities: readonly number[]): number =>
  Math.sqrt(utilities.reduce((sum, utility) => sum + (1 - utility) * (1 - utility), 0));

/** The first of some terms for which a score is greatest: scores tie that differ by no more than rounding errors do. */
function greatest(
  problem: BargainingProblem,
  terms: readonly number[],
  score: (utilities: readonly number[]) => number,
): number | undefined {
  let [best, most]: [number | undefined, number] = [undefined, -Infinity];
  for (const candidate of terms) {
    const found = Math.round(score(problem.utilities(candidate)) * UNITS);
    if (best === undefined || found > most) [best, most] = [candidate, found];
  }
  return best;
}

/** The terms of the frontier that are in the zone: its own frontier, since whoever dominates terms of the zone is in it. */
function rationalFrontier(problem: BargainingProblem): number[] {
  const { members } = problem;
  return problem.frontier().terms.filter((terms) => members.every((member) => member.units(terms) >= member.threshold));
}

function rangesOf(problem: BargainingProblem): { readonly from: number; readonly to: number }[] {
  const { members } = problem;
  return members.map(({ utility, noDeal }, i) => {
    const alone = members.map((_, at) => (at === i ? 1 : 0));
    const [least, greatest] = [problem.least(alone), problem.best(alone)];
    return {
      from: Math.max(noDeal, least === undefined ? 0 : utility.at(least.terms)),
      to: greatest === undefined ? 1 : utility.at(greatest.terms),
    };
  });
}
