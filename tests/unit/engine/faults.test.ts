import { describe, expect, it } from "vitest";
import { ACCEPT, type AnyScenario, defineStrategy, FAULT, kit, type Move, openRun, REJECT, replay, simulate, type View } from "../../../src/index.ts";
import { actor, duo, offers, play, type Puppet, storyOf } from "./puppets.ts";

/** The lines of a run's story about failures. */
const failures = (story: readonly string[]): readonly string[] => story.filter((line) => line.includes(" fails: "));
const told = (puppet: Puppet, scenario: AnyScenario = duo): readonly string[] => failures(play(scenario, { a: puppet }).story);
const badly = (answer: unknown): Puppet => () => answer as Move;

describe("a strategy that fails", () => {
  it.each<[string, Puppet, string]>([
    ["throws", () => { throw new Error("out of ideas"); }, "out of ideas"],
    ["answers with an object", badly({}), "answered with an object"],
    ["answers with nothing", badly(undefined), "answered with undefined"],
    ["answers with a word", badly("accept"), "answered with string"],
    ["answers with a number in words", badly("0"), "answered with string"],
    ["answers with no number", badly(NaN), "answered with no move"],
    ["says that it failed", badly(FAULT), "answered with no move"],
    ["accepts where nothing stands", badly(ACCEPT), "accepted where nothing stood"],
    ["declines where it could speak", badly(REJECT), "answered with no move"],
    ["tables what there is not", badly(99), "tabled terms that it may not table"],
  ])("ends the run where it %s, and is told so", (_, puppet, message) => {
    const { run, story } = play(duo, { a: puppet });
    expect(failures(story)).toEqual([`1 a fails: ${message}`]);
    expect(run.outcome).toMatchObject({ kind: "no-deal", cause: "fault", by: ["a"], round: 1 });
  });

  it("is told by what it threw, whatever that was, and at no greater length than can be read", () => {
    const throws = (thrown: unknown): Puppet => () => {
      throw thrown;
    };
    const mute = { toString: () => { throw new Error("not even this"); } };
    expect(told(throws("a word"))).toEqual(["1 a fails: a word"]);
    expect(told(throws(undefined))).toEqual(["1 a fails: undefined"]);
    expect(told(throws(mute))).toEqual(["1 a fails: something that cannot be shown"]);
    expect(told(throws(new Error("again ".repeat(99))))).toEqual([`1 a fails: ${"again ".repeat(99).slice(0, 300)}`]);
  });

  it("is told where it promises an answer, whose rejection is nobody's", async () => {
    const rejected: unknown[] = [];
    const listen = (reason: unknown): void => void rejected.push(reason);
    process.on("unhandledRejection", listen);
    expect(told(badly(Promise.reject(new Error("later"))))).toEqual(["1 a fails: answered with a promise"]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off("unhandledRejection", listen);
    expect(rejected).toEqual([]);
  });

  it("may not table what is across a hard red line of its own", () => {
    const line = { kind: "hard", id: "line", when: { kind: "is", issue: "x", options: ["x0"] } } as const;
    const bound = actor("a", "x1", { position: { ideal: { x: "x1" }, salience: { x: 1 }, redLines: [line] } });
    expect(told(offers(0), { ...duo, actors: [bound, duo.actors[1]!] })).toEqual(["1 a fails: tabled terms that it may not table"]);
  });

  it("may not table an offer where only an answer is asked", () => {
    expect(told((view) => view.offer(0))).toEqual(["5 a fails: tabled an offer where only an answer was asked"]);
    expect(told((view) => (view.final ? view.accept() : view.offer(0)))).toEqual([]);
  });

  it("may not fail, or table nothing, where only an answer is asked", () => {
    for (const answer of [FAULT, -9, -2.5]) expect(told((view) => (view.final ? answer : view.offer(0)))).toEqual(["5 a fails: answered with no move"]);
  });

  it("may not put a text that it may not table", () => {
    const line = { kind: "hard", id: "line", when: { kind: "is", issue: "x", options: ["x0"] } } as const;
    const bound = actor("a", "x1", { position: { ideal: { x: "x1" }, salience: { x: 1 }, redLines: [line] } });
    const phases = [{ id: "text", kind: "take-it-or-leave-it", author: "a", addressees: ["b"], text: { x: "x0" } }] as const;
    const scenario: AnyScenario = { ...duo, actors: [bound, duo.actors[1]!], protocol: { phases } };
    expect(told(offers(1), scenario)).toEqual(["1 a fails: a text that it may not table"]);
    // What is worth nothing to it, it may.
    expect(told(offers(1), { ...scenario, actors: [actor("a", "x4"), duo.actors[1]!] })).toEqual([]);
  });
});

describe("a strategy that fails while it listens", () => {
  /** Fails when it hears an offer of another, in the rounds that it is told. */
  const touchy = defineStrategy({
    kind: "touchy",
    version: 1,
    params: { until: { type: "integer", min: 0, max: 9 } },
    memory: () => ({ heard: 0 }),
    observe(said, view, { until }) {
      view.memory.heard++;
      if (said.actor !== view.actor && said.round <= until) throw new Error("enough");
    },
    decide: (view) => (view.final ? view.reject() : view.offer(view.position.ceilingTerms)),
  });
  const ran = (scenario: AnyScenario) => {
    const model = kit({ strategies: [touchy] }).compile(scenario);
    const run = openRun(model, simulate(model));
    return { run, story: storyOf(model, run.events) };
  };
  const listening = (until: number, changes: Partial<AnyScenario> = {}): AnyScenario => ({
    ...duo,
    actors: ["a", "b"].map((id, at) => actor(id, at === 0 ? "x0" : "x4", { strategy: { kind: "touchy", until: id === "a" ? until : 0 } })),
    ...changes,
  });

  it("fails when it is next asked", () => {
    const { run, story } = ran(listening(1));
    expect(failures(story)).toEqual(["2 a fails: its strategy failed while it listened, or remembered what is not plain data"]);
    expect(run.outcome).toMatchObject({ cause: "fault", by: ["a"], round: 2 });
    expect(failures(ran(listening(0)).story)).toEqual([]);
  });

  it("listens no more", () => {
    // Its own offer of round 1 and the other's.
    expect(ran(listening(1)).run.record.state).toMatchObject({ faulted: [0], memory: [{ heard: 2 }, { heard: 2 }] });
  });

  it("hears nothing where its preparation failed, nor when a run is replayed", () => {
    let heard = 0;
    const hears = (prepare: () => undefined) =>
      defineStrategy({ kind: "hears", version: 1, params: {}, prepare, observe: () => void heard++, decide: (view) => (view.final ? view.reject() : view.offer(view.position.ceilingTerms)) });
    const actors = duo.actors.map((one, at) => ({ ...one, strategy: at === 0 ? { kind: "touchy", until: 0 } : { kind: "hears" } }));
    const failing = kit({ strategies: [touchy, hears(() => { throw new Error("unprepared"); })] }).compile({ ...duo, actors } as AnyScenario);
    expect(simulate(failing).outcome).toMatchObject({ cause: "fault", by: ["b"] });
    expect(heard).toBe(0);
    const sound = kit({ strategies: [touchy, hears(() => undefined)] }).compile({ ...duo, actors } as AnyScenario);
    const record = simulate(sound);
    const before = heard;
    expect(before).toBeGreaterThan(5);
    for (const trace of ["events", "none"] as const) expect(replay(sound, record, { trace }).outcome).toEqual(record.outcome);
    expect(heard).toBe(before);
  });

  it("is forgiven where the actor gets another strategy before it is asked, with a memory of its own", () => {
    const effects = [{ kind: "profile", actor: "a", strategy: { kind: "touchy", until: 0 } }] as const;
    const { run, story } = ran(listening(1, { events: [{ id: "vote", when: { kind: "at", round: 2 }, effects }] }));
    expect(failures(story)).toEqual([]);
    expect(run.record.state.faulted).toEqual([]);
    // Five rounds of two offers and a last answer; those of round 1 it has not heard.
    expect(run.record.state.memory).toEqual([{ heard: 9 }, { heard: 11 }]);
  });

  it("does not fail for another, who gets a new strategy", () => {
    const effects = [{ kind: "profile", actor: "b", strategy: { kind: "touchy", until: 0 } }] as const;
    const { story } = ran(listening(1, { events: [{ id: "vote", when: { kind: "at", round: 2 }, effects }] }));
    expect(failures(story)).toEqual(["2 a fails: its strategy failed while it listened, or remembered what is not plain data"]);
  });
});

describe("what a strategy sees", () => {
  it("is its own place, the talks so far and its own figures", () => {
    const seen: unknown[] = [];
    const look = (view: View): Move => {
      const { actor: own, actors, rounds, round, time, seats, standing, standingBy, final, closing, noDeal, floor, fallback } = view;
      seen.push({ own, actors, rounds, round, time, seats, standing, standingBy, final, closing, noDeal, floor, fallback });
      seen.push([view.lastOffer(0), view.lastOffer(1), view.lastOffer(9), view.space.size, view.position.ceiling]);
      expect(view.belief(9)).toEqual({ scores: [[0, 0, 0, 0, 0]] });
      expect(view.beliefs).toEqual(view.belief(0));
      expect(view.issues).toEqual(duo.issues);
      expect(view.nearness([0])).toEqual({ scores: [[0, -2.5e11, -5e11, -7.5e11, -1e12]] });
      return view.final ? view.reject("enough", 0.5) : view.offer(4, "mine", 0.9);
    };
    const { run } = play({ ...duo, deadline: 2 }, { b: look });
    const always = { own: 1, actors: 2, rounds: 2, seats: [0, 1], noDeal: 0.05, floor: 0.05, fallback: [4] };
    expect(seen).toEqual([
      { ...always, round: 1, time: 0, standing: 0, standingBy: 0, final: false, closing: false },
      [0, -1, -1, 5, 1],
      { ...always, round: 2, time: 1, standing: 0, standingBy: 0, final: false, closing: false },
      [0, 4, -1, 5, 1],
    ]);
    const phases = ["first", "second"].map((id) => ({ id, kind: "alternating-offers", seats: ["a", "b"], rounds: 1 }) as const);
    const asked: unknown[] = [];
    const note = (view: View): Move => (asked.push([view.round, view.final, view.closing]), offers(0)(view));
    play({ ...duo, deadline: 2, protocol: { phases } }, { a: note });
    expect(asked).toEqual([[1, false, false], [1, true, true], [2, false, false], [2, true, true]]);
    const reasons = run.events.flatMap((event) => (event.kind === "move" && event.actor === "b" ? [[event.rule, event.figures.aspiration]] : []));
    expect(reasons).toEqual([["mine", 0.9], ["mine", 0.9]]);
  });
});
