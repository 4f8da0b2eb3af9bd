import { describe, expect, it } from "vitest";
import { begin, bounds, compile, fork, type Model, openRun, resume, simulate, standardKit, type State, step } from "../../../src/index.ts";
import { bilateral, fourParty } from "../../golden/scenarios.ts";
import { accepts, actor, duo, offers, problemsOf, script, stage, storyOf, talks } from "./puppets.ts";

const model = compile(bilateral({ kind: "polynomial", beta: 0.5 }));

/** The state after some rounds. */
function after(rounds: number, of: Model = model, seed?: string): State {
  let state = begin(of, { seed });
  while (state.round < rounds) state = step(of, state).state;
  return state;
}

describe("a fork", () => {
  it("before the first round is a run of the changed scenario", () => {
    const changes = { "actors.seller.strategy.beta": 3, "actors.buyer.noDeal.value": 0.4 };
    const forked = fork(model, begin(model, { seed: 7 }), changes);
    const changed = compile(standardKit.override(model.scenario, changes));
    expect(forked.model.digest).toBe(changed.digest);
    expect(resume(forked.model, forked.state)).toEqual(simulate(changed, { seed: 7 }));
  });

  it("in the middle keeps what was said, and goes on under the change", () => {
    const halfway = after(4);
    const softer = fork(model, halfway, { "actors.seller.strategy.beta": 5 });
    const { scenario, ...rest } = halfway;
    expect(softer.state).toEqual({ ...rest, scenario: softer.model.digest });
    expect(scenario).toBe(model.digest);
    const [was, is] = [resume(model, halfway), resume(softer.model, softer.state)];
    expect(is.outcome.kind).toBe("settlement");
    expect(is.outcome.round).toBeLessThan(was.outcome.round);
  });

  it("leaves the state and the run that it comes from as they were", () => {
    const halfway = after(4);
    const before = JSON.stringify(halfway);
    const whole = simulate(model);
    const forked = fork(model, halfway, { "actors.seller.willingness": 0 });
    resume(forked.model, forked.state);
    expect(JSON.stringify(halfway)).toBe(before);
    expect(openRun(model, resume(model, halfway)).digest).toBe(openRun(model, whole).digest);
    expect(Object.isFrozen(forked.state)).toBe(true);
  });

  it("that changes nothing comes to the same end", () => {
    const forked = fork(model, after(4), {});
    expect(forked.model.digest).toBe(model.digest);
    expect(openRun(forked.model, resume(forked.model, forked.state)).digest).toBe(openRun(model, simulate(model)).digest);
  });

  it("meets the same luck", () => {
    const river = compile(fourParty({ kind: "tit-for-tat" }));
    const halfway = after(3, river, "luck");
    const forked = fork(river, halfway, { "actors.upstream.willingness": 0, "actors.bank.willingness": 0 });
    const drawn = (of: Model, state: State): unknown[] =>
      (resume(of, state).events ?? []).flatMap((event) => (event.kind === "event" ? [[event.round, event.event, event.figures]] : []));
    const [was, is] = [drawn(river, halfway), drawn(forked.model, forked.state)];
    const common = Math.min(was.length, is.length);
    expect(common).toBeGreaterThan(0);
    expect(is.slice(0, common)).toEqual(was.slice(0, common));
  });

  it("changes bounds from its round on", () => {
    const halfway = after(4);
    const forked = fork(model, halfway, { "actors.seller.noDeal.value": 0.5 });
    expect(bounds(model, "seller", halfway).noDeal).toBe(0.25);
    expect(bounds(forked.model, "seller", forked.state).noDeal).toBe(0.5);
  });

  it("gives a new strategy a memory of its own, and leaves others theirs", () => {
    const both = compile({
      ...model.scenario,
      actors: model.scenario.actors.map((one) => ({ ...one, strategy: { kind: "tit-for-tat" } as const })),
    });
    const halfway = after(4, both);
    const [seller, buyer] = begin(both).memory;
    expect(halfway.memory[0]).not.toEqual(seller);
    const forked = fork(both, halfway, { "actors.seller.strategy": { kind: "tit-for-tat", delay: 3 } });
    expect(forked.state.memory).toEqual([seller, halfway.memory[1]]);
    expect(fork(both, halfway, { "actors.buyer.strategy": { kind: "polynomial" } }).state.memory).toEqual([halfway.memory[0], null]);
    const plain = { kind: "polynomial", beta: 0.5 } as const;
    expect(fork(both, halfway, { "actors.seller.strategy": plain, "actors.buyer.strategy": plain }).state.memory).toEqual([null, null]);
    expect(fork(model, after(4), { "actors.seller.strategy": { kind: "tit-for-tat" } }).state.memory).toEqual([seller, null]);
    expect(buyer).not.toBe(null);
  });

  it("of a run that is over is over", () => {
    const end = simulate(model).state;
    const forked = fork(model, end, { "actors.seller.willingness": 0 });
    expect(forked.state.outcome).toEqual(end.outcome);
    expect(resume(forked.model, forked.state)).toMatchObject({ outcome: end.outcome, moves: [] });
  });
});

describe("a change at the table", () => {
  it("that seats somebody else clears it: nobody has accepted what it was not asked about", () => {
    const seats = ["a", "b", "c"];
    const two = stage({ ...talks, protocol: { phases: [{ id: "table", kind: "alternating-offers", seats: ["a", "b"] }] } }, {
      a: script(offers(0), accepts),
      b: script(offers(1), accepts),
      c: offers(2),
    });
    const halfway = after(1, two);
    expect(halfway).toMatchObject({ standing: 1, standingBy: 1 });
    const forked = fork(two, halfway, { "protocol.phases.table.seats": seats });
    expect(forked.state).toMatchObject({ standing: -1, standingBy: -1, accepted: 0 });
    const record = resume(forked.model, forked.state);
    expect(storyOf(forked.model, record.events ?? []).slice(0, 3)).toEqual(["2 a offers x0", "2 b accepts x0", "2 c offers x2"]);
  });

  it("that puts another protocol in its place clears it, whoever sits there", () => {
    const staged = stage(duo, { a: offers(0), b: offers(4) });
    const halfway = after(1, staged);
    expect(halfway).toMatchObject({ standing: 4, standingBy: 1 });
    const text = { id: "table", kind: "take-it-or-leave-it", author: "a", addressees: ["b"] } as const;
    expect(fork(staged, halfway, { "protocol.phases.table": text }).state).toMatchObject({ standing: -1, standingBy: -1, accepted: 0 });
  });

  it("that seats fewer clears it too", () => {
    const three = stage(talks, { a: accepts, b: offers(1), c: accepts });
    const halfway = after(1, three);
    expect(halfway).toMatchObject({ standing: 1, standingBy: 1, accepted: 1 });
    const forked = fork(three, halfway, { "protocol.phases.table.seats": ["a", "c"] });
    expect(forked.state).toMatchObject({ standing: -1, standingBy: -1, accepted: 0 });
  });
});

describe("a change that a state cannot follow", () => {
  const river = compile(fourParty({ kind: "polynomial" }));
  const { issues, actors, events = [], protocol } = river.scenario;
  const halfway = after(3, river);
  const refused = (changes: Readonly<Record<string, unknown>>): readonly string[] =>
    problemsOf(() => fork(river, halfway, changes));

  it.each([
    ["a path that the scenario does not have", { "actors.upstreem.strategy.beta": 2 }, ["bad-path actors.upstreem.strategy.beta"]],
    ["a parameter that the kind does not have", { "actors.upstream.strategy.speed": 2 }, ["bad-path actors.upstream.strategy.speed"]],
    ["a parameter that the protocol does not have", { "protocol.phases.talks.speed": 2 }, ["bad-path protocol.phases.talks.speed"]],
    ["a value out of its range", { "actors.upstream.strategy.beta": 0 }, ["out-of-range actors.upstream.strategy.beta"]],
    ["other issues", { issues: issues.map((issue) => (issue.id === "seat" ? { ...issue, label: "Seat" } : issue)) }, []],
    ["issues in another order", { issues: [...issues].reverse() }, ["inconsistent issues"]],
    ["options in another order", { "issues.seat.options": [{ id: "south" }, { id: "north" }] }, ["inconsistent issues"]],
    ["an option more", { "issues.seat.options": [{ id: "north" }, { id: "south" }, { id: "east" }] }, ["inconsistent issues"]],
    ["actors in another order", { actors: [...actors].reverse() }, ["inconsistent actors"]],
    ["an actor more", { actors: [...actors, { ...actors[0]!, id: "guest" }] }, ["inconsistent actors"]],
    ["events in another order", { events: [...events].reverse() }, ["inconsistent events"]],
    ["an effect of another kind", { "events.election.effects": [{ kind: "no-deal", actor: "bank", change: 0.1 }, events[1]!.effects[1]!] }, ["inconsistent events"]],
    ["an effect fewer", { "events.election.effects": [] }, ["inconsistent events"]],
    ["a phase more", { "protocol.phases": [...protocol.phases, { id: "more", kind: "alternating-offers", seats: ["upstream", "bank"] }] }, ["inconsistent protocol.phases"]],
    ["a deadline that has passed", { deadline: 3 }, ["out-of-range deadline"]],
    ["a deadline to come", { deadline: 4 }, []],
  ])("such as %s is refused", (_, changes, problems) => {
    expect(refused(changes)).toEqual(problems);
  });

  it("such as a table that becomes the accession to a text that nobody agreed is refused", () => {
    const phases = [
      { id: "first", kind: "alternating-offers", seats: ["a", "b"], rounds: 1 },
      { id: "second", kind: "alternating-offers", seats: ["b", "c"] },
    ];
    const staged = stage({ ...talks, protocol: { phases } });
    const second = after(2, staged);
    expect(second.phase).toBe(1);
    expect(problemsOf(() => fork(staged, second, { "protocol.phases.second": { id: "second", kind: "accession", acceders: ["c"] } }))).toEqual([
      "inconsistent protocol.phases",
    ]);
  });

  it("says what a fork keeps", () => {
    expect(() => fork(river, halfway, { issues: [...issues].reverse() })).toThrow("issues: contradicts the state: a fork keeps them, and their order.");
    expect(() => fork(river, halfway, { deadline: 2 })).toThrow("deadline: is out of range: it must be above 3 (got 2).");
  });

  it("is judged by the kit that made the model", () => {
    const staged = stage(talks);
    expect(problemsOf(() => fork(staged, after(1, staged), { "actors.a.strategy": { kind: "puppeteer" } }))).toEqual([
      "unknown-kind actors.a.strategy.kind",
    ]);
    const text = { id: "text", kind: "take-it-or-leave-it", author: "a", addressees: ["b"] } as const;
    const putting = stage({ ...duo, protocol: { phases: [text] } });
    const { model: published } = fork(putting, begin(putting), { "protocol.phases.text.published": true });
    expect(published.scenario.protocol.phases).toEqual([{ ...text, published: true }]);
    expect(fork(staged, after(1, staged), { "actors.a": actor("a", "x1") }).model.scenario.actors[0]!.position.ideal).toEqual({ x: "x1" });
  });
});
