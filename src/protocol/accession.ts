import { accessionSpec } from "../scenario/index.ts";
import { defineProtocol } from "../seam/index.ts";

/**
 * Accession: a text frozen at an earlier table is put to others, each of whom answers once, by the rule of the
 * protocol: it accedes iff u ≥ its floor and no hard red line is crossed. It takes no round.
 */
export const accession = defineProtocol({
  ...accessionSpec,
  version: 1,
  takesText: true,
  seats: (params) => params.acceders,
  needsChannels: () => false,
  reopens: (params) => (params.onRefusal === "reopen" ? params.acceders : undefined),
  round(table, { onRefusal }) {
    const refusers: number[] = [];
    for (let seat = 0; seat < table.size; seat++) {
      const actor = table.actorAt(seat);
      if (!table.signed(actor) && !table.accede(actor)) refusers.push(actor);
    }
    if (refusers.length === 0 || onRefusal === "proceed") return;
    if (onRefusal === "reopen") table.reopen();
    else table.end("not-acceded", refusers);
  },
});
