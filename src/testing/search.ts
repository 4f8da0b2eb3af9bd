import fc from "fast-check";
import { showMember } from "./setup.ts";

/** How long to search. */
export interface Budget {
  /** The most members to try before shrinking; 1,000 by default. */
  readonly tries?: number;
  /** The seed of the members that are tried; 0 by default, so that a search finds the same each time. */
  readonly seed?: number;
}

/** What a search came to. */
export type Search<T> =
  | {
      readonly found: true;
      /** The simplest member that shrinking came to. */
      readonly member: T;
      /** How many members were tried until the first was found. */
      readonly tried: number;
      /** How many times it was made simpler. */
      readonly shrinks: number;
      readonly seed: number;
      /** In words, with the member as source text. */
      readonly text: string;
    }
  | { readonly found: false; readonly tried: number; readonly seed: number; readonly text: string };

/**
 * Looks for a member of a family with a property, a witness of a claim or a counterexample to its opposite, and makes it as
 * simple as it can; or says how many were tried, of which none had it. That none was found is no proof that none exists.
 *
 * @param family - scenarios, changes to one, or anything else that fast-check makes.
 * @throws whatever the property throws, at the first member that it fails on.
 *
 * @example
 * ```ts
 * const family = scenariosLike(base, { deadline: [1, 20] });
 * const search = findScenario(family, (one) => simulate(compile(one)).outcome.round > 5, { tries: 100 });
 * search.text; // "Found after 2 tries (seed 0), made simpler 2 times:…"
 * ```
 */
export function findScenario<T>(family: fc.Arbitrary<T>, has: (member: T) => boolean, { tries = 1000, seed = 0 }: Budget = {}): Search<T> {
  // A property that throws has an error to tell, and is no witness.
  const thrown: unknown[] = [];
  const result = fc.check(
    fc.property(family, (member) => {
      if (thrown.length > 0) return true;
      try {
        return !has(member);
      } catch (error) {
        thrown.push(error);
        return false;
      }
    }),
    { numRuns: tries, seed },
  );
  if (thrown.length > 0) throw thrown[0];
  const { numRuns: tried, numShrinks: shrinks, counterexample } = result;
  if (counterexample === null) return { found: false, tried, seed, text: `None of ${tried} tried had it (seed ${seed}).` };
  const [member] = counterexample;
  const text = `Found after ${counted(tried, "try", "tries")} (seed ${seed}), made simpler ${counted(shrinks, "time", "times")}:\n${showMember(member)}`;
  return { found: true, member, tried, shrinks, seed, text };
}

/** How many of the members tried had a property. */
export interface Share {
  readonly count: number;
  readonly tried: number;
  /** count / tried, in [0, 1]. */
  readonly share: number;
  readonly seed: number;
}

/**
 * The share of members of a family that have a property, of those that were tried. It depends on how fast-check draws,
 * which favours extremes: it describes the cases tried, and is no probability of anything.
 *
 * @example
 * ```ts
 * shareOf(scenariosLike(base, { deadline: [1, 20] }), (one) => one.deadline > 10, { tries: 100 }).share; // 0.16
 * ```
 */
export function shareOf<T>(family: fc.Arbitrary<T>, has: (member: T) => boolean, { tries = 1000, seed = 0 }: Budget = {}): Share {
  const members = fc.sample(family, { numRuns: tries, seed });
  const count = members.filter(has).length;
  return { count, tried: members.length, share: count / members.length, seed };
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
