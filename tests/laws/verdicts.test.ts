import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { openRun, type RunRecord } from "../../src/index.ts";
import { rules } from "../../src/verdict/index.ts";
import { at, perIssue, place } from "../../src/testing/arbitraries/draft.ts";
import { found, ledgerOf, noDealAt } from "../../src/testing/laws/books.ts";
import { saved } from "../../src/testing/laws/plays.ts";
import { played, setups } from "./support/setups.ts";

vi.setConfig({ testTimeout: 120_000 });

describe("the verdict on a run", () => {
  it("is exactly one, by a rule for this end of a run, and follows from the record alone", () =>
    fc.assert(
      fc.property(setups(), (setup) => {
        const { model, record } = played(setup);
        const { verdict } = openRun(model, record);
        const own = rules.filter(({ rule }) => rule === verdict.rule);
        expect(own).toHaveLength(1);
        expect(own[0]).toMatchObject({ kind: verdict.kind, inForce: record.outcome.kind === "settlement" });
        expect(verdict.kind === "not-convened").toBe(record.outcome.cause === "not-convened");
        const bare: RunRecord = { ...saved(record), moves: null, events: null };
        expect(openRun(model, bare).verdict).toEqual(verdict);
      }),
    ));

  it("weighs figures that are numbers in their bounds, and utilities and no-deal values as the books have them", () =>
    fc.assert(
      fc.property(setups(), (setup) => {
        const { model, record, events } = played(setup);
        const weighed = openRun(model, record).case;
        const { end, start, ...ledger } = ledgerOf(setup.scenario, events);
        const text = record.state.text;
        // Whoever needs not consent may have put its name to less than no deal.
        const willing = weighed.actors.every(({ signatory, utility, noDeal }) => !signatory || (utility ?? 0) >= noDeal);
        for (const actor of weighed.actors) {
          const own = found(end.profiles, actor.id);
          expect(actor.utility).toBe(text < 0 ? null : own.utility.at(text));
          expect(actor.noDeal).toBeCloseTo(noDealAt({ ...ledger, end, start }, end, actor.id, record.outcome.round), 9);
          expect(actor.noDealAtStart).toBeCloseTo(noDealAt({ ...ledger, end, start }, { ...start, shifts: new Map([[actor.id, 0]]) }, actor.id, 1), 9);
          expect(actor.processGain).toBeCloseTo(found(end.gains, actor.id), 9);
          const shares = [actor.noDeal, actor.noDealAtStart, actor.ceiling, actor.give, actor.get, actor.changedSalience, actor.deferredSalience];
          for (const share of [...shares, actor.utility ?? 0, actor.best ?? 0]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1 + 1e-9);
          }
          if (actor.best !== null && actor.signatory && willing) expect(actor.best).toBeGreaterThanOrEqual(actor.utility ?? 1);
        }
      }),
    ));

  it("does not depend on what was tabled before the last text, nor on any of it once a settlement is in force", () =>
    fc.assert(
      fc.property(setups(), perIssue(place()), fc.nat(), (setup, places, pick) => {
        const { model, record } = played(setup);
        const before = openRun(model, record);
        const other = pick % model.space.size;
        const moves = (record.moves ?? []).map((move) => (move.terms < 0 ? move : { ...move, terms: other }));
        expect(openRun(model, { ...record, moves, events: [] }).verdict).toEqual(before.verdict);
        if (record.outcome.kind !== "settlement") return;
        const replaced = record.state.offers.map((_, actor) => (at(places, actor) % 2 === 0 ? -1 : other));
        const state = { ...record.state, offers: replaced, taken: replaced, ultimatums: [] };
        expect(openRun(model, { ...record, state }).verdict).toEqual(before.verdict);
      }),
    ));
});
