import { describe, expect, it } from "vitest";
import { ACCEPT, LEAVE, REJECT } from "../../../src/index.ts";
import { titForTat } from "../../../src/strategy/index.ts";
import { at, bound, read, type Reason, sale, stancesOf, viewOf } from "./sale.ts";

const [seller, buyer] = stancesOf(sale({ kind: "tit-for-tat" }));
const params = { delay: 1, bidding: "best-for-others", acceptance: "next", acceptAbove: 0.9, acceptAfter: 0.98 } as const;

interface Asked {
  readonly own?: number;
  readonly heard: number[][];
  readonly floor?: number;
  readonly standing?: number;
  readonly final?: boolean;
  readonly seats?: readonly number[];
}

/** What tit-for-tat does with what it remembers, and what it then remembers. */
function moved({ own = 1, heard, ...changes }: Asked) {
  const told: Reason = {};
  const memory = { own, heard };
  const move = titForTat.decide(viewOf(seller!, memory, changes, told), params, undefined);
  return { move, memory, told };
}

describe("relative tit-for-tat", () => {
  it("opens with its ceiling", () => {
    expect(titForTat.memory!(seller!, params, undefined)).toEqual({ own: 1, heard: [[], []] });
    const { move, told } = moved({ heard: [[], []] });
    expect([read(move), told.asked]).toEqual(["p4 slow", 1]);
  });

  it("holds out as before until it has heard enough to compare", () => {
    expect(moved({ own: 0.8, heard: [[], [at(1, "slow")]] }).memory.own).toBe(0.8);
    expect(moved({ own: 0.8, heard: [] }).memory.own).toBe(0.8);
  });

  it.each([
    // u(p0 slow) / u(p1 slow) = .25/.4375.
    { from: "p0 slow", to: "p1 slow", own: 1, heard: [at(0, "slow"), at(1, "slow")], held: 4 / 7, bids: "p4 fast" },
    // u(p1 slow) / u(p2 slow) = .4375/.625 = .7, of 0.9.
    { from: "p1 slow", to: "p2 slow", own: 0.9, heard: [at(1, "slow"), at(2, "slow")], held: 0.63, bids: "p4 fast" },
    // No concession: no answer.
    { from: "p1 slow", to: "p1 slow", own: 0.9, heard: [at(1, "slow"), at(1, "slow")], held: 0.9, bids: "p4 slow" },
    // A step back is answered by one, up to the ceiling: .9 · .625/.5625 = 1, and .9 · .625/.375 > 1.
    { from: "p2 slow", to: "p3 fast", own: 0.9, heard: [at(2, "slow"), at(3, "fast")], held: 1, bids: "p4 slow" },
    { from: "p2 slow", to: "p2 fast", own: 0.9, heard: [at(2, "slow"), at(2, "fast")], held: 1, bids: "p4 slow" },
    // From nothing: all that can be given, down to the floor.
    { from: "p0 fast", to: "p1 fast", own: 0.9, heard: [at(0, "fast"), at(1, "fast")], held: 0.2, bids: "p2 fast" },
    // What is worth nothing to it is no concession.
    { from: "p1 fast", to: "p0 fast", own: 0.9, heard: [at(1, "fast"), at(0, "fast")], held: 0.9, bids: "p4 slow" },
  ])("answers $from, then $to, with an aspiration of $held", ({ own, heard, held, bids }) => {
    const { move, memory, told } = moved({ own, heard: [[], heard] });
    expect(memory.own).toBeCloseTo(held, 14);
    expect(told).toEqual({ rule: "relative tit-for-tat, best for the others as believed", asked: memory.own });
    expect(read(move)).toBe(bids);
  });

  it("compares the means over the others at its table who have offered that often", () => {
    // (.25 + .4375) / (.4375 + .8125) = .55; the third has offered once, the fourth is not at the table.
    const heard = [[], [at(0, "slow"), at(1, "slow")], [at(1, "slow"), at(3, "slow")], [at(4, "slow")], [at(0, "slow"), at(4, "slow")]];
    expect(moved({ heard, seats: [0, 1, 2, 3] }).memory.own).toBeCloseTo(0.55, 14);
  });

  it("looks back over as many offers as it is told to", () => {
    const told = { ...params, delay: 2 };
    const memory = { own: 1, heard: [[], [at(0, "slow"), at(4, "slow"), at(1, "slow")]] };
    titForTat.decide(viewOf(seller!, memory), told, undefined);
    expect(memory.own).toBeCloseTo(4 / 7, 14);
  });

  it("hears the offers of others, and keeps those that it needs", () => {
    const memory = { own: 1, heard: [[], [at(0, "fast")]] as number[][] };
    const view = viewOf(seller!, memory);
    const say = (actor: number, move: "offer" | "accept", terms: number): void => titForTat.observe!({ round: 1, actor, move, terms }, view, params, undefined);
    say(1, "offer", at(0, "slow"));
    say(0, "offer", at(4, "slow"));
    say(1, "accept", at(4, "slow"));
    expect(memory.heard).toEqual([[], [at(0, "fast"), at(0, "slow")]]);
    say(1, "offer", at(1, "slow"));
    expect(memory.heard).toEqual([[], [at(0, "slow"), at(1, "slow")]]);
  });

  it("accepts, declines and leaves as others do", () => {
    const heard = [[], [at(0, "slow"), at(1, "slow")]];
    // Its own next would be p4 fast, worth .75.
    expect(moved({ heard, standing: at(3, "slow") }).move).toBe(ACCEPT);
    expect(read(moved({ heard, standing: at(2, "slow") }).move)).toBe("p4 fast");
    expect(moved({ heard, standing: at(2, "slow"), final: true }).move).toBe(ACCEPT);
    expect(moved({ heard, standing: at(1, "fast"), final: true }).move).toBe(REJECT);
    expect(moved({ heard, floor: 1.01 }).move).toBe(LEAVE);
    expect(read(moved({ heard, floor: 1 }).move)).toBe("p4 slow");
  });

  it("accepts what is worth just what it would table, the first terms of all included", () => {
    expect(moved({ heard: [[], [at(0, "slow"), at(1, "slow")]], standing: at(4, "fast") }).move).toBe(ACCEPT);
    const least = { ...params, acceptance: "time", acceptAfter: 0 } as const;
    const first = viewOf(seller!, { own: 1, heard: [[], []] }, { floor: 0.25, standing: at(0, "slow") });
    expect(titForTat.decide(first, least, undefined)).toBe(ACCEPT);
  });

  it("tables the first terms of all like any others, and leaves where it may sign none", () => {
    const least = { ...params, bidding: "least" } as const;
    expect(read(titForTat.decide(viewOf(buyer!, { own: 0.45, heard: [[], []] }), least, undefined))).toBe("p0 slow");
    const [silent] = stancesOf(bound("hard", ["p0", "p1", "p2", "p3", "p4"]));
    expect(titForTat.decide(viewOf(silent!, { own: 0, heard: [[], []] }, { floor: 0 }), params, undefined)).toBe(LEAVE);
  });
});
