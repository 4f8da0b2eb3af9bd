import { describe, expect, it } from "vitest";
import { checkScenario, parseScenario } from "../../../src/schema/index.ts";
import { plainCopy } from "../../../src/schema/plain-copy.ts";

const places = (value: unknown): string[] => plainCopy(value).problems.map(({ code, path }) => `${code} ${path}`);

describe("plainCopy", () => {
  it("copies what is plain", () => {
    const value = { a: [1, "x", null, true, false, { b: {} }], c: -0.5, d: "" };
    const { data, problems } = plainCopy(value);
    expect(problems).toEqual([]);
    expect(data).toEqual(value);
    expect(data).not.toBe(value);
  });

  it("leaves out of objects what is not plain, and keeps its place in lists", () => {
    const value = { a: NaN, b: 1, c: [1, () => 1, 3], d: undefined, e: { f: 1n, g: [Symbol("x")] } };
    expect(plainCopy(value).data).toStrictEqual({ b: 1, c: [1, undefined, 3], e: { g: [undefined] } });
    expect(places(value)).toEqual(["non-finite a", "not-plain c.1", "not-plain e.f", "not-plain e.g.0"]);
  });

  it("keeps no key that reaches a prototype", () => {
    const value: unknown = JSON.parse('{"__proto__":{"x":1},"a":{"constructor":1,"prototype":{"y":2},"b":3}}');
    expect(plainCopy(value).data).toStrictEqual({ a: { b: 3 } });
    expect(places(value)).toEqual(["forbidden-key __proto__", "forbidden-key a.constructor", "forbidden-key a.prototype"]);
  });

  it("runs no accessor", () => {
    let runs = 0;
    const value = { a: 1, get b() { return ++runs; } };
    expect(plainCopy(value).data).toStrictEqual({ a: 1 });
    expect(runs).toBe(0);
  });

  it("names elements by their ids, as far as a path can be read", () => {
    const value = { list: [{ id: "a", n: NaN }, { id: "b", l: [NaN, { id: "c", m: NaN }] }, { id: "a", n: NaN }, NaN], "x y": [{ id: "z", n: NaN }], o: { 0: { n: NaN } } };
    expect(places(value).sort()).toEqual([
      "non-finite list.2.n", "non-finite list.3", "non-finite list.a.n", "non-finite list.b.l.0", "non-finite list.b.l.c.m",
      "non-finite o.0.n", 'non-finite ["x y"].0.n',
    ].sort());
    expect(places({ a: Object.assign([{ id: "x", n: NaN }], { more: NaN }) })).toEqual(["non-finite a.x.n", "not-plain a.more"]);
    expect(places({ a: [{ id: "x", "b.c": { d: NaN } }] })).toEqual(['non-finite a.x["b.c"].d']);
  });

  it("goes as deep as sixty-four", () => {
    const nested = (depth: number, value: unknown): unknown => (depth === 0 ? value : { a: nested(depth - 1, value) });
    const lastOf = (value: unknown): unknown => {
      let at = value;
      while (typeof at === "object" && at !== null && "a" in at) at = at.a;
      return at;
    };
    expect(places(nested(64, 1))).toEqual([]);
    expect(lastOf(plainCopy(nested(64, 1)).data)).toBe(1);
    expect(places(nested(64, {}))).toEqual([`too-deep a${".a".repeat(63)}`]);
  });

  it("gives up what is too large", () => {
    const { data, problems } = plainCopy(new Array(1_000_000).fill(0));
    expect(data).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(["too-large"]);
    const many = Array.from({ length: 1002 }, () => NaN);
    expect(plainCopy(many).data).toBeUndefined();
    expect(plainCopy(many).problems.at(-1)?.code).toBe("too-many-problems");
    expect(plainCopy(new Array(999_999).fill(0)).problems).toEqual([]);
  });

  it("is not led on by what shows more the second time", () => {
    let asked = 0;
    const growing: object = new Proxy({}, {
      ownKeys: () => (asked++ === 0 ? [] : ["a"]),
      getOwnPropertyDescriptor: (): PropertyDescriptor => ({ value: growing, enumerable: true, configurable: true }),
    });
    let depth = 0;
    for (let at: unknown = plainCopy({ growing }).data; typeof at === "object" && at !== null; at = Object.values(at)[0]) depth++;
    expect(depth).toBeGreaterThan(1);
    expect(depth).toBeLessThanOrEqual(65);
    let times = 0;
    const failing = new Proxy({}, { ownKeys: () => { if (times++ > 0) throw new Error("again"); return []; } });
    expect(plainCopy({ failing, b: 1 }).data).toStrictEqual({ b: 1 });
    expect(checkScenario({ failing }).length).toBeGreaterThan(0);
    times = 0;
    expect(checkScenario(failing).map(({ code, path }) => `${code} ${path}`)).toEqual(["wrong-type "]);
    times = 0;
    expect(() => parseScenario(failing)).toThrow("must be");
  });

  it("keeps nothing that is not plain data of what shows it the second time only", () => {
    const hidden: Readonly<Record<string, unknown>> = Object.fromEntries([["__proto__", {}], ["constructor", 1], ["prototype", 2], ["a", 3], ["b", () => 4], ["c", 5n]]);
    let asked = 0;
    const showing = new Proxy({}, {
      ownKeys: () => (asked++ === 0 ? [] : Object.keys(hidden)),
      getOwnPropertyDescriptor: (_, key): PropertyDescriptor => ({ value: hidden[String(key)], enumerable: true, configurable: true }),
    });
    expect(plainCopy({ showing })).toStrictEqual({ data: { showing: { a: 3 } }, problems: [] });
  });
});
