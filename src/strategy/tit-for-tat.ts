import { titForTatSpec } from "../scenario/index.ts";
import { defineStrategy } from "../seam/index.ts";
import { answer, NOTHING_WORTH_SIGNING } from "./acceptance.ts";
import { turn } from "./turn.ts";

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
    return turn(view, params, "relative tit-for-tat", holdOut);
  },
});
