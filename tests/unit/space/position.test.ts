import { describe, expect, test } from "vitest";
import type { Linkage, Position } from "../../../src/scenario/index.ts";
import { beliefObjective, nearnessObjective, penaltyObjective, utilitySpec } from "../../../src/space/index.ts";
import { ladder, options, range } from "./issues.ts";

const issues = [ladder("land", 3), options("venue", "geneva", "doha")];
const position: Position = {
  ideal: { land: "r2", venue: "geneva" },
  fallback: { land: "r1" },
  salience: { land: "high", venue: "low" },
};

describe("utilitySpec", () => {
  test("weighs high, medium and low as 3 : 2 : 1, numbers as they are", () => {
    expect(utilitySpec(position, issues).weights).toEqual([0.75, 0.25]);
    expect(utilitySpec({ ...position, salience: { land: "medium", venue: 6 } }, issues).weights).toEqual([0.25, 0.75]);
  });

  test("leaves weights as given under float arithmetic", () => {
    const spec = utilitySpec({ ...position, salience: { land: 0.2, venue: 0.7 } }, issues, { arithmetic: "float" });
    expect(spec.weights).toEqual([0.2, 0.7]);
  });

  test("makes values, red-line zero points and regions", () => {
    const spec = utilitySpec(
      {
        ...position,
        redLines: [
          { kind: "hard", id: "no-land", when: { kind: "is", issue: "land", options: ["r0"] } },
          { kind: "declared", id: "no-doha", when: { kind: "is", issue: "venue", options: ["doha"] }, audienceCost: 0.1 },
          { kind: "declared", id: "free", when: { kind: "is", issue: "land", options: ["r1"] } },
        ],
      },
      issues,
    );
    expect(spec.values).toEqual([[0, 0.7, 1], [1, 0]]);
    expect(spec.hard).toEqual([{ id: "no-land", issues: [0], table: [1, 0, 0] }]);
    expect(spec.declared).toEqual([
      { id: "no-doha", issues: [1], table: [0, 1], cost: 0.1 },
      { id: "free", issues: [0], table: [0, 1, 0], cost: 0 },
    ]);
  });

  test("takes zero points from hard lines on one issue alone", () => {
    const declared: Position["redLines"] = [{ kind: "declared", id: "d", when: { kind: "is", issue: "land", options: ["r0"] } }];
    const combined: Position["redLines"] = [
      {
        kind: "hard",
        id: "c",
        when: { kind: "all", of: [{ kind: "is", issue: "land", options: ["r0"] }, { kind: "is", issue: "venue", options: ["doha"] }] },
      },
    ];
    const both: Position["redLines"] = [
      {
        kind: "hard",
        id: "b",
        when: { kind: "all", of: [{ kind: "is", issue: "land", options: ["r0"] }, { kind: "is", issue: "venue", options: ["geneva"] }] },
      },
    ];
    for (const redLines of [declared, combined, both]) {
      expect(utilitySpec({ ...position, redLines }, issues).values[0]).toEqual([0.35, 0.7, 1]);
    }
  });

  test("takes the zero point from the rung that is barred, and from no other", () => {
    const four = [ladder("land", 4)];
    const redLines: Position["redLines"] = [{ kind: "hard", id: "h", when: { kind: "is", issue: "land", options: ["r0"] } }];
    expect(utilitySpec({ ideal: { land: "r3" }, fallback: { land: "r2" }, salience: {}, redLines }, four).values).toEqual([[0, 0.35, 0.7, 1]]);
  });

  test("weighs alike what nobody cares about", () => {
    expect(utilitySpec({ ...position, salience: {} }, issues).weights).toEqual([0.5, 0.5]);
  });

  test("leaves out linkages of issues that do not exist", () => {
    for (const linked of [["land", "nowhere"], ["nowhere", "land"]] as const) {
      expect(utilitySpec({ ...position, linkages: [{ kind: "complements", issues: linked, strength: 0.2 }] }, issues).linkages).toEqual([]);
    }
  });

  test("makes linkages from values, whichever way round their issues are", () => {
    const linkages: Linkage[] = [
      { kind: "complements", issues: ["land", "venue"], strength: "strong" },
      { kind: "substitutes", issues: ["venue", "land"], strength: "medium" },
      { kind: "table", issues: ["venue", "land"], strength: 0.2, values: { doha: { r0: 0.5 }, geneva: { r2: 1 } } },
    ];
    expect(utilitySpec({ ...position, linkages }, issues).linkages).toEqual([
      { lambda: 0.06, f: { issues: [0, 1], table: [0.35, 0, 0.7, 0, 1, 0] } },
      { lambda: 0.03, f: { issues: [1, 0], table: [1, 1, 1, 0.35, 0.7, 1] } },
      { lambda: 0.2, f: { issues: [1, 0], table: [0, 0, 1, 0.5, 0, 0] } },
    ]);
  });

  test("scales linkages so that they carry half of the utility at most", () => {
    const linkages: Linkage[] = [0.5, 0.25, 0.25].map((strength) => ({ kind: "complements", issues: ["land", "venue"], strength }));
    const spec = utilitySpec({ ...position, linkages }, issues);
    expect(spec.linkages.map(({ lambda }) => lambda)).toEqual([0.25, 0.125, 0.125]);
  });
});

describe("objectives", () => {
  test("believe declared ideals and fallbacks, and nothing else", () => {
    expect(beliefObjective({ ideal: position.ideal, fallback: { land: "r1" } }, issues).scores).toEqual([
      [0.175e12, 0.35e12, 0.5e12],
      [0.5e12, 0],
    ]);
  });

  test("penalise what falls short of targets, in integers", () => {
    const { scores } = penaltyObjective(utilitySpec(position, issues), [0.8, 0.4]);
    expect(scores).toEqual([[-0.3375e12, -0.075e12, 0], [0, -0.1e12]]);
    expect(scores.flat().some((score) => Object.is(score, -0))).toBe(false);
  });

  test("measure nearness to references by rung, or by sameness where there is no order", () => {
    const more = [...issues, range("days", 0, 20, 5)];
    expect(nearnessObjective([[2, 1, 0], [0, 1, 4]], more).scores).toEqual([
      [-1e12, -1e12, -1e12],
      [-2e12, 0],
      [-1e12, -1e12, -1e12, -1e12, -1e12],
    ]);
    expect(nearnessObjective([[0]], [options("venue", "geneva", "doha", "minsk")]).scores).toEqual([[0, -1e12, -1e12]]);
    expect(nearnessObjective([[0]], [ladder("one", 1)]).scores).toEqual([[0]]);
    expect(nearnessObjective([], [ladder("one", 2)]).scores).toEqual([[0, 0]]);
  });
});
