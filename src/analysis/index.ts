/**
 * What a scenario admits: the frontier of its terms, the solutions of bargaining theory and the zone of possible agreement,
 * exactly.
 *
 * @packageDocumentation
 */
export { memberOf, membersOf, type Member, type Membership } from "./member.ts";
export type { BargainingProblem, Deficit, Frontier, Limits, Range, Solution } from "./problem.ts";
