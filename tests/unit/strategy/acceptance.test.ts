import { describe, expect, it } from "vitest";
import { ACCEPT, REJECT } from "../../../src/index.ts";
import { answer, leastAcceptable, timeOf } from "../../../src/strategy/acceptance.ts";
import { at, bound, type Reason, sale, stancesOf, viewOf } from "./sale.ts";

const params = { acceptAbove: 0.7, acceptAfter: 0.5 };

describe("what is accepted", () => {
  it.each([
    // AC_next: as good as the own next offer.
    { acceptance: "next", time: 0, floor: 0.4, next: 0.85, least: 0.85 },
    { acceptance: "next", time: 1, floor: 0.4, next: 0.4, least: 0.4 },
    { acceptance: "next", time: 0.5, floor: 0.6, next: 0.5, least: 0.6 },
    // AC_time: anything above the floor, from a time on.
    { acceptance: "time", time: 0.49, floor: 0.4, next: 0.9, least: Infinity },
    { acceptance: "time", time: 0.5, floor: 0.4, next: 0.9, least: 0.4 },
    { acceptance: "time", time: 1, floor: 0.4, next: 0.9, least: 0.4 },
  ] as const)("by $acceptance at t = $time with floor $floor and $next as next offer is $least or more", ({ acceptance, time, floor, next, least }) => {
    expect(leastAcceptable({ ...params, acceptance }, time, floor, next)).toBe(least);
  });

  it("by const is what is above the constant, and not the constant itself", () => {
    const least = leastAcceptable({ ...params, acceptance: "const" }, 0, 0.4, 0.95);
    expect(least).toBeGreaterThan(0.7);
    expect(least - 0.7).toBeLessThan(2e-16);
  });

  it.each([0, 5e-324, 2.5e-308, 1e-300, 0.1, 0.3, 0.5, 0.9, 0.9999999999999999, 1])("by const of %d lets no number between pass", (acceptAbove) => {
    const least = leastAcceptable({ acceptance: "const", acceptAbove, acceptAfter: 1 }, 0, 0, 1);
    const between = (acceptAbove + least) / 2;
    expect(least).toBeGreaterThan(acceptAbove);
    expect([acceptAbove, least]).toContain(between);
  });

  it("is never below the floor", () => {
    for (const acceptance of ["next", "const", "time"] as const) {
      expect(leastAcceptable({ acceptance, acceptAbove: 0, acceptAfter: 0 }, 1, 0.6, 0)).toBe(0.6);
    }
  });
});

describe("time", () => {
  it("goes from 0 to 1, and stands still where there is one round", () => {
    const [stance] = stancesOf(sale({ kind: "polynomial" }));
    expect([1, 2, 5].map((round) => timeOf(stance!, round))).toEqual([0, 0.25, 1]);
    expect(timeOf({ ...stance!, rounds: 1 }, 1)).toBe(0);
  });
});

describe("an answer", () => {
  const [seller] = stancesOf(bound("hard", ["p3"]));

  it.each([
    { standing: at(2, "slow"), least: 0.625, move: ACCEPT, why: "worth the least it asks" },
    { standing: at(2, "slow"), least: 0.626, move: REJECT, why: "worth less" },
    { standing: at(3, "slow"), least: 0.2, move: REJECT, why: "across a hard red line, whatever it is worth" },
    { standing: at(0, "slow"), least: 0.25, move: ACCEPT, why: "worth the least it asks, though it is the first terms of all" },
    { standing: -1, least: 0, move: REJECT, why: "nothing" },
  ])("to what is $why is $move", ({ standing, least, move }) => {
    const told: Reason = {};
    expect(answer(viewOf(seller!, undefined, { standing, final: true }, told), least, "floor")).toBe(move);
    expect(told).toEqual({ rule: "floor", asked: least });
  });
});
