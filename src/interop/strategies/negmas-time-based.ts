import { pow } from "../../kernel/index.ts";
import type { ParamSpecs } from "../../scenario/index.ts";
import { defineStrategy, LEAVE, type Move, type Outlook, type Plan, type Stance, type View } from "../../seam/index.ts";

const params = {
  p: { type: "number", above: 0, max: 1000, default: 1, doc: "p of 1 − t^p: boulware 4, linear 1, conceder 0.25; 1/e of the usual convention." },
  tolerance: { type: "number", min: 0, max: 1, default: 0.001, doc: "How far below its curve it holds out." },
  // An offer in NegMAS's last turn lapses.
  answers: { type: "boolean", default: false, doc: "Whether it accepts by the same rule where only an answer is asked, instead of declining." },
} as const satisfies ParamSpecs;

interface Params {
  readonly p: number;
  readonly tolerance: number;
  readonly answers: boolean;
}

/** How far below its aspiration a bid may lie that is nearer to it. */
const NEIGHBOUR = 1e-6;

/** All it does in a round. */
interface Turn {
  readonly least: number;
  readonly bid: number;
}

interface Memo {
  /** The utility of the worst terms that it may sign. */
  readonly worst: number;
  /** Its turns by round, for any reserve that is no more than that. */
  readonly least: readonly number[];
  readonly bid: readonly number[];
  turn(round: number, reserve: number): Turn;
}

/**
 * NegMAS's time-based rule, offer by offer. At t = r/(R + 1) it holds out for lo = (max − min)(1 − t^p) + min − tolerance,
 * within [min, max]; max is its best, and min its worst terms or its reserve (its no-deal value) if that is more. It accepts
 * what is worth lo to it, whatever it would table itself. Otherwise it tables the least of its terms worth lo, or the next
 * lower ones where those are nearer to lo and at most 10⁻⁶ below it.
 *
 * A run is one of NegMAS where the deadline is `n_steps`: its step s is round s + 1. NegMAS normalises utilities on request;
 * a scenario has them as they are given.
 *
 * Source: NegMAS 0.15.7 (Mohammad et al.), time-based negotiators on the stacked alternating offers protocol, as observed.
 */
export const negmasTimeBased = defineStrategy({
  kind: "negmas-time-based",
  version: 1,
  doc: "NegMAS's time-based rule.",
  params,
  prepare,
  plan,
  decide,
});

function prepare({ position, rounds }: Stance, { p, tolerance }: Params): Memo {
  const worst = position.at(position.leastAbove(0));
  const turn = (round: number, reserve: number): Turn => {
    const min = Math.max(worst, reserve);
    const max = position.ceiling;
    const time = round / (rounds + 1);
    const least = Math.min(max, Math.max(min, (max - min) * (1 - pow(time, p)) + min - tolerance));
    return { least, bid: nearest(position, least) };
  };
  const turns = Array.from({ length: rounds }, (_, index) => turn(index + 1, worst));
  return { worst, least: turns.map(({ least }) => least), bid: turns.map(({ bid }) => bid), turn };
}

function plan(outlook: Outlook, { answers }: Params, memo: Memo): Plan {
  const turns = Array.from({ length: outlook.rounds }, (_, index): Turn => {
    const reserve = outlook.noDeal(index + 1);
    return nothingToSign(outlook.position, reserve) ? { least: Infinity, bid: LEAVE } : memo.turn(index + 1, reserve);
  });
  const least = turns.map((turn) => turn.least);
  return {
    aspiration: least,
    bid: turns.map((turn) => turn.bid),
    accept: least,
    final: answers ? least : least.map(() => Infinity),
    rules: { offer: "least u ≥ lo", accept: "u ≥ lo", leave: "nothing above its reserve" },
  };
}

function decide(view: View, { answers }: Params, memo: Memo): Move {
  const { standing, position, noDeal, round } = view;
  if (nothingToSign(position, noDeal)) return view.final ? view.reject("u ≥ reserve", noDeal) : view.leave("nothing above its reserve");
  const known = noDeal <= memo.worst ? { least: memo.least[round - 1], bid: memo.bid[round - 1] } : undefined;
  const { least = Infinity, bid = LEAVE } = known ?? memo.turn(round, noDeal);
  const may = answers || !view.final;
  if (may && standing >= 0 && position.signable(standing) >= least) return view.accept("u ≥ lo", least);
  if (view.final) return view.reject("u ≥ lo", least);
  return view.offer(bid, "least u ≥ lo", least);
}

/** What it never meets in NegMAS, where a ufun has an outcome above its reserve: that it may sign nothing worth more than no deal. */
const nothingToSign = ({ ceiling, ceilingTerms }: Stance["position"], reserve: number): boolean => ceilingTerms < 0 || ceiling < reserve;

/** The least terms worth `least`, or their lower neighbour within the tolerance if that is nearer. */
function nearest(position: Stance["position"], least: number): number {
  const above = position.leastAbove(least);
  let below = -1;
  let next = position.leastAbove(least - NEIGHBOUR);
  while (next >= 0 && position.at(next) < least) {
    below = next;
    next = position.leastAbove(nextUp(position.at(next)));
  }
  if (above < 0 || below < 0) return above < 0 ? below : above;
  return least - position.at(below) < position.at(above) - least ? below : above;
}

/** The next double above a number that is not negative: 0.75 ε m rounds to one unit in the last place for m in [1, 2). */
function nextUp(value: number): number {
  return value === 0 ? Number.MIN_VALUE : value + value * Number.EPSILON * 0.75;
}
