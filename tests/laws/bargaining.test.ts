import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { shares, weightedLogs, weightedSum } from "../../src/analysis/ordering.ts";
import { bargainingProblem, type BargainingProblem, type Member, type Solution } from "../../src/analysis/index.ts";
import { compile } from "../../src/index.ts";
import { scenario } from "../../src/testing/index.ts";
import { NO_TERMS } from "../../src/space/index.ts";
import { bothWays, problems, problemsOf } from "./support/problems.ts";
import { scaled } from "./support/runs.ts";

vi.setConfig({ testTimeout: 240_000 });

const weight = fc.oneof(fc.constantFrom(0, 1, 1, -1, 2), fc.double({ min: -1, max: 1, noNaN: true }));
const weights = fc.array(weight, { minLength: 5, maxLength: 5 });
const powers = fc.array(fc.double({ min: 0.1, max: 3, noNaN: true }), { minLength: 5, maxLength: 5 });

/** Every answer of a problem. */
function answers(problem: BargainingProblem, some: readonly (readonly number[])[], power: readonly number[]) {
  const { length } = problem.members;
  return {
    feasible: problem.feasible(),
    agreeable: problem.agreeable(),
    rational: problem.rational(),
    best: some.map((each) => problem.best(each.slice(0, length))),
    least: some.map((each) => problem.least(each.slice(0, length))),
    ranges: problem.members.map((_, i) => problem.range(i)),
    nash: problem.nash(),
    powered: problem.nash(power.slice(0, length)),
    kalaiSmorodinsky: problem.kalaiSmorodinsky(),
    egalitarian: problem.egalitarian(),
    utilitarian: problem.utilitarian(),
    deficit: problem.deficit(),
    frontier: problem.frontier(),
  };
}

/** How far the members come short where each terms of `terms` may be matched by its best match among `by`. */
function uncovered(members: readonly Member[], terms: readonly number[], by: readonly number[]): number {
  const points = by.map((each) => members.map(({ utility }) => utility.at(each)));
  return terms.reduce((worst, each) => {
    const own = members.map(({ utility }) => utility.at(each));
    const short = points.map((point) => own.reduce((most, u, i) => Math.max(most, u - point[i]!), 0));
    return Math.max(worst, Math.min(...short));
  }, 0);
}

describe("a factored bargaining problem", () => {
  it("answers every question as a listed one does, ties included", () => {
    fc.assert(
      fc.property(problems, weights, weights, powers, (posed, one, other, power) => {
        const { listed, factored } = bothWays(posed);
        expect(answers(factored, [one, other], power)).toEqual(answers(listed, [one, other], power));
      }),
      { numRuns: scaled(1200) },
    );
  });

  it("answers as a listed one does for documents", () => {
    fc.assert(
      fc.property(scenario(), weights, powers, (document, some, power) => {
        const model = compile(document);
        const [listed, factored] = (["listed", "factored"] as const).map((method) => bargainingProblem(model, { method }));
        const { length } = model.scenario.actors;
        const [all, powered] = [some, power].map((five) => Array.from({ length }, (_, i) => five[i % 5]!));
        expect(answers(factored!, [all!], powered!)).toEqual(answers(listed!, [all!], powered!));
      }),
      { numRuns: scaled(150) },
    );
  });

  it("covers the frontier within ε", () => {
    fc.assert(
      fc.property(problems, fc.constantFrom(0.01, 0.05, 0.2, 1), (posed, epsilon) => {
        const { listed, factored, members } = bothWays(posed);
        const cover = factored.frontier({ epsilon });
        const { terms } = listed.frontier();
        expect(cover.epsilon).toBe(epsilon);
        expect(cover.exact).toBe(true);
        if (terms.length > 0) expect(uncovered(members, terms, cover.terms)).toBeLessThanOrEqual(epsilon);
        expect(cover.terms.length).toBeLessThanOrEqual(terms.length);
      }),
      { numRuns: scaled(600) },
    );
  });

  it("says, where a limit cuts it short, how much better anything can be at most", () => {
    const limits = fc.record({ nodes: fc.integer({ min: 0, max: 40 }), points: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(problems, limits, weights, powers, (posed, few, some, power) => {
        const { listed, factored, members } = bothWays(posed, few);
        const all = some.slice(0, members.length);
        const widths = members.map(({ width }) => width);
        const gains = (terms: number): number[] => members.map((member) => member.units(terms) - member.threshold);
        const ones = members.map(() => 1);
        const sum = (each: readonly number[]) => (terms: number) => weightedSum(each, members.map((member) => member.units(terms)), widths);
        const ideals = members.map((_, i) => {
          const range = listed.range(i);
          return range === undefined ? 0 : gains(range.greatest.terms)[i]!;
        });
        const least = (scale: readonly number[]) => (terms: number) => Math.min(1, ...gains(terms).flatMap((gain, i) => (scale[i]! > 0 ? [gain / scale[i]!] : [])));
        const logs = (parts: readonly number[]) => (terms: number) => weightedLogs(parts, gains(terms), widths, gains(terms).map((gain) => gain > 0));
        const own = power.slice(0, members.length);

        /** The best value is no more than the one found and the gap; undefined and exact answers are those of the listing. */
        const holds = (found: Solution | undefined, best: Solution | undefined, value: (terms: number) => number, reach = (from: number, gap: number): number => from + gap): void => {
          if (found === undefined || found.exact) {
            expect(found).toEqual(best);
            return;
          }
          if (found.terms === NO_TERMS) {
            expect(found.gap).toBe(Infinity);
            return;
          }
          expect(best).toBeDefined();
          if (best !== undefined) expect(value(best.terms)).toBeLessThanOrEqual(reach(value(found.terms), found.gap) + 1e-9);
        };
        holds(factored.best(all), listed.best(all), sum(all));
        holds(factored.least(all), listed.least(all), (terms) => 0 - sum(all)(terms));
        holds(factored.utilitarian(), listed.utilitarian(), sum(ones));
        holds(factored.egalitarian(), listed.egalitarian(), (terms) => Math.min(...gains(terms).map((gain, i) => gain / widths[i]!)));
        holds(factored.kalaiSmorodinsky(), listed.kalaiSmorodinsky(), least(ideals));
        holds(factored.nash(own), listed.nash(own), logs(shares(own)));
        holds(factored.nash(), listed.nash(), logs(ones), (from, gap) => from + Math.log(1 + gap));
        const short = ({ deficits }: { readonly deficits: readonly number[] }): number => deficits.reduce((total, each) => total + each, 0);
        const [cut, whole] = [factored.deficit(), listed.deficit()];
        if (cut.exact) expect(cut).toEqual(whole);
        else expect(short(cut) - cut.gap).toBeLessThanOrEqual(short(whole) + 1e-9);
        members.forEach((_, i) => {
          const [found, range] = [factored.range(i), listed.range(i)];
          const of = (sign: number) => sum(members.map((__, k) => (k === i ? sign : 0)));
          holds(found?.greatest, range?.greatest, of(1));
          holds(found?.least, range?.least, of(-1));
        });
        const count = factored.rational();
        if (count.exact) expect(count).toEqual(listed.rational());
        else expect(count.value).toBeLessThanOrEqual(listed.rational().value);
        const [frontier, { terms }] = [factored.frontier(), listed.frontier()];
        if (frontier.exact) expect(frontier.terms).toEqual(terms);
        else expect(uncovered(members, terms, frontier.terms)).toBeLessThanOrEqual(frontier.epsilon + 1e-12);
      }),
      { numRuns: scaled(600) },
    );
  });

  it("leaves open what very many clamped members may still come to", () => {
    // Half of them are far below 0 with the first option of the first issue, half with the last.
    const clamped = problemsOf(9, 10).map(({ radix, constraints, sides }) => {
      const table = (i: number): number[] => Array.from({ length: radix[0]! }, (_, option) => (option === (i % 2) * (radix[0]! - 1) ? 1 : 0));
      const declared = (i: number) => [{ id: "far", issues: [0], table: table(i), cost: 2 }];
      return { radix, constraints, sides: sides.map(({ spec }, i) => ({ noDeal: 0.5, spec: { ...spec, normalize: "none" as const, declared: declared(i) } })) };
    });
    let cut = 0;
    fc.assert(
      fc.property(clamped, (posed) => {
        const { listed, factored, members } = bothWays(posed);
        const [found, best] = [factored.deficit(), listed.deficit()];
        const short = ({ deficits }: { readonly deficits: readonly number[] }): number => deficits.reduce((sum, each) => sum + each, 0);
        if (found.exact) expect(found).toEqual(best);
        else expect(short(found) - found.gap).toBeLessThanOrEqual(short(best) + 1e-9);
        const ones = members.map(() => 1);
        const sum = (terms: number): number => weightedSum(ones, members.map((member) => member.units(terms)), members.map(({ width }) => width));
        const [most, greatest] = [factored.best(ones), listed.best(ones)];
        if (most === undefined || greatest === undefined || most.exact) expect(most).toEqual(greatest);
        else expect(sum(greatest.terms)).toBeLessThanOrEqual(sum(most.terms) + most.gap + 1e-9);
        if (!found.exact || most?.exact === false) cut++;
      }),
      { numRuns: scaled(200) },
    );
    expect(cut).toBeGreaterThan(0);
  });
});
