import { describe, expect, it } from "vitest";
import { type AnyScenario, defineStrategy, kit, LEAVE, type Model, type Plan, type RunRecord, simulate, type View } from "../../../src/index.ts";
import { actor, duo, talks } from "./puppets.ts";

const flat = (value: number): readonly number[] => [value, value, value, value, value];

/** Tables its best by plan, and would leave if it were asked. */
const planned = defineStrategy({
  kind: "planned",
  version: 1,
  params: {},
  plan: ({ position }): Plan => ({
    aspiration: flat(1),
    bid: flat(position.ceilingTerms),
    accept: [1, 1, 0.7, 0.7, 0.7],
    final: flat(1),
    rules: { offer: "best", accept: "enough" },
  }),
  decide: (view) => view.leave(),
});

/** Tables its best, and takes what is worth 0.6 to it from round 3 on. */
const asked = (view: View): number => (view.round > 2 && view.standing >= 0 && view.position.signable(view.standing) >= 0.6 ? view.accept() : view.final ? view.reject() : view.offer(view.position.ceilingTerms));

/** Remembers the round, and in the second what is no plain data. */
const hoarding = (kind: string, what: unknown) =>
  defineStrategy({
    kind,
    version: 1,
    params: {},
    memory: (): { kept: unknown } => ({ kept: 0 }),
    decide(view: View<{ kept: unknown }>) {
      view.memory.kept = view.round === 2 ? what : view.round;
      return asked(view);
    },
  });

const kinds = {
  planned,
  asked: defineStrategy({ kind: "asked", version: 1, params: {}, decide: asked }),
  unprepared: defineStrategy({
    kind: "unprepared",
    version: 1,
    params: {},
    prepare(): undefined {
      throw new Error("unprepared");
    },
    decide: asked,
  }),
  unplanned: defineStrategy({
    kind: "unplanned",
    version: 1,
    params: {},
    plan(): undefined {
      throw new Error("unplanned");
    },
    decide: asked,
  }),
  hoarding: hoarding("hoarding", () => 2),
  miscounting: hoarding("miscounting", NaN),
  /** Tables its best until it has more without a deal than a middle is worth, which it sees. */
  watching: defineStrategy({ kind: "watching", version: 1, params: {}, decide: (view) => (view.noDeal > 0.25 ? view.leave() : asked(view)) }),
};

const { compile } = kit({ strategies: Object.values(kinds) });

/** The actors of some talks, with these kinds of strategies in their order. */
function withKinds(scenario: AnyScenario, names: readonly (keyof typeof kinds)[], changes: Partial<AnyScenario> = {}): Model {
  const actors = scenario.actors.map((one, at) => ({ ...one, strategy: { kind: names[at]! } }));
  return compile({ ...scenario, actors, ...changes }) as Model;
}

/** What a run comes to without a trace, once it is clear that a trace changes nothing. */
function batch(model: Model): RunRecord {
  const run = simulate(model, { trace: "none" });
  const traced = simulate(model);
  expect(run).toEqual({ ...traced, moves: null, events: null });
  return run;
}

describe("a batch", () => {
  it("lets those with a plan keep to it, beside those who are asked", () => {
    // By its plan a tables x0 to the end; asked, it would leave.
    expect(batch(withKinds(duo, ["planned", "asked"])).outcome).toMatchObject({ cause: "deadline", round: 5 });
    expect(batch(withKinds(duo, ["asked", "planned"])).outcome).toMatchObject({ cause: "deadline", round: 5 });
    expect(batch(withKinds(talks, ["asked", "planned", "asked"])).state.offers).toEqual([0, 4, 2]);
  });

  it("asks nobody whose preparation failed, nor whose plan did", () => {
    for (const kind of ["unprepared", "unplanned"] as const) {
      for (const names of [[kind, "asked"], ["asked", kind], ["planned", kind], [kind, "planned"], [kind, kind]] as const) {
        expect(batch(withKinds(duo, names)).outcome).toMatchObject({ cause: "fault", by: [names[0] === kind ? "a" : "b"], round: 1 });
      }
    }
  });

  it("finds what is remembered and is no plain data after the round", () => {
    for (const names of [["hoarding", "asked"], ["asked", "hoarding"], ["hoarding", "planned"], ["hoarding", "hoarding"], ["miscounting", "asked"]] as const) {
      const { outcome, state } = batch(withKinds(duo, names));
      expect(outcome).toMatchObject({ cause: "fault", round: 3 });
      expect(state.memory.find((remembered) => remembered !== null)).toEqual({ kept: 0 });
    }
  });

  it("needs nobody's consent but theirs who have a say", () => {
    // Nobody takes what the others table: x2 is worth 0.4 to a and b.
    for (const names of [["planned", "planned", "planned"], ["asked", "asked", "asked"]] as const) {
      expect(batch(withKinds(talks, names)).outcome).toMatchObject({ cause: "deadline" });
      expect(batch(withKinds(talks, names, { consent: ["c"] })).outcome).toMatchObject({ kind: "settlement", round: 1, terms: { x: "x2" }, signatories: ["c"] });
      expect(batch(withKinds(talks, names, { consent: ["a", "b"] })).outcome).toMatchObject({ cause: "deadline" });
    }
  });

  it("shows the no-deal value of the round, to those who ask and those who plan", () => {
    const drifting = (drift: number) => duo.actors.map((one) => ({ ...one, noDeal: { value: 0.05, drift } }));
    // 0.05 + 3 × 0.07 in round 4.
    const rising = { actors: drifting(0.07) };
    expect(batch(withKinds({ ...duo, ...rising }, ["watching", "watching"])).outcome).toMatchObject({ cause: "walk-out", by: ["a"], round: 4 });
    expect(batch(withKinds({ ...duo, ...rising }, ["planned", "watching"])).outcome).toMatchObject({ cause: "walk-out", by: ["b"], round: 4 });
    expect(batch(withKinds({ ...duo, actors: drifting(0) }, ["watching", "watching"])).outcome).toMatchObject({ cause: "deadline" });
    // Where it drifts for one alone.
    const [a, b] = rising.actors;
    expect(batch(withKinds({ ...duo, actors: [a!, duo.actors[1]!] }, ["watching", "watching"])).outcome).toMatchObject({ cause: "walk-out", by: ["a"], round: 4 });
    expect(batch(withKinds({ ...duo, actors: [duo.actors[0]!, b!] }, ["watching", "watching"])).outcome).toMatchObject({ cause: "walk-out", by: ["b"], round: 4 });
  });

  it("asks as often as a run that is traced", () => {
    let turns = 0;
    const counting = defineStrategy({ ...kinds.asked, kind: "counting", decide: (view) => (turns++, asked(view)) });
    const actors = (strategies: readonly string[]) => talks.actors.map((one, at) => ({ ...one, strategy: { kind: strategies[at]! } }));
    const own = kit({ strategies: [...Object.values(kinds), counting] });
    for (const names of [["counting", "counting", "counting"], ["counting", "asked", "asked"], ["asked", "asked", "counting"], ["planned", "counting", "planned"]]) {
      for (const consent of [["a", "b", "c"], ["b"], ["a", "c"]]) {
        const model = own.compile({ ...talks, actors: actors(names), consent } as AnyScenario) as Model;
        const counts = (["none", "events"] as const).map((trace) => {
          const before = turns;
          simulate(model, { trace });
          return turns - before;
        });
        expect(counts[0]).toBe(counts[1]);
      }
    }
  });

  it("plays events between rounds", () => {
    const events = [{ id: "shift", when: { kind: "at", round: 3 }, effects: [{ kind: "no-deal", actor: "a", change: 0.5 }] }] as const;
    expect(batch(withKinds(duo, ["watching", "watching"], { events })).outcome).toMatchObject({ cause: "walk-out", by: ["a"], round: 3 });
    expect(batch(withKinds(duo, ["planned", "planned"], { events })).state.world.shifts).toEqual([0.5, 0]);
  });

  it("forgets what its author put as take it or leave it, once that has made another offer", () => {
    const phases = [
      { id: "text", kind: "take-it-or-leave-it", author: "a", addressees: ["b"], text: { x: "x0" } },
      { id: "table", kind: "alternating-offers", seats: ["a", "b"] },
    ] as const;
    const near = { ...duo, actors: [actor("a", "x0"), actor("b", "x1")], protocol: { phases } };
    // a tables x0 in round 2 and takes x1, worth 0.7 to it, in round 3.
    const { outcome, state } = batch(withKinds(near, ["planned", "planned"]));
    expect(outcome).toMatchObject({ kind: "settlement", round: 3, terms: { x: "x1" } });
    expect(state.ultimatums).toEqual([]);
  });

  it("waits where the table cannot sit", () => {
    const channels = [{ between: ["a", "b"], open: false }] as const;
    for (const kind of ["planned", "asked"] as const) {
      expect(batch(withKinds(duo, [kind, kind], { channels })).outcome).toMatchObject({ cause: "not-convened", round: 5 });
    }
  });
});

describe("a plan that leaves", () => {
  it("is kept in a batch too", () => {
    const leaving = defineStrategy({ ...planned, kind: "leaving", plan: (): Plan => ({ aspiration: flat(1), bid: [0, 0, LEAVE], accept: flat(1), final: flat(1), rules: { offer: "", accept: "" } }) });
    const model = kit({ strategies: [leaving] }).compile({ ...duo, actors: duo.actors.map(({ id }) => actor(id, "x0", { strategy: { kind: "leaving" } })) } as AnyScenario) as Model;
    expect(batch(model).outcome.round).toBeLessThan(4);
  });
});
