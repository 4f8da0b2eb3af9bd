import { type BargainingProblem, reached, type Solution } from "../problem.ts";

/** How far utilities are from the frontier and from each solution: Euclidean, in the members' utilities. `null` where there is none, or none was found within the limits. */
export interface Distances {
  readonly frontier: number | null;
  readonly nash: number | null;
  readonly kalaiSmorodinsky: number | null;
  readonly egalitarian: number | null;
  readonly utilitarian: number | null;
}

/** What distances are measured to, worked out once. */
export class Landmarks {
  readonly #frontier: readonly (readonly number[])[];
  readonly #solutions: Readonly<Record<Exclude<keyof Distances, "frontier">, readonly number[] | null>>;
  /** Whether frontier and solutions are what they are by definition, and not only the best within limits. */
  readonly exact: boolean;
  /** ε of the frontier: distances to it are too great by at most ε √n. */
  readonly epsilon: number;

  constructor(problem: BargainingProblem, epsilon: number) {
    const frontier = problem.frontier({ epsilon });
    const solutions = {
      nash: problem.nash(),
      kalaiSmorodinsky: problem.kalaiSmorodinsky(),
      egalitarian: problem.egalitarian(),
      utilitarian: problem.utilitarian(),
    };
    const pointOf = (solution: Solution | undefined): readonly number[] | null => {
      const found = reached(solution);
      return found === undefined ? null : problem.utilities(found.terms);
    };
    this.#frontier = frontier.terms.map((terms) => problem.utilities(terms));
    this.#solutions = {
      nash: pointOf(solutions.nash),
      kalaiSmorodinsky: pointOf(solutions.kalaiSmorodinsky),
      egalitarian: pointOf(solutions.egalitarian),
      utilitarian: pointOf(solutions.utilitarian),
    };
    this.exact = frontier.exact && Object.values(solutions).every((solution) => solution?.exact ?? true);
    this.epsilon = frontier.epsilon;
  }

  /** The distances of utilities, in the order of the members. */
  from(utilities: readonly number[]): Distances {
    const to = (point: readonly number[] | null): number | null => (point === null ? null : distance(utilities, point));
    const { nash, kalaiSmorodinsky, egalitarian, utilitarian } = this.#solutions;
    return {
      frontier: nearest(utilities, this.#frontier),
      nash: to(nash),
      kalaiSmorodinsky: to(kalaiSmorodinsky),
      egalitarian: to(egalitarian),
      utilitarian: to(utilitarian),
    };
  }
}

function nearest(utilities: readonly number[], points: readonly (readonly number[])[]): number | null {
  let least = Infinity;
  for (const point of points) least = Math.min(least, squared(utilities, point));
  return points.length === 0 ? null : Math.sqrt(least);
}

const distance = (a: readonly number[], b: readonly number[]): number => Math.sqrt(squared(a, b));

function squared(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) * (a[i]! - b[i]!);
  return sum;
}
