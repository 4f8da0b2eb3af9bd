import { describe, expect, it } from "vitest";
import {
  anlOpposition,
  bargainingProblem,
  geniusKalai,
  lotteries,
  negmasKalai,
  negmasKalaiSmorodinsky,
  negologKalai,
  negologOpposition,
  opposition,
  paretoFrontier,
} from "../../../src/analysis/index.ts";
import { compareSums } from "../../../src/analysis/ordering.ts";
import { FactoredProblem } from "../../../src/analysis/factored/index.ts";
import { upperHull } from "../../../src/analysis/hull.ts";
import { ListedProblem } from "../../../src/analysis/listed.ts";
import { type AnyScenario, compile } from "../../../src/index.ts";
import { type Payoffs, scenarioOf } from "../../laws/support/tables.ts";
import { problemsOf } from "../engine/puppets.ts";

const posed = (rows: Payoffs["rows"], noDeal: readonly number[], changes: (scenario: AnyScenario) => AnyScenario = (scenario) => scenario) =>
  bargainingProblem(compile(changes(scenarioOf({ rows, noDeal }))));

/** As it is, but that the first actor may sign nothing. */
const barred = (scenario: AnyScenario): AnyScenario => ({
  ...scenario,
  actors: scenario.actors.map((actor, at) => {
    const all = { kind: "is" as const, issue: "deal", options: Object.keys(actor.position.values!["deal"]!) };
    return at === 0 ? { ...actor, position: { ...actor.position, redLines: [{ kind: "hard" as const, id: "never", when: all }] } } : actor;
  }),
});

const conventions = { anlOpposition, geniusKalai, negmasKalai, negmasKalaiSmorodinsky, negologKalai, negologOpposition, opposition };

describe("what other systems call solutions", () => {
  const of = (problem: ReturnType<typeof posed>) => Object.fromEntries(Object.entries(conventions).map(([name, answer]) => [name, answer(problem)]));

  it("are worked out by hand for three terms, (1, 0.1), (0.6, 0.5) and (0.2, 1)", () => {
    const found = of(posed([[100, 10], [60, 50], [20, 100]], [0, 0]));
    // Kalai's sum is 1.2 at the last; the spread of (u − r)/(max − r) is 0.5 − 4/9 at the middle, whose least gain is 0.4.
    expect(found).toEqual({
      anlOpposition: expect.closeTo(Math.hypot(0.4, 0.5), 12) as number,
      geniusKalai: 1,
      negmasKalai: 1,
      negmasKalaiSmorodinsky: 1,
      negologKalai: 2,
      negologOpposition: expect.closeTo(0.8, 12) as number,
      opposition: expect.closeTo(Math.hypot(0.4, 0.5), 12) as number,
    });
  });

  it("look at no-deal values or not, each as its system does", () => {
    // Nothing is worth 0.55 to both.
    const found = of(posed([[100, 10], [60, 50], [20, 100]], [55, 55]));
    expect(found).toMatchObject({ geniusKalai: 1, negologKalai: 2, negmasKalai: undefined, negmasKalaiSmorodinsky: undefined, anlOpposition: expect.closeTo(Math.hypot(0.4, 0.5), 12) });
  });

  it("are none where nobody may sign anything", () => {
    expect(of(posed([[100, 10], [20, 100]], [0, 0], barred))).toEqual(Object.fromEntries(Object.keys(conventions).map((name) => [name, undefined])));
  });
});

describe("lotteries at the ends of an edge", () => {
  it("draw nothing that rounding alone would add", () => {
    const even = (rows: Payoffs["rows"]) => lotteries(posed(rows, [0, 0], (scenario) => ({ ...scenario, arithmetic: "float" }))).egalitarian()?.draws;
    // 10⁻¹³ from being even: the place on the edge is within 10⁻¹² of an end.
    expect(even([[50, 50.00000000001], [100, 0]])).toEqual([{ terms: 0, probability: 1 }]);
    expect(even([[0, 100], [50.00000000001, 50]])).toEqual([{ terms: 1, probability: 1 }]);
    expect(even([[50, 51], [100, 0]])?.map(({ terms }) => terms)).toEqual([0, 1]);
  });
});

describe("the upper hull", () => {
  const hull = (points: readonly (readonly [number, number])[]) => upperHull(points.map(([x, y], terms) => ({ terms, x, y }))).map(({ terms }) => terms);

  it("keeps points on a straight line, and drops those under it by a single unit", () => {
    const n = 4e14;
    expect(hull([[0, 2 * n], [n, n], [2 * n, 0]])).toEqual([0, 1, 2]);
    expect(hull([[0, 2 * n], [n, n - 1], [2 * n, 0]])).toEqual([0, 2]);
    expect(hull([[0, 2 * n], [n, n + 1], [2 * n, 0]])).toEqual([0, 1, 2]);
  });

  it("takes the first of equal points", () => {
    expect(hull([[0, 1], [0, 1], [1, 0], [1, 0]])).toEqual([0, 2]);
  });
});

describe("the frontier of points", () => {
  it("is of points with as many coordinates each", () => {
    expect(problemsOf(() => paretoFrontier([[1, 0], [0, 1], [2]]))).toEqual(["wrong-type points.2"]);
    expect(paretoFrontier([])).toEqual([]);
    expect(paretoFrontier([[], []])).toEqual([0, 1]);
    expect(paretoFrontier([[1], [3], [3], [2]])).toEqual([1, 2]);
  });

  it("of many points does not mind a coordinate that is always the same", () => {
    // Three fifths of them lie under the line x + y = 4999 that the others are on.
    const points = Array.from({ length: 5000 }, (_, at) => [at, at % 5 < 3 ? 4998 - at : 4999 - at, 7]);
    expect(paretoFrontier(points)).toEqual(points.flatMap((_, at) => (at % 5 === 3 || at % 5 === 4 ? [at] : points[at + 1]?.[1] === 4999 - at - 1 ? [] : [at])));
  });
});

describe("sums that are compared", () => {
  it("are the same over nobody", () => {
    expect(compareSums([], [], [], [], true)).toBe(0);
    expect(compareSums([], [], [], [], false)).toBe(0);
  });

  it("are told apart exactly where doubles cannot", () => {
    const n = 1e12;
    expect(compareSums([1, 1], [n, 0], [n - 1, 1], [n, n], true)).toBe(0);
    expect(Math.sign(compareSums([0.5, 0.25], [1, 2], [2, 0], [10, 10], true))).toBe(0);
    expect(Math.sign(compareSums([2, 1], [n, 1], [n - 1, 2], [n, n], true))).toBe(1);
  });
});

describe("how a problem is solved", () => {
  const issues = Array.from({ length: 21 }, (_, k) => ({ kind: "options" as const, id: `i${String(k)}`, options: [{ id: "no" }, { id: "yes" }] }));
  const all = (option: string) => Object.fromEntries(issues.map(({ id }) => [id, option]));
  const large: AnyScenario = {
    ...scenarioOf({ rows: [[1, 1]], noDeal: [0, 0] }),
    issues,
    statusQuo: all("no"),
    actors: ["no", "yes"].map((ideal, at) => ({ id: `p${String(at)}`, position: { ideal: all(ideal), salience: Object.fromEntries(issues.map(({ id }) => [id, 1])) }, noDeal: { value: 0.25 }, strategy: { kind: "polynomial" } })),
  };

  it("is by listing up to 2²⁰ terms and from tables above, unless it is told", () => {
    const [small, model] = [compile(scenarioOf({ rows: [[100, 0], [0, 100]], noDeal: [0, 0] })), compile(large)];
    expect(bargainingProblem(small)).toBeInstanceOf(ListedProblem);
    expect(bargainingProblem(small, { method: "factored" })).toBeInstanceOf(FactoredProblem);
    const problem = bargainingProblem(model);
    expect(problem).toBeInstanceOf(FactoredProblem);
    expect(problem.feasible()).toEqual({ value: 2 ** 21, exact: true });
    // Ten or eleven issues to each: the product is greatest there, and the lowest index has the last ones as yes.
    expect(problem.nash()).toEqual({ terms: 2 ** 10 - 1, exact: true, gap: 0 });
  });

  it("under float is by listing in any case", () => {
    const float = compile({ ...scenarioOf({ rows: [[100, 0], [0, 100]], noDeal: [0, 0] }), arithmetic: "float" });
    expect(bargainingProblem(float, { method: "factored" })).toBeInstanceOf(ListedProblem);
  });
});
