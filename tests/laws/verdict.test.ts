import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, rules, verdict, type Case, type CaseActor, type Comparison, type Verdict } from "../../src/verdict/index.ts";

const IDS = ["a", "b", "c", "d", "e", "f"];

/** Numbers in [0, 1], often on a boundary of some rule, so that ties happen. */
const unit = fc.oneof(
  fc.constantFrom(0, 0.05, 0.1, 0.25, 0.4, 0.45, 0.5, 0.55, 0.6, 0.95, 1),
  fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 1_000_000),
);
const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { freq: 4, nil: null });

const actorWith = (id: string, others: readonly string[], inForce: boolean): fc.Arbitrary<CaseActor> =>
  fc.record({
    id: fc.constant(id),
    principal: fc.boolean(),
    affected: fc.boolean(),
    signatory: fc.boolean(),
    utility: inForce ? unit : orNull(unit),
    noDealAtStart: unit,
    noDeal: unit,
    surplusAhead: inForce ? unit.map((value) => value - 0.3) : orNull(unit),
    ceiling: unit,
    best: orNull(unit),
    give: unit,
    get: unit,
    lastMove: orNull(unit),
    ultimatum: fc.boolean(),
    unacceptableTo: fc.subarray([...others]),
    processGain: fc.oneof(fc.constant(0), unit),
    crossedDeclared: fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constant(["line"]) }),
    changedSalience: unit,
    deferredSalience: unit,
  });

/** Cases of a given end with 1–6 actors; those in force lean towards deals that everybody gains from, so that every rule is met. */
const casesOf = (inForce: boolean): fc.Arbitrary<Case> =>
  fc.integer({ min: 1, max: IDS.length }).chain((count) => {
    const ids = IDS.slice(0, count);
    return fc
      .record({
        actors: fc.tuple(...ids.map((id) => actorWith(id, ids.filter((other) => other !== id), inForce))),
        kind: fc.boolean(),
        convened: inForce ? fc.constant(true) : fc.boolean(),
        endsFighting: fc.boolean(),
        cause: fc.constantFrom("deadline", "walk-out", "refusal", "not-acceded"),
        by: fc.subarray(ids),
      })
      .map(({ actors, kind, cause, by, convened, endsFighting }) => ({
        convened,
        inForce,
        cause: inForce ? null : cause,
        by: inForce ? [] : by,
        endsFighting,
        thresholds: { epsilon: 0.05, rho: 0.25, sigma: 0.1, theta: 0.5 },
        actors: inForce && kind ? actors.map(kinder) : actors,
      }));
  });

const cases = fc.boolean().chain(casesOf);

/** The same actor with terms that are worth more to it than its no-deal value. */
function kinder(actor: CaseActor): CaseActor {
  const noDeal = actor.noDeal / 2;
  const utility = 0.5 + (actor.utility ?? 0) / 2;
  const noDealAtStart = actor.noDealAtStart / 2;
  return { ...actor, noDeal, noDealAtStart, utility, ceiling: 1, surplusAhead: utility - noDeal, crossedDeclared: [] };
}

const lowered = (actor: CaseActor, by: number): CaseActor => ({
  ...actor,
  utility: actor.utility === null ? null : actor.utility - by,
  surplusAhead: actor.surplusAhead === null ? null : actor.surplusAhead - by,
});

const withActor = (of: Case, index: number, change: (actor: CaseActor) => CaseActor): Case => ({
  ...of,
  actors: of.actors.map((actor, at) => (at === index ? change(actor) : actor)),
});

const ruleOf = (id: string) => rules.find((rule) => rule.rule === id)!;

/** A verdict with its lists of actors and figures in an order that does not depend on that of the actors. */
function sorted(found: Verdict): unknown {
  const words = (comparisons: readonly Comparison[]): string[] =>
    comparisons.map((one) => JSON.stringify({ ...one, others: [...one.others].sort() })).sort();
  const { next, secondary } = found;
  return {
    ...found,
    actors: [...found.actors].sort(),
    by: [...found.by].sort(),
    figures: words(found.figures),
    failed: words(found.failed),
    secondary: secondary && { ...secondary, actors: [...secondary.actors].sort() },
    next: next && { ...next, actors: [...next.actors].sort(), failed: words(next.failed) },
  };
}

/** Every actor's id replaced, wherever it stands in plain data of the verdict. */
function renamed<T>(data: T, to: ReadonlyMap<string, string>): T {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) => (typeof value === "string" ? (to.get(value) ?? value) : value));
}

describe("the verdict", () => {
  it("is exactly one, of a known rule for this end of a run, and every earlier rule does not apply", () => {
    fc.assert(
      fc.property(cases, (of) => {
        const found = verdict(of);
        const rule = ruleOf(found.rule);
        expect(rule).toMatchObject({ kind: found.kind, inForce: of.inForce });
        const fitting = rules.filter((one) => one.inForce === of.inForce);
        expect(fitting.find((one) => assess(one, of).applies)).toBe(rule);
        expect(found.figures.every((figure) => figure.holds)).toBe(true);
      }),
    );
  });

  it("is never one for settlements where none is in force", () => {
    fc.assert(fc.property(casesOf(false), (of) => !verdict(of).rule.startsWith("3")));
  });

  it("is mutual or fragile by conditions that are exact opposites", () => {
    fc.assert(
      fc.property(casesOf(true), (of) => assess(ruleOf("3g"), of).applies !== assess(ruleOf("3h"), of).applies),
    );
  });

  it("is relabelled with the actors and changes in nothing else, in whatever order they stand", () => {
    const relabelled = cases.chain((of) =>
      fc.record({
        of: fc.constant(of),
        order: fc.shuffledSubarray([...of.actors.keys()], { minLength: of.actors.length }),
        ids: fc.shuffledSubarray(["p", "q", "r", "s", "t", "u"], { minLength: of.actors.length }),
      }),
    );
    fc.assert(
      fc.property(relabelled, ({ of, order, ids }) => {
        const to = new Map(of.actors.map((actor, at) => [actor.id, ids[at] ?? ""]));
        const changed = renamed({ ...of, actors: order.map((at) => of.actors[at]!) }, to);
        expect(sorted(verdict(changed))).toEqual(sorted(renamed(verdict(of), to)));
      }),
    );
  });

  it("never becomes mutual by lowering the utility of a party that is only affected", () => {
    const withAffected = fc.tuple(casesOf(true), unit, fc.nat()).map(([of, by, pick]) => {
      const index = pick % of.actors.length;
      const first = withActor(of, index, (actor) => ({ ...actor, affected: true, principal: false }));
      const others = first.actors.map((actor, at) => ({ ...actor, principal: actor.principal || at === (index + 1) % of.actors.length }));
      return { of: { ...first, actors: of.actors.length > 1 ? others : first.actors }, index, by };
    });
    fc.assert(
      fc.property(withAffected, ({ of, index, by }) => {
        fc.pre(of.actors.length > 1);
        const before = verdict(of).kind;
        const after = verdict(withActor(of, index, (actor) => lowered(actor, by))).kind;
        expect(after === "mutual-settlement" && before !== "mutual-settlement").toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it("never meets a condition of a mutual settlement by lowering anybody's utility, and none below a no-deal value", () => {
    fc.assert(
      fc.property(casesOf(true), unit, fc.nat(), (of, by, pick) => {
        const index = pick % of.actors.length;
        const after = withActor(of, index, (actor) => lowered({ ...actor, affected: true }, by));
        const before = withActor(of, index, (actor) => ({ ...actor, affected: true }));
        const held = assess(ruleOf("3g"), before).applies;
        expect(!held && assess(ruleOf("3g"), after).applies).toBe(false);
        const { utility, noDeal, noDealAtStart } = after.actors[index]!;
        if (utility! < Math.max(noDeal, noDealAtStart) - 1e-6) expect(verdict(after).kind).not.toBe("mutual-settlement");
      }),
    );
  });

  it("on a settlement in force does not depend on what was tabled before", () => {
    fc.assert(
      fc.property(casesOf(true), orNull(unit), fc.boolean(), fc.nat(), (of, lastMove, ultimatum, pick) => {
        const changed = withActor(of, pick % of.actors.length, (actor) => ({ ...actor, lastMove, ultimatum, unacceptableTo: [] }));
        expect(verdict(changed)).toEqual(verdict(of));
      }),
    );
  });

  it("is plain data and does not change its case", () => {
    fc.assert(
      fc.property(cases, (of) => {
        const copy = JSON.stringify(of);
        const found = verdict(of);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        expect(JSON.stringify(of)).toBe(copy);
      }),
    );
  });
});

describe("the next rule", () => {
  it("is another rule for this end of a run that does not apply, at a distance of what it failed by", () => {
    fc.assert(
      fc.property(cases, (of) => {
        const { rule, next } = verdict(of);
        if (next === null) return;
        const found = ruleOf(next.rule);
        expect(found.inForce).toBe(of.inForce);
        expect(next.rule).not.toBe(rule);
        expect(assess(found, of)).toMatchObject({ applies: false, distance: next.distance, actors: next.actors });
        expect(next.failed.every((one) => !one.holds)).toBe(true);
        const gaps = next.failed.map((one) => one.gap);
        if (next.distance === null) expect(next.failed.length === 0 || gaps.includes(null)).toBe(true);
        else expect(Math.abs(Math.max(...gaps.map((gap) => gap ?? Infinity)) - next.distance)).toBeLessThan(1e-9);
      }),
    );
  });

  it("of a fragile settlement is the mutual one, which applies once everybody has that much more", () => {
    fc.assert(
      fc.property(casesOf(true), (of) => {
        const { rule, next } = verdict(of);
        const mutual = assess(ruleOf("3g"), of);
        if (rule === "3h") expect(next).toMatchObject({ rule: "3g", distance: mutual.distance, failed: mutual.figures });
        const better = { ...of, actors: of.actors.map((actor) => lowered(actor, -(mutual.distance ?? 0) - 1e-6)) };
        expect(assess(ruleOf("3g"), better).applies).toBe(true);
      }),
    );
  });
});

describe("generated cases", () => {
  it("meet every rule", () => {
    const met = new Set(fc.sample(cases, 5000).map((of) => verdict(of).rule));
    expect([...met].sort()).toEqual(rules.map((rule) => rule.rule));
  });
});
