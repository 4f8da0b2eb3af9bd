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
import { byId, omit } from "../arbitraries/draft.ts";
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
    const scenario = outspoken(trial.scenario);
    const record = simulate(trial.kit.compile<Names, Kinds>(scenario), { seed: trial.seed });
    for (const { id } of scenario.actors) {
      const other = mirrored(scenario, id);
      // Whatever a kind keeps of the others anywhere is now of those with the other secrets.
      simulate(trial.kit.compile<Names, Kinds>(other), { seed: trial.seed });
      const again = saidAgain(trial, other, id, record.moves ?? []);
      const breach = firstBreach(record.events ?? [], again, id);
      if (breach !== undefined) yield `${id} decides otherwise in round ${breach.round} when the others' secrets are others. ${showParting(record, { events: again })}`;
    }
  },
};

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

/** The same to an observer: what all others keep to themselves is another. Their red lines go, so that they can say the same. */
function mirrored(scenario: AnyScenario, observer: string): AnyScenario {
  const { issues } = scenario;
  const actors = scenario.actors.map((actor) =>
    actor.id === observer
      ? actor
      : {
          ...actor,
          position: mirrorImage(issues, actor.position),
          noDeal: otherNoDeal(actor.noDeal),
          willingness: 1 - (actor.willingness ?? defaults.willingness),
        },
  );
  return withEffects({ ...scenario, actors }, (effect): AnyEffect => {
    if (effect.kind === "channel" || effect.kind === "participation" || effect.actor === observer) return effect;
    if (effect.kind === "no-deal") return { ...effect, change: -effect.change };
    if (effect.kind === "process-gain") return { ...effect, gain: -effect.gain };
    return {
      ...effect,
      ...(effect.position && { position: mirrorImage(issues, effect.position) }),
      ...(effect.noDeal && { noDeal: otherNoDeal(effect.noDeal) }),
      ...(effect.willingness !== undefined && { willingness: 1 - effect.willingness }),
    };
  });
}

const otherNoDeal = ({ value, cost = defaults.noDealCost, drift = 0 }: NoDeal = {}): NoDeal => ({
  ...(value !== undefined && { value: 1 - value }),
  cost: cost > 0.5 ? 0 : cost + 0.25,
  drift: -drift,
});

/** Every ideal at the other end of its issue, and the next issue's salience. */
const mirrorImage = (issues: readonly Issue[], { ideal, salience }: Position): Position => ({
  ideal: byId(issues, ({ id }) => id, (issue) => optionName(issue, optionCount(issue) - 1 - optionIndex(issue, ideal[issue.id]))),
  salience: byId(issues, ({ id }) => id, (_, index) => salience[issues[(index + 1) % issues.length]?.id ?? ""] ?? 1),
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
export const scripted = (moves: readonly RecordedMove[], ids: readonly string[]): StrategyKind<"scripted", Record<never, never>, undefined, { at: number }> =>
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
