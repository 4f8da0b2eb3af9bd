import fc from "fast-check";
import { expect, test } from "vitest";
import { analyze, type Analysis, bargainingProblem, paretoFrontier } from "../../src/analysis/index.ts";
import { compile } from "../../src/index.ts";
import { scenario } from "../../src/testing/index.ts";
import { type Payoffs, payoffs, scenarioOf } from "./support/tables.ts";
import { scaled } from "./support/runs.ts";

const solutions = ["nash", "kalaiSmorodinsky", "egalitarian", "utilitarian"] as const;

const dominates = (a: readonly number[], b: readonly number[]): boolean => a.every((x, i) => x >= b[i]!) && a.some((x, i) => x > b[i]!);

const bruteFrontier = (points: readonly (readonly number[])[]): number[] =>
  [...points.keys()].filter((at) => !points.some((other) => dominates(other, points[at]!)));

const analysed = (table: Payoffs): Analysis => analyze(scenarioOf(table));

const indices = (analysis: Analysis): number[] => analysis.frontier.map(({ index }) => index);

test("the frontier of points is that of comparing all pairs, ties and duplicates included", () => {
  const coordinate = fc.constantFrom(1, 2, 4, 1000).chain((most) => fc.nat(most));
  const points = fc.integer({ min: 1, max: 6 }).chain((width) => fc.array(fc.array(coordinate, { minLength: width, maxLength: width }), { maxLength: 160 }));
  fc.assert(fc.property(points, (all) => { expect(paretoFrontier(all)).toEqual(bruteFrontier(all)); }));
});

test("the frontier is that of comparing all pairs where points are too many for a window and few are dominated", () => {
  const some = fc.record({ width: fc.integer({ min: 2, max: 5 }), seed: fc.nat(1_000_000), dominated: fc.boolean() });
  fc.assert(
    fc.property(some, ({ width, seed, dominated }) => {
      let state = seed;
      const draw = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296;
      const points = Array.from({ length: 2600 }, () => {
        const point = Array.from({ length: width }, draw);
        const total = dominated ? 1 : point.reduce((sum, x) => sum + x, 0);
        return point.map((x) => Math.round((x / total) * 50));
      });
      expect(paretoFrontier(points)).toEqual(bruteFrontier(points));
    }),
    { numRuns: scaled(8) },
  );
});

test("of generated scenarios, the frontier is of terms that are feasible and cross nobody's hard red line", () => {
  let lined = 0;
  fc.assert(
    fc.property(scenario({ maxTerms: 128 }), (document) => {
      const model = compile(document);
      const problem = bargainingProblem(model);
      const open = Array.from({ length: model.space.size }, (_, at) => at).filter((at) => problem.members.every(({ utility }) => utility.signable(at) >= 0));
      const points = open.map((at) => problem.members.map(({ utility }) => utility.at(at)));
      expect(problem.agreeable().value).toBe(open.length);
      expect(problem.frontier().terms).toEqual(bruteFrontier(points).map((at) => open[at]));
      const zone = points.filter((point) => point.every((u, i) => u >= problem.members[i]!.noDeal));
      expect(problem.rational().value).toBe(zone.length);
      const { deficits, acrossRedLines } = problem.deficit();
      expect(!acrossRedLines && deficits.every((units) => units === 0)).toBe(zone.length > 0);
      if (open.length < model.space.size) lined++;
    }),
  );
  expect(lined).toBeGreaterThan(0);
});

// Whole numbers of hundredths: the oracle works on BigInt and on ratios by cross-multiplying.

interface Gains {
  readonly index: number;
  readonly gains: readonly number[];
}

const zoneOf = ({ rows, noDeal }: Payoffs): Gains[] =>
  rows.map((row, index) => ({ index, gains: row.map((x, i) => x - noDeal[i]!) })).filter(({ gains }) => gains.every((gain) => gain >= 0));

function firstBest(all: readonly Gains[], better: (a: readonly number[], b: readonly number[]) => boolean): number | null {
  const best = all.find(({ gains }) => !all.some((other) => better(other.gains, gains)));
  return best?.index ?? null;
}

function leximin(m: readonly number[]): (a: readonly number[], b: readonly number[]) => boolean {
  const counted = [...m.keys()].filter((i) => m[i]! > 0);
  const scale = counted.reduce((product, i) => product * m[i]!, 1);
  const ratios = (gains: readonly number[]): number[] => counted.map((i) => gains[i]! * (scale / m[i]!)).sort((x, y) => x - y);
  return (a, b) => {
    const [one, other] = [ratios(a), ratios(b)];
    const at = one.findIndex((x, i) => x !== other[i]);
    return at >= 0 && one[at]! > other[at]!;
  };
}

function bruteSolutions(table: Payoffs): Record<(typeof solutions)[number], number | null> {
  const zone = zoneOf(table);
  const gaining = (gains: readonly number[]): boolean[] => gains.map((gain) => gain > 0);
  const number = (gains: readonly number[]): number => gains.filter((gain) => gain > 0).length;
  const most = Math.max(0, ...zone.map(({ gains }) => number(gains)));
  const leader = zone.find(({ gains }) => number(gains) === most);
  const peers = zone.filter(({ gains }) => String(gaining(gains)) === String(gaining(leader!.gains)));
  const product = (gains: readonly number[]): bigint => gains.reduce((p, gain) => (gain > 0 ? p * BigInt(gain) : p), 1n);
  const sum = (gains: readonly number[]): number => gains.reduce((total, gain) => total + gain, 0);
  const ideal = table.noDeal.map((_, i) => Math.max(0, ...zone.map(({ gains }) => gains[i]!)));
  return {
    nash: firstBest(peers, (a, b) => product(a) > product(b)),
    kalaiSmorodinsky: firstBest(zone, leximin(ideal)),
    egalitarian: firstBest(zone, leximin(table.noDeal.map(() => 1))),
    utilitarian: firstBest(zone, (a, b) => sum(a) > sum(b)),
  };
}

test("solutions are those of comparing all pairs in whole numbers, ties to the lowest index", () => {
  let [empty, idle] = [0, 0];
  fc.assert(
    fc.property(payoffs(), (table) => {
      const found = analysed(table);
      const expected = bruteSolutions(table);
      for (const name of solutions) expect(found[name]?.index ?? null, name).toBe(expected[name]);
      if (found.zone.empty) empty++;
      else if (table.noDeal.some((d, i) => Object.values(found.zone.empty ? {} : found.zone.bounds)[i]!.greatest * 100 <= d + 1e-9)) idle++;
    }),
  );
  expect(empty).toBeGreaterThan(0);
  // Somebody has nothing to gain, and drops out.
  expect(idle).toBeGreaterThan(0);
});

test("every solution is worth everybody's no-deal value and is on the frontier", () => {
  fc.assert(
    fc.property(payoffs(), (table) => {
      const found = analysed(table);
      for (const name of solutions) {
        const point = found[name];
        if (point === null) continue;
        point.utilities.forEach((utility, i) => expect(utility).toBeGreaterThanOrEqual(found.noDeal[found.actors[i]!]!));
        // Leximin over all who can gain, a sum, and a product over as many as can gain leave nothing on the table.
        expect(indices(found), name).toContain(point.index);
      }
    }),
  );
});

test("the set of the frontier does not depend on the order of the terms", () => {
  const shuffled = payoffs().chain((table) => fc.tuple(fc.constant(table), fc.shuffledSubarray([...table.rows.keys()], { minLength: table.rows.length })));
  fc.assert(
    fc.property(shuffled, ([table, order]) => {
      const moved = analysed({ ...table, rows: order.map((at) => table.rows[at]!) });
      expect(indices(moved).map((at) => order[at]!).sort((a, b) => a - b)).toEqual(indices(analysed(table)));
    }),
  );
});

test("terms that others dominate change no solution", () => {
  fc.assert(
    fc.property(payoffs(), fc.nat(), fc.integer({ min: 1, max: 20 }), (table, at, less) => {
      const worse = table.rows[at % table.rows.length]!.map((x) => Math.max(0, x - less));
      const [before, after] = [analysed(table), analysed({ ...table, rows: [...table.rows, worse] })];
      for (const name of solutions) expect(after[name]?.index, name).toBe(before[name]?.index);
    }),
  );
});

/** One actor's scale halved and moved up. */
const rescaled = ({ rows, noDeal }: Payoffs, up: number): Payoffs => {
  const moved = (x: number): number => x / 2 + up;
  return { rows: rows.map(([first, ...rest]) => [moved(first!), ...rest]), noDeal: [moved(noDeal[0]!), ...noDeal.slice(1)] };
};

test("Nash and Kalai–Smorodinsky do not change with the scale of one actor", () => {
  fc.assert(
    fc.property(payoffs(), fc.integer({ min: 0, max: 50 }), (table, up) => {
      const [before, after] = [analysed(table), analysed(rescaled(table, up))];
      for (const name of ["nash", "kalaiSmorodinsky"] as const) expect(after[name]?.index, name).toBe(before[name]?.index);
      expect(indices(after)).toEqual(indices(before));
    }),
  );
});

test("the egalitarian and the utilitarian solution change with the scale of one actor", () => {
  const table: Payoffs = { rows: [[100, 30], [50, 60]], noDeal: [0, 0] };
  const [before, after] = [analysed(table), analysed(rescaled(table, 0))];
  expect([before.utilitarian?.index, after.utilitarian?.index]).toEqual([0, 1]);
  const fair: Payoffs = { rows: [[60, 60], [100, 45]], noDeal: [0, 0] };
  expect([analysed(fair).egalitarian?.index, analysed(rescaled(fair, 0)).egalitarian?.index]).toEqual([0, 1]);
});

test("permuting actors permutes everything", () => {
  const permuted = payoffs().chain((table) => fc.tuple(fc.constant(table), fc.shuffledSubarray([...table.noDeal.keys()], { minLength: table.noDeal.length })));
  fc.assert(
    fc.property(permuted, ([table, order]) => {
      const moved = analysed({ rows: table.rows.map((row) => order.map((i) => row[i]!)), noDeal: order.map((i) => table.noDeal[i]!) });
      const own = analysed(table);
      expect(indices(moved)).toEqual(indices(own));
      for (const name of solutions) {
        expect(moved[name]?.index, name).toBe(own[name]?.index);
        if (moved[name] !== null) expect(moved[name].utilities).toEqual(order.map((i) => own[name]!.utilities[i]));
      }
      expect([moved.feasible, moved.rational]).toEqual([own.feasible, own.rational]);
    }),
  );
});
