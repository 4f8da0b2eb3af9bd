import type { Cause, Figures, Outcome, RecordedMove, RunEvent } from "../seam/index.ts";
import type { Arrangement } from "./arrangement.ts";
import type { Applied } from "./events.ts";
import type { Place } from "./place.ts";

/** Is told what happens in a run. Telling never changes a result. */
export interface Teller {
  phase(talks: Place): void;
  waiting(talks: Place, arrangement: Arrangement): void;
  event(talks: Place, event: string, effects: readonly Applied[], figures: Figures): void;
  move(talks: Place, actor: number, move: "offer" | "accept" | "reject" | "leave", terms: number): void;
  fault(talks: Place, actor: number, message: string): void;
  withdrawn(talks: Place, actor: number, terms: number): void;
  agreed(talks: Place): void;
  answer(talks: Place, actor: number, to: "accession" | "delivery", accepts: boolean): void;
  ratification(talks: Place, ratifier: string, actor: number, passes: boolean, least: number): void;
  delivery(
    talks: Place,
    issue: string,
    delivered: boolean,
    consenting: readonly string[],
    withholding: readonly string[],
  ): void;
  setback(talks: Place, cause: Cause, by: readonly number[]): void;
  end(talks: Place, outcome: Outcome): void;
}

const nothing = (): void => undefined;

/** Keeps nothing. */
export const silent: Teller = {
  phase: nothing,
  waiting: nothing,
  event: nothing,
  move: nothing,
  fault: nothing,
  withdrawn: nothing,
  agreed: nothing,
  answer: nothing,
  ratification: nothing,
  delivery: nothing,
  setback: nothing,
  end: nothing,
};

/** Keeps the moves alone: all that a replay needs. */
export function keepMoves(moves: RecordedMove[]): Teller {
  const record = (talks: Place, actor: number, move: RecordedMove["move"], terms: number): void => {
    moves.push({ round: talks.round, actor: nameOf(talks, actor), move, terms });
  };
  return { ...silent, move: record, fault: (talks, actor) => { record(talks, actor, "fault", -1); } };
}

/** Keeps the moves, and every event with its reason. */
export function keepEvents(moves: RecordedMove[], events: RunEvent[]): Teller {
  const kept = keepMoves(moves);
  return {
    phase(talks) {
      events.push({ kind: "phase", round: talks.round, phase: talks.phaseId, seats: names(talks, talks.seats) });
    },
    waiting(talks, { closed, absent }) {
      const pairs = closed.map(([one, other]): [string, string] => [nameOf(talks, one), nameOf(talks, other)]);
      events.push({ kind: "waiting", round: talks.round, phase: talks.phaseId, closed: pairs, absent: names(talks, absent) });
    },
    event(talks, event, effects, figures) {
      events.push({ kind: "event", round: talks.round, event, effects, figures });
    },
    move(talks, actor, move, terms) {
      kept.move(talks, actor, move, terms);
      const figures = {
        ...(terms >= 0 && { utility: utility(talks, actor, terms) }),
        ...(Number.isFinite(talks.asked) && { [move === "offer" ? "aspiration" : "least"]: talks.asked }),
        floor: talks.floor(actor),
        noDeal: talks.noDeal(actor),
      };
      events.push({ kind: "move", round: talks.round, actor: nameOf(talks, actor), move, terms, rule: talks.rule, figures });
    },
    fault(talks, actor, message) {
      kept.fault(talks, actor, message);
      events.push({ kind: "fault", round: talks.round, actor: nameOf(talks, actor), message });
    },
    withdrawn(talks, actor, terms) {
      const figures = { utility: utility(talks, actor, terms), noDeal: talks.noDeal(actor) };
      const redLines = crossed(talks, actor, terms);
      events.push({ kind: "withdrawn", round: talks.round, actor: nameOf(talks, actor), terms, redLines, figures });
    },
    agreed(talks) {
      const signatories = names(talks, talks.signatories);
      events.push({ kind: "agreed", round: talks.round, phase: talks.phaseId, terms: talks.text, signatories });
    },
    answer(talks, actor, to, accepts) {
      const { text: terms, round } = talks;
      const figures = { utility: utility(talks, actor, terms), floor: talks.floor(actor), noDeal: talks.noDeal(actor) };
      const redLines = crossed(talks, actor, terms);
      events.push({ kind: "answer", round, to, actor: nameOf(talks, actor), accepts, terms, redLines, figures });
    },
    ratification(talks, ratifier, actor, passes, least) {
      const figures = { utility: utility(talks, actor, talks.text), least };
      const redLines = crossed(talks, actor, talks.text);
      const { round } = talks;
      events.push({ kind: "ratification", round, ratifier, actor: nameOf(talks, actor), passes, redLines, figures });
    },
    delivery(talks, issue, delivered, consenting, withholding) {
      events.push({ kind: "delivery", round: talks.round, issue, delivered, consenting, withholding });
    },
    setback(talks, cause, by) {
      events.push({ kind: "setback", round: talks.round, phase: talks.phaseId, cause, by: names(talks, by) });
    },
    end(talks, outcome) {
      events.push({ kind: "end", round: talks.round, outcome });
    },
  };
}

const nameOf = (talks: Place, actor: number): string => talks.model.ids[actor]!;

const names = (talks: Place, actors: readonly number[]): string[] => actors.map((actor) => nameOf(talks, actor));

const utility = (talks: Place, actor: number, terms: number): number =>
  talks.minds[actor]!.regime.position.at(terms);

const crossed = (talks: Place, actor: number, terms: number): readonly string[] =>
  talks.minds[actor]!.regime.position.crossed(terms, "hard");
