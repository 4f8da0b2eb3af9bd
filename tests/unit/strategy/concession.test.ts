import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aspiration, exponentialConcession, polynomialConcession } from "../../../src/strategy/concession.ts";

interface Row {
  readonly time: number;
  readonly beta: number;
  readonly k: number;
  readonly conceded: number;
}

describe("polynomial concession α(t) = k + (1 − k) t^(1/β)", () => {
  it.each<Row>([
    // Linear.
    { time: 0, beta: 1, k: 0, conceded: 0 },
    { time: 0.5, beta: 1, k: 0, conceded: 0.5 },
    { time: 1, beta: 1, k: 0, conceded: 1 },
    // Boulware: 1/β = 2, and 1/β = 4.
    { time: 0.25, beta: 0.5, k: 0, conceded: 0.0625 },
    { time: 0.5, beta: 0.5, k: 0, conceded: 0.25 },
    { time: 0.5, beta: 0.25, k: 0, conceded: 0.0625 },
    // Conceder: 1/β = 1/2.
    { time: 0.25, beta: 2, k: 0, conceded: 0.5 },
    { time: 0.81, beta: 2, k: 0, conceded: 0.9 },
    // A tenth at once: 0.1 + 0.9 · 0.25, and 0.1 + 0.9 · 0.0625.
    { time: 0, beta: 1, k: 0.1, conceded: 0.1 },
    { time: 0.25, beta: 1, k: 0.1, conceded: 0.325 },
    { time: 0.25, beta: 0.5, k: 0.1, conceded: 0.15625 },
    // All at once.
    { time: 0, beta: 1, k: 1, conceded: 1 },
    { time: 0.3, beta: 0.5, k: 1, conceded: 1 },
  ])("is $conceded at t = $time with β = $beta, k = $k", ({ time, beta, k, conceded }) => {
    expect(polynomialConcession(time, beta, k)).toBeCloseTo(conceded, 14);
  });
});

describe("exponential concession α(t) = exp((1 − t)^β ln k)", () => {
  it.each<Row>([
    { time: 0, beta: 1, k: 0.01, conceded: 0.01 },
    // 0.01^0.5, 0.01^0.25 and 0.0001^0.75.
    { time: 0.5, beta: 1, k: 0.01, conceded: 0.1 },
    { time: 0.75, beta: 1, k: 0.0001, conceded: 0.1 },
    { time: 0.25, beta: 1, k: 0.0001, conceded: 0.001 },
    // (1 − t)^β = 0.25: Conceder. = 0.5: Boulware.
    { time: 0.5, beta: 2, k: 0.0016, conceded: 0.2 },
    { time: 0.75, beta: 0.5, k: 0.01, conceded: 0.1 },
    { time: 1, beta: 3, k: 0.01, conceded: 1 },
    { time: 0.4, beta: 1, k: 1, conceded: 1 },
  ])("is $conceded at t = $time with β = $beta, k = $k", ({ time, beta, k, conceded }) => {
    expect(exponentialConcession(time, beta, k)).toBeCloseTo(conceded, 14);
  });
});

describe("every concession", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const above = fc.double({ min: 1e-3, max: 1, noNaN: true });
  const speed = fc.double({ min: 1e-2, max: 100, noNaN: true });

  it("starts at k, ends at 1 and never falls", () => {
    fc.assert(
      fc.property(share, share, speed, above, (one, other, beta, k) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        for (const curve of [polynomialConcession, exponentialConcession]) {
          expect(curve(0, beta, k)).toBe(k);
          expect(curve(1, beta, k)).toBe(1);
          expect(curve(late, beta, k)).toBeGreaterThanOrEqual(curve(early, beta, k));
        }
      }),
    );
  });

  it("is above the line for a Conceder and below it for a Boulware", () => {
    for (const time of [0.1, 0.5, 0.9]) {
      expect(polynomialConcession(time, 2, 0)).toBeGreaterThan(time);
      expect(polynomialConcession(time, 0.5, 0)).toBeLessThan(time);
      expect(exponentialConcession(time, 2, 0.05)).toBeGreaterThan(exponentialConcession(time, 0.5, 0.05));
    }
  });
});

describe("the aspiration floor + (ceiling − floor)(1 − α)", () => {
  it.each([
    { floor: 0.4, ceiling: 1, conceded: 0, held: 1 },
    { floor: 0.4, ceiling: 1, conceded: 0.25, held: 0.85 },
    { floor: 0.2, ceiling: 0.8, conceded: 0.5, held: 0.5 },
    { floor: 0.4, ceiling: 1, conceded: 1, held: 0.4 },
  ])("is $held with floor $floor, ceiling $ceiling and α = $conceded", ({ floor, ceiling, conceded, held }) => {
    expect(aspiration(floor, ceiling, conceded)).toBeCloseTo(held, 14);
  });

  it("is the floor where that is above the ceiling", () => {
    expect(aspiration(0.9, 0.6, 0.5)).toBe(0.9);
  });

  it("is never above the ceiling, nor below the floor, whatever the sum rounds to", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (one, other, conceded) => {
        const [floor, ceiling] = [Math.min(one, other), Math.max(one, other)];
        const held = aspiration(floor, ceiling, conceded);
        expect(held).toBeLessThanOrEqual(ceiling);
        expect(held).toBeGreaterThanOrEqual(floor);
      }),
    );
  });

  it("is the ceiling where the sum rounds to more", () => {
    const [floor, ceiling] = [0.064, 0.874];
    expect(floor + (ceiling - floor)).toBeGreaterThan(ceiling);
    expect(aspiration(floor, ceiling, 0)).toBe(ceiling);
  });
});
