import { describe, expect, it } from "vitest";
import { ACCEPT, type AnyScenario, compile, LEAVE, type Outlook, REJECT, simulate, type Stance, type View } from "../../../src/index.ts";
import { exponential, polynomial } from "../../../src/strategy/index.ts";
import { at, bound, read, type Reason, sale, stancesOf, viewOf } from "./sale.ts";

const [seller, buyer] = stancesOf(sale({ kind: "polynomial" }));
const outlook: Outlook = { ...seller!, noDeal: () => 0.2, floor: () => 0.2 };
const linear = { beta: 1, k: 0, factors: [1, 1], bidding: "best-for-others", acceptance: "next", acceptAbove: 0.9, acceptAfter: 0.98 } as const;

describe("a plan", () => {
  it("holds aspiration, bid, least acceptable and floor of every round", () => {
    const plan = polynomial.plan!(outlook, linear, polynomial.prepare!(seller!, linear))!;
    const expected = [1, 0.8, 0.6, 0.4, 0.2];
    expected.forEach((held, round) => expect(plan.aspiration[round]).toBeCloseTo(held, 14));
    expect(Array.from(plan.bid, read)).toEqual(["p4 slow", "p3 slow", "p4 fast", "p3 fast", "p2 fast"]);
    // AC_next: what the own bid is worth.
    expect(plan.accept).toEqual([1, 0.8125, 0.75, 0.5625, 0.375]);
    expect(plan.final).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(plan.rules).toEqual({
      offer: "polynomial, best for the others as believed",
      accept: "AC_next",
      leave: "no terms within its red lines reach its floor",
    });
  });

  it("is the moves that the strategy makes when it is asked, and their reasons", () => {
    for (const kind of [polynomial, exponential]) {
      for (const bidding of ["best-for-others", "least"] as const) {
        for (const acceptance of ["next", "const", "time"] as const) {
          const params = { ...linear, beta: 0.7, k: 0.1, factors: [2, 0.5], bidding, acceptance, acceptAbove: 0.5, acceptAfter: 0.6 };
          const memo = kind.prepare!(seller!, params);
          const plan = kind.plan!(outlook, params, memo)!;
          for (let round = 1; round <= 5; round++) {
            for (let standing = -1; standing < 10; standing++) {
              const told: Reason = {};
              const view = viewOf(seller!, undefined, { round, time: (round - 1) / 4, standing }, told);
              const accepts = standing >= 0 && seller!.position.at(standing) >= plan.accept[round - 1]!;
              expect(kind.decide(view, params, memo)).toBe(accepts ? ACCEPT : plan.bid[round - 1]);
              expect(told.asked).toBe(accepts ? plan.accept[round - 1] : plan.aspiration[round - 1]);
              expect(told.rule).toBe(accepts ? plan.rules.accept : plan.rules.offer);
            }
          }
        }
      }
    }
  });

  it("is not made where bids depend on what others table", () => {
    const params = { ...linear, bidding: "nearest" } as const;
    expect(polynomial.plan!(outlook, params, polynomial.prepare!(seller!, params))).toBeUndefined();
  });

  it("leaves in the rounds in which no terms reach the floor", () => {
    const rising: Outlook = { ...outlook, floor: (round) => (round < 3 ? 0.2 : 1.1) };
    const plan = polynomial.plan!(rising, linear, polynomial.prepare!(seller!, linear))!;
    expect(Array.from(plan.bid, (move) => move === LEAVE)).toEqual([false, false, true, true, true]);
    expect(Array.from(plan.accept)).toEqual([1, 0.8125, Infinity, Infinity, Infinity]);
  });
});

describe("a strategy that concedes with time", () => {
  const decide = (changes: Partial<View<undefined>>, told: Reason = {}): number =>
    polynomial.decide(viewOf<undefined>(seller!, undefined, changes, told), linear, polynomial.prepare!(seller!, linear));

  it("gives a last answer by its floor", () => {
    const told: Reason = {};
    expect(decide({ final: true, standing: at(2, "fast"), floor: 0.375 }, told)).toBe(ACCEPT);
    expect(told).toEqual({ rule: "floor", asked: 0.375 });
    expect(decide({ final: true, standing: at(2, "fast"), floor: 0.376 })).toBe(REJECT);
  });

  it("leaves where no terms reach its floor, and says why", () => {
    const told: Reason = {};
    expect(decide({ floor: 1.01, standing: at(4, "slow") }, told)).toBe(LEAVE);
    expect(told.rule).toBe("no terms within its red lines reach its floor");
  });

  it("tables its best where only that reaches its floor", () => {
    expect(read(decide({ floor: 1, time: 1 }))).toBe("p4 slow");
  });

  /** What an actor does when it is asked, and what it had planned, with one floor throughout; it holds out for that. */
  function both(stance: Stance, floor: number, bidding: "best-for-others" | "least"): readonly string[] {
    const params = { ...linear, k: 1, bidding } as const;
    const memo = polynomial.prepare!(stance, params);
    const plan = polynomial.plan!({ ...stance, noDeal: () => 0, floor: () => floor }, params, memo)!;
    // It takes what it may table, be it the first terms of all.
    expect(plan.accept[0]).toBe(plan.bid[0]! < 0 ? Infinity : Math.max(floor, stance.position.at(plan.bid[0]!)));
    const asked = polynomial.decide(viewOf<undefined>(stance, undefined, { floor }), params, memo);
    return [plan.bid[0]!, asked].map((move) => (move === LEAVE ? "leaves" : read(move)));
  }

  it("tables the first terms of all like any others", () => {
    expect(both(buyer!, 0.45, "least")).toEqual(["p0 slow", "p0 slow"]);
  });

  it("leaves where only terms across its own declared red line reach its floor", () => {
    // The ceiling is p3 slow, .8125; p4 slow is worth more, and may be signed.
    const [proud] = stancesOf(bound("declared", ["p4"]));
    expect(both(proud!, 0.8125, "least")).toEqual(["p3 slow", "p3 slow"]);
    expect(both(proud!, 0.9, "least")).toEqual(["leaves", "leaves"]);
  });

  it("leaves where there are no terms that it may sign, even for nothing", () => {
    const [silent] = stancesOf(bound("hard", ["p0", "p1", "p2", "p3", "p4"]));
    expect(both(silent!, 0, "least")).toEqual(["leaves", "leaves"]);
    const plan = polynomial.plan!({ ...silent!, noDeal: () => 0, floor: () => 0 }, linear, polynomial.prepare!(silent!, linear))!;
    expect(plan.accept[0]).toBe(Infinity);
  });
});

describe("factors", () => {
  /** The bids of the seller by round, with the utility that it holds out for. */
  function bids(factors: Readonly<Record<string, number>>): readonly string[] {
    const silent = { kind: "polynomial", acceptance: "const", acceptAbove: 1 };
    const all = sale(silent);
    const scenario: AnyScenario = { ...all, actors: all.actors.map((actor) => ({ ...actor, strategy: { ...silent, ...(actor.id === "seller" && { factors }) } })) };
    return (simulate(compile(scenario)).events ?? []).flatMap((event) =>
      event.kind === "move" && event.actor === "seller" && event.move === "offer" ? [`${read(event.terms)} at ${event.figures.aspiration!.toFixed(1)}`] : [],
    );
  }

  it("of one leave bidding as it is", () => {
    expect(bids({})).toEqual(["p4 slow at 1.0", "p3 slow at 0.8", "p4 fast at 0.6", "p3 fast at 0.4", "p2 fast at 0.2"]);
    expect(bids({ price: 1, delivery: 1 })).toEqual(bids({}));
  });

  it("let one issue go before another, at the same aspirations", () => {
    // The delivery has no room below its fallback: its target is slow throughout. That of the price is v* = 1 − αₖ/2.
    //   c = 2:  α(t; 2) = √t = 0, .5, .71, .87, 1; v* = 1, .75, .65, .57, .5; above the aspiration p3 is the lowest rung until p2 will do
    expect(bids({ price: 2 })).toEqual(["p4 slow at 1.0", "p3 slow at 0.8", "p3 slow at 0.6", "p3 slow at 0.4", "p2 slow at 0.2"]);
    //   c = .5: α(t; .5) = t² = 0, .06, .25, .56, 1; v* = 1, .97, .88, .72, .5: p4 until p3 will do
    expect(bids({ price: 0.5 })).toEqual(["p4 slow at 1.0", "p4 slow at 0.8", "p4 slow at 0.6", "p3 slow at 0.4", "p2 slow at 0.2"]);
  });
});
