import type { Model, Run } from "../../engine/index.ts";
import { fail, problem as refusal } from "../../kernel/index.ts";
import type { Terms } from "../../scenario/index.ts";
import type { RecordedMove } from "../../seam/index.ts";
import { MAX_LISTED } from "../../space/index.ts";
import { bargainingProblem } from "../bargain.ts";
import { type BargainingProblem, type Limits, reached } from "../problem.ts";
import { type BeliefError, beliefErrors } from "./beliefs.ts";
import { type Distances, Landmarks } from "./distance.ts";
import { type ConcessionPath, pathOf } from "./path.ts";
import { STEP_THRESHOLD } from "./step.ts";

/** How a run is measured. */
export interface RetraceOptions {
  /** The size from which a change of utility counts in a step, ≥ 0; 0.03 by default. */
  readonly threshold?: number | undefined;
  /** ε of the frontier that distances are measured to, where the space cannot be listed; 0, the frontier itself, by default. */
  readonly epsilon?: number | undefined;
  readonly limits?: Limits | undefined;
}

/** Value that the outcome leaves on the table, and terms that would have captured it. */
export interface ValueLeft {
  /** Of the terms worth at least as much to everybody, those best for whoever gains least by them, then for the next, … */
  readonly terms: Terms;
  /** What everybody would gain by them, in utility, by actor; ≥ 0, and somewhere > 0. */
  readonly gains: Readonly<Record<string, number>>;
  /** Σ gains. */
  readonly total: number;
  readonly exact: boolean;
}

/** The last time that somebody gave way: tabled or accepted terms worth less to it, by the threshold or more, than its last ones. */
export interface LastMove {
  readonly actor: string;
  readonly round: number;
  readonly move: "offer" | "accept";
  /** The change of its own utility, < 0. */
  readonly own: number;
}

/** What a run did. Utilities, ceilings and no-deal values are those of the positions at its end, throughout. */
export interface Retraced {
  /** In the order of the scenario. */
  readonly paths: readonly ConcessionPath[];
  readonly outcome: {
    /** The settlement in force; `null` where there is none. */
    readonly terms: Terms | null;
    /** What everybody has by it, by actor: its utility, or its no-deal value at the end of the run. */
    readonly utilities: Readonly<Record<string, number>>;
    readonly distances: Distances;
  };
  /** `null` where no terms are worth more to somebody and no less to anybody. */
  readonly left: ValueLeft | null;
  /** `null` where nobody ever gave way. */
  readonly lastMove: LastMove | null;
  readonly beliefs: {
    /** Over the terms that were tabled, each once. */
    readonly tabled: readonly BeliefError[];
    /** Over all feasible terms, where they are listed (up to 2²⁰); `null` elsewhere. */
    readonly all: readonly BeliefError[] | null;
  };
  /** Whether frontier and solutions were found to the end. */
  readonly exact: boolean;
  /** Distances to the frontier are too great by at most this, in utility: ε √n. */
  readonly slack: number;
}

/**
 * What a run did: who moved on which issue, by which kind of step, how near to the frontier and to each solution it came,
 * what it left on the table, who gave way last, and how wrong beliefs were.
 *
 * One yardstick throughout: the positions and no-deal values at the end of the run, so that offers can be compared. Distances are
 * Euclidean in the utilities of all actors; without a settlement in force the outcome is the vector of no-deal values. A
 * step is classed by the change of the actor's own utility and the mean change of all others' ({@link stepKind}; of two actors, that is the
 * bilateral definition), and towards each of the others alone. Before its first offer an actor stands at its ceiling.
 *
 * Sources: Hindriks, Jonker & Tykhonov (2007), Negotiation Dynamics: Analysis, Concession Tactics, and Outcomes; for one
 * among several actors the definition is this library's.
 *
 * @throws DetenteError for a threshold below 0, and for an untraced run that was resumed or forked.
 * @example
 * ```ts
 * const { paths, left, lastMove } = retrace(run);
 * paths.map(({ actor, steps }) => [actor, steps.concession]); // [["europe", 0], ["russia", 7], ["ukraine", 3], ["united_states", 3]]
 * left?.gains; // { europe: 0.13, russia: 0.13, ukraine: 0.14, united_states: 0.23 }
 * lastMove?.actor; // "russia"
 * ```
 */
export function retrace(run: Run, options: RetraceOptions = {}): Retraced {
  const { threshold = STEP_THRESHOLD, epsilon = 0, limits } = options;
  if (!(threshold >= 0)) fail(refusal("out-of-range", "threshold", threshold, { expected: "at least 0" }));
  const { model, record } = run;
  const at = record.state;
  const moves = movesOf(run);
  const problem = bargainingProblem(model, { at, limits });
  const landmarks = new Landmarks(problem, epsilon);
  const yardstick = { problem, landmarks, threshold, at };
  const text = record.outcome.kind === "settlement" ? at.text : null;
  const utilities = text === null ? problem.members.map(({ noDeal }) => noDeal) : problem.utilities(text);
  const tabled = [...new Set(moves.flatMap(({ move, terms }) => (move === "offer" ? [terms] : [])))];
  return {
    paths: problem.members.map((_, member) => pathOf(yardstick, member, moves)),
    outcome: {
      terms: text === null ? null : model.terms(text),
      utilities: Object.fromEntries(problem.members.map(({ actor }, i) => [actor, utilities[i]!])),
      distances: landmarks.from(utilities),
    },
    left: valueLeft(problem, utilities, run, limits),
    lastMove: lastMoveIn(problem, moves, threshold),
    beliefs: { tabled: beliefErrors(model, tabled, at), all: model.space.size > MAX_LISTED ? null : beliefErrors(model, feasibleIn(model), at) },
    exact: landmarks.exact,
    slack: landmarks.epsilon * Math.sqrt(problem.members.length),
  };
}

function movesOf(run: Run): readonly RecordedMove[] {
  if (run.record.moves !== null) return run.record.moves;
  return run.events.flatMap((event): RecordedMove[] => {
    if (event.kind !== "move") return [];
    const { round, actor, move, terms } = event;
    return [{ round, actor, move, terms }];
  });
}

/** The egalitarian terms of the problem in which everybody's no-deal value is what the outcome gives it. */
function valueLeft({ model, members }: BargainingProblem, utilities: readonly number[], run: Run, limits: Limits | undefined): ValueLeft | null {
  const noDeal = Object.fromEntries(members.map(({ actor }, i) => [actor, utilities[i]!]));
  const beyond = bargainingProblem(model, { at: run.record.state, noDeal, limits });
  const best = reached(beyond.egalitarian());
  if (best === undefined || !beyond.members.some((member) => member.units(best.terms) > member.threshold)) return null;
  const gains = members.map(({ utility }, i) => utility.at(best.terms) - utilities[i]!);
  return {
    terms: model.terms(best.terms),
    gains: Object.fromEntries(members.map(({ actor }, i) => [actor, gains[i]!])),
    total: gains.reduce((sum, gain) => sum + gain, 0),
    exact: best.exact,
  };
}

function lastMoveIn({ members }: BargainingProblem, moves: readonly RecordedMove[], threshold: number): LastMove | null {
  const stands = new Map(members.map(({ actor, utility }) => [actor, { utility, value: utility.ceiling }]));
  let last: LastMove | null = null;
  for (const { actor, round, move, terms } of moves) {
    if (move !== "offer" && move !== "accept") continue;
    const { utility, value } = stands.get(actor)!;
    const own = utility.at(terms) - value;
    stands.set(actor, { utility, value: utility.at(terms) });
    if (own < 0 && -own >= threshold) last = { actor, round, move, own };
  }
  return last;
}

function feasibleIn({ space }: Model): number[] {
  const found: number[] = [];
  for (let terms = 0; terms < space.size; terms++) if (space.feasible(terms)) found.push(terms);
  return found;
}
