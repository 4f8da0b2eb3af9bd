import { type Kit, standardKit } from "../../engine/index.ts";
import {
  type AnyScenario,
  defaults,
  type Effect,
  type Kinds,
  type Names,
  type NoDeal,
  optionCount,
  optionIndex,
  type Position,
  resolveParams,
  type Terms,
} from "../../scenario/index.ts";
import type { RunEvent } from "../../seam/index.ts";
import { compileCondition, createSpace, type Space, type Utility, utilitySpec } from "../../space/index.ts";
import { at, pairName } from "../arbitraries/draft.ts";
import type { AnyStrategy } from "../arbitraries/kinds.ts";

/**
 * The books of a run, kept apart from the engine: from the scenario and the events of a record alone, by the formulas of the
 * design. Laws hold the engine to them.
 */
export interface Ledger {
  readonly space: Space;
  readonly statusQuo: number;
  /** What happened, each with the world in which it did. */
  readonly entries: readonly Entry[];
  /** The world at the end. */
  readonly end: World;
  /** The world before the first round. */
  readonly start: World;
  utility(position: Position): Utility;
}

export interface Entry {
  readonly event: RunEvent;
  readonly world: World;
}

/** The world at one time: what every actor is, and who can talk to whom. */
export interface World {
  readonly round: number;
  /** The id of the phase, as events name it. */
  readonly phase: string;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly shifts: ReadonlyMap<string, number>;
  readonly gains: ReadonlyMap<string, number>;
  readonly present: ReadonlySet<string>;
  /** Pairs without a channel, as {@link pairName} writes them. */
  readonly closed: ReadonlySet<string>;
}

/** What an actor is, after the changes so far. `regime` counts them. */
export interface Profile {
  readonly regime: number;
  readonly position: Position;
  readonly utility: Utility;
  readonly noDeal: NoDeal;
  readonly willingness: number;
  readonly strategy: AnyStrategy;
}

/** Keeps the books of a run. */
export function ledgerOf(scenario: AnyScenario, events: readonly RunEvent[]): Ledger {
  const { issues, normalize = "none" } = scenario;
  const space = createSpace({
    radix: issues.map(optionCount),
    constraints: (scenario.constraints ?? []).map(({ id, holds }) => compileCondition(id, holds, issues)),
  });
  const known = new Map<Position, Utility>();
  const utility = (position: Position): Utility => {
    const found = known.get(position) ?? space.utility(utilitySpec(position, issues, { normalize }));
    known.set(position, found);
    return found;
  };
  const effects = new Map((scenario.events ?? []).map((event) => [event.id, event.effects]));
  const start = worldAtStart(scenario, utility);
  let world = start;
  const entries = events.map((event): Entry => {
    world = { ...world, round: event.round, ...(event.kind === "phase" && { phase: event.phase }) };
    const entry = { event, world };
    if (event.kind === "event") world = (effects.get(event.event) ?? []).reduce((on, effect) => after(on, effect, utility), world);
    return entry;
  });
  return { space, statusQuo: indexOf(scenario, space, scenario.statusQuo), entries, start, end: world, utility };
}

/** d(r) of an actor: clamp₀₁(d(0) + δ(r − 1) + shifts). */
export function noDealAt(ledger: Ledger, { profiles, shifts }: World, actor: string, round: number): number {
  const { noDeal } = found(profiles, actor);
  const drift = (noDeal.drift ?? defaults.noDealDrift) * (round - 1);
  return Math.min(1, Math.max(0, noDealAtStart(ledger, found(profiles, actor)) + drift + found(shifts, actor)));
}

/** floor(r) = max(d(r), d(0) + (1 − ω) max(0, u(fallback) − d(0))). */
export function floorAt(ledger: Ledger, scenario: AnyScenario, world: World, actor: string, round: number): number {
  const profile = found(world.profiles, actor);
  const { position, utility, willingness } = profile;
  const start = noDealAtStart(ledger, profile);
  const fallback = indexOf(scenario, ledger.space, termsWith(position));
  const above = Math.max(0, utility.at(fallback) - start);
  return Math.max(noDealAt(ledger, world, actor, round), start + (1 - willingness) * above);
}

/** The fallback, or the ideal where there is none. */
const termsWith = ({ ideal, fallback = {} }: Position): Terms =>
  Object.fromEntries(Object.entries(ideal).map(([issue, option]) => [issue, fallback[issue] ?? option]));

/** d(0) = max(0, u(status quo) − κ), under the map of normalisation. */
function noDealAtStart({ statusQuo }: Ledger, { utility, noDeal: { value, cost = defaults.noDealCost } }: Profile): number {
  return utility.normalized(value ?? Math.max(0, utility.raw(statusQuo) - cost));
}

/** Who sits in a phase, present or not, by its id in a record. A table that was reopened has its signatories' and the acceders. */
export function seatsOf(scenario: AnyScenario, phaseId: string, { protocols }: Pick<Kit<Kinds>, "protocols"> = standardKit): readonly string[] {
  const actors = scenario.actors.map(({ id }) => id);
  const names = { issues: scenario.issues.map(({ id }) => id), actors, terms: () => 0 };
  let seated: readonly string[] = [];
  for (const phase of scenario.protocol.phases) {
    const kind = protocols.find(({ kind: name }) => name === phase.kind);
    if (kind === undefined) break;
    const seats = kind.seats(resolveParams(kind.params, phase, names)).map((actor) => at(actors, actor));
    if (phase.id === phaseId) return seats;
    if (`${phase.id}-reopened` === phaseId) return inOrder(scenario, [...seated, ...seats]);
    if (!kind.takesText) seated = seats;
  }
  throw new RangeError(`no phase ${phaseId}`);
}

const inOrder = ({ actors }: AnyScenario, some: readonly string[]): readonly string[] =>
  actors.map(({ id }) => id).filter((id) => some.includes(id));

/** The index of named terms. */
export const indexOf = ({ issues }: AnyScenario, space: Space, terms: Terms): number =>
  space.index(issues.map((issue) => optionIndex(issue, terms[issue.id])));

/** What an actor has in a map of all actors. */
export function found<V>(map: ReadonlyMap<string, V>, actor: string): V {
  const value = map.get(actor);
  if (value === undefined) throw new RangeError(`no actor ${actor}`);
  return value;
}

function worldAtStart(scenario: AnyScenario, utility: (position: Position) => Utility): World {
  const { actors, channels = [] } = scenario;
  return {
    round: 0,
    phase: "",
    profiles: new Map(
      actors.map(({ id, position, noDeal = {}, willingness = defaults.willingness, strategy }) => [
        id,
        { regime: 0, position, utility: utility(position), noDeal, willingness, strategy },
      ]),
    ),
    shifts: new Map(actors.map(({ id }) => [id, 0])),
    gains: new Map(actors.map(({ id }) => [id, 0])),
    present: new Set(actors.filter(({ present = true }) => present).map(({ id }) => id)),
    closed: new Set(channels.filter(({ open }) => !open).map(({ between }) => pairName(...between))),
  };
}

function after(world: World, effect: Effect<Names, AnyStrategy>, utility: (position: Position) => Utility): World {
  switch (effect.kind) {
    case "channel":
      return { ...world, closed: changedSet(world.closed, pairName(...effect.between), !effect.open) };
    case "participation":
      return { ...world, present: changedSet(world.present, effect.actor, effect.present) };
    case "no-deal":
      return { ...world, shifts: changed(world.shifts, effect.actor, (shift) => shift + effect.change) };
    case "process-gain": {
      const gains = changed(world.gains, effect.actor, (gain) => gain + effect.gain);
      if (effect.nature === "sunk") return { ...world, gains };
      return { ...world, gains, shifts: changed(world.shifts, effect.actor, (shift) => shift + effect.gain) };
    }
    case "profile": {
      const profiles = changed(world.profiles, effect.actor, (before): Profile => {
        const position = effect.position ?? before.position;
        return {
          regime: before.regime + 1,
          position,
          utility: utility(position),
          noDeal: effect.noDeal ?? before.noDeal,
          willingness: effect.willingness ?? before.willingness,
          strategy: effect.strategy ?? before.strategy,
        };
      });
      return { ...world, profiles };
    }
  }
}

const changed = <V>(map: ReadonlyMap<string, V>, key: string, change: (value: V) => V): ReadonlyMap<string, V> =>
  new Map([...map].map(([name, value]) => [name, name === key ? change(value) : value]));

const changedSet = (set: ReadonlySet<string>, name: string, inside: boolean): ReadonlySet<string> =>
  new Set(inside ? [...set, name] : [...set].filter((other) => other !== name));
