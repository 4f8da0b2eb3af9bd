import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { plainProblems } from "../../../src/kernel/index.ts";

const found = (value: unknown): string[] => plainProblems(value).map(({ code, path }) => `${code} ${path}`);

const nested = (levels: number): unknown => {
  let value: unknown = 0;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
};

describe("plainProblems", () => {
  test("finds nothing in plain data", () => {
    const shared = { x: 1 };
    expect(found({ a: [1, "é🕊", null, true, []], b: {}, c: undefined, d: [shared, shared] })).toEqual([]);
    expect(found(Object.create(null))).toEqual([]);
    expect(found(7)).toEqual([]);
  });

  test("takes another realm's plain data for plain", () => {
    expect(found(runInNewContext("({ a: [1, { b: 2 }] })"))).toEqual([]);
  });

  test("reports every problem, each with its path", () => {
    const cycle: { again?: unknown } = {};
    cycle.again = [cycle];
    const value = {
      number: [0, NaN, Infinity],
      cycle,
      text: "\uD800",
      "\uDC00": 1,
      function: () => 1,
      bigint: 1n,
      symbol: Symbol("x"),
      list: [undefined],
      date: new Date(0),
      map: new Map(),
      bytes: new Uint8Array(2),
      boxed: Object(1) as unknown,
    };
    expect(found(value)).toEqual([
      "non-finite number.1",
      "non-finite number.2",
      "cycle cycle.again.0",
      "lone-surrogate text",
      'lone-surrogate ["\\udc00"]',
      "not-plain function",
      "not-plain bigint",
      "not-plain symbol",
      "not-plain list.0",
      "not-plain date",
      "not-plain map",
      "not-plain bytes",
      "not-plain boxed",
    ]);
  });

  test("refuses keys that could pollute a prototype, and does not enter them", () => {
    expect(found(JSON.parse('{"a":{"__proto__":{"x":1e999}},"constructor":1,"prototype":2}'))).toEqual([
      "forbidden-key a.__proto__",
      "forbidden-key constructor",
      "forbidden-key prototype",
    ]);
  });

  test("never calls a getter", () => {
    let calls = 0;
    const value = { get a() { return ++calls; }, set b(_: number) { calls++; } };
    expect(found(value)).toEqual(["not-plain a", "not-plain b"]);
    expect(calls).toBe(0);
  });

  test("refuses members that JSON would lose", () => {
    const hidden = Object.defineProperty({}, "a", { value: 1 });
    const named = Object.assign([1], { extra: 2 });
    expect(found([hidden, named, { [Symbol("s")]: 1 }])).toEqual([
      "not-plain 0.a",
      "not-plain 1.extra",
      'not-plain 2["Symbol(s)"]',
    ]);
  });

  test("refuses an object that inherits from anything but Object.prototype", () => {
    class Treaty {}
    class Texts extends Array<string> {}
    const heir = Object.create(Object.create(null, { id: { get: () => "x" } })) as unknown;
    expect(found([new Treaty(), new Texts(), heir])).toEqual(["not-plain 0", "not-plain 1", "not-plain 2"]);
  });

  test("refuses arrays with holes, however long", () => {
    expect(found([[1, , 2]])).toEqual(["not-plain 0"]);
    expect(found(new Array(2 ** 32 - 1))).toEqual(["too-large "]);
  });

  test("allows 64 levels and refuses the 65th, once", () => {
    expect(found(nested(64))).toEqual([]);
    expect(plainProblems(nested(65)).map(({ code }) => code)).toEqual(["too-deep"]);
    expect(plainProblems(nested(100_000)).map(({ code }) => code)).toEqual(["too-deep"]);
  });

  test("ends on a graph that shares its way to 2⁶⁰ values", () => {
    let value: unknown = 1;
    for (let level = 0; level < 60; level++) value = [value, value];
    expect(found(value)).toEqual(["too-large "]);
  });

  test("counts every value against the limit", () => {
    expect(plainProblems([1, 2, 3], { nodes: 4 })).toEqual([]);
    expect(plainProblems([1, 2, 3], { nodes: 3 }).map(({ code }) => code)).toEqual(["too-large"]);
    expect(plainProblems([[1], [2]], { nodes: 4 }).map(({ code }) => code)).toEqual(["too-large"]);
  });

  test("says so when there are more problems than it lists", () => {
    const codes = plainProblems([NaN, NaN, NaN], { problems: 2 }).map(({ code }) => code);
    expect(codes).toEqual(["non-finite", "non-finite", "too-many-problems"]);
    expect(plainProblems([NaN, NaN, 1], { problems: 2 })).toHaveLength(2);
  });

  test("survives proxies that throw from every trap", () => {
    const refuse = (): never => { throw new Error("trap"); };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(
      found([
        new Proxy({}, { getPrototypeOf: refuse }),
        new Proxy({}, { ownKeys: refuse }),
        new Proxy({ a: 1 }, { getOwnPropertyDescriptor: refuse }),
        proxy,
      ]),
    ).toEqual(["not-plain 0", "not-plain 1", "not-plain 2.a", "not-plain 3"]);
  });
});
