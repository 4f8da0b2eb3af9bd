import { describe, expect, it } from "vitest";
import type { Scenario } from "../../../src/index.ts";
import { told } from "./told.ts";

/*
 * Three states and a quota of five rungs: one wants it low, one high, one in the middle. Each loses 0.3 a rung from its
 * ideal (φ = 0.7, and no fallback).
 *
 *             q0    q1    q2    q3    q4
 *   low       1     .7    .4    .1    0
 *   high      0     .1    .4    .7    1
 *   middle    .4    .7    1     .7    .4
 *
 * With one issue, what others believe of an actor is the same table. What each believes of both others together:
 *
 *   low       .4    .8    1.4   1.4   1.4   (high + middle)
 *   high      1.4   1.4   1.4   .8    .4    (low + middle)
 *   middle    1     .8    .8    .8    1     (low + high)
 *
 * d = 0.3 and ω = 1, so the floor is .3. Linear concession: 1, .65, .3 in three rounds, 1, .3 in two.
 *
 * Bids: of what is worth the aspiration, the best for both others; ties to the lower rung.
 *             1     .65                         .3
 *   low       q0    q1 (.8 > .4)                q2 (1.4 > .8 > .4)
 *   high      q4    q3 (.8 > .4)                q2 (1.4 > .8 > .4)
 *   middle    q2    q1 (q1, q2, q3 tie at .8)   q0 (q0 and q4 tie at 1)
 */
const quotas = ["q0", "q1", "q2", "q3", "q4"];

function treaty(deadline: number, acceptance: { readonly acceptance?: "const"; readonly acceptAbove?: number } = {}): Scenario {
  const actor = (id: string, ideal: string) => ({
    id,
    position: { ideal: { quota: ideal }, salience: { quota: 1 } },
    noDeal: { value: 0.3 },
    willingness: 1,
    strategy: { kind: "polynomial", ...acceptance } as const,
  });
  return {
    id: "treaty",
    issues: [{ kind: "ladder", id: "quota", options: quotas.map((id) => ({ id })) }],
    statusQuo: { quota: "q2" },
    actors: [actor("low", "q0"), actor("high", "q4"), actor("middle", "q2")],
    protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["low", "high", "middle"] }] },
    deadline,
  };
}

describe("alternating offers of three, by hand", () => {
  it("end when all have accepted one offer; an acceptance falls with the offer it was of", () => {
    const { moves, record } = told(treaty(3));
    expect(moves).toEqual([
      "1 low offers q0 at 1.000",
      "1 high offers q4 at 1.000",
      // .4 against 1.
      "1 middle offers q2 at 1.000",
      // .4 against its own next q1 (.7).
      "2 low offers q1 at 0.650",
      // .1 against q3 (.7).
      "2 high offers q3 at 0.650",
      // .7 against q1 (.7): as good, so accepted; low has yet to answer.
      "2 middle accepts q3",
      // .1 against q2 (.4): tabling clears the acceptance of q3.
      "3 low offers q2 at 0.300",
      // .4 against q2 itself.
      "3 high accepts q2",
      // 1 against q0 (.4).
      "3 middle accepts q2",
    ]);
    expect(record.outcome).toMatchObject({ kind: "settlement", round: 3, terms: { quota: "q2" }, signatories: ["low", "high", "middle"] });
  });

  it("end without a deal where one of the last answers is no", () => {
    // AC_const above 1: nothing is accepted as long as something can be tabled.
    const { moves, record } = told(treaty(2, { acceptance: "const", acceptAbove: 1 }));
    expect(moves).toEqual([
      "1 low offers q0 at 1.000",
      "1 high offers q4 at 1.000",
      "1 middle offers q2 at 1.000",
      "2 low offers q2 at 0.300",
      "2 high offers q2 at 0.300",
      "2 middle offers q0 at 0.300",
      // The two who have not answered q0, in turn from its author: worth 1 to low, and 0 to high, below its floor.
      "2 low accepts q0",
      "2 high rejects q0",
    ]);
    expect(record.outcome).toEqual({ kind: "no-deal", cause: "deadline", by: [], round: 2, terms: null, signatories: [] });
  });
});
