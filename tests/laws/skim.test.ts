import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { begin, compile, defineStrategy, kit, type Model, type Move, resume, type RunRecord, simulate, step, type AnyScenario, type View } from "../../src/index.ts";
import { misdeeds, returned } from "./support/faulty.ts";

const OPTIONS = 4;
const ISSUES = ["land", "money", "time"];

/** Actors with plans and nothing that happens outside the table: all that skimming plays, for long enough that it matters. */
const quietTalks = (): fc.Arbitrary<AnyScenario> => {
  const value = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
  const actor = fc.record({
    values: fc.tuple(...ISSUES.map(() => fc.array(value, { minLength: OPTIONS, maxLength: OPTIONS }))),
    strategy: fc.record({
      kind: fc.constantFrom("polynomial", "exponential"),
      beta: fc.constantFrom(0.1, 0.3, 1, 4),
      bidding: fc.constantFrom("best-for-others", "least"),
      acceptance: fc.constantFrom("next", "next", "const", "time"),
      acceptAbove: value,
      acceptAfter: value,
    }),
    noDeal: fc.record({ value: value.map((share) => share / 3), drift: fc.constantFrom(0, 0, -0.01, 0.01) }),
  });
  return fc.record({ actors: fc.array(actor, { minLength: 2, maxLength: 5 }), deadline: fc.integer({ min: 1, max: 40 }) }).map(({ actors, deadline }) => {
    const ids = actors.map((_, at) => `a${String(at)}`);
    const option = (at: number): string => `o${String(at)}`;
    const each = <T>(of: (issue: number) => T) => Object.fromEntries(ISSUES.map((issue, at) => [issue, of(at)]));
    return {
      id: "quiet",
      issues: ISSUES.map((id) => ({ kind: "options" as const, id, options: Array.from({ length: OPTIONS }, (_, at) => ({ id: option(at) })) })),
      statusQuo: each(() => option(0)),
      actors: actors.map(({ values, strategy, noDeal }, at) => ({
        id: ids[at] ?? "",
        position: {
          ideal: each(() => option(0)),
          values: each((issue) => Object.fromEntries((values[issue] ?? []).map((share, index) => [option(index), share]))),
          salience: each(() => 1),
        },
        noDeal,
        willingness: 1,
        strategy,
      })),
      protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ids }] },
      deadline,
    };
  });
};

describe("skimming", () => {
  it("leaves the state that playing every turn leaves", () =>
    fc.assert(
      fc.property(quietTalks(), (scenario) => {
        const model = compile(scenario);
        expect(simulate(model, { trace: "none" }).state).toEqual(simulate(model, { trace: "events" }).state);
      }),
    ));

  it("goes on from any round as playing every turn does", () =>
    fc.assert(
      fc.property(quietTalks(), fc.nat({ max: 20 }), (scenario, rounds) => {
        const model = compile(scenario);
        let state = begin(model);
        while (state.outcome === null && state.round < rounds) state = step(model, state).state;
        expect(resume(model, state, { trace: "none" }).state).toEqual(simulate(model, { trace: "events" }).state);
      }),
    ));

  it("meets seats that accept, and later table again", () => {
    const again = fc.sample(quietTalks(), 300).filter((scenario) => {
      const moves = simulate(compile(scenario)).moves ?? [];
      return moves.some(({ move, actor }, at) => move === "accept" && moves.slice(at).some((later) => later.actor === actor && later.move === "offer"));
    });
    expect(again.length).toBeGreaterThan(10);
  });
});

/** How an actor behaves when it is asked; from a round on it may leave or do what no strategy should. */
interface Manner {
  readonly least: number;
  readonly from: number;
  readonly then: string | null;
}

interface Memory {
  readonly seen: unknown[];
}

/** A strategy without a plan, which remembers all that it is shown each time that it is asked, and all it hears if it listens. */
const asked = (manners: readonly Manner[], listens: boolean) =>
  defineStrategy({
    kind: "asked",
    version: 1,
    doc: "It writes down what it sees.",
    params: {},
    memory: (): Memory => ({ seen: [] }),
    ...(listens && { observe: (said: object, { memory }: View<Memory>): void => { memory.seen.push({ ...said }); } }),
    decide(view: View<Memory>): Move {
      const { actor, actors, memory, round, time, standing, standingBy, final, closing, noDeal, floor, position, space } = view;
      const offers = Array.from({ length: actors }, (_, other) => view.lastOffer(other));
      memory.seen.push({ round, time, standing, standingBy, final, closing, noDeal, floor, offers });
      const { least = 0, from = 0, then = null } = manners[actor] ?? {};
      if (then !== null && round >= from) return then === "leaves" ? view.leave() : returned(misdeeds[then]?.(view));
      if (standing >= 0 && position.signable(standing) >= least * (1 - time / 2)) return view.accept("enough", least);
      if (final) return view.reject();
      const start = Math.floor(view.draw() * space.size);
      const terms = Array.from({ length: space.size }, (_, at) => (start + at) % space.size);
      return view.offer(terms.find((index) => position.signable(index) >= floor) ?? position.ceilingTerms, "any");
    },
  });

const manner = (): fc.Arbitrary<Manner> =>
  fc.record({
    least: fc.integer({ min: 0, max: 14 }).map((tenths) => tenths / 10),
    from: fc.integer({ min: 1, max: 30 }),
    then: fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, fc.constant("leaves"), fc.constantFrom(...Object.keys(misdeeds))),
  });

/** Talks like the quiet ones, of actors who have to be asked; some may have plans beside them, or listen. */
const askedTalks = (others: "none" | "planned" | "listening" = "none"): fc.Arbitrary<Model> =>
  fc.tuple(quietTalks(), fc.array(manner(), { minLength: 5, maxLength: 5 })).map(([scenario, manners]) => {
    const actors = scenario.actors.map((actor, at) => (others === "planned" && at === 0 ? actor : { ...actor, strategy: { kind: "asked" } }));
    return kit({ strategies: [asked(manners, others === "listening")] }).compile({ ...scenario, actors } as AnyScenario);
  });

describe("conversing", () => {
  it.each(["none", "planned", "listening"] as const)("leaves the state that playing every turn leaves, memories included; others: %s", (others) =>
    fc.assert(
      fc.property(askedTalks(others), (model) => {
        const played = simulate(model, { trace: "events" });
        expect(simulate(model, { trace: "none" })).toEqual({ ...played, moves: null, events: null });
      }),
    ));

  it("goes on from any round as playing every turn does", () =>
    fc.assert(
      fc.property(askedTalks(), fc.nat({ max: 20 }), (model, rounds) => {
        let state = begin(model);
        while (state.outcome === null && state.round < rounds) state = step(model, state).state;
        expect(resume(model, state, { trace: "none" }).state).toEqual(simulate(model, { trace: "events" }).state);
      }),
    ));

  it.each<[string, (run: RunRecord) => boolean]>([
    ["late deals", ({ outcome }) => outcome.kind === "settlement" && outcome.round > 2],
    ["walk-outs", ({ outcome }) => outcome.cause === "walk-out" && outcome.round > 1],
    ["faults", ({ outcome }) => outcome.cause === "fault" && outcome.round > 1],
    ["deadlines", ({ outcome }) => outcome.cause === "deadline" && outcome.round > 2],
    ["seats that accept, and later table again", ({ moves }) => {
      const all = moves ?? [];
      return all.some(({ move, actor }, at) => move === "accept" && all.slice(at).some((later) => later.actor === actor && later.move === "offer"));
    }],
  ])("meets %s", (_, met) => {
    const runs = fc.sample(askedTalks(), 300).map((model) => simulate(model));
    expect(runs.filter(met).length).toBeGreaterThan(5);
  });
});
