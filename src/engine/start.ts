import { DEFAULT_SEED } from "../kernel/index.ts";
import type { AnyScenario } from "../scenario/index.ts";
import type { State, WorldState } from "../seam/index.ts";
import { NO_TERMS } from "../space/index.ts";
import type { CompiledPhase } from "./phase.ts";
import type { Regime } from "./regime.ts";

/** What the world at the start is made from. */
export interface Beginning {
  readonly scenario: AnyScenario;
  readonly ids: readonly string[];
  pair(one: number, other: number): number;
}

/** What the state at the start is made from. */
export interface Opening {
  readonly digest: string;
  readonly ids: readonly string[];
  readonly phases: readonly CompiledPhase[];
  readonly initialWorld: WorldState;
}

/** The state before the first round, but for seed and memory. */
export function stateAtStart(model: Opening): State {
  return {
    format: 1,
    scenario: model.digest,
    seed: DEFAULT_SEED,
    round: 0,
    phase: model.phases.findIndex(({ kind }) => !kind.takesText),
    phaseStart: 1,
    standing: NO_TERMS,
    standingBy: -1,
    accepted: 0,
    offers: Object.freeze(model.ids.map(() => NO_TERMS)),
    taken: Object.freeze(model.ids.map(() => NO_TERMS)),
    ultimatums: Object.freeze([]),
    text: NO_TERMS,
    signatories: Object.freeze([]),
    refusers: Object.freeze([]),
    world: model.initialWorld,
    memory: Object.freeze([]),
    faulted: Object.freeze([]),
    outcome: null,
  };
}

/** The world before any event: as the scenario gives it. */
export function worldAtStart(model: Beginning): WorldState {
  const { actors, channels = [], events = [] } = model.scenario;
  const each = <T>(value: T): T[] => actors.map(() => value);
  const open = new Array<boolean>((actors.length * (actors.length - 1)) / 2).fill(true);
  for (const { between, open: isOpen } of channels) {
    open[model.pair(model.ids.indexOf(between[0]), model.ids.indexOf(between[1]))] = isOpen;
  }
  return {
    channels: open,
    present: actors.map(({ present = true }) => present),
    regimes: each(0),
    shifts: each(0),
    sunk: each(0),
    ongoing: each(0),
    happened: events.map(() => 0),
  };
}

/** What a reader of results should know of an actor's position. */
export function warningsOf({ position, noDealAtStart }: Regime, id: string): string[] {
  const warnings: string[] = [];
  if (position.constant) warnings.push(`All feasible terms are worth the same to ${id}.`);
  if (position.ceilingTerms === NO_TERMS) warnings.push(`No feasible terms keep within the red lines of ${id}.`);
  else if (position.ceiling < noDealAtStart) warnings.push(`No terms within its red lines are worth ${id}'s no-deal value.`);
  return warnings;
}
