import { expect, test } from "vitest";
import { orderFreeSum } from "../../../src/space/sum.ts";

test("a sum does not depend on the order of its numbers", () => {
  expect(0.3 + 0.2 + 0.1).not.toBe(0.1 + 0.2 + 0.3);
  const sums = [[0.1, 0.2, 0.3], [0.3, 0.2, 0.1], [0.2, 0.3, 0.1], [0.3, 0.1, 0.2]].map(orderFreeSum);
  expect(new Set(sums)).toEqual(new Set([0.1 + 0.2 + 0.3]));
  expect(orderFreeSum([])).toBe(0);
});
