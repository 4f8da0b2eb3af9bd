/** An issue in its place in the search: decided after those before it, and eliminated before them. */
export interface Place {
  readonly issue: number;
  /** The issues on whose options its table depends, all decided before it. */
  readonly scope: readonly number[];
}

/**
 * Issues in an order to decide them in, by the min-fill rule, taken from the last to the first: next comes the issue whose
 * removal joins the fewest pairs of its neighbours; ties by the smallest table, then by the highest issue.
 *
 * Source: Dechter (2003), *Constraint Processing*, section 4.1.
 *
 * @param scopes - The issues that belong together in one factor or region each.
 * @example
 * ```ts
 * searchOrder([2, 3, 2], [[0, 1], [1, 2]]); // [{ issue: 0, scope: [] }, { issue: 1, scope: [0] }, { issue: 2, scope: [1] }]
 * ```
 */
export function searchOrder(radix: readonly number[], scopes: readonly (readonly number[])[]): Place[] {
  const near = radix.map(() => new Set<number>());
  for (const scope of scopes) for (const issue of scope) join(near, issue, scope);
  const left = new Set(radix.keys());
  const places: Place[] = [];
  while (left.size > 0) {
    let next = -1;
    let [leastFill, leastSize] = [Infinity, Infinity];
    for (const issue of left) {
      const neighbours = [...near[issue]!];
      const fill = missing(near, neighbours);
      const size = neighbours.reduce((product, other) => product * radix[other]!, radix[issue]!);
      if (fill > leastFill || (fill === leastFill && size > leastSize)) continue;
      [next, leastFill, leastSize] = [issue, fill, size];
    }
    const scope = [...near[next]!];
    for (const issue of scope) {
      join(near, issue, scope);
      near[issue]!.delete(next);
    }
    left.delete(next);
    places.push({ issue: next, scope });
  }
  return places.reverse();
}

function join(near: readonly Set<number>[], issue: number, scope: readonly number[]): void {
  for (const other of scope) if (other !== issue) near[issue]!.add(other);
}

/** How many pairs of some issues are not joined, each counted from both ends. */
function missing(near: readonly Set<number>[], issues: readonly number[]): number {
  return issues.reduce((pairs, one) => pairs + issues.filter((other) => other !== one && !near[one]!.has(other)).length, 0);
}
