import type { Terms } from "../scenario/index.ts";
import { bargainingProblem, type BargainingOptions } from "./bargain.ts";
import { opposition } from "./conventions.ts";
import { type BargainingProblem, reached, type Solution } from "./problem.ts";
import { modelOf, type Subject } from "./subject.ts";
import { checkPower } from "./weights.ts";

/** How to analyse. */
export interface AnalysisOptions extends BargainingOptions {
  /** Weights of the Nash solution by actor, above 0; equal where left out, 1 for actors not named. */
  readonly power?: Readonly<Record<string, number>> | undefined;
  /** ε ≥ 0: the frontier of a space that is not listed may be thinned to one that covers it within ε; 0 by default. */
  readonly epsilon?: number | undefined;
}

/** Terms with what they are worth. */
export interface Point {
  readonly terms: Terms;
  readonly index: number;
  /** In the order of the actors, which is that of the scenario. */
  readonly utilities: readonly number[];
  /** Whether this is proven to be the answer, not only the best that was found. */
  readonly exact: boolean;
}

/** The terms that give everybody at least its no-deal value. */
export type Zone =
  | { readonly empty: true; readonly size: 0; readonly exact: boolean; readonly bounds: null; readonly best: null }
  | {
      readonly empty: false;
      readonly size: number;
      readonly exact: boolean;
      /** The least and the greatest utility in the zone, by actor; without those for whom a limit was reached before any terms were found. */
      readonly bounds: Readonly<Record<string, { readonly least: number; readonly greatest: number }>>;
      /** The terms of the zone that each actor would choose. */
      readonly best: Readonly<Record<string, Point>>;
    };

/** What a scenario admits. */
export interface Analysis {
  /** The ids of the actors it is about. */
  readonly actors: readonly string[];
  /** d by actor. */
  readonly noDeal: Readonly<Record<string, number>>;
  /** How many terms there are, feasible or not. */
  readonly terms: number;
  /** How many satisfy the constraints. */
  readonly feasible: number;
  /** How many of these cross no hard red line of anybody. */
  readonly agreeable: number;
  /** How many of these give everybody at least its no-deal value. */
  readonly rational: number;
  /** The Pareto frontier of the agreeable terms, in the order of their indices. */
  readonly frontier: readonly Point[];
  /** The solutions; `null` where the zone is empty, or a limit was reached before any terms were found. {@link BargainingProblem} defines them. */
  readonly nash: Point | null;
  readonly kalaiSmorodinsky: Point | null;
  readonly egalitarian: Point | null;
  readonly utilitarian: Point | null;
  readonly zone: Zone;
  /** {@link opposition}: 0 where some terms are worth 1 to everybody; `null` where no terms are agreeable. */
  readonly opposition: number | null;
  /** Whether all of this is exact. */
  readonly exact: boolean;
}

/**
 * What a scenario admits: counts, the Pareto frontier, the solutions of bargaining theory, the zone of possible agreement.
 *
 * @param of - A model, or a scenario document of the built-in kinds.
 * @throws DetenteError for a document that cannot be compiled, unknown actors, or power that is not above 0.
 * @example
 * ```ts
 * const { frontier, nash, zone } = analyze(base);
 * frontier.length; // 3
 * nash?.utilities; // [0.7, 0.7]
 * zone.empty; // false
 * ```
 */
export function analyze(of: Subject, options: AnalysisOptions = {}): Analysis {
  const model = modelOf(of);
  const problem = bargainingProblem(model, options);
  const actors = problem.members.map(({ actor }) => actor);
  const power = options.power === undefined ? undefined : powerOf(options.power, actors);
  const point = (solution: Solution | undefined): Point | null => {
    const found = reached(solution);
    return found === undefined ? null : pointOf(problem, found);
  };
  const { terms, exact } = problem.frontier({ epsilon: options.epsilon });
  const counts = [problem.feasible(), problem.agreeable(), problem.rational()] as const;
  const [nash, kalaiSmorodinsky] = [problem.nash(power), problem.kalaiSmorodinsky()];
  const [egalitarian, utilitarian] = [problem.egalitarian(), problem.utilitarian()];
  const zone = zoneOf(problem);
  const all = [...counts, nash, kalaiSmorodinsky, egalitarian, utilitarian, zone, { exact }];
  return {
    actors,
    noDeal: Object.fromEntries(problem.members.map(({ actor, noDeal }) => [actor, noDeal])),
    terms: model.space.size,
    feasible: counts[0].value,
    agreeable: counts[1].value,
    rational: counts[2].value,
    frontier: terms.map((index) => pointOf(problem, { terms: index, exact })),
    nash: point(nash),
    kalaiSmorodinsky: point(kalaiSmorodinsky),
    egalitarian: point(egalitarian),
    utilitarian: point(utilitarian),
    zone,
    opposition: opposition(problem) ?? null,
    exact: all.every((answer) => answer?.exact ?? true),
  };
}

/** Terms of a bargaining problem, named, with their utilities. */
export function pointOf(problem: BargainingProblem, { terms, exact }: Pick<Solution, "terms" | "exact">): Point {
  return { terms: problem.model.terms(terms), index: terms, utilities: problem.utilities(terms), exact };
}

function powerOf(power: Readonly<Record<string, number>>, actors: readonly string[]): number[] {
  checkPower(power, actors);
  return actors.map((actor) => power[actor] ?? 1);
}

function zoneOf(problem: BargainingProblem): Zone {
  const { value: size, exact } = problem.rational();
  const ranges = problem.members.map((_, i) => problem.range(i));
  const found = problem.members.flatMap(({ actor, utility }, i) => {
    const range = ranges[i];
    return range === undefined ? [] : [{ actor, utility, range }];
  });
  if (found.length < ranges.length) return { empty: true, size: 0, exact, bounds: null, best: null };
  const met = found.filter(({ range }) => reached(range.least) !== undefined && reached(range.greatest) !== undefined);
  const bounds = met.map(({ actor, utility, range: { least, greatest } }) => {
    return [actor, { least: utility.at(least.terms), greatest: utility.at(greatest.terms) }] as const;
  });
  return {
    empty: false,
    size,
    exact: exact && found.every(({ range }) => range.least.exact && range.greatest.exact),
    bounds: Object.fromEntries(bounds),
    best: Object.fromEntries(met.map(({ actor, range }) => [actor, pointOf(problem, range.greatest)])),
  };
}
