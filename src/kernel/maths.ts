import stdlibExp from "@stdlib/math-base-special-exp";
import stdlibLn from "@stdlib/math-base-special-ln";
import stdlibPow from "@stdlib/math-base-special-pow";

/**
 * `base` to the power of `exponent`, with the same bits on every engine.
 *
 * x^y for real x and y; NaN where x < 0 and y is not an integer, and where either is NaN. Unlike `Math.pow`, 1 to an
 * infinite power is 1 and NaN to the power 0 is NaN. Error below 0.7 ulp. Never throws.
 *
 * `Math.pow`, `Math.exp` and `Math.log` differ between engines and versions by one ulp, so the library uses these instead.
 *
 * Source: FreeBSD msun `e_pow.c` (Sun Microsystems, 1993–2004), as ported by the Stdlib Authors, `@stdlib/math-base-special-pow`.
 *
 * @example
 * ```ts
 * pow(0.3, 0.2); // 0.7860030855966228
 * ```
 */
export const pow = (base: number, exponent: number): number => stdlibPow(base, exponent);

/**
 * The exponential function e^x, with the same bits on every engine.
 *
 * Range [0, +∞]: 0 for x below −745.13, +∞ for x above 709.78. NaN for NaN. Error below 1 ulp. Never throws.
 *
 * Source: FreeBSD msun `e_exp.c` (Sun Microsystems, 1993–2004), as ported by the Stdlib Authors, `@stdlib/math-base-special-exp`.
 *
 * @example
 * ```ts
 * exp(1); // 2.7182818284590455, one ulp above the nearest double
 * ```
 */
export const exp = (x: number): number => stdlibExp(x);

/**
 * The natural logarithm ln x, with the same bits on every engine.
 *
 * −∞ for x = 0, NaN for x < 0 and for NaN. Error below 1 ulp. Never throws.
 *
 * Source: FreeBSD msun `e_log.c` (Sun Microsystems, 1993–2004), as ported by the Stdlib Authors, `@stdlib/math-base-special-ln`.
 *
 * @example
 * ```ts
 * ln(10); // 2.302585092994046
 * ```
 */
export const ln = (x: number): number => stdlibLn(x);
