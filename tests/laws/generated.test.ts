import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { compile, openRun } from "../../src/index.ts";
import { type Condition, type Scenario } from "../../src/scenario/index.ts";
import { checkScenario } from "../../src/schema/index.ts";
import type { Cause, RunEvent } from "../../src/seam/index.ts";
import { rules } from "../../src/verdict/index.ts";
import { protocolNames } from "../../src/testing/arbitraries/protocols.ts";
import { scenarios, type SizeConstraints } from "../../src/testing/arbitraries/scenarios.ts";
import { strategyNames } from "../../src/testing/arbitraries/strategies.ts";
import { Tally } from "./support/tally.ts";
import { played, type Setup, setups } from "./support/setups.ts";

vi.setConfig({ testTimeout: 120_000 });

const causes = ["not-convened", "deadline", "walk-out", "refusal", "fault", "not-acceded", "not-ratified", "not-delivered"] as const satisfies readonly Cause[];
const eventKinds = ["event", "phase", "waiting", "move", "fault", "withdrawn", "agreed", "answer", "ratification", "delivery", "setback", "end"] as const satisfies readonly RunEvent["kind"][];

/** Whatever a document can hold, as labels. */
function* partsOf({ issues, constraints = [], actors, events = [], channels = [], consent, ratifiers = [], delivery = [], protocol, ...rest }: Scenario): Generator<string> {
  yield* issues.map(({ kind }) => `issue: ${kind}`);
  yield `actors: ${String(actors.length)}`;
  yield `issues: ${String(issues.length)}`;
  if (rest.deadline > 12) yield "deadline: above 12";
  if (constraints.length > 0) yield "constraints";
  for (const { position, declared, noDeal = {}, strategy, present, willingness } of actors) {
    yield `strategy: ${strategy.kind}`;
    if ("bidding" in strategy && strategy.bidding !== undefined) yield `bidding: ${strategy.bidding}`;
    if ("acceptance" in strategy && strategy.acceptance !== undefined) yield `acceptance: ${strategy.acceptance}`;
    if ("factors" in strategy) yield "factors";
    if (present === false) yield "absent at the start";
    if (declared !== undefined) yield "declared position";
    if (willingness !== undefined) yield "willingness";
    yield* Object.keys(noDeal).map((member) => `no deal: ${member}`);
    yield* (position.redLines ?? []).map(({ kind, when }) => `red line: ${kind}, ${isJoined(when) ? "joined" : "single"}`);
    yield* (position.linkages ?? []).map(({ kind }) => `linkage: ${kind}`);
    if (position.values !== undefined) yield "values";
  }
  for (const { when, guard, repeats, effects } of events) {
    yield `when: ${when.kind}`;
    if (guard !== undefined) yield `guard: ${guard.kind}`;
    if (repeats === true) yield "repeats";
    yield* effects.map(({ kind }) => `effect: ${kind}`);
  }
  yield* channels.map(({ open }) => `channel: ${open ? "open" : "closed"}`);
  if (consent !== undefined) yield "consent";
  yield* ratifiers.map(({ threshold }) => `ratifier: ${threshold.kind}`);
  yield* delivery.map(({ controllers }) => `delivery: ${controllers.kind}`);
  yield* protocol.phases.map((phase) => `phase: ${phase.kind}${phase.kind === "accession" ? ` ${phase.onRefusal ?? "end"}` : ""}`);
  yield* Object.keys(rest).filter((member) => member !== "id");
}

const isJoined = (condition: Condition): boolean => (condition.kind === "not" ? isJoined(condition.of) : !("issue" in condition));

function* happenings(setup: Setup): Generator<string> {
  const { model, record, events } = played(setup);
  yield record.outcome.cause ?? "settlement";
  yield `rule ${openRun(model, record).verdict.rule}`;
  for (const event of events) {
    yield event.kind;
    if (event.kind === "move") yield `move: ${event.move}`;
    if (event.kind === "answer") yield `answer: ${event.accepts ? "yes" : "no"} to ${event.to}`;
    if (event.kind === "ratification") yield `ratification: ${event.passes ? "passes" : "fails"}`;
    if (event.kind === "delivery") yield `delivery: ${event.delivered ? "delivered" : "withheld"}`;
    if (event.kind === "phase" && event.phase.endsWith("-reopened")) yield "reopened";
  }
  if (model.warnings.length > 0) yield "warnings";
}

const tallied = (constraints: SizeConstraints, labels: (setup: Setup) => Iterable<string>, runs = 2000): Tally => {
  const tally = new Tally();
  for (const setup of fc.sample(setups(constraints), { numRuns: runs, seed: 1 })) tally.add(labels(setup));
  return tally;
};

describe("generated scenarios", () => {
  it("are valid documents, and compile", () =>
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        expect(checkScenario(scenario)).toEqual([]);
        expect(JSON.parse(JSON.stringify(scenario))).toStrictEqual(scenario);
        const model = compile(scenario);
        expect(model.space.size).toBeLessThanOrEqual(1024);
        expect(model.space.count().value).toBeGreaterThan(0);
      }),
    ));

  it("hold, each in one of a hundred at least, all that documents can", () => {
    const tally = tallied({}, ({ scenario }) => partsOf(scenario));
    const wanted = [
      ...["ladder", "options", "range"].map((kind) => `issue: ${kind}`),
      ...[2, 3, 4, 5, 6].map((count) => `actors: ${String(count)}`),
      ...[1, 2, 3, 4, 5, 6].map((count) => `issues: ${String(count)}`),
      ...strategyNames.map((kind) => `strategy: ${kind}`),
      ...["best-for-others", "nearest", "least"].map((kind) => `bidding: ${kind}`),
      ...["next", "const", "time"].map((kind) => `acceptance: ${kind}`),
      ...["value", "cost", "drift"].map((member) => `no deal: ${member}`),
      ...["hard", "declared"].flatMap((kind) => [`red line: ${kind}, single`, `red line: ${kind}, joined`]),
      ...["complements", "substitutes", "table"].map((kind) => `linkage: ${kind}`),
      ...["at", "chance"].map((kind) => `when: ${kind}`),
      ...["phase", "rounds", "channel", "present", "happened", "standing", "all", "any", "not"].map((kind) => `guard: ${kind}`),
      ...["channel", "no-deal", "process-gain", "profile", "participation"].map((kind) => `effect: ${kind}`),
      ...["utility", "no-deal", "floor"].map((kind) => `ratifier: ${kind}`),
      ...["all", "any", "shares"].map((kind) => `delivery: ${kind}`),
      ...protocolNames.flatMap((kind) => (kind === "accession" ? ["end", "reopen", "proceed"].map((then) => `phase: ${kind} ${then}`) : [`phase: ${kind}`])),
      ...["constraints", "values", "factors", "declared position", "willingness", "absent at the start", "consent", "repeats", "deadline: above 12"],
      ...["principals", "affected", "thresholds", "normalize", "channel: open", "channel: closed"],
    ];
    expect(wanted.filter((label) => tally.share(label) < 0.01).map((label) => [label, tally.share(label)])).toEqual([]);
  });

  it("come to every outcome, every kind of event and every verdict, and a third of them to a settlement", () => {
    const tally = tallied({}, happenings, 4000);
    if (process.env.DETENTE_LAW_STATISTICS !== undefined) console.log(`Of ${String(4000)} generated runs:\n${tally.toString()}`);
    const rare = [...causes, ...eventKinds, "move: accept", "move: reject", "move: leave", "move: offer"].filter((label) => tally.share(label) < (label === "fault" ? 0.001 : 0.005));
    expect(rare).toEqual([]);
    expect(rules.map(({ rule }) => `rule ${rule}`).filter((label) => tally.share(label) === 0)).toEqual([]);
    expect(["answer: yes to accession", "answer: no to accession", "answer: yes to delivery", "answer: no to delivery", "reopened"].filter((label) => tally.share(label) < 0.002)).toEqual([]);
    expect(tally.share("settlement")).toBeGreaterThan(0.3);
  });

  it("that lean to a deal mostly settle", () => {
    expect(tallied({ lean: "deal" }, happenings, 500).share("settlement")).toBeGreaterThan(0.45);
  });

  it("shrink to two actors, one issue of two options and no events", () => {
    const smallest = (holds: (scenario: Scenario) => boolean): unknown => {
      const { counterexample } = fc.check(fc.property(scenarios(), (scenario) => !holds(scenario)), { numRuns: 2000, seed: 1 });
      return counterexample?.[0];
    };
    expect(smallest(() => true)).toEqual({
      id: "generated",
      issues: [{ kind: "ladder", id: "land", options: [{ id: "land0" }, { id: "land1" }] }],
      statusQuo: { land: "land0" },
      actors: ["ann", "bob"].map((id) => ({
        id,
        position: { ideal: { land: "land0" }, salience: { land: "low" } },
        strategy: { kind: "polynomial" },
      })),
      protocol: { phases: [{ id: "phase1", kind: "alternating-offers", seats: ["ann", "bob"] }] },
      deadline: 1,
    });
    const settled = (scenario: Scenario): boolean => played({ scenario, seed: 0 }).record.outcome.kind === "settlement";
    expect(smallest(settled)).toMatchObject({ actors: { length: 2 }, issues: { length: 1 }, deadline: 1 });
  });
});
