import { describe, expect, it } from "vitest";
import { Archive } from "../../../src/analysis/factored/archive.ts";
import { type Bundle, bundled, joined } from "../../../src/analysis/factored/bundle.ts";
import { first } from "../../../src/analysis/factored/first.ts";
import { Ground } from "../../../src/analysis/factored/ground.ts";
import { FactoredProblem } from "../../../src/analysis/factored/index.ts";
import { Staircase } from "../../../src/analysis/factored/staircase.ts";
import { tally } from "../../../src/analysis/factored/tally.ts";
import { Zone } from "../../../src/analysis/factored/zone.ts";
import type { BargainingProblem, Limits } from "../../../src/analysis/index.ts";
import { memberOf } from "../../../src/analysis/member.ts";
import type { Model } from "../../../src/index.ts";
import { createFactoredSpace, type UtilitySpec } from "../../../src/space/index.ts";
import { bothWays, type Posed } from "../../laws/support/problems.ts";

type Side = Posed["sides"][number];

/** Numbers in [0, 1) that follow no order. */
const scattered = (seed: number) => (at: number): number => (((at + 1) * 7919 * (seed + 1) + seed * 104_729) % 997) / 997;

const side = (values: UtilitySpec["values"], noDeal = 0, rest: Partial<UtilitySpec> = {}): Side => ({
  noDeal,
  spec: { weights: values.map(() => 1 / values.length), values, linkages: [], hard: [], declared: [], normalize: "none", arithmetic: "exact", ...rest },
});

/** Members of a problem over unlinked issues, each with values of its own. */
const sides = (radix: readonly number[], count: number, noDeal = 0): Side[] =>
  Array.from({ length: count }, (_, member) => side(radix.map((options, issue) => Array.from({ length: options }, (__, option) => scattered(member * 31 + issue)(option))), noDeal));

const answers = (problem: BargainingProblem): object => ({
  rational: problem.rational(),
  ranges: problem.members.map((_, i) => problem.range(i)),
  nash: problem.nash(),
  kalaiSmorodinsky: problem.kalaiSmorodinsky(),
  egalitarian: problem.egalitarian(),
  utilitarian: problem.utilitarian(),
  deficit: problem.deficit(),
  frontier: problem.frontier(),
});

const posed = (radix: readonly number[], all: readonly Side[], constraints: Posed["constraints"] = []): Posed => ({ radix, sides: all, constraints });

describe("a factored problem", () => {
  it.each([
    ["issues of more options than are sorted by insertion", posed([40, 50], sides([40, 50], 2, 0.3))],
    ["more members than weights are tried for", posed([3, 4, 3], sides([3, 4, 3], 7, 0.2))],
    ["half the partial terms a whole word of bits", posed([32, 32], sides([32, 32], 2, 0.6))],
    // Given that the first issue has its first option, the constraint leaves the others nothing.
    ["options that a constraint makes impossible", posed([2, 2, 3], sides([2, 2, 3], 2), [{ id: "never", issues: [0, 1], table: [0, 0, 1, 1] }])],
    ["nothing to gain for one of them", posed([3, 3], [...sides([3, 3], 1, 0.2), side([[0, 0, 0], [0, 0, 0]])])],
  ])("answers as a listed one does where there are %s", (_, problem) => {
    const { listed, factored } = bothWays(problem);
    expect(answers(factored)).toEqual(answers(listed));
  });

  it("leaves out options of a hub that bar all options of an issue beside it", () => {
    const radix = [2, 5, 5, 5, 5, 5, 5];
    const hub = radix.slice(1).map((options, k) => ({ lambda: 0.02, f: { issues: [0, k + 1], table: Array.from({ length: 2 * options }, (_, at) => scattered(k)(at)) } }));
    const linked = sides(radix, 2, 0.3).map(({ spec, noDeal }) => ({ noDeal, spec: { ...spec, linkages: hub } }));
    const { listed, factored } = bothWays(posed(radix, linked, [{ id: "never", issues: [0, 1], table: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1] }]));
    expect(factored.frontier()).toEqual(listed.frontier());
    expect(factored.rational()).toEqual(listed.rational());
    const cut = bothWays(posed(radix, linked), { nodes: 100 }).factored.frontier();
    expect(cut).toMatchObject({ terms: { length: 1 }, exact: false });
  });

  it("falls short by nothing with terms that lie far from all that are best for some weights", () => {
    // Feasible are 000000, 111111 and 000111, which is worth 0.49 to both: less in sum, and three issues away.
    const region = { id: "three", issues: [0, 1, 2, 3, 4, 5], table: Array.from({ length: 64 }, (_, at) => ([0, 63, 7].includes(at) ? 1 : 0)) };
    const [often, rarely] = [0.49 / 3, 0.51 / 3];
    const worth = (weights: readonly number[], own: 0 | 1): Side => side(weights.map(() => (own === 0 ? [1, 0] : [0, 1])), 0.45, { weights });
    const early = [often, often, often, rarely, rarely, rarely];
    const { listed, factored } = bothWays(posed([2, 2, 2, 2, 2, 2], [worth(early, 0), worth(early.toReversed(), 1)], [region]));
    expect(factored.deficit()).toEqual({ terms: 7, exact: true, gap: 0, deficits: [0, 0], acrossRedLines: false });
    expect(factored.deficit()).toEqual(listed.deficit());
  });

  it("finds what each asks for once", () => {
    const { factored } = bothWays(posed([3, 3], sides([3, 3], 2)));
    for (const ask of [() => factored.nash(), () => factored.nash([2, 1]), () => factored.frontier(), () => factored.frontier({ epsilon: 0.1 })]) expect(ask()).toBe(ask());
    expect(factored.nash()).not.toBe(factored.nash([2, 1]));
  });

  it("falls short of nobody by the terms of the lowest index that do for all", () => {
    // x1 and x2 are worth 0.5 to both at least.
    const { factored, listed } = bothWays(posed([4], [side([[1, 0.75, 0.5, 0]], 0.5), side([[0, 0.5, 0.75, 1]], 0.5)]));
    expect(factored.deficit()).toEqual({ terms: 1, exact: true, gap: 0, deficits: [0, 0], acrossRedLines: false });
    expect(listed.deficit()).toEqual(factored.deficit());
  });

  describe("of which only so much may be looked at", () => {
    const radix = [6, 6, 6, 6];
    const limited = (limits: Limits) => bothWays(posed(radix, sides(radix, 3, 0.4)), limits);
    const { listed } = limited({});

    it("answers a frontier by one set of terms, and how much more anybody could have", () => {
      const { factored, members } = limited({ nodes: 1 });
      const { terms, exact, epsilon } = factored.frontier();
      expect({ count: terms.length, exact }).toEqual({ count: 1, exact: false });
      const tops = members.map(({ utility }) => utility.ceiling);
      expect(epsilon).toBeCloseTo(Math.max(...members.map(({ utility }, i) => tops[i]! - utility.at(terms[0]!))), 9);
      expect(factored.frontier({ epsilon: 0.9 })).toMatchObject({ exact: true, epsilon: 0.9 });
    });

    it.each([[5, 0.5], [8, 0.25], [20, 0.125], [30, 0.0625], [40, 0.03125]])("covers a frontier of 41 points by at most %d, each within %d", (points, epsilon) => {
      const { factored, members } = limited({ points });
      const cover = factored.frontier();
      expect(cover).toMatchObject({ exact: false, epsilon });
      expect(cover.terms.length).toBeLessThanOrEqual(points);
      const { terms } = listed.frontier();
      expect(terms).toHaveLength(41);
      const short = (wanted: number, by: number): number => Math.max(...members.map(({ utility }) => utility.at(wanted) - utility.at(by)));
      for (const wanted of terms) expect(Math.min(...cover.terms.map((by) => short(wanted, by)))).toBeLessThanOrEqual(epsilon);
    });

    it("gives one of many terms that are worth the same, where there is no room for all", () => {
      const same = side([3, 3, 3, 3].map((options) => new Array<number>(options).fill(0.5)));
      const of = (points: number) => bothWays(posed([3, 3, 3, 3], [same, same]), { points }).factored.frontier();
      expect(of(81)).toEqual({ terms: Array.from({ length: 81 }, (_, at) => at), exact: true, epsilon: 0 });
      expect(of(80)).toEqual({ terms: [0], exact: false, epsilon: 1 / 128 });
    });

    it("counts the zone as far as it comes, and answers NO_TERMS where it found nothing", () => {
      const { factored } = limited({ nodes: 0 });
      expect(factored.rational()).toEqual({ value: 0, exact: false });
      expect(factored.kalaiSmorodinsky()).toMatchObject({ exact: false });
    });

    it("promises nothing of shares where the ideals are not known, and somebody has none", () => {
      const idle = side(radix.map((options) => new Array<number>(options).fill(0)));
      const of = (nodes: number) => bothWays(posed(radix, [...sides(radix, 2, 0.4), idle]), { nodes }).factored.kalaiSmorodinsky();
      expect(of(4)).toEqual({ terms: 540, exact: false, gap: 1 });
      expect(of(8)).toEqual({ terms: 540, exact: true, gap: 0 });
    });
  });

  it("does not list blocks of more than four million partial terms", () => {
    // Of 30 issues, each window of nine is linked, so that no five issues part the rest.
    const count = 30;
    const windows = Array.from({ length: count - 8 }, (_, from) => Array.from({ length: 9 }, (__, k) => from + k));
    const values = Array.from({ length: count }, (_, issue) => [0, scattered(issue)(issue)]);
    const space = createFactoredSpace({ radix: new Array<number>(count).fill(2), constraints: [] });
    const specs = [values, values.map(([low, high]) => [high!, low!])].map((own, member) => side(own, 0.3, {
      linkages: windows.map((issues) => ({ lambda: 0.01, f: { issues, table: Array.from({ length: 512 }, (_, entry) => scattered(member)(entry)) } })),
    }).spec);
    const members = specs.map((spec, i) => memberOf(`actor${String(i)}`, space.utility(spec), 0.3));
    const problem = new FactoredProblem({ space } as Model, members, { nodes: 1000 });
    expect(problem.rational()).toEqual({ value: 0, exact: false });
    expect(problem.frontier({ epsilon: 0.01 })).toMatchObject({ terms: { length: 1 }, exact: false });
  });
});

describe("a zone that elimination alone proves empty", () => {
  it("has neither a guide nor first terms", () => {
    const { space, members } = bothWays(posed([3], [side([[1, 0.5, 0]], 0.6), side([[0, 0.5, 1]], 0.6)]));
    const ground = new Ground(space, members);
    const zone = new Zone(ground, ground.agreeable, members.map(({ threshold }) => threshold));
    expect(zone.empty).toBe(true);
    expect(zone.guide).toBeUndefined();
    expect(first(zone, 100)).toBeUndefined();
  });
});

describe("what a search keeps", () => {
  const part = (rows: readonly (readonly number[])[]) => ({ sums: Float64Array.from(rows.flat()), index: Float64Array.from(rows, (_, at) => at), count: rows.length });
  const bundle = (...rows: readonly (readonly number[])[]): Bundle => bundled(part(rows), 2);

  it("of sums of two bundles is what no others dominate, unless there are too many", () => {
    const [one, other] = [bundle([2, 0], [0, 2]), bundle([3, 0], [0, 1])];
    const both = joined(one, other, 2, 4)!;
    expect(Array.from({ length: both.count }, (_, row) => Array.from(both.sums.subarray(2 * row, 2 * row + 2)))).toEqual([[5, 0], [3, 2], [0, 3]]);
    expect(joined(one, other, 2, 3)).toBeUndefined();
  });

  it("of points is as many as there is room for, those that others dominate thrown away", () => {
    const archive = new Archive(2, new Staircase([0, 0], [1, 1], [1, 1], true), 4);
    const add = (x: number, y: number): boolean => archive.add(Float64Array.of(x, y), x, y, 0);
    expect([add(0, 3), add(1, 2), add(1, 1), add(2, 1)]).toEqual([true, true, true, true]);
    // (1, 1) goes; then there are four that stay.
    expect([add(3, 0), add(4, -1)]).toEqual([true, false]);
    expect(Array.from(archive.close().origins.subarray(0, 12))).toEqual([0, 3, 0, 1, 2, 0, 2, 1, 0, 3, 0, 0]);
  });

  it("of many points has more room as they come", () => {
    const archive = new Archive(2, new Staircase([0, 0], [1, 1], [1, 1], true), 100_000);
    const count = 70_000;
    for (let at = 0; at < count; at++) if (!archive.add(Float64Array.of(at, count - at), at, 0, 0)) throw new Error("no room");
    const { values, origins, count: kept } = archive.close();
    expect(kept).toBe(count);
    expect([values[2 * 69_999], values[2 * 69_999 + 1], origins[3 * 69_999]]).toEqual([69_999, 1, 69_999]);
  });

  it("lies under a staircase, whose ends hold whatever is beyond them", () => {
    const staircase = new Staircase([0, 0], [1, 1], [3, 3], true);
    staircase.add(Float64Array.of(2, 2));
    const covered = ([x, y]: readonly [number, number]): boolean => staircase.covers(Float64Array.of(x, y));
    expect(([[0, 0], [1.5, 1.5], [-5, -5], [2, 0], [9, 9]] as const).map(covered)).toEqual([true, true, true, false, false]);
  });

  it("of pairs is a count, of whole words of bits and of parts of them", () => {
    const row = (count: number) => part(Array.from({ length: count }, (_, at) => [at]));
    for (const [few, many] of [[31, 40], [32, 40], [33, 40], [64, 70]] as const) {
      // x + y ≥ 35 for x < few and y < many.
      const pairs = Array.from({ length: few }, (_, x) => Array.from({ length: many }, (__, y) => y).filter((y) => x + y >= 35).length).reduce((sum, each) => sum + each, 0);
      expect(tally(row(few), row(many), Float64Array.of(35))).toBe(pairs);
      expect(tally(row(many), row(few), Float64Array.of(35))).toBe(pairs);
    }
    expect(tally(row(0), row(3), Float64Array.of(1))).toBe(0);
    expect(tally(row(3), row(3), Float64Array.of(0))).toBe(9);
    expect(tally(row(3), row(3), Float64Array.of(5))).toBe(0);
  });
});
