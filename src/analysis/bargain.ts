import type { Model } from "../engine/index.ts";
import { MAX_LISTED } from "../space/index.ts";
import { FactoredProblem } from "./factored/index.ts";
import { ListedProblem } from "./listed.ts";
import { type Membership, membersOf } from "./member.ts";
import type { BargainingProblem, Limits } from "./problem.ts";

/** What a bargaining problem is about. */
export interface BargainingOptions extends Membership {
  /** How far searches may go where the terms of the space are not listed. */
  readonly limits?: Limits | undefined;
  /**
   * How answers are found: by looking through all terms, or from tables over a few issues at a time. Both answer alike. By
   * default up to 2²⁰ terms are listed; under `arithmetic: "float"` all are, in any case.
   */
  readonly method?: "listed" | "factored" | undefined;
}

/**
 * The bargaining problem of a model: its terms, among some actors or all of them, with their no-deal values at the start or
 * at some state of a run.
 *
 * @throws DetenteError for an actor that the scenario does not have or that is named twice, for no actors, and for a state of
 * another scenario; `too-entangled` where terms are not listed and issues are linked so closely that tables would pass their
 * limit.
 * @example
 * ```ts
 * const problem = bargainingProblem(compile(base), { actors: ["ann", "bob"] });
 * problem.nash(); // { terms: 1, exact: true, gap: 0 }
 * ```
 */
export function bargainingProblem(model: Model, options: BargainingOptions = {}): BargainingProblem {
  const members = membersOf(model, options);
  const { limits, method = model.space.size > MAX_LISTED ? "factored" : "listed" } = options;
  const exact = members.every(({ exact }) => exact);
  return exact && method === "factored" ? new FactoredProblem(model, members, limits) : new ListedProblem(model, members);
}
