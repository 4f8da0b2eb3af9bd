import fc from "fast-check";
import { begin, fork, type Kit, type Model, replay, resume, simulate, standardKit, step } from "../engine/index.ts";
import type { AnyScenario, Kinds, Names } from "../scenario/index.ts";
import type { RecordedMove, RunRecord, State } from "../seam/index.ts";
import { at } from "./arbitraries/draft.ts";
import { setup } from "./arbitraries/index.ts";
import { same, showParting } from "./diff.ts";
import { saved } from "./laws/plays.ts";
import type { Setup } from "./setup.ts";

/** What a session must come to, however it is played: the run that goes on from where it began or was last forked. */
export interface Expected {
  record: RunRecord;
}

/** A run in the hands of somebody who steps it, saves it, goes back, forks it and resumes it in any order. */
export interface Session {
  model: Model;
  state: State;
  /** The states since the session began or was last forked, the present one last. */
  states: readonly State[];
  /** The moves of these states, one list a state. */
  moves: readonly (readonly RecordedMove[])[];
}

/** Something that can be done to a session, as a command of fast-check. */
export type SessionCommand = fc.Command<Expected, Session>;

/** Something done to a session, after which it must be where the expected run says. */
class Doing implements SessionCommand {
  readonly #name: string;
  readonly #act: (session: Session, expected: Expected) => void;

  constructor(name: string, act: (session: Session, expected: Expected) => void) {
    this.#name = name;
    this.#act = act;
  }

  check(): boolean {
    return true;
  }

  run(expected: Expected, session: Session): void {
    this.#act(session, expected);
    mustAgree(session, expected);
  }

  toString(): string {
    return this.#name;
  }
}

/** Whatever was done, going on from here ends as expected, with the moves that are left. */
function mustAgree({ model, state }: Session, { record }: Expected): void {
  const rest = resume(model, state);
  if (!same(rest.state, record.state)) {
    const since = (record.events ?? []).filter(({ round }) => round > state.round);
    throw new Error(`From round ${state.round} on it goes otherwise. ${showParting({ events: since }, rest)}`);
  }
}

function stepOn(session: Session): void {
  const { state, moves } = step(session.model, session.state);
  if (state === session.state) return;
  session.state = state;
  session.states = [...session.states, state];
  session.moves = [...session.moves, moves];
}

function goBack(session: Session, to: number): void {
  const back = to % session.states.length;
  session.states = session.states.slice(0, back + 1);
  session.moves = session.moves.slice(0, back + 1);
  session.state = at(session.states, back);
}

/** A fork in which more time is left: a run of its own, from the state that it was forked in. */
function forkWithMoreTime(session: Session, expected: Expected, rounds: number): void {
  if (session.state.outcome !== null) return;
  const { model, state } = fork(session.model, session.state, { deadline: session.model.scenario.deadline + rounds });
  session.model = model;
  session.state = state;
  session.states = [state];
  session.moves = [[]];
  expected.record = resume(model, state);
}

/** The moves so far, and those that are expected, give the expected run; where it was forked there is no log of its beginning. */
function replayAll({ model, moves, state, states }: Session, { record }: Expected): void {
  if (states[0]?.round !== 0) return;
  const left = (record.moves ?? []).filter(({ round }) => round > state.round);
  const again = replay(model, { seed: state.seed, moves: [...moves.flat(), ...left] });
  if (!same(again.outcome, record.outcome)) throw new Error(`The replay ends otherwise. ${showParting(record, again)}`);
}

/**
 * What can be done to a run in any order, as commands of fast-check: step it, save its state as JSON and read it back,
 * compile its scenario elsewhere, go back to an earlier state, fork it with and without a change, replay it. After each,
 * going on must end as a run that was never touched does.
 *
 * @example
 * ```ts
 * fc.assert(fc.property(setup(), sessionCommands(), (made, commands) => fc.modelRun(() => sessionOf(made), commands)));
 * ```
 */
export function sessionCommands(): fc.Arbitrary<Iterable<SessionCommand>> {
  return fc.commands([
    fc.constant(new Doing("step", stepOn)),
    fc.constant(
      new Doing("save and read", (session) => {
        session.state = saved(session.state);
      }),
    ),
    fc.constant(
      new Doing("fork without a change", (session) => {
        const { model, state } = fork(session.model, session.state, {});
        session.model = model;
        session.state = state;
      }),
    ),
    fc.constant(new Doing("replay", replayAll)),
    fc.nat(29).map((to) => new Doing(`go back to state ${to}`, (session) => goBack(session, to))),
    fc.integer({ min: 1, max: 3 }).map((rounds) => new Doing(`fork with ${rounds} more rounds`, (session, expected) => forkWithMoreTime(session, expected, rounds))),
  ]);
}

/**
 * The beginning of a session, with the run that it must come to: what `fc.modelRun` begins with.
 *
 * @example
 * ```ts
 * sessionOf({ scenario: base, seed: 7 }).real.state.round; // 0
 * ```
 */
export function sessionOf({ scenario, seed }: Setup, kit: Kit<Kinds> = standardKit): { readonly model: Expected; readonly real: Session } {
  const model = kit.compile<Names, Kinds>(scenario);
  const state = begin(model, { seed });
  return { model: { record: simulate(model, { seed }) }, real: { model, state, states: [state], moves: [[]] } };
}

/**
 * Plays sessions of a scenario, of the scenarios of a family, or of any scenarios, in any order of steps, saves, returns,
 * forks and replays.
 *
 * @throws Error with fast-check's report, the setup and the commands shrunk, where a session came to anything but the run
 * that was never touched.
 *
 * @example
 * ```ts
 * assertSessions(base, { numRuns: 20 });
 * ```
 */
export function assertSessions(of?: AnyScenario | fc.Arbitrary<AnyScenario>, parameters: fc.Parameters<[Setup, Iterable<SessionCommand>]> = {}): void {
  fc.assert(
    fc.property(setup(of === undefined ? {} : { of }), sessionCommands(), (made, commands) => {
      fc.modelRun(() => sessionOf(made), commands);
    }),
    parameters,
  );
}
