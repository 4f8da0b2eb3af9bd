import { expect, test } from "vitest";
import { type AnyScenario, compile } from "../../../src/index.ts";
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

test("a scenario in floating point may have four times as many terms listed as an exact one, which is factored above that", () => {
  const issues = ["left", "right"].map((id) => ({ kind: "range", id, from: 0, to: 1447, step: 1, unit: "" }) as const);
  const scenario = (arithmetic: "exact" | "float", more = 0): AnyScenario => ({
    id: "large",
    issues: issues.map((issue) => ({ ...issue, to: issue.to + more })),
    statusQuo: { left: 0, right: 0 },
    actors: ["ann", "bob"].map((id) => ({
      id,
      position: { ideal: { left: 1447, right: 0 }, salience: { left: 0.5, right: 0.5 } },
      strategy: { kind: "polynomial", beta: 1 },
    })),
    protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["ann", "bob"] }] },
    deadline: 1,
    arithmetic,
  });
  expect(compile(scenario("float")).space.size).toBe(1448 * 1448);
  expect(compile(scenario("exact")).space.size).toBe(1448 * 1448);
  expect(() => compile(scenario("float", 1000))).toThrow("5992704, the limit is 4194304");
  expect(compile(scenario("exact", 1000)).space.size).toBe(2448 * 2448);
});
