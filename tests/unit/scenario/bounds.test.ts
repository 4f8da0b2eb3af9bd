import { describe, expect, it } from "vitest";
import { boundsInWords, isWithin } from "../../../src/scenario/bounds.ts";
import type { NumberParam } from "../../../src/scenario/index.ts";

const safe = Number.MAX_SAFE_INTEGER;
const max = Number.MAX_VALUE;

/** A number's description, numbers that it admits, numbers that it does not, and the numbers that its words must name. */
const cases: readonly (readonly [bounds: NumberParam, within: readonly number[], beyond: readonly number[], named: readonly string[]])[] = [
  [{ type: "number" }, [-max, 0, 0.5, max], [-Infinity, Infinity, NaN], []],
  [{ type: "number", min: 0, max: 1 }, [0, 0.5, 1], [-1e-9, 1 + 1e-9, NaN, Infinity], ["0", "1"]],
  [{ type: "number", above: 2 }, [2.5, max], [2, 1, Infinity, NaN], ["2"]],
  [{ type: "number", above: 2, max: 3 }, [2.5, 3], [2, 3.5], ["2", "3"]],
  [{ type: "number", min: 4 }, [4, max], [3, Infinity], ["4"]],
  [{ type: "number", max: 5 }, [-max, 5], [6, -Infinity], ["5"]],
  [{ type: "integer" }, [-safe, 0, safe], [-safe - 1, safe + 1], [String(safe)]],
  [{ type: "integer", min: 7 }, [7, safe], [6, safe + 1], ["7", String(safe)]],
  [{ type: "integer", max: 8 }, [-safe, 8], [-safe - 1, 9], ["8"]],
];

describe("the bounds of a number", () => {
  it.each(cases)("%j", (bounds, within, beyond, named) => {
    expect(within.map((value) => isWithin(value, bounds))).toEqual(within.map(() => true));
    expect(beyond.map((value) => isWithin(value, bounds))).toEqual(beyond.map(() => false));
    const words = boundsInWords(bounds);
    expect(words).not.toBe("");
    expect(words.split(" and ")).toHaveLength(Math.max(1, named.length));
    expect(words.match(/\d+/g) ?? []).toEqual(named);
    expect(words.includes("above")).toBe(bounds.above !== undefined);
  });
});
