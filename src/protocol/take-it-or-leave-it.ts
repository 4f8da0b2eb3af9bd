import { ultimatumSpec } from "../scenario/index.ts";
import { ACCEPT, defineProtocol, FAULT, REJECT } from "../seam/index.ts";

/**
 * Take it or leave it: one text by its author; the addressees answer in order; a refusal ends the phase and there are no
 * counter-offers. A published text needs no channel. A text that its author may not sign is a fault of the author.
 */
export const takeItOrLeaveIt = defineProtocol({
  ...ultimatumSpec,
  version: 1,
  takesText: false,
  seats: (params) => [params.author, ...params.addressees],
  needsChannels: (params) => !params.published,
  requires: (params) => [params.author],
  round(table, params) {
    const text = params.text ?? table.ask(0);
    if (text < 0 || !table.mayTable(0, text)) {
      table.leave(0, text < 0 ? text : FAULT);
      return;
    }
    if (table.offer(0, text, true)) return;
    // Where its author's consent is all that was needed, the text may have been withdrawn at once.
    if (table.standing < 0) {
      table.end("refusal", []);
      return;
    }
    for (let seat = 1; seat < table.size; seat++) {
      const move = table.askFinal(seat, false);
      if (move === ACCEPT) {
        if (table.accept(seat)) return;
        if (table.standing < 0) break;
      } else if (move === REJECT) {
        if (!table.reject(seat)) continue;
        table.end("refusal", [table.actorAt(seat)]);
        return;
      } else {
        table.leave(seat, move);
        return;
      }
    }
    table.end("refusal", []);
  },
});
