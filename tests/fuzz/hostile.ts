import type { Chance } from "./chance.ts";

/** JSON values at the edges of what numbers and texts can be, and words that mean something somewhere in a document. */
export const plainJunk: readonly unknown[] = [
  null, true, false, "", "x", [], {}, [[]], [null], { kind: "is" }, { id: "x" }, { kind: "constructor" },
  0, -0, 1, -1, 0.5, 1.5, 1e-320, 5e-324, 1e21, 1e308, -1e308, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 100_000, 100_001, 1e6, 1e12,
  "constructor", "toString", "hasOwnProperty", "__proto__", "prototype", "valueOf", "is", "all", "not", "high", "strong", "offer", "accept",
  "a".repeat(63), "a".repeat(65), "a".repeat(5000), "\u0000", "a.b", "a\"b]", "🕊", "détente", "2025-02-30", "0", "-1", "1e3", "NaN", " ",
  ["constructor", "constructor"], { __proto__: null, length: 1 }, { 0: "a", length: 1 }, { then: 1 }, { toJSON: "x" }, { valueOf: 1, toString: 2 },
];

class Instance {
  id = "x";
  get kind(): string {
    return "is";
  }
}

const thrown = new Error("a trap");
const throwing = (): never => {
  throw thrown;
};
const everyTrap: ProxyHandler<object> = Object.fromEntries(
  ["get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf", "isExtensible", "set", "defineProperty", "deleteProperty"].map((trap) => [trap, throwing]),
);

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** A tree without end, made as it is walked. */
const endless = (): object => new Proxy({}, {
  ownKeys: () => ["a", "b"],
  getOwnPropertyDescriptor: () => ({ value: endless(), enumerable: true, configurable: true, writable: true }),
  get: (_, key) => (typeof key === "string" ? endless() : undefined),
});

/** Shows something else each time that it is asked. */
function fickle(): object {
  let asked = 0;
  const answers: readonly unknown[] = [1, "x", undefined, {}, null, []];
  const next = (): unknown => answers[asked++ % answers.length];
  return new Proxy({}, {
    ownKeys: () => (asked++ % 2 === 0 ? ["id"] : ["kind", "id"]),
    getOwnPropertyDescriptor: () => ({ value: next(), enumerable: true, configurable: true, writable: true }),
    get: next,
  });
}

export function nested(depth: number, list: boolean): unknown {
  let value: unknown = 0;
  for (let at = 0; at < depth; at++) value = list ? [value] : { of: value };
  return value;
}

/** References to the same thing, so many that a tree made of them would have 2^30 leaves. */
function doubled(): unknown {
  let value: unknown = { id: "x" };
  for (let at = 0; at < 30; at++) value = [value, value];
  return value;
}

function circle(): object {
  const list: unknown[] = [];
  list.push({ of: list, kind: "all" });
  return list;
}

/** Values that JSON does not have. Made anew each time, since a test may freeze them. */
const makers: readonly (() => unknown)[] = [
  () => NaN, () => Infinity, () => -Infinity, () => undefined, () => Symbol("x"), () => 7n, () => 10n ** 400n, () => () => 1, () => class {},
  () => new Date(0), () => new Date(NaN), () => new Map([["id", 1]]), () => new Set([1]), () => /x/, () => new Error("x"), () => Promise.resolve(1),
  () => new Uint8Array(3), () => new ArrayBuffer(3), () => new Instance(), () => Object(1), () => Object("x"), () => new WeakMap(), () => Object.create({ id: "inherited" }),
  () => Object.assign(Object.create(null), { id: "x" }), () => "\uD83D", () => ({ "\uDC00": 1 }), () => JSON.parse('{"__proto__": {"polluted": true}}') as unknown,
  () => JSON.parse('{"constructor": {"prototype": {"polluted": true}}}') as unknown,
  () => ({ get id(): string { return "x"; } }), () => ({ get id(): never { return throwing(); } }), () => ({ set id(_: string) { throwing(); } }), () => ({ toJSON: throwing, valueOf: throwing, toString: throwing }),
  () => Object.defineProperty([1, 2], "0", { get: throwing }), () => Object.defineProperty({}, "id", { value: 1, enumerable: false }), () => ({ [Symbol("id")]: 1 }),
  () => new Proxy({}, everyTrap), () => new Proxy([], everyTrap), () => new Proxy({ id: "x" }, {}), () => new Proxy([1], {}), () => revoked({}), () => revoked([]), () => revoked(() => 1), fickle,
  () => { const holes = [1, 2, 3]; Reflect.deleteProperty(holes, 1); return holes; }, () => new Array(5), () => new Array(2 ** 32 - 1), () => Object.assign([1], { id: "x" }), circle,
  () => Object.setPrototypeOf([1], null) as unknown, () => Object.setPrototypeOf([1], Instance.prototype) as unknown, () => Object.setPrototypeOf({ id: 1 }, []) as unknown,
];

/** The same, of a size that takes time to make. */
const heavy: readonly (() => unknown)[] = [
  () => nested(100_000, true), () => nested(100_000, false), () => nested(60, true), () => nested(513, false), endless, doubled,
  () => new Array<number>(1_000_001).fill(1), () => Array.from({ length: 3000 }, (_, at) => ({ id: `x${String(at)}` })), () => Array.from({ length: 3000 }, () => ({ id: "same" })),
  () => Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`key${String(at)}`, at])), () => "x".repeat(1_000_000), () => "\uD83D\uDD4A".repeat(100_000),
  () => new Array<string>(3000).fill("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"), () => Array.from({ length: 2000 }, () => null),
];

/** A value to put somewhere in a document: mostly JSON, at times none. */
export function junk(chance: Chance, wild: boolean): unknown {
  if (!wild) return structuredClone(chance.pick(plainJunk));
  return chance.once(400) ? chance.pick(heavy)() : chance.pick(makers)();
}
