import { ACCEPT, type QuietTable, type Turns } from "../seam/index.ts";

/**
 * The turns of alternating offers without their ceremony: what batches spend their time in.
 *
 * What a seat tabled is not written down at each turn: it is its bid of the last turn at which it did not accept, and a
 * bit for each seat tells which did. A round that ends as it began repeats itself for as long as all plans stay the same.
 */
export function skim(turns: Turns): number {
  const { size, bids, accepts, utilities, steady, until, needed, offers, taken } = turns;
  const start = turns.round;
  let { round, standing, author, accepted } = turns;
  let accepting = 0;
  let stopped = -1;
  for (; round <= until && stopped < 0; round++) {
    const [before, by] = [standing, author];
    for (let seat = 0; seat < size; seat++) {
      if (standing >= 0 && utilities[seat]!.signable(standing) >= accepts[seat]![round - 1]!) {
        if (accepted + 1 >= needed) {
          stopped = seat;
          break;
        }
        accepted++;
        taken[seat] = standing;
        if ((accepting & (1 << seat)) === 0 && round > start) offers[seat] = bids[seat]![round - 2]!;
        accepting |= 1 << seat;
        continue;
      }
      const terms = bids[seat]![round - 1]!;
      if (terms < 0) {
        stopped = seat;
        break;
      }
      standing = terms;
      author = seat;
      accepted = 0;
      accepting &= ~(1 << seat);
    }
    if (stopped < 0 && standing === before && author === by) {
      round = Math.min(until, steady[round - 1]!);
    }
  }
  turns.round = round - 1;
  turns.standing = standing;
  turns.author = author;
  turns.accepted = accepted;
  for (let seat = 0; seat < size; seat++) {
    const spoke = stopped < 0 || seat < stopped ? turns.round : turns.round - 1;
    if ((accepting & (1 << seat)) !== 0 || spoke < start) continue;
    offers[seat] = bids[seat]![spoke - 1]!;
    taken[seat] = -1;
  }
  return stopped;
}

/** The same where seats have to be asked, of the very parts that played turns are made of; all is live, since seats see it. */
export function converse<Chair extends { readonly actor: number }>(table: QuietTable<Chair>, until: number): number {
  const { size, chairs } = table;
  while (table.round < until) {
    table.nextRound();
    for (let seat = 0; seat < size; seat++) {
      const chair = chairs[seat]!;
      const move = table.consult(chair);
      if (move >= 0) table.lay(move, seat, chair.actor);
      else if (move === ACCEPT && table.accepted + 2 < size) table.assent(chair.actor);
      else {
        table.hold(move);
        return seat;
      }
    }
  }
  return -1;
}
