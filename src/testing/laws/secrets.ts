import { simulate } from "../../engine/index.ts";
import {
  type AnyScenario,
  type DeclaredPosition,
  defaults,
  type Issue,
  type Kinds,
  type Names,
  type NoDeal,
  optionCount,
  optionIndex,
  optionName,
  type Position,
} from "../../scenario/index.ts";
import { defineStrategy, type Move, type RecordedMove, type RunEvent, type StrategyKind, type View } from "../../seam/index.ts";
import { at, byId, omit } from "../arbitraries/draft.ts";
import { same, showParting } from "../diff.ts";
import { type AnyEffect, withEffects } from "./effects.ts";
import { kitWith } from "./kit.ts";
import type { LawText } from "./law.ts";
import type { Trial } from "./trial.ts";

export const noSecretsLeak: LawText = {
  name: "noSecretsLeak",
  statement: "On the same public history an actor decides the same, whatever the others keep to themselves.",
  scope:
    "Tried with every actor as the observer: the others get the mirror image of their ideals, other weights, no-deal values and willingness, and say what they said. It is compared up to the first thing all can hear that differs.",
  *breaches(trial) {
    for (const { id } of trial.scenario.actors) {
      const leak = leakTo(trial, id, mirrorImage(trial.scenario.issues));
      if (leak !== undefined) yield leak;
    }
  },
};

/** What all others keep to themselves in another world, by what they keep in this one. */
export interface Secrets {
  /** Its red lines bind nobody: the others say what they said. */
  readonly position: (own: Position) => Position;
  readonly noDeal: (own: NoDeal) => NoDeal;
  readonly willingness: (own: number) => number;
  /** Of a no-deal value, and of a process gain. */
  readonly change: (own: number) => number;
}

/** In what an actor decides otherwise when the others' secrets are others, in words; nothing if in nothing. */
export function leakTo(trial: Trial, observer: string, secrets: Secrets): string | undefined {
  const scenario = outspoken(trial.scenario);
  const record = simulate(trial.kit.compile<Names, Kinds>(scenario), { seed: trial.seed });
  const other = withSecrets(scenario, observer, secrets);
  // Whatever a kind keeps of the others anywhere is now of those with the other secrets.
  simulate(trial.kit.compile<Names, Kinds>(other), { seed: trial.seed });
  const again = saidAgain(trial, other, observer, record.moves ?? []);
  const breach = firstBreach(record.events ?? [], again, observer);
  return breach && `${observer} decides otherwise in round ${breach.round} when the others' secrets are others. ${showParting(record, { events: again })}`;
}

/** The first decision of the observer that differs before anything that all can hear does. */
function firstBreach(events: readonly RunEvent[], again: readonly RunEvent[], observer: string): RunEvent | undefined {
  for (const [index, event] of events.entries()) {
    const then = again[index];
    if (event.kind === "move" && event.actor === observer) {
      if (!same(then, event)) return event;
    } else if (then === undefined || !same(heard(event), heard(then))) return undefined;
  }
  return undefined;
}

/** What all can hear: who sits, what happens, what is said, and what becomes of it. */
function heard(event: RunEvent): unknown {
  switch (event.kind) {
    case "move":
      return [event.kind, event.round, event.actor, event.move, event.terms];
    case "event":
      return [event.kind, event.round, event.event];
    case "withdrawn":
    case "answer":
    case "fault":
      return [event.kind, event.round, event.actor];
    default:
      return event;
  }
}

/** The same scenario with every declared position said outright, at the start and after each change. */
function outspoken(scenario: AnyScenario): AnyScenario {
  return withEffects(
    { ...scenario, actors: scenario.actors.map((actor) => ({ ...actor, declared: actor.declared ?? declaredBy(actor.position) })) },
    (effect) => (effect.kind === "profile" && effect.position !== undefined ? { ...effect, declared: effect.declared ?? declaredBy(effect.position) } : effect),
  );
}

const declaredBy = ({ ideal, fallback }: Position): DeclaredPosition => ({ ideal, ...(fallback && { fallback }) });

/** The same to an observer: what all others keep to themselves is another. Hard red lines go, so that they can say the same. */
function withSecrets(scenario: AnyScenario, observer: string, { position, noDeal, willingness, change }: Secrets): AnyScenario {
  const other = (own: Position): Position => {
    const made = position(own);
    return { ...made, ...(made.redLines && { redLines: made.redLines.filter(({ kind }) => kind === "declared") }) };
  };
  const actors = scenario.actors.map((actor) =>
    actor.id === observer
      ? actor
      : { ...actor, position: other(actor.position), noDeal: noDeal(actor.noDeal ?? {}), willingness: willingness(actor.willingness ?? defaults.willingness) },
  );
  return withEffects({ ...scenario, actors }, (effect): AnyEffect => {
    if (effect.kind === "channel" || effect.kind === "participation" || effect.actor === observer) return effect;
    if (effect.kind === "no-deal") return { ...effect, change: change(effect.change) };
    if (effect.kind === "process-gain") return { ...effect, gain: change(effect.gain) };
    return {
      ...effect,
      ...(effect.position && { position: other(effect.position) }),
      ...(effect.noDeal && { noDeal: noDeal(effect.noDeal) }),
      ...(effect.willingness !== undefined && { willingness: willingness(effect.willingness) }),
    };
  });
}

/** Every ideal at the other end of its issue, the next issue's salience, and all numbers the other way. */
const mirrorImage = (issues: readonly Issue[]): Secrets => ({
  position: ({ ideal, salience }) => ({
    ideal: byId(issues, ({ id }) => id, (issue) => optionName(issue, optionCount(issue) - 1 - optionIndex(issue, ideal[issue.id]))),
    salience: byId(issues, ({ id }) => id, (_, index) => salience[at(issues, index + 1).id]),
  }),
  noDeal: ({ value, cost = defaults.noDealCost, drift = 0 }) => ({
    ...(value !== undefined && { value: 1 - value }),
    cost: cost > 0.5 ? 0 : cost + 0.25,
    drift: -drift,
  }),
  willingness: (own) => 1 - own,
  change: (own) => -own,
});

/** Everybody but the observer says what the record says; nobody's strategy changes. */
function saidAgain({ kit, seed }: Trial, scenario: AnyScenario, observer: string, moves: readonly RecordedMove[]): readonly RunEvent[] {
  const own = kitWith(kit, { strategies: [scripted(moves, scenario.actors.map(({ id }) => id))] });
  const actors = scenario.actors.map((actor) => (actor.id === observer ? actor : { ...actor, strategy: { kind: "scripted" } }));
  const said = withEffects({ ...scenario, actors }, (effect) =>
    effect.kind === "profile" && effect.actor !== observer ? omit(effect, "strategy") : effect,
  );
  return simulate(own.compile<Names, Kinds>(said), { seed }).events ?? [];
}

/** A strategy that says what its actor said in a record, and hears nothing. */
const scripted = (moves: readonly RecordedMove[], ids: readonly string[]): StrategyKind<"scripted", Record<never, never>, undefined, { at: number }> =>
  defineStrategy({
    kind: "scripted",
    version: 1,
    doc: "Says what a record says.",
    params: {},
    memory: (): { at: number } => ({ at: 0 }),
    decide(view: View<{ at: number }>): Move {
      const own = moves.filter(({ actor }) => actor === ids[view.actor]);
      const next = own[view.memory.at++];
      if (next?.round !== view.round) return view.leave("not in the record");
      if (next.move === "offer") return view.offer(next.terms, "scripted");
      if (next.move === "accept") return view.accept("scripted");
      return next.move === "reject" ? view.reject("scripted") : view.leave("scripted");
    },
  });
