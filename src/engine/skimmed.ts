import type { Plan, Turns } from "../seam/index.ts";
import type { Utility } from "../space/index.ts";

/** What a table's plans come to, for skimming. */
export type Skimmed = Pick<Turns, "bids" | "accepts" | "utilities" | "steady">;

/** One seat, as far as skimming needs to know it. */
interface Planned {
  readonly plan: Plan | null;
  readonly position: Utility;
}

/** Skimming keeps a bit for each seat. */
const MOST_SEATS = 31;

/**
 * Prepares a table for skimming; `null` where somebody has no plan.
 *
 * @param listed - Whether terms are listed: only then is it quick to see which rounds ask for the same.
 */
export function skimmable(chairs: readonly Planned[], listed: boolean): Skimmed | null {
  const plans = chairs.flatMap(({ plan, position }) =>
    plan !== null ? [{ bid: plan.bid, accept: listed ? attained(plan.accept, position) : plan.accept }] : [],
  );
  if (plans.length < chairs.length || plans.length > MOST_SEATS) return null;
  return {
    bids: plans.map(({ bid }) => bid),
    accepts: plans.map(({ accept }) => accept),
    utilities: chairs.map(({ position }) => position),
    steady: steadiness(plans),
  };
}

/** The least utilities that terms have and that are acceptable: to ask for them is to ask for the same terms. */
function attained(accept: ArrayLike<number>, position: Utility): Float64Array {
  return Float64Array.from(accept, (least) => {
    const terms = position.leastAbove(least);
    return terms < 0 ? Infinity : position.at(terms);
  });
}

function steadiness(plans: readonly Pick<Plan, "bid" | "accept">[]): Int32Array {
  const rounds = plans[0]?.bid.length ?? 0;
  const steady = new Int32Array(rounds);
  for (let at = rounds - 1; at >= 0; at--) {
    const same = plans.every(({ bid, accept }) => bid[at] === bid[at + 1] && accept[at] === accept[at + 1]);
    steady[at] = same ? steady[at + 1]! : at + 1;
  }
  return steady;
}
