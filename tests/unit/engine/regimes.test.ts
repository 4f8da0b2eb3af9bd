import { describe, expect, it } from "vitest";
import { type AnyScenario, begin, bounds, compile, type Model, openRun, simulate, type State, step, type View, weigh } from "../../../src/index.ts";
import { actor, duo, offers, play, problemsOf, script, stage } from "./puppets.ts";

type AnyEvent = NonNullable<AnyScenario["events"]>[number];
type Effect = AnyEvent["effects"][number];

const at = (round: number, ...effects: readonly Effect[]): AnyEvent => ({ id: `in-${String(round)}`, when: { kind: "at", round }, effects });

function states(model: Model): readonly State[] {
  const all = [begin(model)];
  for (let state = all[0]!; state.outcome === null; all.push(state)) state = step(model, state).state;
  return all;
}

const profile = (changes: Partial<Extract<Effect, { kind: "profile" }>>): Effect => ({ kind: "profile", actor: "a", ...changes });
const position = (ideal: string) => ({ ideal: { x: ideal }, salience: { x: 1 } });

describe("a change of profile", () => {
  it("opens a regime with another position, from the round in which it happens", () => {
    const model = stage({ ...duo, events: [at(3, profile({ position: position("x4") }))] });
    const all = states(model);
    expect(all.map(({ world }) => world.regimes)).toEqual([[0, 0], [0, 0], [0, 0], [1, 0], [1, 0], [1, 0]]);
    expect(weigh(model, "a", { x: "x0" }, all[2]).utility).toBe(1);
    expect(weigh(model, "a", { x: "x0" }, all[3]).utility).toBe(0);
    expect(bounds(model, "a", all[3]).best).toEqual({ x: "x4" });
    expect(play(model.scenario).story.filter((line) => line.includes(" a offers "))).toEqual(["1 a offers x0", "2 a offers x0", "3 a offers x4", "4 a offers x4", "5 a offers x4"]);
  });

  it("replaces what it gives and keeps the rest", () => {
    const model = stage({
      ...duo,
      actors: [actor("a", "x0", { noDeal: { value: 0.2, drift: 0.01 }, willingness: 1 }), actor("b", "x4")],
      events: [at(2, profile({ noDeal: { value: 0.4 } })), at(3, profile({ willingness: 0 })), at(4, profile({ position: position("x2") }))],
    });
    const figures = states(model).slice(1).map((state) => {
      const { noDeal, floor, best } = bounds(model, "a", state);
      return [noDeal, floor, best];
    });
    expect(figures).toEqual([
      [0.2, 0.2, { x: "x0" }],
      [0.4, 0.4, { x: "x0" }],
      // ω = 0: the floor is the fallback, which is the ideal.
      [0.4, 1, { x: "x0" }],
      [0.4, 1, { x: "x2" }],
      [0.4, 1, { x: "x2" }],
    ]);
  });

  it("is seen by others as far as it is declared", () => {
    const seen: unknown[] = [];
    const look = (view: View): number => {
      seen.push(view.belief(0).scores[0]?.map((score) => Math.sign(score - view.belief(0).scores[0]![2]!)));
      return view.final ? view.reject() : view.offer(4);
    };
    const declared = { ideal: { x: "x4" } };
    const secret = profile({ position: position("x2"), declared: { ideal: { x: "x0" } } });
    play({ ...duo, deadline: 3, events: [at(2, secret), at(3, profile({ declared }))] }, { b: look });
    expect(seen).toEqual([[1, 1, 0, -1, -1], [1, 1, 0, -1, -1], [-1, -1, 0, 1, 1]]);
  });

  it("numbers regimes by the changes made, in their order", () => {
    const one = profile({ willingness: 0.1 });
    const two = profile({ noDeal: { value: 0.3 } });
    const model = stage({ ...duo, events: [at(2, one), at(3, two), at(4, profile({ actor: "b", willingness: 0.2 }))] });
    // Two changes of a: digits to the base 3. One of b: to the base 2.
    expect(states(model).map(({ world }) => world.regimes)).toEqual([[0, 0], [0, 0], [1, 0], [1 * 3 + 2, 0], [5, 1], [5, 1]]);
    const turned = stage({ ...duo, events: [{ ...at(3, one), id: "one" }, { ...at(2, two), id: "two" }] });
    expect(states(turned).map(({ world }) => world.regimes[0])).toEqual([0, 0, 2, 2 * 3 + 1, 7, 7]);
    // What else happens to it is no change of profile.
    const beside = stage({ ...duo, events: [at(2, { kind: "no-deal", actor: "a", change: 0.1 }, one), at(3, two)] });
    expect(states(beside).map(({ world }) => world.regimes[0])).toEqual([0, 0, 1, 1 * 3 + 2, 5, 5]);
  });

  it("that repeats opens no regime after its own: what it sets it has set", () => {
    const again: AnyEvent = { ...at(2, profile({ willingness: 0.1 })), when: { kind: "chance", probability: 1 }, repeats: true };
    const other = at(3, profile({ noDeal: { value: 0.3 } }));
    const model = stage({ ...duo, events: [again, other] });
    // 1; 1; then 1 and 2: 1 · 3 + 2; then 2 and 1, the latest last: 2 · 3 + 1.
    expect(states(model).map(({ world }) => world.regimes[0])).toEqual([0, 1, 1, 5, 7, 7]);
  });

  it("can be made twelve times of one actor, and no more", () => {
    const events = (count: number): AnyEvent[] => Array.from({ length: count }, (_, index) => ({ ...at(2, profile({ willingness: 0.1 })), id: `e${String(index)}` }));
    expect(problemsOf(() => stage({ ...duo, events: events(12) }))).toEqual([]);
    expect(problemsOf(() => stage({ ...duo, events: events(13) }))).toEqual(["out-of-range actors.a"]);
  });
});

describe("a change of strategy", () => {
  const tit = { kind: "tit-for-tat" } as const;
  const swap = at(3, profile({ strategy: { kind: "tit-for-tat", delay: 2 } }));

  it("starts with a memory of its own", () => {
    const model = stage({ ...duo, actors: [actor("a", "x0", { strategy: tit }), actor("b", "x4", { strategy: tit })], events: [swap] });
    const all = states(model);
    // In the second round each has heard two of the other.
    expect(all[2]!.memory).toEqual([{ own: 1, heard: [[], [4, 4]] }, { own: 1, heard: [[0, 0], []] }]);
    expect(all[3]!.memory).toEqual([{ own: 1, heard: [[], [4]] }, { own: 1, heard: [[0, 0], []] }]);
  });

  it("gives a memory to who had none, and takes it from who needs none", () => {
    const model = stage({ ...duo, actors: [actor("a", "x0", { strategy: { kind: "polynomial" } }), actor("b", "x4")], events: [swap, at(4, profile({ strategy: { kind: "polynomial" } }))] });
    expect(states(model).map(({ memory }) => memory[0] ?? null)).toEqual([null, null, null, { own: 1, heard: [[], [4]] }, null, null]);
  });

  it("is not a change of position: that leaves memory as it is", () => {
    const model = stage({ ...duo, actors: [actor("a", "x0", { strategy: tit }), actor("b", "x4", { strategy: tit })], events: [at(3, profile({ position: position("x1") }))] });
    // The step from x0, worth nothing to b, to x1 takes b to its floor; it remembers.
    expect(states(model)[3]!.memory).toEqual([{ own: 1, heard: [[], [4, 4]] }, { own: 0.05, heard: [[0, 1], []] }]);
  });
});

describe("an aspiration", () => {
  const linear = { kind: "polynomial", beta: 1 } as const;
  const held = (scenario: AnyScenario): readonly (number | undefined)[] =>
    openRun(compileAny(scenario), simulate(compileAny(scenario))).events.flatMap((event) =>
      event.kind === "move" && event.actor === "a" && event.move === "offer" ? [event.figures.aspiration] : [],
    );
  const compileAny = (scenario: AnyScenario): Model => compile(scenario);
  const two: AnyScenario = { ...duo, actors: [actor("a", "x0", { strategy: linear }), actor("b", "x4", { strategy: { kind: "take-it-or-leave-it" } })] };

  it("falls with time", () => {
    // .05 + .95 (1 − t)
    expect(held(two)).toEqual([1, 0.7625, 0.525, 0.2875, 0.05].map((value) => expect.closeTo(value, 12)));
  });

  it("rises with the no-deal value", () => {
    const events = [at(3, { kind: "no-deal", actor: "a", change: 0.55 })];
    // From round 3: .6 + .4 (1 − t)
    expect(held({ ...two, events })).toEqual([1, 0.7625, 0.8, 0.7, 0.6].map((value) => expect.closeTo(value, 12)));
  });

  it("starts from the ceiling of a new regime", () => {
    const redLines = [{ kind: "hard", id: "best", when: { kind: "is", issue: "x", options: ["x0"] } }] as const;
    const events = [at(3, profile({ position: { ...position("x0"), redLines } }))];
    // The ceiling falls from 1 to .7: .05 + .65 (1 − t)
    expect(held({ ...two, events })).toEqual([1, 0.7625, 0.375, 0.2125, 0.05].map((value) => expect.closeTo(value, 12)));
  });
});

describe("what an actor may sign", () => {
  it("is judged by the regime of the round", () => {
    const redLines = [{ kind: "hard", id: "most", when: { kind: "atMost", issue: "x", option: "x3" } }] as const;
    const scenario: AnyScenario = { ...duo, events: [at(2, profile({ actor: "b", position: { ...position("x4"), redLines } }))] };
    const yielding = script(offers(0), (view: View) => view.accept());
    expect(play(scenario, { a: offers(2), b: yielding }).story.slice(2, 7)).toEqual([
      "1 b offers x0",
      "2 in-2 happens",
      "2 a offers x2",
      "2 b accepts x2",
      "2 b withdraws x2",
    ]);
  });
});
