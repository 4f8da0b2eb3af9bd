import { type Model, weigh, type Weight } from "../../engine/index.ts";
import type { Terms } from "../../scenario/index.ts";
import type { RecordedMove, State } from "../../seam/index.ts";
import type { BargainingProblem } from "../problem.ts";
import type { Distances, Landmarks } from "./distance.ts";
import { type StepKind, stepKind, stepKinds } from "./step.ts";

/** A change from one offer of an actor to its next. */
export interface OfferStep {
  readonly kind: StepKind;
  /** The change of its own utility, and the mean change of the others'. */
  readonly own: number;
  readonly others: number;
  /** Towards each of the others alone. */
  readonly towards: readonly { readonly actor: string; readonly change: number; readonly kind: StepKind }[];
}

/** One issue of an offer. Rungs are signed along the ladder, and not to be added. */
export interface OfferedIssue {
  readonly issue: string;
  readonly rungsFromIdeal: number;
  /** `null` in a first offer. */
  readonly rungsFromPrevious: number | null;
}

/** An offer of one actor, and where it lies. */
export interface PathOffer {
  readonly round: number;
  readonly terms: Terms;
  /** What it is worth to everybody, by actor. */
  readonly utilities: Readonly<Record<string, number>>;
  /** ceiling − u, the author's own. */
  readonly move: number;
  readonly issues: readonly OfferedIssue[];
  /** `null` for a first offer. */
  readonly step: OfferStep | null;
  readonly distances: Distances;
}

/** What one actor tabled, from offer to offer. */
export interface ConcessionPath {
  readonly actor: string;
  readonly offers: readonly PathOffer[];
  /** How many of its steps are of each kind. */
  readonly steps: Readonly<Record<StepKind, number>>;
  /**
   * (fortunate + nice + concession) / (selfish + unfortunate + silent): above 1 where its steps mostly favour others; `null`
   * where there are none of the latter.
   */
  readonly sensitivity: number | null;
}

/** What paths are measured by. */
export interface Yardstick {
  readonly problem: BargainingProblem;
  readonly landmarks: Landmarks;
  readonly threshold: number;
  readonly at: State;
}

/** The path of one actor, by its place among the members. */
export function pathOf(yardstick: Yardstick, member: number, moves: readonly RecordedMove[]): ConcessionPath {
  const { actor } = yardstick.problem.members[member]!;
  const made = moves.filter((move) => move.actor === actor && move.move === "offer");
  const offers = made.map((move, at) => offerOf(yardstick, member, move, made[at - 1]));
  const kinds = offers.flatMap(({ step }) => (step === null ? [] : [step.kind]));
  const count = (kind: StepKind): number => kinds.filter((one) => one === kind).length;
  const [yielding, other] = [count("fortunate") + count("nice") + count("concession"), count("selfish") + count("unfortunate") + count("silent")];
  return { actor, offers, steps: countsBy(count), sensitivity: other === 0 ? null : yielding / other };
}

function countsBy(count: (kind: StepKind) => number): Record<StepKind, number> {
  const counts = { fortunate: 0, nice: 0, concession: 0, selfish: 0, unfortunate: 0, silent: 0 };
  for (const kind of stepKinds) counts[kind] = count(kind);
  return counts;
}

function offerOf(yardstick: Yardstick, member: number, { round, terms }: RecordedMove, before: RecordedMove | undefined): PathOffer {
  const { problem, landmarks } = yardstick;
  const { model, members } = problem;
  const utilities = problem.utilities(terms);
  return {
    round,
    terms: model.terms(terms),
    utilities: Object.fromEntries(members.map(({ actor }, i) => [actor, utilities[i]!])),
    move: members[member]!.utility.ceiling - utilities[member]!,
    issues: issuesOf(model, weigh(model, members[member]!.actor, model.terms(terms), yardstick.at), before?.terms),
    step: before === undefined ? null : stepOf(yardstick, member, problem.utilities(before.terms), utilities),
    distances: landmarks.from(utilities),
  };
}

function issuesOf(model: Model, { terms, issues }: Weight, before: number | undefined): OfferedIssue[] {
  const { space } = model;
  const index = model.index(terms);
  return issues.map(({ issue, rungsFromIdeal }, k) => ({
    issue,
    rungsFromIdeal,
    rungsFromPrevious: before === undefined ? null : space.option(index, k) - space.option(before, k),
  }));
}

function stepOf({ problem: { members }, threshold }: Yardstick, member: number, before: readonly number[], after: readonly number[]): OfferStep {
  const own = after[member]! - before[member]!;
  const towards = members.flatMap(({ actor }, i) => {
    if (i === member) return [];
    const change = after[i]! - before[i]!;
    return [{ actor, change, kind: stepKind(own, change, threshold) }];
  });
  const others = towards.length === 0 ? 0 : towards.reduce((sum, { change }) => sum + change, 0) / towards.length;
  return { kind: stepKind(own, others, threshold), own, others, towards };
}
