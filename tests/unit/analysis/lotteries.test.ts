import { expect, test } from "vitest";
import { bargainingProblem, lotteries, type LotterySolutions } from "../../../src/analysis/index.ts";
import { compile } from "../../../src/index.ts";
import { scenarioOf } from "../../laws/support/tables.ts";

const solved = (rows: readonly (readonly number[])[], noDeal: readonly number[]): LotterySolutions =>
  lotteries(bargainingProblem(compile(scenarioOf({ rows, noDeal }))));

test("two terms that neither would accept alone may be drawn between", () => {
  // At no-deal values of 0.4 each, neither (1, 0) nor (0, 1) will do; even chances are worth 0.5 to both.
  const { nash, egalitarian } = solved([[100, 0], [0, 100]], [40, 40]);
  for (const lottery of [nash(), egalitarian()]) {
    expect(lottery?.utilities.map((utility) => Math.round(utility * 1e9) / 1e9)).toEqual([0.5, 0.5]);
    expect(lottery?.draws.map(({ probability }) => Math.round(probability * 1e9) / 1e9)).toEqual([0.5, 0.5]);
  }
});

test("no draw is a solution where none is worth both no-deal values", () => {
  const { nash, kalaiSmorodinsky, egalitarian } = solved([[100, 0], [0, 100]], [60, 60]);
  expect([nash(), kalaiSmorodinsky(), egalitarian()]).toEqual([undefined, undefined, undefined]);
});

test("who has more power gets its share of what can be divided", () => {
  const { nash } = solved([[100, 0], [0, 100]], [0, 0]);
  expect(nash([3, 1])?.utilities.map((utility) => Math.round(utility * 1e9) / 1e9)).toEqual([0.75, 0.25]);
});

test("where all draws favour one of them, the egalitarian solution is the end at which the other has most", () => {
  expect(solved([[100, 10], [90, 20]], [0, 0]).egalitarian()?.draws).toEqual([{ terms: 1, probability: 1 }]);
});

test("draws are between two actors, and power is above 0", () => {
  expect(() => solved([[1, 2, 3]], [0, 0, 0])).toThrow("it must be two actors");
  expect(() => solved([[1, 2]], [0, 0]).nash([0, 1])).toThrow("it must be above 0");
});
