import fc from "fast-check";
import { ListedProblem } from "../../../src/analysis/listed.ts";
import { FactoredProblem } from "../../../src/analysis/factored/index.ts";
import type { BargainingProblem, Limits, Member } from "../../../src/analysis/index.ts";
import { memberOf } from "../../../src/analysis/member.ts";
import type { Model } from "../../../src/index.ts";
import { createListedSpace, type Factor, type Region, type Space, type UtilitySpec } from "../../../src/space/index.ts";

/** A bargaining problem over tables, without a document. */
export interface Posed {
  readonly radix: readonly number[];
  readonly constraints: readonly Region[];
  readonly sides: readonly { readonly spec: UtilitySpec; readonly noDeal: number }[];
}

/**
 * Problems of some members over few terms. Every other one has scores of few values, so that very many terms tie; sums
 * go below 0 and above 1; in some no terms are agreeable, in more nobody reaches its no-deal value.
 */
export const problemsOf = (least: number, most: number): fc.Arbitrary<Posed> => fc
  .record({
    radix: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
    score: fc.constantFrom(fc.constantFrom(0, 0.5, 1), fc.constantFrom(0, 0.25, 0.5, 1, 1 / 3, 0.7), fc.double({ min: 0, max: 1, noNaN: true })),
    normalize: fc.constantFrom<("none" | "feasible")[]>("none", "feasible"),
  })
  .chain(({ radix, score, normalize }) => {
    const factor = (entry: fc.Arbitrary<number>): fc.Arbitrary<Factor> =>
      fc.uniqueArray(fc.nat(radix.length - 1), { maxLength: 3 }).chain((issues) => {
        const size = issues.reduce((product, issue) => product * radix[issue]!, 1);
        return fc.record({ issues: fc.constant(issues), table: fc.array(entry, { minLength: size, maxLength: size }) });
      });
    const regions = (most: number, inside: number): fc.Arbitrary<Region[]> =>
      fc
        .array(factor(fc.integer({ min: 0, max: 9 }).map((draw) => (draw < inside ? 1 : 0))), { maxLength: most })
        .map((some) => some.map((one, at) => ({ id: `region${at}`, ...one })));
    const spec: fc.Arbitrary<UtilitySpec> = fc.record({
      weights: fc.tuple(...radix.map(() => fc.oneof(fc.constantFrom(0, 0.1, 0.25, 0.3), score.map((x) => x / radix.length)))),
      values: fc.tuple(...radix.map((options) => fc.array(score, { minLength: options, maxLength: options }))),
      linkages: fc.array(fc.record({ lambda: fc.constantFrom(0.03, 0.06, 0.1), f: factor(score) }), { maxLength: 3 }),
      hard: regions(1, 2),
      declared: fc.tuple(regions(2, 4), fc.tuple(score, fc.constantFrom(0, 0.1, 0.6))).map(([some, costs]) => some.map((one, at) => ({ ...one, cost: costs[at]! }))),
      normalize: fc.constant(normalize),
      arithmetic: fc.constant("exact"),
    });
    const noDeal = fc.oneof(fc.constantFrom(0, 0.25, 0.5, 1), fc.double({ min: 0, max: 0.6, noNaN: true }));
    return fc.record({
      radix: fc.constant(radix),
      constraints: regions(2, 8),
      sides: fc.array(fc.record({ spec, noDeal }), { minLength: least, maxLength: most }),
    });
  })
  .filter(({ radix, constraints }) => feasible(radix, constraints));

/** Problems of one to five members. */
export const problems = problemsOf(1, 5);

/** The same problem twice: by looking through all terms, and from tables over a few issues at a time. */
export function bothWays({ radix, constraints, sides }: Posed, limits?: Limits): { readonly space: Space; readonly members: readonly Member[]; readonly listed: BargainingProblem; readonly factored: BargainingProblem } {
  const space = createListedSpace({ radix, constraints });
  const members = sides.map(({ spec, noDeal }, i) => memberOf(`actor${i}`, space.utility(spec), noDeal));
  // Of a model, problems look at the space alone.
  const model = { space } as Model;
  return { space, members, listed: new ListedProblem(model, members), factored: new FactoredProblem(model, members, limits) };
}

function feasible(radix: readonly number[], constraints: readonly Region[]): boolean {
  try {
    createListedSpace({ radix, constraints });
    return true;
  } catch {
    return false;
  }
}
