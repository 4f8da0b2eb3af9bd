import { ln } from "../kernel/index.ts";

/**
 * The sign of Π a − Π b for whole numbers that are not negative.
 *
 * `exact` ones are compared without error: doubles decide where they differ by more than 10⁻¹² of the greater, whole numbers
 * of any length otherwise. Of rounded ones each may be off by 1: products tie where that can be all that they differ by.
 *
 * @example
 * ```ts
 * compareProducts([3, 4], [2, 6], true); // 0
 * ```
 */
export function compareProducts(a: readonly number[], b: readonly number[], exact: boolean): number {
  const [one, other] = [product(a), product(b)];
  if (!exact) return beyond(one - other, (offBy(a) + offBy(b)) * Math.max(one, other));
  // Many factors may leave the range of doubles.
  const measured = Math.min(one, other) > SMALLEST && Math.max(one, other) < GREATEST;
  if (measured && Math.abs(one - other) > NEAR * Math.max(one, other)) return one - other;
  if (alike(a, b)) return 0;
  return signOf(wholeProduct(a) - wholeProduct(b));
}

/**
 * The sign of a/m − b/n for whole a, b ≥ 0 and m, n > 0, without error where they are `exact`; where each may be off by 1,
 * ratios tie that differ by no more than that can do.
 *
 * @example
 * ```ts
 * compareRatios(1, 3, 2, 6, true); // 0
 * ```
 */
export function compareRatios(a: number, m: number, b: number, n: number, exact: boolean): number {
  if (!exact) return beyond(a / m - b / n, (1 + a / m) / m + (1 + b / n) / n);
  if (m === n) return a - b;
  const [one, other] = [a * n, b * m];
  if (Math.abs(one - other) > NEAR * Math.max(one, other)) return one - other;
  return signOf(BigInt(a) * BigInt(n) - BigInt(b) * BigInt(m));
}

/**
 * The order of two lists of ratios aᵢ/mᵢ and bᵢ/mᵢ by leximin: the one whose least is greater comes higher, then the one
 * whose second least is greater, …
 *
 * Source: Sen (1970), Collective Choice and Social Welfare, 9*.
 *
 * @example
 * ```ts
 * compareLeximin([1, 5], [4, 1], [1, 1], true); // 1, above 0: 1 and 5 against 1 and 4
 * ```
 */
export function compareLeximin(a: readonly number[], b: readonly number[], m: readonly number[], exact: boolean): number {
  if (alike(a, b)) return 0;
  const [one, other] = [ascending(a, m, exact), ascending(b, m, exact)];
  for (let at = 0; at < one.length; at++) {
    const [i, j] = [one[at]!, other[at]!];
    const difference = compareRatios(a[i]!, m[i]!, b[j]!, m[j]!, exact);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * The sign of Σ weightsᵢ aᵢ/mᵢ − Σ weightsᵢ bᵢ/mᵢ for whole a, b and m, whatever the weights.
 *
 * Without error where they are `exact`: doubles decide where they differ by more than 10⁻¹² of what is added, whole numbers of any length
 * otherwise. Where each a and b may be off by 1, sums tie that differ by no more than that can do.
 *
 * @example
 * ```ts
 * compareSums([0.5, 0.25], [1, 2], [2, 0], [10, 10], true); // 0
 * ```
 */
export function compareSums(
  weights: readonly number[],
  a: readonly number[],
  b: readonly number[],
  m: readonly number[],
  exact: boolean,
): number {
  if (exact && uniform(weights) && uniform(m)) return Math.sign(weights[0] ?? 0) * wholeSum(a, b);
  const [one, other] = [weightedSum(weights, a, m), weightedSum(weights, b, m)];
  if (!exact) return beyond(one - other, weights.reduce((sum, weight, i) => sum + (2 * Math.abs(weight)) / m[i]!, 0));
  let size = 0;
  for (let i = 0; i < a.length; i++) size += Math.abs(weights[i]!) * ((Math.abs(a[i]!) + Math.abs(b[i]!)) / m[i]!);
  if (Math.abs(one - other) > NEAR * a.length * size) return one - other;
  if (alike(a, b)) return 0;
  return signOf(wholeDifference(weights, a, b, m));
}

/**
 * Σ weightsᵢ (aᵢ/mᵢ) in doubles, from left to right.
 *
 * @example
 * ```ts
 * weightedSum([1, 1], [1, 3], [2, 2]); // 2
 * ```
 */
export function weightedSum(weights: readonly number[], a: readonly number[], m: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += weights[i]! * (a[i]! / m[i]!);
  return sum;
}

/**
 * Σ powerᵢ ln(aᵢ/mᵢ) over the members with `within[i]`, in doubles, in the order of the members: what weighted Nash solutions
 * maximise. Two of these are compared as they are.
 *
 * Source: Kalai (1977), Nonsymmetric Nash Solutions and Replications of 2-Person Bargaining.
 *
 * @example
 * ```ts
 * weightedLogs([0.5, 0.5], [1, 1], [1, 1], [true, true]); // 0
 * ```
 */
export function weightedLogs(
  power: readonly number[],
  a: readonly number[],
  m: readonly number[],
  within: readonly boolean[],
): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) if (within[i]!) sum += power[i]! * ln(a[i]! / m[i]!);
  return sum;
}

/**
 * Power scaled to Σ a = 1.
 *
 * @example
 * ```ts
 * shares([3, 1]); // [0.75, 0.25]
 * ```
 */
export function shares(power: readonly number[]): number[] {
  const total = power.reduce((sum, a) => sum + a, 0);
  return power.map((a) => a / total);
}

/** Far above the error of some hundred additions or multiplications, far below what anybody means. */
const NEAR = 1e-12;
const SMALLEST = 1e-280;
const GREATEST = 1e300;

/** A difference, or 0 where it is within some slack. */
const beyond = (difference: number, slack: number): number => (Math.abs(difference) <= slack ? 0 : difference);

/** By which share a product changes at most, to a first approximation, where each factor changes by 1. */
const offBy = (factors: readonly number[]): number => {
  let share = 0;
  for (let i = 0; i < factors.length; i++) share += 1 / Math.max(1, factors[i]!);
  return share;
};

const product = (numbers: readonly number[]): number => {
  let result = 1;
  for (let i = 0; i < numbers.length; i++) result *= numbers[i]!;
  return result;
};

const wholeProduct = (numbers: readonly number[]): bigint => numbers.reduce((result, number) => result * BigInt(number), 1n);

const signOf = (number: bigint): number => (number > 0n ? 1 : number < 0n ? -1 : 0);

function alike(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function uniform(numbers: readonly number[]): boolean {
  for (let i = 1; i < numbers.length; i++) if (numbers[i] !== numbers[0]) return false;
  return true;
}

/** Σ (aᵢ − bᵢ): whole numbers of which thousands stay below 2⁵³. */
function wholeSum(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! - b[i]!;
  return sum;
}

/** Positions by rising ratio. */
function ascending(a: readonly number[], m: readonly number[], exact: boolean): number[] {
  return a.map((_, i) => i).sort((i, j) => compareRatios(a[i]!, m[i]!, a[j]!, m[j]!, exact));
}

/** Σ weightsᵢ (aᵢ − bᵢ)/mᵢ, times what makes it whole. */
function wholeDifference(weights: readonly number[], a: readonly number[], b: readonly number[], m: readonly number[]): bigint {
  const widths = m.map(BigInt);
  const common = [...new Set(m)].reduce((all, width) => all * BigInt(width), 1n);
  const parts = weights.map(dyadic);
  const places = parts.reduce((most, { shift }) => Math.max(most, shift), 0);
  return parts.reduce((sum, { whole, shift }, i) => {
    const weight = whole << BigInt(places - shift);
    return sum + weight * (BigInt(a[i]!) - BigInt(b[i]!)) * (common / widths[i]!);
  }, 0n);
}

/** A double as whole/2^shift. */
function dyadic(number: number): { readonly whole: bigint; readonly shift: number } {
  let shift = 0;
  for (; !Number.isInteger(number); shift++) number *= 2;
  return { whole: BigInt(number), shift };
}
