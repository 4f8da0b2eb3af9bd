import type { Move, View } from "../seam/index.ts";
import type { Objective } from "../space/index.ts";
import { acceptable, type AcceptanceParams, acceptanceRules, leastAcceptable, NOTHING_WORTH_SIGNING } from "./acceptance.ts";
import { bid, type Bidding, biddingRules, lastOffers } from "./bidding.ts";

/** The parameters of strategies that bid at an aspiration. */
export interface TurnParams extends AcceptanceParams {
  readonly bidding: Bidding;
}

/**
 * The move of a strategy that holds out for an aspiration: it accepts, tables its bid, or leaves where it has none.
 *
 * @param concession - The strategy's name for its concession, in the rule of an offer.
 * @param first - An objective that goes before the policy of bidding.
 */
export function turn(view: View, params: TurnParams, concession: string, holdOut: number, first?: Objective): Move {
  const { position } = view;
  const terms = bid(view, params.bidding, holdOut, first, lastOffers(view));
  if (terms < 0) return view.leave(NOTHING_WORTH_SIGNING);
  const least = leastAcceptable(params, view.time, view.floor, position.at(terms));
  if (acceptable(view, least)) return view.accept(acceptanceRules[params.acceptance], least);
  return view.offer(terms, `${concession}, ${biddingRules[params.bidding]}`, holdOut);
}
