import type { ParamSpecs, Resolved } from "../scenario/index.ts";
import type { Plan, StrategyKind, WorldState } from "../seam/index.ts";
import { MAX_LISTED, type Space, type Utility } from "../space/index.ts";
import type { Mind } from "./mind.ts";
import type { CompiledPhase } from "./phase.ts";
import { type Skimmed, skimmable } from "./skimmed.ts";

/** One seat and who sits there: all that asking it takes, at hand. */
export interface Chair {
  readonly actor: number;
  /** Whether a deal needs its consent. */
  readonly consents: boolean;
  readonly position: Utility;
  /** Its moves, where they were made ahead. */
  readonly plan: Plan | null;
  /** Why it cannot act, where its preparation failed. */
  readonly failure: string | null;
  readonly kind: StrategyKind;
  readonly params: Resolved<ParamSpecs>;
  readonly memo: unknown;
}

/** A table as it can be seated: by the phase and what events have changed. Derived, so it is not part of a state. */
export interface Arrangement {
  /** By seat: the actors, and all about them. */
  readonly seats: readonly number[];
  readonly chairs: readonly Chair[];
  /** What can be skimmed: everybody at the table has a plan, everybody's consent counts, and no event can come between. */
  readonly skimmed: Skimmed | null;
  /** The same where nobody has a plan, or remembers anything: whether seats can be asked in a row. */
  readonly conversing: boolean;
  /** By actor. */
  readonly minds: readonly Mind[];
  /** Whether somebody puts what it tables as take it or leave it. */
  readonly ultimatums: boolean;
  /** Whether somebody's no-deal value changes from round to round. */
  readonly drifting: boolean;
  /** Whether a single seat's consent makes a deal, so that what it tables is one. */
  readonly dictated: boolean;
  /** Whether a strategy at the table listens. */
  readonly listeners: boolean;
  /** Whether the table can sit: two or more, nobody missing who is required, all connected who must be. */
  readonly sits: boolean;
  readonly closed: readonly (readonly [number, number])[];
  readonly absent: readonly number[];
}

/** What seating needs to know of a model. */
export interface Seating {
  readonly space: Space;
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
  // Accession is asked of those who are away from the tables too.
  const seats = Object.freeze(phase.seats.filter((actor) => phase.kind.takesText || world.present[actor]));
  const everybody = !seats.some((actor) => model.consent[actor]);
  const chairs = seats.map((actor) => {
    return chair(actor, minds[actor]!, world.shifts[actor]!, everybody || model.consent[actor]!);
  });
  const absent = phase.requires.filter((actor) => !world.present[actor]);
  const closed = phase.needsChannels ? closedPairs(model, world, seats) : [];
  const sits = seats.length > 1 && absent.length === 0 && closed.length === 0;
  const ultimatums = chairs.some(({ kind }) => kind.ultimatum === true);
  const plain = sits && !ultimatums && model.events.length === 0 && chairs.every(({ consents }) => consents);
  return {
    seats,
    chairs,
    skimmed: plain ? skimmable(chairs, model.space.size <= MAX_LISTED) : null,
    conversing: plain && chairs.every(({ plan, failure, kind }) => plan === null && failure === null && kind.memory === undefined),
    minds,
    ultimatums,
    drifting: minds.some(({ regime }) => regime.drift !== 0),
    dictated: chairs.filter(({ consents }) => consents).length === 1,
    listeners: chairs.some(({ kind }) => kind.observe !== undefined),
    sits,
    closed,
    absent,
  };
}

function chair(actor: number, mind: Mind, shift: number, consents: boolean): Chair {
  const { kind, params, memo, regime } = mind;
  const plan = mind.plan(shift);
  return { actor, consents, position: regime.position, plan, failure: mind.failureUnder(shift), kind, params, memo };
}

function closedPairs(model: Seating, world: WorldState, seats: readonly number[]): [number, number][] {
  return seats.flatMap((one, at) =>
    seats
      .slice(at + 1)
      .filter((other) => !world.channels[model.pair(one, other)])
      .map((other): [number, number] => [one, other]),
  );
}
