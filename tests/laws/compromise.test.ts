import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockersOf } from "../../src/analysis/compromise/blocker.ts";
import { type Blocker, bargainingProblem, compromise, type Compromise } from "../../src/analysis/index.ts";
import { membersOf } from "../../src/analysis/member.ts";
import { bounds, compile, type Model, weigh } from "../../src/index.ts";
import type { Scenario } from "../../src/scenario/index.ts";
import { holds } from "../../src/testing/arbitraries/conditions.ts";
import { scenario } from "../../src/testing/index.ts";
import { Tally } from "./support/tally.ts";
import { scaled } from "./support/runs.ts";

/** Everybody's wishes often too high to be met together, and one issue often settled beforehand, so that zones are empty in every way. */
const demanding = fc
  .record({ document: scenario({ maxTerms: 64, maxActors: 4 }), values: fc.array(fc.constantFrom(0, 0.3, 0.6, 0.9), { minLength: 6, maxLength: 6 }), demand: fc.boolean(), settled: fc.boolean() })
  .map(({ document, values, demand, settled }): Scenario => {
    const [issue] = document.issues;
    const options = [document.statusQuo[issue!.id]!];
    return {
      ...document,
      ...(demand && { actors: document.actors.map((actor, i) => ({ ...actor, noDeal: { ...actor.noDeal, value: values[i]! } })) }),
      ...(settled && document.constraints === undefined && { constraints: [{ id: "settled", holds: { kind: "is", issue: issue!.id, options } }] }),
    };
  });

interface Case {
  readonly document: Scenario;
  readonly model: Model;
  readonly found: Compromise;
  readonly all: readonly number[];
  /** What each terms violate. */
  readonly sets: readonly ReadonlySet<string>[];
}

/** Made once: all properties meet the same cases. */
const made = new Map<string, Case>();

const cases = demanding.map((document): Case => {
  const key = JSON.stringify(document);
  let known = made.get(key);
  if (known === undefined) {
    const model: Model = compile(document);
    const all = Array.from({ length: model.space.size }, (_, terms) => terms);
    known = { document, model, found: compromise(model), all, sets: all.map((terms) => violatedBy(document, model, terms)) };
    made.set(key, known);
  }
  return known;
});

const nameOf = ({ kind, actor, ...rest }: Blocker): string => `${kind} ${String(actor)} ${"id" in rest ? rest.id : ""}`;

/** All that keeps terms out of the zone, straight from the document. */
function violatedBy(document: Scenario, model: Model, terms: number): Set<string> {
  const named = model.terms(terms);
  const lines = document.actors.flatMap(({ id, position }) =>
    (position.redLines ?? []).filter(({ kind, when }) => kind === "hard" && holds(when, named, document.issues)).map((line) => `red-line ${id} ${line.id}`),
  );
  const constraints = (document.constraints ?? []).filter((one) => !holds(one.holds, named, document.issues)).map(({ id }) => `constraint null ${id}`);
  const below = document.actors.filter(({ id }) => {
    const { utility, noDeal } = bounds(model, id);
    return utility.at(terms) < noDeal;
  });
  return new Set([...constraints, ...lines, ...below.map(({ id }) => `no-deal ${id} `)]);
}

const sizeOf = (sets: readonly ReadonlySet<string>[]): number => Math.min(...sets.map((set) => set.size));

const within = (set: ReadonlySet<string>, others: readonly string[]): boolean => [...set].every((one) => others.includes(one));

describe("compromise", () => {
  it("agrees with brute force on what each would give, must give, and is short of", () => {
    fc.assert(
      fc.property(cases, ({ document, model, found, all, sets }) => {
        for (const actor of found.actors) {
          const own = `no-deal ${actor.actor} `;
          const { utility, noDeal } = bounds(model, actor.actor);
          const floor = bounds(model, actor.actor, undefined, document.deadline).floor;
          const open = all.filter((terms) => within(sets[terms]!, [own]));
          const best = open.length === 0 ? null : Math.max(...open.map((terms) => utility.at(terms)));
          expect(actor).toMatchObject({ ceiling: utility.ceiling, noDeal, floor });
          expect(actor.would.move).toBe(utility.ceiling - floor);
          expect(actor.must?.move ?? null).toBe(best === null ? null : utility.ceiling - best);
          expect(actor.gap).toBe(best === null ? null : Math.max(0, floor - best));
          if (actor.gap !== null && actor.gap > 0) expect(actor.gap).toBeCloseTo(actor.must!.move - actor.would.move, 9);
        }
      }),
      { numRuns: scaled(400) },
    );
  });

  it("finds the zone, its size, and a deficit of nothing where there is one and only there", () => {
    const tally = new Tally();
    fc.assert(
      fc.property(cases, ({ model, found, all, sets }) => {
        const zone = sets.filter((set) => set.size === 0).length;
        const { rational, shortfall } = found.zone;
        expect(rational).toEqual({ value: zone, exact: true });
        expect(shortfall.total === 0 && !shortfall.acrossRedLines).toBe(zone > 0);
        expect(found.blockage === null).toBe(zone > 0);
        expect(found.actors.every(({ nash, egalitarian }) => (nash === null) === (zone === 0) && (egalitarian === null) === (zone === 0))).toBe(true);
        const agreeable = all.filter((terms) => ![...sets[terms]!].some((name) => !name.startsWith("no-deal")));
        const among = agreeable.length > 0 ? agreeable : all.filter((terms) => model.space.feasible(terms));
        const least = Math.min(...among.map((terms) => found.actors.reduce((sum, { actor, noDeal }) => sum + Math.max(0, noDeal - bounds(model, actor).utility.at(terms)), 0)));
        expect(shortfall.total).toBeCloseTo(least, 9);
        expect(shortfall.acrossRedLines).toBe(agreeable.length === 0);
        tally.add([zone > 0 ? "zone" : "none", ...(found.blockage?.single ?? []).map(({ blocker }) => blocker.kind), ...(found.blockage !== null && found.blockage.single.length === 0 ? ["no single blocker"] : [])]);
      }),
      { numRuns: scaled(400) },
    );
    for (const label of ["zone", "none", "no-deal", "red-line", "constraint", "no single blocker"]) expect(tally.share(label), `${label}\n${String(tally)}`).toBeGreaterThan(0.01);
  });

  it("names just the single blockers whose removal opens a zone, with terms that it opens", () => {
    fc.assert(
      fc.property(cases, ({ model, found, sets }) => {
        if (found.blockage === null) return;
        const names = blockersOf(model, membersOf(model)).map(nameOf);
        const open = names.filter((name) => sets.some((set) => within(set, [name])));
        expect(found.blockage.single.map(({ blocker }) => nameOf(blocker))).toEqual(open);
        for (const { blocker, terms } of found.blockage.single) expect(within(sets[model.index(terms)]!, [nameOf(blocker)])).toBe(true);
      }),
      { numRuns: scaled(400) },
    );
  });

  it("finds all of the smallest ways out, and conflicts none of whose members can be spared", () => {
    fc.assert(
      fc.property(cases, ({ found, sets }) => {
        if (found.blockage === null) return;
        const { waysOut, smallest, conflicts } = found.blockage;
        const least = sizeOf(sets);
        const brute = new Set(sets.filter(({ size }) => size === least).map((set) => [...set].sort().join()));
        expect(smallest).toBe(true);
        expect(new Set(waysOut.map((way) => way.map(nameOf).sort().join()))).toEqual(brute);
        for (const conflict of conflicts.map((members) => members.map(nameOf))) {
          const met = sets.map((set) => conflict.filter((name) => set.has(name)));
          expect(met.every(({ length }) => length > 0)).toBe(true);
          for (const name of conflict) expect(met.some((some) => some.length === 1 && some[0] === name)).toBe(true);
        }
      }),
      { numRuns: scaled(400) },
    );
  });

  it("opens a zone by the fall of a no-deal value that it says, and by none that is smaller", () => {
    fc.assert(
      fc.property(cases, ({ model, found }) => {
        for (const { actor, noDeal, to, by } of found.blockage?.falls ?? []) {
          const zoneAt = (value: number): boolean => bargainingProblem(model, { noDeal: { [actor]: value } }).rational().value > 0;
          if (to === null) expect(zoneAt(0)).toBe(false);
          else {
            expect(by).toBe(noDeal - to);
            expect(zoneAt(to)).toBe(true);
            expect(zoneAt(to + Math.min(1e-9, (noDeal - to) / 2))).toBe(false);
          }
        }
      }),
      { numRuns: scaled(300) },
    );
  });

  it("weighs the terms behind its figures as weigh does, and finds what all would sign", () => {
    fc.assert(
      fc.property(cases, ({ model, found, all }) => {
        for (const { actor, would, must, nash, egalitarian } of found.actors) {
          for (const asked of [would, must, nash, egalitarian]) {
            if (asked?.weight) expect(asked.weight).toEqual(weigh(model, actor, asked.weight.terms));
          }
          for (const asked of [must, nash, egalitarian]) if (asked !== null) expect(asked.move).toBe(asked.weight?.move);
        }
        const signed = all.filter((terms) => found.actors.every(({ actor, floor }) => bounds(model, actor).utility.signable(terms) >= floor));
        expect(found.atFloors.rational.value).toBe(signed.length);
      }),
      { numRuns: scaled(300) },
    );
  });

  it("is plain data, and the same however the scenario is given", () => {
    fc.assert(
      fc.property(cases, ({ document, found }) => {
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        expect(compromise(document)).toEqual(found);
      }),
      { numRuns: scaled(100) },
    );
  });
});
