import { describe, expect, it } from "vitest";
import type { Scenario } from "../../../src/index.ts";
import { told } from "./told.ts";

/*
 * A mirror and a clock, on a rate of five rungs.
 *
 *              r0    r1    r2    r3    r4
 *   mirror     .6    .7    .8    .9    1
 *   clock      1     .75   .5    .25   0
 *   believed of the clock:  1, .7, .4, .1, 0; of the mirror the other way round
 *
 * d = 0.1 and ω = 1 for both: floors of .1. The clock concedes linearly over five rounds: .1 + .9 (1 − t) = 1, .775, .55,
 * .325, .1; its bids, the highest rung that is worth that: r0, r0 (.75 is not .775), r1, r2, r3.
 *
 * The mirror opens with its ceiling, 1, and multiplies it by what the offer before the clock's last was worth to it over
 * what the last is worth; it bids the lowest rung that is worth the result.
 *   round 1: nothing heard                           1                      r4
 *   round 2: r0                                      1                      r4
 *   round 3: r0, r0:  .6/.6 = 1                      1                      r4
 *   round 4: r0, r1:  .6/.7 = .857                   .857                   r3 (.9)
 *   round 5: r1, r2:  .7/.8 = .875                   .857 · .875 = .75      r2 (.8)
 */
const rates = ["r0", "r1", "r2", "r3", "r4"];

const loan: Scenario = {
  id: "loan",
  issues: [{ kind: "ladder", id: "rate", options: rates.map((id) => ({ id })) }],
  statusQuo: { rate: "r0" },
  actors: [
    {
      id: "mirror",
      position: { ideal: { rate: "r4" }, values: { rate: { r0: 0.6, r1: 0.7, r2: 0.8, r3: 0.9, r4: 1 } }, salience: { rate: 1 } },
      noDeal: { value: 0.1 },
      willingness: 1,
      strategy: { kind: "tit-for-tat" },
    },
    {
      id: "clock",
      position: { ideal: { rate: "r0" }, values: { rate: { r0: 1, r1: 0.75, r2: 0.5, r3: 0.25, r4: 0 } }, salience: { rate: 1 } },
      noDeal: { value: 0.1 },
      willingness: 1,
      strategy: { kind: "polynomial", beta: 1 },
    },
  ],
  protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["mirror", "clock"] }] },
  deadline: 5,
};

describe("tit-for-tat, by hand", () => {
  it("concedes in the proportion in which the other's offers became better for it", () => {
    const { moves, record } = told(loan);
    expect(moves).toEqual([
      "1 mirror offers r4 at 1.000",
      "1 clock offers r0 at 1.000",
      "2 mirror offers r4 at 1.000",
      "2 clock offers r0 at 0.775",
      "3 mirror offers r4 at 1.000",
      "3 clock offers r1 at 0.550",
      "4 mirror offers r3 at 0.857",
      // .25 against its own next r2 (.5).
      "4 clock offers r2 at 0.325",
      // .8 against its own next, r2 itself.
      "5 mirror accepts r2",
    ]);
    expect(record.outcome).toMatchObject({ kind: "settlement", round: 5, terms: { rate: "r2" } });
    // What it remembers: its last aspiration, and the other's last two offers.
    expect(record.state.memory).toEqual([{ own: expect.closeTo(0.75, 12), heard: [[], [1, 2]] }, null]);
  });
});
