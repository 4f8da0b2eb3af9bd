import { describe, expect, it } from "vitest";
import { LEAVE, type Move } from "../../../src/index.ts";
import { alternatingOffers } from "../../../src/protocol/index.ts";
import type { Turns } from "../../../src/seam/index.ts";
import type { Utility } from "../../../src/space/index.ts";

/** What two or three seats plan, by seat and then by round; a seat accepts the terms that it lists, and no others. */
interface Plans {
  readonly bids: readonly (readonly Move[])[];
  readonly takes?: readonly (readonly number[])[];
  /** By round; a plan that may change in every round by default. */
  readonly steady?: readonly number[];
}

type Start = Partial<Pick<Turns, "round" | "standing" | "author" | "accepted" | "offers" | "taken">>;

function skimmed({ bids, takes = [], steady }: Plans, start: Start = {}) {
  const rounds = bids[0]!.length;
  const none = bids.map(() => -1);
  const turns: Turns = {
    size: bids.length,
    bids,
    accepts: bids.map(() => Array.from({ length: rounds }, () => 1)),
    utilities: bids.map((_, seat) => ({ signable: (terms: number) => (takes[seat]?.includes(terms) ? 1 : 0) }) as unknown as Utility),
    steady: steady ?? Array.from({ length: rounds }, (_, at) => at + 1),
    until: rounds,
    needed: bids.length - 1,
    ...{ round: 1, standing: -1, author: -1, accepted: 0 },
    ...start,
    // Its own lists: they are written to.
    offers: [...(start.offers ?? none)],
    taken: [...(start.taken ?? none)],
  };
  const stopped = alternatingOffers.skim!(turns);
  const { round, standing, author, accepted, offers, taken } = turns;
  return { stopped, round, standing, author, accepted, offers, taken };
}

describe("skimming alternating offers", () => {
  it("plays to the last round where nobody accepts", () => {
    expect(skimmed({ bids: [[1, 2, 3], [9, 8, 7]] })).toEqual({
      stopped: -1, round: 3, standing: 7, author: 1, accepted: 0, offers: [3, 7], taken: [-1, -1],
    });
  });

  it("goes on from a round and an offer", () => {
    const start = { round: 3, standing: 8, author: 1, offers: [2, 8] };
    expect(skimmed({ bids: [[1, 2, 3], [9, 8, 7]], takes: [[9], []] }, start)).toMatchObject({ round: 3, standing: 7, offers: [3, 7] });
  });

  it("tables the first terms of all like any others", () => {
    expect(skimmed({ bids: [[0, 0], [9, 8]], takes: [[], [0]] })).toMatchObject({ stopped: 1, round: 1, standing: 0, author: 0 });
  });

  it("stops before the acceptance that closes a deal, and leaves those who did not speak as they were", () => {
    expect(skimmed({ bids: [[1, 2, 3], [9, 8, 7]], takes: [[8], []] })).toEqual({
      stopped: 0, round: 3, standing: 8, author: 1, accepted: 0, offers: [2, 8], taken: [-1, -1],
    });
    const start = { round: 2, standing: 5, author: 1, offers: [4, 5], taken: [6, -1] };
    expect(skimmed({ bids: [[1, 2, 3], [9, 8, 7]], takes: [[5], []] }, start)).toEqual({ stopped: 0, accepted: 0, ...start });
  });

  it("stops before a seat that leaves", () => {
    expect(skimmed({ bids: [[1, 2, 3], [9, LEAVE, LEAVE]] })).toEqual({
      stopped: 1, round: 2, standing: 2, author: 0, accepted: 0, offers: [2, 9], taken: [-1, -1],
    });
  });

  it("plays on over an acceptance that closes nothing, and keeps what the seat had tabled before", () => {
    expect(skimmed({ bids: [[1, 2, 3], [4, 5, 6], [7, 8, 9]], takes: [[8], [], []] })).toEqual({
      stopped: -1, round: 3, standing: 9, author: 2, accepted: 0, offers: [2, 6, 9], taken: [8, -1, -1],
    });
    expect(skimmed({ bids: [[1, 2, 3], [4, 5, 6], [7, 8, 9]], takes: [[7], [], []] })).toMatchObject({ offers: [3, 6, 9], taken: [-1, -1, -1] });
  });

  it("counts acceptances in a row", () => {
    const bids = [[1, 2], [4, 5], [7, 8]];
    expect(skimmed({ bids, takes: [[7], [7], []] })).toMatchObject({ stopped: 1, round: 2, standing: 7, author: 2, accepted: 1 });
    expect(skimmed({ bids, takes: [[], [], [5]] })).toMatchObject({ stopped: -1, standing: 5, author: 1, accepted: 1, offers: [2, 5, 7] });
  });

  describe("where a round ends as it began", () => {
    const never = 99;

    it("passes over all that are like it", () => {
      const bids = [[1, 1, never, never, 3], [9, 9, never, never, 7]];
      expect(skimmed({ bids, takes: [[], [never]], steady: [4, 4, 4, 4, 5] })).toMatchObject({ stopped: -1, round: 5, offers: [3, 7] });
    });

    it("passes over none beyond the last", () => {
      expect(skimmed({ bids: [[1, 1], [9, 9]], steady: [7, 7] })).toMatchObject({ stopped: -1, round: 2, standing: 9 });
    });

    it.each([
      ["another offer stands", { standing: 4, author: 1 }, { bids: [[1, 1, 1], [9, 9, 9]], takes: [[9], []] }, 0],
      ["another's offer stands", { standing: 5, author: 2 }, { bids: [[1, 1, 1], [5, 5, 5], [7, 7, 7]], takes: [[5], [], [5]] }, 0],
    ])("does not where %s", (_, start, plans, stopped) => {
      expect(skimmed({ ...plans, steady: [3, 3, 3] }, start)).toMatchObject({ stopped, round: 2 });
    });
  });
});
