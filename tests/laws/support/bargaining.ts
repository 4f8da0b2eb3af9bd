import { compareLeximin, compareProducts, compareSums, shares, weightedLogs } from "../../../src/analysis/compare.ts";
import type { Member } from "../../../src/analysis/index.ts";
import type { Space } from "../../../src/space/index.ts";

/** The answers of a bargaining problem, straight from their definitions over all terms one by one. */
export function bargainOver(space: Space, members: readonly Member[]) {
  const all = Array.from({ length: space.size }, (_, terms) => terms).filter((terms) => space.feasible(terms));
  const agreeable = all.filter((terms) => members.every(({ utility }) => utility.signable(terms) !== -1));
  const units = (terms: number): number[] => members.map((member) => member.units(terms));
  const gains = (terms: number): number[] => members.map((member) => member.units(terms) - member.threshold);
  const zone = agreeable.filter((terms) => members.every(({ utility, noDeal }) => utility.at(terms) >= noDeal));
  const widths = members.map(({ width }) => width);
  const ones = members.map(() => 1);

  /** The first terms that no others beat. */
  const top = (terms: readonly number[], compare: (a: number, b: number) => number): number | undefined => {
    let best: number | undefined;
    for (const one of terms) if (best === undefined || compare(one, best) > 0) best = one;
    return best;
  };
  const sum = (terms: readonly number[], weights: readonly number[]): number | undefined =>
    top(terms, (a, b) => compareSums(weights, units(a), units(b), widths, true));
  const only = <T>(list: readonly T[], within: readonly boolean[]): T[] => list.filter((_, i) => within[i]);
  const gainersOf = (terms: number): boolean[] => gains(terms).map((gain) => gain > 0);
  const nash = (power?: readonly number[]): number | undefined => {
    const most = Math.max(0, ...zone.map((terms) => gainersOf(terms).filter(Boolean).length));
    const who = zone.map(gainersOf).find((within) => within.filter(Boolean).length === most);
    if (who === undefined) return undefined;
    const among = zone.filter((terms) => gainersOf(terms).join() === who.join());
    if (power === undefined) return top(among, (a, b) => compareProducts(only(gains(a), who), only(gains(b), who), true));
    return top(among, (a, b) => weightedLogs(shares(power), gains(a), widths, who) - weightedLogs(shares(power), gains(b), widths, who));
  };
  const leximin = (scale: readonly number[]): number | undefined => {
    const within = scale.map((most) => most > 0);
    return top(zone, (a, b) => compareLeximin(only(gains(a), within), only(gains(b), within), only(scale, within), true));
  };
  const short = (terms: number): number[] => gains(terms).map((gain) => Math.max(0, 0 - gain));
  const dominates = (a: readonly number[], b: readonly number[]): boolean => a.every((x, i) => x >= b[i]!) && a.some((x, i) => x > b[i]!);

  return {
    agreeable,
    zone,
    units,
    gains,
    short,
    widths,
    sum,
    nash,
    feasible: all.length,
    best: (weights: readonly number[]) => sum(agreeable, weights),
    least: (weights: readonly number[]) => sum(agreeable, weights.map((weight) => 0 - weight)),
    range: (member: number) => [-1, 1].map((sign) => sum(zone, members.map((_, i) => (i === member ? sign : 0)))),
    kalaiSmorodinsky: () => leximin(members.map((_, i) => Math.max(0, ...zone.map((terms) => gains(terms)[i]!)))),
    egalitarian: () => leximin(widths),
    utilitarian: () => sum(zone, ones),
    deficit: () => top(agreeable.length === 0 ? all : agreeable, (a, b) => compareSums(ones, short(b), short(a), widths, true)),
    frontier: () => agreeable.filter((one) => !agreeable.some((other) => dominates(units(other), units(one)))),
  };
}
