import { compareSums, weightedSum } from "../ordering.ts";
import type { Deficit } from "../problem.ts";
import { NO_TERMS } from "../../space/index.ts";
import { climb } from "./climb.ts";
import { first } from "./first.ts";
import { found } from "./found.ts";
import { clampUnits, type Field, type Ground } from "./ground.ts";
import { hunt, type Judge, NO_CUT } from "./hunt.ts";
import { subsetsOf } from "./subsets.ts";
import { Zone } from "./zone.ts";

/** Over which share of a width the bend at a threshold is smoothed. */
const BEND = 0.01;
const GUIDES = 3;
const SLACK = 1e-12;

/**
 * The terms of a field with the least Σ max(0, Tᵢ − rᵢ)/wᵢ.
 *
 * For μ in [0, 1] a deficit max(0, T − r) is at least μ (T − s): so weighted sums bound it from below. Where s may be
 * negative, r is the greater of s and 0, and every set of members taken at 0 has a search of its own.
 */
export function deficit(ground: Ground, field: Field, thresholds: readonly number[], acrossRedLines: boolean, nodes: number): Deficit {
  const widths = ground.members.map(({ width }) => width);
  const zone = new Zone(ground, field, thresholds);
  const judge = new DeficitJudge(ground, thresholds, widths);
  // All terms count here, whoever they fall short of.
  const everything = new Zone(ground, field, thresholds.map(() => 0));
  const slopes = (without: readonly boolean[]) => (point: readonly number[]): number[] =>
    point.map((x, i) => (without[i]! || thresholds[i] === 0 ? 0 : Math.min(1, Math.max(0, (0 - x) / BEND))));
  const trail = everything.ascend(slopes(thresholds.map(() => false)), thresholds, widths);
  everything.met.push(...(zone.empty ? [] : zone.met));
  climb(everything, judge);
  if (judge.value === 0) return atZero(zone, thresholds, acrossRedLines, nodes, judge.best);
  const bent = thresholds.flatMap((threshold, i) => (threshold > 0 && field.lows[i]! < 0 && judge.value >= (threshold / widths[i]!) * (1 - SLACK) ? [i] : []));
  const { subsets, all } = subsetsOf(bent, thresholds.length);
  // No terms fall short by less than the greatest sums do.
  const least = (): number => thresholds.reduce((sum, threshold, i) => sum + Math.max(0, threshold - clampUnits(field.highs[i]!)) / widths[i]!, 0);
  let [exact, bound] = [all, all ? -Infinity : 0 - least()];
  for (const without of subsets) {
    const gradients = (without === subsets[0] ? trail : everything.ascend(slopes(without), thresholds, widths)).slice(0, GUIDES);
    const constant = thresholds.reduce((sum, threshold, i) => (without[i]! ? sum - threshold / widths[i]! : sum), 0);
    const guides = gradients.map((weights) => {
      const { table, offset } = everything.guideOf(weights, thresholds, widths);
      return { table, offset: offset + constant };
    });
    judge.without = without;
    const result = hunt({ ground, barred: field.lean, guides, judge, nodes });
    exact &&= result.exact;
    bound = Math.max(bound, Math.min(...result.open));
    if (judge.value === 0) return atZero(zone, thresholds, acrossRedLines, nodes, judge.best);
  }
  const solution = found(judge, { exact, open: new Float64Array(0) }, () => bound + judge.value)!;
  return { ...solution, deficits: judge.deficits.map((short, i) => short / widths[i]!), acrossRedLines };
}

/** Where some terms fall short of nobody, those of the lowest index. */
function atZero(zone: Zone, thresholds: readonly number[], acrossRedLines: boolean, nodes: number, known: number): Deficit {
  const lowest = first(zone, nodes);
  const solution = lowest === undefined || lowest.terms === NO_TERMS ? { terms: known, exact: false, gap: 0 } : lowest;
  return { ...solution, deficits: thresholds.map(() => 0), acrossRedLines };
}

class DeficitJudge implements Judge {
  readonly #ground: Ground;
  readonly #thresholds: readonly number[];
  readonly #widths: readonly number[];
  readonly #ones: readonly number[];
  /** Members taken at 0: they bound nothing. */
  without: readonly boolean[] = [];
  best = Infinity;
  value = Infinity;
  deficits: readonly number[] = [];

  constructor(ground: Ground, thresholds: readonly number[], widths: readonly number[]) {
    this.#ground = ground;
    this.#thresholds = thresholds;
    this.#widths = widths;
    this.#ones = thresholds.map(() => 1);
    this.without = thresholds.map(() => false);
  }

  meet(sums: Float64Array, terms: number): boolean {
    const short = this.#short(sums);
    if (this.best < Infinity) {
      const difference = compareSums(this.#ones, short, this.deficits, this.#widths, true);
      if (difference > 0 || (difference === 0 && terms >= this.best)) return false;
    }
    this.best = terms;
    this.deficits = short;
    this.value = weightedSum(this.#ones, short, this.#widths);
    return true;
  }

  cut(guides: Float64Array, floors: Float64Array): void {
    guides.fill(0 - this.value - SLACK * this.#ground.members.length);
    this.#thresholds.forEach((threshold, i) => {
      const floor = Math.floor(threshold - this.value * this.#widths[i]! * (1 + SLACK)) - 1;
      floors[i] = this.without[i]! || threshold === 0 ? NO_CUT : floor;
    });
  }

  /** Nobody falls short by less than with the greatest sums. */
  admits(highs: Float64Array, lowest: number): boolean {
    if (this.best === Infinity || lowest < this.best) return true;
    return compareSums(this.#ones, this.#short(highs), this.deficits, this.#widths, true) < 0;
  }

  #short(sums: Float64Array): number[] {
    return this.#thresholds.map((threshold, i) => Math.max(0, threshold - clampUnits(sums[i]!)));
  }
}
