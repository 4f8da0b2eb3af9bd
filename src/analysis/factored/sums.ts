import { compareSums, weightedSum } from "../ordering.ts";
import type { Solution } from "../problem.ts";
import { UNITS } from "../../space/index.ts";
import { climb } from "./climb.ts";
import { found } from "./found.ts";
import { clampUnits, type Ground } from "./ground.ts";
import { type Guide, hunt, type Judge, NO_CUT } from "./hunt.ts";
import { subsetsOf } from "./subsets.ts";
import { near, topmost } from "./topmost.ts";
import type { Zone } from "./zone.ts";

/** How steep a floor is made, step by step: what a unit short of it costs for each unit that it is short. */
const STEEPNESS = [30, 300] as const;
/** Over which share of its width a member's sum bends where it is clamped. */
const BEND = 0.02;
/** Whole weights up to here keep sums of whole numbers below 2⁵³. */
const MOST_WHOLE = 256;

/**
 * The terms of a zone with the greatest Σ weightsᵢ rᵢ/wᵢ.
 *
 * Where r is clamped from below and its weight is positive, the sum is the greater of two: one with s, one with 0 in its
 * place. So every set of such members has a search of its own, with the same judge.
 */
export function bestSum(zone: Zone, weights: readonly number[], nodes: number): Solution | undefined {
  if (zone.empty) return undefined;
  const { ground, field } = zone;
  const widths = ground.members.map(({ width }) => width);
  const judge = new SumJudge(zone, weights, widths);
  const bent = weights.flatMap((weight, i) => (weight > 0 && field.lows[i]! < 0 && zone.floors[i] === -Infinity ? [i] : []));
  const sides = weights.flatMap((weight, i) => (weight < 0 && field.lows[i]! < 0 && zone.floors[i] === -Infinity ? [i] : []));
  const over = weights.some((weight, i) => weight !== 0 && field.highs[i]! > UNITS);
  const open = zone.floors.every((floor) => floor === -Infinity);
  const { subsets, all } = subsetsOf(bent, weights.length);
  const most = (): number => weights.reduce((sum, weight, i) => sum + (weight * clampUnits(weight > 0 ? field.highs[i]! : field.lows[i]!)) / widths[i]!, 0);
  let [exact, bound] = [all, all ? -Infinity : most()];
  for (const subset of subsets) {
    const without = weights.map((weight, i) => (subset[i]! ? 0 : weight));
    if (open && sides.length === 0 && !over && meetTopmost(zone, without, widths, judge)) continue;
    const guides = guidesOf(zone, without, widths, sides, !over);
    climb(zone, judge);
    judge.guides = guides;
    const result = hunt({ ground, barred: field.lean, guides: [...guides.map(({ guide }) => guide), ...(zone.guide === undefined ? [] : [zone.guide])], judge, nodes });
    exact &&= result.exact;
    guides.slice(0, 1).forEach(({ scale, constant }) => (bound = Math.max(bound, result.open[0]! / scale + constant)));
  }
  return found(judge, { exact, open: new Float64Array(0) }, () => bound - judge.value);
}

/** A guide of a sum; `scale` of its units, and `constant`, make the sum. */
interface SumGuide {
  readonly guide: Guide;
  readonly scale: number;
  readonly constant: number;
  /** What the best terms come to in it. */
  cut(value: number, units: readonly number[]): number;
}

class SumJudge implements Judge {
  readonly #zone: Zone;
  readonly #weights: readonly number[];
  readonly #widths: readonly number[];
  guides: readonly SumGuide[] = [];
  best = Infinity;
  value = -Infinity;
  #units: readonly number[] = [];
  /** Whether nobody can have more of anything that counts, so that only the index is left to better. */
  #topped = false;

  constructor(zone: Zone, weights: readonly number[], widths: readonly number[]) {
    this.#zone = zone;
    this.#weights = weights;
    this.#widths = widths;
  }

  meet(sums: Float64Array, terms: number): boolean {
    if (!this.#zone.holds(sums)) return false;
    const units = Array.from(sums, clampUnits);
    if (this.best < Infinity) {
      const difference = compareSums(this.#weights, units, this.#units, this.#widths, true);
      if (difference < 0 || (difference === 0 && terms >= this.best)) return false;
    }
    this.best = terms;
    this.#units = units;
    this.value = weightedSum(this.#weights, units, this.#widths);
    const { lows, highs } = this.#zone.field;
    this.#topped = this.#weights.every((weight, i) => weight === 0 || units[i] === clampUnits(weight > 0 ? highs[i]! : lows[i]!));
    return true;
  }

  admits(_: Float64Array, lowest: number): boolean {
    return !this.#topped || lowest < this.best;
  }

  cut(guides: Float64Array, floors: Float64Array): void {
    this.#zone.floors.forEach((floor, i) => (floors[i] = floor === -Infinity ? NO_CUT : floor));
    this.guides.forEach((guide, k) => (guides[k] = this.best === Infinity ? NO_CUT : guide.cut(this.value, this.#units)));
    if (guides.length > this.guides.length) guides[this.guides.length] = 0;
  }
}

/** Where no floor and no clamp binds, elimination answers; false where too many terms come too near each other. */
function meetTopmost({ ground, field }: Zone, weights: readonly number[], widths: readonly number[], judge: SumJudge): boolean {
  const whole = wholeWeights(weights, widths);
  const show = (taken: Int32Array): boolean => judge.meet(Float64Array.from(ground.sumsAt(taken)), ground.plan.terms(taken));
  if (whole !== undefined) {
    show(topmost(ground, field.lean, ground.combined(whole)));
    return true;
  }
  const shares = weights.map((weight, i) => weight / widths[i]!);
  const candidates = near(ground, field.lean, ground.combined(shares), slackOf(ground, shares, field));
  candidates?.forEach(show);
  return candidates !== undefined;
}

function guidesOf(zone: Zone, weights: readonly number[], widths: readonly number[], sides: readonly number[], unclamped: boolean): SumGuide[] {
  const size = weights.reduce((sum, weight) => sum + Math.abs(weight), 0) || 1;
  const from = zone.floors.map((floor) => Math.max(0, floor));
  const floored = zone.floors.map((floor) => floor > -Infinity);
  const constant = weights.reduce((sum, weight, i) => sum + (weight / widths[i]!) * from[i]!, 0);
  const gradient = (steepness: number) => (point: readonly number[]): number[] =>
    point.map((x, i) => {
      const weight = weights[i]! / size;
      if (sides.includes(i)) return weight * Math.min(1, Math.max(0, x / BEND));
      return floored[i]! ? weight + steepness * Math.max(0, 0 - x) : weight;
    });
  // A clamp from above is off by rounding only; a guide is made greater by as much.
  const excess = weights.reduce((sum, weight, i) => sum + (Math.abs(weight) * Math.max(0, zone.field.highs[i]! - UNITS)) / widths[i]!, 0);
  const linear = (gradients: readonly (readonly number[])[]): SumGuide[] =>
    gradients.map((weighted) => {
      const guide = zone.guideOf(weighted.map((weight) => weight * size), from, widths);
      const slack = 1e-12 * size;
      return { guide: { table: guide.table, offset: guide.offset + constant + slack + excess }, scale: 1, constant: 0, cut: (value) => value - slack };
    });
  const trails = floored.includes(true) || sides.length > 0 ? STEEPNESS.map((steepness) => zone.ascend(gradient(steepness), from, widths)).reverse() : [];
  const guides = linear([...trails.flatMap((trail) => trail.slice(0, 1)), ...(trails.length > 0 ? [] : [weights.map((weight) => weight / size)])]);
  const whole = unclamped && sides.length === 0 ? wholeWeights(weights, widths) : undefined;
  if (whole !== undefined) {
    const at = weights.findIndex((weight) => weight !== 0);
    const scale = at < 0 ? 1 : whole[at]! / (weights[at]! / widths[at]!);
    guides.push({
      guide: { table: zone.ground.combined(whole), offset: 0, exact: true },
      scale,
      constant: 0,
      cut: (_, units) => whole.reduce((sum, weight, i) => sum + weight * units[i]!, 0),
    });
  }
  return guides;
}

/** Whole numbers in the proportions of weights/widths, where small ones exist. */
function wholeWeights(weights: readonly number[], widths: readonly number[]): number[] | undefined {
  const used = weights.flatMap((weight, i) => (weight === 0 ? [] : [i]));
  if (used.length === 0) return weights.map(() => 0);
  if (used.some((i) => widths[i] !== widths[used[0]!])) return undefined;
  const least = used.reduce((least, i) => Math.min(least, Math.abs(weights[i]!)), Infinity);
  const whole = weights.map((weight) => weight / least);
  const proportional = whole.every((weight, i) => Number.isInteger(weight) && Math.abs(weight) <= MOST_WHOLE && weight * least === weights[i]);
  return proportional ? whole : undefined;
}

function slackOf(ground: Ground, shares: readonly number[], { lows, highs }: { readonly lows: readonly number[]; readonly highs: readonly number[] }): number {
  return 1e-12 * shares.reduce((sum, share, i) => sum + Math.abs(share) * Math.max(Math.abs(lows[i]!), Math.abs(highs[i]!), ground.members[i]!.width), 0);
}
