import { describe, expect, it } from "vitest";
import { type AnyScenario, begin, bounds, type Guard, type Model, openRun, simulate, type State, step } from "../../../src/index.ts";
import { accepts, actor, duo, leaves, offers, play, type Puppets, script, stage, storyOf, talks, yields } from "./puppets.ts";

type AnyEvent = NonNullable<AnyScenario["events"]>[number];

const event = (id: string, changes: Partial<AnyEvent> = {}): AnyEvent => ({ id, when: { kind: "at", round: 2 }, effects: [], ...changes });

/** The rounds in which events happened: "2 vote". */
function happenings(events: readonly AnyEvent[], scenario: AnyScenario = talks, puppets: Puppets = {}): readonly string[] {
  return play({ ...scenario, events }, puppets).story.filter((line) => line.endsWith("happens")).map((line) => line.replace(" happens", ""));
}

/** The state after so many rounds. */
function after(rounds: number, model: Model, seed?: string): State {
  let state = begin(model, { seed });
  while (state.round < rounds) state = step(model, state).state;
  return state;
}

describe("an event", () => {
  it("at a round happens there, before anybody speaks", () => {
    const { story } = play({ ...talks, events: [event("vote")] });
    expect(story.indexOf("2 vote happens")).toBe(story.indexOf("2 a offers x0") - 1);
    expect(happenings([event("vote")])).toEqual(["2 vote"]);
  });

  it("happens in the order of the scenario where several do", () => {
    expect(happenings([event("one"), event("two"), event("zero", { when: { kind: "at", round: 1 } })])).toEqual(["1 zero", "2 one", "2 two"]);
  });

  it("by chance happens once, in a round of its span, and then no more", () => {
    const chance = event("storm", { when: { kind: "chance", probability: 0.5, from: 2, until: 4 } });
    const model = stage({ ...talks, events: [chance] });
    const rounds = Array.from({ length: 200 }, (_, seed) => storyOf(model, simulate(model, { seed }).events ?? []).filter((line) => line.endsWith("storm happens")));
    expect(rounds.every((times) => times.length <= 1)).toBe(true);
    const counts = [1, 2, 3, 4, 5].map((round) => rounds.flat().filter((line) => line.startsWith(String(round))).length);
    // 1/2, 1/4 and 1/8 of 200, and none outside the span; four standard deviations are 28, 24 and 19.
    expect(counts[0]).toBe(0);
    expect(counts[4]).toBe(0);
    expect(Math.abs(counts[1]! - 100)).toBeLessThan(28);
    expect(Math.abs(counts[2]! - 50)).toBeLessThan(24);
    expect(Math.abs(counts[3]! - 25)).toBeLessThan(19);
  });

  it("that repeats happens whenever it can", () => {
    const certain = { kind: "chance", probability: 1, from: 2 } as const;
    expect(happenings([event("rain", { when: certain, repeats: true })])).toEqual(["2 rain", "3 rain", "4 rain", "5 rain"]);
    expect(happenings([event("rain", { when: certain })])).toEqual(["2 rain"]);
    expect(happenings([event("never", { when: { kind: "chance", probability: 0 }, repeats: true })])).toEqual([]);
  });

  it("tells the chance that it had and the draw that it got", () => {
    const { run } = play({ ...talks, events: [event("storm", { when: { kind: "chance", probability: 0.9 }, repeats: true })] });
    const told = run.events.filter((one) => one.kind === "event");
    expect(told.length).toBeGreaterThan(0);
    for (const { figures } of told) {
      expect(figures.probability).toBe(0.9);
      expect(figures.draw).toBeLessThan(0.9);
    }
    expect(play({ ...talks, events: [event("vote")] }).run.events.find((one) => one.kind === "event")?.figures).toEqual({ probability: 1, draw: 0 });
  });

  it("shares its luck with others of its stream, and no others", () => {
    const chance = (id: string, stream?: string): AnyEvent => event(id, { when: { kind: "chance", probability: 0.5 }, repeats: true, ...(stream !== undefined && { stream }) });
    const told = happenings([chance("one"), chance("two", "one"), chance("three")], { ...talks, deadline: 40 });
    const of = (id: string): readonly string[] => told.filter((line) => line.endsWith(` ${id}`)).map((line) => line.split(" ")[0]!);
    expect(of("two")).toEqual(of("one"));
    expect(of("three")).not.toEqual(of("one"));
  });
});

describe("a guard", () => {
  const certain = { kind: "chance", probability: 1 } as const;
  const phases = [
    { id: "first", kind: "alternating-offers", seats: ["a", "b", "c"], rounds: 2 },
    { id: "second", kind: "alternating-offers", seats: ["a", "b"] },
  ];
  const when = (guard: Guard, others: readonly AnyEvent[] = [], puppets: Puppets = {}): readonly string[] =>
    happenings([...others, event("it", { when: certain, repeats: true, guard })], { ...talks, protocol: { phases } }, puppets).filter((line) => line.endsWith(" it"));
  const rounds = (...list: readonly number[]): readonly string[] => list.map((round) => `${String(round)} it`);
  const closed = event("rift", { when: { kind: "at", round: 3 }, effects: [{ kind: "channel", between: ["b", "a"], open: false }] });
  const gone = event("gone", { when: { kind: "at", round: 3 }, effects: [{ kind: "participation", actor: "c", present: false }] });
  const third: Guard = { kind: "rounds", from: 3, until: 3 };

  it.each<[string, Guard, readonly AnyEvent[], readonly number[]]>([
    ["phase", { kind: "phase", phase: "second" }, [], [3, 4, 5]],
    ["rounds, from", { kind: "rounds", from: 4 }, [], [4, 5]],
    ["rounds, until", { kind: "rounds", until: 2 }, [], [1, 2]],
    ["rounds, from and until", { kind: "rounds", from: 2, until: 3 }, [], [2, 3]],
    ["channel, open", { kind: "channel", between: ["a", "b"], open: true }, [closed], [1, 2]],
    ["channel, closed", { kind: "channel", between: ["a", "b"], open: false }, [closed], [3, 4, 5]],
    ["present", { kind: "present", actor: "c", present: true }, [gone], [1, 2]],
    ["absent", { kind: "present", actor: "c", present: false }, [gone], [3, 4, 5]],
    ["happened", { kind: "happened", event: "gone" }, [gone], [3, 4, 5]],
    ["happened, of one among others", { kind: "happened", event: "gone" }, [event("early", { when: { kind: "at", round: 1 } }), gone], [3, 4, 5]],
    ["not", { kind: "not", of: third }, [], [1, 2, 4, 5]],
    ["all", { kind: "all", of: [{ kind: "phase", phase: "second" }, third] }, [], [3]],
    ["any", { kind: "any", of: [{ kind: "rounds", until: 1 }, third] }, [], [1, 3]],
  ])("of kind %s lets an event happen only where it holds", (_, guard, others, holds) => {
    expect(when(guard, others)).toEqual(rounds(...holds));
  });

  it("of kind standing looks at the offer on the table before the round, and at none where none stands", () => {
    const guard: Guard = { kind: "standing", when: { kind: "atLeast", issue: "x", option: "x3" } };
    // c speaks last: x4 stands before round 2, x1 before rounds 3 (a new table: nothing) and after.
    const puppets: Puppets = { c: script(offers(4), offers(1)), b: offers(3) };
    expect(when(guard, [], puppets)).toEqual(rounds(2, 4, 5));
    expect(when({ kind: "not", of: guard }, [], puppets)).toEqual(rounds(1, 3));
    expect(when(guard, [], { c: offers(1) })).toEqual(rounds(4, 5));
  });

  it("of kind standing may ask for what does not stand, and the first terms of all may", () => {
    const guard: Guard = { kind: "standing", when: { kind: "not", of: { kind: "is", issue: "x", options: ["x1"] } } };
    expect(when(guard, [], { b: offers(0), c: offers(0) })).toEqual(rounds(2, 4, 5));
  });

  it("of kind standing never holds where nothing stands, not even of the only option that there is", () => {
    const only: AnyScenario = {
      ...duo,
      issues: [...duo.issues, { kind: "options", id: "y", options: [{ id: "yes" }] }],
      statusQuo: { x: "x2", y: "yes" },
      actors: duo.actors.map((one) => ({ ...one, position: { ideal: { ...one.position.ideal, y: "yes" }, salience: { x: 1, y: 1 } } })),
    };
    const it = event("it", { when: certain, repeats: true, guard: { kind: "standing", when: { kind: "is", issue: "y", options: ["yes"] } } });
    expect(happenings([it], only)).toEqual(rounds(2, 3, 4, 5));
  });

  it("of kind standing looks at all issues that it names", () => {
    const ladder = (id: string) => ({ kind: "ladder", id, options: [0, 1, 2].map((rung) => ({ id: id + String(rung) })) }) as const;
    const both: AnyScenario = {
      ...duo,
      issues: [ladder("u"), ladder("v"), ladder("w")],
      statusQuo: { u: "u0", v: "v0", w: "w0" },
      actors: ["a", "b"].map((id) => actor(id, "", { position: { ideal: { u: "u0", v: "v0", w: "w0" }, salience: { u: 1, v: 1, w: 1 } }, noDeal: { value: 0 } })),
    };
    const guard: Guard = {
      kind: "standing",
      when: { kind: "all", of: [{ kind: "is", issue: "u", options: ["u1"] }, { kind: "is", issue: "w", options: ["w2"] }] },
    };
    const it = event("it", { when: certain, repeats: true, guard });
    const tabled = (terms: number): readonly string[] => happenings([it], both, { b: offers(terms) });
    // u1 v0 w2 and u1 v1 w2; not u2 v0 w1, nor u0 v1 w2.
    expect([11, 14].map(tabled)).toEqual([rounds(2, 3, 4, 5), rounds(2, 3, 4, 5)]);
    expect([19, 5].map(tabled)).toEqual([[], []]);
  });

  it("is tried anew each round, until its event happens", () => {
    const once = event("it", { when: certain, guard: { kind: "rounds", from: 4 } });
    expect(happenings([once])).toEqual(["4 it"]);
    expect(happenings([event("it", { guard: { kind: "rounds", from: 4 } })])).toEqual([]);
  });
});

describe("an effect", () => {
  const once = (...effects: AnyEvent["effects"]): AnyScenario => ({ ...talks, events: [event("it", { effects })] });

  it("on a no-deal value shifts it for good, and the floor with it", () => {
    const model = stage({ ...once({ kind: "no-deal", actor: "a", change: 0.3 }), deadline: 4 });
    expect([1, 2, 3].map((round) => bounds(model, "a", after(round, model)).noDeal)).toEqual([0.05, 0.35, 0.35]);
    expect(bounds(model, "a", after(2, model)).floor).toBe(0.35);
    expect(bounds(model, "b", after(2, model)).noDeal).toBe(0.05);
  });

  it("that repeats adds up, and stays within 0 and 1", () => {
    const events = [event("it", { when: { kind: "chance", probability: 1 }, repeats: true, effects: [{ kind: "no-deal", actor: "a", change: 0.4 }, { kind: "no-deal", actor: "b", change: -0.4 }] })];
    const model = stage({ ...talks, events });
    expect([1, 2, 3].map((round) => bounds(model, "a", after(round, model)).noDeal)).toEqual([0.45, expect.closeTo(0.85, 12), 1]);
    expect(bounds(model, "b", after(1, model)).noDeal).toBe(0);
  });

  it("that gives a process gain raises the no-deal value only where settling would lose it", () => {
    const model = stage(once(
      { kind: "process-gain", actor: "a", gain: 0.1, nature: "sunk" },
      { kind: "process-gain", actor: "b", gain: 0.2, nature: "ongoing" },
    ));
    const state = after(2, model);
    expect(state.world).toMatchObject({ sunk: [0.1, 0, 0], ongoing: [0, 0.2, 0], shifts: [0, 0.2, 0] });
    expect(bounds(model, "a", state).noDeal).toBe(0.05);
    expect(bounds(model, "b", state).noDeal).toBe(0.25);
    const run = openRun(model, simulate(model));
    expect(run.case.actors.map(({ processGain }) => processGain)).toEqual([0.1, 0.2, 0]);
  });

  it("says what it did", () => {
    const { run } = play(once(
      { kind: "channel", between: ["a", "b"], open: false },
      { kind: "channel", between: ["a", "b"], open: true },
      { kind: "no-deal", actor: "a", change: 0.1 },
      { kind: "process-gain", actor: "b", gain: 0.2, nature: "ongoing" },
      { kind: "profile", actor: "c", willingness: 0.5 },
      { kind: "participation", actor: "c", present: false },
      { kind: "participation", actor: "c", present: true },
    ));
    expect(run.events.find((one) => one.kind === "event")?.effects).toEqual([
      { kind: "channel-closed", actors: ["a", "b"], figures: {} },
      { kind: "channel-opened", actors: ["a", "b"], figures: {} },
      { kind: "no-deal", actors: ["a"], figures: { change: 0.1 } },
      { kind: "ongoing-gain", actors: ["b"], figures: { gain: 0.2 } },
      { kind: "profile", actors: ["c"], figures: {} },
      { kind: "withdrew", actors: ["c"], figures: {} },
      { kind: "joined", actors: ["c"], figures: {} },
    ]);
  });
});

describe("a channel that opens later", () => {
  const scenario: AnyScenario = {
    ...talks,
    channels: [{ between: ["c", "a"], open: false }],
    events: [event("call", { when: { kind: "at", round: 3 }, effects: [{ kind: "channel", between: ["a", "c"], open: true }] })],
  };

  it("lets a table sit that waited for it", () => {
    expect(play(scenario).story.slice(0, 6)).toEqual([
      "1 table begins with a b c",
      "1 waits for a-c",
      "2 waits for a-c",
      "3 call happens",
      "3 a offers x0",
      "3 b offers x4",
    ]);
  });

  it("and closes again makes it wait again, with nothing on the table", () => {
    const rift = event("rift", { when: { kind: "at", round: 4 }, effects: [{ kind: "channel", between: ["a", "c"], open: false }] });
    const { story, run } = play({ ...scenario, events: [...(scenario.events ?? []), rift] });
    expect(story.slice(7)).toEqual(["4 rift happens", "4 waits for a-c", "5 waits for a-c", "5 setback deadline", "5 end deadline"]);
    expect(run.record.state).toMatchObject({ offers: [0, 4, 2], standing: 2 });
  });

  it("not at all leaves nothing that could be tabled", () => {
    const { story, run } = play({ ...scenario, events: [] });
    expect(story.slice(-3)).toEqual(["5 waits for a-c", "5 setback not-convened", "5 end not-convened"]);
    expect(run.verdict).toMatchObject({ kind: "not-convened", rule: "1" });
  });
});

describe("participation", () => {
  const leavesAt = (round: number, who: string): AnyEvent => event(`${who}-leaves`, { when: { kind: "at", round }, effects: [{ kind: "participation", actor: who, present: false }] });

  it("that ends leaves the others at a table that starts afresh", () => {
    const { story } = play({ ...talks, events: [leavesAt(2, "b")] }, { a: script(offers(0), accepts, accepts), c: script(offers(2), accepts, accepts) });
    expect(story.slice(4)).toEqual([
      "2 b-leaves happens",
      // x2 of c stands no longer.
      "2 a offers x0",
      "2 c accepts x0",
      "2 agreed x0 by a c",
      "2 end in force",
    ]);
  });

  it("that ends with one left leaves no table", () => {
    const { story, run } = play({ ...duo, events: [leavesAt(2, "b")] });
    expect(story.slice(3)).toEqual(["2 b-leaves happens", "2 waits for", "3 waits for", "4 waits for", "5 waits for", "5 setback deadline", "5 end deadline"]);
    expect(run.outcome.cause).toBe("deadline");
  });

  it("that begins seats an actor that was not there", () => {
    const joins = event("c-joins", { effects: [{ kind: "participation", actor: "c", present: true }] });
    const { story } = play({ ...talks, actors: [...talks.actors.slice(0, 2), actor("c", "x2", { present: false })], events: [joins] });
    expect(story.slice(0, 7)).toEqual([
      "1 table begins with a b",
      "1 a offers x0",
      "1 b offers x4",
      "2 c-joins happens",
      "2 a offers x0",
      "2 b offers x4",
      "2 c offers x2",
    ]);
  });

  it("of an author that must be there keeps a take-it-or-leave-it text waiting", () => {
    const phases = [{ id: "text", kind: "take-it-or-leave-it", author: "a", addressees: ["b", "c"], text: { x: "x2" } }];
    const returns = event("a-returns", { when: { kind: "at", round: 3 }, effects: [{ kind: "participation", actor: "a", present: true }] });
    const scenario = { ...talks, protocol: { phases }, events: [returns], actors: [actor("a", "x0", { present: false }), ...talks.actors.slice(1)] };
    expect(play(scenario, { b: yields(4), c: leaves }).story).toEqual([
      "1 text begins with b c",
      "1 waits for a",
      "2 waits for a",
      "3 a-returns happens",
      "3 a offers x2",
      "3 b accepts x2",
      "3 c leaves",
      "3 setback walk-out c",
      "3 end walk-out c",
    ]);
  });
});
