import type { Terms } from "../../scenario/index.ts";
import type { BargainingProblem } from "../problem.ts";

/** The terms that come nearest to what everybody asks, and how far short they are of it, in utility. */
export interface Shortfall {
  readonly terms: Terms;
  /** Σᵢ max(0, dᵢ − uᵢ(x)), the least there is. A zone exists iff it is 0 and no hard red line is crossed. No-deal values are rounded up to 10⁻¹². */
  readonly total: number;
  /** Each member's part of it, by actor. */
  readonly parts: Readonly<Record<string, number>>;
  /** Whether no terms keep within everybody's hard red lines, so that these cross some. */
  readonly acrossRedLines: boolean;
  readonly exact: boolean;
  /** An upper bound on how much less the total can be; 0 where exact. */
  readonly gap: number;
}

/** The least total deficit of a problem, in names. */
export function shortfallOf(problem: BargainingProblem): Shortfall {
  const { terms, deficits, acrossRedLines, exact, gap } = problem.deficit();
  return {
    terms: problem.model.terms(terms),
    total: deficits.reduce((sum, short) => sum + short, 0),
    parts: Object.fromEntries(problem.members.map(({ actor }, i) => [actor, deficits[i]!])),
    acrossRedLines,
    exact,
    gap,
  };
}
