import { describe, expect, it } from "vitest";
import { ACCEPT, LEAVE, type Outlook, REJECT, type View } from "../../../src/index.ts";
import { standingText } from "../../../src/strategy/index.ts";
import { at, bound, read, type Reason, sale, stancesOf, viewOf } from "./sale.ts";

const [seller] = stancesOf(sale({ kind: "polynomial" }));
const [silent] = stancesOf(bound("hard", ["p0", "p1", "p2", "p3", "p4"]));
const best = { text: undefined };
const modest = { text: at(3, "slow") };

function decide(params: { text: number | undefined }, changes: Partial<View<undefined>>, told: Reason = {}): number {
  return standingText.decide(viewOf<undefined>(seller!, undefined, changes, told), params, undefined);
}

describe("take it or leave it", () => {
  it("tables its best terms in every round, and holds out for its ceiling", () => {
    for (const time of [0, 0.5, 1]) {
      const told: Reason = {};
      expect(read(decide(best, { time }, told))).toBe("p4 slow");
      expect(told).toEqual({ rule: "one standing text", asked: 1 });
    }
  });

  it("tables the text that it is given instead", () => {
    const told: Reason = {};
    expect(read(decide(modest, {}, told))).toBe("p3 slow");
    expect(told.asked).toBe(1);
  });

  it("takes what is worth as much as its text, and declines the rest", () => {
    expect(decide(modest, { standing: at(4, "slow") })).toBe(ACCEPT);
    expect(decide(modest, { standing: at(3, "slow") })).toBe(ACCEPT);
    expect(read(decide(modest, { standing: at(4, "fast") }))).toBe("p3 slow");
    expect(decide(modest, { standing: at(4, "fast"), final: true })).toBe(REJECT);
    expect(decide(modest, { standing: at(3, "slow"), final: true })).toBe(ACCEPT);
    expect(decide({ text: 0 }, { standing: 0, floor: 0, final: true })).toBe(ACCEPT);
  });

  it("takes nothing below its floor, whatever its text", () => {
    expect(decide({ text: at(0, "slow") }, { standing: at(0, "slow"), floor: 0.3, final: true })).toBe(REJECT);
  });

  it("leaves where no terms reach its floor", () => {
    const told: Reason = {};
    expect(decide(best, { floor: 1.01 }, told)).toBe(LEAVE);
    expect(told.rule).toBe("no terms within its red lines reach its floor");
  });

  it("leaves and accepts nothing where there are no terms that it may sign, even for nothing", () => {
    expect(standingText.decide(viewOf<undefined>(silent!, undefined, { floor: 0 }), best, undefined)).toBe(LEAVE);
    const plan = standingText.plan!({ ...silent!, noDeal: () => 0, floor: () => 0 }, best, undefined)!;
    expect(plan.bid).toEqual([LEAVE, LEAVE, LEAVE, LEAVE, LEAVE]);
    expect(plan.accept).toEqual([Infinity, Infinity, Infinity, Infinity, Infinity]);
  });

  it("is put as take it or leave it", () => {
    expect(standingText.ultimatum).toBe(true);
  });

  it("plans the moves that it makes when it is asked", () => {
    const outlook: Outlook = { ...seller!, noDeal: () => 0.2, floor: (round) => [0.2, 0.2, 1, 1.1, 1.1][round - 1]! };
    for (const params of [best, modest, { text: at(0, "slow") }]) {
      const plan = standingText.plan!(outlook, params, undefined)!;
      expect(plan.aspiration).toEqual([1, 1, 1, 1, 1]);
      expect(plan.rules).toEqual({ offer: "one standing text", accept: "one standing text", leave: "no terms within its red lines reach its floor" });
      for (let round = 1; round <= 5; round++) {
        const floor = outlook.floor(round);
        for (let standing = -1; standing < 10; standing++) {
          for (const final of [false, true]) {
            const least = final ? plan.final[round - 1]! : plan.accept[round - 1]!;
            const accepts = standing >= 0 && seller!.position.signable(standing) >= least;
            const otherwise = final ? REJECT : plan.bid[round - 1];
            expect(decide(params, { round, floor, standing, final })).toBe(accepts ? ACCEPT : otherwise);
          }
        }
      }
    }
  });
});
