import type { AnyScenario, Effect, Event, Guard, Names, When } from "../scenario/index.ts";
import type { Figures, WorldState } from "../seam/index.ts";
import { compileCondition, type Region, type Space } from "../space/index.ts";
import type { Profile, ProfileChange } from "./regime.ts";

type AnyEvent = Event<Names, Profile["strategy"]>;
type AnyEffect = Effect<Names, Profile["strategy"]>;

/** What effects change: a private copy of {@link WorldState}. */
export interface World extends WorldState {
  readonly channels: boolean[];
  readonly present: boolean[];
  readonly regimes: number[];
  readonly shifts: number[];
  readonly sunk: number[];
  readonly ongoing: number[];
  readonly happened: number[];
}

/** What guards read. */
export interface Moment {
  readonly round: number;
  /** The id of the current phase. */
  readonly phaseId: string;
  readonly standing: number;
  readonly world: WorldState;
}

/** What an effect did, as data for the explanation. */
export interface Applied {
  readonly kind: string;
  readonly actors: readonly string[];
  readonly figures: Figures;
}

/** An event, ready to be tried in every round. */
export interface CompiledEvent {
  readonly id: string;
  readonly stream: string;
  readonly repeats: boolean;
  /** The probability with which it happens in a round, 0 outside its span. */
  probability(round: number): number;
  allows(moment: Moment): boolean;
  /** Applies the effects to the world. */
  apply(world: World): Applied[];
}

/** A copy of the world that effects may change. */
export function copyWorld(world: WorldState): World {
  return {
    channels: [...world.channels],
    present: [...world.present],
    regimes: [...world.regimes],
    shifts: [...world.shifts],
    sunk: [...world.sunk],
    ongoing: [...world.ongoing],
    happened: [...world.happened],
  };
}

/** What compiled events need to know of a model. */
export interface EventContext {
  readonly scenario: AnyScenario;
  readonly space: Space;
  readonly ids: readonly string[];
  pair(one: number, other: number): number;
  nextRegime(actor: number, regime: number, change: ProfileChange): number;
}

/** Compiles a scenario's events, in their order. */
export function compileEvents(model: EventContext): CompiledEvent[] {
  return (model.scenario.events ?? []).map((event) => compileEvent(event, model));
}

function compileEvent(event: AnyEvent, model: EventContext): CompiledEvent {
  const effects = event.effects.map((effect) => compileEffect(effect, model));
  return {
    id: event.id,
    stream: event.stream ?? event.id,
    repeats: event.repeats ?? false,
    probability: probabilityOf(event.when),
    allows: event.guard === undefined ? () => true : compileGuard(event.guard, model),
    apply: (world) => effects.map((apply) => apply(world)),
  };
}

function probabilityOf(when: When): (round: number) => number {
  if (when.kind === "at") return (round) => (round === when.round ? 1 : 0);
  const { probability, from = 1, until = Infinity } = when;
  return (round) => (round >= from && round <= until ? probability : 0);
}

function compileGuard(guard: Guard, model: EventContext): (moment: Moment) => boolean {
  switch (guard.kind) {
    case "phase":
      return ({ phaseId }) => phaseId === guard.phase;
    case "rounds": {
      const { from = 1, until = Infinity } = guard;
      return ({ round }) => round >= from && round <= until;
    }
    case "channel": {
      const pair = pairOf(guard.between, model);
      return ({ world }) => world.channels[pair] === guard.open;
    }
    case "present": {
      const actor = model.ids.indexOf(guard.actor);
      return ({ world }) => world.present[actor] === guard.present;
    }
    case "happened": {
      const at = model.scenario.events!.findIndex(({ id }) => id === guard.event);
      return ({ world }) => world.happened[at]! > 0;
    }
    case "standing": {
      const region = compileCondition("standing", guard.when, model.scenario.issues);
      return ({ standing }) => standing >= 0 && within(region, standing, model);
    }
    case "all": {
      const parts = guard.of.map((part) => compileGuard(part, model));
      return (moment) => parts.every((holds) => holds(moment));
    }
    case "any": {
      const parts = guard.of.map((part) => compileGuard(part, model));
      return (moment) => parts.some((holds) => holds(moment));
    }
    case "not": {
      const holds = compileGuard(guard.of, model);
      return (moment) => !holds(moment);
    }
  }
}

function compileEffect(effect: AnyEffect, model: EventContext): (world: World) => Applied {
  const { ids } = model;
  if (effect.kind === "channel") {
    const pair = pairOf(effect.between, model);
    return ({ channels }) => {
      channels[pair] = effect.open;
      return { kind: effect.open ? "channel-opened" : "channel-closed", actors: [...effect.between], figures: {} };
    };
  }
  const actor = ids.indexOf(effect.actor);
  switch (effect.kind) {
    case "no-deal":
      return ({ shifts }) => {
        shifts[actor]! += effect.change;
        return { kind: effect.kind, actors: [effect.actor], figures: { change: effect.change } };
      };
    case "process-gain":
      return (world) => {
        world[effect.nature][actor]! += effect.gain;
        if (effect.nature === "ongoing") world.shifts[actor]! += effect.gain;
        return { kind: `${effect.nature}-gain`, actors: [effect.actor], figures: { gain: effect.gain } };
      };
    case "profile":
      return ({ regimes }) => {
        regimes[actor] = model.nextRegime(actor, regimes[actor]!, effect);
        return { kind: effect.kind, actors: [effect.actor], figures: {} };
      };
    case "participation":
      return ({ present }) => {
        present[actor] = effect.present;
        return { kind: effect.present ? "joined" : "withdrew", actors: [effect.actor], figures: {} };
      };
  }
}

function within(region: Region, terms: number, { space }: EventContext): boolean {
  let at = 0;
  for (const issue of region.issues) at = at * space.radix[issue]! + space.option(terms, issue);
  return region.table[at] === 1;
}

function pairOf([one, other]: readonly [string, string], model: EventContext): number {
  return model.pair(model.ids.indexOf(one), model.ids.indexOf(other));
}
