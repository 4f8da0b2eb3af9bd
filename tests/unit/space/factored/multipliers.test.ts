import { describe, expect, test } from "vitest";
import { Elimination } from "../../../../src/space/index.ts";
import { mix } from "../../../../src/space/factored/mix.ts";
import { weigh } from "../../../../src/space/factored/multipliers.ts";
import type { Floor, Goal, Incumbent } from "../../../../src/space/factored/search.ts";
import { type Drawing, listed, type Problem, problemOf, worth } from "./problems.ts";

/** Counts how often it is asked for a greatest sum. */
class Counting extends Elimination {
  static asked = 0;

  override maximize(table: Float64Array): number {
    Counting.asked++;
    return super.maximize(table);
  }
}

const rings = [5, 4, 3, 5, 4];
const apart = { radix: [4, 4, 4, 4, 4, 4], scopes: [] };

/** Weighs a problem: what it says, its bound, how many greatest sums that took, and the best of the terms that it bounds. */
function weighed(problem: Problem, known?: Incumbent) {
  const { plan, barred, floors, goals } = problem;
  Counting.asked = 0;
  const { guide, incumbent } = weigh(plan, barred, floors, goals[0]!, known)!;
  const asked = Counting.asked;
  const best = Math.max(...listed(problem).map(({ taken }) => worth(goals[0]!, plan, taken)));
  return { guide, bound: plan.maximize(mix(guide.table, barred)) - guide.less, incumbent, asked, best };
}

/** Where the lines of two terms, one short of the floor and one not, cross highest at the floor: by trying all pairs. */
function crossing(problem: Problem): number {
  const { plan, floors, goals } = problem;
  const most = new Map<number, number>();
  for (const { taken } of listed({ ...problem, floors: [] })) {
    const over = plan.sum(floors[0]!.table, taken) - floors[0]!.least;
    most.set(over, Math.max(most.get(over) ?? -Infinity, plan.sum(goals[0]!.table, taken)));
  }
  let highest = -Infinity;
  for (const [enough, high] of most) {
    if (enough < 0) continue;
    highest = Math.max(highest, high);
    for (const [short, low] of most) if (short < 0) highest = Math.max(highest, (low * enough - high * short) / (enough - short));
  }
  return highest;
}

/** One issue whose options come to these pairs: of the goal, and of what the floor asks for. */
function line(least: number, pairs: readonly (readonly [goal: number, floor: number])[]): Problem {
  const plan = new Counting([pairs.length], []);
  const table = (at: 0 | 1): Float64Array => plan.table({ scores: [pairs.map((pair) => pair[at])] });
  return { plan, barred: new Float64Array(plan.total), goals: [{ table: table(0), least: -Infinity, most: Infinity }], floors: [{ table: table(1), least }] };
}

describe("one floor weighed", () => {
  test.each<[Drawing, asked: number, met: number]>([
    [{ seed: 1, radix: rings, floors: [0.8] }, 6, 635],
    [{ seed: 2, radix: rings, floors: [0.8] }, 7, 657],
    [{ seed: 3, radix: rings, floors: [0.8] }, 6, 519],
    [{ seed: 4, radix: rings, floors: [0.7], barred: 6 }, 6, 578],
    [{ seed: 1, ...apart, floors: [0.7] }, 4, 478],
    [{ seed: 2, ...apart, floors: [0.7] }, 8, 490],
    [{ seed: 2, radix: rings, floors: [0.7], most: 4 }, 6, 22],
    [{ seed: 5, radix: rings, floors: [0.7], most: 4 }, 6, 20],
  ])("bounds the goal at the crossing of the two lines next to the floor: %j", (drawing, asked, met) => {
    const problem = problemOf(drawing, Counting);
    const found = weighed(problem);
    expect(found.bound).toBeCloseTo(crossing(problem), 8);
    expect(found.bound! + found.guide.slack).toBeGreaterThanOrEqual(found.best);
    expect([found.asked, found.incumbent?.value]).toEqual([asked, met]);
  });

  test("says how far sums of such a size are rounded, whatever their signs", () => {
    const problem = line(-4, [[-10, -6], [-12, -3], [-40, 20]]);
    const { guide, bound } = weighed(problem);
    // Half the way from −6 to −3 is short of −4 by a third: 10 + ⅔ · 2 is lost, at ⅔ for one.
    expect(bound).toBeCloseTo(-10 - 4 / 3, 12);
    expect([...guide.table].map((entry) => entry - guide.less)).toEqual([-10 - 4 / 3, -12 + 2 / 3, -40 + 16].map((entry) => expect.closeTo(entry, 12)));
    expect(guide.slack * 1e13).toBeCloseTo(40 + (2 / 3) * (20 + 4), 10);
  });

  test("needs no weight where the best terms come to the floor, and no more than that", () => {
    for (const least of [3, 2]) {
      const { guide, bound, incumbent, asked } = weighed(line(least, [[5, 1], [7, 3], [6, 8]]));
      expect([guide.less, bound, incumbent?.value, asked]).toEqual([0, 7, 7, 4]);
    }
  });

  test("ends where terms are met that come to the floor exactly", () => {
    const { bound, incumbent, asked } = weighed(line(4, [[10, 0], [8, 4], [0, 10]]));
    expect([bound, incumbent?.value, asked]).toEqual([8, 8, 5]);
  });

  test("goes on while a line lies above", () => {
    // Each step takes the line from the last option to the one after that just met: of the slopes 130, 129, …, 101.
    const slow = Array.from({ length: 31 }, (_, at) => [-(2 ** (30 - at)) * (130 - at), 2 ** (30 - at)] as const);
    const { guide, asked } = weighed(line(1, [...slow, [0, 0]]));
    expect([guide.less, asked]).toEqual([101, 34]);
  });
});

describe("several floors weighed", () => {
  test.each<[Drawing, bound: number, size: number, asked: number, met: number | undefined]>([
    [{ seed: 1, radix: rings, floors: [0.6, 0.6] }, 631.555223217, 1718.514, 84, 591],
    [{ seed: 2, radix: rings, floors: [0.6, 0.6] }, 803.366975672, 884.516, 84, 801],
    [{ seed: 3, radix: rings, floors: [0.7, 0.7] }, 676.989593463, 2418.725, 84, undefined],
    [{ seed: 4, radix: rings, floors: [0.7, 0.7], barred: 2 }, 698.199723412, 1189.189, 84, 685],
    [{ seed: 2, radix: rings, floors: [0.6, 0.1] }, 803.000105864, 902.379, 84, 801],
    [{ seed: 2, radix: rings, floors: [0.6, 0.6], most: 4 }, 27, 27, 5, 27],
    [{ seed: 3, radix: rings, floors: [0.6, 0.6], goals: [[0.3, 0.6]] }, 723.632368222, 1764.52, 84, 574],
    [{ seed: 1, ...apart, floors: [0.7, 0.6] }, 447.303042228, 1110.53, 84, undefined],
    [{ seed: 3, ...apart, floors: [0.6, 0.6, 0.5] }, 484.333467922, 1933.613, 85, undefined],
    [{ seed: 4, ...apart, floors: [0.7, 0.7, 0.6] }, 335.796485058, 1334.689, 85, 294],
  ])("bounds the goal as closely as ever: %j", (drawing, bound, size, asked, met) => {
    const problem = problemOf(drawing, Counting);
    const found = weighed(problem);
    expect(found.bound! + found.guide.slack).toBeGreaterThanOrEqual(found.best);
    expect([found.bound, found.guide.slack * 1e13]).toEqual([expect.closeTo(bound, 6), expect.closeTo(size, 2)]);
    expect([found.asked, found.incumbent?.value]).toEqual([asked, met]);
  });

  test.each([[1, 8], [2, 8], [3, 9]])("proves that no terms meet floors that are too high together: %j", (seed, asked) => {
    const { plan, barred, floors, goals } = problemOf({ seed, radix: rings, floors: [0.95, 0.95] }, Counting);
    Counting.asked = 0;
    expect([weigh(plan, barred, floors, goals[0]!, undefined), Counting.asked]).toEqual([undefined, asked]);
  });

  const both = (...least: readonly number[]): Problem => {
    const problem = line(0, [[5, 1], [7, 3], [6, 8]]);
    return { ...problem, floors: least.map((one): Floor => ({ table: problem.floors[0]!.table, least: one })) };
  };

  test("ends at once where the best terms meet them all", () => {
    const { guide, bound, incumbent, asked } = weighed(both(3, 2));
    expect([guide.less, bound, incumbent?.value, asked]).toEqual([0, 7, 7, 5]);
  });

  test("ends at once where terms are known that are as good as any", () => {
    const problem = line(3, [[7, 1], [7, 3]]);
    const { guide, bound, asked } = weighed({ ...problem, floors: [...problem.floors, ...problem.floors] }, { taken: Int32Array.of(1), value: 7 });
    expect([guide.less, bound, asked]).toEqual([0, 7, 5]);
  });

  test("ends at once where the best terms come to more than the goal counts", () => {
    const problem = both(3, 2);
    const goals = problem.goals.map((goal): Goal => ({ ...goal, most: 6 }));
    const { guide, bound, incumbent, asked } = weighed({ ...problem, goals });
    expect([guide.less, bound, incumbent?.value, asked]).toEqual([0, 7, 6, 5]);
  });
});

describe("terms met while floors are weighed", () => {
  test("are those of the greatest value that meet all of them, the first of several", () => {
    const { plan, ...problem } = problemOf({ seed: 3, radix: rings, floors: [0.6, 0.6], goals: [[0.3, 0.6]] }, Counting);
    const { incumbent } = weighed({ plan, ...problem });
    expect([plan.terms(incumbent!.taken), incumbent!.value]).toEqual([630, 574]);
    expect(problem.floors.every(({ table, least }) => plan.sum(table, incumbent!.taken) >= least)).toBe(true);
  });

  test("are the known ones as long as none are better", () => {
    const problem = line(3, [[5, 1], [7, 3], [6, 8]]);
    const known = (value: number): Incumbent => ({ taken: Int32Array.of(2), value });
    const [equal, better, worse] = [known(7), known(8), known(6)];
    expect(weighed(problem, equal).incumbent).toBe(equal);
    expect(weighed(problem, better).incumbent).toBe(better);
    expect(weighed(problem, worse).incumbent).toEqual({ taken: Int32Array.of(1), value: 7 });
  });
});
