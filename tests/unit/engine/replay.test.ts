import { describe, expect, it } from "vitest";
import { begin, compile, type MoveLog, openRun, type RecordedMove, replay, simulate, step } from "../../../src/index.ts";
import { bilateral } from "../../golden/scenarios.ts";
import { duo, problemsOf, stage } from "./puppets.ts";

const model = compile(bilateral({ kind: "tit-for-tat" }));
const run = openRun(model, simulate(model, { seed: 7 }));
const moves = run.record.moves!;

/** The log with one move changed, put in or taken out. */
const edited = (at: number, remove: number, ...put: readonly Partial<RecordedMove>[]): MoveLog => ({
  seed: 7,
  moves: [...moves.slice(0, at), ...put.map((change) => ({ ...moves[at]!, ...change })), ...moves.slice(at + remove)],
});

describe("a replay", () => {
  it("comes to the record that it was made from, but for what strategies remember", () => {
    const again = openRun(model, replay(model, run.record));
    expect([again.digest, again.logDigest]).toEqual([run.digest, run.logDigest]);
    expect(again.record.outcome).toEqual(run.outcome);
    expect(again.verdict).toEqual(run.verdict);
    expect(replay(model, { seed: 7, moves }, { trace: "none" })).toMatchObject({ moves: null, events: null, outcome: run.outcome });
  });

  it("makes the moves that were recorded, not those that are planned", () => {
    const firm = stage({ ...duo, deadline: 1, actors: duo.actors.map((one) => ({ ...one, strategy: { kind: "take-it-or-leave-it" } })) });
    expect(simulate(firm).moves!.map(({ move, terms }) => [move, terms])).toEqual([["offer", 0], ["offer", 4], ["reject", 4]]);
    const other = [["a", "offer", 1], ["b", "offer", 2], ["a", "accept", 2]] as const;
    const log: MoveLog = { seed: 1, moves: other.map(([actor, move, terms]) => ({ round: 1, actor, move, terms })) };
    expect(replay(firm, log)).toMatchObject({ moves: log.moves, outcome: { kind: "settlement", terms: { x: "x2" } } });
  });

  it("survives JSON", () => {
    const log: MoveLog = JSON.parse(JSON.stringify({ seed: 7, moves }));
    expect(openRun(model, replay(model, log)).digest).toBe(run.digest);
  });

  it("calls no strategy", () => {
    let asked = 0;
    const counting = stage(duo, {
      a: (view) => (asked++, view.offer(0)),
      b: (view) => (asked++, view.standing >= 0 && view.round === 2 ? view.leave() : view.offer(4)),
    });
    const record = simulate(counting);
    const before = asked;
    expect(before).toBe(4);
    expect(replay(counting, record).outcome).toEqual(record.outcome);
    expect(asked).toBe(before);
    expect(replay(counting, record, { trace: "none" }).outcome).toEqual(record.outcome);
    expect(asked).toBe(before);
  });

  it("plays faults as they were", () => {
    const faulty = stage(duo, { b: () => -99 });
    const record = simulate(faulty);
    expect(record.outcome.cause).toBe("fault");
    expect(openRun(faulty, replay(faulty, record)).digest).toBe(openRun(faulty, record).digest);
  });

  it("gives states to be told from those of the run by nothing but memory", () => {
    const first = step(model, begin(model, { seed: 7 })).state;
    expect(first.offers).toEqual(moves.slice(0, 2).map(({ terms }) => terms));
  });
});

describe("a log that departs from the run is refused, at the move", () => {
  const last = moves.length - 1;
  const middle = Math.floor(moves.length / 2);

  it.each([
    ["the first is another's", edited(0, 1, { actor: "buyer" }), 0],
    ["the first is of another round", edited(0, 1, { round: 2 }), 0],
    ["the first is of nobody", edited(0, 1, { actor: "nobody" }), 0],
    ["one in the middle is missing", edited(middle, 1), middle],
    ["one in the middle is there twice", edited(middle, 0, {}), middle + 1],
    ["the last is missing", edited(last, 1), last],
    ["there is one more", edited(moves.length, 0, { ...moves[last]!, round: 9 }), moves.length],
    ["there is none", { seed: 7, moves: [] }, 0],
    ["none were recorded", { seed: 7, moves: null }, 0],
    ["terms are tabled that do not exist", edited(0, 1, { terms: 9999 }), 0],
    ["terms are tabled that are none", edited(0, 1, { terms: -1 }), 0],
    ["terms are tabled between two", edited(0, 1, { terms: 0.5 }), 0],
    ["nothing is accepted", edited(0, 1, { move: "accept", terms: -1 }), 0],
    ["something is declined before the end", edited(1, 1, { move: "reject", terms: moves[0]!.terms }), 1],
    ["something else is accepted than what stands", edited(last, 1, { terms: moves[last]!.terms + 1 }), last],
  ] as const)("where %s", (_, log, at) => {
    expect(problemsOf(() => replay(model, log))).toEqual([`replay-mismatch moves.${String(at)}`]);
  });

  it("and so is one with numbers that JSON has not, as data", () => {
    expect(problemsOf(() => replay(model, edited(1, 1, { terms: NaN })))).toEqual(["non-finite 1.terms"]);
  });

  it("in words that say what was recorded and what the run came to", () => {
    expect(() => replay(model, edited(2, 1))).toThrow("moves.2: departs from the log: a move by seller in round 2 where offer by buyer in round 2 was recorded");
    expect(() => replay(model, { seed: 7, moves: null })).toThrow("departs from the log: a move by seller in round 1 where nothing more was recorded.");
    expect(() => replay(model, edited(moves.length, 0, { ...moves[last]! }))).toThrow("the end of the run where accept by");
  });

  it("and so is one in which a text is put that was not put so", () => {
    const phases = [{ id: "text", kind: "take-it-or-leave-it", author: "a", addressees: ["b"], text: { x: "x0" } }] as const;
    const dictated = stage({ ...duo, protocol: { phases } });
    const { moves: put } = simulate(dictated);
    expect(put![0]).toEqual({ round: 1, actor: "a", move: "offer", terms: 0 });
    for (const change of [{ round: 2 }, { actor: "b" }, { move: "leave" }, { terms: 1 }] as const) {
      expect(problemsOf(() => replay(dictated, { seed: 1, moves: [{ ...put![0]!, ...change }, ...put!.slice(1)] }))).toEqual(["replay-mismatch moves.0"]);
    }
    expect(problemsOf(() => replay(dictated, { seed: 1, moves: [] }))).toEqual(["replay-mismatch moves.0"]);
  });

  it("and so is one whose terms may not be tabled: infeasible, or across a red line of the author", () => {
    const bound = stage({
      ...duo,
      constraints: [{ id: "not-x3", holds: { kind: "not", of: { kind: "is", issue: "x", options: ["x3"] } } }],
      actors: duo.actors.map((actor) => ({
        ...actor,
        position: { ...actor.position, redLines: [{ kind: "hard", id: "x1", when: { kind: "is", issue: "x", options: ["x1"] } }] },
      })),
    });
    for (const terms of [1, 3]) {
      expect(problemsOf(() => replay(bound, { seed: 1, moves: [{ round: 1, actor: "a", move: "offer", terms }] }))).toEqual(["replay-mismatch moves.0"]);
    }
  });
});
