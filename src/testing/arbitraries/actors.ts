import fc from "fast-check";
import type { Actor, Issue } from "../../scenario/index.ts";
import { at, given, type Made, maybe, share } from "./draft.ts";
import type { Lean } from "./lean.ts";
import { declaredDraft, declaredOf, noDealDraft, noDealOf, positionDraft, positionOf } from "./positions.ts";
import { strategyDraft, strategyOf } from "./strategies.ts";

/** Ids that no member or word of a document has. */
export const ACTORS = ["ann", "bob", "cat", "dan", "eve", "fay"] as const;

export const actorDraft = (lean: Lean) =>
  fc.record({
    stream: maybe(fc.constant(true), 2),
    absent: fc.nat(lean === "deal" ? 60 : 15).map((n) => n === 1),
    position: positionDraft(lean),
    declared: maybe(declaredDraft(), 3),
    noDeal: maybe(noDealDraft(lean), lean === "deal" ? 9 : 6),
    willingness: maybe(lean === "deal" ? fc.constantFrom(1, 0.9, 0.8) : share(), 6),
    strategy: strategyDraft(lean),
  });

export type ActorDraft = Made<ReturnType<typeof actorDraft>>;

export function actorOf(issues: readonly Issue[], draft: ActorDraft, index: number): Actor {
  const id = at(ACTORS, index);
  const { declared, noDeal, willingness } = draft;
  return {
    id,
    ...(draft.stream === true && { stream: `luck of ${id}` }),
    ...(draft.absent && { present: false }),
    position: positionOf(issues, draft.position),
    ...given({
      declared: declared && declaredOf(issues, declared),
      noDeal: noDeal && noDealOf(noDeal),
      willingness,
    }),
    strategy: strategyOf(issues, draft.strategy),
  };
}
