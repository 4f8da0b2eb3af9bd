import { describe, expect, it } from "vitest";
import { openRun, type RunRecord, standardKit } from "../../../src/index.ts";
import { oneVerdict } from "../../../src/testing/laws/judging.ts";
import { aspirationMet, faultless } from "../../../src/testing/laws/keeping.ts";
import type { LawText } from "../../../src/testing/laws/law.ts";
import { deterministic, inputsUnchanged, replayable, resumable, terminates } from "../../../src/testing/laws/playing.ts";
import { type Trial, trialOf } from "../../../src/testing/laws/trial.ts";
import { bargain } from "./bargain.ts";

const trial = trialOf(standardKit, bargain, 1);
const { record, run, events } = trial;

/** What a law says of a run of which somebody tampered with the account. */
const said = ({ breaches }: LawText, tampered: Partial<Trial>): string => {
  const told: Trial = { kit: trial.kit, scenario: bargain, seed: 1, model: trial.model, record, run, events, ledger: trial.ledger, ...tampered };
  return [...breaches(told)].join("\n");
};

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
});
