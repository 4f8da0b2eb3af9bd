/**
 * What a scenario admits: the frontier of its terms, the solutions of bargaining theory and the zone of possible agreement,
 * exactly; how much each actor would compromise and would have to; what its runs depend on: thresholds, the smallest changes that
 * reach a verdict, comparisons; and what a run did.
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
export * from "./variation/index.ts";
export type { Subject } from "./subject.ts";
export { compromise, type ActorCompromise, type Asked, type Compromise, type CompromiseOptions } from "./compromise/compromise.ts";
export type { Blockage, Fall, Opening } from "./compromise/blockage.ts";
export type { Blocker } from "./compromise/blocker.ts";
export type { Shortfall } from "./compromise/shortfall.ts";
export { ultimatum, type Authorship, type Demand, type Ultimatum, type UltimatumOptions } from "./ultimatum.ts";
export { diagnose, type Diagnosis, type DiagnosisKind, type DiagnoseOptions } from "./diagnosis/diagnose.ts";
export type { Endurance } from "./diagnosis/endurance.ts";
export type { Talks } from "./diagnosis/talks.ts";
export { retrace, type LastMove, type Retraced, type RetraceOptions, type ValueLeft } from "./conduct/retrace.ts";
export type { BeliefError } from "./conduct/beliefs.ts";
export type { Distances } from "./conduct/distance.ts";
export type { ConcessionPath, OfferedIssue, OfferStep, PathOffer } from "./conduct/path.ts";
export { stepKind, stepKinds, type StepKind } from "./conduct/step.ts";
