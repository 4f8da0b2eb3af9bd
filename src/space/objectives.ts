import { type DeclaredPosition, type Issue, optionCount } from "../scenario/index.ts";
import { type Objective, UNITS, type UtilitySpec } from "./space.ts";
import { issueValues } from "./values.ts";

/**
 * What others believe terms are worth to an actor, from its declared position alone: Σₖ vₖ(xₖ)/n in units of 10⁻¹², with
 * equal weights, φ = 0.7, and no red lines, tables or linkages, all of which are private.
 *
 * @example
 * ```ts
 * const land: Issue = { kind: "ladder", id: "land", options: [{ id: "none" }, { id: "half" }, { id: "all" }] };
 * beliefObjective({ ideal: { land: "all" }, fallback: { land: "half" } }, [land]);
 * // { scores: [[350000000000, 700000000000, 1000000000000]] }
 * ```
 */
export function beliefObjective(declared: DeclaredPosition, issues: readonly Issue[]): Objective {
  return {
    scores: issues.map((issue) =>
      issueValues(issue, { ideal: declared.ideal[issue.id], fallback: declared.fallback?.[issue.id] }).map((v) =>
        Math.round((v / issues.length) * UNITS),
      ),
    ),
  };
}

/**
 * How little terms fall short of targets issue by issue: −Σₖ wₖ max(0, vₖ* − vₖ(xₖ)) in units of 10⁻¹², at most 0.
 *
 * @param targets - vₖ* by issue, in [0, 1].
 * @example
 * ```ts
 * const spec: UtilitySpec = {
 *   weights: [1], values: [[0.35, 0.7, 1]], linkages: [], hard: [], declared: [], normalize: "none", arithmetic: "exact",
 * };
 * penaltyObjective(spec, [0.8]); // { scores: [[-450000000000, -100000000000, 0]] }
 * ```
 */
export function penaltyObjective(spec: UtilitySpec, targets: readonly number[]): Objective {
  return {
    scores: spec.values.map((values, k) =>
      // 0 − x, because −0 would not be the integer 0.
      values.map((v) => 0 - Math.round((spec.weights[k] ?? 0) * Math.max(0, (targets[k] ?? 0) - v) * UNITS)),
    ),
  };
}

/**
 * How near terms are to references: −Σ over references of Σₖ dₖ, in units of 10⁻¹², at most 0, where dₖ is |Δrung|/(n − 1)
 * on ladders and ranges of n rungs, and 0 or 1 where options have no order.
 *
 * @param references - Terms, each as option indices by issue.
 * @example
 * ```ts
 * const land: Issue = { kind: "ladder", id: "land", options: [{ id: "none" }, { id: "half" }, { id: "all" }] };
 * nearnessObjective([[2]], [land]); // { scores: [[-1000000000000, -500000000000, 0]] }
 * ```
 */
export function nearnessObjective(references: readonly (readonly number[])[], issues: readonly Issue[]): Objective {
  return {
    scores: issues.map((issue, k) => {
      const top = Math.max(1, optionCount(issue) - 1);
      return Array.from({ length: optionCount(issue) }, (_, x) => {
        let distance = 0;
        for (const reference of references) {
          const gap = Math.abs(x - (reference[k] ?? x));
          distance += issue.kind === "options" ? (gap > 0 ? UNITS : 0) : Math.round((gap / top) * UNITS);
        }
        return 0 - distance;
      });
    }),
  };
}
