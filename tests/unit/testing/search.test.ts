import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, override, simulate } from "../../../src/index.ts";
import type { AnyScenario } from "../../../src/scenario/index.ts";
import { ukraine } from "../../../src/scenarios/index.ts";
import { changesTo, findScenario, laws, type Range, rangesOf, scenario, scenariosLike, shareOf, showLiteral, showScenario } from "../../../src/testing/index.ts";
import { showKit } from "../../../src/testing/show.ts";
import { bargain } from "./bargain.ts";

/** The bargain over a price in numbers. */
const priced: AnyScenario = {
  ...bargain,
  issues: [{ kind: "range", id: "price", from: 10, to: 50, step: 10, unit: "EUR" }],
  statusQuo: { price: 10 },
  actors: bargain.actors.map((actor, index) => ({ ...actor, position: { ideal: { price: index === 0 ? 50 : 10 }, salience: { price: 1 } } })),
};

describe("a family", () => {
  it("varies what its ranges name, within them, and nothing else; and shrinks to its base", () => {
    const base = bargain;
    const family = scenariosLike(base, { "actors.ann.willingness": [0.2, 0.4], deadline: { oneOf: [5, 7] } });
    const members = fc.sample(family, { numRuns: 100, seed: 1 });
    for (const one of members) {
      expect([base.deadline, 5, 7]).toContain(one.deadline);
      const { willingness } = one.actors[0]!;
      if (willingness !== undefined) expect(willingness >= 0.2 && willingness <= 0.4).toBe(true);
      expect({ ...one, deadline: 0, actors: one.actors.slice(1) }).toEqual({ ...base, deadline: 0, actors: base.actors.slice(1) });
    }
    expect(new Set(members.map(({ deadline }) => deadline))).toEqual(new Set([base.deadline, 5, 7]));
    expect(fc.check(fc.property(family, () => false), { seed: 1 }).counterexample).toEqual([base]);
  });

  it("has the ranges of the provenance by default: of numbers, of words that stand for numbers, and of rungs", () => {
    const ranges = rangesOf(ukraine());
    expect(ranges["actors.russia.willingness"]).toEqual([0, 1]);
    expect(ranges.deadline).toEqual([6, 72]);
    const members = fc.sample(scenariosLike(ukraine()), { numRuns: 20, seed: 1 });
    expect(members.every((one) => compile(one).space.size > 0)).toBe(true);
    const ideals = new Set(members.map((one) => one.actors[0]!.position.ideal.territory));
    expect(ideals.size).toBeGreaterThan(1);
    expect(members.some((one) => one.actors.some(({ position }) => Object.values(position.salience).some((weight) => typeof weight === "number")))).toBe(true);
  });

  it("refuses paths that are not there, and ranges that say nothing of what is", () => {
    expect(() => scenariosLike(bargain, { "actors.nobody.willingness": [0, 1] })).toThrow(/nobody/);
    expect(() => scenariosLike(bargain, { id: [0, 1] })).toThrow(/ranges\.id/);
    expect(() => scenariosLike(bargain, { deadline: { oneOf: [] } })).toThrow(/ranges\.deadline/);
    expect(() => scenariosLike(bargain, { deadline: [5, 4] })).toThrow(/ranges\.deadline/);
    expect(() => scenariosLike(bargain, { "actors.ann.willingness": [NaN, 1] })).toThrow(/ranges\.actors\.ann\.willingness/);
    expect(() => scenariosLike(bargain, { "actors.ann.noDeal.drift": [0, Infinity] })).toThrow(/ranges\.actors\.ann\.noDeal\.drift/);
  });
});

describe("the values of a range", () => {
  /** All that a member may have at a path, in the order in which they shrink. */
  const valuesOf = (path: string, range: Range, base: AnyScenario = bargain): readonly unknown[] => {
    const drawn = fc.sample(changesTo(base, { [path]: range }), { numRuns: 2000, seed: 1 }).flatMap((changes) => Object.values(changes));
    return [...new Set(drawn)].sort((a, b) => Number(a) - Number(b));
  };

  it("are round, and its ends", () => {
    expect(valuesOf("deadline", [1, 20])).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(valuesOf("actors.ann.willingness", [0.25, 0.25])).toEqual([0.25]);
    expect(valuesOf("actors.ann.willingness", [0, 1])).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(valuesOf("actors.ann.willingness", [0.1, 0.37])).toEqual([0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.32, 0.34, 0.36, 0.37]);
    expect(valuesOf("actors.ann.willingness", [0.1, 0.8])).toEqual([0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]);
  });

  it("are few, however wide it is", () => {
    expect(valuesOf("issues.price.from", [0, 1e15], priced)).toEqual(Array.from({ length: 11 }, (_, index) => index * 1e14));
    expect(valuesOf("issues.price.from", [-1e307, 1e307], priced)).toEqual([-1e307, 1e307]);
  });

  it("are options by their places, of a range of numbers too", () => {
    expect(valuesOf("actors.ann.position.ideal.price", [1, 3], priced)).toEqual([20, 30, 40]);
    expect(valuesOf("actors.ann.position.ideal.price", [-1, 1], priced)).toEqual([10, 20]);
  });

  it("are none by default where a scenario has no provenance", () => {
    expect(rangesOf(bargain)).toEqual({});
    expect(fc.sample(scenariosLike(bargain), { numRuns: 3, seed: 1 })).toEqual([bargain, bargain, bargain]);
  });
});

describe("a search", () => {
  const family = scenariosLike(bargain, { "actors.ann.willingness": [0, 1], "actors.bob.willingness": [0, 1], deadline: [2, 12] });

  it("finds the simplest member that has a property, and says how it is made", () => {
    const search = findScenario(family, ({ deadline }) => deadline < 9, { tries: 100 });
    expect(search).toMatchObject({ found: true, seed: 0, member: { deadline: 2 } });
    expect(search.text).toContain("override(base, { deadline: 2 })");
    expect(findScenario(family, ({ deadline }) => deadline < 9, { tries: 100 })).toEqual(search);
  });

  it("says how many it tried where none has it", () => {
    const search = findScenario(family, ({ deadline }) => deadline > 12, { tries: 50, seed: 3 });
    expect(search).toEqual({ found: false, tried: 50, seed: 3, text: "None of 50 tried had it (seed 3)." });
  });

  it("throws what the property throws, and takes no such member for a witness", () => {
    const failing = (): boolean => {
      throw new RangeError("on purpose");
    };
    expect(() => findScenario(family, failing)).toThrow("on purpose");
  });

  it("prints generated scenarios as the literal that makes them", () => {
    const search = findScenario(scenario(), ({ issues }) => issues.length > 1, { tries: 100 });
    expect(search.text).toContain("const scenario = defineScenario({");
    expect(search).toMatchObject({ member: { issues: { length: 2 }, actors: { length: 2 } } });
  });

  it("searches changes as well, so that two scenarios can be compared under the same ones", () => {
    const softer = { ...bargain, deadline: 30 };
    const search = findScenario(changesTo(bargain, { "actors.ann.willingness": [0, 1] }), (changes) => {
      const rounds = [bargain, softer].map((base) => simulate(compile(override(base, changes))).outcome.round);
      return rounds[0]! < rounds[1]!;
    }, { tries: 20 });
    expect(search.found).toBe(true);
  });

  it("counts the share of the members tried", () => {
    expect(shareOf(family, () => true, { tries: 40 })).toEqual({ count: 40, tried: 40, share: 1, seed: 0 });
    const { share } = shareOf(family, ({ deadline }) => deadline < 7, { tries: 200 });
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.9);
  });
});

describe("a law", () => {
  it("is tried on a scenario, on a family and on anything, and tells what broke it with the source", () => {
    laws.all.assert(bargain, { numRuns: 3 });
    laws.all.assert(scenariosLike(bargain, { deadline: [2, 12] }), { numRuns: 3 });
    expect(() => laws.deterministic.check({ scenario: { ...bargain, deadline: 0 }, seed: 1 })).toThrow(/deadline/);
  });

  it("holds of the Ukraine scenario", () => {
    laws.all.assert(ukraine({ policy: "engagement", format: "multilateral" }), { numRuns: 2 });
  });
});

describe("source text", () => {
  it("reads back as the scenario", () => {
    fc.assert(
      fc.property(scenario(), (one) => {
        const literal = showScenario(one).replace("const scenario = defineScenario(", "return (").replace(/\);$/, ");");
        expect(new Function(literal)()).toEqual(one);
      }),
      { numRuns: 100 },
    );
    expect(showLiteral([1, -0, "a", null, true, {}, [], { "a-b": undefined, c: 2 }])).toBe('[1, -0, "a", null, true, {}, [], { c: 2 }]');
    expect(showLiteral({ long: "x".repeat(120) })).toBe(`{\n  long: "${"x".repeat(120)}",\n}`);
  });

  it("of what is no plain data is as fast-check prints it", () => {
    expect(findScenario(fc.constant(new Map([["a", 1]])), () => true, { tries: 1 }).text).toBe('Found after 1 try (seed 0), made simpler 0 times:\nnew Map([["a",1]])');
    expect(findScenario(fc.constant({ a: [1] }), () => true, { tries: 1 }).text).toBe("Found after 1 try (seed 0), made simpler 0 times:\n{ a: [1] }");
  });

  it("of a kit names kinds as variables are named", () => {
    const own = ["tit-for-two-tats", "2-faced", "dashed-", "a.b c"].map((kind) => ({ kind }));
    expect(showKit({ strategies: own })).toBe("const { compile, defineScenario } = kit({ strategies: [titForTwoTats, _2Faced, dashed, aBC] });");
    expect(showKit({ strategies: [], protocols: own.slice(0, 1) })).toBe("const { compile, defineScenario } = kit({ protocols: [titForTwoTats] });");
    expect(showKit({})).toBe('import { compile, defineScenario } from "detente";');
  });
});
