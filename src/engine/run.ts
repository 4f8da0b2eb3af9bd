import { Immer } from "immer";
import { checkSeed, deepFreeze, DEFAULT_SEED, fail, problem, type Seed } from "../kernel/index.ts";
import type { RecordedMove, RunEvent, RunRecord, State } from "../seam/index.ts";
import { FORMAT } from "./migrations.ts";
import { CompiledModel, type Model } from "./model.ts";
import { keepEvents, keepMoves, silent, type Teller } from "./narration.ts";
import { readState } from "./saved.ts";
import type { Script } from "./script.ts";
import { Talks } from "./talks.ts";

/** A private instance, so that no setting of the user's immer matters. */
const immer = new Immer({ autoFreeze: true });

/** What a run writes down: nothing, the moves that a replay needs, or every event with its reason. */
export type Trace = "none" | "moves" | "events";

/** How to run. */
export interface RunOptions {
  /** A string or a safe integer; `"detente"` by default. */
  readonly seed?: Seed | undefined;
  /** `"events"` by default. Tracing never changes a result. */
  readonly trace?: Trace;
}

/** A round played: the state after it, and what happened in it. */
export interface Step {
  readonly state: State;
  readonly moves: readonly RecordedMove[];
  readonly events: readonly RunEvent[];
}

/**
 * The state before the first round.
 *
 * @throws DetenteError for a seed that is neither a well-formed string nor a safe integer.
 * @example
 * ```ts
 * let state = begin(model, { seed: 7 });
 * while (state.outcome === null) state = step(model, state).state;
 * ```
 */
export function begin(model: Model, { seed = DEFAULT_SEED }: Pick<RunOptions, "seed"> = {}): State {
  const own = compiled(model);
  return made(own, deepFreeze(initialState(own, checkSeed(seed))));
}

/**
 * Plays one round. States are immutable and share what did not change; any of them can be kept, compared, saved as JSON,
 * forked and resumed. A state of a run that is over comes back as it is.
 *
 * @throws DetenteError for a state of another scenario or an unknown format, and for data that is no state.
 */
export function step(model: Model, from: State): Step {
  const own = compiled(model);
  const state = readState(own, from);
  if (state.outcome !== null) return { state, moves: [], events: [] };
  const moves: RecordedMove[] = [];
  const events: RunEvent[] = [];
  const talks = borrow(own);
  talks.load(state, keepEvents(moves, events));
  talks.advance(1);
  const next = immer.produce(state, (draft) => {
    talks.store(draft);
  });
  giveBack(own, talks);
  return { state: made(own, next), moves, events };
}

/**
 * Runs a model to its end and returns the record as plain data.
 *
 * @throws DetenteError for a seed that is neither a well-formed string nor a safe integer.
 * @example
 * ```ts
 * const record = simulate(compile(scenario), { seed: 7 });
 * record.outcome.kind; // "settlement" or "no-deal"
 * ```
 */
export function simulate(model: Model, options: RunOptions = {}): RunRecord {
  const own = compiled(model);
  const { seed, trace = "events" } = options;
  const state = initialState(own, seed === undefined ? DEFAULT_SEED : checkSeed(seed));
  return play(own, state, state, { trace });
}

/**
 * Goes on from a state to the end of the run. The record's moves and events are those from there on.
 *
 * @throws DetenteError for a state of another scenario or an unknown format, and for data that is no state.
 */
export function resume(model: Model, from: State, { trace = "events" }: Pick<RunOptions, "trace"> = {}): RunRecord {
  const own = compiled(model);
  const state = readState(own, from);
  return play(own, state, { ...state }, { trace });
}

/** Plays a state to the end of the run, into `end`: a private copy of it, or itself where nobody else has it. */
export function play(
  model: CompiledModel,
  state: State,
  end: State,
  { trace, script = null }: { readonly trace: Trace; readonly script?: Script | null },
): RunRecord {
  const moves: RecordedMove[] | null = trace === "none" ? null : [];
  const events: RunEvent[] | null = trace === "events" ? [] : null;
  const talks = borrow(model);
  talks.load(state, tellerFor(moves, events), script);
  talks.advance(model.rounds);
  talks.store(end);
  const outcome = talks.ended;
  giveBack(model, talks);
  return { format: FORMAT, manifest: model.manifest, seed: state.seed, outcome, state: end, moves, events };
}

/** Notes a state that this model has made, which needs no check when it comes back. */
export function made(model: CompiledModel, state: State): State {
  model.known.add(state);
  return state;
}

/** The model that the engine made; nothing else is one. */
export function compiled(model: Model): CompiledModel {
  if (model instanceof CompiledModel) return model;
  return fail(problem("wrong-type", "model", model, { expected: "what compile returns" }));
}

function initialState(model: CompiledModel, seed: Seed): State {
  return { ...model.initialState, seed, memory: model.startMemories() };
}

function tellerFor(moves: RecordedMove[] | null, events: RunEvent[] | null): Teller {
  if (moves === null) return silent;
  return events === null ? keepMoves(moves) : keepEvents(moves, events);
}

/** A working copy that nobody is using, so that a strategy that runs the same model meets another one. */
function borrow(model: CompiledModel): Talks {
  const free = model.idle.pop();
  return free instanceof Talks ? free : new Talks(model);
}

/** For other runs to use; not after an error, which may have come from anywhere within a round. */
function giveBack(model: CompiledModel, talks: Talks): void {
  model.idle.push(talks);
}
