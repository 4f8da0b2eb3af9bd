import { describe, expect, test } from "vitest";
import { optionCount, optionIndex } from "../../../src/scenario/index.ts";
import { ukraine, JUNE_2024_TEXT, type UkraineOptions, type UkraineTerms } from "../../../src/scenarios/index.ts";
import { createSpace, type Utility, utilitySpec } from "../../../src/space/index.ts";

/*
 * Five texts and what they are worth, by hand, in the default (lenient) reading.
 *
 * Rungs are written in the order territory T, Crimea C, NATO N, sanctions S, armed forces A, guarantees G. The recipe:
 *
 * - v(ideal) = 1, v(fallback) = φ = 0.7, linear between; beyond the fallback linear to 0 at the first rung that a hard red
 *   line on this issue alone refuses, or one rung past the end; on the other side of the ideal the same loss per rung as
 *   between ideal and fallback; where fallback = ideal, 0.3 per rung both ways; never below 0.
 * - w: high : medium : low = 3 : 2 : 1, normalised.
 * - u = (1 − Λ) Σ w v + .06 max(vT, vG) + .06 max(vN, vG) + .06 max(vA, vG) + .03 max(vS, vT) + .06 min(vC, vT),
 *   Λ = 4 · .06 + .03 = .27.
 *
 * `sum` is that last line: first Σ w v, written out in each case, then the values of the five linkages.
 */
const sum = (additive: number, tg: number, ng: number, ag: number, st: number, ct: number): number =>
  0.73 * additive + 0.06 * tg + 0.06 * ng + 0.06 * ag + 0.03 * st + 0.06 * ct;

const june = JUNE_2024_TEXT; // 0 0 0 0 0 0
const statusQuo = ukraine().statusQuo; // 3 4 3 4 4 1
const freeze: UkraineTerms = {
  // 3 4 3 3 3 3: a freeze against binding guarantees, which is Ukraine's fallback
  territory: "line_of_contact",
  crimea_recognition: "not_recognised",
  nato_neutrality: "no_renunciation",
  sanctions: "eased_after_settlement",
  armed_forces: "cap_800000",
  security_guarantees: "binding_with_force",
};
const donbas: UkraineTerms = {
  // 1 2 1 3 3 2: land against a conditional guarantee
  territory: "donbas_ceded",
  crimea_recognition: "recognised_de_facto",
  nato_neutrality: "barred_in_constitution",
  sanctions: "eased_after_settlement",
  armed_forces: "cap_800000",
  security_guarantees: "conditional_us",
};
const formula: UkraineTerms = {
  // 5 5 5 4 4 4: Ukraine's ideal
  territory: "borders_of_1991",
  crimea_recognition: "returned_to_ukraine",
  nato_neutrality: "full_membership",
  sanctions: "maintained",
  armed_forces: "no_limits",
  security_guarantees: "nato_article_5",
};

describe("Russia", () => {
  /*
   * T: ideal 0, fallback 1, refuses 4 and 5:      1, .7, 1.4/3, .7/3, 0, 0     (.7 over the 3 rungs from 1 to 4)
   * C: ideal 0, fallback 2, refuses 5:            1, .85, .7, 1.4/3, .7/3, 0   (.7 over the 3 rungs from 2 to 5)
   * N: ideal 0, fallback 1, refuses 4 and 5:      1, .7, 1.4/3, .7/3, 0, 0
   * S: ideal 0, fallback 1, refuses 5:            1, .7, .525, .35, .175, 0    (.7 over the 4 rungs from 1 to 5)
   * A: ideal 0, fallback 2, refuses 4:            1, .85, .7, .35, 0           (.7 over the 2 rungs from 2 to 4)
   * G: ideal 0, fallback 2, refuses 4:            1, .85, .7, .35, 0
   * w: high, high, high, medium, medium, high = 3, 3, 3, 2, 2, 3 of 16
   */
  const third = 0.7 / 3;
  const worth: Worth = [
    [june, 1], // its ideal
    // 3 4 3 4 4 1: v = .7/3, .7/3, .7/3, .175, 0, .85
    [statusQuo, sum((3 * third + 3 * third + 3 * third + 2 * 0.175 + 2 * 0 + 3 * 0.85) / 16, 0.85, 0.85, 0.85, third, third)],
    // 3 4 3 3 3 3: v = .7/3, .7/3, .7/3, .35, .35, .35
    [freeze, sum((3 * third + 3 * third + 3 * third + 2 * 0.35 + 2 * 0.35 + 3 * 0.35) / 16, 0.35, 0.35, 0.35, 0.35, third)],
    // 1 2 1 3 3 2: v = .7, .7, .7, .35, .35, .7
    [donbas, sum((3 * 0.7 + 3 * 0.7 + 3 * 0.7 + 2 * 0.35 + 2 * 0.35 + 3 * 0.7) / 16, 0.7, 0.7, 0.7, 0.7, 0.7)],
    // 5 5 5 4 4 4: v = 0, 0, 0, .175, 0, 0
    [formula, sum((2 * 0.175) / 16, 0, 0, 0, 0.175, 0)],
  ];
  agree("russia", {}, worth, [1, 0.402125, 0.29509375, 0.636125, 0.02121875]);
});

describe("Ukraine", () => {
  /*
   * T: ideal 5, fallback 3, refuses 0 and 1:      0, 0, .35, .7, .85, 1        (.7 over the 2 rungs from 3 to 1)
   * C: ideal 5, fallback 4, refuses 0:            0, .175, .35, .525, .7, 1    (.7 over the 4 rungs from 4 to 0)
   * N: ideal 5, fallback 3, refuses 0 and 1:      0, 0, .35, .7, .85, 1
   * S: ideal 4, fallback 3, refuses 0:            0, .7/3, 1.4/3, .7, 1, .7    (.7 over 3 rungs; above the ideal .3 a rung)
   * A: ideal 4, fallback 3, refuses 0 and 1:      0, 0, .35, .7, 1
   * G: ideal 4, fallback 3, refuses 0 and 1:      0, 0, .35, .7, 1
   * w: high, high, high, medium, high, high = 3, 3, 3, 2, 3, 3 of 17
   * The line on territory and guarantees together bends no curve.
   */
  const worth: Worth = [
    // 0 0 0 0 0 0: v = 0 throughout
    [june, 0],
    // 3 4 3 4 4 1: v = .7, .7, .7, 1, 1, 0
    [statusQuo, sum((3 * 0.7 + 3 * 0.7 + 3 * 0.7 + 2 * 1 + 3 * 1 + 3 * 0) / 17, 0.7, 0.7, 1, 1, 0.7)],
    // 3 4 3 3 3 3: v = .7 throughout
    [freeze, 0.7],
    // 1 2 1 3 3 2: v = 0, .35, 0, .7, .7, .35
    [donbas, sum((3 * 0.35 + 2 * 0.7 + 3 * 0.7 + 3 * 0.35) / 17, 0.35, 0.35, 0.7, 0.7, 0)],
    [formula, 1], // its ideal
  ];
  agree("ukraine", {}, worth, [0, 0.701235294118, 0.7, 0.345470588235, 1]);
});

describe("Europe", () => {
  /*
   * T: ideal 5, fallback 3, refuses 0:            0, .7/3, 1.4/3, .7, .85, 1   (.7 over the 3 rungs from 3 to 0)
   * C: ideal 4, fallback 4, refuses 0:            0, .1, .4, .7, 1, .7         (.3 a rung; 1 − 4 · .3 < 0)
   * N: ideal 4, fallback 3, refuses 0 and 1:      0, 0, .35, .7, 1, .7
   * S: ideal 4, fallback 3, refuses 0:            0, .7/3, 1.4/3, .7, 1, .7
   * A: ideal 4, fallback 3, refuses 0 and 1:      0, 0, .35, .7, 1
   * G: ideal 3, fallback 3, refuses 0 and 1:      .1, .4, .7, 1, .7            (.3 a rung; refusal bends no such curve)
   * w: high, medium, medium, high, high, high = 3, 2, 2, 3, 3, 3 of 16
   */
  const third = 0.7 / 3;
  const worth: Worth = [
    // 0 0 0 0 0 0: v = 0, 0, 0, 0, 0, .1
    [june, sum((3 * 0.1) / 16, 0.1, 0.1, 0.1, 0, 0)],
    // 3 4 3 4 4 1: v = .7, 1, .7, 1, 1, .4
    [statusQuo, sum((3 * 0.7 + 2 * 1 + 2 * 0.7 + 3 * 1 + 3 * 1 + 3 * 0.4) / 16, 0.7, 0.7, 1, 1, 0.7)],
    // 3 4 3 3 3 3: v = .7, 1, .7, .7, .7, 1
    [freeze, sum((3 * 0.7 + 2 * 1 + 2 * 0.7 + 3 * 0.7 + 3 * 0.7 + 3 * 1) / 16, 1, 1, 1, 0.7, 0.7)],
    // 1 2 1 3 3 2: v = .7/3, .4, 0, .7, .7, .7
    [donbas, sum((3 * third + 2 * 0.4 + 2 * 0 + 3 * 0.7 + 3 * 0.7 + 3 * 0.7) / 16, 0.7, 0.7, 0.7, 0.7, third)],
    // 5 5 5 4 4 4: v = 1, .7, .7, 1, 1, .7
    [formula, sum((3 * 1 + 2 * 0.7 + 2 * 0.7 + 3 * 1 + 3 * 1 + 3 * 0.7) / 16, 1, 0.7, 1, 1, 0.7)],
  ];
  agree("europe", {}, worth, [0.0316875, 0.7954375, 0.8224375, 0.516875, 0.8681875]);
});

describe("the United States in 2024", () => {
  /*
   * T: ideal 5, fallback 4, refuses 0:            0, .175, .35, .525, .7, 1    (.7 over the 4 rungs from 4 to 0)
   * C: ideal 5, fallback 4, refuses 0 and 1:      0, 0, .7/3, 1.4/3, .7, 1     (.7 over the 3 rungs from 4 to 1)
   * N: ideal 4, fallback 3, refuses 0 and 1:      0, 0, .35, .7, 1, .7
   * S: ideal 4, fallback 3, refuses 0:            0, .7/3, 1.4/3, .7, 1, .7
   * A: ideal 4, fallback 4, refuses 0:            0, .1, .4, .7, 1
   * G: ideal 3, fallback 3, refuses nothing:      .1, .4, .7, 1, .7
   * w: medium, medium, medium, high, medium, medium = 2, 2, 2, 3, 2, 2 of 13
   */
  const third = 0.7 / 3;
  const worth: Worth = [
    // 0 0 0 0 0 0: v = 0, 0, 0, 0, 0, .1
    [june, sum((2 * 0.1) / 13, 0.1, 0.1, 0.1, 0, 0)],
    // 3 4 3 4 4 1: v = .525, .7, .7, 1, 1, .4
    [statusQuo, sum((2 * 0.525 + 2 * 0.7 + 2 * 0.7 + 3 * 1 + 2 * 1 + 2 * 0.4) / 13, 0.525, 0.7, 1, 1, 0.525)],
    // 3 4 3 3 3 3: v = .525, .7, .7, .7, .7, 1
    [freeze, sum((2 * 0.525 + 2 * 0.7 + 2 * 0.7 + 3 * 0.7 + 2 * 0.7 + 2 * 1) / 13, 1, 1, 1, 0.7, 0.525)],
    // 1 2 1 3 3 2: v = .175, .7/3, 0, .7, .7, .7
    [donbas, sum((2 * 0.175 + 2 * third + 2 * 0 + 3 * 0.7 + 2 * 0.7 + 2 * 0.7) / 13, 0.7, 0.7, 0.7, 0.7, 0.175)],
    // 5 5 5 4 4 4: v = 1, 1, .7, 1, 1, .7
    [formula, sum((2 * 1 + 2 * 1 + 2 * 0.7 + 3 * 1 + 2 * 1 + 2 * 0.7) / 13, 1, 0.7, 1, 1, 1)],
  ];
  agree("united_states", { policy: "isolation" }, worth, [0.029230769231, 0.736884615385, 0.757538461538, 0.478512820513, 0.914615384615]);
});

describe("the United States in February 2025", () => {
  /*
   * T: ideal 3, fallback 1, refuses nothing:      .35, .7, .85, 1, .85, .7     (.7 over the 2 rungs from 1 to −1; above .15 a rung)
   * C: ideal 1, fallback 2, refuses nothing:      .7, 1, .7, .525, .35, .175   (.7 over the 4 rungs from 2 to 6; below .3 a rung)
   * N: ideal 3, fallback 1, refuses 5:            .35, .7, .85, 1, .85, .7     (the refusal is not beyond the fallback)
   * S: ideal 1, fallback 3, refuses nothing:      .85, 1, .85, .7, 1.4/3, .7/3 (.7 over the 3 rungs from 3 to 6)
   * A: ideal 2, fallback 3, refuses nothing:      .4, .7, 1, .7, .35           (.7 over the 2 rungs from 3 to 5; below .3 a rung)
   * G: ideal 2, fallback 3, refuses nothing:      .4, .7, 1, .7, .35
   * w: medium, medium, medium, medium, low, medium = 2, 2, 2, 2, 1, 2 of 11
   */
  const third = 0.7 / 3;
  const worth: Worth = [
    // 0 0 0 0 0 0: v = .35, .7, .35, .85, .4, .4
    [june, sum((2 * 0.35 + 2 * 0.7 + 2 * 0.35 + 2 * 0.85 + 1 * 0.4 + 2 * 0.4) / 11, 0.4, 0.4, 0.4, 0.85, 0.35)],
    // 3 4 3 4 4 1: v = 1, .35, 1, 1.4/3, .35, .7
    [statusQuo, sum((2 * 1 + 2 * 0.35 + 2 * 1 + 2 * (2 * third) + 1 * 0.35 + 2 * 0.7) / 11, 1, 1, 0.7, 1, 0.35)],
    // 3 4 3 3 3 3: v = 1, .35, 1, .7, .7, .7
    [freeze, sum((2 * 1 + 2 * 0.35 + 2 * 1 + 2 * 0.7 + 1 * 0.7 + 2 * 0.7) / 11, 1, 1, 0.7, 1, 0.35)],
    // 1 2 1 3 3 2: v = .7, .7, .7, .7, .7, 1
    [donbas, sum((2 * 0.7 + 2 * 0.7 + 2 * 0.7 + 2 * 0.7 + 1 * 0.7 + 2 * 1) / 11, 1, 1, 1, 0.7, 0.7)],
    // 5 5 5 4 4 4: v = .7, .175, .7, 1.4/3, .35, .35
    [formula, sum((2 * 0.7 + 2 * 0.175 + 2 * 0.7 + 2 * (2 * third) + 1 * 0.35 + 2 * 0.35) / 11, 0.7, 0.7, 0.35, 0.7, 0.175)],
  ];
  agree("united_states", {}, worth, [0.496772727273, 0.702984848485, 0.757181818182, 0.793818181818, 0.477166666667]);
});

type Worth = readonly (readonly [UkraineTerms, number])[];

/** The library, the arithmetic above and the same figures worked out to twelve places agree; a sum of eleven rounded parts may be off by 10⁻¹¹. */
function agree(actor: string, options: UkraineOptions, worth: Worth, places: readonly number[]): void {
  const { issues, actors } = ukraine(options);
  const space = createSpace({ radix: issues.map(optionCount), constraints: [] });
  const utility: Utility = space.utility(utilitySpec(actors.find(({ id }) => id === actor)!.position, issues));
  test.each(worth.map(([terms, expected], at) => ({ terms, expected, places: places[at]! })))(
    "has $places from $terms.territory, $terms.security_guarantees",
    ({ terms, expected, places: figure }) => {
      const rungs = issues.map((issue) => optionIndex(issue, terms[issue.id]));
      expect(Math.abs(utility.at(space.index(rungs)) - expected)).toBeLessThan(1e-11);
      expect(Math.abs(figure - expected)).toBeLessThan(1e-11);
    },
  );
}
