import { compareLeximin } from "../ordering.ts";
import type { Solution } from "../problem.ts";
import { climb } from "./climb.ts";
import { found } from "./found.ts";
import { clampUnits } from "./ground.ts";
import { hunt, type Judge, NO_CUT } from "./hunt.ts";
import type { Zone } from "./zone.ts";

/** How many guides a search carries. */
const GUIDES = 3;
const SLACK = 1e-12;

/**
 * The terms of a zone with the leximin of gᵢ/mᵢ over the members within.
 *
 * For weights λ ≥ 0 with Σ λ = 1 the least ratio is at most Σ λᵢ gᵢ/mᵢ; who has found terms with a least ratio t needs
 * gᵢ ≥ t mᵢ of everybody.
 */
export function leximin(zone: Zone, thresholds: readonly number[], scale: readonly number[], within: readonly boolean[], nodes: number): Solution | undefined {
  if (zone.empty) return undefined;
  const trail = zone.ascendLeast(within, thresholds, scale);
  const judge = new LeximinJudge(zone, thresholds, scale, within);
  climb(zone, judge);
  const guides = trail.slice(0, GUIDES).map((weights) => zone.guideOf(weights, thresholds, scale));
  const all = zone.guide === undefined ? guides : [...guides, zone.guide];
  judge.guides = guides.length;
  const result = hunt({ ground: zone.ground, barred: zone.field.lean, guides: all, judge, nodes });
  // Where gains are clamped at nothing, guides of what lies below them say too little.
  return found(judge, result, (open) => Math.min(Infinity, ...(judge.clamped ? [1] : open.subarray(0, guides.length))) - judge.least);
}

class LeximinJudge implements Judge {
  readonly #zone: Zone;
  readonly #thresholds: readonly number[];
  readonly #scale: readonly number[];
  readonly #members: readonly number[];
  readonly clamped: boolean;
  guides = 0;
  best = Infinity;
  least = -Infinity;
  #ratios: number[] = [];
  readonly #scales: readonly number[];

  constructor(zone: Zone, thresholds: readonly number[], scale: readonly number[], within: readonly boolean[]) {
    this.#zone = zone;
    this.#thresholds = thresholds;
    this.#scale = scale;
    this.#members = within.flatMap((inside, i) => (inside ? [i] : []));
    this.#scales = this.#members.map((i) => scale[i]!);
    this.clamped = this.#members.some((i) => thresholds[i] === 0 && zone.field.lows[i]! < 0);
  }

  meet(sums: Float64Array, terms: number): boolean {
    if (!this.#zone.holds(sums)) return false;
    const gains = this.#gains(sums);
    if (this.best < Infinity) {
      const difference = compareLeximin(gains, this.#ratios, this.#scales, true);
      if (difference < 0 || (difference === 0 && terms >= this.best)) return false;
    }
    this.best = terms;
    this.#ratios = gains;
    this.least = gains.reduce((least, gain, k) => Math.min(least, gain / this.#scales[k]!), Infinity);
    return true;
  }

  cut(guides: Float64Array, floors: Float64Array): void {
    this.#zone.floors.forEach((floor, i) => (floors[i] = floor === -Infinity ? NO_CUT : floor));
    guides.fill(this.least > 0 || (this.least === 0 && !this.clamped) ? this.least - SLACK : NO_CUT, 0, this.guides);
    guides.fill(0, this.guides);
    if (!(this.least > 0)) return;
    for (const i of this.#members) {
      const floor = this.#thresholds[i]! + Math.floor(this.least * this.#scale[i]! * (1 - SLACK));
      if (floor > 0) floors[i] = Math.max(floors[i]!, floor);
    }
  }

  /** No gains are above those of the greatest sums, member by member, nor is their leximin. */
  admits(highs: Float64Array, lowest: number): boolean {
    if (this.best === Infinity) return true;
    let least = Infinity;
    for (const i of this.#members) least = Math.min(least, (clampUnits(highs[i]!) - this.#thresholds[i]!) / this.#scale[i]!);
    if (least > this.least + SLACK) return true;
    const difference = compareLeximin(this.#gains(highs), this.#ratios, this.#scales, true);
    return difference > 0 || (difference === 0 && lowest < this.best);
  }

  #gains(sums: Float64Array): number[] {
    return this.#members.map((i) => clampUnits(sums[i]!) - this.#thresholds[i]!);
  }
}

