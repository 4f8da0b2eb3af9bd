import { describe, expect, test } from "vitest";
import {
  anlOpposition,
  bargainingProblem,
  geniusKalai,
  negmasKalai,
  negmasKalaiSmorodinsky,
  negologKalai,
  negologOpposition,
  opposition,
} from "../../src/analysis/index.ts";
import { type AnyScenario, compile } from "../../src/index.ts";
import itexCypress from "./data/itex-cypress.json" with { type: "json" };
import laptop from "./data/laptop.json" with { type: "json" };
import { type Domain, scenarioOf, termsOf } from "./domain.ts";

// Figures of GENIUS 10.4 and of NegMAS 0.15.7 on two domains of ANAC 2010 and 2011.

const strategies = [{ kind: "polynomial" }, { kind: "polynomial" }];

/** As GENIUS reads profiles: an evaluation counts as a share of the greatest of its issue. */
function geniusScenario(domain: Domain, order: readonly number[]): AnyScenario {
  const scenario = scenarioOf({ ...domain, profiles: order.map((at) => domain.profiles[at]!) }, strategies, 20);
  return {
    ...scenario,
    actors: scenario.actors.map((actor, party) => {
      const { weights, evaluations } = domain.profiles[order[party]!]!;
      const position = {
        ideal: termsOf(weights.map(() => 0)),
        salience: Object.fromEntries(weights.map((weight, issue) => [`i${issue}`, weight])),
        values: Object.fromEntries(
          evaluations.map((all, issue) => [`i${issue}`, Object.fromEntries(all.map((value, option) => [`o${option}`, value / Math.max(...all)]))]),
        ),
      };
      return { ...actor, position };
    }),
  };
}

const genius = [
  {
    name: "Laptop",
    domain: laptop,
    order: [0, 1],
    terms: 27,
    frontier: [
      [0.725620106089855, 1], [0.851647611783233, 0.9411329008630686], [0.8740242984783759, 0.874024298478376], [1, 0.8151053951696905],
    ],
    nash: [1, 0.8151053951696905],
    kalai: [0.8740242984783759, 0.874024298478376],
    opposition: 0.1596050326600501,
  },
  {
    name: "Itex–Cypress",
    domain: itexCypress,
    order: [1, 0],
    terms: 180,
    frontier: [
      [0.16361073868229134, 0.9999999999999999], [0.21149300075682342, 0.9707003988712869], [0.30725752490588765, 0.9267509971782172],
      [0.3088861939476135, 0.893637950855363], [0.3567684560221456, 0.8643383497266499], [0.43255561991313296, 0.8500894671051213],
      [0.480437881987665, 0.8207898659764084], [0.5762024061367292, 0.7768404642833386], [0.5778310751784551, 0.7437274179604845],
      [0.6257133372529872, 0.7144278168317714], [0.7214778614020514, 0.6704784151387018], [0.7598947081052168, 0.5882255000493235],
      [0.8079157664841733, 0.49422216851860556], [0.8081933590930225, 0.36191532359157896], [0.854724544734678, 0.3185742230710885],
      [0.9039578832420866, 0.3179659218985093], [0.9042354758509359, 0.25616157561952124], [1, 0.21221217392645159],
    ],
    nash: [0.7214778614020514, 0.6704784151387018],
    kalai: [0.7214778614020514, 0.6704784151387018],
    opposition: 0.4314615354567272,
  },
] as const;

function close(found: readonly number[], published: readonly number[]): void {
  expect(found).toHaveLength(published.length);
  found.forEach((value, at) => { expect(Math.abs(value - published[at]!)).toBeLessThan(1e-9); });
}

describe.for(genius)("GENIUS on $name", ({ domain, order, terms, frontier, nash, kalai, opposition: distance }) => {
  const problem = bargainingProblem(compile(geniusScenario(domain, order)));
  // GENIUS cuts utilities off at 1: the weights in its files of Laptop add up to 1.00005.
  const utilities = (index: number | undefined): number[] => problem.utilities(index ?? -1).map((utility) => Math.min(1, utility));

  test("has this frontier", () => {
    expect(problem.model.space.size).toBe(terms);
    const found = problem.frontier().terms.map(utilities).sort(([a], [b]) => a! - b!);
    expect(found).toHaveLength(frontier.length);
    found.forEach((point, at) => { close(point, frontier[at]!); });
  });

  test("has this Nash point, this point of least differences and this opposition", () => {
    close(utilities(problem.nash()?.terms), nash);
    close(utilities(geniusKalai(problem)), kalai);
    expect(opposition(problem)).toBeCloseTo(distance, 9);
  });
});

describe("NegMAS and NegoLog on Itex–Cypress", () => {
  const problem = bargainingProblem(compile(scenarioOf(itexCypress, strategies, 20)));
  const utilities = (index: number | undefined): number[] => problem.utilities(index ?? -1).map((utility) => Math.round(utility * 1e5) / 1e5);

  test("NegMAS's point of least spread is not the textbook's Kalai–Smorodinsky solution", () => {
    expect(utilities(negmasKalaiSmorodinsky(problem))).toEqual([0.65457, 0.72161]);
    expect(utilities(problem.kalaiSmorodinsky()?.terms)).toEqual([0.77156, 0.67706]);
  });

  test("three tools that say Kalai mean three things, and so with opposition", () => {
    const distance = (index: number | undefined): number => Math.hypot(...problem.utilities(index ?? -1).map((utility) => 1 - utility));
    const all = problem.frontier().terms;
    const sum = (index: number): number => problem.utilities(index).reduce((total, utility) => total + utility, 0);
    expect(sum(negologKalai(problem)!)).toBe(Math.max(...all.map(sum)));
    const least = (index: number): number => Math.min(...problem.utilities(index).map((utility, i) => utility - problem.utilities(problem.least([1 - i, i])!.terms)[i]!));
    expect(least(negmasKalai(problem)!)).toBe(Math.max(...all.map(least)));
    expect(negologOpposition(problem)).toBeCloseTo(distance(negologKalai(problem)), 12);
    const worst = (index: number): number => Math.min(...problem.utilities(index));
    expect(anlOpposition(problem)).toBeCloseTo(distance(all.reduce((best, one) => (worst(one) > worst(best) ? one : best))), 12);
    expect(opposition(problem)).toBeLessThanOrEqual(Math.min(negologOpposition(problem)!, anlOpposition(problem)!));
  });
});
