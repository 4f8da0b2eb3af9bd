import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canonicalJson, deepFreeze, DetenteError, digest, draw, exp, isId, isWellFormed, ln, plainProblems, pow, render, suggest, utf8,
} from "../../src/kernel/index.ts";

const anything = fc.anything({
  withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true,
  withSet: true, withSparseArray: true, withTypedArray: true, withUnicodeString: true,
});
const json = fc.jsonValue({ noUnicodeString: false });
const word = fc.stringMatching(/^[abc]{1,6}$/);
const seed = fc.oneof(fc.string(), fc.maxSafeInteger());
const key = fc.tuple(seed, fc.string(), fc.nat(), fc.nat(20));

/** The optimal string alignment distance, by its definition. */
const distance = (a: string, b: string): number => {
  if (a === "" || b === "") return a.length + b.length;
  const least = Math.min(
    distance(a.slice(1), b) + 1,
    distance(a, b.slice(1)) + 1,
    distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  );
  const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return swapped ? Math.min(least, distance(a.slice(2), b.slice(2)) + 1) : least;
};

/** The same data with the keys of every object in the opposite order. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([name, member]) => [name, reversed(member)]));
};

const law = <T extends [unknown, ...unknown[]]>(
  sentence: string,
  ...property: [...{ [I in keyof T]: fc.Arbitrary<T[I]> }, (...values: T) => void]
): void => test(sentence, () => fc.assert(fc.property(...property)));

describe("canonical JSON", () => {
  law("parses back to the value it was made from", json, (value) => {
    // −0 is the one number that JSON.parse cannot give back from "0".
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  });

  law("is one text and one digest, whatever the order of keys", json, (value) => {
    expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    expect(digest(reversed(value))).toBe(digest(value));
  });

  law("is its own canonical form when parsed", json, (value) => {
    expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
  });

  law("accepts all that is plain, and refuses the rest with an error of ours", anything, (value) => {
    const plain = plainProblems(value).length === 0;
    try {
      canonicalJson(value);
    } catch (error) {
      expect(error).toBeInstanceOf(DetenteError);
      // At the root `undefined` is no document; elsewhere what is plain always has a canonical form.
      expect(plain).toBe(false);
    }
  });
});

describe("plain data", () => {
  law("plainProblems never throws, and what it reports can be read", anything, (value) => {
    for (const { message, remedy, path } of plainProblems(value)) {
      expect(message.length * remedy.length).toBeGreaterThan(0);
      expect(path.length).toBeLessThan(5000);
    }
  });

  law("plainProblems finds nothing in JSON but forbidden keys", fc.json({ noUnicodeString: false }), (text) => {
    const codes = new Set(plainProblems(JSON.parse(text)).map(({ code }) => code));
    codes.delete("forbidden-key");
    expect([...codes]).toEqual([]);
  });

  law("any value is rendered in one short line", anything, (value) => {
    expect(render(value).length).toBeLessThan(400);
    expect(render(value)).not.toContain("\n");
  });

  law("freezing changes no value", json, (value) => {
    expect(deepFreeze(structuredClone(value))).toEqual(value);
  });
});

describe("draws", () => {
  law("lie in [0, 1)", key, ([seed, stream, round, index]) => {
    const drawn = draw(seed, stream, round, index);
    expect(drawn >= 0 && drawn < 1).toBe(true);
  });

  law("do not depend on the order in which they are made", fc.array(key, { maxLength: 20 }), (keys) => {
    const forwards = keys.map((each) => draw(...each));
    const backwards = keys.toReversed().map((each) => draw(...each));
    expect(backwards.toReversed()).toEqual(forwards);
  });

  law("of distinct keys are distinct", key, key, (one, other) => {
    fc.pre(canonicalJson(one) !== canonicalJson(other));
    expect(draw(...one)).not.toBe(draw(...other));
  });
});

describe("maths", () => {
  const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
  const near = (actual: number, expected: number): void =>
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(5e-16 * Math.abs(expected));

  law("pow, exp and ln are within two units in the last place of the engine's", positive, fc.double({ min: -20, max: 20, noNaN: true }), (x, y) => {
    near(pow(x, y), Math.pow(x, y));
    near(exp(y), Math.exp(y));
    near(ln(x), Math.log(x));
  });

  law("a power of a fraction stays a fraction", fc.double({ min: 0, max: 1, noNaN: true }), positive, (x, y) => {
    const power = pow(x, y);
    expect(power >= 0 && power <= 1).toBe(true);
  });
});

describe("names and text", () => {
  law("utf8 encodes as TextEncoder does", fc.string({ unit: "binary" }), (text) => {
    expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
  });

  law("what is well-formed survives UTF-8, what is not does not", fc.array(fc.nat(0xffff)), (units) => {
    const text = String.fromCharCode(...units);
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(utf8(text)) === text).toBe(isWellFormed(text));
  });

  law("a suggestion is one of the candidates", fc.string(), fc.array(fc.string()), (word, candidates) => {
    const suggestion = suggest(word, candidates);
    expect(suggestion === undefined || candidates.includes(suggestion)).toBe(true);
  });

  law("a candidate is near with an edit for three letters, and no further", word, word, (word, candidate) => {
    const near = distance(word, candidate) <= Math.max(1, Math.floor(word.length / 3));
    expect(suggest(word, [candidate])).toBe(near ? candidate : undefined);
  });

  law("an id with a letter lost is taken to mean the id", fc.stringMatching(/^[a-z]{4,20}$/), fc.nat(), (id, at) => {
    fc.pre(isId(id));
    const index = at % id.length;
    expect(suggest(id.slice(0, index) + id.slice(index + 1), [id])).toBe(id);
  });
});
