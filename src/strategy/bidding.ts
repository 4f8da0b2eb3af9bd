import type { Stance, View } from "../seam/index.ts";
import { type Objective, penaltyObjective } from "../space/index.ts";

/** Which terms to table at an aspiration. */
export type Bidding = "best-for-others" | "nearest" | "least";

/** The bidding policies as rules of an explanation. */
export const biddingRules = {
  "best-for-others": "best for the others as believed",
  nearest: "nearest to the others' last offers",
  least: "least own utility above the aspiration",
} as const satisfies Record<Bidding, string>;

/**
 * The terms a policy tables at an aspiration, of those the actor may sign; ties to the lowest index; −1 where none meets it.
 *
 * @param first - An objective that goes before the policy (issue-by-issue targets).
 * @param offers - The others' last offers, for `nearest`; while there are none it bids as `best-for-others`.
 */
export function bid(
  stance: Stance,
  policy: Bidding,
  aspiration: number,
  first?: Objective,
  offers: readonly number[] = [],
): number {
  const position = stance.position;
  const before = first === undefined ? [] : [first];
  if (policy === "least") return position.choose(aspiration, before, "least");
  const aim = policy === "nearest" && offers.length > 0 ? stance.nearness(offers) : stance.beliefs;
  return position.choose(aspiration, [...before, aim], "index");
}

/** The last offers of the others at the table, for `nearest`. */
export function lastOffers(view: View): number[] {
  return view.seats.flatMap((actor) =>
    actor === view.actor || view.lastOffer(actor) < 0 ? [] : [view.lastOffer(actor)],
  );
}

/**
 * The issue-by-issue targets as an objective: minus Σₖ wₖ max(0, vₖ* − vₖ(xₖ)), with
 * vₖ* = vₖ(fallback) + (1 − vₖ(fallback))(1 − αₖ).
 *
 * @param conceded - αₖ by issue.
 */
export function towardsTargets({ position, fallback }: Stance, conceded: readonly number[]): Objective {
  const targets = conceded.map((alpha, issue) => {
    const least = position.value(issue, fallback[issue] ?? 0);
    return least + (1 - least) * (1 - alpha);
  });
  return penaltyObjective(position.spec, targets);
}
