import { expect, it } from "vitest";
import { descending } from "../../../src/space/index.ts";

it("sorts doubles down to their last bit, ties by their place, and leaves out what is not open", () => {
  const next = 1 + Number.EPSILON;
  const values = Float64Array.of(1, next, -1, -next, 0, 1, 0.5, -Infinity, Infinity, next);
  const { terms, values: sorted } = descending(values, Uint8Array.of(1, 1, 1, 1, 1, 1, 0, 1, 1, 1));
  expect([...terms]).toEqual([8, 1, 9, 0, 5, 4, 2, 3, 7]);
  expect([...sorted]).toEqual([Infinity, next, next, 1, 1, 0, -1, -next, -Infinity]);
});
