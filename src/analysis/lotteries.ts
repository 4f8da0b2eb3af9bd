import { fail, problem as problemOf } from "../kernel/index.ts";
import { shares } from "./ordering.ts";
import { type Corner, upperHull } from "./hull.ts";
import type { BargainingProblem } from "./problem.ts";

/** Terms or a draw between two: expected utilities, as von Neumann and Morgenstern measure them. */
export interface Lottery {
  /** Expected utilities in the order of the members. */
  readonly utilities: readonly number[];
  /** Which terms come with which probability; one or two, likelier ones first. */
  readonly draws: readonly { readonly terms: number; readonly probability: number }[];
}

/** The solutions of two actors who may agree on a draw between terms. `undefined` where no draw is worth both no-deal values. */
export interface LotterySolutions {
  /** The terms on the hull of the frontier, by rising utility of the first member; of equal ones, the first. */
  readonly corners: readonly number[];
  /** The greatest a₁ ln g₁ + a₂ ln g₂ of expected gains, Σ a = 1; equal powers by default. */
  nash(power?: readonly [number, number]): Lottery | undefined;
  /** The point at which both have the same share of the greatest expected gain that they can have. */
  kalaiSmorodinsky(): Lottery | undefined;
  /** The point at which both gain the same in expectation, or the end of the hull that is nearest to that. */
  egalitarian(): Lottery | undefined;
}

/**
 * The solutions of bargaining between two actors over draws between terms: over the convex hull of the frontier, cut at the
 * no-deal values. Found edge by edge in closed form, up to the rounding of a few operations.
 *
 * On an edge from p to q, gains are gᵢ = pᵢ + t Dᵢ and the Nash solution lies at t = −(a₁ p₂/D₂ + a₂ p₁/D₁), within [0, 1].
 * Items that can be divided are such a hull too: that of who has which whole item.
 *
 * Sources: Nash (1950), The Bargaining Problem; Kalai and Smorodinsky (1975); Kalai (1977).
 *
 * @throws DetenteError for other than two members, and for power that is not above 0.
 * @example
 * ```ts
 * lotteries(bargainingProblem(compile(base))).nash()?.draws; // [{ terms: 1, probability: 1 }]
 * ```
 */
export function lotteries(problem: BargainingProblem): LotterySolutions {
  const [one, other] = problem.members;
  if (one === undefined || other === undefined || problem.members.length > 2) {
    return fail(problemOf("out-of-range", "actors", problem.members.length, { expected: "two actors" }));
  }
  const { terms } = problem.frontier();
  const corners = upperHull(terms.map((at) => ({ terms: at, x: one.units(at), y: other.units(at) })));
  const gains = corners.map((corner): Place => ({
    x: (corner.x - one.threshold) / one.width,
    y: (corner.y - other.threshold) / other.width,
    draws: [{ corner, probability: 1 }],
  }));
  const path = cut(gains);
  const lottery = ({ draws }: Place): Lottery => {
    const ordered = [...draws].sort((a, b) => b.probability - a.probability).filter(({ probability }) => probability > 0);
    return {
      utilities: [one, other].map(({ utility }) => ordered.reduce((sum, { corner, probability }) => sum + probability * utility.at(corner.terms), 0)),
      draws: ordered.map(({ corner, probability }) => ({ terms: corner.terms, probability })),
    };
  };
  const solved = (place: Place | undefined): Lottery | undefined => (place === undefined ? undefined : lottery(place));
  return {
    corners: corners.map((corner) => corner.terms),
    nash: (power = [1, 1]) => {
      if (!power.every((a) => Number.isFinite(a) && a > 0)) fail(problemOf("out-of-range", "power", power, { expected: "above 0" }));
      const [a = 0.5, b = 0.5] = shares(power);
      return solved(nashOn(path, a, b));
    },
    kalaiSmorodinsky: () => solved(levelOn(path, path.at(-1)?.x ?? 0, path[0]?.y ?? 0)),
    egalitarian: () => solved(levelOn(path, 1, 1)),
  };
}

/** A point of the hull as gains in utility, with what is drawn there. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly draws: readonly { readonly corner: Corner; readonly probability: number }[];
}

/** The part of the hull at which nobody is below its no-deal value, by rising gain of the first. */
function cut(places: readonly Place[]): Place[] {
  const path: Place[] = [];
  places.forEach((place, at) => {
    const before = places[at - 1];
    if (before !== undefined) {
      // x rises and y falls along the hull.
      const enter = before.x < 0 && place.x >= 0 ? -before.x / (place.x - before.x) : undefined;
      const leave = before.y >= 0 && place.y < 0 ? before.y / (before.y - place.y) : undefined;
      for (const t of [enter, leave]) {
        if (t === undefined || t === 0 || t === 1) continue;
        const point = between(before, place, t);
        if (Math.min(point.x, point.y) >= 0) path.push(point);
      }
    }
    if (place.x >= 0 && place.y >= 0) path.push(place);
  });
  return path;
}

/** The point at t between two places, of which the axis that it lies on is exact. */
function between(p: Place, q: Place, t: number): Place {
  const along = (from: number, to: number): number => {
    const value = from + t * (to - from);
    return from < 0 !== to < 0 && Math.abs(value) < 1e-12 ? 0 : value;
  };
  const mixed = new Map<Corner, number>();
  for (const { corner, probability } of p.draws) mixed.set(corner, (1 - t) * probability);
  for (const { corner, probability } of q.draws) mixed.set(corner, (mixed.get(corner) ?? 0) + t * probability);
  return { x: along(p.x, q.x), y: along(p.y, q.y), draws: Array.from(mixed, ([corner, probability]) => ({ corner, probability })) };
}

/** Along the path a ln x + b ln y rises and then falls; where it can rise no more is the solution. */
function nashOn(path: readonly Place[], a: number, b: number): Place | undefined {
  const start = path[0];
  if (start === undefined) return undefined;
  let best = start;
  for (const q of path.slice(1)) {
    const p = best;
    // Who cannot gain drops out, and the other takes what there is.
    const t = -(a * (p.y / (q.y - p.y)) + b * (p.x / (q.x - p.x)));
    if (t <= 0) return best;
    if (t < 1) return onEdge(p, q, t);
    best = q;
  }
  return best;
}

/** The point at t, or the end of the edge that rounding alone keeps it from. */
const onEdge = (p: Place, q: Place, t: number): Place => (t < 1e-12 ? p : t > 1 - 1e-12 ? q : between(p, q, t));

/** Where x/m and y/n are the same; the end of the path that comes nearest to it where there is no such place. */
function levelOn(path: readonly Place[], m: number, n: number): Place | undefined {
  const lead = ({ x, y }: Place): number => x * n - y * m;
  const at = path.findIndex((place) => lead(place) >= 0);
  const [p, q] = [path[at - 1], path[at]];
  if (q === undefined) return path.at(-1);
  return p === undefined ? q : onEdge(p, q, -lead(p) / (lead(q) - lead(p)));
}
