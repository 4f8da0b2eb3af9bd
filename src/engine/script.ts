import { fail, problem } from "../kernel/index.ts";
import { ACCEPT, FAULT, LEAVE, type Move, type RecordedMove, REJECT } from "../seam/index.ts";

/** Where a run stands, as a script needs to know it. */
interface Place {
  readonly round: number;
  readonly model: { readonly ids: readonly string[] };
}

/** Recorded moves that are played instead of asking strategies; whatever does not fit the run is refused. */
export class Script {
  readonly #moves: readonly RecordedMove[];
  #at = 0;

  constructor(moves: readonly RecordedMove[]) {
    this.#moves = moves;
  }

  /** The move that an actor made here. */
  next(place: Place, actor: number): Move {
    const move = this.#moves[this.#at];
    if (move?.round !== place.round || move.actor !== place.model.ids[actor]) this.refuse(place, actor, "a move");
    return codes[move.move](move.terms);
  }

  /** Follows what is said; it must be what was said. */
  hear(place: Place, actor: number, said: RecordedMove["move"], terms: number): void {
    const move = this.#moves[this.#at];
    const same =
      move?.round === place.round &&
      move.actor === place.model.ids[actor] &&
      move.move === said &&
      move.terms === terms;
    if (!same) this.refuse(place, actor, said);
    this.#at++;
  }

  /** Refuses a script that goes on after the run. */
  finish(): void {
    const extra = this.#moves[this.#at];
    if (extra === undefined) return;
    fail(problem("replay-mismatch", `moves.${String(this.#at)}`, extra, { found: "the end of the run", expected: inWords(extra) }));
  }

  /** Refuses what the run comes to where the script has something else. */
  refuse(place: Place, actor: number, wanted: string): never {
    const recorded = this.#moves[this.#at];
    const name = place.model.ids[actor]!;
    return fail(
      problem("replay-mismatch", `moves.${String(this.#at)}`, recorded, {
        found: `${wanted} by ${name} in round ${String(place.round)}`,
        expected: recorded === undefined ? "nothing more" : inWords(recorded),
      }),
    );
  }
}

const inWords = ({ move, actor, round }: RecordedMove): string => `${move} by ${actor} in round ${String(round)}`;

const codes: Record<RecordedMove["move"], (terms: number) => Move> = {
  offer: (terms) => terms,
  accept: () => ACCEPT,
  reject: () => REJECT,
  leave: () => LEAVE,
  fault: () => FAULT,
};
