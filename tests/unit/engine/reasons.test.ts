import { describe, expect, it } from "vitest";
import { type AnyScenario, defineStrategy, kit, LEAVE, openRun, type Plan, type Run, simulate } from "../../../src/index.ts";
import { accepts, actor, duo, leaves, offers, play, storyOf, talks, yields } from "./puppets.ts";

const plan: Plan = {
  aspiration: [1, 0.9, 0.8, 0.7, 0.6],
  bid: [0, 0, 0, 0, 0],
  accept: [1, 0.95, 0.85, 0.75, 0.65],
  final: [0.5, 0.4, 0.3, 0.2, 0.1],
  rules: { offer: "tables", accept: "weighs", leave: "goes" },
};

/** A duo whose first actor moves by a plan and whose second tables its best, or what it is told to. */
function planned(changes: Partial<Plan>, tables?: number, scenario: AnyScenario = duo): { readonly run: Run; readonly story: readonly string[] } {
  const ahead = defineStrategy({ kind: "ahead", version: 1, params: {}, plan: () => ({ ...plan, ...changes }), decide: (view) => view.leave("asked") });
  const answers = defineStrategy({
    kind: "answers",
    version: 1,
    params: {},
    decide: (view) => (view.final ? view.reject() : view.offer(tables ?? view.position.ceilingTerms)),
  });
  const actors = [actor("a", "x0", { strategy: { kind: "ahead" } }), actor("b", "x4", { strategy: { kind: "answers" } })];
  const model = kit({ strategies: [ahead, answers] }).compile({ ...scenario, actors });
  const run = openRun(model, simulate(model));
  return { run, story: storyOf(model, run.events) };
}

/** What the first actor said: its move, its rule, and the utility that it asked. */
const said = ({ events }: Run): readonly unknown[] =>
  events.flatMap((event) => (event.kind === "move" && event.actor === "a" ? [[event.round, event.move, event.rule, event.figures.aspiration ?? event.figures.least]] : []));

describe("the reason of a planned move", () => {
  it("is what the plan holds out for, and at the end what it takes", () => {
    expect(said(planned({}).run)).toEqual([
      [1, "offer", "tables", 1],
      [2, "offer", "tables", 0.9],
      [3, "offer", "tables", 0.8],
      [4, "offer", "tables", 0.7],
      [5, "offer", "tables", 0.6],
      [5, "reject", "weighs", 0.1],
    ]);
  });

  it("is what is enough, where it accepts", () => {
    // x1 is worth 0.7 to it: enough in round 5, and in its last answer long before.
    expect(said(planned({}, 1).run).slice(-2)).toEqual([[4, "offer", "tables", 0.7], [5, "accept", "weighs", 0.65]]);
    const late = planned({ accept: [1, 1, 1, 1, 1] }, 1).run;
    expect(said(late).at(-1)).toEqual([5, "accept", "weighs", 0.1]);
    expect(late.outcome).toMatchObject({ kind: "settlement", round: 5, terms: { x: "x1" } });
    expect(said(planned({ accept: [1, 1, 1, 1, 1], final: [1, 1, 1, 1, 0.7] }, 1).run).at(-1)).toEqual([5, "accept", "weighs", 0.7]);
  });

  it("is the rule of leaving, which asks nothing that anybody could give", () => {
    expect(said(planned({ bid: [0, LEAVE] }).run).at(-1)).toEqual([2, "leave", "goes", 0.95]);
    expect(said(planned({ bid: [0, LEAVE], rules: { offer: "tables", accept: "weighs" } }).run).at(-1)).toEqual([2, "leave", "", 0.95]);
  });

  it("is none where the plan names no rules that are words", () => {
    const rules = { offer: 7, accept: null, leave: {} } as unknown as Plan["rules"];
    expect(said(planned({ bid: [0, LEAVE], rules }).run)).toEqual([[1, "offer", "", 1], [2, "leave", "", 0.95]]);
  });

  it("is that it was planned, where terms may not be tabled", () => {
    for (const bid of [[0, 99], [0, -9], [0, 0.5], [0]]) {
      const { run, story } = planned({ bid });
      expect(story.slice(-3)).toEqual(["2 a fails: planned terms that it may not table", "2 setback fault a", "2 end fault a"]);
      expect(run.outcome).toMatchObject({ cause: "fault", by: ["a"], round: 2 });
    }
  });

  it("asks nothing where the plan has no number, and nothing is enough then", () => {
    const { run } = planned({ aspiration: [1], accept: [1], final: [] }, 0);
    expect(said(run).slice(0, 2)).toEqual([[1, "offer", "tables", 1], [2, "offer", "tables", undefined]]);
    expect(said(run).at(-1)).toEqual([5, "reject", "weighs", undefined]);
  });
});

describe("the reason of a move that is asked for", () => {
  const reasons = ({ events }: Run, by: string): readonly unknown[] =>
    events.flatMap((event) => (event.kind === "move" && event.actor === by ? [[event.move, event.rule, event.figures.aspiration ?? event.figures.least]] : []));

  it("is the name of the strategy's kind where it gives none", () => {
    const { run } = play({ ...duo, deadline: 1 }, { a: (view) => (view.final ? view.reject() : view.offer(0)), b: (view) => view.offer(4, "mine", 0.9) });
    expect(reasons(run, "a")).toEqual([["offer", "puppet", undefined], ["reject", "puppet", undefined]]);
    expect(reasons(run, "b")).toEqual([["offer", "mine", 0.9]]);
  });

  it("is no longer than can be read", () => {
    const { run } = play({ ...duo, deadline: 1 }, { a: (view) => view.offer(0, "because ".repeat(99)) });
    expect(reasons(run, "a")[0]).toEqual(["offer", "because ".repeat(99).slice(0, 300), undefined]);
  });

  it("is never that of a move before: what a protocol tables of itself has none", () => {
    const phases = [
      { id: "talks", kind: "alternating-offers", seats: ["a", "b"], rounds: 1 },
      { id: "text", kind: "take-it-or-leave-it", author: "b", addressees: ["a"], text: { x: "x4" } },
    ] as const;
    const { run } = play({ ...duo, protocol: { phases } }, { a: (view) => (view.final ? view.reject("no", 0.5) : view.offer(0, "mine", 0.9)), b: (view) => view.offer(4, "mine", 0.9) });
    expect(reasons(run, "b")).toEqual([["offer", "mine", 0.9], ["offer", "", undefined]]);
    expect(reasons(run, "a")).toEqual([["offer", "mine", 0.9], ["reject", "no", 0.5], ["reject", "no", 0.5]]);
  });

  it("is left out where it is none", () => {
    const wrong = { rule: 7, asked: "much" } as unknown as { rule: string; asked: number };
    const { run } = play({ ...duo, deadline: 1 }, { a: (view) => view.offer(0, wrong.rule, wrong.asked) });
    expect(reasons(run, "a")[0]).toEqual(["offer", "", undefined]);
  });
});

describe("the figures of a move", () => {
  const near = (number: number): unknown => expect.closeTo(number, 12);

  it("are what its terms are worth to who makes it, its floor and its no-deal value", () => {
    const { run } = play({ ...duo, deadline: 1 }, { a: offers(2), b: accepts });
    // Both are two rungs from their ideals.
    expect(run.events.flatMap((event) => (event.kind === "move" ? [event.figures] : []))).toEqual([
      { utility: near(0.4), floor: 0.05, noDeal: 0.05 },
      { utility: near(0.4), floor: 0.05, noDeal: 0.05 },
    ]);
  });

  it("are no worth where it has no terms, and the worth of the first terms as of any", () => {
    const figures = (puppet: typeof leaves) => play({ ...duo, deadline: 1 }, { a: puppet }).run.events.flatMap((event) => (event.kind === "move" && event.actor === "a" ? [event.figures] : []));
    expect(figures(leaves)).toStrictEqual([{ floor: 0.05, noDeal: 0.05 }]);
    expect(figures(offers(0))[0]).toEqual({ utility: 1, floor: 0.05, noDeal: 0.05 });
  });

  it("and of an answer to a text are those of who answers", () => {
    const phases = [
      { id: "table", kind: "alternating-offers", seats: ["a", "b"] },
      { id: "others", kind: "accession", acceders: ["c"] },
    ];
    const { run } = play({ ...talks, protocol: { phases } }, { a: offers(1), b: accepts, c: yields(2) });
    expect(run.events.find(({ kind }) => kind === "answer")).toMatchObject({ actor: "c", accepts: true, figures: { utility: near(0.7), floor: 0.05, noDeal: 0.05 } });
  });
});
