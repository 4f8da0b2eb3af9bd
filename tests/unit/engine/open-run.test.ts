import { describe, expect, it } from "vitest";
import { begin, compile, digest, fork, openRun, resume, type RunRecord, simulate, step } from "../../../src/index.ts";
import { bilateral } from "../../golden/scenarios.ts";
import { offers, problemsOf, stage, talks, yields } from "./puppets.ts";

const model = compile(bilateral({ kind: "tit-for-tat" }));
const record = simulate(model, { seed: 7 });

describe("an open run", () => {
  it("has the same digest whatever was traced, and one for its moves where they were recorded", () => {
    const [none, moves, events] = (["none", "moves", "events"] as const).map((trace) => openRun(model, simulate(model, { seed: 7, trace })));
    expect(new Set([none, moves, events].map((run) => run!.digest)).size).toBe(1);
    expect(none!.digest).toMatch(/^[0-9a-f]{64}$/);
    expect([none!.logDigest, moves!.logDigest]).toEqual([null, digest(record.moves)]);
    expect(events!.logDigest).toBe(moves!.logDigest);
  });

  it("has a digest of its seed, its scenario and its end", () => {
    const other = compile({ ...model.scenario, id: "other" });
    const outcome = { ...record.outcome, signatories: [] };
    const digests = [
      openRun(model, record),
      openRun(model, simulate(model, { seed: 8 })),
      openRun(other, simulate(other, { seed: 7 })),
      openRun(model, { ...record, outcome, state: { ...record.state, outcome } }),
      openRun(model, { ...record, state: { ...record.state, accepted: 9 } }),
    ].map((run) => run.digest);
    expect(new Set(digests).size).toBe(5);
  });

  it("has no digest of what strategies remember", () => {
    expect(openRun(model, { ...record, state: { ...record.state, memory: [], faulted: [0] } }).digest).toBe(openRun(model, record).digest);
  });

  it("survives JSON", () => {
    const saved: RunRecord = JSON.parse(JSON.stringify(record));
    expect(openRun(model, saved).digest).toBe(openRun(model, record).digest);
    expect(openRun(model, saved).verdict).toEqual(openRun(model, record).verdict);
  });

  it("tells the events of a run that was not traced by playing it again", async () => {
    const [untraced, traced] = [openRun(model, simulate(model, { seed: 7, trace: "none" })), openRun(model, record)];
    expect(untraced.events).toEqual(traced.events);
    expect(await untraced.explain()).toBe(await traced.explain());
  });

  it("cannot tell those of an untraced run that went another way", () => {
    const second = step(model, step(model, begin(model, { seed: 7 })).state).state;
    const forked = fork(model, second, { "actors.buyer.strategy.beta": 9 });
    const resumed = resume(forked.model, forked.state, { trace: "none" });
    expect(problemsOf(() => openRun(forked.model, resumed).events)).toEqual(["missing record.events"]);
    expect(() => openRun(forked.model, resumed).events).toThrow("record.events: is missing: the trace of a run that was resumed or forked is needed");
    // Its verdict needs no trace.
    expect(openRun(forked.model, resumed).verdict.kind).toMatch(/-/);
  });

  it("is refused of another scenario or another format", () => {
    const other = compile({ ...model.scenario, id: "other" });
    expect(problemsOf(() => openRun(other, record))).toEqual(["wrong-scenario record.scenario"]);
    const later: RunRecord = JSON.parse(JSON.stringify({ ...record, format: 2 }));
    expect(problemsOf(() => openRun(model, later))).toEqual(["wrong-format record.format"]);
  });

  it("weighs every actor by what it last tabled or accepted, and by the text", () => {
    // a tables x1 and accepts nothing; b tables x4, then takes x2 of c, which all sign.
    const staged = stage(talks, { a: yields(1), b: (view) => (view.final ? view.accept() : view.offer(4)), c: offers(2) });
    const run = openRun(staged, simulate(staged));
    expect(run.outcome).toMatchObject({ kind: "settlement", terms: { x: "x2" }, round: 5 });
    expect(run.case.actors.map(({ id, lastMove, utility, give, get }) => ({ id, lastMove, utility, give, get }))).toEqual([
      { id: "a", lastMove: expect.closeTo(0.6, 12), utility: 0.4, give: 0, get: 0 },
      { id: "b", lastMove: expect.closeTo(0.6, 12), utility: 0.4, give: 0, get: 0 },
      { id: "c", lastMove: 0, utility: 1, give: 0, get: 0 },
    ]);
  });

  it("says why, move by move, in prose", async () => {
    const text = await openRun(model, record).explain();
    expect(text).toMatch(/^Round 1\n/);
    expect(text).toContain("Seller tabled terms worth 1.00 to it (rule: relative tit-for-tat");
    expect(text).toContain("In this run: ");
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });
});
