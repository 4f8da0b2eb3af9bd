/**
 * What a scenario admits: the frontier of its terms, the solutions of bargaining theory and the zone of possible agreement,
 * exactly.
 *
 * @packageDocumentation
 */
export { analyze, pointOf, type Analysis, type AnalysisOptions, type Point, type Zone } from "./analyze.ts";
export { bargainingProblem, type BargainingOptions } from "./bargain.ts";
export {
  anlOpposition,
  geniusKalai,
  negmasKalai,
  negmasKalaiSmorodinsky,
  negologKalai,
  negologOpposition,
  opposition,
} from "./conventions.ts";
export { paretoFrontier } from "./frontier.ts";
export { lotteries, type Lottery, type LotterySolutions } from "./lotteries.ts";
export type { Member, Membership } from "./member.ts";
export type { BargainingProblem, Deficit, Frontier, Limits, Range, Solution } from "./problem.ts";
