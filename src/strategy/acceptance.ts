import type { Move, Stance, View } from "../seam/index.ts";

/** The parameters of acceptance that strategies share. */
export interface AcceptanceParams {
  readonly acceptance: "next" | "const" | "time";
  readonly acceptAbove: number;
  readonly acceptAfter: number;
}

/** The acceptance rules by the names of the literature. */
export const acceptanceRules = { next: "AC_next", const: "AC_const", time: "AC_time" } as const;

/**
 * The least utility accepted: AC_next that of the own next offer; AC_const anything above a constant; AC_time anything from
 * a time on. Never below the floor.
 *
 * Source: Baarslag, Hindriks and Jonker (2013).
 *
 * @param next - The utility of the offer that would be tabled instead.
 * @returns A utility, or Infinity where nothing is accepted.
 */
export function leastAcceptable(params: AcceptanceParams, time: number, floor: number, next: number): number {
  switch (params.acceptance) {
    case "next":
      return Math.max(floor, next);
    case "const":
      return Math.max(floor, justAbove(params.acceptAbove));
    case "time":
      return time >= params.acceptAfter ? floor : Infinity;
  }
}

/** The next double above a number in [0, 1], so that "above" can be asked as "at least". */
function justAbove(value: number): number {
  // Half an ulp to one, so that the sum rounds up; a power of two has its own ulp, and the smallest numbers theirs.
  const up = value + value * (Number.EPSILON / 2);
  return up > value ? up : Math.max(value + value * Number.EPSILON, value + Number.MIN_VALUE);
}

/** t = (r − 1)/(R − 1), 0 when R = 1. */
export function timeOf(stance: Stance, round: number): number {
  return stance.rounds > 1 ? (round - 1) / (stance.rounds - 1) : 0;
}

/** Why a strategy leaves. */
export const NOTHING_WORTH_SIGNING = "no terms within its red lines reach its floor";

/** Whether something stands that it may sign, and is worth the least it asks. */
export function acceptable({ standing, position }: View, least: number): boolean {
  return standing >= 0 && position.signable(standing) >= least;
}

/** An answer where nothing else is asked. */
export function answer(view: View, least: number, rule: string): Move {
  return acceptable(view, least) ? view.accept(rule, least) : view.reject(rule, least);
}
