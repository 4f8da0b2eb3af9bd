import type { Model } from "../engine/index.ts";
import { compareLeximin, compareProducts, compareSums, weightedSum } from "./compare.ts";
import { membersOf, type Membership } from "./member.ts";
import type { BargainingProblem, Limits, Solution } from "./problem.ts";

export function bargainingProblem(model: Model, options: Membership & { readonly limits?: Limits | undefined } = {}): BargainingProblem {
  const members = membersOf(model, options);
  const all = Array.from({ length: model.space.size }, (_, terms) => terms).filter((terms) => model.space.feasible(terms));
  const S = all.filter((terms) => members.every(({ utility }) => utility.signable(terms) !== -1));
  const units = (terms: number): number[] => members.map((member) => member.units(terms));
  const gains = (terms: number): number[] => members.map((member) => member.units(terms) - member.threshold);
  const zone = S.filter((terms) => gains(terms).every((gain) => gain >= 0));
  const widths = members.map(({ width }) => width);
  const exact = members.every((member) => member.exact);
  const first = (of: readonly number[], better: (a: number, b: number) => boolean): Solution | undefined => {
    if (of.length === 0) return undefined;
    let best = of[0]!;
    for (const terms of of) if (better(terms, best)) best = terms;
    return { terms: best, exact: true, gap: 0 };
  };
  const count = (value: number) => ({ value, exact: true });
  const linear = (weights: readonly number[]) => (a: number, b: number) => compareSums(weights, units(a), units(b), widths, exact) > 0;
  return {
    model,
    members,
    utilities: (terms) => members.map(({ utility }) => utility.at(terms)),
    feasible: () => count(all.length),
    agreeable: () => count(S.length),
    rational: () => count(zone.length),
    best: (weights) => first(S, linear(weights)),
    least: (weights) => first(S, (a, b) => linear(weights)(b, a)),
    range: (member) => {
      const one = members[member]!;
      const least = first(zone, (a, b) => one.units(a) < one.units(b));
      const greatest = first(zone, (a, b) => one.units(a) > one.units(b));
      return least && greatest && { least, greatest };
    },
    nash: () => {
      const counts = zone.map((terms) => gains(terms).filter((gain) => gain > 0).length);
      const most = Math.max(...counts);
      const top = zone.filter((_, at) => counts[at] === most);
      const set = (terms: number): string => gains(terms).map((gain) => (gain > 0 ? 1 : 0)).join("");
      const product = (terms: number) => gains(terms).filter((gain) => gain > 0);
      return first(top.filter((terms) => set(terms) === set(top[0]!)), (a, b) => compareProducts(product(a), product(b), exact) > 0);
    },
    kalaiSmorodinsky: () => {
      const most = members.map((_, i) => Math.max(...zone.map((terms) => gains(terms)[i]!)));
      const keep = (list: readonly number[]): number[] => list.filter((_, i) => most[i]! > 0);
      return first(zone, (a, b) => compareLeximin(keep(gains(a)), keep(gains(b)), keep(most), exact) > 0);
    },
    egalitarian: () => first(zone, (a, b) => compareLeximin(gains(a), gains(b), widths, exact) > 0),
    utilitarian: () => first(zone, linear(members.map(() => 1))),
    deficit: () => {
      const short = (terms: number) => gains(terms).map((gain) => Math.max(0, -gain));
      const ones = members.map(() => 1);
      const found = first(S.length > 0 ? S : all, (a, b) => compareSums(ones, short(a), short(b), widths, exact) < 0)!;
      return { ...found, deficits: short(found.terms).map((gap, i) => gap / widths[i]!), acrossRedLines: S.length === 0 };
    },
    frontier: () => {
      const over = (a: readonly number[], b: readonly number[]) => a.every((v, i) => v >= b[i]!) && a.some((v, i) => v > b[i]!);
      const rows = S.map(units);
      return { terms: S.filter((_, at) => !rows.some((row) => over(row, rows[at]!))), exact: true, epsilon: 0 };
    },
  };
}
void weightedSum;
