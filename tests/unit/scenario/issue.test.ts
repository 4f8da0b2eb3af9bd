import { describe, expect, it } from "vitest";
import { hasTag, type Issue, optionCount, optionIndex, optionLabel, optionName } from "../../../src/scenario/index.ts";

const range = (from: number, to: number, step: number): Issue => ({ kind: "range", id: "price", from, to, step, unit: "euro" });
const venue: Issue = { kind: "options", id: "venue", options: [{ id: "geneva", label: "Geneva", tags: ["deferred"] }, { id: "doha" }] };

describe("the options of an issue", () => {
  it.each([
    { from: 0, to: 30, step: 10, names: [0, 10, 20, 30] },
    { from: 10, to: 30, step: 10, names: [10, 20, 30] },
    { from: -1, to: 1, step: 0.5, names: [-1, -0.5, 0, 0.5, 1] },
    // 0.3 / 0.1 is just below 3, and 3 · 0.1 just above 0.3.
    { from: 0, to: 0.3, step: 0.1, names: [0, 0.1, 0.2, 0.3] },
    { from: 5, to: 5, step: 1, names: [5] },
  ])("from $from to $to in steps of $step are $names, and found by these", ({ from, to, step, names }) => {
    const issue = range(from, to, step);
    expect(optionCount(issue)).toBe(names.length);
    expect(names.map((_, index) => optionName(issue, index))).toEqual(names);
    expect(names.map((name) => optionIndex(issue, name))).toEqual(names.map((_, index) => index));
  });

  it("of a range are no numbers before it, behind it or between two steps, and no words", () => {
    expect([0, 40, 15, 10.001, NaN, "10", undefined].map((name) => optionIndex(range(10, 30, 10), name))).toEqual([-1, -1, -1, -1, -1, -1, -1]);
    expect(optionIndex(range(0, 0.3, 0.1), 0.1 + 0.2)).toBe(3);
    expect(optionIndex(range(10, 30, 10), -10)).toBe(-1);
  });

  it("go by their ids", () => {
    expect(optionCount(venue)).toBe(2);
    expect([0, 1, 2].map((index) => optionName(venue, index))).toEqual(["geneva", "doha", ""]);
    expect(["geneva", "doha", "minsk", 0, undefined].map((name) => optionIndex(venue, name))).toEqual([0, 1, -1, -1, -1]);
  });

  it("are called by their labels, their ids, or their numbers with the unit", () => {
    expect([0, 1, 2].map((index) => optionLabel(venue, index))).toEqual(["Geneva", "doha", ""]);
    expect(optionLabel(range(0, 0.3, 0.1), 3)).toBe("0.3 euro");
  });

  it("carry the tags that they list, and none in a range", () => {
    expect([hasTag(venue, 0, "deferred"), hasTag(venue, 0, "endsFighting"), hasTag(venue, 1, "deferred"), hasTag(venue, 9, "deferred")]).toEqual([true, false, false, false]);
    expect(hasTag(range(0, 1, 1), 0, "deferred")).toBe(false);
  });
});
