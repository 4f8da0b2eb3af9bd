import type { AnyScenario, Kinds, Model, Names, Overrides, RecordedMove, RunEvent, RunRecord, State } from "../../src/index.ts";
import type { Golden } from "./golden.ts";

/** The library whose runs they are: the sources, or a build of them. */
export type Library = Pick<typeof import("../../src/index.ts"), "begin" | "compile" | "fork" | "override" | "replay" | "resume" | "simulate" | "step">;

/** A model and the state with which a run of it begins. */
export interface Start {
  readonly model: Model;
  readonly state: State;
}

/** The names of the ways to play a run. */
export type WayName = "simulated" | "batch" | "stepped" | "resumed" | "replayed";

/** How to play golden runs with a library. */
export interface Play {
  start(golden: Golden): Start;
  /** All of them come to the same. */
  readonly ways: Readonly<Record<WayName, (golden: Golden) => RunRecord>>;
}

/** Whether a run can be played from its moves: a fork has none from before it. */
export const replayable = ({ fork }: Golden): boolean => fork === undefined || fork.after === 0;

const copied = <T>(data: T): T => JSON.parse(JSON.stringify(data));

/** The ways to play golden runs with a library. */
export function playWith({ begin, compile, fork, override, replay, resume, simulate, step }: Library): Play {
  // Scenarios are of any names and kinds here.
  const compiled = (scenario: AnyScenario): Model => compile<Names, Kinds>(scenario);
  const changed = (changes: Golden["changes"]) => changes as Overrides<Names, Kinds>;
  // Runs of one scenario stand one after another.
  let last: { readonly scenario: AnyScenario; readonly changes: Golden["changes"]; readonly model: Model } | undefined;

  function modelOf({ scenario, changes }: Golden): Model {
    if (last?.scenario === scenario && last.changes === changes) return last.model;
    const model = compiled(changes === undefined ? scenario : override<Names, Kinds>(scenario, changed(changes)));
    last = { scenario, changes, model };
    return model;
  }

  /** Plays round by round, every state through JSON. */
  function walk({ model, state: from }: Start, until = Infinity): { readonly state: State; readonly moves: readonly RecordedMove[]; readonly events: readonly RunEvent[] } {
    let state = from;
    const moves: RecordedMove[] = [];
    const events: RunEvent[] = [];
    while (state.outcome === null && state.round < until) {
      const next = step(model, state);
      state = copied(next.state);
      moves.push(...next.moves);
      events.push(...next.events);
    }
    return { state, moves, events };
  }

  function start(golden: Golden): Start {
    const model = modelOf(golden);
    const state = begin(model, { seed: golden.seed });
    if (golden.fork === undefined) return { model, state };
    const { after, changes } = golden.fork;
    return fork<Names, Kinds>(model, walk({ model, state }, after).state, changed(changes));
  }

  const ways: Play["ways"] = {
    simulated(golden) {
      if (golden.fork === undefined) return simulate(modelOf(golden), { seed: golden.seed });
      const { model, state } = start(golden);
      return resume(model, state);
    },
    /** Untraced; its moves are those of another run. */
    batch(golden) {
      const { model, state } = start(golden);
      const { moves } = resume(model, state, { trace: "moves" });
      return { ...resume(model, state, { trace: "none" }), moves };
    },
    stepped(golden) {
      const from = start(golden);
      const { state, moves, events } = walk(from);
      return { ...resume(from.model, state), moves, events };
    },
    /** From a state in the middle, through JSON, by a model of its own. */
    resumed(golden) {
      const from = start(golden);
      const { model, state } = from;
      const { outcome } = resume(model, state, { trace: "none" });
      const half = walk(from, Math.floor((state.round + outcome.round) / 2));
      const rest = resume(compiled(model.scenario), half.state);
      return { ...rest, moves: [...half.moves, ...(rest.moves ?? [])], events: [...half.events, ...(rest.events ?? [])] };
    },
    /** From its moves, through JSON. */
    replayed(golden) {
      const { model, state } = start(golden);
      return replay(model, copied(resume(model, state, { trace: "moves" })));
    },
  };
  return { start, ways };
}
