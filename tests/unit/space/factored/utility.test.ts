import { describe, expect, it } from "vitest";
import { draw } from "../../../../src/kernel/index.ts";
import { createFactoredSpace, createListedSpace, type Factor, type Objective, type Region, type Tie, type Utility, type UtilitySpec } from "../../../../src/space/index.ts";

const radix = [3, 2, 4, 3];

/** Two spaces with one utility each, which a seed draws: few numbers, so that very many terms tie. */
function drawn(seed: number) {
  let draws = 0;
  const one = <T>(some: readonly T[]): T => some[Math.floor(draw(seed, "utility", 0, draws++) * some.length)]!;
  const factor = <T>(issues: readonly number[], entries: readonly T[]): { issues: readonly number[]; table: T[] } => ({
    issues,
    table: Array.from({ length: issues.reduce((size, issue) => size * radix[issue]!, 1) }, () => one(entries)),
  });
  const region = (id: string, issues: readonly number[]): Region => ({ id, ...factor(issues, [0, 0, 1]) });
  const scores = [0, 0.25, 0.5, 1, 1 / 3];
  const linkage = (issues: readonly number[]): { lambda: number; f: Factor } => ({ lambda: 0.1, f: factor(issues, scores) });
  const spec: UtilitySpec = {
    // Sums of up to 1.4, and below 0 across red lines.
    weights: radix.map(() => one([0, 0.1, 0.25, 0.3])),
    values: radix.map((options) => Array.from({ length: options }, () => one(scores))),
    linkages: [linkage([0, 2]), linkage([1, 3])],
    hard: [region("hard", [0, 3])],
    declared: [{ ...region("declared", [2]), cost: one([0, 0.4, 1]) }],
    normalize: one(["none", "feasible", "capped"] as const),
    arithmetic: "exact",
  };
  const objective = (): Objective => ({ scores: radix.map((options) => Array.from({ length: options }, () => one([-2, -1, 0, 1, 2]))) });
  const constraints = [{ id: "constraint", ...factor([1, 2], [0, 1, 1, 1]) }];
  const [listed, factored] = [createListedSpace({ radix, constraints }), createFactoredSpace({ radix, constraints })];
  return { listed: listed.utility(spec), factored: factored.utility(spec), objectives: [objective(), objective()], size: listed.size };
}

const seeds = Array.from({ length: 12 }, (_, seed) => seed);
const aspirations = [-1, 0, 0.2, 0.5, 0.5 + 1e-13, 0.7, 1, 1.1, NaN];

describe.each(seeds)("a factored utility, drawn by seed %i", (seed) => {
  const made = drawn(seed);

  it("is that of the listed space", () => {
    const { listed, factored, size } = made;
    const summary = ({ constant, ceiling, ceilingTerms, leastUnits, greatestUnits }: Utility) => ({ constant, ceiling, ceilingTerms, leastUnits, greatestUnits });
    expect(summary(factored)).toEqual(summary(listed));
    expect(Object.isFrozen(factored)).toBe(true);
    for (const raw of aspirations) expect(factored.normalized(raw)).toBe(listed.normalized(raw));
    const read = (utility: Utility, terms: number) => [utility.at(terms), utility.signable(terms), utility.raw(terms), utility.units(terms)];
    for (let terms = 0; terms < size; terms++) {
      expect(read(factored, terms)).toEqual(read(listed, terms));
      expect(read(factored, terms)).toEqual(read(listed, terms));
    }
    for (const terms of [-1, size, 0.5]) expect(read(factored, terms)).toEqual([NaN, -1, NaN, NaN]);
    radix.forEach((options, issue) => {
      for (let option = 0; option < options; option++) expect(factored.value(issue, option)).toBe(listed.value(issue, option));
    });
  });

  it("chooses as that of the listed space does", () => {
    const { listed, factored, objectives } = made;
    const lists = [[], objectives.slice(0, 1), objectives.slice(1), objectives, objectives.toReversed()];
    for (const aspiration of [...aspirations, ...aspirations]) {
      expect(factored.leastAbove(aspiration)).toBe(listed.leastAbove(aspiration));
      for (const tie of ["least", "index"] satisfies Tie[]) {
        for (const list of lists) expect(factored.choose(aspiration, list, tie)).toBe(listed.choose(aspiration, list, tie));
      }
    }
  });
});
