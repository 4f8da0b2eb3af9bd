import { describe, expect, test } from "vitest";
import { analyze, type Point } from "../../src/analysis/index.ts";
import { scenarioOf } from "./sheets.ts";

// Scores: Abdelnabi, Gomaa, Sivaprasad, Schönherr, Fritz (2023), LLM-Deliberation, arXiv 2309.17234, commit 78e11e0, after
// Susskind's HarborCo. Their paper names 720 deals, of which all six parties accept 12; the solutions were worked out from the
// scores by looking through all deals.

const games = [
  {
    name: "the base game",
    sheets: {
      DoT: { threshold: 65, scores: [[0, 11, 5], [0, 20, 25], [0, 2, 4, 9], [10, 26, 40, 0], [4, 8, 15, 12, 0]] },
      SportCo: { threshold: 55, scores: [[14, 8, 0], [11, 7, 0], [0, 5, 10, 17], [35, 29, 20, 0], [0, 5, 10, 15, 23]] },
      environment: { threshold: 55, scores: [[0, 22, 45], [0, 25, 55], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0, 0]] },
      mayor: { threshold: 30, scores: [[14, 8, 0], [12, 8, 0], [24, 18, 12, 0], [40, 30, 23, 0], [0, 2, 4, 7, 10]] },
      cities: { threshold: 31, scores: [[0, 4, 10], [0, 0, 0], [12, 8, 6, 0], [0, 8, 13, 18], [60, 45, 30, 15, 0]] },
      union: { threshold: 50, scores: [[15, 20, 0], [0, 0, 0], [42, 35, 25, 0], [30, 20, 10, 0], [2, 4, 6, 8, 0]] },
    },
    unanimous: 12,
    ideals: [81, 70, 77, 69, 54, 83],
    nash: ["A2 B3 C3 D2 E3", [81, 57, 77, 54, 48, 71]],
    utilitarian: ["A2 B3 C2 D2 E4", [76, 57, 77, 63, 35, 83]],
    egalitarian: ["A2 B3 C4 D1 E3", [70, 70, 77, 52, 34, 56]],
    // Two deals have the greatest least ratio, 2/15; the second least decides between them.
    kalaiSmorodinsky: ["A2 B3 C3 D2 E3", [81, 57, 77, 54, 48, 71]],
  },
  {
    name: "game 1",
    sheets: {
      bank: { threshold: 60, scores: [[0, 9, 13], [10, 26, 40, 10], [0, 15, 20, 25], [0, 9, 11, 13, 15], [7, 0, 4]] },
      community: { threshold: 47, scores: [[0, 45, 25], [10, 8, 2, 0], [0, 5, 15, 9], [0, 15, 20, 25, 30], [0, 0, 0]] },
      construction: { threshold: 57, scores: [[15, 22, 5], [10, 15, 29, 40], [6, 10, 2, 0], [0, 6, 4, 2, 0], [0, 22, 15]] },
      environment: { threshold: 60, scores: [[0, 20, 25], [11, 9, 5, 0], [0, 10, 29, 40], [0, 9, 11, 13, 15], [2, 5, 9]] },
      proposing: { threshold: 60, scores: [[17, 5, 9], [10, 15, 29, 40], [12, 8, 4, 0], [8, 6, 4, 2, 0], [0, 23, 17]] },
      tourism: { threshold: 57, scores: [[30, 0, 25], [10, 20, 25, 30], [0, 14, 7, 0], [0, 9, 5, 2, 0], [10, 5, 17]] },
    },
    unanimous: 21,
    ideals: [91, 77, 74, 89, 74, 86],
    nash: ["A3 B3 C3 D2 E2", [82, 57, 64, 73, 71, 71]],
    utilitarian: ["A3 B3 C3 D2 E3", [86, 57, 57, 77, 65, 83]],
    egalitarian: ["A3 B3 C3 D2 E2", [82, 57, 64, 73, 71, 71]],
    kalaiSmorodinsky: ["A3 B3 C3 D2 E2", [82, 57, 64, 73, 71, 71]],
  },
] as const;

const told = (point: Point | null): unknown =>
  point && [Object.values(point.terms).join(" "), point.utilities.map((utility) => Math.round(utility * 1e10) / 1e8)];

describe.for(games)("$name", ({ sheets, unanimous, ideals, ...solutions }) => {
  const found = analyze(scenarioOf(sheets));

  test("has 720 deals, of which all parties accept as many as published, none of them dominated", () => {
    expect([found.terms, found.rational]).toEqual([720, unanimous]);
    const { actors, noDeal, frontier } = found;
    const accepted = frontier.filter(({ utilities }) => utilities.every((utility, i) => utility >= noDeal[actors[i]!]!));
    expect(accepted).toHaveLength(unanimous);
  });

  test.for(["nash", "utilitarian", "egalitarian", "kalaiSmorodinsky"] as const)("has the published deal as its %s solution", (name) => {
    expect(told(found[name])).toEqual(solutions[name]);
  });

  test("gives each party at most what is published", () => {
    const bounds = found.zone.empty ? [] : Object.values(found.zone.bounds);
    expect(bounds.map(({ greatest }) => Math.round(greatest * 1e10) / 1e8)).toEqual(ideals);
  });
});
