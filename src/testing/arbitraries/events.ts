import fc from "fast-check";
import type { BuiltInKinds, Effect, Event, Guard, Issue, Names, StrategyInput, When } from "../../scenario/index.ts";
import { conditionDraft, type ConditionDraft, conditionOf } from "./conditions.ts";
import { at, given, type Made, maybe, place, type Place, share } from "./draft.ts";
import type { Lean } from "./lean.ts";
import { declaredDraft, declaredOf, noDealDraft, noDealOf, positionDraft, positionOf } from "./positions.ts";
import { strategyDraft, strategyOf } from "./strategies.ts";

/** An event and an effect as scenarios of the built-in kinds write them. */
export type AnEvent = Event<Names, StrategyInput<Names, BuiltInKinds>>;
export type AnEffect = Effect<Names, StrategyInput<Names, BuiltInKinds>>;

type GuardDraft =
  | { readonly kind: "phase" | "rounds" | "channel" | "present" | "happened"; readonly one: Place; readonly other: Place; readonly yes: boolean }
  | { readonly kind: "standing"; readonly when: ConditionDraft }
  | { readonly kind: "all" | "any"; readonly of: readonly GuardDraft[] }
  | { readonly kind: "not"; readonly of: GuardDraft };

const singleGuard = (): fc.Arbitrary<GuardDraft> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constantFrom("rounds", "phase", "channel", "present", "happened"),
        one: place(),
        other: place(),
        yes: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("standing"), when: conditionDraft() }) },
  );

const guardDraft = (): fc.Arbitrary<GuardDraft> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: singleGuard() },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.record({ kind: fc.constantFrom("all", "any"), of: fc.array(singleGuard(), { minLength: 1, maxLength: 2 }) }),
        fc.record({ kind: fc.constant("not"), of: singleGuard() }),
      ),
    },
  );

const effectKinds = ["no-deal", "process-gain", "channel", "profile", "participation"] as const;

const change = (lean: Lean) => (lean === "deal" ? fc.constantFrom(-0.05, 0.05, 0.1, -0.1) : fc.constantFrom(0.1, -0.1, 0.05, -0.3, 0.5, 1));

const effectDraft = (lean: Lean) =>
  fc.record({
    kind: fc.constantFrom(...effectKinds),
    actor: place(),
    other: place(),
    change: change(lean),
    sunk: fc.boolean(),
    yes: lean === "deal" ? fc.constantFrom(true, true, true, false) : fc.boolean(),
    position: maybe(positionDraft(lean), 4),
    declared: maybe(declaredDraft(), 2),
    noDeal: maybe(noDealDraft(lean), 3),
    willingness: maybe(share(), 3),
    strategy: maybe(strategyDraft(lean), 4),
  });

type EffectDraft = Made<ReturnType<typeof effectDraft>>;

/** Something outside the table, with places instead of names. */
export const eventDraft = (lean: Lean) =>
  fc.record({
    probability: maybe(fc.constantFrom(0.5, 0.2, 0.1, 0.9, 1, 0), 6),
    from: place(),
    until: maybe(place(), 4),
    stream: maybe(fc.constant(true), 2),
    guard: maybe(guardDraft(), 3),
    repeats: maybe(fc.boolean(), 3),
    effects: fc.array(effectDraft(lean), { maxLength: 3 }),
  });

export type EventDraft = Made<ReturnType<typeof eventDraft>>;

/** What events refer to. */
export interface Named {
  readonly issues: readonly Issue[];
  readonly actors: readonly string[];
  readonly phases: readonly string[];
  readonly deadline: number;
}

export function eventsOf(
  named: Named,
  drafts: readonly EventDraft[],
  ids: readonly string[] = drafts.map((_, index) => `event${String(index + 1)}`),
): AnEvent[] {
  return drafts.map((draft, index) => {
    const id = at(ids, index);
    return {
      id,
      ...(draft.stream === true && { stream: `luck of ${id}` }),
      when: whenOf(named, draft),
      ...given({ guard: draft.guard && guardOf(named, ids, draft.guard), repeats: draft.repeats }),
      effects: draft.effects.flatMap((effect) => effectOf(named, effect)),
    };
  });
}

function whenOf({ deadline }: Named, { probability, from, until }: EventDraft): When {
  const first = 1 + (from % deadline);
  if (probability === undefined) return { kind: "at", round: first };
  const span = given({ from: from === 0 ? undefined : first, until: until === undefined ? undefined : first + until });
  return { kind: "chance", probability, ...span };
}

function guardOf(named: Named, events: readonly string[], draft: GuardDraft): Guard {
  switch (draft.kind) {
    case "phase":
      return { kind: "phase", phase: at(named.phases, draft.one) };
    case "rounds":
      return { kind: "rounds", ...(draft.yes ? { from: 1 + draft.one } : { until: 1 + draft.one }) };
    case "channel": {
      const between = pairOf(named.actors, draft.one, draft.other);
      return between === undefined ? { kind: "rounds" } : { kind: "channel", between, open: draft.yes };
    }
    case "present":
      return { kind: "present", actor: at(named.actors, draft.one), present: draft.yes };
    case "happened":
      return { kind: "happened", event: at(events, draft.one) };
    case "standing":
      return { kind: "standing", when: conditionOf(named.issues, draft.when) };
    case "all":
    case "any":
      return { kind: draft.kind, of: draft.of.map((part) => guardOf(named, events, part)) };
    case "not":
      return { kind: "not", of: guardOf(named, events, draft.of) };
  }
}

function effectOf({ issues, actors }: Named, draft: EffectDraft): AnEffect[] {
  const actor = at(actors, draft.actor);
  switch (draft.kind) {
    case "channel": {
      const between = pairOf(actors, draft.actor, draft.other);
      return between === undefined ? [] : [{ kind: "channel", between, open: draft.yes }];
    }
    case "no-deal":
      return [{ kind: "no-deal", actor, change: draft.change }];
    case "process-gain":
      return [{ kind: "process-gain", actor, gain: draft.change, nature: draft.sunk ? "sunk" : "ongoing" }];
    case "participation":
      return [{ kind: "participation", actor, present: draft.yes }];
    case "profile": {
      const { position, declared, noDeal, willingness, strategy } = draft;
      return [
        {
          kind: "profile",
          actor,
          ...given({
            position: position && positionOf(issues, position),
            declared: declared && declaredOf(issues, declared),
            noDeal: noDeal && noDealOf(noDeal),
            willingness,
            strategy: strategy && strategyOf(issues, strategy),
          }),
        },
      ];
    }
  }
}

/** Two that differ, if the places do. */
export function pairOf(actors: readonly string[], one: Place, other: Place): [string, string] | undefined {
  const [first, second] = [at(actors, one), at(actors, other)];
  return first === second ? undefined : [first, second];
}
