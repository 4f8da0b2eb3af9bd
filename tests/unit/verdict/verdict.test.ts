import { describe, expect, it } from "vitest";
import { rules, verdict, type Case, type RuleId } from "../../../src/verdict/index.ts";
import { actor, inForce, notInForce, talker } from "./cases.ts";

interface Row {
  readonly name: string;
  readonly of: Case;
  readonly rule: RuleId;
  readonly actors: readonly string[];
}

const imposed = { utility: 0.4, best: 0.9, surplusAhead: 0 };
const ideal = { utility: 1, best: 1, surplusAhead: 0.6 };
const tiny = 1e-12;

/** The cases that the verdict was asked for. */
const required: readonly Row[] = [
  {
    name: "no deal, one actor gained recognition and moved nothing, others unmoved",
    of: notInForce([talker("a", { processGain: 0.1, lastMove: 0 }), talker("b", { lastMove: 0 }), talker("c", { lastMove: null })]),
    rule: "2b",
    actors: ["a"],
  },
  {
    name: "no deal, nobody moved or gained, the first spoke last",
    of: notInForce([talker("a", { lastMove: 0, unacceptableTo: ["b"] }), talker("b", { lastMove: 0, unacceptableTo: ["a"] })]),
    rule: "2c",
    actors: [],
  },
  {
    name: "no deal, nobody moved or gained, the second spoke last",
    of: notInForce([talker("b", { lastMove: 0, unacceptableTo: ["a"] }), talker("a", { lastMove: 0, unacceptableTo: ["b"] })]),
    rule: "2c",
    actors: [],
  },
  {
    name: "a text signed by two, refused by the two others, put as take it or leave it",
    of: notInForce(
      [
        talker("a", { lastMove: 0, ultimatum: true, unacceptableTo: ["c", "d"], signatory: true, utility: 1 }),
        talker("b", { lastMove: null, signatory: true, utility: 0.6 }),
        talker("c", { lastMove: null, utility: 0.1 }),
        talker("d", { lastMove: null, utility: 0.2 }),
      ],
      { cause: "not-acceded", by: ["c", "d"] },
    ),
    rule: "2a",
    actors: ["a"],
  },
  {
    name: "the same text, tabled in talks in which nobody else moved",
    of: notInForce(
      [
        talker("a", { lastMove: 0, unacceptableTo: ["c"], signatory: true, utility: 1 }),
        talker("b", { lastMove: 0.05, signatory: true, utility: 0.6 }),
        talker("c", { lastMove: null, utility: 0.1 }),
      ],
      { cause: "not-acceded", by: ["c"] },
    ),
    rule: "2c",
    actors: [],
  },
  {
    name: "terms at one side's ideal, accepted by the other exactly at its no-deal value",
    of: inForce([actor("a", ideal), actor("b", imposed)]),
    rule: "3b",
    actors: ["b"],
  },
  {
    name: "the mirror image",
    of: inForce([actor("a", imposed), actor("b", ideal)]),
    rule: "3b",
    actors: ["a"],
  },
  {
    name: "the status quo plus one rung on prisoners",
    of: inForce([actor("a", { changedSalience: 0.08, give: 0.02 }), actor("b", { changedSalience: 0.1 })], { endsFighting: false }),
    rule: "3a",
    actors: [],
  },
  {
    name: "a deal worth 0.05 more than a no-deal value that fell by 0.4 during the talks",
    of: inForce([actor("a"), actor("b", { noDealAtStart: 0.7, noDeal: 0.3, utility: 0.35, best: 0.6, surplusAhead: 0.05 })]),
    rule: "3h",
    actors: ["b"],
  },
];

/** One case for every rule, and each boundary. */
const table: readonly Row[] = [
  { name: "no text could be tabled", of: notInForce([talker("a", { lastMove: null })], { convened: false }), rule: "1", actors: [] },
  {
    name: "an unmoved text, not acceptable, while another moved",
    of: notInForce([talker("a", { lastMove: 0.05, unacceptableTo: ["b"] }), talker("b", { lastMove: 0.06 })]),
    rule: "2a",
    actors: ["a"],
  },
  {
    name: "two unmoved texts while a third moved",
    of: notInForce([
      talker("a", { lastMove: 0, unacceptableTo: ["c"] }),
      talker("b", { lastMove: 0, unacceptableTo: ["c"] }),
      talker("c", { lastMove: 0.3 }),
    ]),
    rule: "2a",
    actors: ["a", "b"],
  },
  {
    name: "take it or leave it, but acceptable to everybody",
    of: notInForce([talker("a", { lastMove: 0, ultimatum: true }), talker("b", { lastMove: null })]),
    rule: "2c",
    actors: [],
  },
  {
    name: "take it or leave it, but moved more than ε",
    of: notInForce([talker("a", { lastMove: 0.051, ultimatum: true, unacceptableTo: ["b"] }), talker("b", { lastMove: null })]),
    rule: "2c",
    actors: [],
  },
  {
    name: "the other moved exactly ε",
    of: notInForce([talker("a", { lastMove: 0, unacceptableTo: ["b"] }), talker("b", { lastMove: 0.05 })]),
    rule: "2c",
    actors: [],
  },
  {
    name: "a gain of exactly ε by one that tabled nothing",
    of: notInForce([talker("a", { processGain: 0.05, lastMove: null }), talker("b", { processGain: 0.049 })]),
    rule: "2b",
    actors: ["a"],
  },
  {
    name: "two gained from the talks",
    of: notInForce([talker("a", { processGain: 0.1, lastMove: 0 }), talker("b", { processGain: 0.05, lastMove: 0 })]),
    rule: "2c",
    actors: [],
  },
  {
    name: "one gained, but moved",
    of: notInForce([talker("a", { processGain: 0.1, lastMove: 0.06 }), talker("b", { lastMove: 0 })]),
    rule: "2c",
    actors: [],
  },
  {
    name: "one alone gained",
    of: notInForce([talker("a", { processGain: 0.1, lastMove: 0 })]),
    rule: "2b",
    actors: ["a"],
  },
  {
    name: "small changes that end the fighting are not limited",
    of: inForce([actor("a", { changedSalience: 0.1 }), actor("b", { changedSalience: 0.1 })]),
    rule: "3g",
    actors: [],
  },
  {
    name: "a changed salience of exactly 0.25 is not limited",
    of: inForce([actor("a", { changedSalience: 0.25 }), actor("b", { changedSalience: 0.1 })], { endsFighting: false }),
    rule: "3g",
    actors: [],
  },
  {
    name: "a mediator's salience does not count for a limited agreement",
    of: inForce([actor("a", { changedSalience: 0.1 }), actor("m", { principal: false, changedSalience: 0.9 })], { endsFighting: false }),
    rule: "3a",
    actors: [],
  },
  {
    name: "a declared red line crossed by two signatories",
    of: inForce([actor("a", { crossedDeclared: ["x"] }), actor("b"), actor("c", { principal: false, crossedDeclared: ["y"] })]),
    rule: "3b",
    actors: ["a", "c"],
  },
  {
    name: "a declared red line of one that did not sign",
    of: inForce([actor("a"), actor("b"), actor("c", { principal: false, signatory: false, crossedDeclared: ["y"] })]),
    rule: "3g",
    actors: [],
  },
  {
    name: "a share of exactly σ against exactly 0.5",
    of: inForce([actor("a", { utility: 0.44 }), actor("b", { utility: 0.6 })]),
    rule: "3b",
    actors: ["a"],
  },
  {
    name: "a share just above σ",
    of: inForce([actor("a", { utility: 0.445 }), actor("b", { utility: 0.6 })]),
    rule: "3g",
    actors: [],
  },
  {
    name: "a low share while the other principal's is below 0.5",
    of: inForce([actor("a", { utility: 0.44 }), actor("b", { utility: 0.59 })]),
    rule: "3g",
    actors: [],
  },
  {
    name: "a low share while only a mediator does well",
    of: inForce([actor("a", { utility: 0.44 }), actor("b", { utility: 0.5 }), actor("m", { principal: false, utility: 0.8 })]),
    rule: "3g",
    actors: [],
  },
  {
    name: "a low share of a signatory that is no principal",
    of: inForce([actor("a"), actor("b"), actor("m", { principal: false, utility: 0.42 })]),
    rule: "3b",
    actors: ["m"],
  },
  {
    name: "nothing to gain, and so no share",
    of: inForce([actor("a", { utility: 0.4, best: null, surplusAhead: 0 }), actor("b", { utility: 0.6 })]),
    rule: "3g",
    actors: [],
  },
  {
    name: "an affected party outside, below its no-deal value",
    of: inForce([actor("a"), actor("b"), actor("c", { principal: false, affected: true, signatory: false, utility: 0.39, best: null })]),
    rule: "3c",
    actors: ["c"],
  },
  {
    name: "an affected party outside, exactly at its no-deal value",
    of: inForce([actor("a"), actor("b"), actor("c", { principal: false, affected: true, signatory: false, utility: 0.4, best: null })]),
    rule: "3g",
    actors: [],
  },
  {
    name: "neither principal nor affected, outside and below its no-deal value",
    of: inForce([actor("a"), actor("b"), actor("c", { principal: false, signatory: false, utility: 0.1, best: null })]),
    rule: "3g",
    actors: [],
  },
  {
    name: "one gave and moved no more than ε and got ε",
    of: inForce([actor("a", { utility: 0.95, best: 1, give: 0.05, get: 0.03, processGain: 0.02 }), actor("b")]),
    rule: "3d",
    actors: ["a"],
  },
  {
    name: "both at their best",
    of: inForce([actor("a", { utility: 1, best: 1, give: 0 }), actor("b", { utility: 1, best: 1, give: 0 })]),
    rule: "3d",
    actors: ["a", "b"],
  },
  {
    name: "one that is only affected is at its best",
    of: inForce([actor("a"), actor("b"), actor("c", { principal: false, affected: true, utility: 1, best: 1, give: 0 })]),
    rule: "3g",
    actors: [],
  },
  {
    name: "one gave more than ε, moved little",
    of: inForce([actor("a", { utility: 0.96, best: 1, give: 0.06, get: 0.3 }), actor("b", { utility: 0.9, best: 1 })]),
    rule: "3g",
    actors: [],
  },
  {
    name: "one moved a fifth of the share of the other",
    of: inForce([actor("a", { utility: 0.94, best: 1, give: 0.1 }), actor("b", { utility: 0.7, best: 1 })]),
    rule: "3e",
    actors: ["a"],
  },
  {
    name: "one moved exactly ρ of the share of the other",
    of: inForce([actor("a", { utility: 0.925, best: 1, give: 0.1 }), actor("b", { utility: 0.7, best: 1 })]),
    rule: "3g",
    actors: [],
  },
  {
    name: "one had no room to move at all",
    of: inForce([
      actor("a", { utility: 0.5, ceiling: 0.5, noDeal: 0.5, noDealAtStart: 0.5, best: null, give: 0.1, surplusAhead: 0 }),
      actor("b", { utility: 0.9, best: 1 }),
    ]),
    rule: "3e",
    actors: ["b"],
  },
  {
    name: "nobody moved at all",
    of: inForce([actor("a", { utility: 1, best: 1, give: 0.1 }), actor("b", { utility: 1, best: 1, give: 0.1 })]),
    rule: "3g",
    actors: [],
  },
  {
    name: "the fighting ended, deferred issues carry exactly θ for every principal",
    of: inForce([actor("a", { deferredSalience: 0.5 }), actor("b", { deferredSalience: 0.7 }), actor("m", { principal: false })]),
    rule: "3f",
    actors: [],
  },
  {
    name: "deferred issues carry less than θ for one principal",
    of: inForce([actor("a", { deferredSalience: 0.49 }), actor("b", { deferredSalience: 0.7 })]),
    rule: "3g",
    actors: [],
  },
  {
    name: "deferred without an end of the fighting",
    of: inForce([actor("a", { deferredSalience: 0.5 }), actor("b", { deferredSalience: 0.7 })], { endsFighting: false }),
    rule: "3g",
    actors: [],
  },
  {
    name: "exactly the no-deal values, rounding apart",
    of: inForce([
      actor("a", { noDealAtStart: 0.6 + tiny, noDeal: 0.6 + tiny, best: null, surplusAhead: -tiny }),
      actor("b", { noDealAtStart: 0.6 }),
    ]),
    rule: "3g",
    actors: [],
  },
  {
    name: "a signatory whose surplus runs out",
    of: inForce([actor("a"), actor("b"), actor("m", { principal: false, surplusAhead: -0.01 })]),
    rule: "3h",
    actors: ["m"],
  },
  {
    name: "nobody is named as principal, so that everybody is one",
    of: inForce([actor("a", { principal: false, ...ideal }), actor("b", { principal: false, ...imposed })]),
    rule: "3b",
    actors: ["b"],
  },
  { name: "both sides gained", of: inForce([actor("a"), actor("b")]), rule: "3g", actors: [] },
];

describe("the verdict", () => {
  it.each(required)("of the case: $name → $rule", ({ of, rule, actors }) => {
    expect(verdict(of)).toMatchObject({ rule, actors });
  });

  it.each(table)("at a boundary: $name → $rule", ({ of, rule, actors }) => {
    expect(verdict(of)).toMatchObject({ rule, actors });
  });

  it("is tried by the tables above on every rule", () => {
    expect(new Set([...required, ...table].map((row) => row.rule))).toEqual(new Set(rules.map((rule) => rule.rule)));
  });

  it("gives 2b as secondary where it holds beside 2a", () => {
    const of = notInForce([
      talker("a", { lastMove: 0, ultimatum: true, unacceptableTo: ["b"], processGain: 0.1 }),
      talker("b", { lastMove: null }),
    ]);
    expect(verdict(of)).toMatchObject({
      kind: "ultimatum-unmet",
      secondary: { rule: "2b", kind: "position-reinforced", actors: ["a"] },
      next: null,
    });
  });

  it("gives no secondary where 2b itself fired", () => {
    const of = notInForce([talker("a", { processGain: 0.1, lastMove: 0 }), talker("b", { lastMove: 0 })]);
    expect(verdict(of)).toMatchObject({ rule: "2b", secondary: null });
  });

  it("asks no surplus ahead of those who did not sign", () => {
    const bystander = actor("c", { principal: false, signatory: false, utility: null, surplusAhead: -0.2 });
    expect(verdict(inForce([actor("a"), actor("b"), bystander])).rule).toBe("3g");
  });

  it("keeps the cause where no settlement is in force, and none where one is", () => {
    expect(verdict(notInForce([talker("a")], { cause: "walk-out", by: ["a"] }))).toMatchObject({ cause: "walk-out", by: ["a"] });
    expect(verdict(inForce([actor("a"), actor("b")], { cause: "deadline", by: ["a"] }))).toMatchObject({ cause: null, by: [] });
  });

  it("lists the conditions that failed of a fragile settlement", () => {
    const of = inForce([actor("a", { surplusAhead: -0.1 }), actor("b", { noDealAtStart: 0.65 })]);
    const { failed, kind, actors } = verdict(of);
    expect({ kind, actors }).toEqual({ kind: "fragile-settlement", actors: ["a", "b"] });
    expect(failed.map(({ figure, actor: whose, value, threshold }) => [figure, whose, value, threshold])).toEqual([
      ["utility-against-no-deal-at-start", "b", 0.6, 0.65],
      ["surplus-ahead", "a", -0.1, 0],
    ]);
  });

  it("says by which figures its rule applied", () => {
    const { figures } = verdict(inForce([actor("a", ideal), actor("b", imposed)]));
    expect(figures).toEqual([
      { figure: "share", actor: "b", value: 0, relation: "≤", threshold: 0.1, holds: true, gap: 0, others: [], redLines: [] },
      { figure: "others-share", actor: "b", value: 1, relation: "≥", threshold: 0.5, holds: true, gap: 0, others: ["a"], redLines: [] },
    ]);
  });

  it("is plain data", () => {
    for (const { of } of [...required, ...table]) {
      const found = verdict(of);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    }
  });
});

describe("the next rule", () => {
  it("is the first after the one that fired that does not apply, in that rule's own figure", () => {
    const { next } = verdict(inForce([actor("a"), actor("b", { noDealAtStart: 0.55 })]));
    expect(next).toMatchObject({ rule: "3h", kind: "fragile-settlement", actors: ["b"] });
    expect(next?.distance).toBeCloseTo(0.05, 12);
  });

  it("is the one before where the last one fired", () => {
    const { next } = verdict(inForce([actor("a"), actor("b", { noDealAtStart: 0.7, surplusAhead: -0.02 })]));
    expect(next).toMatchObject({ rule: "3g", kind: "mutual-settlement" });
    expect(next?.distance).toBeCloseTo(0.1, 12);
  });

  it("takes the farthest comparison of the nearest actor, and all who tie", () => {
    const { next, rule } = verdict(
      notInForce([
        talker("a", { processGain: 0.02, lastMove: 0.06 }),
        talker("b", { processGain: 0.02, lastMove: 0.08 }),
        talker("c", { processGain: 0, lastMove: 0.3 }),
      ]),
    );
    expect({ rule, next: next?.rule, actors: next?.actors }).toEqual({ rule: "2c", next: "2b", actors: ["a", "b"] });
    expect(next?.distance).toBeCloseTo(0.03, 12);
  });

  it("has no distance where a fact is missing and not a number", () => {
    const { next, rule } = verdict(
      notInForce([talker("a", { processGain: 0.1, lastMove: 0 }), talker("b", { lastMove: 0 })], { convened: false }),
    );
    expect({ rule, next }).toMatchObject({ rule: "1", next: { rule: "2a", distance: null, actors: ["a", "b"] } });
  });

  it("is at distance 0 exactly at a boundary that it excludes", () => {
    const { next, rule } = verdict(inForce([actor("a", { utility: 0.44, surplusAhead: 0.04 }), actor("b", { utility: 0.6 }), actor("c", { principal: false, affected: true, signatory: false, utility: 0.4, best: null })]));
    expect({ rule, next }).toMatchObject({ rule: "3b", next: { rule: "3c", distance: 0, actors: ["c"] } });
  });
});
