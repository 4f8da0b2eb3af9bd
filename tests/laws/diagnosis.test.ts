import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze, diagnose } from "../../src/analysis/index.ts";
import { bounds, compile, type Model, openRun, simulate } from "../../src/index.ts";
import { scenario, seed } from "../../src/testing/index.ts";
import { Tally } from "./support/tally.ts";
import { scaled } from "./support/runs.ts";

const order = ["no-zone", "commitment", "private-information", "process", "settles"];

describe("a diagnosis", () => {
  it("finds something in every scenario, by evidence that the runs and the zone bear out", () => {
    const tally = new Tally();
    fc.assert(
      fc.property(scenario({ maxTerms: 64, maxActors: 4 }), fc.uniqueArray(seed(), { minLength: 1, maxLength: 2, selector: String }), (document, seeds) => {
        const model: Model = compile(document);
        const { main, applies, noZone, commitment, privateInformation, process, settles, runs } = diagnose(model, { seeds });
        const played = seeds.map((one) => openRun(model, simulate(model, { seed: one })));
        const causes = played.map(({ outcome }) => outcome.cause);
        const { rational } = analyze(model);
        expect(main).toBe(applies[0]);
        expect(applies).toEqual(order.filter((kind) => applies.some((one) => one === kind)));
        expect(runs.map(({ outcome, verdict }) => [outcome, verdict])).toEqual(played.map(({ outcome, verdict }) => [outcome, verdict.kind]));

        expect(noZone.rational.value).toBe(rational);
        expect(applies.includes("no-zone")).toBe(rational === 0);
        expect(noZone.blockage === null).toBe(rational > 0);
        const none = causes.some((cause) => cause !== null && ["deadline", "walk-out", "refusal", "not-acceded"].includes(cause));
        expect(privateInformation.deadlocked.length > 0).toBe(none);
        expect(applies.includes("private-information")).toBe(rational > 0 && none);
        expect(applies.includes("process")).toBe(causes.some((cause) => cause === "not-convened" || cause === "fault"));
        expect(process.runs).toEqual(seeds.filter((_, at) => causes[at] === "not-convened" || causes[at] === "fault"));
        expect(applies.includes("settles")).toBe(causes.every((cause) => cause === null));
        expect(settles.runs).toEqual(seeds.filter((_, at) => causes[at] === null));
        if (causes.some((cause) => cause === "not-ratified" || cause === "not-delivered")) expect(applies.includes("commitment")).toBe(rational > 0);
        if (rational > 0 && commitment.lasting.value === 0) expect(applies).toContain("commitment");
        expect(commitment.lasting.value).toBeLessThanOrEqual(rational);
        tally.add(applies);
      }),
      { numRuns: scaled(400) },
    );
    for (const kind of order) expect(tally.share(kind), `${kind}\n${String(tally)}`).toBeGreaterThan(0.02);
  });

  it("counts as lasting what stays worth its no-deal value to all, over every round ahead, and passes those who ratify", () => {
    fc.assert(
      fc.property(scenario({ maxTerms: 64, maxActors: 3 }), (document) => {
        const model: Model = compile(document);
        const horizon = document.thresholds?.horizon ?? 12;
        const lasts = (terms: number): boolean =>
          document.actors.every(({ id }) => {
            const { utility } = bounds(model, id);
            return utility.signable(terms) >= 0 && Array.from({ length: horizon + 1 }, (_, ahead) => bounds(model, id, undefined, 1 + ahead).noDeal).every((noDeal) => utility.at(terms) >= noDeal);
          });
        const ratified = (terms: number): boolean =>
          (document.ratifiers ?? []).every(({ actor, threshold }) => {
            const { utility, noDeal, floor } = bounds(model, actor);
            return utility.at(terms) >= (threshold.kind === "utility" ? threshold.least : threshold.kind === "floor" ? floor : noDeal + (threshold.margin ?? 0));
          });
        const brute = Array.from({ length: model.space.size }, (_, terms) => terms).filter((terms) => lasts(terms) && ratified(terms)).length;
        const { commitment } = diagnose(model);
        if (commitment.endurance.every(({ least }) => least <= 1)) expect(commitment.lasting.value).toBe(brute);
        else expect(brute).toBe(0);
      }),
      { numRuns: scaled(200) },
    );
  });
});
