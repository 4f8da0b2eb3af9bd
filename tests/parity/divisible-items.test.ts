import { describe, expect, test } from "vitest";
import { bargainingProblem, type Lottery, lotteries } from "../../src/analysis/index.ts";
import { compile } from "../../src/index.ts";
import { scenarioOf } from "./sheets.ts";

// Points of items that can be divided. Panama Canal: Raiffa (1982), The Art and Science of Negotiation, as given by Brams and
// Taylor (pages.nyu.edu/adjustedwinner/panama.htm), who give 66 points each by Adjusted Winner; Bob and Carol: the same pages,
// 56 2/3 each; Trump: M. Meyer, Fair Division (people.math.wisc.edu/~meyer/math141/fairdivision1.html), 72 2/3 each. Nash
// solutions were worked out from the points, with a as the weight of the first party.

const cases = [
  {
    name: "the Panama Canal treaty",
    points: [[22, 9], [22, 15], [15, 15], [14, 3], [11, 15], [6, 5], [4, 11], [2, 7], [2, 7], [2, 13]],
    corners: [[0, 100], [14, 97], [36, 88], [58, 73], [64, 68], [79, 53], [90, 38], [94, 27], [96, 20], [98, 13], [100, 0]],
    nash: [[66, 66], [79, 53], [82.506667, 48.218182]],
    fair: [66, 66],
  },
  {
    name: "the divorce of Carol and Bob",
    points: [[50, 40], [20, 30], [15, 10], [10, 10], [5, 10]],
    corners: [[0, 100], [15, 90], [65, 50], [75, 40], [95, 10], [100, 0]],
    nash: [[63.75, 51], [69, 46], [75, 40]],
    fair: [56.666667, 56.666667],
  },
  {
    name: "the divorce of Donald and Ivana Trump",
    points: [[10, 38], [40, 20], [10, 30], [38, 10], [2, 2]],
    corners: [[0, 100], [38, 90], [78, 70], [80, 68], [90, 38], [100, 0]],
    nash: [[78, 70], [80, 68], [80, 68]],
    fair: [72.666667, 72.666667],
  },
] as const;

const POWERS = [0.5, 0.6, 0.7];

const told = (lottery: Lottery | undefined): number[] | undefined => lottery?.utilities.map((utility) => Math.round(utility * 1e8) / 1e6);

describe.for(cases)("$name", ({ points, corners, nash, fair }) => {
  // Option 1 of an item gives it to the first party, option 2 to the second.
  const sheets = {
    first: { threshold: 0, scores: points.map(([own]) => [own, 0]) },
    second: { threshold: 0, scores: points.map(([, own]) => [0, own]) },
  };
  const problem = bargainingProblem(compile(scenarioOf(sheets)));
  const solutions = lotteries(problem);

  test("has the corners published", () => {
    expect(solutions.corners.map((terms) => problem.utilities(terms).map((utility) => Math.round(utility * 1e10) / 1e8))).toEqual(corners);
  });

  test.for(POWERS.map((power, at) => ({ power, at })))("has the published Nash solution where the first weighs $power", ({ power, at }) => {
    expect(told(solutions.nash([power, 1 - power]))).toEqual(nash[at]);
  });

  test("is split as Adjusted Winner splits it by the egalitarian and the Kalai–Smorodinsky solution", () => {
    expect(told(solutions.egalitarian())).toEqual(fair);
    expect(told(solutions.kalaiSmorodinsky())).toEqual(fair);
  });
});
