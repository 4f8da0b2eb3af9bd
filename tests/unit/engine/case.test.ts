import { describe, expect, it } from "vitest";
import type { AnyScenario } from "../../../src/index.ts";
import type { CaseActor } from "../../../src/verdict/index.ts";
import { accepts, actor, duo, offers, play, type Puppets, talks } from "./puppets.ts";

/** What the verdict is told of an actor after a run. */
function weighed(scenario: AnyScenario, puppets: Puppets, id: string): CaseActor {
  return play(scenario, puppets).run.case.actors.find((one) => one.id === id)!;
}

const close = (value: number): unknown => expect.closeTo(value, 12);

/*
 *          x0   x1   x2   x3   x4
 *   a      1    .7   .4   .1   0
 *   b      0    .1   .4   .7   1     the status quo is x2
 */
const meek = actor("b", "x4", { noDeal: { value: 0 } });
const given: AnyScenario = { ...duo, actors: [actor("a", "x0"), meek] };
const gives: Puppets = { a: offers(0), b: accepts };

describe("what the verdict is told of a settlement", () => {
  it("is what the text is worth to each, against no deal and against the status quo", () => {
    expect(weighed(given, gives, "a")).toMatchObject({
      signatory: true, utility: 1, noDealAtStart: 0.05, noDeal: 0.05, surplusAhead: close(0.95), ceiling: 1,
      give: 0, get: close(0.6), lastMove: 0, unacceptableTo: [], crossedDeclared: [], changedSalience: 1, deferredSalience: 0,
    });
    expect(weighed(given, gives, "b")).toMatchObject({ signatory: true, utility: 0, noDeal: 0, surplusAhead: 0, give: close(0.4), get: 0, lastMove: 1 });
  });

  it("is each one's best of what all who signed could sign", () => {
    // To a, x4 is worth less than no deal.
    expect([weighed(given, gives, "a").best, weighed(given, gives, "b").best]).toEqual([1, close(0.7)]);
    // x1 alone is worth their no-deal values to both, and no more than that.
    const narrow: AnyScenario = { ...duo, actors: [actor("a", "x0", { noDeal: { value: 0.7 } }), actor("b", "x4", { noDeal: { value: 0.1 } })] };
    expect(play(narrow, { a: offers(1), b: accepts }).run.case.actors.map(({ best }) => best)).toEqual([null, null]);
  });

  it("is the surplus over the rounds ahead, as no-deal values drift", () => {
    // d = .05 in round 1, then .06, .07 and .08.
    const drifting: AnyScenario = { ...given, actors: [actor("a", "x0", { noDeal: { value: 0.05, drift: 0.01 } }), meek], thresholds: { horizon: 3 } };
    expect(weighed(drifting, gives, "a").surplusAhead).toBeCloseTo(1 - 0.07, 12);
  });

  it("is what its options are tagged with", () => {
    const [issue] = duo.issues;
    const tagged = (...tags: readonly ("endsFighting" | "deferred")[]): AnyScenario => {
      const options = ["x0", "x1", "x2", "x3", "x4"].map((id) => (id === "x0" ? { id, tags } : { id }));
      return { ...given, issues: [{ kind: "ladder", id: issue!.id, options }] };
    };
    expect(play(tagged("endsFighting"), gives).run.case.endsFighting).toBe(true);
    expect(play(tagged("deferred"), gives).run.case.endsFighting).toBe(false);
    expect(play(tagged("endsFighting"), { a: offers(0) }).run.case.endsFighting).toBe(false);
    expect(weighed(tagged("deferred"), gives, "b").deferredSalience).toBe(1);
    expect(weighed(tagged("endsFighting"), gives, "b").deferredSalience).toBe(0);
  });

  it("is the declared red lines of its own that an actor signed away, and to whom the text was not acceptable for such", () => {
    const line = { kind: "declared", id: "line", when: { kind: "is", issue: "x", options: ["x0"] } } as const;
    const proud: AnyScenario = { ...duo, actors: [actor("a", "x0"), { ...meek, position: { ...meek.position, redLines: [line] } }] };
    expect(weighed(proud, gives, "b")).toMatchObject({ crossedDeclared: ["line"], unacceptableTo: [] });
    expect(weighed(proud, gives, "a")).toMatchObject({ crossedDeclared: [], unacceptableTo: ["b"] });
  });

  it("is nothing of those who sat at no table but what the text is worth to them", () => {
    const scenario: AnyScenario = { ...talks, actors: [actor("a", "x0"), meek, actor("c", "x2")], protocol: duo.protocol };
    expect(weighed(scenario, gives, "c")).toMatchObject({ signatory: false, utility: close(0.4), lastMove: null, unacceptableTo: [], crossedDeclared: [] });
  });
});

describe("what the verdict is told where there is no text", () => {
  it("is no figure of one", () => {
    expect(weighed(duo, {}, "a")).toMatchObject({
      signatory: false, utility: null, surplusAhead: null, best: null, give: 0, get: 0, changedSalience: 0, deferredSalience: 0,
      lastMove: 0, unacceptableTo: ["b"], crossedDeclared: [],
    });
  });

  it("is that a text was acceptable to whom it was worth just no deal", () => {
    expect(weighed(given, { a: offers(0) }, "a").unacceptableTo).toEqual([]);
  });

  it("is that it was not to whom it crossed a hard red line, whatever it was worth", () => {
    const line = { kind: "hard", id: "line", when: { kind: "is", issue: "x", options: ["x0"] } } as const;
    const bound: AnyScenario = { ...given, actors: [actor("a", "x0"), { ...meek, position: { ...meek.position, redLines: [line] } }] };
    expect(weighed(bound, { a: offers(0) }, "a").unacceptableTo).toEqual(["b"]);
  });

  it("asks those at an actor's own tables, and those to whom the texts of these go afterwards", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const scenario: AnyScenario = {
      ...talks,
      // What anybody tables at its ideal is worth nothing to those opposite.
      actors: ids.map((id, at) => actor(id, at % 2 === 0 ? "x0" : "x4")),
      protocol: {
        phases: [
          { id: "first", kind: "alternating-offers", seats: ["a", "b"], rounds: 1 },
          { id: "asked", kind: "accession", acceders: ["c"], onRefusal: "end" },
          { id: "second", kind: "alternating-offers", seats: ["a", "d", "e"] },
        ],
      } as AnyScenario["protocol"],
    };
    const told = play(scenario).run.case.actors.map(({ id, lastMove, unacceptableTo }) => [id, lastMove, unacceptableTo.join(" ")]);
    expect(told).toEqual([["a", 0, "b d"], ["b", 0, "a c"], ["c", null, ""], ["d", 0, "a e"], ["e", 0, "d"]]);
  });
});
