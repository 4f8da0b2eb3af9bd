import { createHash } from "node:crypto";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { describe, expect, test } from "vitest";
import { canonicalJson, digest, isWellFormed, utf8 } from "../../../src/kernel/index.ts";

describe("digest", () => {
  // FIPS 180-4 examples, NIST CSRC.
  test.each([
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
  ])("its hash is SHA-256: %j", (text, expected) => {
    expect(bytesToHex(sha256(utf8(text)))).toBe(expected);
  });

  test.each<[unknown, string]>([
    [{}, "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"],
    [[], "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"],
    [0, "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9"],
    [null, "74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b"],
  ])("of %j it is the well-known one", (value, expected) => {
    expect(digest(value)).toBe(expected);
  });

  test("agrees with another implementation on text of every UTF-8 length", () => {
    const value = { text: "aé€🕊".repeat(100), n: 1e-7 };
    expect(digest(value)).toBe(createHash("sha256").update(canonicalJson(value), "utf8").digest("hex"));
  });

  test("does not depend on the order of keys", () => {
    expect(digest({ a: 1, b: { c: 2, d: 3 } })).toBe(digest({ b: { d: 3, c: 2 }, a: 1 }));
  });
});

describe("unicode", () => {
  test.each(["", "a", "\u007f\u0080", "\u07ff\u0800", "\uffff", "\u{10000}\u{10ffff}", "a\ud800b", "\udc00"])(
    "utf8 encodes %j as TextEncoder does",
    (text) => {
      expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
    },
  );

  test("a pair of surrogates is well-formed, half a pair is not", () => {
    expect(["🕊", "\ud83d", "\udd4a", "\udd4a\ud83d"].map(isWellFormed)).toEqual([true, false, false, false]);
  });
});
