import { describe, expect, test } from "vitest";
import { checkSeed, DEFAULT_SEED, DetenteError, draw, type Seed } from "../../../src/kernel/index.ts";

describe("draw", () => {
  test.each<[Seed, string, number, number, number]>([
    ["detente", "russia", 1, 0, 0.5752407663976739],
    ["detente", "russia", 1, 1, 0.3100050329035655],
    ["detente", "russia", 2, 0, 0.5594322639098862],
    ["detente", "ukraine", 1, 0, 0.6817505284990192],
    [0, "us", 1, 0, 0.40117610358746947],
    ["0", "us", 1, 0, 0.9887350260301024],
    [-1, "", 0, 0, 0.17671541068748253],
    ["é🕊", "a.b", 1000, 7, 0.3006504032478724],
  ])("the key (%j, %j, %d, %d) draws %d for ever", (seed, stream, round, index, expected) => {
    expect(draw(seed, stream, round, index)).toBe(expected);
  });

  test("the index is 0 unless it is given", () => {
    expect(draw("s", "a", 3)).toBe(draw("s", "a", 3, 0));
  });

  test("twenty thousand distinct keys give distinct draws", () => {
    const seen = new Set<number>();
    for (const seed of ["a", "b"])
      for (const stream of ["us", "russia", "ukraine", "europe"])
        for (let round = 0; round < 500; round++)
          for (let index = 0; index < 5; index++) seen.add(draw(seed, stream, round, index));
    expect(seen.size).toBe(20_000);
  });

  test("keys whose parts run together alike are still distinct", () => {
    expect(draw("a", "b,1", 2)).not.toBe(draw("a,b", "1", 2));
    expect(draw(1, "a", 11)).not.toBe(draw(11, "a", 1));
    expect(draw("1", "a", 1)).not.toBe(draw(1, "a", 1));
  });

  test("draws are spread evenly over sixteenths", () => {
    const counts = new Array<number>(16).fill(0);
    for (let round = 0; round < 16_000; round++) {
      const sixteenth = Math.floor(draw(DEFAULT_SEED, "spread", round) * 16);
      counts[sixteenth] = (counts[sixteenth] ?? 0) + 1;
    }
    // Five standard deviations about 1,000.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(153);
  });
});

describe("checkSeed", () => {
  test.each(["", "detente", "é🕊", 0, -7, Number.MAX_SAFE_INTEGER])("%j is a seed", (seed) => {
    expect(checkSeed(seed)).toBe(seed);
  });

  test("−0 becomes 0", () => {
    expect(checkSeed(-0)).toBe(0);
  });

  test.each([0.5, NaN, Infinity, 2 ** 53, "\uD800", undefined, null, true, 1n, {}, ["a"]])("%s is refused", (seed) => {
    expect(() => checkSeed(seed)).toThrow(DetenteError);
  });

  test("the refusal says where", () => {
    expect(() => checkSeed(0.5, "options.seed")).toThrow(
      "options.seed: is not a seed (got 0.5). Use well-formed text or a safe integer.",
    );
  });
});
