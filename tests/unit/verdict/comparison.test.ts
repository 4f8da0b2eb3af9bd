import { describe, expect, it } from "vitest";
import { compare, fact, negate, type Comparison, type Relation } from "../../../src/verdict/comparison.ts";

const tiny = 1e-12;
const put = (value: number | null, relation: Relation, threshold: number | null): Comparison => compare("give", "a", value, relation, threshold, ["b"]);

describe("a comparison", () => {
  it.each([
    { value: 0.2, holds: { "≤": true, "<": true, "≥": false, ">": false } },
    { value: 0.3, holds: { "≤": true, "<": false, "≥": true, ">": false } },
    { value: 0.3 + tiny, holds: { "≤": true, "<": false, "≥": true, ">": false } },
    { value: 0.3 - tiny, holds: { "≤": true, "<": false, "≥": true, ">": false } },
    { value: 0.4, holds: { "≤": false, "<": false, "≥": true, ">": true } },
  ])("of $value with 0.3 takes rounding for no difference", ({ value, holds }) => {
    for (const relation of ["≤", "<", "≥", ">"] as const) {
      const comparison = put(value, relation, 0.3);
      expect([relation, comparison.holds]).toEqual([relation, holds[relation]]);
      expect(comparison.gap).toBeCloseTo(comparison.holds ? 0 : Math.abs(value - 0.3), 9);
    }
  });

  it("fails as a fact where there is no number, or nothing to compare it with", () => {
    expect(put(null, "≥", 0.3)).toMatchObject({ holds: false, gap: null });
    expect(put(0.3, "≥", null)).toMatchObject({ holds: false, gap: null });
  });

  it("has an opposite that holds exactly where it does not", () => {
    for (const relation of ["≤", "<", "≥", ">"] as const) {
      for (const value of [0.2, 0.3, 0.4, null]) {
        for (const threshold of [0.3, null]) {
          const one = put(value, relation, threshold);
          const other = negate(one);
          expect(other.holds).toBe(!one.holds);
          expect(other.gap).toBe(other.holds ? 0 : value === null || threshold === null ? null : other.gap);
          expect(other).toMatchObject({ figure: "give", actor: "a", value, threshold, others: ["b"] });
        }
      }
    }
    for (const holds of [true, false]) {
      expect(negate(fact("not-signed", "a", holds))).toEqual(fact("not-signed", "a", !holds));
    }
  });
});
