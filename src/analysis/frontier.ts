import { fail, problem } from "../kernel/index.ts";
import { dominatedWithin } from "./dominance.ts";
import { filtered } from "./filter.ts";
import { lexicographic, type Rows, sameRow } from "./rows.ts";

/**
 * The positions of points that no other point dominates, rising: none is at least as great in all coordinates and greater in
 * one. Equal points are all there, or none of them.
 *
 * For two coordinates, sorting and one sweep; for n > 2, divide and conquer over the coordinates, O(N logⁿ⁻² N) comparisons
 * even where nothing is dominated. A window of strong points first discards most of what is dominated, which makes usual
 * data far quicker than that.
 *
 * Source: Kung, Luccio, Preparata (1975), On Finding the Maxima of a Set of Vectors, J. ACM 22(4).
 *
 * @throws DetenteError for points with unequal numbers of coordinates.
 * @example
 * ```ts
 * paretoFrontier([[1, 0], [0, 1], [0, 0.5], [1, 0]]); // [0, 1, 3]
 * ```
 */
export function paretoFrontier(points: readonly (readonly number[])[]): number[] {
  const width = points[0]?.length ?? 0;
  const rows = new Float64Array(points.length * width);
  points.forEach((point, at) => {
    if (point.length !== width) fail(problem("wrong-type", `points.${String(at)}`, point, { expected: `${String(width)} coordinates` }));
    rows.set(point, at * width);
  });
  return [...nondominated({ values: rows, width, count: points.length })];
}

/** As {@link paretoFrontier}, over rows. */
export function nondominated(rows: Rows): Uint32Array {
  const order = lexicographic(rows, filtered(rows));
  const { heads, starts } = distinct(rows, order);
  const dominated = dominatedWithin(rows, heads);
  const kept = new Uint8Array(rows.count);
  let count = 0;
  for (let group = 0; group < heads.length; group++) {
    if (dominated[group] === 1) continue;
    for (let at = starts[group]!; at < starts[group + 1]!; at++, count++) kept[order[at]!] = 1;
  }
  const positions = new Uint32Array(count);
  for (let at = 0, next = 0; next < count; at++) if (kept[at] === 1) positions[next++] = at;
  return positions;
}

/** The first of each run of equal rows, and where the runs start in the order. */
function distinct(rows: Rows, order: Uint32Array): { readonly heads: Uint32Array; readonly starts: Uint32Array } {
  const heads = new Uint32Array(order.length);
  const starts = new Uint32Array(order.length + 1);
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    if (at > 0 && sameRow(rows, order[at - 1]!, order[at]!)) continue;
    heads[count] = order[at]!;
    starts[count++] = at;
  }
  starts[count] = order.length;
  return { heads: heads.subarray(0, count), starts: starts.subarray(0, count + 1) };
}
