import { deepFreeze, type ErrorArgs, fail, problem, refuse } from "../kernel/index.ts";
import { type Kinds, type Names, override, type Overrides } from "../scenario/index.ts";
import type { State } from "../seam/index.ts";
import { NO_TERMS } from "../space/index.ts";
import { type CompiledModel, compileDocument, type Model } from "./model.ts";
import { begin, compiled, made } from "./run.ts";
import { readState } from "./saved.ts";

/** A state that goes on under another model. */
export interface Fork<N extends Names = Names, K extends Kinds = Kinds> {
  readonly model: Model<N, K>;
  readonly state: State;
}

/**
 * Changes parameters, by path, in the middle of a run: the state goes on under the changed scenario, and meets the same
 * draws. Positions in the scenario are what a state is made of, so a change may not add, remove, rename or reorder
 * issues, options, actors, phases or events. A change of who sits at the present table clears it.
 *
 * @throws DetenteError for a path that the scenario does not have, or a change that a state cannot follow.
 * @example
 * ```ts
 * const { model: softer, state } = fork(model, halfway, { "actors.russia.strategy.beta": 2 });
 * const record = resume(softer, state);
 * ```
 */
export function fork<N extends Names, K extends Kinds>(
  model: Model<N, K>,
  state: State,
  changes: Overrides<NoInfer<N>, NoInfer<K>>,
): Fork<N, K>;
export function fork(model: Model, from: State, changes: Overrides<Names, Kinds>): Fork {
  const own = compiled(model);
  const state = readState(own, from);
  const specs = { strategies: [...own.kinds.strategies.values()], protocols: [...own.kinds.protocols.values()] };
  const changed = compileDocument(override(own.scenario, changes, specs), own.kinds);
  refuseOther(shapeOf(own), shapeOf(changed), { other: "the state", reason: "a fork keeps them, and their order" });
  refusePast(changed, state);
  // Nothing has happened yet: this is where runs of the changed scenario begin.
  if (state.round === 0) return { model: changed, state: begin(changed, { seed: state.seed }) };
  const reason = "the talks have begun; change it by an event, or fork before the first round";
  refuseOther(beginningOf(own), beginningOf(changed), { reason });
  const memory = memoryUnder(changed, own, state);
  const table = sameTable(own, changed, state) ? {} : { standing: NO_TERMS, standingBy: -1, accepted: 0 };
  return { model: changed, state: made(changed, deepFreeze({ ...state, ...table, scenario: changed.digest, memory })) };
}

/** Whether the same sit at the present table, by the same protocol: acceptances are counted from seat to seat. */
function sameTable(own: CompiledModel, changed: CompiledModel, { phase }: State): boolean {
  const [before, after] = [own.phases[phase]!, changed.phases[phase]!];
  return before.kind === after.kind && before.seats.join() === after.seats.join();
}

/** Refuses a deadline that has passed. */
function refusePast({ rounds }: CompiledModel, { round, outcome }: State): void {
  if (outcome === null && rounds <= round) fail(problem("out-of-range", "deadline", rounds, { expected: `above ${String(round)}` }));
}

/** A strategy that the change puts in the place of another starts with a memory of its own. */
function memoryUnder(changed: CompiledModel, own: CompiledModel, { memory, world }: State): readonly unknown[] {
  const before = own.minds(world.regimes).map(({ regime }) => JSON.stringify(regime.profile.strategy));
  const kept = changed.minds(world.regimes).map((mind, actor) =>
    JSON.stringify(mind.regime.profile.strategy) === before[actor] ? (memory[actor] ?? null) : mind.startMemory(),
  );
  return memory.length === 0 && kept.every((remembered) => remembered === null) ? memory : kept;
}

function refuseOther<Part extends object>(from: Part, to: Part, why: ErrorArgs<"inconsistent">): void {
  const other = Object.entries(from).filter(([part, was]) => JSON.stringify(was) !== JSON.stringify(Reflect.get(to, part)));
  refuse(other.map(([part]) => problem("inconsistent", part, undefined, why)));
}

/** What events have made something else of since. */
const beginningOf = ({ initialWorld: { channels, present } }: CompiledModel) => ({ channels, actors: present });

/** What positions in a state refer to. */
function shapeOf({ scenario, phases, ids }: CompiledModel) {
  return {
    issues: scenario.issues.map((issue) => [issue.id, issue.kind === "range" ? issue : issue.options.map(({ id }) => id)]),
    actors: ids,
    "protocol.phases": phases.map(({ id, kind }) => [id, kind.takesText]),
    events: (scenario.events ?? []).map(({ id, effects }) => [id, effects.map(({ kind }) => kind)]),
  };
}
