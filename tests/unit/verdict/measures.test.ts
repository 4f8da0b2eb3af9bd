import { describe, expect, it } from "vitest";
import { concession, concessionRatio, greatest, move, share } from "../../../src/verdict/measures.ts";
import { actor, talker } from "./cases.ts";

/** Less than counts as a difference. */
const hair = 1e-12;

describe("measures of an actor", () => {
  it.each([
    { what: "a ceiling of 1 and a text worth 0.6", of: actor("a"), moved: 0.4 },
    { what: "its best terms", of: actor("a", { utility: 1 }), moved: 0 },
    { what: "no text", of: talker("a"), moved: null },
  ])("move is $moved with $what", ({ of, moved }) => {
    expect(move(of)).toBe(moved);
  });

  it.each([
    // (0.6 − 0.4) / (0.8 − 0.4).
    { what: "half of what it could gain", of: actor("a"), got: 0.5 },
    { what: "its no-deal value", of: actor("a", { utility: 0.4 }), got: 0 },
    { what: "less than that", of: actor("a", { utility: 0.3, best: 0.6 }), got: -0.5 },
    { what: "nothing to gain", of: actor("a", { best: 0.4 }), got: null },
    { what: "nothing to gain but rounding", of: actor("a", { best: 0.4 + hair }), got: null },
    { what: "no text", of: actor("a", { utility: null }), got: null },
    { what: "no consent zone", of: actor("a", { best: null }), got: null },
  ])("share is $got with $what", ({ of, got }) => {
    if (got === null) expect(share(of)).toBe(null);
    else expect(share(of)).toBeCloseTo(got, 12);
  });

  it.each([
    // (1 − 0.6) / (1 − 0.4).
    { what: "two thirds of its room", of: actor("a"), gave: 2 / 3 },
    { what: "its best terms", of: actor("a", { utility: 1 }), gave: 0 },
    { what: "more than its ceiling", of: actor("a", { ceiling: 0.5 }), gave: 0 },
    { what: "less than its no-deal value", of: actor("a", { utility: 0.1 }), gave: 1 },
    { what: "no room", of: actor("a", { noDeal: 1, utility: 1 }), gave: 1 },
    { what: "no room but rounding", of: actor("a", { noDeal: 1 - hair, utility: 1 }), gave: 1 },
    { what: "no text, even without room", of: talker("a", { noDeal: 1 }), gave: null },
  ])("G is $gave with $what", ({ of, gave }) => {
    if (gave === null) expect(concession(of)).toBe(null);
    else expect(concession(of)).toBeCloseTo(gave, 12);
  });

  it("G counts against the greatest among all", () => {
    const [much, little, none] = [actor("a", { utility: 0.4 }), actor("b", { utility: 0.7 }), actor("c", { utility: 1 })];
    expect(concessionRatio(much, [much, little])).toBe(1);
    expect(concessionRatio(little, [much, little])).toBeCloseTo(0.5, 12);
    expect(concessionRatio(none, [none, actor("d", { utility: 1 - hair })])).toBe(1);
    expect(concessionRatio(talker("t"), [much])).toBe(null);
    expect(concessionRatio(much, [talker("t")])).toBe(null);
  });

  it("the greatest is that of all who have it, rounding apart", () => {
    const moves = (...lastMoves: (number | null)[]) =>
      greatest(lastMoves.map((lastMove, at) => talker(`a${String(at)}`, { lastMove })), ({ lastMove }) => lastMove);
    expect(moves(0.1, 0.3, null, 0.3 - hair)).toEqual({ value: 0.3, of: ["a1", "a3"] });
    expect(moves(null)).toEqual({ value: null, of: [] });
    expect(moves()).toEqual({ value: null, of: [] });
  });
});
