import { describe, expect, it } from "vitest";
import { clonePlain, DetenteError } from "../../../src/kernel/index.ts";

function refusal(value: unknown, json?: boolean): string {
  try {
    clonePlain(value, json);
  } catch (error) {
    if (!(error instanceof DetenteError)) throw error;
    return `${error.code} ${error.problems[0]?.path ?? ""}`.trim();
  }
  return "none";
}

function circle(): unknown {
  const list: unknown[] = [];
  list.push({ of: list });
  return list;
}

function chain(links: number): unknown {
  let value: unknown = 0;
  for (let link = 0; link < links; link++) value = [value];
  return value;
}

function doubled(times: number): unknown {
  let value: unknown = {};
  for (let time = 0; time < times; time++) value = [value, value];
  return value;
}

const trap = (): never => {
  throw new Error("a trap");
};

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

describe("clonePlain", () => {
  it("copies what is plain, and shares nothing with it", () => {
    const shared = { a: [1, "x", null, true] };
    const value = { one: shared, two: shared };
    const copy = clonePlain(value);
    expect(copy).toStrictEqual(value);
    expect(copy.one).not.toBe(value.one);
    expect(copy.one).not.toBe(copy.two);
  });

  it("has no −0 and no undefined members, as JSON has none", () => {
    expect(clonePlain({ a: -0, b: undefined, c: [-0] })).toStrictEqual({ a: 0, c: [0] });
  });

  it("keeps forbidden keys to the copy", () => {
    const copy = clonePlain(JSON.parse('{"__proto__": {"polluted": true}}') as object);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(Object.keys(copy)).toEqual(["__proto__"]);
    expect("polluted" in {}).toBe(false);
  });

  it.each<[string, unknown, string]>([
    ["what contains itself", circle(), "cycle 0.of"],
    ["what is nested too deep", chain(100_000), "too-deep"],
    ["what is shared its way to 2^40 values", doubled(40), "too-large"],
    ["an array longer than memory", new Array(2 ** 32 - 1), "too-large"],
    ["a member after others", [0, new Map()], "not-plain 1"],
    ["a class instance", { at: new Map() }, "not-plain at"],
    ["a date", [new Date(0)], "not-plain 0"],
    ["a function", { f: trap }, "not-plain f"],
    ["an accessor that throws", { a: { get b() { return trap(); } } }, "not-plain a"],
    ["a proxy that throws", { a: new Proxy({}, { ownKeys: trap }) }, "not-plain a"],
    ["a proxy whose prototype throws", { a: new Proxy({}, { getPrototypeOf: trap }) }, "not-plain a"],
    ["a revoked proxy", { a: revoked({}) }, "not-plain a"],
    ["a revoked list", [revoked([])], "not-plain 0"],
    ["what throws a revoked proxy", { get a() { throw revoked({}); } }, "not-plain"],
  ])("refuses %s", (_, value, expected) => {
    expect(refusal(value).slice(0, expected.length)).toBe(expected);
  });

  it.each<[unknown, string]>([
    [NaN, "non-finite"],
    [[Infinity], "non-finite 0"],
    [{ a: [undefined] }, "not-plain a.0"],
    [7n, "not-plain"],
    [Symbol("x"), "not-plain"],
  ])("leaves %s to a check, unless JSON is wanted", (value, expected) => {
    expect(refusal(value)).toBe("none");
    expect(refusal(value, true)).toBe(expected);
  });

  it("copies all that JSON has, where JSON is wanted", () => {
    const value = { a: [1, "x", null, true, false, ""], b: {} };
    expect(clonePlain(value, true)).toStrictEqual(value);
  });

  it("copies a million values and no more", () => {
    const many = (zeros: number): unknown => [...new Array<number>(zeros).fill(0), { a: 0 }];
    expect(refusal(new Array(999_999).fill(0))).toBe("none");
    expect(refusal(new Array(1_000_000).fill(0))).toBe("too-large");
    expect(refusal(many(999_997))).toBe("none");
    expect(refusal(many(999_998))).toBe("too-large");
  });

  it("says how many values are too many", () => {
    expect(() => clonePlain(new Array(2 ** 32 - 1))).toThrow("is too large (limit: 1000000 values)");
  });

  it("copies an array by its elements, not by methods of its own", () => {
    expect(clonePlain(Object.assign([1, 2], { map: trap }))).toStrictEqual([1, 2]);
    expect(clonePlain(Object.setPrototypeOf([1, 2], null))).toStrictEqual([1, 2]);
  });
});
