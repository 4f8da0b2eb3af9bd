import type { AnyScenario, Effect, Names } from "../../scenario/index.ts";
import type { AnyStrategy } from "../arbitraries/kinds.ts";

/** What an event changes, in a scenario of any kinds. */
export type AnyEffect = Effect<Names, AnyStrategy>;

/** The scenario with every effect of its events changed. */
export const withEffects = (scenario: AnyScenario, change: (effect: AnyEffect) => AnyEffect): AnyScenario => ({
  ...scenario,
  ...(scenario.events && { events: scenario.events.map((event) => ({ ...event, effects: event.effects.map(change) })) }),
});
