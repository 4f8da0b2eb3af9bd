import { describe, expect, test } from "vitest";
import { digest, exp, ln, pow } from "../../../src/kernel/index.ts";

const bits = (x: number): string => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, "0");
};

describe("portable maths", () => {
  test.each([
    [0.3, 0.2, "3fe926eff16629a5"],
    [0.5, 10, "3f50000000000000"],
    [2, 0.5, "3ff6a09e667f3bcd"],
    [1.1, 1 / 3, "3ff08438278323a4"],
    [0.1, 2.5, "3f69e7c6e43390b8"],
    [0.9, 100, "3efbda056ed49410"],
    [7, -3.3, "3f5aa4d10d024035"],
    [1e-300, 1.01, "0105f1ca8205119e"],
  ])("pow(%d, %d) has the bits %s", (base, exponent, expected) => {
    expect(bits(pow(base, exponent))).toBe(expected);
  });

  test.each([
    [1, "4005bf0a8b14576a"],
    [-1, "3fd78b56362cef38"],
    [0.5, "3ffa61298e1e069c"],
    [-0.1, "3fecf46d99d52b3a"],
    [10, "40d5829dcf950560"],
    [-700, "00d14f2b0fb9307f"],
  ])("exp(%d) has the bits %s", (x, expected) => {
    expect(bits(exp(x))).toBe(expected);
  });

  test.each([
    [2, "3fe62e42fefa39ef"],
    [10, "40026bb1bbb55516"],
    [0.3, "bff34378fcbda721"],
    [1e-310, "c0864e69394d9508"],
    [0.999999, "beb0c6f82d74d230"],
  ])("ln(%d) has the bits %s", (x, expected) => {
    expect(bits(ln(x))).toBe(expected);
  });

  test("six thousand results have the bits that they had when they were pinned", () => {
    const results = Array.from({ length: 2000 }, (_, index) => {
      const x = (index + 1) / 97;
      return [pow(x / 21, 1 / (1 + ((index + 1) % 13))), exp(-x), ln(x)].map(bits);
    });
    expect(digest(results.flat())).toBe("e3e61e89f51cc89ec48c33e5353fad421dc3cf80496872792c3398ba15fdc4bb");
  });

  test.each([
    ["anything to the power 0 is 1", pow(5, 0), 1],
    ["0 to a positive power is 0", pow(0, 0.2), 0],
    ["0 to the power 0 is 1", pow(0, 0), 1],
    ["1 to an infinite power is 1", pow(1, Infinity), 1],
    ["a negative base has no broken power", pow(-1, 0.5), NaN],
    ["a negative base has whole powers", pow(-2, 3), -8],
    ["exp of 0 is 1", exp(0), 1],
    ["exp of −∞ is 0", exp(-Infinity), 0],
    ["exp overflows to ∞", exp(710), Infinity],
    ["ln of 1 is 0", ln(1), 0],
    ["ln of 0 is −∞", ln(0), -Infinity],
    ["ln of a negative number is NaN", ln(-1), NaN],
  ])("%s", (_, actual, expected) => {
    expect(actual).toBe(expected);
  });
});
