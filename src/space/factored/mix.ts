/**
 * table + factor · other, entry by entry. Loops, since engines map typed arrays far more slowly.
 *
 * @example
 * ```ts
 * mix(Float64Array.of(1, 2), Float64Array.of(3, -1), 2); // Float64Array [7, 0]
 * ```
 */
export function mix(table: Float64Array, other: Float64Array, factor = 1): Float64Array {
  const mixed = new Float64Array(table.length);
  for (let at = 0; at < mixed.length; at++) mixed[at] = table[at]! + factor * other[at]!;
  return mixed;
}

/** 0 − table, because −0 would not be the integer 0. */
export function negated(table: Float64Array): Float64Array {
  const mixed = new Float64Array(table.length);
  for (let at = 0; at < mixed.length; at++) mixed[at] = 0 - table[at]!;
  return mixed;
}
