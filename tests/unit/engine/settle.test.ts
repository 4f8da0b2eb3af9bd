import { describe, expect, it } from "vitest";
import type { AnyScenario } from "../../../src/index.ts";
import { accepts, actor, offers, play, talks } from "./puppets.ts";

type Controllers = NonNullable<AnyScenario["delivery"]>[number]["controllers"];
type Threshold = NonNullable<AnyScenario["ratifiers"]>[number]["threshold"];

/** a and c agree on x1 at once, worth .7 to both and .1 to b; everybody's no-deal value is .05. */
const deal: AnyScenario = { ...talks, protocol: { phases: [{ id: "table", kind: "alternating-offers", seats: ["a", "c"] }] } };
const puppets = { a: offers(1), c: accepts };

const after = (scenario: AnyScenario): readonly string[] => play(scenario, puppets).story.slice(4);

describe("ratification", () => {
  const ratified = (threshold: Threshold, by = "a", changes: Partial<AnyScenario> = {}): readonly string[] =>
    after({ ...deal, ratifiers: [{ id: "house", actor: by, threshold }], ...changes });

  it.each<[string, Threshold, boolean]>([
    ["a utility that the text has", { kind: "utility", least: 0.7 }, true],
    ["a utility above that of the text", { kind: "utility", least: 0.71 }, false],
    ["the no-deal value", { kind: "no-deal" }, true],
    ["the no-deal value and a margin within the text", { kind: "no-deal", margin: 0.64 }, true],
    ["the no-deal value and a margin beyond the text", { kind: "no-deal", margin: 0.66 }, false],
    ["the floor", { kind: "floor" }, true],
  ])("by %s passes as it should", (_, threshold, passes) => {
    expect(ratified(threshold)).toEqual(passes ? ["1 house ratifies", "1 end in force"] : ["1 house does not ratify", "1 end not-ratified house"]);
  });

  it("is on the utility of the actor that it confirms for, with the values of the round", () => {
    // d of b goes from .05 to .15 in the first round; x1 is worth .1 to it.
    const rises = [{ id: "it", when: { kind: "at", round: 1 }, effects: [{ kind: "no-deal", actor: "b", change: 0.1 }] }] as const;
    expect(ratified({ kind: "no-deal" }, "b")).toEqual(["1 house ratifies", "1 end in force"]);
    expect(ratified({ kind: "no-deal" }, "b", { events: rises }).slice(-2)).toEqual(["1 house does not ratify", "1 end not-ratified house"]);
    expect(ratified({ kind: "floor" }, "b", { events: rises }).slice(-2)).toEqual(["1 house does not ratify", "1 end not-ratified house"]);
  });

  it("never passes what crosses a hard red line of the actor, whatever its threshold", () => {
    const position = { ideal: { x: "x4" }, salience: { x: 1 }, redLines: [{ kind: "hard", id: "low", when: { kind: "atMost", issue: "x", option: "x1" } }] } as const;
    const actors = [talks.actors[0]!, actor("b", "x4", { position }), talks.actors[2]!];
    for (const threshold of [{ kind: "utility", least: 0 }, { kind: "no-deal", margin: -1 }] as const) {
      expect(ratified(threshold, "b", { actors })).toEqual(["1 house does not ratify", "1 end not-ratified house"]);
    }
  });

  it("asks all ratifiers, names all who refused, and comes before delivery", () => {
    const no = { kind: "utility", least: 1 } as const;
    const run = play({
      ...deal,
      ratifiers: [{ id: "one", actor: "a", threshold: no }, { id: "two", actor: "c", threshold: { kind: "floor" } }, { id: "three", actor: "b", threshold: no }],
      delivery: [{ issue: "x", controllers: { kind: "all", actors: ["a"] } }],
    }, puppets);
    expect(run.story.slice(4)).toEqual(["1 one does not ratify", "1 two ratifies", "1 three does not ratify", "1 end not-ratified one three"]);
    expect(run.run.outcome).toEqual({ kind: "no-deal", cause: "not-ratified", by: ["one", "three"], round: 1, terms: { x: "x1" }, signatories: ["a", "c"] });
    const last = { kind: "ratification", round: 1, ratifier: "three", actor: "b", passes: false, redLines: [], figures: { utility: expect.closeTo(0.1, 12), least: 1 } };
    expect(run.run.events.filter(({ kind }) => kind === "ratification").at(-1)).toEqual(last);
  });
});

describe("delivery", () => {
  /** b says yes to what is worth .1 to it; at d = .2 it says no. */
  const unwilling = [talks.actors[0]!, actor("b", "x4", { noDeal: { value: 0.2 } }), talks.actors[2]!];
  const delivered = (controllers: Controllers, changes: Partial<AnyScenario> = {}): readonly string[] =>
    after({ ...deal, delivery: [{ issue: "x", controllers }], ...changes });

  it.each<[string, Controllers, readonly string[]]>([
    ["all, who have signed", { kind: "all", actors: ["a", "c"] }, ["1 x is delivered by a c /", "1 end in force"]],
    ["all, one of whom says yes", { kind: "all", actors: ["a", "b"] }, ["1 b says yes to delivery", "1 x is delivered by a b /", "1 end in force"]],
    ["any, the first of whom has signed", { kind: "any", actors: ["a", "c"] }, ["1 x is delivered by a c /", "1 end in force"]],
    ["shares enough", { kind: "shares", shares: { a: 1, b: 1 }, needed: 0.5 }, ["1 b says yes to delivery", "1 x is delivered by a b /", "1 end in force"]],
  ])("needs the consent of %s", (_, controllers, story) => {
    expect(delivered(controllers)).toEqual(story);
  });

  it.each<[string, Controllers, readonly string[]]>([
    ["all, one of whom says no", { kind: "all", actors: ["a", "b"] }, ["1 b says no to delivery", "1 x is not delivered: a / b", "1 end not-delivered x"]],
    ["any, none of whom says yes", { kind: "any", actors: ["b"] }, ["1 b says no to delivery", "1 x is not delivered: / b", "1 end not-delivered x"]],
    ["any, one of whom has signed", { kind: "any", actors: ["b", "c"] }, ["1 b says no to delivery", "1 x is delivered by c / b", "1 end in force"]],
    ["half of the shares", { kind: "shares", shares: { a: 1, b: 1 }, needed: 0.5 }, ["1 b says no to delivery", "1 x is delivered by a / b", "1 end in force"]],
    ["more than half of the shares", { kind: "shares", shares: { a: 1, b: 1 }, needed: 0.51 }, ["1 b says no to delivery", "1 x is not delivered: a / b", "1 end not-delivered x"]],
    ["shares that are no shares of one", { kind: "shares", shares: { b: 30, a: 70 }, needed: 0.7 }, ["1 b says no to delivery", "1 x is delivered by a / b", "1 end in force"]],
  ])("is withheld or not by %s, where b has more without a deal", (_, controllers, story) => {
    expect(delivered(controllers, { actors: unwilling })).toEqual(story);
  });

  it("makes no signatories of those who say yes", () => {
    const { outcome, state } = play({ ...deal, delivery: [{ issue: "x", controllers: { kind: "all", actors: ["b"] } }] }, puppets).run.record;
    expect(outcome).toMatchObject({ kind: "settlement", signatories: ["a", "c"] });
    expect(state).toMatchObject({ signatories: [0, 2], refusers: [] });
  });

  it("is not asked of what stays as it is", () => {
    expect(delivered({ kind: "all", actors: ["b"] }, { actors: unwilling, statusQuo: { x: "x1" } })).toEqual(["1 end in force"]);
  });

  it("is not asked of who refused to accede: that was an answer", () => {
    const phases = [...deal.protocol.phases, { id: "others", kind: "accession", acceders: ["b"], onRefusal: "proceed" }];
    expect(delivered({ kind: "any", actors: ["b", "a"] }, { actors: unwilling, protocol: { phases } })).toEqual([
      "1 others begins with b",
      "1 b says no to accession",
      "1 x is delivered by a / b",
      "1 end in force",
    ]);
  });

  it("names every issue that cannot be carried out, and asks each holder once", () => {
    const two: AnyScenario = {
      ...deal,
      issues: [...deal.issues, { kind: "ladder", id: "y", options: [{ id: "y0" }, { id: "y1" }] }],
      statusQuo: { x: "x2", y: "y1" },
      actors: unwilling.map((one) => ({ ...one, position: { ...one.position, ideal: { ...one.position.ideal, y: "y0" }, salience: { x: 9, y: 1 } } })),
      delivery: [
        { issue: "y", controllers: { kind: "all", actors: ["b"] } },
        { issue: "x", controllers: { kind: "all", actors: ["b", "c"] } },
      ],
    };
    const { story, run } = play(two, { a: offers(2), c: accepts });
    expect(story.slice(3)).toEqual([
      "1 agreed x1 y0 by a c",
      "1 b says no to delivery",
      "1 y is not delivered: / b",
      "1 x is not delivered: c / b",
      "1 end not-delivered y x",
    ]);
    expect(run.outcome).toMatchObject({ kind: "no-deal", cause: "not-delivered", by: ["y", "x"], terms: { x: "x1", y: "y0" } });
  });
});
