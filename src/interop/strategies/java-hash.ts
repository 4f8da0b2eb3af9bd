/**
 * `String.hashCode` of Java: s₀·31ⁿ⁻¹ + … + sₙ₋₁ over UTF-16 units, as a 32-bit integer.
 *
 * @example
 * ```ts
 * javaHash("HP"); // 2312
 * ```
 */
export function javaHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(31, hash) + text.charCodeAt(at)) | 0;
  return hash;
}

const bits = new DataView(new ArrayBuffer(8));

/** `Double.hashCode` of Java: the two halves of the number's bits, combined by exclusive or. */
export function javaDoubleHash(number: number): number {
  bits.setFloat64(0, number);
  return bits.getInt32(0) ^ bits.getInt32(4);
}
