import { describe, expect, it } from "vitest";
import {
  type AnyScenario,
  begin,
  bounds,
  compile,
  DEFAULT_SEED,
  fork,
  type Model,
  openRun,
  replay,
  resume,
  type Scenario,
  simulate,
  type State,
  step,
  VERSION,
  weigh,
} from "../../../src/index.ts";
import { bilateral } from "../../golden/scenarios.ts";
import { accepts, actor, duo, offers, play, problemsOf, script, stage, talks } from "./puppets.ts";

const sale = bilateral({ kind: "tit-for-tat" });
const model = compile(sale);

/** The states of a run, from the first on. */
function states(of: Model = model): readonly State[] {
  const all = [begin(of)];
  for (let state = all[0]!; state.outcome === null; all.push(state)) state = step(of, state).state;
  return all;
}

describe("a model", () => {
  it.each([
    ["begin", (other: Model) => begin(other)],
    ["step", (other: Model) => step(other, begin(model))],
    ["simulate", (other: Model) => simulate(other)],
    ["resume", (other: Model) => resume(other, begin(model))],
    ["fork", (other: Model) => fork(other, begin(model), {})],
    ["replay", (other: Model) => replay(other, { seed: 1, moves: [] })],
    ["openRun", (other: Model) => openRun(other, simulate(model))],
    ["bounds", (other: Model) => bounds(other, "seller", begin(model))],
    ["weigh", (other: Model) => weigh(other, "seller", sale.statusQuo, begin(model))],
  ])("that compile did not make is refused by %s", (_, use) => {
    const copy: Model = { ...model, terms: (index) => model.terms(index), index: (terms) => model.index(terms) };
    expect(problemsOf(() => use(copy))).toEqual(["wrong-type model"]);
    expect(() => use(copy)).toThrow("model: must be what compile returns");
  });
});

describe("a seed", () => {
  const seeds: readonly unknown[] = [NaN, Infinity, 0.5, 2 ** 53, -(2 ** 53), "\ud800", null, {}, true, 7n];

  it.each(seeds)("that is %s is refused", (seed) => {
    const options: { seed: string } = Object({ seed });
    expect(problemsOf(() => begin(model, options))).toEqual(["bad-seed seed"]);
    expect(problemsOf(() => simulate(model, options))).toEqual(["bad-seed seed"]);
    expect(problemsOf(() => replay(model, { moves: [], ...options }))).toEqual(["bad-seed seed"]);
  });

  it("is a constant where none is given", () => {
    expect(begin(model).seed).toBe(DEFAULT_SEED);
    expect(begin(model, { seed: undefined }).seed).toBe(DEFAULT_SEED);
    expect(simulate(model, { seed: undefined }).seed).toBe(DEFAULT_SEED);
  });

  it("may be any safe integer or any well-formed text", () => {
    for (const seed of [0, -1, Number.MAX_SAFE_INTEGER, "", "autumn", "détente 🕊"]) expect(simulate(model, { seed }).seed).toBe(seed);
  });
});

describe("a state", () => {
  const other = compile({ ...sale, id: "other" });
  const uses: readonly (readonly [string, (state: State) => unknown])[] = [
    ["step", (state) => step(model, state)],
    ["resume", (state) => resume(model, state)],
    ["fork", (state) => fork(model, state, {})],
    ["bounds", (state) => bounds(model, "seller", state)],
    ["weigh", (state) => weigh(model, "seller", sale.statusQuo, state)],
  ];

  it.each(uses)("of another scenario is refused by %s", (_, use) => {
    expect(problemsOf(() => use(begin(other)))).toEqual(["wrong-scenario state.scenario"]);
    expect(() => use(begin(other))).toThrow(`belongs to another scenario: digest ${other.digest}, not ${model.digest}`);
  });

  it.each(uses)("of another format is refused by %s", (_, use) => {
    const later: State = JSON.parse(JSON.stringify({ ...begin(model), format: 2 }));
    expect(problemsOf(() => use(later))).toEqual(["wrong-format state.format"]);
  });

  it("saved as JSON goes on to the same end, whatever strategies remember", () => {
    const whole = openRun(model, simulate(model));
    for (const state of states()) {
      const saved: State = JSON.parse(JSON.stringify(state));
      const rest = resume(model, saved);
      expect(openRun(model, rest).digest).toBe(whole.digest);
      expect(rest.state).toEqual(whole.record.state);
      expect(rest.moves).toEqual(whole.record.moves?.filter(({ round }) => round > state.round));
      expect(saved).toEqual(state);
    }
    expect(whole.record.state.memory[0]).not.toBe(null);
  });

  it("is frozen to its last part, and shares what a round did not touch", () => {
    const all = states();
    const frozen = (value: unknown): boolean =>
      typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(all.every(frozen)).toBe(true);
    expect(all.every(({ world }) => world === all[0]!.world)).toBe(true);
  });

  it("shares every list that a round did not touch", () => {
    const idle = stage({ ...duo, channels: [{ between: ["a", "b"], open: false }] });
    const [first, second] = states(idle);
    for (const list of ["offers", "taken", "ultimatums", "signatories", "refusers", "faulted", "memory", "world"] as const) {
      expect(second![list]).toBe(first![list]);
    }
    // a tables the same terms again and again, and nobody puts anything as take it or leave it.
    const busy = states(stage(duo));
    expect(busy[2]!.offers).toBe(busy[1]!.offers);
    expect(busy[2]!.ultimatums).toBe(busy[0]!.ultimatums);
  });

  it("goes on by itself, whatever was played before on the same model", () => {
    const other = compile(sale);
    for (const state of states()) {
      expect(step(other, begin(other, { seed: 99 })).state.round).toBe(1);
      expect(resume(other, JSON.parse(JSON.stringify(state)) as State).state).toEqual(simulate(model).state);
    }
  });

  it("of a run that is over comes back as it is", () => {
    const end = states().at(-1)!;
    const again = step(model, end);
    expect(again).toEqual({ state: end, moves: [], events: [] });
    expect(again.state).toBe(end);
    expect(resume(model, end)).toMatchObject({ outcome: end.outcome, moves: [], events: [] });
  });
});

describe("a round", () => {
  it("tells its moves and events with its state", () => {
    const first = step(model, begin(model));
    expect(first.state.round).toBe(1);
    expect(first.moves.map(({ round, actor: by, move }) => [round, by, move])).toEqual([[1, "seller", "offer"], [1, "buyer", "offer"]]);
    expect(first.events.map(({ kind }) => kind)).toEqual(["phase", "move", "move"]);
  });

  it("after round is what simulate plays at once", () => {
    const whole = simulate(model);
    const steps = states().slice(0, -1).map((state) => step(model, state));
    expect(steps.flatMap(({ moves }) => moves)).toEqual(whole.moves);
    expect(steps.flatMap(({ events }) => events)).toEqual(whole.events);
    expect(steps.at(-1)?.state).toEqual(whole.state);
  });
});

describe("a record", () => {
  it("holds as much of the run as it is asked to, and the same end", () => {
    const [none, moves, events] = (["none", "moves", "events"] as const).map((trace) => simulate(model, { trace }));
    expect([none!.moves, none!.events]).toEqual([null, null]);
    expect(moves!.moves?.length).toBeGreaterThan(10);
    expect(moves!.events).toBe(null);
    expect(events!.moves).toEqual(moves!.moves);
    expect(events!.events?.at(-1)).toEqual({ kind: "end", round: events!.outcome.round, outcome: events!.outcome });
    expect(new Set([none, moves, events].map((record) => openRun(model, record!).digest)).size).toBe(1);
    expect(simulate(model)).toEqual(events);
  });

  it("is plain JSON", () => {
    const record = simulate(model);
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    expect(structuredClone(record)).toEqual(record);
  });

  it("says what it was made from", () => {
    expect(simulate(model).manifest).toEqual({
      library: `detente@${VERSION}`,
      scenario: "golden-sale",
      scenarioDigest: model.digest,
      snapshot: null,
      kinds: ["alternating-offers@1", "polynomial@1", "tit-for-tat@1"],
    });
  });

  it("names kinds that only an event brings, and those that no phase has reached", () => {
    const dated: Scenario = {
      ...sale,
      snapshot: "2025-02-28",
      events: [{ id: "vote", when: { kind: "at", round: 3 }, effects: [{ kind: "profile", actor: "buyer", strategy: { kind: "exponential" } }] }],
      protocol: { phases: [...sale.protocol.phases, { id: "last", kind: "take-it-or-leave-it", author: "seller", addressees: ["buyer"] }] },
    };
    expect(compile(dated).manifest).toMatchObject({
      snapshot: "2025-02-28",
      kinds: ["alternating-offers@1", "exponential@1", "polynomial@1", "take-it-or-leave-it@1", "tit-for-tat@1"],
    });
  });
});

describe("a warning", () => {
  const warningsOf = (changes: Partial<AnyScenario["actors"][number]>): readonly string[] =>
    stage({ ...duo, actors: [actor("a", "x0", changes), actor("b", "x4")] }).warnings;
  const position = { ideal: { x: "x0" }, salience: { x: 1 } };

  it("tells of an actor to whom all terms are worth the same", () => {
    expect(warningsOf({ position: { ...position, values: { x: { x0: 0.5, x1: 0.5, x2: 0.5, x3: 0.5, x4: 0.5 } } } })).toEqual([
      "All feasible terms are worth the same to a.",
    ]);
  });

  it("tells of red lines that leave nothing", () => {
    const redLines = [{ kind: "hard", id: "all", when: { kind: "atLeast", issue: "x", option: "x0" } }] as const;
    expect(warningsOf({ position: { ...position, redLines } })).toEqual(["No feasible terms keep within the red lines of a."]);
  });

  it("tells of an actor that has more without a deal than any terms within its red lines are worth", () => {
    const redLines = [{ kind: "hard", id: "best", when: { kind: "atMost", issue: "x", option: "x1" } }] as const;
    expect(warningsOf({ position: { ...position, redLines }, noDeal: { value: 0.5 } })).toEqual(["No terms within its red lines are worth a's no-deal value."]);
  });

  it("is not given without reason", () => {
    expect(warningsOf({})).toEqual([]);
    expect(warningsOf({ noDeal: { value: 1 } })).toEqual([]);
    expect(model.warnings).toEqual([]);
  });
});

describe("the moves of strategies", () => {
  it("that are none are faults, with a documented outcome", () => {
    const { run, story } = play(duo, { b: () => 99 });
    expect(story.slice(1)).toEqual([
      "1 a offers x0",
      expect.stringMatching(/^1 b fails: /),
      "1 setback fault b",
      "1 end fault b",
    ]);
    expect(run.outcome).toEqual({ kind: "no-deal", cause: "fault", by: ["b"], round: 1, terms: null, signatories: [] });
  });

  it("of an exception are faults that say what it said", () => {
    const { story } = play(talks, {
      b: () => {
        throw new Error("no more ideas");
      },
    });
    expect(story).toContain("1 b fails: no more ideas");
  });

  it("that accept what stands make a deal when all have", () => {
    const { story, run } = play(talks, { b: script(offers(4), accepts), c: accepts, a: script(offers(0), offers(1)) });
    expect(story).toEqual([
      "1 table begins with a b c",
      "1 a offers x0",
      "1 b offers x4",
      "1 c accepts x4",
      "2 a offers x1",
      "2 b accepts x1",
      "2 c accepts x1",
      "2 agreed x1 by a b c",
      "2 end in force",
    ]);
    expect(run.outcome).toEqual({ kind: "settlement", cause: null, by: [], round: 2, terms: { x: "x1" }, signatories: ["a", "b", "c"] });
  });

  it("that accept less than they have without a deal are withdrawn when the deal closes, and the table is clear", () => {
    // x0 is worth nothing to b.
    const { story, run } = play(talks, { b: accepts, c: script(accepts, accepts, offers(2)) });
    expect(run.events.find(({ kind }) => kind === "withdrawn")).toEqual({ kind: "withdrawn", round: 1, actor: "b", terms: 0, redLines: [], figures: { utility: 0, noDeal: 0.05 } });
    expect(story.slice(1, 8)).toEqual([
      "1 a offers x0",
      "1 b accepts x0",
      "1 c accepts x0",
      "1 b withdraws x0",
      "2 a offers x0",
      "2 b accepts x0",
      "2 c accepts x0",
    ]);
    expect(story.slice(-3)).toEqual(["5 a rejects x2", "5 setback deadline", "5 end deadline"]);
  });
});
