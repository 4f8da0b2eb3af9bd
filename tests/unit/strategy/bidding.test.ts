import { describe, expect, it } from "vitest";
import { UNITS } from "../../../src/index.ts";
import { bid, type Bidding, lastOffers, towardsTargets } from "../../../src/strategy/bidding.ts";
import { at, bound, read, sale, stancesOf, viewOf } from "./sale.ts";

const [seller, buyer] = stancesOf(sale({ kind: "polynomial" }));

describe("bidding", () => {
  it("best for the others tables what the others are believed to like best, of what meets the aspiration", () => {
    const bids = [1, 0.8, 0.6, 0.4, 0.2].map((aspiration) => read(bid(seller!, "best-for-others", aspiration)));
    // Believed: 0; .05 before 0; .5 before .2; .55 before .5; .7 before .55.
    expect(bids).toEqual(["p4 slow", "p3 slow", "p4 fast", "p3 fast", "p2 fast"]);
  });

  it("least tables what is worth least to itself, of what meets the aspiration", () => {
    const bids = [1, 0.8, 0.75, 0.6, 0.4, 0.2, 0].map((aspiration) => read(bid(seller!, "least", aspiration)));
    expect(bids).toEqual(["p4 slow", "p3 slow", "p4 fast", "p2 slow", "p1 slow", "p0 slow", "p0 fast"]);
  });

  it.each([
    // From p0 fast (rungs as shares of the ladder, the delivery right or wrong): p4 fast 1, p2 slow 1.5, p3 slow 1.75, p4 slow 2.
    { offers: [at(0, "fast")], bids: "p4 fast" },
    // From p1 slow: p2 slow 0.25, p3 slow 0.5, p4 slow 0.75, p4 fast 1.75.
    { offers: [at(1, "slow")], bids: "p2 slow" },
    // From p4 slow: itself.
    { offers: [at(4, "slow")], bids: "p4 slow" },
    // From both p4 fast and p0 slow all four are 2 away: the lowest index.
    { offers: [at(4, "fast"), at(0, "slow")], bids: "p2 slow" },
    // Nothing heard yet: best for the others.
    { offers: [], bids: "p4 fast" },
    { offers: undefined, bids: "p4 fast" },
  ])("nearest tables $bids at 0.6 after $offers", ({ offers, bids }) => {
    expect(read(bid(seller!, "nearest", 0.6, undefined, offers))).toBe(bids);
  });

  it.each([
    { policy: "best-for-others", bids: "p4 fast" },
    { policy: "least", bids: "p2 slow" },
  ] as const)("$policy does not look at what the others offered", ({ policy, bids }) => {
    expect(read(bid(seller!, policy, 0.6, undefined, [at(4, "slow")]))).toBe(bids);
  });

  it("breaks ties by the lowest index", () => {
    // Worth .5 to the buyer both: p0 slow and p4 fast.
    expect(read(bid(buyer!, "least", 0.45))).toBe("p0 slow");
    // Believed of the seller: p0 slow .5 and p4 fast .5, then p3 fast .35, p2 fast .2.
    expect(read(bid(buyer!, "best-for-others", 0.45))).toBe("p0 slow");
  });

  it.each<Bidding>(["best-for-others", "nearest", "least"])("%s finds nothing above the ceiling, and nothing across a red line", (policy) => {
    const [lower] = stancesOf(bound("hard", ["p4"]));
    expect(bid(seller!, policy, 1.01, undefined, [at(0, "fast")])).toBe(-1);
    expect(lower!.position.ceiling).toBe(0.8125);
    expect(read(bid(lower!, policy, 0.7, undefined, [at(4, "fast")]))).toBe("p3 slow");
    expect(bid(lower!, policy, 0.9, undefined, [at(4, "fast")])).toBe(-1);
  });

  it("hears the last offers of the others at the table, those that there are", () => {
    const offers = [3, 0, -1, 7];
    const view = viewOf(seller!, undefined, { seats: [2, 1, 0], lastOffer: (actor) => offers[actor] ?? -1 });
    expect(lastOffers(view)).toEqual([0]);
  });
});

describe("issue by issue", () => {
  /*
   * The seller's fallback is p2 (.5) and slow (1). With αₖ of the price: v* = .5 + .5 (1 − αₖ); of the delivery always 1.
   * Σ wₖ max(0, vₖ* − vₖ), with w = .75 and .25:
   *
   *                α = 0 (v* = 1)   α = .5 (v* = .75)   α = 1 (v* = .5)
   *   p2 slow      .375             .1875               0
   *   p3 slow      .1875            0                   0
   *   p3 fast      .4375            .25                 .25
   *   p4 slow      0                0                   0
   *   p4 fast      .25              .25                 .25
   */
  it.each([
    { conceded: 0, falls: [0.375, 0.1875, 0.4375, 0, 0.25] },
    { conceded: 0.5, falls: [0.1875, 0, 0.25, 0, 0.25] },
    { conceded: 1, falls: [0, 0, 0.25, 0, 0.25] },
  ])("terms fall short of the targets by $falls where the price has conceded $conceded", ({ conceded, falls }) => {
    const { scores } = towardsTargets(seller!, [conceded, 0]);
    const terms = [at(2, "slow"), at(3, "slow"), at(3, "fast"), at(4, "slow"), at(4, "fast")];
    const short = terms.map((index) => -(scores[0]![Math.floor(index / 2)]! + scores[1]![index % 2]!) / UNITS);
    short.forEach((value, of) => expect(value).toBeCloseTo(falls[of]!, 11));
  });

  it("tables what falls least short, and only then what its policy prefers", () => {
    const tabled = (conceded: number, policy: Bidding): string => read(bid(seller!, policy, 0.5, towardsTargets(seller!, [conceded, 0]), [at(0, "fast")]));
    expect(tabled(0, "best-for-others")).toBe("p4 slow");
    // p3 slow and p4 slow do not fall short: believed .05 and 0; from p0 fast 1.75 and 2; worth .8125 and 1.
    for (const policy of ["best-for-others", "nearest", "least"] as const) expect(tabled(0.5, policy)).toBe("p3 slow");
    // p2 slow neither.
    for (const policy of ["best-for-others", "nearest", "least"] as const) expect(tabled(1, policy)).toBe("p2 slow");
  });
});
