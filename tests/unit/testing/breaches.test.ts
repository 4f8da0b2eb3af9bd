import { describe, expect, it } from "vitest";
import { type Kit, openRun, type RunEvent, type RunRecord, standardKit } from "../../../src/index.ts";
import type { Kinds } from "../../../src/scenario/index.ts";
import type { Entry } from "../../../src/testing/laws/books.ts";
import { oneVerdict } from "../../../src/testing/laws/judging.ts";
import { aspirationMet, faultless, redLinesHold } from "../../../src/testing/laws/keeping.ts";
import type { LawText } from "../../../src/testing/laws/law.ts";
import { deterministic, inputsUnchanged, replayable, resumable, terminates } from "../../../src/testing/laws/playing.ts";
import { consentGiven, seatedOnce } from "../../../src/testing/laws/speaking.ts";
import { type Trial, trialOf } from "../../../src/testing/laws/trial.ts";
import { defaultsWritten } from "../../../src/testing/laws/writing.ts";
import { bargain } from "./bargain.ts";

const trial = trialOf(standardKit, bargain, 1);
const { record, run, events } = trial;

/** What a law says of a run of which somebody tampered with the account. */
const said = ({ breaches }: LawText, tampered: Partial<Trial>): string => {
  const all: Trial = { kit: trial.kit, scenario: bargain, seed: 1, model: trial.model, record, run, events, ledger: trial.ledger, ...tampered };
  return [...breaches(all)].join("\n");
};

/** The account with its entries changed. */
const told = (change: (entry: Entry) => readonly Entry[]): Partial<Trial> => ({ ledger: { ...trial.ledger, entries: trial.ledger.entries.flatMap(change) } });

const ratified: RunEvent = { kind: "ratification", round: 4, ratifier: "parliament", actor: "ann", passes: true, redLines: ["low", "lower"], figures: {} };

/** A kit that changes what it is to compile. */
const careless = {
  ...standardKit,
  compile: (scenario: Record<"deadline", number>) => {
    if (!Object.isFrozen(scenario)) scenario.deadline = 9;
    return trial.model;
  },
} as unknown as Kit<Kinds>;

const other: RunRecord = { ...record, state: { ...record.state, accepted: 1 }, moves: record.moves!.slice(1) };
const late: RunRecord = { ...record, outcome: { ...record.outcome, round: 99 } };

describe("a law tells how it was broken", () => {
  it.each<readonly [string, LawText, Partial<Trial>, readonly string[]]>([
    ["another run", deterministic, { record: other }, ["the model gave another run", "compiled again, gave another run", "not traced ended otherwise"]],
    ["another run than its log's", replayable, { record: { ...record, state: other.state } }, ["the replay has another digest"]],
    ["another run than a stepped one", resumable, { record: other }, ["the stepped run went otherwise", "saved as JSON went otherwise", "resumed after round 0"]],
    ["an end after the deadline", terminates, { record: late }, ["it ended in round 99 of 10", "its state is of round", "steps to end in round 99"]],
    ["an end before the first round", terminates, { record: { ...record, outcome: { ...record.outcome, round: 0 } } }, ["it ended in round 0 of 10"]],
    ["no end", terminates, { events: [] }, ["it has 0 ends, and its last event is none"]],
    ["an end in the middle", terminates, { events: [...events, events[0]!] }, ["it has 1 ends, and its last event is phase"]],
    ["another run of the frozen scenario", inputsUnchanged, { record: other }, ["the run of the frozen scenario went otherwise"]],
    ["a verdict of no rule", oneVerdict, { run: { ...run, model: trial.model, verdict: { ...run.verdict, rule: "0" as "1" } } }, ["is by 0 rules named 0"]],
    ["a verdict for another end", oneVerdict, { run: { ...run, verdict: { ...run.verdict, kind: "not-convened" } } }, ["which is not for a run that ended in a settlement", "saved without moves and events is"]],
  ])("%s", (_, law, tampered, says) => {
    const told = said(law, tampered);
    for (const words of says) expect(told).toContain(words);
    expect(said(law, {})).toBe("");
  });

  it("offers below what they hold out for, and failures, by the round and the actor", () => {
    const raised = events.map((event) => (event.kind === "move" && event.move === "offer" ? { ...event, figures: { ...event.figures, aspiration: 2 } } : event));
    const failed = events.map((event) => (event.kind === "end" ? { kind: "fault" as const, round: 3, actor: "bob", message: "tired" } : event));
    const ledgerOf = (changed: typeof events) => ({ ...trial.ledger, entries: trial.ledger.entries.map((entry, at) => ({ ...entry, event: changed[at]! })) });
    expect(said(aspirationMet, { ledger: ledgerOf(raised) })).toContain("ann held out for 2 and tabled");
    expect(said(faultless, { ledger: ledgerOf(failed) })).toBe("the strategy of bob failed in round 3: tired");
    expect(openRun(trial.model, record).digest).toBe(run.digest);
  });

  it.each<readonly [string, LawText, Partial<Trial>, string]>([
    ["a text that nobody tabled", consentGiven, told((entry) => (entry.event.kind === "move" ? [] : [entry])),
      "what was agreed in round 4 was neither tabled nor accepted by ann, bob.\nit ended signed by ann, bob, who had not been asked or had not agreed."],
    ["a text that only its author agreed to", consentGiven, told((entry) => (entry.event.kind === "move" && entry.event.move === "accept" ? [] : [entry])),
      "what was agreed in round 4 was neither tabled nor accepted by bob.\nit ended signed by bob, who had not been asked or had not agreed."],
    ["a seat taken twice", seatedOnce, told((entry) => [entry.event.kind === "phase" ? { ...entry, event: { ...entry.event, seats: ["ann", "bob", "ann"] } } : entry]),
      "at the table of talks ann had more than one seat."],
    ["somebody who spoke from afar", seatedOnce, told((entry) => [{ ...entry, world: { ...entry.world, present: new Set(entry.event.round === 1 ? ["ann"] : ["ann", "bob"]) } }]),
      "in round 1 bob spoke while it was away."],
    ["a ratification across red lines", redLinesHold, told((entry) => [entry, ...(entry.event.kind === "agreed" ? [{ ...entry, event: ratified }] : [])]),
      "parliament ratified across the red lines low, lower of ann."],
    ["another run with its defaults", defaultsWritten, { record: { ...record, moves: [] } },
      "the run went otherwise with its defaults written out. The runs have the same 11 events."],
    ["a scenario that compiling changed", inputsUnchanged, { kit: careless },
      "the scenario is another after a run."],
  ])("in full, of %s", (_, law, tampered, says) => {
    expect(said(law, tampered)).toBe(says);
  });
});
