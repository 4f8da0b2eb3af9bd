import { compareProducts, shares, weightedLogs } from "../ordering.ts";
import { exp, ln } from "../../kernel/index.ts";
import { NO_TERMS } from "../../space/index.ts";
import type { Solution } from "../problem.ts";
import { climb } from "./climb.ts";
import { first } from "./first.ts";
import { found } from "./found.ts";
import { clampUnits } from "./ground.ts";
import { hunt, type Judge, NO_CUT } from "./hunt.ts";
import { Zone } from "./zone.ts";

/** Below this share of a width the logarithm goes on as a parabola, so that an ascent may start from anywhere. */
const NEAR_NOTHING = 1e-3;
const GUIDES = 4;
const SLACK = 1e-11;

/** Who gains, and the terms of the lowest index that show it. */
export interface Gainers {
  readonly within: readonly boolean[];
  readonly terms: number;
  readonly exact: boolean;
}

/** The set P* of members that gain: the most that can at once; of several such sets, that of the terms with the lowest index. */
export function gainers(zone: Zone, thresholds: readonly number[], nodes: number): Gainers | undefined {
  if (zone.empty) return undefined;
  const everybody = new Zone(zone.ground, zone.field, thresholds.map((threshold) => threshold + 1));
  zone.ascendLeast(thresholds.map(() => true), thresholds, zone.ground.members.map(({ width }) => width));
  const gains = (sums: ArrayLike<number>): boolean[] => thresholds.map((threshold, i) => clampUnits(sums[i]!) > threshold);
  const all = zone.met.find((taken) => everybody.holds(zone.ground.sumsAt(taken)) && gains(zone.ground.sumsAt(taken)).every((gain) => gain));
  if (all !== undefined) return { within: thresholds.map(() => true), terms: zone.ground.plan.terms(all), exact: true };
  const judge = new GainersJudge(zone, thresholds);
  climb(zone, judge);
  if (judge.most < thresholds.length) {
    const lowest = { table: zone.ground.index.map((index) => 0 - index), offset: 0 };
    const guides = zone.guide === undefined ? [lowest] : [zone.guide, lowest];
    judge.guided = zone.guide !== undefined;
    const result = found(judge, hunt({ ground: zone.ground, barred: zone.field.lean, guides, judge, nodes }), () => Infinity);
    if (result === undefined) return undefined;
    if (result.terms === NO_TERMS) return { within: thresholds.map(() => false), terms: NO_TERMS, exact: false };
    return { within: gains(zone.ground.sumsAt(zone.ground.plan.taken(result.terms))), terms: result.terms, exact: result.exact };
  }
  return { within: thresholds.map(() => true), terms: judge.best, exact: true };
}

/**
 * The terms of a zone with the greatest Π gᵢ over P*, or with the greatest Σ aᵢ ln(gᵢ/wᵢ).
 *
 * For weights λ > 0, Σ aᵢ ln(λᵢ gᵢ/aᵢ) ≤ A ln(Σ λᵢ gᵢ/A) with A = Σ a, since logarithms are concave: so a weighted sum bounds
 * the product.
 */
export function nash(zone: Zone, thresholds: readonly number[], power: readonly number[] | undefined, nodes: number): Solution | undefined {
  const who = gainers(zone, thresholds, nodes);
  if (who === undefined) return undefined;
  if (who.terms === NO_TERMS) return { terms: NO_TERMS, exact: false, gap: Infinity };
  if (!who.within.includes(true)) {
    const lowest = who.exact ? { terms: who.terms, exact: true, gap: 0 } : first(zone, nodes);
    return lowest && { ...lowest, exact: lowest.exact && who.exact, gap: who.exact ? lowest.gap : Infinity };
  }
  const widths = zone.ground.members.map(({ width }) => width);
  const judge = new NashJudge(zone, thresholds, widths, who.within, power && shares(power));
  const trail = zone.ascend(judge.gradient, thresholds, widths);
  climb(zone, judge);
  judge.weights = trail.slice(0, GUIDES);
  const guides = judge.weights.map((weights) => zone.guideOf(weights, thresholds, widths));
  const all = zone.guide === undefined ? guides : [...guides, zone.guide];
  const result = hunt({ ground: zone.ground, barred: zone.field.lean, guides: all, judge, nodes });
  const solution = found(judge, result, (open) => {
    const more = Math.min(...judge.weights.map((weights, k) => judge.boundOf(weights, open[k]!))) - judge.value;
    return power === undefined ? exp(more) - 1 : more;
  });
  return solution && (who.exact ? solution : { ...solution, exact: false, gap: Infinity });
}

class GainersJudge implements Judge {
  readonly #zone: Zone;
  readonly #thresholds: readonly number[];
  guided = false;
  best = Infinity;
  most = -1;

  constructor(zone: Zone, thresholds: readonly number[]) {
    this.#zone = zone;
    this.#thresholds = thresholds;
  }

  meet(sums: Float64Array, terms: number): boolean {
    if (!this.#zone.holds(sums)) return false;
    const count = this.#count(sums);
    if (count < this.most || (count === this.most && terms >= this.best)) return false;
    this.most = count;
    this.best = terms;
    return true;
  }

  cut(guides: Float64Array, floors: Float64Array): void {
    this.#zone.floors.forEach((floor, i) => (floors[i] = floor === -Infinity ? NO_CUT : floor));
    if (this.guided) guides[0] = 0;
  }

  admits(highs: Float64Array, lowest: number): boolean {
    const count = this.#count(highs);
    return count > this.most || (count === this.most && lowest < this.best);
  }

  #count(sums: Float64Array): number {
    let count = 0;
    for (let i = 0; i < this.#thresholds.length; i++) if (clampUnits(sums[i]!) > this.#thresholds[i]!) count++;
    return count;
  }
}

class NashJudge implements Judge {
  readonly #zone: Zone;
  readonly #thresholds: readonly number[];
  readonly #widths: readonly number[];
  readonly #within: readonly boolean[];
  readonly #power: readonly number[] | undefined;
  /** a: the power of each member within, or 1. */
  readonly #parts: readonly number[];
  readonly #total: number;
  /** The λ of the guides. */
  weights: readonly (readonly number[])[] = [];
  best = Infinity;
  /** Σ a ln(g/w) of the best terms. */
  value = -Infinity;
  #gains: readonly number[] = [];
  #logs = -Infinity;

  constructor(zone: Zone, thresholds: readonly number[], widths: readonly number[], within: readonly boolean[], power: readonly number[] | undefined) {
    this.#zone = zone;
    this.#thresholds = thresholds;
    this.#widths = widths;
    this.#within = within;
    this.#power = power;
    this.#parts = within.map((inside, i) => (inside ? (power?.[i] ?? 1) : 0));
    this.#total = this.#parts.reduce((sum, part) => sum + part, 0);
  }

  /** The gradient of Σ a ln x, in shares of widths. */
  readonly gradient = (point: readonly number[]): number[] =>
    point.map((x, i) => this.#parts[i]! * (x >= NEAR_NOTHING ? 1 / x : (2 * NEAR_NOTHING - x) / (NEAR_NOTHING * NEAR_NOTHING)));

  meet(sums: Float64Array, terms: number): boolean {
    if (!this.#zone.holds(sums)) return false;
    const all = this.#thresholds.map((threshold, i) => clampUnits(sums[i]!) - threshold);
    if (all.some((gain, i) => gain > 0 !== this.#within[i]!)) return false;
    const gains = all.filter((_, i) => this.#within[i]!);
    const logs = this.#power === undefined ? 0 : weightedLogs(this.#power, all, this.#widths, this.#within);
    if (this.best < Infinity) {
      const difference = this.#power === undefined ? compareProducts(gains, this.#gains, true) : logs - this.#logs;
      if (difference < 0 || (difference === 0 && terms >= this.best)) return false;
    }
    this.best = terms;
    this.#gains = gains;
    this.#logs = logs;
    this.value = weightedLogs(this.#parts, all, this.#widths, this.#within);
    return true;
  }

  cut(guides: Float64Array, floors: Float64Array): void {
    this.#zone.floors.forEach((floor, i) => {
      const least = this.#within[i]! ? Math.max(floor, this.#thresholds[i]! + 1) : floor;
      floors[i] = least === -Infinity ? NO_CUT : least;
    });
    this.weights.forEach((weights, k) => (guides[k] = this.best === Infinity ? 0 : this.#least(weights)));
    guides.fill(0, this.weights.length);
  }

  /** What Σ a ln(g/w) can be where Σ λ g/w is no more than `most`. */
  boundOf(weights: readonly number[], most: number): number {
    return most <= 0 ? -Infinity : this.#total * ln(most / this.#total) + this.#constant(weights);
  }

  /** Σ λ g/w of anything at least as good as the best terms. */
  #least(weights: readonly number[]): number {
    return this.#total * exp((this.value - this.#constant(weights)) / this.#total) * (1 - SLACK);
  }

  #constant(weights: readonly number[]): number {
    let sum = 0;
    this.#parts.forEach((part, i) => {
      if (part > 0) sum += part * ln(part / weights[i]!);
    });
    return sum;
  }
}
