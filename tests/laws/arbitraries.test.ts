import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds, compile, kit, defineStrategy, type Model } from "../../src/index.ts";
import { checkScenario } from "../../src/schema/index.ts";
import type { AnyScenario, Kinds, Names } from "../../src/scenario/index.ts";
import { actor, event, issue, position, protocol, run, scenario, seed, setup, strategy, type Zone } from "../../src/testing/index.ts";
import { list } from "../../src/testing/arbitraries/list.ts";

const utilitiesOf = (one: AnyScenario) => {
  const model: Model = compile<Names, Kinds>(one);
  return { model, own: one.actors.map(({ id }) => bounds(model, id)) };
};

const termsOf = ({ space }: Model): number[] => Array.from({ length: space.size }, (_, terms) => terms);

/** The share of feasible terms that all may sign and none finds worse than no deal. */
function zoneOf(one: AnyScenario): number {
  const { model, own } = utilitiesOf(one);
  const inside = termsOf(model).filter((terms) => own.every(({ utility, noDeal }) => utility.signable(terms) >= 0 && utility.at(terms) >= noDeal));
  return inside.length / model.space.size;
}

describe("generated parts", () => {
  it("make a scenario that is valid, whichever parts are put together", () => {
    const parts = fc.array(issue({ id: "x" }), { minLength: 1, maxLength: 3 }).chain((drafts) => {
      const issues = drafts.map((one, index) => ({ ...one, id: `issue${index}` }));
      const names = { issues, actors: ["ann", "bob"], phases: ["phase1"], deadline: 9 };
      return fc.record({
        issues: fc.constant(issues),
        ann: actor({ issues, id: "ann" }),
        bob: actor({ issues, id: "bob", lean: "deal" }),
        own: position({ issues }),
        strategy: strategy({ issues }),
        protocol: protocol({ ...names, maxPhases: 1 }),
        event: event({ ...names, id: "storm" }),
      });
    });
    fc.assert(
      fc.property(parts, ({ issues, ann, bob, own, strategy: other, protocol: talks, event: storm }) => {
        const one: AnyScenario = {
          id: "made",
          issues,
          statusQuo: ann.position.ideal,
          actors: [{ ...ann, position: own }, { ...bob, strategy: other }],
          events: [storm],
          protocol: talks,
          deadline: 9,
        };
        expect(checkScenario(one)).toEqual([]);
        expect(storm.id).toBe("storm");
      }),
    );
  });

  it("keep to their constraints", () => {
    fc.assert(
      fc.property(scenario({ minActors: 3, maxActors: 4, minIssues: 2, maxIssues: 2, maxOptions: 3, maxRounds: 5, maxEvents: 0, maxPhases: 1 }), (one) => {
        expect([3, 4]).toContain(one.actors.length);
        expect(one.issues).toHaveLength(2);
        expect(compile(one).space.size).toBeLessThanOrEqual(9);
        expect(one.deadline).toBeLessThanOrEqual(5);
        expect(one.events).toBeUndefined();
        expect(one.protocol.phases).toHaveLength(1);
      }),
    );
    fc.assert(fc.property(issue({ kinds: ["range"], minOptions: 3, maxOptions: 3 }), (one) => one.kind === "range" && one.id === "land"));
  });
});

describe("alignment", () => {
  it("of 1 gives everybody the same utility, and of −1 every second actor the opposite of the first's", () => {
    fc.assert(
      fc.property(scenario({ alignment: 1 }), scenario({ alignment: -1, maxActors: 4 }), (same, opposed) => {
        expect(checkScenario(same)).toEqual([]);
        expect(checkScenario(opposed)).toEqual([]);
        const alike = utilitiesOf({ ...same, normalize: "none" });
        const against = utilitiesOf({ ...opposed, normalize: "none" });
        for (const terms of termsOf(alike.model)) for (const { utility } of alike.own) expect(utility.at(terms)).toBe(alike.own[0]!.utility.at(terms));
        for (const terms of termsOf(against.model)) {
          against.own.forEach(({ utility }, index) => index % 2 === 1 && expect(utility.at(terms) + against.own[0]!.utility.at(terms)).toBeCloseTo(1, 9));
        }
      }),
    );
  });

  it("brings preferences closer the greater it is", () => {
    const gap = (alignment: number): number => {
      const gaps = fc.sample(scenario({ alignment, maxActors: 2, maxTerms: 32 }), { numRuns: 150, seed: 1 }).flatMap((one) => {
        const { model, own } = utilitiesOf({ ...one, normalize: "none" });
        return termsOf(model).map((terms) => Math.abs(own[0]!.utility.at(terms) - own[1]!.utility.at(terms)));
      });
      return gaps.reduce((sum, each) => sum + each, 0) / gaps.length;
    };
    const gaps = [-1, -0.5, 0, 0.5, 1].map(gap);
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    expect(gaps[4]).toBe(0);
  });
});

describe("the zone of agreement", () => {
  const zones: readonly (readonly [Zone, (share: number) => boolean])[] = [
    ["empty", (share) => share === 0],
    ["tiny", (share) => share > 0],
    ["large", (share) => share >= 0.5],
  ];
  it.each(zones)("is %s where that is asked for, with any preferences", (zone, fits) => {
    fc.assert(
      fc.property(scenario({ zone }), scenario({ zone, alignment: 0.7 }), (one, other) => {
        expect(checkScenario(one)).toEqual([]);
        expect(fits(zoneOf(one))).toBe(true);
        expect(fits(zoneOf(other))).toBe(true);
      }),
    );
  });

  it("is no more than what is worth as much to everybody, where it is tiny", () => {
    fc.assert(
      fc.property(scenario({ zone: "tiny" }), (one) => {
        const { model, own } = utilitiesOf(one);
        const inside = termsOf(model).filter((terms) => own.every(({ utility, noDeal }) => utility.signable(terms) >= 0 && utility.at(terms) >= noDeal));
        for (const { utility } of own) expect(new Set(inside.map((terms) => utility.at(terms))).size).toBe(1);
      }),
    );
  });
});

describe("runs", () => {
  const stubborn = defineStrategy({
    kind: "stubborn",
    version: 1,
    doc: "Repeats its best terms.",
    params: { patience: { type: "integer", min: 1, max: 5, default: 2 }, mood: { type: "choice", options: ["calm", "loud"] } },
    decide: (view) => (view.final ? view.reject() : view.position.ceilingTerms < 0 ? view.leave() : view.offer(view.position.ceilingTerms)),
  });

  it("are those of their scenario and seed, of kinds of one's own too", () => {
    const own = kit({ strategies: [stubborn] });
    fc.assert(
      fc.property(run({ kit: own, strategies: own.strategies }), ({ scenario: one, seed: luck, record, model, verdict }) => {
        expect(own.check(one)).toEqual([]);
        expect(record.seed).toBe(luck);
        expect(model.scenario).toEqual(one);
        expect(verdict.kind).not.toBe("");
      }),
    );
    const kinds = fc.sample(scenario({ strategies: own.strategies }), { numRuns: 200, seed: 1 }).flatMap(({ actors }) => actors.map((one) => one.strategy.kind));
    expect(new Set(kinds)).toEqual(new Set(own.strategies.map(({ kind }) => kind)));
  });

  it("shrink to two actors, one issue and the seed 0, and print as what makes them", () => {
    const { counterexample } = fc.check(fc.property(run(), () => false), { seed: 1 });
    const [smallest] = counterexample ?? [];
    expect(smallest).toMatchObject({ seed: 0, scenario: { actors: { length: 2 }, issues: { length: 1 }, deadline: 1 } });
    const text = fc.stringify(smallest);
    expect(text).toContain('const scenario = defineScenario({\n  id: "generated",');
    expect(text).toContain("simulate(compile(scenario), { seed: 0 })");
    expect(fc.stringify(fc.sample(setup(), { numRuns: 1, seed: 1 })[0])).toContain("defineScenario");
    expect(fc.check(fc.property(seed(), () => false), { seed: 1 }).counterexample).toEqual([0]);
  });
});

describe("a list", () => {
  it("shrinks by leaving out any element, the last as well as the first", () => {
    const simplest = (holds: (drawn: readonly number[]) => boolean): unknown =>
      fc.check(fc.property(list(fc.nat(9), { minLength: 2, maxLength: 6 }), (drawn) => !holds(drawn)), { seed: 1, numRuns: 2000 }).counterexample?.[0];
    expect(simplest((drawn) => drawn[0] === 7)).toEqual([7, 0]);
    expect(simplest((drawn) => drawn.at(-1) === 7)).toEqual([0, 7]);
    expect(simplest((drawn) => drawn.join().includes("3,4"))).toEqual([3, 4]);
  });
});
