import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { DetenteError } from "../../src/kernel/index.ts";
import {
  createFactoredSpace,
  createListedSpace,
  type Factor,
  type Objective,
  type Region,
  type Space,
  type SpaceSpec,
  type Tie,
  type Utility,
  unitsFor,
  type UtilitySpec,
} from "../../src/space/index.ts";
import { Halves } from "../../src/space/factored/halves.ts";

vi.setConfig({ testTimeout: 240_000 });

interface Case extends SpaceSpec {
  readonly specs: readonly UtilitySpec[];
  readonly objectives: readonly Objective[];
  /** Utilities to ask for, besides those that occur. */
  readonly asked: readonly number[];
  /** Terms whose utilities are asked for. */
  readonly picks: readonly number[];
}

/** Few different numbers, so that very many terms tie. */
const few = fc.constantFrom(0, 0.25, 0.5, 1, 1 / 3, 0.7);

const cases: fc.Arbitrary<Case> = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }).chain((radix) => {
  const rows = <T>(entry: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
    fc.tuple(...radix.map((options) => fc.array(entry, { minLength: options, maxLength: options })));
  const factor = (entry: fc.Arbitrary<number>): fc.Arbitrary<Factor> =>
    fc.uniqueArray(fc.nat(radix.length - 1), { maxLength: 3 }).chain((issues) => {
      const size = issues.reduce((product, issue) => product * radix[issue]!, 1);
      return fc.record({ issues: fc.constant(issues), table: fc.array(entry, { minLength: size, maxLength: size }) });
    });
  const regions = (most: number): fc.Arbitrary<Region[]> =>
    fc.array(factor(fc.integer({ min: 0, max: 1 })), { maxLength: most }).map((some) => some.map((one, at) => ({ id: `region${at}`, ...one })));
  const costs = fc.array(fc.constantFrom(0, 0.1, 0.4, 1), { minLength: 2, maxLength: 2 });
  const spec: fc.Arbitrary<UtilitySpec> = fc.record({
    // Sums of up to 1.5 and down to −2: more than utilities can be.
    weights: fc.tuple(...radix.map(() => fc.constantFrom(0, 0.1, 0.25, 0.3))),
    values: rows(few),
    linkages: fc.array(fc.record({ lambda: fc.constantFrom(0.03, 0.06, 0.1), f: factor(few) }), { maxLength: 3 }),
    hard: regions(2),
    declared: fc.tuple(regions(2), costs).map(([some, cost]) => some.map((one, at) => ({ ...one, cost: cost[at]! }))),
    normalize: fc.constantFrom<("none" | "feasible")[]>("none", "feasible"),
    arithmetic: fc.constant("exact"),
  });
  const objective: fc.Arbitrary<Objective> = fc.record({ scores: rows(fc.integer({ min: -2, max: 2 })) });
  const three = { minLength: 3, maxLength: 3 };
  return fc.record({
    radix: fc.constant(radix),
    constraints: regions(2),
    specs: fc.array(spec, three),
    objectives: fc.array(objective, { minLength: 2, maxLength: 2 }),
    asked: fc.array(fc.constantFrom(-1, 0, 0.2, 0.5, 0.7, 1, 1.1, NaN), three),
    picks: fc.array(fc.nat(), three),
  });
});

const made = (work: () => Space): Space | string => {
  try {
    return work();
  } catch (error) {
    return error instanceof DetenteError ? error.message : String(error);
  }
};

interface Pair {
  readonly listed: Space;
  readonly factored: Space;
  readonly utilities: readonly { readonly one: Utility; readonly other: Utility; readonly asked: readonly number[] }[];
}

/** Compares answers of both kinds of space to the same questions. */
const check = (law: (pair: Pair, drawn: Case) => void): void =>
  fc.assert(
    fc.property(cases, (drawn) => {
      const listed = made(() => createListedSpace(drawn));
      const factored = made(() => createFactoredSpace(drawn));
      if (typeof listed === "string" || typeof factored === "string") {
        expect(factored).toBe(listed);
        return;
      }
      const utilities = drawn.specs.map((spec) => {
        const one = listed.utility(spec);
        const occurring = drawn.picks.flatMap((pick) => [one.at(pick % listed.size), one.at(pick % listed.size) + 1e-13]);
        return { one, other: factored.utility(spec), asked: [...drawn.asked, ...occurring] };
      });
      law({ listed, factored, utilities }, drawn);
      expect(factored.shortfalls).toBe(0);
    }),
  );

const all = (space: Space): number[] => [-1, ...Array(space.size).keys(), space.size, 0.5, NaN];

describe("a factored space answers as a listed one does, to the last bit, ties included", () => {
  it("on indices, feasibility and the number of feasible terms", () =>
    check(({ listed, factored }) => {
      expect([factored.radix, factored.size, factored.constraints]).toEqual([listed.radix, listed.size, listed.constraints]);
      expect(factored.count()).toEqual(listed.count());
      for (const terms of all(listed)) expect(factored.feasible(terms)).toBe(listed.feasible(terms));
      for (let terms = 0; terms < listed.size; terms++) {
        expect(factored.options(terms)).toEqual(listed.options(terms));
        expect(factored.index(listed.options(terms))).toBe(terms);
      }
    }));

  it("on utilities, their parts, ranges and ceilings, and the red lines crossed", () =>
    check(({ listed, utilities }, { asked }) => {
      for (const { one, other } of utilities) {
        const summary = ({ constant, ceiling, ceilingTerms, leastUnits, greatestUnits }: Utility) => ({ constant, ceiling, ceilingTerms, leastUnits, greatestUnits });
        expect(summary(other)).toEqual(summary(one));
        for (const raw of [...asked, 0.3]) expect(other.normalized(raw)).toBe(one.normalized(raw));
        for (let terms = 0; terms < listed.size; terms++) {
          const read = (utility: Utility) => [utility.at(terms), utility.signable(terms), utility.raw(terms), utility.units(terms)];
          expect(read(other)).toEqual(read(one));
          expect(other.parts(terms)).toEqual(one.parts(terms));
          for (const kind of ["hard", "declared"] as const) expect(other.crossed(terms, kind)).toEqual(one.crossed(terms, kind));
        }
      }
    }));

  it("on the least utility above an aspiration", () =>
    check(({ utilities }) => {
      for (const { one, other, asked } of utilities) for (const aspiration of asked) expect(other.leastAbove(aspiration)).toBe(one.leastAbove(aspiration));
    }));

  it("on the least utility above an aspiration where halves would be too large", () => {
    const halves = vi.spyOn(Halves, "of").mockReturnValue(undefined);
    try {
      check(({ utilities }) => {
        for (const { one, other, asked } of utilities) for (const aspiration of asked) expect(other.leastAbove(aspiration)).toBe(one.leastAbove(aspiration));
      });
    } finally {
      halves.mockRestore();
    }
  });

  it("on bids by no, one and two objectives, both ways to break ties, asked again too", () =>
    check(({ utilities }, { objectives }) => {
      const lists = [[], [objectives[0]!], [objectives[1]!], objectives, [objectives[1]!, objectives[0]!]];
      for (const { one, other, asked } of utilities) {
        for (const aspiration of [...asked, asked[0]!]) {
          for (const tie of ["least", "index"] satisfies Tie[]) {
            for (const list of lists) expect(other.choose(aspiration, list, tie)).toBe(one.choose(aspiration, list, tie));
          }
        }
      }
    }));

  it("on the best for one where all have a floor", () =>
    check(({ listed, factored, utilities }) => {
      const questions = utilities[0]!.asked.map((_, at) => utilities.map(({ asked }, k) => asked[(at + k) % asked.length]!));
      for (const least of [...questions, questions[0]!]) {
        for (let members = 0; members <= utilities.length; members++) {
          const zone = utilities.slice(0, members);
          const best = listed.best(utilities[0]!.one, zone.map(({ one }, k) => ({ utility: one, least: least[k]! })));
          expect(factored.best(utilities[0]!.other, zone.map(({ other }, k) => ({ utility: other, least: least[k]! })))).toEqual(best);
          expect(factored.best(utilities[0]!.one, zone.map(({ one }, k) => ({ utility: one, least: least[k]! })))).toEqual(best);
        }
      }
    }));
});

it("whole units say exactly whether terms reach a utility, in either kind of space", () =>
  check(({ listed, utilities }) => {
    for (const { one, other, asked } of utilities) {
      for (const least of asked) {
        const units = unitsFor(one, least);
        expect(unitsFor(other, least)).toBe(units);
        for (let terms = 0; terms < listed.size; terms++) {
          if (listed.feasible(terms)) expect(one.units(terms) >= units).toBe(one.at(terms) >= least);
        }
      }
    }
  }));
