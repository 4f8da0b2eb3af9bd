import { expect, test } from "vitest";
import { createSpace } from "../../../src/space/index.ts";

/** Apart from the other tests because it is slow: mutants are not tried on it. */
test("a space lists 2^20 terms", () => {
  const issues = Array.from({ length: 20 }, () => [0, 1]);
  const large = createSpace({ radix: issues.map(() => 2), constraints: [] });
  const utility = large.utility({
    weights: issues.map(() => 0.05),
    values: issues,
    linkages: [],
    hard: [],
    declared: [],
    normalize: "none",
    arithmetic: "exact",
  });
  expect(utility.ceilingTerms).toBe(1_048_575);
  expect(utility.leastAbove(0.1)).toBe(3);
});
