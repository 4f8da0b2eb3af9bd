/** What a step did, to oneself and to others: the classes of Hindriks, Jonker & Tykhonov (2007). */
export type StepKind = "fortunate" | "nice" | "concession" | "selfish" | "unfortunate" | "silent";

/** All of them, in the order in which they are told. */
export const stepKinds: readonly StepKind[] = ["fortunate", "nice", "concession", "selfish", "unfortunate", "silent"];

/**
 * The class of a step from one offer to the next, by the change of one's own utility, d, and of another's, o; exactly one
 * for every d and o.
 *
 * In this order: `silent` where both are smaller than the threshold in size (or 0); `nice` where d is, and o > 0; `concession` where d < 0 ≤ o;
 * `unfortunate` where d ≤ 0 and o < 0; `selfish` where d > 0 ≥ o; `fortunate` where both are above 0.
 *
 * Source: Hindriks, Jonker & Tykhonov (2007), Negotiation Dynamics: Analysis, Concession Tactics, and Outcomes.
 *
 * @param threshold - Below which a change counts as none, in utility; 0.03 by default.
 * @example
 * ```ts
 * stepKind(-0.1, 0.2); // "concession"
 * stepKind(-0.01, 0.2); // "nice"
 * ```
 */
export function stepKind(d: number, o: number, threshold = STEP_THRESHOLD): StepKind {
  const still = (change: number): boolean => change === 0 || Math.abs(change) < threshold;
  if (still(d) && still(o)) return "silent";
  if (still(d) && o > 0) return "nice";
  if (d < 0 && o >= 0) return "concession";
  if (d <= 0) return "unfortunate";
  return o > 0 ? "fortunate" : "selfish";
}

/** The size from which a change of utility counts in a step. */
export const STEP_THRESHOLD = 0.03;
