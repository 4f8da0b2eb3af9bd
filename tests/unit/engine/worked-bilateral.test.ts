import { describe, expect, it } from "vitest";
import type { Scenario } from "../../../src/index.ts";
import { told } from "./told.ts";

/*
 * A seller and a buyer: a price of five rungs and a delivery, slow or fast.
 *
 *   u(seller) = 0.75 · p/4 + 0.25 · [slow]        (salience 3 : 1)
 *   u(buyer)  = 0.50 · (1 − p/4) + 0.50 · [fast]  (salience 1 : 1)
 *
 *            p0 slow  p0 fast  p1 slow  p1 fast  p2 slow  p2 fast  p3 slow  p3 fast  p4 slow  p4 fast
 *   seller     .25      0       .4375    .1875    .625     .375     .8125    .5625     1       .75
 *   buyer      .5       1       .375     .875     .25      .75      .125     .625      0       .5
 *
 * What each believes of the other comes from its declared ideal alone: the price loses 0.3 a rung from it, the delivery is
 * right or wrong, both weigh alike.
 *
 *   of buyer   .5       1       .35      .85      .2       .7       .05      .55       0       .5
 *   of seller  .5       0       .55      .05      .7       .2       .85      .35       1       .5
 *
 * d = 0.2 and ω = 1 for both, so the floor is 0.2; the ceiling is 1. Concession is linear over five rounds, so both hold
 * out for 0.2 + 0.8 (1 − t) = 1, .8, .6, .4, .2.
 *
 * The seller's bids: of what is worth the aspiration to it, the best for the buyer as believed.
 *   1:  p4 slow, the only one worth 1
 *   .8: p3 slow (.05) before p4 slow (0)
 *   .6: p4 fast (.5) before p2 slow (.2), p3 slow (.05), p4 slow (0)
 *   .4: p3 fast (.55) before p4 fast (.5), p1 slow (.35), …
 *   .2: p2 fast (.7) before p3 fast (.55), …
 * The buyer's:
 *   1:  p0 fast, the only one worth 1
 *   .8: p1 fast (.05) before p0 fast (0)
 *   .6: p3 fast (.35) before p2 fast (.2), …
 *   .4: p0 slow and p4 fast tie (.5), so the lower index: p0 slow
 *   .2: p2 slow (.7) before p1 slow (.55), p0 slow and p4 fast (.5), …; p3 slow is worth only .125
 */
const prices = ["p0", "p1", "p2", "p3", "p4"];
const risingValues = { p0: 0, p1: 0.25, p2: 0.5, p3: 0.75, p4: 1 };
const fallingValues = { p0: 1, p1: 0.75, p2: 0.5, p3: 0.25, p4: 0 };

function sale(acceptance: { readonly acceptance?: "const"; readonly acceptAbove?: number } = {}): Scenario {
  const strategy = { kind: "polynomial", beta: 1, ...acceptance } as const;
  return {
    id: "sale",
    issues: [
      { kind: "ladder", id: "price", options: prices.map((id) => ({ id })) },
      { kind: "options", id: "delivery", options: [{ id: "slow" }, { id: "fast" }] },
    ],
    statusQuo: { price: "p0", delivery: "slow" },
    actors: [
      {
        id: "seller",
        position: { ideal: { price: "p4", delivery: "slow" }, values: { price: risingValues }, salience: { price: 3, delivery: 1 } },
        noDeal: { value: 0.2 },
        willingness: 1,
        strategy,
      },
      {
        id: "buyer",
        position: { ideal: { price: "p0", delivery: "fast" }, values: { price: fallingValues }, salience: { price: 1, delivery: 1 } },
        noDeal: { value: 0.2 },
        willingness: 1,
        strategy,
      },
    ],
    protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["seller", "buyer"] }] },
    deadline: 5,
  };
}

describe("alternating offers of two, by hand", () => {
  it("end when the standing offer is worth as much as the next of one's own (AC_next)", () => {
    const { moves, record } = told(sale());
    expect(moves).toEqual([
      "1 seller offers p4 slow at 1.000",
      // Worth 0 to the buyer, its own next offer 1.
      "1 buyer offers p0 fast at 1.000",
      // 0 against .8125.
      "2 seller offers p3 slow at 0.800",
      // .125 against .875.
      "2 buyer offers p1 fast at 0.800",
      // .1875 against .75.
      "3 seller offers p4 fast at 0.600",
      // .5 against .625.
      "3 buyer offers p3 fast at 0.600",
      // .5625 against its own next offer, the same p3 fast.
      "4 seller accepts p3 fast",
    ]);
    expect(record.outcome).toEqual({
      kind: "settlement",
      cause: null,
      by: [],
      round: 4,
      terms: { price: "p3", delivery: "fast" },
      signatories: ["seller", "buyer"],
    });
  });

  it("go to the last answer where nobody accepts before: the floor decides", () => {
    // AC_const above 1: nothing is accepted as long as something can be tabled.
    const { moves, record } = told(sale({ acceptance: "const", acceptAbove: 1 }));
    expect(moves).toEqual([
      "1 seller offers p4 slow at 1.000",
      "1 buyer offers p0 fast at 1.000",
      "2 seller offers p3 slow at 0.800",
      "2 buyer offers p1 fast at 0.800",
      "3 seller offers p4 fast at 0.600",
      "3 buyer offers p3 fast at 0.600",
      "4 seller offers p3 fast at 0.400",
      "4 buyer offers p0 slow at 0.400",
      "5 seller offers p2 fast at 0.200",
      "5 buyer offers p2 slow at 0.200",
      // The seller has not answered the last offer: worth .625 to it, its floor .2.
      "5 seller accepts p2 slow",
    ]);
    expect(record.outcome).toMatchObject({ kind: "settlement", round: 5, terms: { price: "p2", delivery: "slow" } });
  });
});
