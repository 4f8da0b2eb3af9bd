import type { Kinds, Model, Names, Overrides, RecordedMove, Run, RunRecord, State } from "../../src/index.ts";
import type { Golden } from "./golden.ts";

/** The library whose runs they are: the sources, or a build of them. */
export type Library = Pick<typeof import("../../src/index.ts"), "begin" | "compile" | "fork" | "openRun" | "override" | "replay" | "resume" | "simulate" | "step">;

/** A run with the model that it is opened with. */
export interface Played {
  readonly model: Model;
  readonly record: RunRecord;
}

/** A way to play runs. All come to the same; one that cannot play a run leaves it out. */
export type Way = (golden: Golden) => Played | undefined;

/** The names of the ways to play a run within one thread. */
export const wayNames = ["simulated", "batch", "stepped", "resumed", "replayed"] as const;

/** The name of a way to play a run. */
export type WayName = (typeof wayNames)[number];

/** What a copy through JSON keeps. */
const copied = <T>(data: T): T => JSON.parse(JSON.stringify(data));

/** The ways to play golden runs with a library. */
export function waysOf(library: Library): Readonly<Record<WayName, Way>> {
  const { begin, compile, fork, override, replay, resume, simulate, step } = library;
  // Runs of one scenario stand one after another.
  let last: { readonly of: Golden; readonly model: Model } | undefined;

  function modelOf(golden: Golden): Model {
    const { scenario, changes } = golden;
    if (last?.of.scenario === scenario && last.of.changes === changes) return last.model;
    last = { of: golden, model: compile<Names, Kinds>(changes === undefined ? scenario : override<Names, Kinds>(scenario, changes as Overrides<Names, Kinds>)) };
    return last.model;
  }

  /** Rounds played one by one, every state of them through JSON. */
  function stepped(model: Model, from: State, until = Infinity): { readonly state: State; readonly moves: readonly RecordedMove[] } {
    let state = from;
    const moves: RecordedMove[] = [];
    while (state.outcome === null && state.round < until) {
      const next = step(model, state);
      state = copied(next.state);
      moves.push(...next.moves);
    }
    return { state, moves };
  }

  /** The model and the state with which a run begins. */
  function startOf(golden: Golden): { readonly model: Model; readonly state: State } {
    const model = modelOf(golden);
    const state = begin(model, { seed: golden.seed });
    if (golden.fork === undefined) return { model, state };
    const { after, changes } = golden.fork;
    return fork<Names, Kinds>(model, stepped(model, state, after).state, changes as Overrides<Names, Kinds>);
  }

  return {
    simulated(golden) {
      if (golden.fork === undefined) {
        const model = modelOf(golden);
        return { model, record: simulate(model, { seed: golden.seed }) };
      }
      const { model, state } = startOf(golden);
      return { model, record: resume(model, state) };
    },
    /** Without a trace; the moves are those of a run of its own. */
    batch(golden) {
      const { model, state } = startOf(golden);
      const { moves } = resume(model, state, { trace: "moves" });
      return { model, record: { ...resume(model, state, { trace: "none" }), moves } };
    },
    stepped(golden) {
      const { model, state } = startOf(golden);
      const end = stepped(model, state);
      return { model, record: { ...resume(model, end.state), moves: end.moves } };
    },
    /** From a state in the middle, through JSON, by a model of its own. */
    resumed(golden) {
      const { model, state } = startOf(golden);
      const rounds = resume(model, state, { trace: "none" }).outcome.round - state.round;
      const half = stepped(model, state, state.round + Math.floor(rounds / 2));
      const record = resume(compile(model.scenario), half.state, { trace: "moves" });
      return { model, record: { ...record, moves: [...half.moves, ...(record.moves ?? [])] } };
    },
    /** From its moves, through JSON. A fork has none from before it. */
    replayed(golden) {
      if (golden.fork !== undefined && golden.fork.after > 0) return undefined;
      const { model, state } = startOf(golden);
      return { model, record: replay(model, copied(resume(model, state, { trace: "moves" }))) };
    },
  };
}

/** What of a run is pinned. */
export const pinned = ({ digest, logDigest }: Pick<Run, "digest" | "logDigest">): string => `${digest} ${logDigest}`;
