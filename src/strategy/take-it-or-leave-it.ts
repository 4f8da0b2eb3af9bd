import { takeItOrLeaveItSpec } from "../scenario/index.ts";
import { defineStrategy, LEAVE, type Move } from "../seam/index.ts";
import type { Utility } from "../space/index.ts";
import { acceptable, answer, NOTHING_WORTH_SIGNING } from "./acceptance.ts";

const RULE = "one standing text";

/** Take it or leave it: the aspiration stays at the ceiling, and one text stands to the end. */
export const standingText = defineStrategy({
  ...takeItOrLeaveItSpec,
  version: 1,
  ultimatum: true,
  plan(outlook, { text }) {
    const { position, rounds } = outlook;
    const floor = (round: number) => outlook.floor(round);
    const terms = text ?? position.ceilingTerms;
    const each = (value: (round: number) => number) => Array.from({ length: rounds }, (_, index) => value(index + 1));
    const least = (round: number) => leastOf(position, terms, floor(round));
    return {
      aspiration: each(() => position.ceiling),
      bid: each((round): Move => (floor(round) > position.ceiling || terms < 0 ? LEAVE : terms)),
      accept: each(least),
      final: each(least),
      rules: { offer: RULE, accept: RULE, leave: NOTHING_WORTH_SIGNING },
    };
  },
  decide(view, { text }) {
    const terms = text ?? view.position.ceilingTerms;
    const least = leastOf(view.position, terms, view.floor);
    if (view.final || acceptable(view, least)) return answer(view, least, RULE);
    if (view.floor > view.position.ceiling || terms < 0) return view.leave(NOTHING_WORTH_SIGNING);
    return view.offer(terms, RULE, view.position.ceiling);
  },
});

/** It takes what is worth its own text, and nothing where it has none. */
const leastOf = (position: Utility, terms: number, floor: number): number =>
  terms < 0 ? Infinity : Math.max(floor, position.at(terms));
