import { describe, expect, it } from "vitest";
import { compile, kit, openRun, override, type Run, simulate, standardKit, type Verdict } from "../../../src/index.ts";
import type { AnyScenario, Kinds, Names } from "../../../src/scenario/index.ts";
import { laws, matchers, partingOf, type RunMatchers, showParting } from "../../../src/testing/index.ts";
import { bargain } from "./bargain.ts";

expect.extend(matchers);

declare module "vitest" {
  // As its own declaration has them, parameters and all.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends RunMatchers<R> {}
}

const runOf = (changes: Readonly<Record<string, unknown>> = {}, seed = 1): Run => {
  const model = compile(override(bargain, changes));
  return openRun(model, simulate(model, { seed }));
};

const settled = runOf();
const failed = runOf({ "actors.ann.noDeal.value": 1, "actors.bob.noDeal.value": 1 });

const messageOf = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "nothing was thrown";
};

describe("matchers", () => {
  it("tell a settlement from the rest, and what it was", () => {
    expect(settled).toSettle();
    expect(failed).not.toSettle();
    expect(messageOf(() => expect(failed).toSettle())).toContain("The run ended in round 10: deadline");
    expect(messageOf(() => expect(settled).not.toSettle())).toMatch(/The run settled in round \d+ on \{ price: "p\d" \}/);
  });

  it("tell verdicts, with the rule, and the one that would have been next", () => {
    expect(settled).toHaveVerdict(settled.verdict.kind);
    expect(failed).not.toHaveVerdict("mutual-settlement");
    expect(messageOf(() => expect(failed).toHaveVerdict("mutual-settlement"))).toMatch(/The verdict is breakdown, by rule 2c, not mutual-settlement\. The next would have been/);
  });

  it("hold runs to red lines and no-deal values", () => {
    expect(settled).toRespectRedLines();
    expect(settled).toBeIndividuallyRational();
    // A record that was tampered with: the events tell of an agreement that ann cannot have made.
    const agreed = settled.events.map((event) => (event.kind === "agreed" ? { ...event, terms: 0 } : event));
    const tampered = openRun(compile(override(bargain, { "actors.ann.noDeal.value": 0.5 })), { ...simulate(compile(override(bargain, { "actors.ann.noDeal.value": 0.5 }))), events: agreed });
    expect(tampered).not.toBeIndividuallyRational();
    expect(messageOf(() => expect(tampered).toBeIndividuallyRational())).toContain("is worth");
    const lines = { "actors.ann.position.redLines": [{ kind: "hard", id: "low", when: { kind: "is", issue: "price", options: ["p0"] } }] };
    const crossing = openRun(compile(override(bargain, lines)), { ...simulate(compile(override(bargain, lines))), events: agreed });
    expect(crossing).not.toRespectRedLines();
    expect(messageOf(() => expect(crossing).toRespectRedLines())).toContain("across the red line low of ann");
  });

  it("hold runs of kinds of one's own too", () => {
    const own = kit({ protocols: [{ ...standardKit.protocols[0]!, kind: "table" }] });
    const scenario: AnyScenario = { ...bargain, protocol: { phases: [{ id: "talks", kind: "table", seats: ["ann", "bob"] }] } };
    const model = own.compile<Names, Kinds>(scenario);
    const run = openRun(model, simulate(model, { seed: 1 }));
    expect(run).toSettle();
    expect(run).toRespectRedLines();
    expect(run).toBeIndividuallyRational();
  });

  it("show the first event at which two runs part", () => {
    expect(settled).toRunLike(runOf());
    expect(partingOf(settled.record, runOf().record)).toBeUndefined();
    expect(showParting(settled.record, runOf().record)).toMatch(/The runs have the same \d+ events/);
    const parting = partingOf(settled.record, failed.record);
    expect(parting?.one).not.toEqual(parting?.other);
    expect(settled.events.slice(0, parting?.index)).toEqual(failed.events.slice(0, parting?.index));
    expect(messageOf(() => expect(settled).toRunLike(failed))).toMatch(/The runs share \d+ events\. Then\n- \{[^]*\n\+ \{/);
    expect(showParting({ events: [] }, settled.record)).toContain("- nothing: it was over");
  });

  it("name those by whose doing a run ended", () => {
    const high = [{ kind: "hard", id: "high", when: { kind: "is", issue: "price", options: ["p4"] } }];
    const leaving = runOf({ "actors.ann.noDeal.value": 1, "actors.ann.position.redLines": high });
    expect(messageOf(() => expect(leaving).toSettle())).toBe("The run ended in round 1: walk-out (ann).");
  });

  it("say what holds where it should not", () => {
    expect(messageOf(() => expect(settled).not.toHaveVerdict("mutual-settlement"))).toBe("The verdict is mutual-settlement, by rule 3g. The next would have been fragile-settlement of ann, bob, short by 0.7.");
    const told = (next: Verdict["next"]): string => matchers.toHaveVerdict({ ...settled, verdict: { ...settled.verdict, next } }, "mutual-settlement").message();
    expect(told(null)).toBe("The verdict is mutual-settlement, by rule 3g.");
    expect(told({ kind: "one-sided-settlement", rule: "3e", actors: [], distance: null, failed: [] })).toBe("The verdict is mutual-settlement, by rule 3g. The next would have been one-sided-settlement, for a fact that is missing.");
    expect(messageOf(() => expect(settled).not.toRespectRedLines())).toBe(`The law holds: ${laws.redLinesHold.statement}`);
    expect(messageOf(() => expect(settled).not.toBeIndividuallyRational())).toBe(`The law holds: ${laws.individuallyRational.statement}`);
  });

  it("tell untraced runs from none", () => {
    expect(partingOf({ events: null }, { events: null })).toBeUndefined();
    expect(showParting({ events: null }, { events: null })).toBe("The runs have the same 0 events.");
    expect(partingOf({ events: null }, settled.record)).toEqual({ index: 0, one: undefined, other: settled.events[0] });
    expect(partingOf(settled.record, { events: null })).toEqual({ index: 0, one: settled.events[0], other: undefined });
  });
});
