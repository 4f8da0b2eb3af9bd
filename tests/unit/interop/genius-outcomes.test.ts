import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kit, simulate } from "../../../src/index.ts";
import { fromNegoLog, geniusSession, geniusTimeDependent } from "../../../src/interop/index.ts";
import { GeniusOutcomes } from "../../../src/interop/strategies/genius-outcomes.ts";
import { javaDoubleHash, javaHash } from "../../../src/interop/strategies/java-hash.ts";
import type { Issue } from "../../../src/scenario/index.ts";
import { createSpace } from "../../../src/space/index.ts";

const issuesOf = (names: readonly (readonly string[])[]): Issue[] =>
  names.map((options, k) => ({ kind: "options", id: `i${k}`, options: options.map((label, x) => ({ id: `o${x}`, label })) }));

function outcomes(names: readonly (readonly string[])[], values: readonly (readonly number[])[], named = true) {
  const space = createSpace({ radix: names.map(({ length }) => length), constraints: [] });
  const weights = values.map(() => 1);
  const position = space.utility({ weights, values, linkages: [], hard: [], declared: [], normalize: "none", arithmetic: "float" });
  return { space, position, listed: new GeniusOutcomes(space, position, named ? issuesOf(names) : undefined) };
}

describe("Java's hashes", () => {
  it("are those that its documentation defines", () => {
    expect(["", "a", "HP", "Aa", "hello", "polygenelubricants", "€"].map(javaHash)).toEqual([0, 97, 2312, 2112, 99162322, -2147483648, 8364]);
    expect([0, 1, -1, 0.5].map(javaDoubleHash)).toEqual([0, 1072693248, -1074790400, 1071644672]);
  });
});

describe("the GENIUS party at a table", () => {
  it("knows the names of options, so that its ties are GENIUS's", () => {
    const names = ["Aa", "zz", "b", "hello"];
    const flat = JSON.stringify({ reservationValue: 0, issueWeights: { n: 1 }, issues: { n: Object.fromEntries(names.map((text) => [text, 1])) } });
    const session = geniusSession(fromNegoLog([flat, flat]), { rounds: 3, e: [2, 2] });
    const record = simulate(kit({ strategies: [geniusTimeDependent] }).compile(session));
    const { listed } = outcomes([names], [[1, 1, 1, 1]]);
    const [expected] = listed.termsAt([listed.nearest(1)]);
    expect(record.moves?.[0]?.terms).toBe(expected);
    expect(expected).not.toBe(outcomes([names], [[1, 1, 1, 1]], false).listed.termsAt([listed.nearest(1)])[0]);
  });

  it("never concedes where e is 0, and declines what it is asked after the last round", () => {
    const [seller, buyer] = [[0, 0.5, 1], [1, 0.5, 0]].map((values) =>
      JSON.stringify({ reservationValue: 0, issueWeights: { price: 1 }, issues: { price: Object.fromEntries(values.map((value, x) => [`o${x}`, value])) } }));
    const session = geniusSession(fromNegoLog([seller!, buyer!]), { rounds: 2, e: [0, 2] });
    const record = simulate(kit({ strategies: [geniusTimeDependent] }).compile(session));
    expect(record.moves?.map(({ round, actor, move, terms }) => [round, actor, move, terms])).toEqual([
      [1, "party-1", "offer", 2],
      [1, "party-2", "offer", 0],
      [2, "party-1", "offer", 2],
      [2, "party-2", "offer", 1],
      [2, "party-1", "reject", 1],
    ]);
    expect(record.outcome).toMatchObject({ kind: "no-deal", cause: "deadline", round: 2 });
  });
});

describe("GENIUS's sorted outcomes", () => {
  it("stand by utility, then by hash as signed integers, then by an enumeration whose first issue is fastest", () => {
    const names = [["low", "high", "Aa", "BB"], ["now", "later", "never"]];
    const { space, listed } = outcomes(names, [[0.5, 0.5, 0.25, 0.25], [0.25, 0.5, 0.25]]);
    // Worked out with big integers, from the definition.
    const hash = (text: string) => [...text].reduce((all, char) => BigInt.asIntN(32, 31n * all + BigInt(char.charCodeAt(0))), 0n);
    const bits = (number: number) => { const view = new DataView(new ArrayBuffer(8)); view.setFloat64(0, number); return BigInt(view.getInt32(0) ^ view.getInt32(4)); };
    const expected = Array.from({ length: space.size }, (_, terms) => {
      const [first, second] = space.options(terms) as [number, number];
      const utility = [0.5, 0.5, 0.25, 0.25][first]! + [0.25, 0.5, 0.25][second]!;
      const sum = hash(names[0]![first]!) + hash(names[1]![second]!);
      return { terms, utility, key: BigInt.asIntN(32, 31n * (31n * (31n + sum) + bits(utility)) + bits(-1)), rank: first + 4 * second };
    });
    expected.sort((a, b) => b.utility - a.utility || Number(a.key - b.key) || a.rank - b.rank);
    const places = expected.map((_, place) => place);
    expect(listed.termsAt(places)).toEqual(expected.map(({ terms }) => terms));
    expect(places.map((place) => listed.utility(place))).toEqual(expected.map(({ utility }) => utility));
    // "Aa" and "BB" have one hash.
    expect(javaHash("Aa")).toBe(javaHash("BB"));
  });

  it("stand by the enumeration alone where no names are told", () => {
    const { listed } = outcomes([["b", "a"], ["d", "c"]], [[0.5, 0.5], [0.5, 0.5]], false);
    expect(listed.termsAt([0, 1, 2, 3])).toEqual([0, 2, 1, 3]);
  });

  it("are those that the actor may sign, and none beyond the last place", () => {
    const space = createSpace({ radix: [3], constraints: [] });
    const hard = [{ id: "never", issues: [0], table: [1, 0, 0] }];
    const position = space.utility({ weights: [1], values: [[1, 0.5, 0.25]], linkages: [], hard, declared: [], normalize: "none", arithmetic: "float" });
    const listed = new GeniusOutcomes(space, position, issuesOf([["a", "b", "c"]]));
    expect(listed.size).toBe(2);
    expect([0, 1, 2].map((place) => listed.utility(place))).toEqual([0.5, 0.25, 0]);
    expect(listed.termsAt([1, 0, 2])).toEqual([2, 1, -1]);
  });

  it("of numbers stand by the enumeration where utilities tie, since numbers have no hash", () => {
    const space = createSpace({ radix: [2, 2], constraints: [] });
    const issues = ["n", "m"].map((id): Issue => ({ kind: "range", id, from: 1, to: 2, step: 1, unit: "EUR" }));
    const position = space.utility({ weights: [1, 1], values: [[0.5, 0.5], [0.5, 0.5]], linkages: [], hard: [], declared: [], normalize: "none", arithmetic: "float" });
    expect(new GeniusOutcomes(space, position, issues).termsAt([0, 1, 2, 3])).toEqual([0, 2, 1, 3]);
  });

  it("are worth 1 at most", () => {
    const { listed } = outcomes([["a", "b"]], [[1.00005, 0.5]]);
    expect(listed.utility(0)).toBe(1);
  });

  it("are searched as getBidNearUtility does: never the next higher bid, even where it is nearest", () => {
    // Places 0 … 4 hold 1, 0.8, 0.6, 0.4, 0.2.
    const { listed } = outcomes([["a", "b", "c", "d", "e"]], [[1, 0.8, 0.6, 0.4, 0.2]]);
    // The search ends at 0 for 0.95 and at 2 for 0.75, though 1 is nearer then.
    expect([1, 0.95, 0.75, 0.6, 0].map((target) => listed.nearest(target))).toEqual([0, 0, 1, 2, 4]);
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(fc.array(unit, { minLength: 1, maxLength: 12 }), unit, (values, target) => {
      const { listed: many } = outcomes([values.map((_, x) => `o${x}`)], [values]);
      expect(many.nearest(target)).toBe(reference(values.toSorted((a, b) => b - a), target));
    }));
  });
});

/** The search, step by step as it is described. */
function reference(sorted: readonly number[], target: number): number {
  let [low, high, index, last] = [0, sorted.length - 1, -1, -2];
  while (index !== last) {
    last = index;
    index = Math.floor((low + high) / 2);
    if (sorted[index] === target) break;
    if (sorted[index]! > target) low = index;
    else high = index;
  }
  let best = Math.abs(sorted[index]! - target);
  if (index > 0 && Math.abs(sorted[index - 1]! - target) < best) best = Math.abs(sorted[index - 1]! - target);
  return index + 1 < sorted.length && Math.abs(sorted[index + 1]! - target) < best ? index + 1 : index;
}
