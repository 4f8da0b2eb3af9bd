import { exp } from "../../kernel/index.ts";
import { ascend, type Gradient } from "./hull.ts";
import { type Field, type Ground } from "./ground.ts";
import { type Guide } from "./hunt.ts";

/** More than the rounding errors of a sum of a few hundred terms, as a share of its size. */
const ROUNDING = 1e-13;

/** How sharply the least of several numbers is smoothed, step by step. */
const SHARPNESS = [20, 200] as const;

/** The terms of a field that give every member at least some sum, and what elimination alone tells of them. */
export class Zone {
  readonly ground: Ground;
  readonly field: Field;
  /** The least sum of each member; −∞ where all terms give enough, so that nothing needs to be looked at. */
  readonly floors: readonly number[];
  /** Options by depth of terms that were best for some weights. */
  readonly met: Int32Array[] = [];
  readonly #known = new Set<number>();
  #guide: Guide | undefined;
  #empty: boolean | undefined;

  /** @param thresholds - The least units of each member. */
  constructor(ground: Ground, field: Field, thresholds: readonly number[]) {
    this.ground = ground;
    this.field = field;
    this.floors = thresholds.map((threshold, i) => (threshold <= 0 || threshold <= field.lows[i]! ? -Infinity : threshold));
  }

  /** Whether elimination alone proves that there are no terms: some weights make even the best of them fall short. */
  get empty(): boolean {
    this.#empty ??= this.field.count === 0 || this.floors.some((floor, i) => this.field.highs[i]! < floor) || !this.#reachable();
    return this.#empty;
  }

  /** A weighted sum that is at least 0 for all terms of the zone; none where nothing has to be reached. */
  get guide(): Guide | undefined {
    return this.empty ? undefined : this.#guide;
  }

  holds(sums: ArrayLike<number>): boolean {
    for (let i = 0; i < this.floors.length; i++) if (!(sums[i]! >= this.floors[i]!)) return false;
    return true;
  }

  /** Σ weights (s − from)/scale, made greater by what rounding may take. */
  guideOf(weights: readonly number[], from: readonly number[], scale: readonly number[]): Guide {
    const shares = weights.map((weight, i) => weight / scale[i]!);
    let [offset, size] = [0, 0];
    shares.forEach((share, i) => {
      offset -= share * from[i]!;
      size += Math.abs(share) * (Math.abs(from[i]!) + Math.max(Math.abs(this.field.lows[i]!), Math.abs(this.field.highs[i]!)));
    });
    return { table: this.ground.combined(shares), offset: offset + size * ROUNDING };
  }

  /** Gradients that lead to the greatest value of a concave function of (s − from)/scale over the hull of the field. */
  ascend(gradient: Gradient, from: readonly number[], scale: readonly number[]): number[][] {
    const oracle = (weights: readonly number[]): number[] => this.bestOf(weights.map((weight, i) => weight / scale[i]!)).map((sum, i) => (sum - from[i]!) / scale[i]!);
    const first = scale.map((_, i) => oracle(scale.map((_, k) => (k === i ? 1 : 1e-3))));
    return ascend(oracle, gradient, first);
  }

  /** Weights under which even the best terms give little of the least share (s − from)/scale of some members. */
  ascendLeast(within: readonly boolean[], from: readonly number[], scale: readonly number[]): number[][] {
    return SHARPNESS.map((sharpness) => this.ascend((point) => softLeast(point, within, sharpness), from, scale)).reverse().flat();
  }

  /** The sums of the terms of the field that are best for some weights of them. */
  bestOf(weights: readonly number[]): number[] {
    const { plan } = this.ground;
    const regrets = this.ground.combined(weights);
    for (let at = 0; at < regrets.length; at++) regrets[at]! += this.field.lean[at]!;
    plan.maximize(regrets);
    const taken = plan.argmax(regrets);
    const terms = plan.terms(taken);
    if (!this.#known.has(terms)) {
      this.#known.add(terms);
      this.met.push(taken);
    }
    return this.ground.sumsAt(taken);
  }

  #reachable(): boolean {
    const within = this.floors.map((floor) => floor > -Infinity);
    if (!within.includes(true)) return true;
    const widths = this.ground.members.map(({ width }) => width);
    const from = this.floors.map((floor) => Math.max(0, floor));
    let least = Infinity;
    for (const weights of this.ascendLeast(within, from, widths).slice(0, 8)) {
      const guide = this.guideOf(weights, from, widths);
      const most = this.ground.plan.maximize(guide.table.map((entry, at) => entry + this.field.lean[at]!)) + guide.offset;
      if (most < 0) return false;
      if (most < least) [least, this.#guide] = [most, guide];
    }
    return true;
  }
}

/** The gradient of −1/p ln Σ e^(−p x), which tends to the least x as p grows. */
function softLeast(point: readonly number[], within: readonly boolean[], sharpness: number): number[] {
  const least = point.reduce((least, x, i) => (within[i]! ? Math.min(least, x) : least), Infinity);
  const weights = point.map((x, i) => (within[i]! ? exp(sharpness * (least - x)) : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
