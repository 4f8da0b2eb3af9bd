import { checkSeed } from "../kernel/index.ts";
import type { RecordedMove, RunRecord } from "../seam/index.ts";
import { begin, compiled, play, type Trace } from "./run.ts";
import type { Model } from "./model.ts";
import { readMoves } from "./saved.ts";
import { Script } from "./script.ts";

/** What a replay needs of a record. */
export interface MoveLog {
  readonly seed: string | number;
  readonly moves: readonly RecordedMove[] | null;
}

/**
 * Plays recorded moves again; no strategy is called. The record that comes out has the digest of the one that went in.
 *
 * @throws DetenteError where a move does not fit the run, or the log has none.
 */
export function replay(model: Model, log: MoveLog, { trace = "events" }: { readonly trace?: Trace } = {}): RunRecord {
  const script = new Script(readMoves(log.moves, "moves") ?? []);
  const state = begin(model, { seed: checkSeed(log.seed) });
  const record = play(compiled(model), state, { ...state }, { trace, script });
  script.finish();
  return record;
}
