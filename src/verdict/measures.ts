import type { Case, CaseActor } from "./case.ts";
import { SAME } from "./comparison.ts";

/** move(x) = ceiling − u(x): how far the text is from the best the actor could have; `null` without a text. */
export function move(actor: CaseActor): number | null {
  return actor.utility === null ? null : actor.ceiling - actor.utility;
}

/**
 * s = (u(x) − d) / (m − d), d at consent, m the actor's best over the consent zone: the share of its possible gain that
 * it got. `null` where there was nothing to gain (m = d) or no text.
 */
export function share(actor: CaseActor): number | null {
  if (actor.utility === null || actor.best === null || actor.best - actor.noDeal < SAME) return null;
  return (actor.utility - actor.noDeal) / (actor.best - actor.noDeal);
}

/**
 * G = move / (ceiling − d), d at consent: the share of its room that the actor gave up, in [0, 1]. An actor without room
 * (ceiling = d) gave up all it had: 0/0 = 1. `null` without a text.
 */
export function concession(actor: CaseActor): number | null {
  const moved = move(actor);
  const room = actor.ceiling - actor.noDeal;
  if (moved === null) return null;
  return room < SAME ? 1 : Math.min(1, Math.max(0, moved / room));
}

/** An actor's G against the greatest G among principals; 0/0 = 1. `null` without a text. */
export function concessionRatio(actor: CaseActor, all: readonly CaseActor[]): number | null {
  const own = concession(actor);
  const most = greatest(all, concession).value;
  if (own === null || most === null) return null;
  return most < SAME ? 1 : own / most;
}

/** The parties to the conflict; everybody where nobody is named. */
export function principals(of: Case): readonly CaseActor[] {
  const named = of.actors.filter((actor) => actor.principal);
  return named.length > 0 ? named : of.actors;
}

/** Everybody else. */
export function others(of: readonly CaseActor[], actor: CaseActor): readonly CaseActor[] {
  return of.filter((other) => other.id !== actor.id);
}

/** The greatest value among actors and all who have it; `null` where none has any. */
export function greatest(
  among: readonly CaseActor[],
  measure: (actor: CaseActor) => number | null,
): { readonly value: number | null; readonly of: readonly string[] } {
  const measured = among.flatMap((actor) => {
    const value = measure(actor);
    return value === null ? [] : [{ id: actor.id, value }];
  });
  if (measured.length === 0) return { value: null, of: [] };
  const value = Math.max(...measured.map((one) => one.value));
  return { value, of: measured.filter((one) => value - one.value < SAME).map((one) => one.id) };
}
