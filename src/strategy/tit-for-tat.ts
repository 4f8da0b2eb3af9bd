import { titForTatSpec } from "../scenario/index.ts";
import { defineStrategy } from "../seam/index.ts";
import { acceptanceRules, answer, leastAcceptable, NOTHING_WORTH_SIGNING } from "./acceptance.ts";
import { bid, biddingRules, lastOffers } from "./bidding.ts";

/** What tit-for-tat remembers: its own last aspiration, and each other actor's last offers, the newest last. */
interface Memory {
  own: number;
  heard: number[][];
}

/**
 * Relative tit-for-tat: its aspiration is multiplied by the ratio of what the others' offers were worth to it δ offers
 * ago to what they are worth now (means over the others at the table who have offered that often), within floor and
 * ceiling. It opens with its ceiling.
 *
 * Source: Faratin, Sierra and Jennings (1998), section 4.3, in utilities.
 */
export const titForTat = defineStrategy({
  ...titForTatSpec,
  version: 1,
  memory: (stance): Memory => ({
    own: stance.position.ceiling,
    heard: Array.from({ length: stance.actors }, () => []),
  }),
  observe(said, view, params) {
    const heard = view.memory.heard[said.actor];
    if (said.move !== "offer" || said.actor === view.actor || heard === undefined) return;
    heard.push(said.terms);
    if (heard.length > params.delay + 1) heard.shift();
  },
  decide(view, params) {
    const { position, floor, memory } = view;
    if (view.final) return answer(view, floor, "floor");
    if (floor > position.ceiling) return view.leave(NOTHING_WORTH_SIGNING);
    let before = 0;
    let now = 0;
    for (const actor of view.seats) {
      const heard = memory.heard[actor] ?? [];
      if (heard.length <= params.delay) continue;
      before += position.at(heard[0] ?? 0);
      now += position.at(heard[heard.length - 1] ?? 0);
    }
    const ratio = now > 0 ? before / now : 1;
    const holdOut = Math.min(position.ceiling, Math.max(floor, memory.own * ratio));
    memory.own = holdOut;
    const terms = bid(view, params.bidding, holdOut, undefined, lastOffers(view));
    if (terms < 0) return view.leave(NOTHING_WORTH_SIGNING);
    const least = leastAcceptable(params, view.time, floor, position.at(terms));
    if (view.standing >= 0 && position.signable(view.standing) >= least) {
      return view.accept(acceptanceRules[params.acceptance], least);
    }
    return view.offer(terms, `relative tit-for-tat, ${biddingRules[params.bidding]}`, holdOut);
  },
});
