import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bargainingProblem, retrace, type Retraced, stepKind, stepKinds, ultimatum } from "../../src/analysis/index.ts";
import { bounds, compile, type Model, openRun, type Run, simulate, weigh } from "../../src/index.ts";
import { scaled } from "./support/runs.ts";
import { type Setup, setups } from "./support/setups.ts";
import { Tally } from "./support/tally.ts";

interface Case {
  readonly model: Model;
  readonly run: Run;
  readonly found: Retraced;
  readonly ids: readonly string[];
}

/** Made once: all properties meet the same cases. */
const made = new Map<string, Case>();

const cases = setups({ maxTerms: 64, maxActors: 4 }).map(({ scenario, seed }: Setup): Case => {
  const key = JSON.stringify([scenario, seed]);
  let known = made.get(key);
  if (known === undefined) {
    const model: Model = compile(scenario);
    const run = openRun(model, simulate(model, { seed }));
    known = { model, run, found: retrace(run), ids: scenario.actors.map(({ id }) => id) };
    made.set(key, known);
  }
  return known;
});

/** The utilities of terms in the order of the actors, at the end of the run. */
const utilitiesAt = ({ model, run, ids }: Case, terms: number): number[] => ids.map((id) => bounds(model, id, run.record.state).utility.at(terms));

/** The feasible terms across nobody's hard red line. */
const agreeableIn = ({ model, run, ids }: Case): number[] =>
  Array.from({ length: model.space.size }, (_, terms) => terms).filter((terms) => ids.every((id) => bounds(model, id, run.record.state).utility.signable(terms) >= 0));

const euclid = (a: readonly number[], b: readonly number[]): number => Math.hypot(...a.map((one, i) => one - b[i]!));

const change = fc.oneof(fc.constantFrom(0, -0.03, 0.03, -0.02, 0.02), fc.double({ min: -1, max: 1, noNaN: true }));

describe("kinds of steps", () => {
  /** The definitions, each on its own. */
  const definitions = {
    silent: (d: number, o: number, small: (x: number) => boolean) => small(d) && small(o),
    nice: (d: number, o: number, small: (x: number) => boolean) => small(d) && !small(o) && o > 0,
    concession: (d: number, o: number, small: (x: number) => boolean) => d < 0 && o >= 0 && !small(d),
    unfortunate: (d: number, o: number, small: (x: number) => boolean) => d <= 0 && o < 0 && !(small(d) && small(o)),
    selfish: (d: number, o: number, small: (x: number) => boolean) => d > 0 && o <= 0 && !(small(d) && small(o)),
    fortunate: (d: number, o: number, small: (x: number) => boolean) => d > 0 && o > 0 && !small(d),
  };

  it("partition all changes: exactly one definition fits, and it is the one that is named", () => {
    fc.assert(
      fc.property(change, change, fc.constantFrom(0, 0.03, 0.2), (d, o, threshold) => {
        const small = (x: number): boolean => x === 0 || Math.abs(x) < threshold;
        const fitting = stepKinds.filter((kind) => definitions[kind](d, o, small));
        expect(fitting).toEqual([stepKind(d, o, threshold)]);
      }),
    );
  });
});

describe("what a run did", () => {
  it("tells every offer in its order, with what it is worth, and counts every step once", () => {
    const tally = new Tally();
    fc.assert(
      fc.property(cases, (one) => {
        const { model, run, found, ids } = one;
        for (const { actor, offers, steps } of found.paths) {
          const tabled = run.record.moves!.filter((move) => move.actor === actor && move.move === "offer");
          expect(offers.map(({ round, terms }) => [round, model.index(terms)])).toEqual(tabled.map(({ round, terms }) => [round, terms]));
          expect(Object.values(steps).reduce((sum, count) => sum + count, 0)).toBe(Math.max(0, offers.length - 1));
          offers.forEach((offer, at) => {
            expect(Object.values(offer.utilities)).toEqual(utilitiesAt(one, tabled[at]!.terms));
            const weight = weigh(model, actor, offer.terms, run.record.state);
            expect(offer.move).toBe(weight.move);
            expect(offer.issues.map(({ rungsFromIdeal }) => rungsFromIdeal)).toEqual(weight.issues.map(({ rungsFromIdeal }) => rungsFromIdeal));
            const before = offers[at - 1];
            if (before === undefined) expect(offer.step).toBeNull();
            else {
              const { step } = offer;
              expect(step?.own).toBe(offer.utilities[actor]! - before.utilities[actor]!);
              expect(step?.towards.map((one) => one.actor)).toEqual(ids.filter((id) => id !== actor));
              if (ids.length === 2) expect(step?.towards[0]).toMatchObject({ kind: step?.kind, change: step?.others });
              tally.add([step!.kind]);
            }
          });
        }
      }),
      { numRuns: 400 },
    );
    for (const kind of stepKinds) expect(tally.share(kind), `${kind}\n${String(tally)}`).toBeGreaterThan(0);
  });

  it("measures distances as brute force does", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { model, run, found, ids } = one;
        const rows = agreeableIn(one).map((terms) => utilitiesAt(one, terms));
        const frontier = rows.filter((row) => !rows.some((other) => other.every((u, i) => u >= row[i]!) && other.some((u, i) => u > row[i]!)));
        const { utilities, distances, terms } = found.outcome;
        const outcome = run.outcome.kind === "settlement" ? utilitiesAt(one, run.record.state.text) : ids.map((id) => bounds(model, id, run.record.state).noDeal);
        expect(terms).toEqual(run.outcome.kind === "settlement" ? run.outcome.terms : null);
        expect(Object.values(utilities)).toEqual(outcome);
        if (frontier.length === 0) expect(distances.frontier).toBeNull();
        else expect(distances.frontier).toBeCloseTo(Math.min(...frontier.map((point) => euclid(outcome, point))), 12);
        const nash = bargainingProblem(model, { at: run.record.state }).nash();
        if (nash === undefined) expect(distances.nash).toBeNull();
        else expect(distances.nash).toBeCloseTo(euclid(outcome, utilitiesAt(one, nash.terms)), 12);
      }),
      { numRuns: scaled(300) },
    );
  });

  it("finds value left on the table just where some terms are better for somebody and worse for nobody, and the best for the worst off of those", () => {
    const tally = new Tally();
    fc.assert(
      fc.property(cases, (one) => {
        const { found, model } = one;
        const outcome = Object.values(found.outcome.utilities);
        const gains = agreeableIn(one)
          .map((terms) => utilitiesAt(one, terms).map((u, i) => u - outcome[i]!))
          .filter((all) => all.every((gain) => gain >= 0));
        expect(found.left !== null).toBe(gains.some((all) => all.some((gain) => gain > 0)));
        tally.add([found.left === null ? "nothing" : "something", found.outcome.terms === null ? "no deal" : "deal"]);
        if (found.left === null) return;
        const own = utilitiesAt(one, model.index(found.left.terms)).map((u, i) => u - outcome[i]!);
        expect(Object.values(found.left.gains)).toEqual(own);
        expect(Math.min(...own)).toBeCloseTo(Math.max(...gains.map((all) => Math.min(...all))), 9);
      }),
      { numRuns: scaled(300) },
    );
    for (const label of ["nothing", "something", "no deal", "deal"]) expect(tally.share(label), String(tally)).toBeGreaterThan(0.1);
  });

  it("names who gave way last: nobody does by as much after that", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { run, found, model, ids } = one;
        const stands = new Map(ids.map((id) => [id, bounds(model, id, run.record.state).utility.ceiling]));
        const ways = run.record.moves!.flatMap(({ actor, move, round, terms }) => {
          if (move !== "offer" && move !== "accept") return [];
          const utility = bounds(model, actor, run.record.state).utility.at(terms);
          const own = utility - stands.get(actor)!;
          stands.set(actor, utility);
          return own <= -0.03 ? [{ actor, round, move, own }] : [];
        });
        expect(found.lastMove).toEqual(ways.at(-1) ?? null);
      }),
      { numRuns: scaled(300) },
    );
  });

  it("bounds the errors of beliefs, and is plain data, the same from a run that was not traced", () => {
    fc.assert(
      fc.property(cases, ({ model, run, found, ids }) => {
        for (const { meanAbsoluteError, rankCorrelation, terms } of [...found.beliefs.tabled, ...found.beliefs.all!]) {
          expect(meanAbsoluteError === null).toBe(terms === 0);
          if (meanAbsoluteError !== null) expect(meanAbsoluteError >= 0 && meanAbsoluteError <= 1).toBe(true);
          if (rankCorrelation !== null) expect(Math.abs(rankCorrelation)).toBeLessThanOrEqual(1);
        }
        expect(found.beliefs.all!.map(({ actor }) => actor)).toEqual(ids);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        expect(retrace(openRun(model, simulate(model, { seed: run.record.seed, trace: "none" })))).toEqual(found);
      }),
      { numRuns: scaled(150) },
    );
  });
});

describe("an ultimatum", () => {
  it("is told from a negotiation by the figures that weigh gives", () => {
    const tally = new Tally();
    fc.assert(
      fc.property(cases, fc.nat(), fc.nat(), fc.boolean(), ({ model, ids }, pick, whose, best) => {
        const author = ids[whose % ids.length]!;
        const ideal = bounds(model, author).best;
        const text = best && ideal !== null ? ideal : model.terms(pick % model.space.size);
        const { kind, author: own, demands, conditions } = ultimatum(text, model, { author });
        const epsilon = model.scenario.thresholds?.epsilon ?? 0.05;
        expect(own.weight).toEqual(weigh(model, author, text));
        expect(demands.map(({ actor }) => actor)).toEqual(ids.filter((id) => id !== author));
        for (const { actor, weight, noDeal, surplus, unacceptable } of demands) {
          expect(weight).toEqual(weigh(model, actor, text));
          expect(noDeal).toBe(bounds(model, actor).noDeal);
          expect(surplus).toBe(weight.utility - noDeal);
          expect(unacceptable).toBe(weight.utility < noDeal || weight.hard.length + weight.declared.length > 0);
        }
        const is = own.weight.move < epsilon + 1e-9 && demands.some(({ unacceptable }) => unacceptable);
        expect(kind).toBe(is ? "ultimatum" : "negotiation");
        expect(conditions.every(({ holds }) => holds)).toBe(is);
        expect(own.atIdeal).toEqual(own.weight.issues.filter(({ rungsFromIdeal }) => rungsFromIdeal === 0).map(({ issue }) => issue));
        tally.add([kind]);
      }),
      { numRuns: scaled(500) },
    );
    for (const kind of ["ultimatum", "negotiation"]) expect(tally.share(kind), String(tally)).toBeGreaterThan(0.1);
  });
});
