import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { plainProblems, type PlainLimits } from "../../../src/kernel/index.ts";

const found = (value: unknown): string[] => plainProblems(value).map(({ code, path }) => `${code} ${path}`);

const messages = (value: unknown, limits: PlainLimits = {}): string[] =>
  plainProblems(value, limits).map(({ path, message }) => `${path}: ${message}`);

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
    expect(found(Array.from({ length: 12 }, (_, at) => at))).toEqual([]);
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
    const named = Object.assign([1], { extra: 2, "01": 3, x1: 4, "1x": 5, [Symbol("s")]: 6 });
    expect(found([hidden, named, { [Symbol("s")]: 1 }])).toEqual([
      "not-plain 0.a",
      "not-plain 1.extra",
      "not-plain 1.01",
      "not-plain 1.x1",
      "not-plain 1.1x",
      'not-plain 1["Symbol(s)"]',
      'not-plain 2["Symbol(s)"]',
    ]);
  });

  test("refuses an object that inherits from anything but Object.prototype", () => {
    class Treaty {}
    class Texts extends Array<string> {}
    const heir = Object.create(Object.create(null, { id: { get: () => "x" } })) as unknown;
    const pretender = Object.create({ isPrototypeOf: 1 }) as unknown;
    expect(found([new Treaty(), new Texts(), heir, pretender])).toEqual(["not-plain 0", "not-plain 1", "not-plain 2", "not-plain 3"]);
  });

  test("refuses arrays with holes, however long", () => {
    expect(found([[1, , 2]])).toEqual(["not-plain 0"]);
    expect(found([Object.assign([, 1], { extra: 2 })])).toEqual(["not-plain 0", "not-plain 0.extra"]);
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
    expect(plainProblems(value, { nodes: 10_000 }).map(({ code }) => code)).toEqual(["too-large"]);
  });

  test("counts every value against the limit", () => {
    expect(plainProblems([1, 2, 3], { nodes: 4 })).toEqual([]);
    expect(plainProblems([1, 2, 3], { nodes: 3 }).map(({ code }) => code)).toEqual(["too-large"]);
    expect(plainProblems([[1], [2]], { nodes: 4 }).map(({ code }) => code)).toEqual(["too-large"]);
    expect(plainProblems({ a: { b: 1 }, c: 2 }, { nodes: 3 }).map(({ code }) => code)).toEqual(["too-large"]);
    expect(plainProblems({ a: 1, [Symbol("s")]: 1 }, { nodes: 2 }).map(({ code }) => code)).toEqual(["not-plain"]);
  });

  test("says so when there are more problems than it lists", () => {
    const codes = plainProblems([NaN, NaN, NaN], { problems: 2 }).map(({ code }) => code);
    expect(codes).toEqual(["non-finite", "non-finite", "too-many-problems"]);
    expect(plainProblems([NaN, NaN, 1], { problems: 2 })).toHaveLength(2);
  });

  test("looks no further once there are more problems than it lists", () => {
    expect(plainProblems([[NaN, NaN], 1, 1], { problems: 1, nodes: 4 }).map(({ code }) => code)).toEqual(["non-finite", "too-many-problems"]);
  });

  test("says what is not plain, and which limit was passed", () => {
    expect(messages([undefined, [1, , 2], { [Symbol("s")]: 1, get a() { return 1; } }])).toEqual([
      "0: must be plain JSON data, not undefined",
      "1: must be plain JSON data, not an array with holes",
      "2.a: must be plain JSON data, not a getter or setter",
      '2["Symbol(s)"]: must be plain JSON data, not a symbol key',
    ]);
    expect(messages(nested(3), { depth: 2 })).toEqual(["0.0: is nested too deep (limit 2)"]);
    expect(messages([1, 2], { nodes: 1 })).toEqual([": is too large (limit: 1 values)"]);
    expect(messages([NaN, NaN], { problems: 1 })).toEqual(["0: must be a finite number", ": has more problems than the 1 listed"]);
  });

  test("counts a member that a proxy only claims to have as absent", () => {
    expect(found(new Proxy({}, { ownKeys: () => ["a"] }))).toEqual([]);
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
