import { type Factor, UNITS, type UtilitySpec } from "./space.ts";
import { orderFreeSum } from "./sum.ts";

/** The summands of a raw utility: one per issue, per linkage and per declared red line; `scale` of them make 1. */
export interface Contributions {
  /** (1 − Λ) wₖ vₖ by issue and option. */
  readonly issues: readonly (readonly number[])[];
  /** λ f. */
  readonly linkages: readonly Factor[];
  /** Minus the audience cost inside each declared red line that has one. */
  readonly costs: readonly Factor[];
  readonly scale: number;
}

/**
 * The summands of a raw utility: integers in units of 10⁻¹² under `exact`, so that sums are the same in any order, and
 * numbers as they come under `float`.
 *
 * @example
 * ```ts
 * const spec: UtilitySpec = {
 *   weights: [0.75, 0.25], values: [[0.35, 0.7, 1], [0, 1]], linkages: [], hard: [], declared: [], normalize: "none", arithmetic: "exact",
 * };
 * contributions(spec).issues; // [[262500000000, 525000000000, 750000000000], [0, 250000000000]]
 * ```
 */
export function contributions(spec: UtilitySpec): Contributions {
  const exact = spec.arithmetic === "exact";
  const unit = (part: number): number => (exact ? Math.round(part * UNITS) : part);
  const additive = 1 - orderFreeSum(spec.linkages.map(({ lambda }) => lambda));
  return {
    issues: spec.values.map((values, k) => values.map((v) => unit(additive * (spec.weights[k] ?? 0) * v))),
    linkages: spec.linkages.map(({ lambda, f }) => ({ issues: f.issues, table: f.table.map((x) => unit(lambda * x)) })),
    costs: spec.declared
      .filter(({ cost }) => cost !== 0)
      .map(({ issues, table, cost }) => ({ issues, table: table.map((inside) => 0 - unit(cost * inside)) })),
    scale: exact ? UNITS : 1,
  };
}
