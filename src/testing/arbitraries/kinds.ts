import fc from "fast-check";
import type { AnyScenario, Issue, KindSpec } from "../../scenario/index.ts";
import type { ProtocolKind } from "../../seam/index.ts";
import { ACTORS } from "./actors.ts";
import { at, type Made, omit, place } from "./draft.ts";
import { inputOf, paramsDraft } from "./params.ts";
import { strategyDraft, strategyNames, strategyOf } from "./strategies.ts";

/** What a scenario of any kinds writes for a strategy. */
export type AnyStrategy = AnyScenario["actors"][number]["strategy"];

/** A strategy of one of some kinds, alike likely; shrinks to the first of them, with no parameters. */
export const ownStrategyDraft = (kinds: readonly KindSpec[]) =>
  fc.oneof(
    { withCrossShrink: true },
    ...kinds.map((spec) => fc.record({ spec: fc.constant(spec), params: paramsDraft(spec), built: strategyDraft("any") })),
  );

type OwnStrategyDraft = Made<ReturnType<typeof ownStrategyDraft>>;

export function ownStrategyOf(issues: readonly Issue[], actors: readonly string[], { spec, params, built }: OwnStrategyDraft): AnyStrategy {
  const kind = strategyNames.find((name) => name === spec.kind);
  return kind === undefined ? inputOf(spec, { issues, actors }, params) : strategyOf(issues, { ...built, kind });
}

/** One draft for every actor that a generated scenario may have. */
export const strategiesDraft = (kinds: readonly KindSpec[]) => fc.tuple(...ACTORS.map(() => ownStrategyDraft(kinds)));

/** The scenario with strategies of these kinds, those that events put in place included. */
export function withStrategies(scenario: AnyScenario, drafts: readonly OwnStrategyDraft[]): AnyScenario {
  const ids = scenario.actors.map(({ id }) => id);
  const strategyOfActor = (id: string): AnyStrategy => ownStrategyOf(scenario.issues, ids, at(drafts, ids.indexOf(id)));
  return {
    ...scenario,
    actors: scenario.actors.map((actor) => ({ ...actor, strategy: strategyOfActor(actor.id) })),
    ...(scenario.events && {
      events: scenario.events.map((event) => ({
        ...event,
        effects: event.effects.map((effect) =>
          effect.kind === "profile" && effect.strategy !== undefined ? { ...effect, strategy: strategyOfActor(effect.actor) } : effect,
        ),
      })),
    }),
  };
}

/** Phases of some kinds: of which kind, and its parameters for each of them. */
export const phasesDraft = (kinds: readonly ProtocolKind[]) =>
  fc.record({ which: fc.array(place(), { minLength: 1, maxLength: 3 }), params: fc.tuple(...kinds.map(paramsDraft)) });

type PhasesDraft = Made<ReturnType<typeof phasesDraft>>;

/** The scenario with phases of these kinds. A kind that takes an agreed text has a table before it. */
export function withPhases(scenario: AnyScenario, kinds: readonly ProtocolKind[], { which, params }: PhasesDraft): AnyScenario {
  const names = { issues: scenario.issues, actors: scenario.actors.map(({ id }) => id) };
  const own = which.map((where, index) => {
    const kind = at(kinds, where);
    const phase = { ...inputOf(kind, names, at(params, where)), id: `phase${index + 1}` };
    return { phase, takesText: kind.takesText };
  });
  const table = { id: "table", kind: "alternating-offers", seats: names.actors };
  return {
    ...scenario,
    // Guards may name phases that are gone.
    ...(scenario.events && { events: scenario.events.map((event) => omit(event, "guard")) }),
    protocol: { phases: [...(own[0]?.takesText === true ? [table] : []), ...own.map(({ phase }) => phase)] },
  };
}
