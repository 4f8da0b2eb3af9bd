import { describe, expect, it } from "vitest";
import { type AnyScenario, begin, bounds, compile, defineStrategy, kit, type Model, openRun, resume, simulate, type State, step, type View } from "../../../src/index.ts";
import { actor, duo, stage } from "./puppets.ts";

const many = <T>(count: number, each: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => each(at));
const ladders = (count: number) => many(count, (at) => ({ kind: "ladder" as const, id: `i${String(at)}`, options: [{ id: "only" }] }));

describe("a scenario", () => {
  const issues = ladders(1001);
  const of = (count: number): AnyScenario => {
    const terms = Object.fromEntries(issues.slice(0, count).map(({ id }) => [id, "only"]));
    const one = (id: string) => ({ id, position: { ideal: terms, salience: Object.fromEntries(Object.keys(terms).map((id) => [id, 1])) }, strategy: { kind: "polynomial" } });
    return { ...duo, issues: issues.slice(0, count), statusQuo: terms, actors: [one("a"), one("b")] } as AnyScenario;
  };

  it("of more issues, actors or events than are compared pair by pair is refused", () => {
    expect(() => compile(of(1001) as never)).toThrow("issues: is out of range: it must be at most 1000 of them");
    const actors = many(1001, (at) => actor(`a${String(at)}`, "x0", { strategy: { kind: "polynomial" } }));
    const seats = ["a0", "a1"];
    expect(() => compile({ ...duo, actors, protocol: { phases: [{ id: "table", kind: "alternating-offers", seats }] } } as never)).toThrow("actors: is out of range: it must be at most 1000 of them");
    const planned = duo.actors.map((one) => ({ ...one, strategy: { kind: "polynomial" } }));
    const events = many(10_001, (at) => ({ id: `e${String(at)}`, when: { kind: "at", round: 1 }, effects: [] }));
    expect(() => compile({ ...duo, actors: planned, events } as never)).toThrow("events: is out of range: it must be at most 10000 of them");
  });

  it("of a thousand issues is not", () => {
    expect(compile(of(1000) as never).space.size).toBe(1);
  });
});

/** Changes of both actors, the second of a after another effect. */
const changing: Partial<AnyScenario> = {
  events: [
    { id: "poll", when: { kind: "at", round: 2 }, effects: [{ kind: "profile", actor: "a", willingness: 0.9 }] },
    { id: "vote", when: { kind: "at", round: 3 }, effects: [{ kind: "no-deal", actor: "a", change: 0.01 }, { kind: "profile", actor: "b", noDeal: { value: 0.07 } }] },
    { id: "coup", when: { kind: "at", round: 4 }, effects: [{ kind: "no-deal", actor: "b", change: 0.01 }, { kind: "profile", actor: "a", noDeal: { value: 0.06 } }] },
  ],
};

describe("a regime", () => {
  const model = stage({ ...duo, ...changing });

  it("has a number: its actor's own changes as digits, the last in the first place", () => {
    const regimes: unknown[] = [];
    for (let state = begin(model); state.outcome === null; regimes.push(state.world.regimes)) state = step(model, state).state;
    expect(regimes).toEqual([[0, 0], [1, 0], [1, 1], [5, 1], [5, 1]]);
  });

  it("is of each change once at most", () => {
    const state = step(model, begin(model)).state;
    const having = (regimes: readonly unknown[]) => JSON.parse(JSON.stringify({ ...state, world: { ...state.world, regimes } })) as State;
    for (const number of [0, 1, 2, 5, 7]) expect(() => resume(model, having([number, 0])), String(number)).not.toThrow();
    for (const number of [3, 4, 6, 8, 9, 14, 16, 5 * 3 + 1, -1, -5, 0.5, "1", null, true, 1e300]) {
      expect(() => resume(model, having([number, 0])), String(number)).toThrow("state.world.regimes: must be a list of every actor's regime");
    }
    for (const number of [2, 3]) expect(() => resume(model, having([0, number]))).toThrow("state.world.regimes");
  });

  it("is worked out once for all runs", () => {
    let prepared = 0;
    const counting = defineStrategy({ kind: "puppet", version: 1, params: {}, prepare: () => void prepared++, decide: (view) => (view.final ? view.reject() : view.offer(view.position.ceilingTerms)) });
    const own = kit({ strategies: [counting] });
    const calm = own.compile(duo) as Model;
    simulate(calm);
    simulate(calm);
    expect(prepared).toBe(2);
    const changed = own.compile({ ...duo, ...changing } as AnyScenario) as Model;
    const end = simulate(changed).state;
    expect(prepared).toBe(2 + 2 * 4);
    simulate(changed);
    expect(prepared).toBe(2 + 2 * 4);
    expect(bounds(changed, "a", end).utility).toBe(bounds(changed, "a", end).utility);
  });

  it("names the kinds of its strategies alone", () => {
    expect(model.manifest.kinds).toEqual(["alternating-offers@1", "puppet@1"]);
  });
});

describe("the terms of a model", () => {
  it("are named once", () => {
    const model = stage(duo);
    const first = model.terms(0);
    expect(first).toEqual({ x: "x0" });
    expect(model.terms(4)).toEqual({ x: "x4" });
    expect(model.terms(0)).toBe(first);
  });

  it("are forgotten where more than four thousand have been named, and named alike again", () => {
    const model = stage({
      ...duo,
      issues: [{ kind: "range", id: "x", from: 0, to: 4999, step: 1, unit: "" }],
      statusQuo: { x: 0 },
      actors: ["a", "b"].map((id) => actor(id, "x0", { position: { ideal: { x: 4999 }, salience: { x: 1 } } })),
    });
    const first = model.terms(0);
    for (let terms = 1; terms < 4096; terms++) expect(model.terms(terms)).toEqual({ x: terms });
    expect(model.terms(0)).toBe(first);
    expect(model.terms(4096)).toEqual({ x: 4096 });
    expect(model.terms(0)).not.toBe(first);
    expect(model.terms(0)).toEqual({ x: 0 });
  });

  it("may be more than fit a whole number of 32 bits, in plans too", () => {
    const issues = many(40, (at) => ({ kind: "ladder" as const, id: `i${String(at)}`, options: [{ id: "no" }, { id: "yes" }] }));
    const each = <T>(value: T): Record<string, T> => Object.fromEntries(issues.map(({ id }) => [id, value]));
    const actors = ["a", "b"].map((id) => ({ id, position: { ideal: each("yes"), salience: each(1) }, strategy: { kind: "polynomial" } }));
    const model = compile({ ...duo, issues, statusQuo: each("no"), actors } as AnyScenario) as Model;
    const { outcome, state } = simulate(model, { trace: "none" });
    expect(outcome).toMatchObject({ kind: "settlement", round: 1, terms: each("yes") });
    expect(state.text).toBe(2 ** 40 - 1);
    expect(simulate(model).state).toEqual(state);
  });

  it("are terms of every issue where a record says so", () => {
    const two = stage({
      ...duo,
      issues: [...duo.issues, { kind: "ladder", id: "y", options: [{ id: "y0" }, { id: "y1" }] }],
      statusQuo: { x: "x2", y: "y0" },
      actors: duo.actors.map((one) => ({ ...one, position: { ideal: { ...one.position.ideal, y: "y0" }, salience: { x: 1, y: 1 } } })),
    } as AnyScenario);
    const record = simulate(two);
    const having = (terms: Readonly<Record<string, string>>) => ({ ...record, outcome: { ...record.outcome, terms }, state: { ...record.state, outcome: { ...record.outcome, terms } } });
    expect(openRun(two, having({ x: "x0", y: "y1" })).outcome.terms).toEqual({ x: "x0", y: "y1" });
    for (const wrong of [{ x: "x0", y: "y9" }, { x: "x9", y: "y0" }, { x: "x0" }]) expect(() => openRun(two, having(wrong))).toThrow("record.state.outcome");
  });
});

describe("a stream", () => {
  const drawn = (streams: readonly (string | undefined)[]): readonly number[] => {
    const seen: number[] = [];
    const look = (view: View): number => (seen.push(view.draw()), view.final ? view.reject() : view.offer(view.position.ceilingTerms));
    const actors = duo.actors.map((one, at) => (streams[at] === undefined ? one : { ...one, stream: streams[at] }));
    simulate(stage({ ...duo, deadline: 1, actors }, { a: look, b: look }));
    return seen.slice(0, 2);
  };

  it("is the actor's own, or the one that it names", () => {
    const [a, b] = drawn([undefined, undefined]);
    expect(a).not.toBe(b);
    expect(drawn(["b", "a"])).toEqual([b, a]);
    expect(drawn(["same", "same"])[0]).toBe(drawn(["same", "same"])[1]);
    expect(drawn(["same", undefined])).toEqual([drawn(["same", "same"])[0], b]);
  });
});
