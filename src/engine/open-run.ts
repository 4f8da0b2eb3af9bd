import { DetenteError, digest, fail, once, problem } from "../kernel/index.ts";
import type { Outcome, RunEvent, RunRecord, State } from "../seam/index.ts";
import { type Case, labelsOf, type Verdict, verdict } from "../verdict/index.ts";
import { caseOf } from "./case.ts";
import type { Model } from "./model.ts";
import { compiled, simulate } from "./run.ts";
import { readRecord } from "./saved.ts";

/** A record with what follows from it, worked out when it is first asked for. */
export interface Run {
  readonly model: Model;
  readonly record: RunRecord;
  readonly outcome: Outcome;
  /** What was weighed: every actor's utility, no-deal value, move, give and get. */
  readonly case: Case;
  readonly verdict: Verdict;
  /** SHA-256 over format version, scenario digest, seed, outcome and final state (without private memory). */
  readonly digest: string;
  /** SHA-256 over the moves; `null` where they were not recorded. */
  readonly logDigest: string | null;
  /**
   * Every event with its reason; simulated again where the record was not traced.
   *
   * @throws DetenteError for an untraced run that was resumed or forked.
   */
  readonly events: readonly RunEvent[];
  /** The run as prose. Its words are loaded when they are first asked for. */
  explain(): Promise<string>;
}

/**
 * Opens a record: its verdict, its digests, its explanation.
 *
 * @throws DetenteError for a record of another scenario or an unknown format, and for data that is no record.
 * @example
 * ```ts
 * const run = openRun(model, simulate(model));
 * run.verdict.kind; // "breakdown"
 * ```
 */
export function openRun(model: Model, saved: RunRecord): Run {
  const own = compiled(model);
  const record = readRecord(own, saved);
  const weighed = once(() => caseOf(own, record.state));
  const judged = once(() => verdict(weighed()));
  const told = once(() => record.events ?? toldAgain(model, record));
  return {
    model,
    record,
    outcome: record.outcome,
    get case() {
      return weighed();
    },
    get verdict() {
      return judged();
    },
    get digest() {
      return digestOf(record);
    },
    get logDigest() {
      return record.moves === null ? null : digest(record.moves);
    },
    get events() {
      return told();
    },
    async explain() {
      const { explainRun } = await import("../verdict/words/index.ts");
      try {
        return explainRun(told(), judged(), labelsOf(own.scenario));
      } catch (error) {
        if (error instanceof DetenteError) throw error;
        return fail(problem("wrong-type", "record.events", record.events, { expected: "the events of a run" }));
      }
    },
  };
}

function digestOf({ format, manifest, seed, outcome, state }: RunRecord): string {
  return digest({ format, scenario: manifest.scenarioDigest, seed, outcome, state: publicPart(state) });
}

/** Everything but what strategies have heard: what they remember, and whether they failed over it. */
function publicPart(state: State): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(state).filter(([key]) => key !== "memory" && key !== "faulted"));
}

/** The events of an untraced run, by simulating it again; a run that was resumed or forked cannot be. */
function toldAgain(model: Model, record: RunRecord): readonly RunEvent[] {
  const again = simulate(model, { seed: record.seed });
  if (digestOf(again) !== digestOf(record)) {
    fail(problem("missing", "record.events", null, { expected: "the trace of a run that was resumed or forked" }));
  }
  return again.events!;
}
