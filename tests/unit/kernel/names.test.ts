import { describe, expect, test } from "vitest";
import { deepFreeze, ID_PATTERN, isId, RESERVED_IDS, suggest, suggester } from "../../../src/kernel/index.ts";

describe("isId", () => {
  test.each(["a", "russia", "security-guarantees", "r_2", "A", "a".repeat(64)])("%s is an id", (text) => {
    expect(isId(text)).toBe(true);
  });

  test.each(["", "2nd", "-a", "_a", "a b", "a.b", "é", "a\n", "a".repeat(65), 7, null, ...RESERVED_IDS])(
    "%j is not an id",
    (text) => {
      expect(isId(text)).toBe(false);
    },
  );

  test("every name that all objects answer to is reserved", () => {
    const inherited = Object.getOwnPropertyNames(Object.prototype).filter((name) => new RegExp(ID_PATTERN).test(name));
    expect(RESERVED_IDS).toEqual(expect.arrayContaining(inherited));
  });
});

describe("suggest", () => {
  const candidates = ["territory", "crimea", "nato", "sanctions"];
  test.each([
    ["teritory", "territory"],
    ["terrtiory", "territory"],
    ["NATO", "nato"],
    ["nat", "nato"],
    ["anto", "nato"],
    ["sanction", "sanctions"],
    ["teritry", "territory"],
    ["tano", undefined],
    ["moon", undefined],
    ["", undefined],
    ["x".repeat(1e6), undefined],
  ])("%.20s is taken to mean %s", (word, expected) => {
    expect(suggest(word, candidates)).toBe(expected);
  });

  test("of two that are equally near it takes the first", () => {
    expect(suggest("bat", ["cat", "rat"])).toBe("cat");
  });

  test("looks at the first thousand candidates", () => {
    const others = Array.from({ length: 999 }, () => "elsewhere");
    expect(suggest("nat", [...others, "nato"])).toBe("nato");
    expect(suggest("nat", [...others, "else", "nato"])).toBe(undefined);
  });

  test("takes any iterable and is quick over long candidates", () => {
    expect(suggest("nato", new Set(["x".repeat(1e6), "nato1"]))).toBe("nato1");
  });
});

describe("deepFreeze", () => {
  test("freezes all the way down and returns the same value", () => {
    const value = { a: [{ b: 1 }], c: null };
    expect(deepFreeze(value)).toBe(value);
    expect([value, value.a, value.a[0]].every(Object.isFrozen)).toBe(true);
  });

  test("ends on a cycle, on great depth, and leaves typed arrays be", () => {
    const cycle: { self?: unknown; counts: Float64Array } = { counts: new Float64Array(2) };
    cycle.self = cycle;
    expect(Object.isFrozen(deepFreeze(cycle))).toBe(true);
    let deep: unknown[] = [];
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(Object.isFrozen(deepFreeze(deep))).toBe(true);
  });

  test("leaves primitives and functions as they are", () => {
    const act = (): number => 1;
    deepFreeze([act, null]);
    expect(Object.isFrozen(act)).toBe(false);
    expect(deepFreeze("x")).toBe("x");
    expect(deepFreeze(undefined)).toBe(undefined);
  });
});

describe("suggester", () => {
  test("suggests what suggest does, until a thousand long names have been compared with a thousand", () => {
    const meant = suggester();
    const names = Array.from({ length: 1000 }, (_, index) => `${"n".repeat(55)}${String(index).padStart(5, "0")}`);
    const words = names.map((name) => name.replace("n", "m"));
    const found = words.map((word) => meant(word, names));
    expect(found[0]).toBe(suggest(words[0] ?? "", names));
    expect(found.at(-1)).toBeUndefined();
  });
});
