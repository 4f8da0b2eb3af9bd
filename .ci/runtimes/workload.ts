import * as detente from "detente";
import type { Golden } from "../../tests/golden/golden.ts";
import { playWith, type WayName } from "../../tests/golden/play.ts";

/** What a runtime is told to do: plain data, in the one file that it runs. */
export interface Task {
  readonly way: WayName;
  /** Whether it is the moves and events of its runs that are asked for, and not their digests. */
  readonly told: boolean;
  readonly scenarios: readonly Golden["scenario"][];
  /** With the position of their scenario in place of it. */
  readonly runs: readonly (Omit<Golden, "scenario"> & { readonly scenario: number })[];
}

/** How a runtime prints a line, where it is not with `console.log`: what runs the file hands it in. */
declare global {
  var line: ((text: string) => void) | undefined;
}

const { start, ways } = playWith(detente);

/** The runs of a task. */
export const runsOf = ({ runs, scenarios }: Task): readonly Golden[] => runs.map((run) => ({ ...run, scenario: scenarios[run.scenario]! }));

/** Plays a run the way that is asked for. */
export const played = ({ way }: Task, run: Golden): detente.RunRecord => ways[way](run);

/** Prints a record of a run: its digests, or what happened in it. */
export function print({ told }: Task, run: Golden, record: detente.RunRecord): void {
  const { digest, logDigest } = detente.openRun(start(run).model, record);
  const { moves, events } = record;
  (globalThis.line ?? console.log)(JSON.stringify(told ? { moves, events } : [run.name, digest, logDigest]));
}

/** Plays all runs of a task and prints a line of each. */
export function perform(task: Task): void {
  for (const run of runsOf(task)) print(task, run, played(task, run));
}
