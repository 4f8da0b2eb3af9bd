import type { Party } from "./scenarios.ts";

/**
 * The NegMAS rule (`negmasTimeBased` of detente/interop) as plain loops over numbers: what a negotiation costs without a library.
 * Both play alternating offers with the answers to the offers of the last round, as the library does.
 */

/** How a negotiation ended: index of the terms or −1, the round, the seat that tabled them or −1. */
export interface Deal {
  readonly terms: number;
  readonly round: number;
  readonly author: number;
}

/** One party with all its utilities, as given and sorted. */
export interface Sorted {
  readonly exponent: number;
  /** By terms. */
  readonly utilities: Float64Array;
  /** From least to greatest. */
  readonly rising: Float64Array;
  /** The terms that have them; of equal ones the lowest index first. */
  readonly terms: Int32Array;
}

/** One party with its turns worked out. */
export interface Planned {
  /** By terms. */
  readonly utilities: Float64Array;
  /** By round − 1. */
  readonly least: Float64Array;
  readonly bid: Int32Array;
}

const TOLERANCE = 0.001;
const NEIGHBOUR = 1e-6;

/** Lists and sorts the utilities of a party. */
export function sorted({ weights, values }: Party, exponent: number): Sorted {
  let all = [0];
  values.forEach((options, issue) => {
    all = all.flatMap((sum) => options.map((value) => sum + weights[issue]! * value));
  });
  const terms = Int32Array.from(all.keys()).sort((a, b) => all[a]! - all[b]! || a - b);
  return { exponent, utilities: Float64Array.from(all), rising: Float64Array.from(terms, (index) => all[index]!), terms };
}

/** Works out the turns of a party. */
export function planned(party: Sorted, rounds: number): Planned {
  const least = Float64Array.from({ length: rounds }, (_, index) => leastOf(party, index + 1, rounds));
  return { utilities: party.utilities, least, bid: Int32Array.from(least, (utility) => bidOf(party, utility)) };
}

/** Computes its threshold at each turn, and its bid where it makes one. */
export function ruleLoop(parties: readonly Sorted[], rounds: number): Deal {
  const size = parties.length;
  let [standing, author, accepted] = [-1, -1, 0];
  for (let round = 1; round <= rounds; round++) {
    for (let seat = 0; seat < size; seat++) {
      const party = parties[seat]!;
      const least = leastOf(party, round, rounds);
      if (standing >= 0 && party.utilities[standing]! >= least) {
        if (++accepted === size - 1) return { terms: standing, round, author };
      } else {
        standing = bidOf(party, least);
        author = seat;
        accepted = 0;
      }
    }
  }
  for (let turn = accepted + 1; turn < size; turn++) {
    const party = parties[(author + turn) % size]!;
    if (party.utilities[standing]! < leastOf(party, rounds, rounds)) return { terms: -1, round: rounds, author: -1 };
  }
  return { terms: standing, round: rounds, author };
}

/** Reads both from tables. */
export function limitLoop(parties: readonly Planned[], rounds: number): Deal {
  const size = parties.length;
  let [standing, author, accepted] = [-1, -1, 0];
  for (let at = 0; at < rounds; at++) {
    for (let seat = 0; seat < size; seat++) {
      const party = parties[seat]!;
      if (standing >= 0 && party.utilities[standing]! >= party.least[at]!) {
        if (++accepted === size - 1) return { terms: standing, round: at + 1, author };
      } else {
        standing = party.bid[at]!;
        author = seat;
        accepted = 0;
      }
    }
  }
  for (let turn = accepted + 1; turn < size; turn++) {
    const party = parties[(author + turn) % size]!;
    if (party.utilities[standing]! < party.least[rounds - 1]!) return { terms: -1, round: rounds, author: -1 };
  }
  return { terms: standing, round: rounds, author };
}

function leastOf({ exponent, rising }: Sorted, round: number, rounds: number): number {
  const [min, max] = [rising[0]!, rising[rising.length - 1]!];
  const least = (max - min) * (1 - Math.pow(round / (rounds + 1), exponent)) + min - TOLERANCE;
  return least < min ? min : least > max ? max : least;
}

function bidOf({ rising, terms }: Sorted, least: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! >= least) high = middle;
    else low = middle + 1;
  }
  const below = rising[low - 1];
  const nearer = below !== undefined && below >= least - NEIGHBOUR && least - below < rising[low]! - least;
  return terms[nearer ? low - 1 : low]!;
}
