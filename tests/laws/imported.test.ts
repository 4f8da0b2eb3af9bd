import fc from "fast-check";
import { expect, test } from "vitest";
import { analyze, type Analysis, anlOpposition, bargainingProblem, compromise, geniusKalai, negologKalai } from "../../src/analysis/index.ts";
import { compile } from "../../src/index.ts";
import { fromGenius } from "../../src/interop/index.ts";
import type { Domain } from "../parity/domain.ts";
import { geniusFiles } from "../parity/genius-files.ts";

/** A domain with a reservation value for each profile: few evaluations, so that there are ties, and rounding that hides some. */
interface Reserved {
  readonly domain: Domain;
  readonly reservations: readonly number[];
}

const evaluations = [fc.constantFrom(0, 30), fc.constantFrom(0, 10, 20, 30), fc.integer({ min: 0, max: 100 })];

const reserved: fc.Arbitrary<Reserved> = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }), fc.integer({ min: 2, max: 6 }), fc.constantFrom(...evaluations))
  .chain(([counts, parties, evaluation]) => {
    const profile = fc.record({
      // As many files have them: hundredths that add up to 1, or to more or less.
      weights: fc.array(fc.integer({ min: 1, max: 40 }).map((weight) => weight / 100), { minLength: counts.length, maxLength: counts.length }),
      evaluations: fc.tuple(...counts.map((count) => fc.array(evaluation, { minLength: count, maxLength: count }))),
    });
    return fc.record({
      domain: fc.array(profile, { minLength: parties, maxLength: parties }).map((profiles): Domain => ({
        stored: "evaluations",
        issues: counts.map((count, k) => ({ name: `i${k}`, options: Array.from({ length: count }, (_, x) => `o${x}`) })),
        profiles: profiles.map((one, at) => ({ name: `p${at}`, ...one })),
      })),
      reservations: fc.array(fc.constantFrom(0, 0, 0.1, 0.2, 0.3, 1), { minLength: parties, maxLength: parties }),
    });
  });

/** A number without error, as a whole number over another. */
type Ratio = readonly [over: bigint, under: bigint];

const ratio = (over: number, under: number): Ratio => [BigInt(over), BigInt(under)];
const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
const minus = (one: Ratio, [c, d]: Ratio): Ratio => plus(one, [-c, d]);
const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d];
const by = (one: Ratio, [c, d]: Ratio): Ratio => times(one, [d, c]);
const more = ([a, b]: Ratio, [c, d]: Ratio): number => Number(a * d > c * b) - Number(a * d < c * b);
const least = (numbers: readonly Ratio[]): Ratio => numbers.reduce((low, one) => (more(one, low) < 0 ? one : low));
const most = (numbers: readonly Ratio[]): Ratio => numbers.reduce((high, one) => (more(one, high) > 0 ? one : high));
const total = (numbers: readonly Ratio[]): Ratio => numbers.reduce(plus, ZERO);
const double = ([a, b]: Ratio): number => Number((a * 10n ** 18n) / b) / 1e18;
const ZERO = ratio(0, 1);
const ONE = ratio(1, 1);

/** min(1, Σ wₖ vₖ) of all terms, the last issue fastest. */
function payoffsOf({ issues, profiles }: Domain): Ratio[][] {
  const all = issues.reduce<number[][]>((some, { options }) => some.flatMap((one) => options.map((_, x) => [...one, x])), [[]]);
  return all.map((terms) =>
    profiles.map(({ weights, evaluations }) => {
      const parts = terms.map((x, k) => times(ratio(Math.round(weights[k]! * 100), 100), ratio(evaluations[k]![x]!, Math.max(1, ...evaluations[k]!))));
      return least([total(parts), ONE]);
    }),
  );
}

const dominates = (a: readonly Ratio[], b: readonly Ratio[]): boolean => a.every((x, i) => more(x, b[i]!) >= 0) && a.some((x, i) => more(x, b[i]!) > 0);

/** By leximin, more than 0 where `a` is better. */
function leximin(a: readonly Ratio[], b: readonly Ratio[]): number {
  const [one, other] = [[...a].sort(more), [...b].sort(more)];
  return one.map((x, i) => more(x, other[i]!)).find((sign) => sign !== 0) ?? 0;
}

/** The first of some terms than which none is better. */
function first<T>(terms: readonly number[], of: (terms: number) => T, compare: (a: T, b: T) => number): number | null {
  return terms.reduce<number | null>((best, one) => (best === null || compare(of(one), of(best)) > 0 ? one : best), null);
}

/** What the definitions come to, term by term and pair by pair, without rounding. */
function bruteForce({ domain, reservations }: Reserved) {
  const u = payoffsOf(domain);
  const reserved = reservations.map((reservation) => ratio(Math.round(reservation * 10), 10));
  const all = [...u.keys()];
  const zone = all.filter((x) => u[x]!.every((value, i) => more(value, reserved[i]!) >= 0));
  const gains = (x: number): Ratio[] => u[x]!.map((value, i) => minus(value, reserved[i]!));
  const gain = (one: Ratio): boolean => more(one, ZERO) > 0;
  const ideal = reserved.map((_, i) => most([ZERO, ...zone.map((x) => gains(x)[i]!)]));
  const gaining = (x: number): number[] => gains(x).flatMap((one, i) => (gain(one) ? [i] : []));
  const leader = first(zone, (x) => gaining(x).length, (a, b) => a - b);
  const peers = leader === null ? [] : zone.filter((x) => String(gaining(x)) === String(gaining(leader)));
  const frontier = all.filter((x) => !all.some((y) => dominates(u[y]!, u[x]!)));
  const distance = (x: number): number => Math.sqrt(u[x]!.map((value) => (1 - double(value)) ** 2).reduce((sum, square) => sum + square));
  const spread = (x: number): Ratio => total(u[x]!.flatMap((one, i) => u[x]!.slice(i + 1).map((other) => minus(most([one, other]), least([one, other])))));
  return {
    u: u.map((one) => one.map(double)),
    terms: all.length,
    rational: zone.length,
    frontier,
    nash: first(peers, (x) => gains(x).filter(gain).reduce(times, ONE), more),
    kalaiSmorodinsky: first(zone, (x) => gains(x).flatMap((one, i) => (gain(ideal[i]!) ? [by(one, ideal[i]!)] : [])), leximin),
    egalitarian: first(zone, gains, leximin),
    utilitarian: first(zone, (x) => total(u[x]!), more),
    bounds: zone.length === 0 ? [] : reserved.map((_, i) => [least(zone.map((x) => u[x]![i]!)), most(zone.map((x) => u[x]![i]!))].map(double)),
    best: reserved.map((_, i) => first(zone, (x) => u[x]![i]!, more)),
    opposition: Math.min(...all.map(distance)),
    geniusKalai: first(frontier, (x) => minus(ZERO, spread(x)), more),
    negologKalai: first(frontier, (x) => total(u[x]!), more),
    anlOpposition: distance(first(frontier, (x) => least(u[x]!), more)!),
  };
}

/** The scenario of its files. */
function imported({ domain, reservations }: Reserved) {
  const profiles = reservations.map((reservation, at) => geniusFiles(domain, 1, reservation).profiles[at]!);
  return fromGenius(geniusFiles(domain).domain, profiles).scenario;
}

const near = (numbers: readonly number[]): unknown => numbers.map((number) => expect.closeTo(number, 12));

const solutions = ["nash", "kalaiSmorodinsky", "egalitarian", "utilitarian"] as const;

test("a domain of GENIUS is analysed as its files have it: as the definitions say without rounding, whatever ties", () => {
  let [empty, ties] = [0, 0];
  fc.assert(
    fc.property(reserved, (given) => {
      const model = compile(imported(given));
      const found: Analysis = analyze(model);
      const expected = bruteForce(given);
      expect([found.terms, found.feasible, found.agreeable, found.rational]).toEqual([expected.terms, expected.terms, expected.terms, expected.rational]);
      expect(found.frontier.map(({ index }) => index)).toEqual(expected.frontier);
      for (const point of found.frontier) expect(point.utilities).toEqual(near(expected.u[point.index]!));
      for (const name of solutions) expect(found[name]?.index ?? null, name).toBe(expected[name]);
      const problem = bargainingProblem(model);
      expect([found.opposition, anlOpposition(problem)]).toEqual(near([expected.opposition, expected.anlOpposition]));
      expect([geniusKalai(problem), negologKalai(problem)]).toEqual([expected.geniusKalai, expected.negologKalai]);
      if (found.zone.empty) empty++;
      else {
        const { bounds, best } = found.zone;
        expect(found.actors.map((actor) => [bounds[actor]!.least, bounds[actor]!.greatest])).toEqual(expected.bounds.map(near));
        expect(found.actors.map((actor) => best[actor]!.index)).toEqual(expected.best);
        const asked = compromise(model).actors.map(({ ceiling, must }) => ceiling - must!.move);
        expect(asked).toEqual(near(expected.bounds.map(([, greatest]) => greatest!)));
      }
      if (new Set(expected.frontier.map((x) => String(expected.u[x]))).size < expected.frontier.length) ties++;
    }),
  );
  expect(empty).toBeGreaterThan(0);
  expect(ties).toBeGreaterThan(0);
});

test("no reservation value tells terms apart that are worth as much together: of ten pieces, the first that all sign are the utilitarian ones", () => {
  const pieces = Array.from({ length: 11 }, (_, x) => x);
  const domain: Domain = {
    stored: "evaluations",
    issues: [{ name: "pie", options: pieces.map((x) => `${x} of 10`) }],
    profiles: [pieces, pieces.toReversed()].map((evaluations, at) => ({ name: `p${at}`, weights: [1], evaluations: [evaluations] })),
  };
  const found = [0, 0.1, 0.2, 0.3].map((reservation) => analyze(imported({ domain, reservations: [reservation, reservation] })).utilitarian?.index);
  expect(found).toEqual([0, 1, 2, 3]);
});
