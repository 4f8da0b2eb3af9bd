import { pow } from "../../kernel/index.ts";
import type { ParamSpecs } from "../../scenario/index.ts";
import { defineStrategy, type Stance, type View } from "../../seam/index.ts";
import { GeniusOutcomes, geniusUtility } from "./genius-outcomes.ts";

const params = {
  e: { type: "number", min: 0, max: 1000, default: 0.2, doc: "e of f = t'^(1/e): 0.2 for BoulwareNegotiationParty, 2 for ConcederNegotiationParty; 0 never concedes." },
  discount: { type: "number", above: 0, max: 1, default: 1, doc: "The discount factor d, in which utilities are compared as u dᵗ." },
} as const satisfies ParamSpecs;

interface Params {
  readonly e: number;
  readonly discount: number;
}

/** All its offers, by round − 1. */
interface Memo {
  readonly bids: readonly number[];
}

/**
 * GENIUS 10.4's `BoulwareNegotiationParty` (e = 0.2) and `ConcederNegotiationParty` (e = 2), action by action.
 *
 * In round r of N, t = r/(N + 1) and t' = t − 1/(N + 1). It tables the terms that GENIUS's search finds near 1 − t'^(1/e),
 * and accepts the standing offer iff that is worth more to it than these: u(next) dᵗ < u(standing) dᵗ, with u = min(1, Σ wₖ vₖ).
 * It looks at neither reservation values nor who is at the table, and declines where only an answer is asked, since GENIUS has
 * no turns for answers alone.
 *
 * A run is a session of GENIUS where the deadline is N, every actor's no-deal value 0 (what closes is checked against it here,
 * and by nobody there) and seats stand in the order of the parties: {@link geniusSession} makes such a scenario.
 *
 * Source: Faratin, Sierra and Jennings (1998); GENIUS 10.4, `negotiator.parties` and `SortedOutcomeSpace`, as observed.
 */
export const geniusTimeDependent = defineStrategy({
  kind: "genius-time-dependent",
  version: 1,
  doc: "GENIUS 10.4's Boulware and Conceder parties, with their search for a bid.",
  params,
  prepare,
  decide(view, { discount }, { bids }) {
    if (view.final) return view.reject("no turns for answers alone");
    const next = bids[view.round - 1] ?? -1;
    if (next < 0) return view.leave("nothing that it may sign");
    const planned = geniusUtility(view.position, next);
    const worth = discounted(discount, view);
    return isBetter(view, worth, planned)
      ? view.accept("u(next) dᵗ < u(standing) dᵗ", planned)
      : view.offer(next, "bid near 1 − t'^(1/e)", planned);
  },
});

function prepare({ space, position, rounds, issues }: Stance, { e }: Params): Memo {
  const outcomes = new GeniusOutcomes(space, position, issues);
  if (outcomes.size === 0) return Object.freeze({ bids: Object.freeze([]) });
  const places = Array.from({ length: rounds }, (_, index) => outcomes.nearest(target(index + 1, rounds, e)));
  return Object.freeze({ bids: Object.freeze(outcomes.termsAt(places)) });
}

/** 1 − t'^(1/e). */
function target(round: number, rounds: number, e: number): number {
  const time = round / (rounds + 1) - 1 / (rounds + 1);
  return 1 - pow(time, 1 / e);
}

/** u dᵗ by u. */
function discounted(discount: number, { round, rounds }: View): (utility: number) => number {
  if (discount === 1) return (utility) => utility;
  const factor = pow(discount, round / (rounds + 1));
  return (utility) => utility * factor;
}

function isBetter({ standing, position }: View, worth: (utility: number) => number, planned: number): boolean {
  if (standing < 0 || position.signable(standing) < 0) return false;
  return worth(planned) < worth(geniusUtility(position, standing));
}
