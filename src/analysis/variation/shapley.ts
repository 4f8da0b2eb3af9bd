import { draw, ln, type Seed } from "../../kernel/index.ts";

/** What a coalition of players, by position, comes to: some figures, always the same number of them. */
export type Worth = (coalition: ReadonlySet<number>) => readonly number[];

/** Worths are rounded to a trillionth, so that equal ones are equal and sums are exact. */
const UNIT = 1e12;

/**
 * The Shapley values of a game, for each figure and each player.
 *
 * φᵢ = Σ over coalitions S without i of |S|! (n − |S| − 1)! / n! · (v(S ∪ {i}) − v(S)), from all 2ⁿ coalitions, n ≤ 30, added up as
 * whole numbers: players that do the same get the same to the bit, and one that changes nothing gets 0.
 *
 * Source: Shapley, A value for n-person games (1953).
 *
 * @example
 * ```ts
 * // Three players, of whom any two earn 1.
 * shapley(3, (coalition) => [coalition.size >= 2 ? 1 : 0]); // [[0.333, 0.333, 0.333]]
 * ```
 */
export function shapley(players: number, worth: Worth): readonly (readonly number[])[] {
  const coalitions = coalitionsOf(players);
  const worths = coalitions.map((coalition) => worth(coalition).map(inUnits));
  const factorials = factorialsTo(players);
  const whole = Number(factorials[players]) * UNIT;
  return worths[0]!.map((_, figure) =>
    Array.from({ length: players }, (_, player) => {
      let sum = 0n;
      for (const [mask, coalition] of coalitions.entries()) {
        if (coalition.has(player)) continue;
        const [without, having] = [worths[mask]![figure]!, worths[mask | (1 << player)]![figure]!];
        sum += factorials[coalition.size]! * factorials[players - coalition.size - 1]! * (having - without);
      }
      return Number(sum) / whole;
    }),
  );
}

/** Estimates of Shapley values from some orders of the players. */
export interface SampledValues {
  readonly values: readonly (readonly number[])[];
  /** The standard error of each; 0 of one sample. */
  readonly errors: readonly (readonly number[])[];
}

/**
 * Estimates of the Shapley values: the mean of what each player adds when the players come one after the other, over orders
 * that are drawn by key. In each order the parts add up to the whole, and so do the means.
 *
 * Source: Castro, Gómez and Tejada, Polynomial calculation of the Shapley value based on sampling (2009).
 */
export function sampledShapley(players: number, worth: Worth, samples: number, seed: Seed): SampledValues {
  const figures = worth(new Set()).length;
  const zeros = (): bigint[][] => Array.from({ length: figures }, () => Array.from({ length: players }, () => 0n));
  const [sums, squares] = [zeros(), zeros()];
  for (let sample = 0; sample < samples; sample++) {
    const coalition = new Set<number>();
    let before = worth(coalition).map(inUnits);
    for (const player of orderOf(players, seed, sample)) {
      coalition.add(player);
      const after = worth(coalition).map(inUnits);
      for (let figure = 0; figure < figures; figure++) {
        const added = after[figure]! - before[figure]!;
        sums[figure]![player]! += added;
        squares[figure]![player]! += added * added;
      }
      before = after;
    }
  }
  const values = sums.map((row) => row.map((sum) => Number(sum) / samples / UNIT));
  const errors = squares.map((row, figure) => row.map((square, player) => standardError(square, sums[figure]![player]!, samples)));
  return { values, errors };
}

/**
 * How far the mean of some samples is from what it estimates, at most, with a stated confidence: w √(ln(2 / (1 − c)) / 2m)
 * for m samples in a range of width w.
 *
 * Source: Hoeffding, Probability inequalities for sums of bounded random variables (1963), theorem 2.
 *
 * @example
 * ```ts
 * hoeffding(100, 2, 0.95); // 0.272
 * ```
 */
export function hoeffding(samples: number, width: number, confidence: number): number {
  return width * Math.sqrt(ln(2 / (1 - confidence)) / (2 * samples));
}

/** All coalitions: that of number m has the players whose bits are set in m. At most 30 players. */
export function coalitionsOf(players: number): readonly ReadonlySet<number>[] {
  return Array.from({ length: 1 << players }, (_, mask) => new Set(Array.from({ length: players }, (_, player) => player).filter((player) => (mask >> player) & 1)));
}

const inUnits = (worth: number): bigint => BigInt(Math.round(worth * UNIT));

function factorialsTo(most: number): readonly bigint[] {
  const factorials = [1n];
  for (let n = 1; n <= most; n++) factorials.push(factorials[n - 1]! * BigInt(n));
  return factorials;
}

/** A random order of the players, by keyed draws: of a seed and the number of the sample alone. */
export function orderOf(players: number, seed: Seed, sample: number): readonly number[] {
  const keyed = Array.from({ length: players }, (_, player) => ({ player, key: draw(seed, "shapley", sample, player) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ player }) => player);
}

/** √(Σ(x − x̄)² / (m − 1) / m). */
function standardError(squares: bigint, sum: bigint, samples: number): number {
  if (samples < 2) return 0;
  const m = BigInt(samples);
  const spread = Number(m * squares - sum * sum) / samples / (samples - 1) / samples;
  return Math.sqrt(Math.max(0, spread)) / UNIT;
}
