/** Issues whose options, once given, leave the other issues in blocks that have nothing to do with each other. */
export interface Separation {
  readonly separator: readonly number[];
  readonly blocks: readonly (readonly number[])[];
}

/** The most sets of issues that are tried as separators. */
const MOST_TRIED = 20_000;
/** The most issues of a separator. */
const MOST_ISSUES = 5;

/**
 * The separation of least cost among sets of up to five issues; ties to the first tried, smaller sets before larger ones.
 *
 * @param scopes - The issues that belong together in one factor or region each.
 * @param cost - What a separation costs, from the numbers of configurations of the separator and of each block.
 */
export function separate(radix: readonly number[], scopes: readonly (readonly number[])[], cost: (separator: number, blocks: readonly number[]) => number): Separation {
  const near = radix.map(() => new Set<number>());
  for (const scope of scopes) for (const one of scope) for (const other of scope) if (one !== other) near[one]!.add(other);
  const sizeOf = (issues: readonly number[]): number => issues.reduce((product, issue) => product * radix[issue]!, 1);
  let best: Separation = { separator: [], blocks: componentsWithout(near, []) };
  let least = Infinity;
  let tried = 0;
  const visit = (separator: readonly number[], from: number, more: number): void => {
    if (more > 0) {
      for (let issue = from; issue < radix.length && tried < MOST_TRIED; issue++) visit([...separator, issue], issue + 1, more - 1);
      return;
    }
    tried++;
    const blocks = componentsWithout(near, separator);
    const price = cost(sizeOf(separator), blocks.map(sizeOf));
    if (price < least) [best, least] = [{ separator, blocks }, price];
  };
  for (let size = 0; size <= Math.min(MOST_ISSUES, radix.length); size++) visit([], 0, size);
  return best;
}

function componentsWithout(near: readonly ReadonlySet<number>[], separator: readonly number[]): number[][] {
  const seen = new Set(separator);
  const blocks: number[][] = [];
  for (const start of near.keys()) {
    if (seen.has(start)) continue;
    const block = [start];
    seen.add(start);
    for (let at = 0; at < block.length; at++) {
      for (const other of near[block[at]!]!) {
        if (seen.has(other)) continue;
        seen.add(other);
        block.push(other);
      }
    }
    blocks.push(block.sort((a, b) => a - b));
  }
  return blocks;
}

/** Blocks in two groups of about as many configurations each: the greatest block first, each to the smaller group. */
export function halves(radix: readonly number[], blocks: readonly (readonly number[])[]): readonly [readonly number[], readonly number[]] {
  const sizeOf = (issues: readonly number[]): number => issues.reduce((product, issue) => product * radix[issue]!, 1);
  const [one, other]: [number[], number[]] = [[], []];
  for (const block of [...blocks].sort((a, b) => sizeOf(b) - sizeOf(a))) (sizeOf(one) <= sizeOf(other) ? one : other).push(...block);
  return [one, other];
}
