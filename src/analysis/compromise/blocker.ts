import type { Model } from "../../engine/index.ts";
import type { Member } from "../member.ts";

/** Something that keeps terms out of the zone: a constraint, a hard red line, or that a member wants its no-deal value at least. */
export type Blocker =
  | { readonly kind: "constraint"; readonly actor: null; readonly id: string }
  | { readonly kind: "red-line"; readonly actor: string; readonly id: string }
  | { readonly kind: "no-deal"; readonly actor: string; readonly noDeal: number };

/**
 * Everything that keeps terms out of the zone: constraints first, then hard red lines, then no-deal values, each in the
 * order of the scenario. Where something has to be chosen, what comes first is kept in force: constraints say what is
 * possible at all, and no-deal values can give way by degrees.
 */
export function blockersOf({ scenario }: Model, members: readonly Member[]): Blocker[] {
  return [
    ...(scenario.constraints ?? []).map(({ id }): Blocker => ({ kind: "constraint", actor: null, id })),
    ...members.flatMap(({ actor, utility }) => utility.spec.hard.map(({ id }): Blocker => ({ kind: "red-line", actor, id }))),
    ...members.map(({ actor, noDeal }): Blocker => ({ kind: "no-deal", actor, noDeal })),
  ];
}
