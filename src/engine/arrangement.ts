import type { Plan, Turns, WorldState } from "../seam/index.ts";
import type { Utility } from "../space/index.ts";
import type { Mind } from "./mind.ts";
import type { CompiledPhase } from "./phase.ts";

/** A table as it can be seated: by the phase and what events have changed. Derived, so it is not part of a state. */
export interface Arrangement {
  readonly seats: readonly number[];
  /** By seat: whose plan can be read, whose consent counts. */
  readonly plans: readonly (Plan | null)[];
  readonly utilities: readonly Utility[];
  /** The plans, where turns can be skimmed: everybody at the table has one, and everybody's consent counts. */
  readonly skimmed: Pick<Turns, "bids" | "accepts"> | null;
  readonly consent: readonly boolean[];
  readonly seated: readonly Mind[];
  /** Why strategies at the table cannot act; `null` where all can. */
  readonly failures: readonly (string | null)[] | null;
  /** By actor. */
  readonly minds: readonly Mind[];
  /** Whether somebody puts what it tables as take it or leave it. */
  readonly ultimatums: boolean;
  /** Whether a strategy at the table listens. */
  readonly listeners: boolean;
  /** Whether the table can sit: two or more, nobody missing who is required, all connected who must be. */
  readonly sits: boolean;
  readonly closed: readonly (readonly [number, number])[];
  readonly absent: readonly number[];
}

/** Skimming keeps a bit for each seat. */
const MOST_SKIMMED = 31;

/** What seating needs to know of a model. */
export interface Seating {
  readonly phases: readonly CompiledPhase[];
  readonly consent: readonly boolean[];
  readonly events: readonly unknown[];
  readonly initialWorld: WorldState;
  /** The tables of the phases at the start of a run. */
  readonly arrangements: (Arrangement | undefined)[];
  minds(regimes: readonly number[]): readonly Mind[];
  pair(one: number, other: number): number;
}

/** Seats the table of a phase. At the start of a run it is found ready. */
export function arrange(model: Seating, world: WorldState, phase: number): Arrangement {
  if (world !== model.initialWorld) return seat(model, world, phase);
  return (model.arrangements[phase] ??= seat(model, world, phase));
}

function seat(model: Seating, world: WorldState, at: number): Arrangement {
  const phase = model.phases[at]!;
  const minds = model.minds(world.regimes);
  const seats = Object.freeze(phase.seats.filter((actor) => world.present[actor]));
  const seated = seats.map((actor) => minds[actor]!);
  const absent = phase.requires.filter((actor) => !world.present[actor]);
  const closed = phase.needsChannels ? closedPairs(model, world, seats) : [];
  const plans = seats.map((actor) => minds[actor]!.plan(world.shifts[actor]!));
  const failures = seats.map((actor) => minds[actor]!.failureUnder(world.shifts[actor]!));
  const sits = seats.length > 1 && absent.length === 0 && closed.length === 0;
  const ultimatums = seated.some(({ kind }) => kind.ultimatum === true);
  const all = plans.filter((plan) => plan !== null);
  const unanimous = all.length === seats.length && seats.every((actor) => model.consent[actor]);
  const skims = sits && unanimous && !ultimatums && model.events.length === 0 && seats.length <= MOST_SKIMMED;
  return {
    seats,
    plans,
    skimmed: skims ? { bids: all.map(({ bid }) => bid), accepts: all.map(({ accept }) => accept) } : null,
    seated,
    failures: failures.every((failure) => failure === null) ? null : failures,
    utilities: seated.map(({ regime }) => regime.position),
    consent: seats.map((actor) => model.consent[actor]!),
    ultimatums,
    minds,
    listeners: seated.some(({ kind }) => kind.observe !== undefined),
    sits,
    closed,
    absent,
  };
}

function closedPairs(model: Seating, world: WorldState, seats: readonly number[]): [number, number][] {
  return seats.flatMap((one, at) =>
    seats
      .slice(at + 1)
      .filter((other) => !world.channels[model.pair(one, other)])
      .map((other): [number, number] => [one, other]),
  );
}
