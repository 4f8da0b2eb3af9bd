import { bounds, type Model } from "../../engine/index.ts";
import type { State } from "../../seam/index.ts";
import { type Objective, UNITS } from "../../space/index.ts";

/** How far what is believed of an actor is from what it wants, over some terms. */
export interface BeliefError {
  /** The one that the others believe it of. All believe the same, from its declared position. */
  readonly actor: string;
  /** How many terms it was measured over. */
  readonly terms: number;
  /** The mean of |believed − true utility|, in [0, 1]; `null` over no terms. */
  readonly meanAbsoluteError: number | null;
  /**
   * Spearman's rank correlation of believed and true utility, in [−1, 1], ties ranked by their mean; `null` where either is
   * the same for all terms.
   */
  readonly rankCorrelation: number | null;
}

/**
 * The errors of what others believe of each actor, over some terms, under the positions of a state; at the start by default.
 *
 * @throws DetenteError for a state of another scenario.
 */
export function beliefErrors(model: Model, terms: readonly number[], at?: State): BeliefError[] {
  const all = model.scenario.actors.map(({ id }) => bounds(model, id, at));
  if (all.length < 2) return [];
  return all.map(({ actor, utility, beliefs }) => {
    const believed = believedOf(beliefs, all.map((one) => one.beliefs));
    const thought = Float64Array.from(terms, (index) => scoreOf(believed, model.space.options(index)) / UNITS);
    const true_ = Float64Array.from(terms, (index) => utility.at(index));
    return { actor, terms: terms.length, meanAbsoluteError: meanError(thought, true_), rankCorrelation: correlation(ranks(thought), ranks(true_)) };
  });
}

/** What is believed of one: everybody sums what it believes of all others, so that all sums together hold each n − 1 times. */
function believedOf(own: Objective, all: readonly Objective[]): Objective {
  return {
    scores: own.scores.map((scores, issue) =>
      scores.map((score, option) => all.reduce((sum, one) => sum + one.scores[issue]![option]!, 0) / (all.length - 1) - score),
    ),
  };
}

const scoreOf = ({ scores }: Objective, options: readonly number[]): number =>
  scores.reduce((sum, score, issue) => sum + score[options[issue]!]!, 0);

function meanError(thought: Float64Array, true_: Float64Array): number | null {
  if (thought.length === 0) return null;
  let sum = 0;
  for (let at = 0; at < thought.length; at++) sum += Math.abs(thought[at]! - true_[at]!);
  return sum / thought.length;
}

/** Ranks from 0, doubled so that means of ties are whole. */
function ranks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, at) => at).sort((a, b) => values[a]! - values[b]!);
  const found = new Float64Array(values.length);
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let at = start; at < end; at++) found[order[at]!] = start + end - 1;
  }
  return found;
}

/** Pearson's r. */
function correlation(one: Float64Array, other: Float64Array): number | null {
  const mean = one.length - 1;
  let [xx, yy, xy] = [0, 0, 0];
  for (let at = 0; at < one.length; at++) {
    const [x, y] = [one[at]! - mean, other[at]! - mean];
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  if (xx === 0 || yy === 0) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}
