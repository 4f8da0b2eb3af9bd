import { ACCEPT, type Cause, type Move, type Table } from "../../../src/index.ts";

/** How a fake table answers. */
export interface Setting {
  /** The actors, by seat. */
  readonly actors: readonly number[];
  /** The moves of each seat, in the order in which it is asked, answers included. */
  readonly moves?: readonly (readonly Move[])[];
  readonly last?: boolean;
  readonly standing?: number;
  readonly author?: number;
  readonly accepted?: number;
  /** How many acceptances close a deal: those of all others by default. */
  readonly needed?: number;
  /** Whether consent falls away at closure, which clears the table. */
  readonly withdrawn?: boolean;
  readonly mayTable?: boolean;
  readonly signed?: readonly number[];
  readonly accedes?: (actor: number) => boolean;
}

/** A table that does what it is told and writes down what the protocol does with it. */
export function fakeTable(setting: Setting): { readonly table: Table; readonly said: readonly string[] } {
  const { actors, moves = [], last = false, needed = actors.length - 1, withdrawn = false, mayTable = true, signed = [], accedes = () => true } = setting;
  const said: string[] = [];
  const left = actors.map((_, seat) => [...(moves[seat] ?? [])]);
  const next = (seat: number): Move => {
    const move = left[seat]?.shift();
    if (move === undefined) throw new Error(`seat ${String(seat)} was asked once too often`);
    return move;
  };
  let standing = setting.standing ?? -1;
  let author = setting.author ?? -1;
  let accepted = setting.accepted ?? 0;
  const table: Table = {
    round: 3,
    last,
    size: actors.length,
    actorAt: (seat) => actors[seat] ?? -1,
    seatOf: (actor) => actors.indexOf(actor),
    get standing() {
      return standing;
    },
    get author() {
      return author;
    },
    get accepted() {
      return accepted;
    },
    ask(seat) {
      said.push(`ask ${String(seat)}`);
      return next(seat);
    },
    askFinal(seat, closing) {
      said.push(`ask ${String(seat)} for ${closing ? "its last answer" : "an answer"}`);
      return next(seat);
    },
    offer(seat, terms, ultimatum) {
      said.push(`${String(seat)} offers ${String(terms)}${ultimatum ? ", to take or leave" : ""}`);
      [standing, author, accepted] = needed === 0 && withdrawn ? [-1, -1, 0] : [terms, seat, 0];
      return false;
    },
    mayTable: () => mayTable,
    accept(seat) {
      accepted++;
      const closes = accepted >= needed;
      said.push(`${String(seat)} accepts${closes ? (withdrawn ? ", in vain" : ": a deal") : ""}`);
      if (closes && withdrawn) [standing, author, accepted] = [-1, -1, 0];
      return closes && !withdrawn;
    },
    reject(seat) {
      said.push(`${String(seat)} rejects`);
      return true;
    },
    leave: (seat, move) => void said.push(`${String(seat)} leaves (${String(move)})`),
    text: 7,
    signed: (actor) => signed.includes(actor),
    accede(actor) {
      said.push(`actor ${String(actor)} ${accedes(actor) ? "accedes" : "refuses"}`);
      return accedes(actor);
    },
    end: (cause: Cause, by) => void said.push(["end", cause, ...by].join(" ")),
    reopen: () => void said.push("reopen"),
  };
  return { table, said };
}

export const yes = ACCEPT;
