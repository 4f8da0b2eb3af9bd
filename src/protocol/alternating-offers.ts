import { alternatingOffersSpec } from "../scenario/index.ts";
import { ACCEPT, defineProtocol, REJECT, type Table } from "../seam/index.ts";
import { converse, skim } from "./skim.ts";

/**
 * Alternating offers for any number of actors. Seats speak in scenario order; each accepts the standing offer, tables
 * one, or leaves. Offers of the last round stand until each remaining seat has answered once.
 *
 * Source: the stacked alternating offers of Aydoğan, Festen, Hindriks and Jonker (2017), with the last answers added.
 */
export const alternatingOffers = defineProtocol({
  ...alternatingOffersSpec,
  version: 1,
  takesText: false,
  seats: (params) => [...params.seats].sort((a, b) => a - b),
  skim,
  converse,
  round(table, _, from = 0) {
    const size = table.size;
    for (let seat = from; seat < size; seat++) {
      const move = table.ask(seat);
      if (move >= 0) {
        if (table.offer(seat, move, false)) return;
      } else if (move === ACCEPT) {
        if (table.accept(seat)) return;
      } else {
        table.leave(seat, move);
        return;
      }
    }
    if (table.last) closing(table);
  },
});

/** The seats that have not yet answered the standing offer do so, in turn from its author. */
function closing(table: Table): void {
  const { author, size } = table;
  for (let turn = table.accepted + 1; table.standing >= 0 && turn < size; turn++) {
    const seat = (author + turn) % size;
    const move = table.askFinal(seat, true);
    if (move === ACCEPT) {
      if (table.accept(seat)) return;
    } else if (move === REJECT) {
      if (table.reject(seat)) break;
    } else {
      table.leave(seat, move);
      return;
    }
  }
  table.end("deadline", []);
}
