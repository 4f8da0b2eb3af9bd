import type { Terms } from "../../scenario/index.ts";
import type { Found } from "../../space/index.ts";
import type { BargainingProblem } from "../problem.ts";
import { type Blocker, blockersOf } from "./blocker.ts";
import { conflictWithout, deletedTo, smallestHittingSets } from "./conflict.ts";
import { Relaxation } from "./relaxation.ts";

/** How far one no-deal value alone would have to fall. */
export interface Fall {
  readonly actor: string;
  readonly noDeal: number;
  /** Where a zone first exists, all else as it is: the actor's best over what all others could sign; `null` if nowhere. */
  readonly to: number | null;
  /** noDeal − to; `null` where no fall of it alone opens a zone. */
  readonly by: number | null;
}

/** A single thing whose removal alone opens a zone. */
export interface Opening {
  readonly blocker: Blocker;
  /** Terms that it opens: best for the actor whose red line or no-deal value it was, or for the first member. */
  readonly terms: Terms;
}

/** What keeps the zone empty. */
export interface Blockage {
  /** Whatever opens a zone when it alone is taken out, in the order of all blockers. Nothing else does. */
  readonly single: readonly Opening[];
  /** The smallest sets whose removal together opens a zone: all sets of that size that do. Where anything does alone, those. */
  readonly waysOut: readonly (readonly Blocker[])[];
  /** Whether these are all of the smallest; if not, there is one, none of whose blockers can be spared. */
  readonly smallest: boolean;
  /**
   * Irreducible conflicts: no terms pass all of one, and some pass all but any one of it. As many as show that no smaller way
   * out exists; there may be more.
   */
  readonly conflicts: readonly (readonly Blocker[])[];
  /** By member: how far its no-deal value alone would have to fall. */
  readonly falls: readonly Fall[];
  /** Whether every search behind this was made to its end. */
  readonly exact: boolean;
}

/**
 * What keeps a zone empty.
 *
 * Each blocker is tried alone. Conflicts are found by a deletion filter: of all blockers in order, each is left out for good
 * if no terms pass the rest (Chinneck & Dravnieks 1991). Ways out are what hits every conflict; the smallest sets that hit
 * all known conflicts are tried, and one that opens nothing leaves a further conflict, until all of them open a zone
 * (implicit hitting sets, Moreno-Centeno & Karp 2013).
 *
 * Sources: Chinneck & Dravnieks (1991), Locating Minimal Infeasible Constraint Sets in Linear Programs; Moreno-Centeno & Karp
 * (2013), The Implicit Hitting Set Approach to Solve Combinatorial Optimization Problems.
 *
 * @param trials - How many sets of blockers are tried in search of the smallest ways out; 1000 by default.
 */
export function blockageOf({ model, members }: BargainingProblem, trials = 1000): Blockage {
  const relaxation = new Relaxation(model, members);
  const all = blockersOf(model, members);
  const place = (actor: string | null): number => Math.max(0, members.findIndex((member) => member.actor === actor));
  const alone = all.map((blocker) => ({ blocker, found: relaxation.best(place(blocker.actor), [blocker]) }));
  const fallOf = (actor: string, noDeal: number, found: Found | undefined): Fall => {
    const to = found === undefined ? null : members[place(actor)]!.utility.at(found.terms);
    return { actor, noDeal, to, by: to === null ? null : noDeal - to };
  };
  const ways = waysOutOf(all, relaxation, trials);
  return {
    single: alone.flatMap(({ blocker, found }) => (found === undefined ? [] : [{ blocker, terms: model.terms(found.terms) }])),
    ...ways,
    falls: alone.flatMap(({ blocker, found }) => (blocker.kind === "no-deal" ? [fallOf(blocker.actor, blocker.noDeal, found)] : [])),
    exact: relaxation.exact,
  };
}

function waysOutOf(all: readonly Blocker[], relaxation: Relaxation, trials: number): Pick<Blockage, "waysOut" | "smallest" | "conflicts"> {
  let left = trials;
  const opens = (without: readonly Blocker[]): boolean => {
    left--;
    return relaxation.opens(without);
  };
  const conflicts = [conflictWithout(all, [], opens)];
  while (left > 0) {
    const candidates = smallestHittingSets(all, conflicts, left);
    const shut = candidates?.find((candidate) => !opens(candidate));
    if (candidates === undefined || left <= 0) break;
    if (shut === undefined) return { waysOut: candidates, smallest: true, conflicts };
    conflicts.push(conflictWithout(all, shut, opens));
  }
  return { waysOut: [deletedTo(all, opens)], smallest: false, conflicts };
}
