import { begin, type Model, step } from "../../engine/index.ts";
import type { RecordedMove, RunEvent, RunRecord, State } from "../../seam/index.ts";

/** A run played round by round: the states, the first before the first round, and all that was written down. */
export interface Stepped {
  readonly states: readonly State[];
  readonly moves: readonly RecordedMove[];
  readonly events: readonly RunEvent[];
  readonly record: RunRecord;
}

/** Plays round by round to the end. `between` may pass on another state than it is given, such as one read from JSON. */
export function stepThrough(model: Model, seed: string | number, between: (state: State) => State = (state) => state): Stepped {
  let state = begin(model, { seed });
  const states = [state];
  const moves: RecordedMove[] = [];
  const events: RunEvent[] = [];
  while (state.outcome === null) {
    const next = step(model, between(state));
    state = next.state;
    states.push(state);
    moves.push(...next.moves);
    events.push(...next.events);
    if (states.length > model.scenario.deadline + 1) throw new RangeError("the run goes on after its deadline");
  }
  const record = { format: 1, manifest: model.manifest, seed, outcome: state.outcome, state, moves, events } as const;
  return { states, moves, events, record };
}

export function last<T>(list: readonly T[]): T {
  const found = list.at(-1);
  if (found === undefined) throw new RangeError("an empty list has no last element");
  return found;
}

/** A copy through JSON, as if saved and read again. */
export function saved<T>(value: T): T;
export function saved(value: unknown): unknown {
  const read: unknown = JSON.parse(JSON.stringify(value));
  return read;
}
