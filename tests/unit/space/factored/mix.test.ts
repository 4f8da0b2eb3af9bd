import { expect, test } from "vitest";
import { mix, negated } from "../../../../src/space/factored/mix.ts";

test("mixes tables entry by entry, and leaves them as they are", () => {
  const [table, other] = [Float64Array.of(1, -2, -Infinity), Float64Array.of(3, 4, 5)];
  expect(mix(table, other)).toEqual(Float64Array.of(4, 2, -Infinity));
  expect(mix(table, other, -2)).toEqual(Float64Array.of(-5, -10, -Infinity));
  expect([table, other]).toEqual([Float64Array.of(1, -2, -Infinity), Float64Array.of(3, 4, 5)]);
});

test("negates a table, and 0 to 0", () => {
  expect(negated(Float64Array.of(1, 0, -3))).toEqual(Float64Array.of(-1, 0, 3));
});
