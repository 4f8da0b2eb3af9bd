import type { Model } from "../engine/index.ts";
import { ListedProblem } from "./listed.ts";
import { type Membership, membersOf } from "./member.ts";
import type { BargainingProblem, Limits } from "./problem.ts";

/** What a bargaining problem is about. */
export interface BargainingOptions extends Membership {
  /** How far searches may go where the terms of the space are not listed. */
  readonly limits?: Limits | undefined;
}

/**
 * The bargaining problem of a model: its terms, among some actors or all of them, with their no-deal values at the start or
 * at some state of a run.
 *
 * @throws DetenteError for an actor that the scenario does not have or that is named twice, for no actors, and for a state of
 * another scenario.
 * @example
 * ```ts
 * const problem = bargainingProblem(compile(base), { actors: ["ann", "bob"] });
 * problem.nash(); // { terms: 1, exact: true, gap: 0 }
 * ```
 */
export function bargainingProblem(model: Model, options: BargainingOptions = {}): BargainingProblem {
  return new ListedProblem(model, membersOf(model, options));
}
