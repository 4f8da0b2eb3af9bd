import { describe, expect, test } from "vitest";
import { issueValues, type Stance } from "../../../src/space/index.ts";
import { ladder, options, range } from "./issues.ts";

const six = ladder("land", 6);
const close = (values: readonly number[]): unknown[] => values.map((value): unknown => expect.closeTo(value, 12));

describe("issueValues on a ladder", () => {
  const cases: [string, Stance, number[]][] = [
    // 0.7 at rung 2; 0.3 lost over 2 rungs; then 0.7 over 4 rungs to the end + 1
    ["falls to the fallback, then to one rung past the end", { ideal: "r0", fallback: "r2" }, [1, 0.85, 0.7, 0.525, 0.35, 0.175]],
    ["falls to a red line beyond the fallback", { ideal: "r0", fallback: "r2", barred: new Set([4]) }, [1, 0.85, 0.7, 0.35, 0, 0]],
    ["takes the first of several red lines", { ideal: "r0", fallback: "r1", barred: new Set([5, 3]) }, [1, 0.7, 0.35, 0, 0, 0]],
    ["passes over red lines that are not beyond the fallback", { ideal: "r1", fallback: "r3", barred: new Set([0, 2, 3]) }, [0.85, 1, 0.85, 0.7, 0.7 * (2 / 3), 0.7 / 3]],
    ["loses per rung on the other side what it loses on this", { ideal: "r3", fallback: "r4" }, [0.1, 0.4, 0.7, 1, 0.7, 0.35]],
    ["does not fall below 0 on the other side", { ideal: "r4", fallback: "r5", fallbackValue: 0.6 }, [0, 0, 0.2, 0.6, 1, 0.6]],
    ["loses 1 − φ per rung both ways without a fallback", { ideal: "r2" }, [0.4, 0.7, 1, 0.7, 0.4, 0.1]],
    ["takes a fallback at the ideal as none", { ideal: "r2", fallback: "r2", fallbackValue: 0.5 }, [0, 0.5, 1, 0.5, 0, 0]],
    ["falls downwards", { ideal: "r5", fallback: "r3" }, [0.175, 0.35, 0.525, 0.7, 0.85, 1]],
    ["falls downwards to a red line", { ideal: "r5", fallback: "r3", barred: new Set([0, 1]) }, [0, 0, 0.35, 0.7, 0.85, 1]],
    ["keeps explicit values", { ideal: "r0", fallback: "r2", values: { r0: 0.9, r5: 0 } }, [0.9, 0.85, 0.7, 0.525, 0.35, 0]],
  ];
  test.each(cases)("%s", (_, stance, expected) => {
    expect(issueValues(six, stance)).toEqual(close(expected));
  });

  test("gives the ideal 1 and the fallback φ to the last bit", () => {
    for (const fallbackValue of [0.1, 0.3, 1 / 3, 0.7, 0.9]) {
      const values = issueValues(six, { ideal: "r1", fallback: "r4", fallbackValue });
      expect([values[1], values[4]]).toEqual([1, fallbackValue]);
    }
  });

  test("is the mirror image on a mirrored ladder", () => {
    const up = issueValues(six, { ideal: "r1", fallback: "r3", fallbackValue: 0.65, barred: new Set([5]) });
    const down = issueValues(six, { ideal: "r4", fallback: "r2", fallbackValue: 0.65, barred: new Set([0]) });
    expect([...down].reverse()).toEqual(up);
  });
});

describe("issueValues on other issues", () => {
  test("gives unordered options 1, φ and 0", () => {
    const venue = options("venue", "geneva", "doha", "minsk");
    expect(issueValues(venue, { ideal: "doha", fallback: "minsk" })).toEqual([0, 1, 0.7]);
    expect(issueValues(venue, { ideal: "doha" })).toEqual([0, 1, 0]);
    expect(issueValues(venue, { ideal: "doha", values: { geneva: 0.2 } })).toEqual([0.2, 1, 0]);
  });

  test("takes the steps of a range as rungs", () => {
    expect(issueValues(range("days", 0, 30, 10), { ideal: 0, fallback: 10, fallbackValue: 0.6 })).toEqual(close([1, 0.6, 0.4, 0.2]));
    expect(issueValues(range("share", 0, 0.3, 0.1), { ideal: 0.3, fallback: 0.1 })).toEqual(close([0.35, 0.7, 0.85, 1]));
  });

  test("draws straight lines between breakpoints, with level ends", () => {
    const values = [[10, 0.2], [30, 1]] as const;
    expect(issueValues(range("days", 0, 50, 10), { ideal: 30, values })).toEqual(close([0.2, 0.2, 0.6, 1, 1, 1]));
    expect(issueValues(range("days", 0, 20, 10), { ideal: 0, values: [[0, 0.1], [10, 0.3], [20, 0.7]] })).toEqual([0.1, 0.3, 0.7]);
  });

  test("derives what has no breakpoints, or no numbers to have them at", () => {
    const derived = issueValues(range("days", 0, 20, 10), { ideal: 0 });
    expect(issueValues(range("days", 0, 20, 10), { ideal: 0, values: [] })).toEqual(derived);
    expect(issueValues(ladder("land", 3), { ideal: "r0", values: [[0, 0.5]] })).toEqual(derived);
  });

  test("survives names that do not exist", () => {
    expect(issueValues(six, { ideal: "nowhere" })).toEqual([0, 0, 0, 0, 0, 0]);
    expect(issueValues(ladder("land", 2), { ideal: "r0", fallback: "nowhere" })).toEqual(close([1, 0.7]));
    expect(issueValues(ladder("land", 3), { ideal: "r1", fallback: "nowhere" })).toEqual(close([0.7, 1, 0.7]));
  });

  test("refuses to list an issue of more than 2^20 options", () => {
    expect(() => issueValues(range("days", 0, 1e12, 1), { ideal: 0 })).toThrow(/days: .*1000000000001/);
  });
});
