import { describe, expect, test } from "vitest";
import { canonicalJson, DetenteError } from "../../../src/kernel/index.ts";

const fromBits = (hex: string): number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
};

const refusal = (value: unknown): string => {
  try {
    return `accepted as ${canonicalJson(value)}`;
  } catch (error) {
    return error instanceof DetenteError ? `${error.code} at ${error.problems[0]?.path}` : String(error);
  }
};

describe("canonicalJson", () => {
  test("writes the sample of RFC 8785 §3.2.2 as the RFC does", () => {
    const sample = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    expect(canonicalJson(sample)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test("sorts the keys of RFC 8785 §3.2.3 by UTF-16 code units", () => {
    const sample = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    expect(Object.values(JSON.parse(`[${canonicalJson(sample).slice(1, -1).replaceAll('":', '",')}]`))).toEqual([
      "\r", "Carriage Return", "1", "One", "\u0080", "Control", "\u00f6", "Latin Small Letter O With Diaeresis",
      "\u20ac", "Euro Sign", "\ud83d\ude00", "Emoji: Grinning Face", "\ufb33", "Hebrew Letter Dalet With Dagesh",
    ]);
  });

  // RFC 8785, appendix B.
  test.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["41b3de4355555554", "333333333.33333325"],
    ["41b3de4355555555", "333333333.3333333"],
    ["41b3de4355555556", "333333333.3333334"],
    ["41b3de4355555557", "333333333.33333343"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("writes the number of bits %s as %s", (bits, expected) => {
    expect(canonicalJson(fromBits(bits))).toBe(expected);
  });

  test("leaves out members that are undefined", () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  test("writes what is shared wherever it stands", () => {
    const shared = [1];
    expect(canonicalJson([shared, { shared }])).toBe('[[1],{"shared":[1]}]');
  });

  test("takes an own __proto__ for a key like any other", () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });

  const cycle: { inner: unknown[] } = { inner: [] };
  cycle.inner.push(cycle);
  let deep: unknown = 0;
  for (let level = 0; level < 513; level++) deep = [deep];

  test.each<[unknown, string]>([
    [NaN, "non-finite at "],
    [{ a: [0, -Infinity] }, "non-finite at a.1"],
    [[undefined], "not-plain at 0"],
    [new Array(1), "not-plain at 0"],
    [undefined, "not-plain at "],
    [{ run: () => 1 }, "not-plain at run"],
    [{ a: Symbol("a") }, "not-plain at a"],
    [{ a: 1n }, "not-plain at a"],
    [{ at: new Date(0) }, "not-plain at at"],
    [[new Map()], "not-plain at 0"],
    [["x", "\uDC00"], "lone-surrogate at 1"],
    [{ "\uD800": 1 }, 'lone-surrogate at ["\\ud800"]'],
    [cycle, "cycle at inner.0"],
  ])("refuses what has no canonical form (%#)", (value, expected) => {
    expect(refusal(value)).toBe(expected);
  });

  test("refuses nesting beyond 512 levels instead of overflowing", () => {
    expect(refusal((deep as unknown[])[0])).toBe(`accepted as ${"[".repeat(512)}0${"]".repeat(512)}`);
    expect(refusal(deep)).toMatch(/^too-deep at 0\.0/);
  });
});
