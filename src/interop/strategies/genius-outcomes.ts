import { type Issue, optionCount, optionLabel } from "../../scenario/index.ts";
import type { Space, Utility } from "../../space/index.ts";
import { javaDoubleHash, javaHash } from "./java-hash.ts";

/** GENIUS stamps listed bids with this time, and hashes it with them. */
const LISTED_AT = -1;

/**
 * The terms that an actor may sign as GENIUS's `SortedOutcomeSpace` has them: by utility, the greatest first; of equal
 * utility, by the signed 32-bit hash h = 31 (31 (31 + H) + x(u)) + x(−1), the least first, H being the sum of the Java hashes
 * of the options' names and x that of a double; of equal hash, in the order of GENIUS's enumeration, first issue fastest.
 *
 * A number's name has no hash of its own there (0 for integers; for reals it differs from run to run, and is 0 here).
 */
export class GeniusOutcomes {
  readonly #space: Space;
  readonly #position: Utility;
  readonly #hashes: readonly Int32Array[];
  /** Utilities in rising order. */
  readonly #rising: Float64Array;

  constructor(space: Space, position: Utility, issues: readonly Issue[] = []) {
    this.#space = space;
    this.#position = position;
    this.#hashes = issues.map(optionHashes);
    const utilities = new Float64Array(space.size);
    let count = 0;
    for (let terms = 0; terms < space.size; terms++) {
      if (position.signable(terms) >= 0) utilities[count++] = geniusUtility(position, terms);
    }
    // eslint-disable-next-line no-restricted-syntax -- typed arrays sort by number, and without a comparator in a third of the time
    this.#rising = utilities.subarray(0, count).sort();
  }

  get size(): number {
    return this.#rising.length;
  }

  /** The utility at a place in the order. */
  utility(place: number): number {
    return this.#rising[this.size - 1 - place] ?? 0;
  }

  /**
   * The place of the bid near a utility, as `getBidNearUtility` finds it: a binary search; then the next lower utility if that
   * is nearer, and not the next higher one even if that is, though the search for the lower one measures against it.
   */
  nearest(target: number): number {
    const place = this.#search(target);
    let distance = Math.abs(this.utility(place) - target);
    if (place > 0) distance = Math.min(distance, Math.abs(this.utility(place - 1) - target));
    return place + 1 < this.size && Math.abs(this.utility(place + 1) - target) < distance ? place + 1 : place;
  }

  #search(target: number): number {
    let low = 0;
    let high = this.size - 1;
    let middle = -1;
    for (;;) {
      const before = middle;
      middle = (low + high) >> 1;
      const utility = this.utility(middle);
      if (utility === target || middle === before) return middle;
      if (utility > target) low = middle;
      else high = middle;
    }
  }

  /** The terms at some places: one pass over the space for all of them. */
  termsAt(places: readonly number[]): number[] {
    const groups = new Map<number, number[]>(places.map((place) => [this.utility(place), []]));
    for (let terms = 0; terms < this.#space.size; terms++) {
      if (this.#position.signable(terms) >= 0) groups.get(geniusUtility(this.#position, terms))?.push(terms);
    }
    const ordered = new Map(Array.from(groups, ([utility, group]) => [utility, this.#ordered(group, utility)]));
    return places.map((place) => {
      const utility = this.utility(place);
      return ordered.get(utility)?.[place - this.#firstOf(utility)] ?? -1;
    });
  }

  /** The first place of a utility: how many are greater. */
  #firstOf(utility: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.utility(middle) > utility) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #ordered(group: readonly number[], utility: number): readonly number[] {
    if (group.length < 2) return group;
    const keyed = group.map((terms) => ({ terms, ...this.#keyOf(terms, utility) }));
    return keyed.sort((a, b) => a.hash - b.hash || a.rank - b.rank).map(({ terms }) => terms);
  }

  /** The hash of listed terms, and their rank in GENIUS's enumeration. */
  #keyOf(terms: number, utility: number): { readonly hash: number; readonly rank: number } {
    const { radix } = this.#space;
    let sum = 0;
    let rank = 0;
    let step = 1;
    radix.forEach((count, issue) => {
      const option = this.#space.option(terms, issue);
      sum = (sum + (this.#hashes[issue]?.[option] ?? 0)) | 0;
      rank += option * step;
      step *= count;
    });
    let hash = (31 + sum) | 0;
    hash = (Math.imul(31, hash) + javaDoubleHash(utility)) | 0;
    hash = (Math.imul(31, hash) + javaDoubleHash(LISTED_AT)) | 0;
    return { hash, rank };
  }
}

/** U = min(1, Σ wₖ vₖ). */
export const geniusUtility = (position: Utility, terms: number): number => Math.min(1, position.at(terms));

function optionHashes(issue: Issue): Int32Array {
  return Int32Array.from({ length: optionCount(issue) }, (_, at) => (issue.kind === "range" ? 0 : javaHash(optionLabel(issue, at))));
}
