import { ACCEPT, defineProtocol, LEAVE, type ProtocolKind, REJECT, type Resolved, type Table } from "../../../src/index.ts";
import { alternatingOffers } from "../../../src/protocol/index.ts";
import type { LawName } from "../../../src/testing/index.ts";
import type { Broken } from "./strategies.ts";

const { params } = alternatingOffers;

type Params = Resolved<typeof params>;

/** Turns in the order of the seats, as alternating offers have them, but for the answers at the end. */
function turns(table: Table, order: readonly number[], record = (seat: number, move: number): boolean => recorded(table, seat, move)): void {
  for (const seat of order) {
    if (record(seat, table.ask(seat))) return;
  }
  if (table.last) table.end("deadline", []);
}

/** Records an answer; true when the phase is over. */
function recorded(table: Table, seat: number, move: number): boolean {
  if (move >= 0) return table.offer(seat, move, false);
  if (move === ACCEPT) return table.accept(seat);
  table.leave(seat, move);
  return true;
}

const seatsOf = (table: Table): number[] => Array.from({ length: table.size }, (_, seat) => seat);

const broken: Broken<ProtocolKind>[] = [];

function breaks(law: LawName, fault: string, members: Partial<ProtocolKind<string, typeof params>>, larger?: string): void {
  const kind: ProtocolKind = defineProtocol<string, typeof params>({
    kind: "broken",
    version: 1,
    doc: fault,
    params,
    takesText: false,
    seats: ({ seats }: Params) => [...seats].sort((a, b) => a - b),
    round: (table) => turns(table, seatsOf(table)),
    ...members,
  });
  broken.push({ fault, law, kind, ...(larger !== undefined && { larger }) });
}

const history = "what it does depends on the cases that were tried before, and so does which simpler ones break the law";

/** Seats in their order, from one of them on. */
const from = (table: Table, first: number): number[] => seatsOf(table).map((seat) => (first + seat) % table.size);

breaks("deterministic", "draws lots of its own for who begins", { round: (table) => turns(table, from(table, Math.floor(Math.random() * table.size))) }, history);

let next = 0;
breaks("deterministic", "keeps whose turn it is in a variable", { round: (table) => turns(table, from(table, next++ % table.size)) }, history);

let turn = 0;
breaks("resumable", "keeps whose turn it is in a variable, which it sets back in the first round", {
  round: (table) => {
    if (table.round === 1) turn = 0;
    turns(table, from(table, turn++ % table.size));
  },
}, history);

breaks("wordsTheirOwn", "takes silence for consent: signs for seats that it has not asked", {
  round: (table) => {
    if (recorded(table, 0, table.ask(0))) return;
    for (let seat = 1; table.standing >= 0 && seat < table.size; seat++) if (table.accept(seat)) return;
    if (table.last) table.end("deadline", []);
  },
});

breaks("wordsTheirOwn", "puts what one seat tabled into the mouth of the next", {
  round: (table) => turns(table, seatsOf(table), (seat, move) => (move >= 0 ? table.offer((seat + 1) % table.size, move, false) : recorded(table, seat, move))),
});

breaks("wordsTheirOwn", "takes a refusal for an acceptance", {
  round: (table) => {
    if (table.standing < 0 && recorded(table, 0, table.ask(0))) return;
    for (let seat = 1; seat < table.size; seat++) {
      const move = table.askFinal(seat, table.last);
      if (move === REJECT ? table.accept(seat) : recorded(table, seat, move)) return;
    }
    if (table.last) table.end("deadline", []);
  },
});

breaks("wordsTheirOwn", "tables for the second seat whatever it may sign", {
  round: (table) => {
    const terms = Array.from({ length: 4 }, (_, at) => at).find((at) => table.mayTable(1, at));
    if (terms !== undefined && table.offer(1, terms, false)) return;
    turns(table, [0]);
  },
});

breaks(
  "consentGiven",
  "asks for answers in another order than that of the seats",
  {
    round: (table) => {
      if (recorded(table, 0, table.ask(0)) || table.standing < 0) return;
      for (const seat of seatsOf(table).slice(1).reverse()) if (recorded(table, seat, table.askFinal(seat, table.last) === ACCEPT ? ACCEPT : LEAVE)) return;
      if (table.last) table.end("deadline", []);
    },
  },
  "the order of answers matters from three seats on",
);

breaks("seatedOnce", "seats the first actor twice", { seats: ({ seats }: Params) => [...seats, ...seats.slice(0, 1)] });

breaks("terminates", "goes on when a deal has closed", {
  round: (table) => {
    for (let seat = 0; seat < table.size && table.size > 1; seat++) recorded(table, seat, table.ask(seat));
    if (table.last) table.end("deadline", []);
  },
});

breaks("replayable", "asks everybody, and listens to the last alone", {
  round: (table) => {
    const moves = seatsOf(table).map((seat) => table.ask(seat));
    if (recorded(table, table.size - 1, moves.at(-1) ?? LEAVE)) return;
    if (table.last) table.end("deadline", []);
  },
});

breaks("skimsAsPlayed", "skims without recording what was tabled", {
  ...alternatingOffers,
  kind: "broken",
  skim: (turnsAhead) => {
    turnsAhead.round = turnsAhead.until;
    return -1;
  },
});

breaks("skimsAsPlayed", "asks everybody again where skimming stopped", {
  ...alternatingOffers,
  kind: "broken",
  round: (table, own) => alternatingOffers.round(table, own),
});

/** Every fault, with the law that catches it. */
export const brokenProtocols: readonly Broken<ProtocolKind>[] = broken;
