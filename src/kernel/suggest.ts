const LONGEST_WORD = 64;
const MOST_CANDIDATES = 1000;

/**
 * The candidate that `word` was probably meant to be, or `undefined` where none is near.
 *
 * Near: at most one edit per three letters, and at least one, by the optimal string alignment distance (insert, delete,
 * replace, swap neighbours), case ignored; ties go to the first candidate. Looks at words up to 64 letters and at the
 * first 1,000 candidates, so it is never slow. Never throws.
 *
 * Source: Damerau (1964), in the restricted form of Oommen and Loke (1997).
 *
 * @example
 * ```ts
 * suggest("teritory", ["crimea", "territory"]); // "territory"
 * suggest("moon", ["crimea", "territory"]); // undefined
 * ```
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const sought = word.toLowerCase();
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  let nearest: string | undefined;
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > MOST_CANDIDATES) break;
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(sought, candidate.toLowerCase());
    if (distance >= least) continue;
    least = distance;
    nearest = candidate;
  }
  return nearest;
}

/** Letters compared with letters: far more than an honest document needs, far less than a second. */
const MOST_WORK = 20_000_000;

/**
 * {@link suggest} for many words, which gives up when it has compared 20 million letters: a document of a thousand wrong names
 * among a thousand right ones is refused as fast as any. Never throws.
 *
 * @example
 * ```ts
 * const meant = suggester();
 * meant("teritory", ["crimea", "territory"]); // "territory"
 * ```
 */
export function suggester(): typeof suggest {
  let work = 0;
  return (word, candidates) => {
    if (work > MOST_WORK || word.length > LONGEST_WORD) return undefined;
    const tried: string[] = [];
    for (const candidate of candidates) {
      work += word.length * Math.min(candidate.length, LONGEST_WORD);
      tried.push(candidate);
      if (tried.length >= MOST_CANDIDATES) break;
    }
    return suggest(word, tried);
  };
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swappable = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = swappable ? at(beforeLast, j - 2) + 1 : Infinity;
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced, swapped));
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
