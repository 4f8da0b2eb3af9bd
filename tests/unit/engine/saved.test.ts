import { describe, expect, it } from "vitest";
import { begin, compile, openRun, resume, type RunRecord, simulate, type State, step } from "../../../src/index.ts";
import { bargain } from "../testing/bargain.ts";

const model = compile(bargain);
const state = step(model, begin(model)).state;
const record = simulate(model);

/** Saved data in which somebody changed something. */
const changed = <T extends object>(saved: T, change: object): T => JSON.parse(JSON.stringify({ ...saved, ...change })) as T;

describe("a state from elsewhere", () => {
  it.each<readonly [string, object, string]>([
    ["a member that states do not have", { kind: { id: [] } }, "state.kind: is not a known member"],
    ["a member of the world that there is none of", { world: { ...state.world, weather: 1 } }, "state.world.weather: is not a known member"],
    ["an outcome of another round", { outcome: { ...record.outcome, round: 100_000 } }, "state.outcome: must be an outcome of its round, or null"],
    ["a round after the deadline", { round: 11 }, "state.round: must be a whole number from 0 to 9"],
    ["an actor that there is none of", { standingBy: 2 }, "state.standingBy: must be a whole number from -1 to 1"],
    ["terms that there are none of", { standing: 5 }, "state.standing: must be a whole number from -1 to 4"],
  ])("with %s is refused by its place", (_, change, says) => {
    expect(() => step(model, changed<State>(state, change))).toThrow(says);
    expect(() => resume(model, changed<State>(state, change))).toThrow(says);
  });

  const actors = "a list of at most 2, each a whole number from 0 to 1";
  const terms = "a list of 2, each a whole number from -1 to 4";
  const amounts = "a list of 2, each a number";
  const over = { kind: "no-deal", cause: "deadline", by: ["ann"], round: state.round, terms: null, signatories: [] };
  const settled = { kind: "settlement", cause: null, by: [], round: state.round, terms: { price: "p1" }, signatories: ["ann"] };

  /** What members may not be, and what they may be as far as anybody can tell. */
  const members: readonly (readonly [name: string, expected: string, wrong: readonly unknown[], right: readonly unknown[]])[] = [
    ["round", "a whole number from 0 to 9", [-1, 10, 0.5, "1", null, undefined], [1, 9]],
    ["phase", "a whole number from 0 to 0", [-1, 1], [0]],
    ["phaseStart", "a whole number from 1 to 2", [0, 3], [1, 2]],
    ["standing", "a whole number from -1 to 4", [-2, 5], [-1, 4]],
    ["standingBy", "a whole number from -1 to 1", [-2, 2], [-1, 1]],
    ["accepted", `a whole number from 0 to ${String(Number.MAX_SAFE_INTEGER)}`, [-1, 2 ** 53], [0, 7]],
    ["offers", terms, [[0], [0, 0, 0], [0, 5], [5, 0], [0, -2], {}, null], [[-1, 4]]],
    ["taken", terms, [[0], [0, 0, 0], [0, 5], [-2, 0], "00"], [[-1, 4]]],
    ["ultimatums", actors, [[0, 1, 1], [2], [0, -1], 0], [[], [0], [0, 1]]],
    ["text", "a whole number from -1 to 4", [-2, 5], [-1, 4]],
    ["signatories", actors, [[0, 1, 1], [2], {}], [[], [0, 1]]],
    ["refusers", actors, [[0, 1, 1], [-1], null], [[], [1]]],
    ["faulted", actors, [[0, 1, 1], ["0"], undefined], [[], [1]]],
    ["memory", "a list of what each actor remembers", [[null], [1, 2, 3], {}, null], [[], [null, 1]]],
    [
      "outcome",
      "an outcome of its round, or null",
      [
        undefined, 1, {}, { ...over, kind: "war" }, { ...over, cause: "boredom" }, { ...over, cause: null }, { ...over, by: "ann" }, { ...over, by: [1] }, { ...over, by: ["ann", 1] },
        { ...over, signatories: null }, { ...over, signatories: [0] }, { ...over, round: -1 }, { ...over, round: state.round + 1 }, { ...over, terms: {} }, { ...over, terms: { price: "p9" } },
        { ...settled, cause: "deadline" }, { ...settled, terms: null }, { ...settled, terms: { price: "p9" } }, { ...settled, terms: 1 },
      ],
      [null, over, { ...over, terms: { price: "p1" } }, settled],
    ],
  ];
  const worlds: typeof members = [
    ["channels", "a list of 1, each true or false", [[], [true, true], [1], [null], {}], [[true], [false]]],
    ["present", "a list of 2, each true or false", [[true], [true, 1]], [[true, true]]],
    ["regimes", "a list of every actor's regime", [[0], [0, 0, 0], [0, 1], [0, -1], {}, "00"], [[0, 0]]],
    ["shifts", amounts, [[0], ["0", 0], [null, 0]], [[0, 0.5]]],
    ["sunk", amounts, [[0], [0, "0"]], [[0, 1]]],
    ["ongoing", amounts, [[0, 0, 0], [0, true]], [[1, 0]]],
    ["happened", "a list of 0, each a whole number from 0 to", [[1], {}, null], [[]]],
  ];

  it.each([...members, ...worlds])("is refused where its %s is not %s", (name, expected, wrong, right) => {
    const inWorld = worlds.some(([other]) => other === name);
    const having = (value: unknown): State => changed<State>(state, inWorld ? { world: { ...state.world, [name]: value } } : { [name]: value });
    for (const value of wrong) expect(() => step(model, having(value)), JSON.stringify(value)).toThrow(`state.${inWorld ? "world." : ""}${name}: must be ${expected}`);
    for (const value of right) expect(() => resume(model, having(value)), JSON.stringify(value)).not.toThrow();
  });

  it("may be over later than the deadline, where a fork has made that shorter", () => {
    const late = changed<State>(record.state, { round: 12, outcome: { ...record.outcome, round: 12 } });
    expect(step(model, late).state.round).toBe(12);
  });

  it("is refused where it is none, or another scenario's, or has no seed", () => {
    for (const none of [null, undefined, 7, "state", () => state]) expect(() => step(model, none as unknown as State)).toThrow("state: must be a state");
    expect(() => step(model, { get round(): never { throw new Error("no"); } } as unknown as State)).toThrow("must be plain JSON data");
    expect(() => step(model, changed<State>(state, { scenario: "0" }))).toThrow("state.scenario");
    expect(() => step(model, changed<State>(state, { seed: 0.5 }))).toThrow("state.seed");
  });

  it("is refused where it has numbers that JSON has not", () => {
    expect(() => step(model, { ...state, world: { ...state.world, shifts: [0, NaN] } })).toThrow("world.shifts.1: must be a finite number");
  });

  it("is told all that is wrong with it", () => {
    const wrong = changed<State>(state, { round: -1, offers: [], colour: "red", world: { ...state.world, present: 1, weather: 1 } });
    for (const says of ["state.round", "state.offers", "state.colour"]) expect(() => step(model, wrong)).toThrow(says);
    const world = changed<State>(state, { world: { ...state.world, present: 1, weather: 1 } });
    for (const says of ["state.world.present", "state.world.weather"]) expect(() => step(model, world)).toThrow(says);
  });

  it("is taken as it is otherwise", () => {
    expect(resume(model, changed<State>(state, {})).state).toEqual(record.state);
  });
});

describe("a record from elsewhere", () => {
  const first = record.moves![0]!;

  it.each<readonly [string, object, string]>([
    ["moves that are no list", { moves: {} }, "record.moves: must be a list, or null"],
    ["a move that is none", { moves: [first, null] }, "record.moves.1: must be a move, with its round, actor and terms"],
    ["a move of no round", { moves: [{ ...first, round: 0 }] }, "record.moves.0"],
    ["a move of nobody", { moves: [{ ...first, actor: 0 }] }, "record.moves.0"],
    ["a move that nobody knows", { moves: [{ ...first, move: "sing" }] }, "record.moves.0"],
    ["a move about no terms", { moves: [{ ...first, terms: "0" }] }, "record.moves.0"],
    ["events that are no list", { events: 7 }, "record.events: must be a list, or null"],
    ["a seed that is none", { seed: null }, "record.seed"],
    ["a state that is none", { state: null }, "record.state"],
    ["a state of a member that nobody knows", { state: { ...record.state, colour: 1 } }, "record.state.colour: is not a known member"],
    ["the manifest of another scenario", { manifest: { ...record.manifest, scenarioDigest: "0" } }, "record.scenario"],
    ["no manifest", { manifest: null }, "record.scenario"],
    ["a state that is not over", { state }, "record.outcome: must be the outcome of its state"],
    ["no outcome, as its state has none", { state, outcome: null }, "record.outcome: must be the outcome of its state"],
  ])("is refused where it has %s", (_, change, says) => {
    expect(() => openRun(model, changed<RunRecord>(record, change))).toThrow(says);
  });

  it("is refused where it is none", () => {
    for (const none of [null, 7, "record"]) expect(() => openRun(model, none as unknown as RunRecord)).toThrow("record");
    expect(() => openRun(model, { ...record, moves: [{ ...first, terms: Infinity }] })).toThrow("moves.0.terms: must be a finite number");
    const unreadable = new Proxy({}, { ownKeys: () => { throw new Error("no"); } });
    expect(() => openRun(model, unreadable as RunRecord)).toThrow("record");
  });

  it("is explained where its events are those of a run, and refused otherwise", async () => {
    const events = [{ kind: "move", round: 1, actor: "ann" }] as unknown as RunRecord["events"];
    await expect(openRun(model, { ...record, events }).explain()).rejects.toThrow("record.events: must be the events of a run");
    const rest = resume(model, state, { trace: "none" });
    const changedSeed = changed<RunRecord>(rest, { state: { ...rest.state, standing: 3 } });
    await expect(openRun(model, changedSeed).explain()).rejects.toThrow("record.events: is missing");
    await expect(openRun(model, record).explain()).resolves.toContain("Ann");
  });

  it("may have no moves and no events", () => {
    const untraced = simulate(model, { trace: "none" });
    expect(openRun(model, changed<RunRecord>(untraced, {})).events).toEqual(record.events);
    expect(openRun(model, changed<RunRecord>(untraced, {})).logDigest).toBe(null);
  });

  it("is refused where its outcome is not that of its state", () => {
    const other = changed<RunRecord>(record, { outcome: { ...record.outcome, by: ["ann"] } });
    expect(() => openRun(model, other)).toThrow("record.outcome: must be the outcome of its state");
    expect(openRun(model, changed<RunRecord>(record, {})).digest).toBe(openRun(model, record).digest);
  });
});
