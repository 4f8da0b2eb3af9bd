/**
 * The sum of numbers in rising order, so that it does not depend on the order in which a document lists them.
 *
 * @example
 * ```ts
 * orderFreeSum([0.3, 0.2, 0.1]) === orderFreeSum([0.1, 0.2, 0.3]); // true
 * ```
 */
export function orderFreeSum(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b).reduce((sum, number) => sum + number, 0);
}
