import { bounds } from "../../engine/index.ts";
import { DEFAULT_SEED, fail, problem as refusal, type Seed } from "../../kernel/index.ts";
import type { Cause } from "../../seam/index.ts";
import type { Count } from "../../space/index.ts";
import { type Point, pointOf } from "../analyze.ts";
import { type Blockage, blockageOf } from "../compromise/blockage.ts";
import { type Shortfall, shortfallOf } from "../compromise/shortfall.ts";
import { type BeliefError, beliefErrors } from "../conduct/beliefs.ts";
import { type BargainingProblem, type Limits, reached } from "../problem.ts";
import { bargainingProblem } from "../bargain.ts";
import { modelOf, type Subject } from "../subject.ts";
import { type Endurance, endurances, horizonOf } from "./endurance.ts";
import { type Talks, talksOf } from "./talks.ts";

/** What keeps talks from a settlement, or that nothing does; in the order in which the first that applies is the main one. */
export type DiagnosisKind = "no-zone" | "commitment" | "private-information" | "process" | "settles";

/** What is looked at. */
export interface DiagnoseOptions {
  /** The seeds of the runs that are played; the default seed alone by default. */
  readonly seeds?: readonly Seed[] | undefined;
  readonly limits?: Limits | undefined;
}

/** Why talks end as they do: every finding with its evidence, whether it applies or not. */
export interface Diagnosis {
  /** The first of `applies`. */
  readonly main: DiagnosisKind;
  /** Every finding that applies, in their order. */
  readonly applies: readonly DiagnosisKind[];
  /** No terms are worth their no-deal values to all. */
  readonly noZone: {
    readonly rational: Count;
    readonly shortfall: Shortfall;
    /** What keeps the zone empty; `null` where it is not. */
    readonly blockage: Blockage | null;
  };
  /** A zone exists, but what is agreed does not hold. */
  readonly commitment: {
    /** H, in rounds. */
    readonly horizon: number;
    readonly endurance: readonly Endurance[];
    /** How many terms are worth to everybody what it would have without them over the horizon, and pass those who ratify. */
    readonly lasting: Count;
    /** The least by which terms fall short of that. */
    readonly shortfall: Shortfall;
    /** Seeds of runs whose text was not ratified or not delivered. */
    readonly undone: readonly Seed[];
    /** Of runs whose settlement a signatory comes to regret within the horizon. */
    readonly regretted: readonly Seed[];
    /** Of runs at whose end nothing was left of the zone: ongoing gains, drift or events had raised somebody's no-deal value. */
    readonly overtaken: readonly Seed[];
  };
  /** A zone exists, but the talks do not find it. */
  readonly privateInformation: {
    /** Seeds of runs that ended without an agreement: deadline, walk-out, refusal, no accession. */
    readonly deadlocked: readonly Seed[];
    /** What settles if everybody knows what everybody wants: the Nash terms; `null` where no zone exists, or limits were reached first. */
    readonly fullInformation: Point | null;
    /** How many terms everybody would sign at its floor at the deadline: 0 where willingness, held back, closes the zone. */
    readonly atFloors: Count;
    /** Those whose floor at the deadline is above what the Nash terms give them. */
    readonly holdingOut: readonly { readonly actor: string; readonly floor: number; readonly utility: number }[];
    /** What others believe of each, over the terms of the zone that were tabled and the solutions. */
    readonly beliefs: readonly BeliefError[];
  };
  /** The talks could not be held, or a strategy failed. */
  readonly process: { readonly runs: readonly Seed[] };
  /** Seeds of runs that ended in a settlement in force. */
  readonly settles: { readonly runs: readonly Seed[] };
  readonly runs: readonly Talks[];
}

/**
 * Why talks do not settle, after Fearon's three reasons for which sides that would both gain by a bargain fail to strike one.
 *
 * - `no-zone` applies where no terms are worth their no-deal values at the start to all actors.
 * - `commitment` applies where a zone exists, but no terms in it are worth to everybody what it would have without them over
 *   the next H rounds of drift and pass those who ratify; or where, in some run, a text was not ratified or not delivered, a signatory has
 *   u(x) − d below 0 on average over those rounds, or nothing was left of the zone at the end.
 * - `private-information` applies where a zone exists, but some run ended without an agreement: by the deadline, a walk-out, a refusal, or
 *   for want of accession. The evidence: terms of the zone that were tabled and passed by, floors held above no-deal values,
 *   errors of belief, and the Nash terms, which all would take if they knew.
 * - `process` applies where some run could not be convened, or ended by a fault.
 * - `settles` applies where every run ended in a settlement in force.
 *
 * More than one may apply; the main one is the first. (Indivisible issues, Fearon's third reason, are `no-zone` here: the
 * terms of a scenario are all that can be agreed.)
 *
 * Source: Fearon (1995), Rationalist Explanations for War, International Organization 49:379–414.
 *
 * @throws DetenteError for a scenario that does not compile, a seed that is none, and no seeds.
 * @example
 * ```ts
 * const { main, applies } = diagnose(scenario);
 * main; // "private-information"
 * ```
 */
export function diagnose(subject: Subject, { seeds = [DEFAULT_SEED], limits }: DiagnoseOptions = {}): Diagnosis {
  if (seeds.length === 0) fail(refusal("empty", "seeds", seeds, { expected: "seed" }));
  const model = modelOf(subject);
  const problem = bargainingProblem(model, { limits });
  const runs = seeds.map((seed) => talksOf(problem, seed, limits));
  const found = { problem, limits, runs, zone: problem.egalitarian() !== undefined };
  const evidence = {
    noZone: noZone(found),
    commitment: commitment(found),
    privateInformation: privateInformation(found),
    process: { runs: seedsOf(runs, endedBy("not-convened", "fault")) },
    settles: { runs: seedsOf(runs, ({ outcome }) => outcome.kind === "settlement") },
  };
  const applies = findings.filter(([, holds]) => holds(evidence, found)).map(([kind]) => kind);
  return { main: applies[0]!, applies, ...evidence, runs };
}

/** What all findings are made from. */
interface Found {
  readonly problem: BargainingProblem;
  readonly limits: Limits | undefined;
  readonly runs: readonly Talks[];
  readonly zone: boolean;
}

type Evidence = Omit<Diagnosis, "main" | "applies" | "runs">;

/** In their order. One of them applies to every run, so that something always does. */
const findings: readonly (readonly [DiagnosisKind, (evidence: Evidence, found: Found) => boolean])[] = [
  ["no-zone", (_, { zone }) => !zone],
  ["commitment", ({ commitment }, { zone }) => zone && fails(commitment)],
  ["private-information", ({ privateInformation: { deadlocked } }, { zone }) => zone && deadlocked.length > 0],
  ["process", ({ process }) => process.runs.length > 0],
  ["settles", ({ settles }, { runs }) => settles.runs.length === runs.length],
];

function noZone({ problem, zone }: Found): Diagnosis["noZone"] {
  return { rational: problem.rational(), shortfall: shortfallOf(problem), blockage: zone ? null : blockageOf(problem) };
}

function commitment({ problem: { model }, limits, runs, zone }: Found): Diagnosis["commitment"] {
  const endurance = endurances(model);
  const noDeal = Object.fromEntries(endurance.map(({ actor, least }) => [actor, Math.min(1, least)]));
  const lasting = bargainingProblem(model, { noDeal, limits });
  return {
    horizon: horizonOf(model),
    endurance,
    lasting: lasting.rational(),
    shortfall: shortfallOf(lasting),
    undone: seedsOf(runs, endedBy("not-ratified", "not-delivered")),
    regretted: seedsOf(runs, ({ regretting }) => regretting.length > 0),
    overtaken: zone ? seedsOf(runs, ({ outcome, rationalAtEnd }) => outcome.kind === "no-deal" && rationalAtEnd.value === 0) : [],
  };
}

function privateInformation({ problem, limits, runs }: Found): Diagnosis["privateInformation"] {
  const { model, members } = problem;
  const floors = members.map(({ actor }) => bounds(model, actor, undefined, model.scenario.deadline).floor);
  const noDeal = Object.fromEntries(members.map(({ actor }, i) => [actor, floors[i]!]));
  const nash = reached(problem.nash());
  const utilities = nash === undefined ? null : problem.utilities(nash.terms);
  const solutions = [nash, ...[problem.kalaiSmorodinsky(), problem.egalitarian(), problem.utilitarian()].map(reached)].flatMap((one) => (one === undefined ? [] : [one.terms]));
  const tabled = runs.flatMap(({ passedBy }) => passedBy.map(({ terms }) => model.index(terms)));
  return {
    deadlocked: seedsOf(runs, endedBy("deadline", "walk-out", "refusal", "not-acceded")),
    fullInformation: nash === undefined ? null : pointOf(problem, nash),
    atFloors: bargainingProblem(model, { noDeal, limits }).rational(),
    holdingOut: members.flatMap(({ actor }, i) => {
      const [floor, utility] = [floors[i]!, utilities?.[i]];
      return utility !== undefined && floor > utility ? [{ actor, floor, utility }] : [];
    }),
    beliefs: beliefErrors(model, [...new Set([...tabled, ...solutions])]),
  };
}

const fails = ({ endurance, shortfall, undone, regretted, overtaken }: Evidence["commitment"]): boolean =>
  shortfall.total > 0 || endurance.some(({ least }) => least > 1) || undone.length + regretted.length + overtaken.length > 0;

const seedsOf = (runs: readonly Talks[], holds: (talks: Talks) => boolean): Seed[] =>
  runs.filter(holds).map(({ seed }) => seed);

const endedBy = (...causes: readonly Cause[]) => ({ outcome: { cause } }: Talks): boolean => cause !== null && causes.includes(cause);
