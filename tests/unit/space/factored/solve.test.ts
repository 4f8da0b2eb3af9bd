import { describe, expect, test } from "vitest";
import { NO_TERMS } from "../../../../src/space/index.ts";
import { solve } from "../../../../src/space/factored/solve.ts";
import { type Drawing, listed, type Problem, problemOf, worth } from "./problems.ts";

const rings = [5, 4, 3, 5, 4];
const apart = { radix: [4, 4, 4, 4, 4, 4], scopes: [] };

/** The terms that are best for one goal after another, of the lowest index, by trying all. */
function best(problem: Problem): number {
  let left = listed(problem);
  for (const goal of problem.goals) {
    const most = Math.max(...left.map(({ taken }) => worth(goal, problem.plan, taken)));
    left = left.filter(({ taken }) => worth(goal, problem.plan, taken) === most);
  }
  return left[0]?.terms ?? NO_TERMS;
}

function solved(problem: Problem, nodes = Infinity) {
  const { taken, ...rest } = solve({ ...problem, nodes });
  return { terms: taken === undefined ? NO_TERMS : problem.plan.terms(taken), ...rest };
}

/** How many options are tried. A change that lowers a number is welcome, and one that raises it is to be explained. */
describe("a question", () => {
  test.each<[Drawing, nodes: number]>([
    [{ seed: 1, radix: rings, floors: [0.8] }, 14],
    [{ seed: 2, radix: rings, floors: [0.7, 0.7] }, 29],
    [{ seed: 4, ...apart, floors: [0.7, 0.6] }, 62],
    [{ seed: 1, ...apart, floors: [0.7, 0.7, 0.6] }, 0],
    [{ seed: 1, radix: rings, floors: [0.8], barred: 5 }, 11],
    // Floors that all terms meet, or that none can.
    [{ seed: 1, radix: rings, floors: [0, 0] }, 0],
    [{ seed: 1, radix: rings, floors: [0, 0.6] }, 50],
    [{ seed: 1, radix: rings, floors: [0.6, 1.1] }, 0],
    [{ seed: 1, radix: rings, floors: [1.1] }, 0],
    [{ seed: 1, radix: rings, floors: [1] }, 11],
    [{ seed: 1, radix: rings, floors: [0.95, 0.95] }, 0],
    [{ seed: 4, ...apart, floors: [0.8, 0.8, 0.7] }, 96],
    [{ seed: 4, ...apart, floors: [0.8, 0.8, 0.7], goals: [null, null] }, 44],
    [{ seed: 1, radix: rings, floors: [0.5], barred: 10 }, 0],
    [{ seed: 1, radix: rings, floors: [], barred: 10 }, 0],
    // No goal, several, and goals that count from here to there.
    [{ seed: 1, radix: rings, floors: [], goals: [] }, 0],
    [{ seed: 2, radix: rings, floors: [0.8], goals: [] }, 2],
    [{ seed: 2, radix: rings, floors: [0.7, 0.6], goals: [] }, 22],
    [{ seed: 1, radix: rings, floors: [], most: 3, goals: [null, null, null] }, 0],
    [{ seed: 1, radix: rings, floors: [], goals: [[0.3, 0.6]] }, 2],
    [{ seed: 2, radix: rings, floors: [], goals: [[0.3, 0.6], null] }, 10],
    [{ seed: 3, radix: rings, floors: [], goals: [[1, 1.2], [0.3, 0.6], null] }, 11],
    [{ seed: 3, radix: rings, floors: [], most: 3, goals: [[0.3, 1], null, [0.3, 0.6]] }, 0],
    [{ seed: 4, radix: rings, floors: [], most: 3, goals: [[1.1, 1.2], null] }, 0],
    [{ seed: 1, radix: rings, floors: [0.7], most: 3, goals: [null, null] }, 29],
    [{ seed: 2, radix: rings, floors: [0.7], most: 3, goals: [null, [0.3, 0.6], null] }, 61],
    [{ seed: 3, radix: rings, floors: [0.6, 0.6], most: 3, goals: [[0.3, 0.6], null, null] }, 55],
    [{ seed: 4, radix: rings, floors: [0.6, 0.6], most: 3, goals: [[0.95, 1], [0.3, 0.6], null] }, 34],
    [{ seed: 5, radix: rings, floors: [0.7], goals: [[0.3, 0.6], [0.3, 0.6]], barred: 3 }, 47],
    [{ seed: 6, ...apart, floors: [0.6, 0.5], most: 5, goals: [[0.3, 0.6], [0.3, 0.6], null] }, 35],
  ])("tries so many options: %j", (drawing, nodes) => {
    const problem = problemOf(drawing);
    expect(solved(problem)).toEqual({ terms: best(problem), exact: true, nodes });
  });

  test.each<[Drawing, limit: number, terms: number, nodes: number, exact: boolean]>([
    [{ seed: 2, radix: rings, floors: [0.7], most: 3, goals: [null, [0.3, 0.6], null] }, 1000, 30, 61, true],
    [{ seed: 2, radix: rings, floors: [0.7], most: 3, goals: [null, [0.3, 0.6], null] }, 30, 30, 58, false],
    [{ seed: 2, radix: rings, floors: [0.7], most: 3, goals: [null, [0.3, 0.6], null] }, 15, 990, 35, false],
    [{ seed: 2, radix: rings, floors: [0.7], most: 3, goals: [null, [0.3, 0.6], null] }, 3, 990, 9, false],
    [{ seed: 2, radix: rings, floors: [0.7, 0.7] }, 12, 59, 12, false],
    [{ seed: 4, ...apart, floors: [0.8, 0.8, 0.7] }, 95, NO_TERMS, 95, false],
    [{ seed: 4, radix: rings, floors: [0.6, 0.6], most: 3, goals: [[0.95, 1], [0.3, 0.6], null] }, 20, 705, 30, false],
  ])("is cut short where a search of it is: %j, after %j each", (drawing, limit, terms, nodes, exact) => {
    expect(solved(problemOf(drawing), limit)).toEqual({ terms, nodes, exact });
  });
});
