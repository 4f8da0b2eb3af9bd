import { exponentialSpec, polynomialSpec } from "../scenario/index.ts";
import { defineStrategy, LEAVE, type Move, type Outlook, type Plan, type Stance, type View } from "../seam/index.ts";
import { NO_TERMS } from "../space/index.ts";
import { acceptanceRules, answer, leastAcceptable, NOTHING_WORTH_SIGNING, timeOf } from "./acceptance.ts";
import { bid, biddingRules, towardsTargets } from "./bidding.ts";
import { aspiration, type Concession, exponentialConcession, polynomialConcession } from "./concession.ts";
import { turn, type TurnParams } from "./turn.ts";

/** What the time-dependent kinds share: everything but the curve. */
interface TimeParams extends TurnParams {
  readonly beta: number;
  readonly k: number;
  readonly factors: readonly number[];
}

/** Aspiration falls as t^(1/β), from the ceiling to the floor. */
export const polynomial = defineStrategy({
  ...polynomialSpec,
  version: 1,
  ...timeDependent("polynomial", ({ k }) => (time, beta) => polynomialConcession(time, beta, k)),
});

/** Aspiration falls exponentially, from a share k below the ceiling to the floor. */
export const exponential = defineStrategy({
  ...exponentialSpec,
  version: 1,
  ...timeDependent("exponential", ({ k }) => (time, beta) => exponentialConcession(time, beta, k)),
});

function timeDependent(name: string, curve: (params: TimeParams) => Concession) {
  return {
    prepare: (_: Stance, params: TimeParams): Concession => curve(params),
    plan(outlook: Outlook, params: TimeParams, concession: Concession): Plan | undefined {
      return params.bidding === "nearest" ? undefined : planAhead(name, outlook, params, concession);
    },
    decide(view: View, params: TimeParams, concession: Concession): Move {
      const { position, floor, time } = view;
      if (view.final) return answer(view, floor, "floor");
      if (floor > position.ceiling) return view.leave(NOTHING_WORTH_SIGNING);
      const holdOut = aspiration(floor, position.ceiling, concession(time, params.beta));
      return turn(view, params, name, holdOut, targets(view, params, concession, time));
    },
  };
}

function planAhead(name: string, outlook: Outlook, params: TimeParams, concession: Concession): Plan {
  const { position, rounds } = outlook;
  const aspirations: number[] = [];
  const bids: Move[] = [];
  const accepts: number[] = [];
  const floors: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const time = timeOf(outlook, round);
    const floor = outlook.floor(round);
    const holdOut = aspiration(floor, position.ceiling, concession(time, params.beta));
    const reachable = floor <= position.ceiling;
    const terms = reachable ? bid(outlook, params.bidding, holdOut, targets(outlook, params, concession, time)) : NO_TERMS;
    aspirations.push(holdOut);
    bids.push(terms < 0 ? LEAVE : terms);
    accepts.push(terms < 0 ? Infinity : leastAcceptable(params, time, floor, position.at(terms)));
    floors.push(floor);
  }
  const rules = {
    offer: `${name}, ${biddingRules[params.bidding]}`,
    accept: acceptanceRules[params.acceptance],
    leave: NOTHING_WORTH_SIGNING,
  };
  return { aspiration: aspirations, bid: bids, accept: accepts, final: floors, rules };
}

function targets(stance: Stance, params: TimeParams, concession: Concession, time: number) {
  return params.factors.every((factor) => factor === 1)
    ? undefined
    : towardsTargets(stance, params.factors.map((factor) => concession(time, params.beta * factor)));
}
