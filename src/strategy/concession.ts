import { pow } from "../kernel/index.ts";

/** α(t), the share of the way from ceiling to floor that has been conceded at time t, both in [0, 1]. */
export type Concession = (time: number, speed: number) => number;

/**
 * Polynomial concession α(t) = k + (1 − k) t^(1/β).
 *
 * Source: Faratin, Sierra and Jennings (1998), section 4.1.1.
 *
 * @param time - t in [0, 1].
 * @param beta - β > 0: below 1 Boulware, 1 linear, above 1 Conceder.
 * @param k - The share conceded at once, in [0, 1].
 * @example
 * ```ts
 * polynomialConcession(0.25, 0.5, 0); // 0.0625
 * ```
 */
export function polynomialConcession(time: number, beta: number, k: number): number {
  return k + (1 - k) * pow(time, 1 / beta);
}

/**
 * Exponential concession α(t) = exp((1 − t)^β ln k) = k^((1 − t)^β).
 *
 * Source: Faratin, Sierra and Jennings (1998), section 4.1.1.
 *
 * @param time - t in [0, 1].
 * @param beta - β > 0: below 1 Boulware, above 1 Conceder.
 * @param k - The share conceded at once, in (0, 1].
 * @example
 * ```ts
 * exponentialConcession(1, 2, 0.05); // 1
 * ```
 */
export function exponentialConcession(time: number, beta: number, k: number): number {
  return pow(k, pow(1 - time, beta));
}

/**
 * The utility held out for: floor + (ceiling − floor)(1 − α); the floor itself where that is above the ceiling.
 *
 * @example
 * ```ts
 * aspiration(0.4, 1, 0.25); // 0.85
 * ```
 */
export function aspiration(floor: number, ceiling: number, conceded: number): number {
  // The sum may round to just above the ceiling, where there are no terms.
  return Math.max(floor, Math.min(ceiling, floor + (ceiling - floor) * (1 - conceded)));
}
