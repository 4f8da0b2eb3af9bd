import { describe, expect, it } from "vitest";
import { type AnyScenario, compile, defineStrategy, kit, type Model, openRun, type Outlook, type Plan, simulate, type View } from "../../../src/index.ts";
import { actor, duo, storyOf } from "./puppets.ts";

const flat = (value: number): readonly number[] => [value, value, value, value, value];
const plan = (bid: number): Plan => ({ aspiration: flat(1), bid: flat(bid), accept: flat(1), final: flat(1), rules: { offer: "", accept: "" } });
const moves = { decide: (view: View): number => (view.final ? view.reject() : view.offer(view.position.ceilingTerms)) };

/** A duo whose first actor has a strategy of this kind; the second tables its best. */
function withKind(kind: object, changes: Partial<AnyScenario> = {}): Model {
  const own = defineStrategy({ kind: "own", version: 1, params: {}, ...moves, ...kind });
  const other = defineStrategy({ kind: "other", version: 1, params: {}, ...moves });
  const actors = [actor("a", "x0", { strategy: { kind: "own" } }), actor("b", "x4", { strategy: { kind: "other" } })];
  return kit({ strategies: [own, other] }).compile({ ...duo, actors, ...changes } as AnyScenario) as Model;
}

const story = (model: Model): readonly string[] => storyOf(model, openRun(model, simulate(model)).events);
const failures = (kind: object): readonly string[] => story(withKind(kind)).filter((line) => line.includes(" fails: "));

describe("a strategy that prepares", () => {
  const late = (): unknown => Promise.resolve({});

  it.each([
    ["a memo", { prepare: late }, "answered with a promise"],
    ["a plan", { plan: late }, "answered with a promise"],
    ["a memory", { memory: late }, "its memory at the start is not plain data, or failed: answered with a promise"],
  ])("%s later has failed when it is asked", (_, kind, says) => {
    expect(failures(kind)).toEqual([`1 a fails: ${says}`]);
  });

  it("a memory that is no plain data has failed, whatever it plans", () => {
    const memory = () => ({ think: () => 1 });
    expect(failures({ memory })).toEqual([expect.stringMatching(/^1 a fails: its memory at the start is not plain data, or failed: .+/)]);
    expect(failures({ memory, plan: () => plan(0) })).toEqual(failures({ memory }));
    expect(failures({ memory: () => ({ count: NaN }) })).toEqual(["1 a fails: its memory at the start is not plain data, or failed: count: must be a finite number (got NaN). Use a finite number, or leave the member out."]);
    expect(failures({ memory: () => undefined })).toEqual([]);
    expect(failures({ memory: () => null })).toEqual([]);
  });

  it("nothing, since it threw, has failed though its plan is sound", () => {
    const prepare = (): never => {
      throw new Error("unprepared");
    };
    expect(failures({ prepare, plan: () => plan(0) })).toEqual(["1 a fails: unprepared"]);
  });

  it("and listens is asked, whatever it plans", () => {
    expect(story(withKind({ plan: () => plan(1) }))[1]).toBe("1 a offers x1");
    expect(story(withKind({ plan: () => plan(1), observe: () => undefined }))[1]).toBe("1 a offers x0");
    expect(story(withKind({ plan: () => undefined }))[1]).toBe("1 a offers x0");
  });

  it("terms that are worth nothing to it may table them", () => {
    expect(story(withKind({ plan: () => plan(4) }))[1]).toBe("1 a offers x4");
  });
});

describe("a plan", () => {
  it("may table terms beyond what 32 bits hold", () => {
    const ids = ["p", "q", "r", "s"];
    const all = (value: number) => Object.fromEntries(ids.map((id) => [id, value]));
    const wants = (id: string, value: number) => actor(id, "", { position: { ideal: all(value), salience: all(1) }, strategy: { kind: "take-it-or-leave-it" } });
    const issues = ids.map((id) => ({ kind: "range", id, from: 0, to: 255, step: 1, unit: "EUR" }) as const);
    const model = compile({ ...duo, issues, statusQuo: all(0), actors: [wants("a", 255), wants("b", 0)] });
    expect(simulate(model, { trace: "none" }).state.offers).toEqual([2 ** 32 - 1, 0]);
  });
});

describe("what a plan is made from", () => {
  it("are the no-deal value and the floor of every round, as events have left them", () => {
    const seen: unknown[] = [];
    const kind = {
      plan: (outlook: Outlook) => {
        seen.push([1, 2, 5].map((round) => [outlook.noDeal(round), outlook.floor(round)]));
        return plan(0);
      },
    };
    const drifting = { ...actor("a", "x0", { noDeal: { value: 0.1, drift: 0.1 }, willingness: 0.5 }), strategy: { kind: "own" } };
    const events = [{ id: "loss", when: { kind: "at", round: 2 }, effects: [{ kind: "no-deal", actor: "a", change: 0.25 }] }] as const;
    const other = actor("b", "x4", { strategy: { kind: "other" } });
    const model = withKind(kind, { actors: [drifting, other], events });
    simulate(model);
    expect(seen).toHaveLength(2);
    const [before, after] = seen as readonly (readonly (readonly [number, number])[])[];
    expect(before!.map(([noDeal]) => noDeal)).toEqual([0.1, 0.2, 0.5].map((value) => expect.closeTo(value, 12)));
    expect(after!.map(([noDeal]) => noDeal)).toEqual([0.35, 0.45, 0.75].map((value) => expect.closeTo(value, 12)));
    for (const [noDeal, floor] of [...before!, ...after!]) expect(floor).toBeGreaterThanOrEqual(noDeal);
  });

  it("is looked at once for each change that events have made, and anew where there were very many", () => {
    const counting = (rounds: number) => {
      let made = 0;
      const kind = { plan: () => (made++, { ...plan(0), bid: Array.from({ length: rounds }, () => 0) }) };
      const events = [{ id: "loss", when: { kind: "chance", probability: 1 }, repeats: true, effects: [{ kind: "no-deal", actor: "a", change: 0.001 }] }] as const;
      const model = withKind(kind, { events, deadline: rounds });
      const runs = [1, 2].map(() => {
        const before = made;
        simulate(model);
        return made - before;
      });
      return runs;
    };
    const [first, second] = counting(40);
    expect(first).toBeGreaterThan(35);
    expect(second).toBe(0);
    expect(counting(100)[1]).toBeGreaterThan(90);
  });
});
