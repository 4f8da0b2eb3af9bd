import { describe, expect, test } from "vitest";
import { optionIndex, optionName } from "../../../src/scenario/index.ts";
import { JUNE_2024_FULL_TEXT, ukraine, ukraineFullIssues, type UkraineOptions } from "../../../src/scenarios/index.ts";
import { contributions } from "../../../src/space/contributions.ts";
import { utilitySpec } from "../../../src/space/index.ts";

/*
 * Three texts of the full agenda and what they are worth, by hand, in the default (lenient) reading. The ladders of the
 * core agenda are those of ukraine-utilities.test.ts; the recipe is the same. Order: territory T, Crimea C, NATO N,
 * sanctions S, forces A, guarantees G; assets R, accountability K, sequence Q, prisoners P, plant Z, format F.
 *
 * Linkages: Σ λ = 17 · .06 + 5 · .03 + .01 = 1.18, scaled to Λ = .5:
 *
 *   u = .5 Σ w v + .5/1.18 · (.06 · strong + .03 · medium + .01 · weak)
 */
const third = 0.7 / 3;
const steep = [1, 0.7, 2 * third, third, 0]; // ideal 0, fallback 1, refuses 4
const rising = [0, third, 2 * third, 0.7, 1]; // ideal 4, fallback 3, refuses 0
const gentle = [0.175, 0.35, 0.525, 0.7, 1]; // ideal 4, fallback 3, refuses nothing: .7 over the 4 rungs from 3 to −1
const wide = [third, 2 * third, 0.7, 1]; // ideal 3, fallback 2, refuses nothing: .7 over the 3 rungs from 2 to −1

interface Sheet {
  readonly name: string;
  readonly actor: string;
  readonly options: Pick<UkraineOptions, "policy">;
  readonly ladders: readonly (readonly number[])[];
  readonly saliences: readonly number[];
  /** Of the three texts, worked out to twelve places elsewhere. */
  readonly places: readonly [number, number, number];
}

const sheets: readonly Sheet[] = [
  {
    name: "Europe",
    actor: "europe",
    options: {},
    ladders: [
      [0, third, 2 * third, 0.7, 0.85, 1], [0, 0.1, 0.4, 0.7, 1, 0.7], [0, 0, 0.35, 0.7, 1, 0.7], [0, third, 2 * third, 0.7, 1, 0.7], [0, 0, 0.35, 0.7, 1], [0.1, 0.4, 0.7, 1, 0.7],
      rising, rising, gentle, wide, gentle, rising, // its line on the ceasefire asks for guarantees: it bends no curve
    ],
    saliences: [3, 2, 2, 3, 3, 3, 3, 2, 2, 2, 1, 3],
    places: [0.099929378531, 0.748743424898, 0.918030391584],
  },
  {
    name: "Russia",
    actor: "russia",
    options: {},
    ladders: [
      [1, 0.7, 2 * third, third, 0, 0], [1, 0.85, 0.7, 2 * third, third, 0], [1, 0.7, 2 * third, third, 0, 0], [1, 0.7, 0.525, 0.35, 0.175, 0], [1, 0.85, 0.7, 0.35, 0], [1, 0.85, 0.7, 0.35, 0],
      steep, steep, steep,
      [0.7, 1, 0.7, 0.35], // ideal 1, fallback 2: .7 over the 2 rungs from 2 to 4; below the ideal .3 a rung
      steep,
      [1, 0.9, 0.8, 0.7, 0], // ideal 0, fallback 3, refuses 4
    ],
    saliences: [3, 3, 3, 2, 2, 3, 2, 2, 3, 1, 1, 3],
    places: [0.890728410008, 0.302507062147, 0.014724576271],
  },
  {
    name: "Ukraine",
    actor: "ukraine",
    options: {},
    ladders: [
      [0, 0, 0.35, 0.7, 0.85, 1], [0, 0.175, 0.35, 0.525, 0.7, 1], [0, 0, 0.35, 0.7, 0.85, 1], [0, third, 2 * third, 0.7, 1, 0.7], [0, 0, 0.35, 0.7, 1], [0, 0, 0.35, 0.7, 1],
      rising, rising, rising, wide,
      [0, 0, 0, 0.7, 1], // ideal 4, fallback 3, refuses 0 to 2
      rising,
    ],
    saliences: [3, 3, 3, 2, 3, 3, 2, 2, 3, 3, 2, 3],
    places: [0.063215042373, 0.7, 1.0],
  },
  {
    name: "the United States in 2024",
    actor: "united_states",
    options: { policy: "isolation" },
    ladders: [
      [0, 0.175, 0.35, 0.525, 0.7, 1], [0, 0, third, 2 * third, 0.7, 1], [0, 0, 0.35, 0.7, 1, 0.7], [0, third, 2 * third, 0.7, 1, 0.7], [0, 0.1, 0.4, 0.7, 1], [0.1, 0.4, 0.7, 1, 0.7],
      [0, 0.35, 0.7, 1, 0.7], // ideal 3, fallback 2, refuses 0; above the ideal .3 a rung
      rising, rising, wide,
      [0, 0.1, 0.4, 0.7, 1], // ideal 4, fallback 4: .3 a rung
      rising,
    ],
    saliences: [2, 2, 2, 3, 2, 2, 2, 2, 2, 2, 1, 3],
    places: [0.085988700565, 0.724309322034, 0.914423728814],
  },
  {
    name: "the United States in February 2025",
    actor: "united_states",
    options: {},
    ladders: [
      [0.35, 0.7, 0.85, 1, 0.85, 0.7], [0.7, 1, 0.7, 0.525, 0.35, 0.175], [0.35, 0.7, 0.85, 1, 0.85, 0.7], [0.85, 1, 0.85, 0.7, 2 * third, third], [0.4, 0.7, 1, 0.7, 0.35], [0.4, 0.7, 1, 0.7, 0.35],
      [0.7, 1, 0.7, 2 * third, third], // ideal 1, fallback 2: .7 over the 3 rungs from 2 to 5; below the ideal .3 a rung
      [1, 0.85, 0.7, 2 * third, third], // ideal 0, fallback 2: .7 over the 3 rungs from 2 to 5
      [0.35, 0.7, 0.85, 1, 0.85], // ideal 3, fallback 1: .7 over the 2 rungs from 1 to −1; above the ideal .15 a rung
      [0.35, 0.7, 1, 0.7], // ideal 2, fallback 1: .7 over the 2 rungs from 1 to −1
      [third, 2 * third, 0.7, 1, 0.7], // ideal 3, fallback 2: .7 over the 3 rungs from 2 to −1
      [1, 0.9, 0.8, 0.7, 0.35], // ideal 0, fallback 3: .7 over the 2 rungs from 3 to 5
    ],
    saliences: [2, 2, 2, 2, 1, 2, 2, 1, 3, 2, 2, 3],
    places: [0.493426318267, 0.728566384181, 0.446174670433],
  },
];

const texts = [
  { text: "the text of June 2024", rungs: [0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2] },
  { text: "a freeze against binding guarantees", rungs: [3, 4, 3, 3, 3, 3, 3, 3, 3, 2, 3, 3] },
  { text: "Ukraine's ideal", rungs: [5, 5, 5, 4, 4, 4, 4, 4, 4, 3, 4, 4] },
] as const;

function byHand({ ladders, saliences }: Sheet, rungs: readonly number[]): number {
  const values = ladders.map((ladder, k) => ladder[rungs[k]!]!);
  const [T, C, N, S, A, G, R, K, Q, P, Z, F] = values as [number, number, number, number, number, number, number, number, number, number, number, number];
  const additive = values.reduce((sum, v, k) => sum + saliences[k]! * v, 0) / saliences.reduce((sum, w) => sum + w, 0);
  const withFormat = [T, C, N, S, A, G, R, K, Q, Z].reduce((sum, v) => sum + Math.min(F, v), 0);
  const strong = Math.max(T, G) + Math.max(N, G) + Math.max(A, G) + Math.min(C, T) + Math.min(Q, T) + Math.min(Q, G) + Math.min(R, S) + withFormat;
  const medium = Math.max(S, T) + Math.min(S, Q) + Math.min(R, K) + Math.min(Z, T) + Math.min(K, P);
  return 0.5 * additive + (0.5 / 1.18) * (0.06 * strong + 0.03 * medium + 0.01 * Math.min(P, F));
}

/** The library's summands at the terms, in utility. */
function compiled(actor: string, options: Sheet["options"], rungs: readonly number[]): number {
  const { issues, actors } = ukraine({ ...options, agenda: "full" });
  const parts = contributions(utilitySpec(actors.find(({ id }) => id === actor)!.position, issues));
  const additive = parts.issues.reduce((sum, row, k) => sum + row[rungs[k]!]!, 0);
  const linked = parts.linkages.reduce((sum, { issues: pair, table }) => {
    const [first, second] = [pair[0]!, pair[1]!];
    return sum + table[rungs[first]! * parts.issues[second]!.length + rungs[second]!]!;
  }, 0);
  return (additive + linked) / parts.scale;
}

describe.each(sheets)("$name on the full agenda", (sheet) => {
  test.each(texts)("values $text as worked by hand", ({ text, rungs }) => {
    const expected = byHand(sheet, rungs);
    // 35 summands are each rounded to 10⁻¹².
    expect(Math.abs(compiled(sheet.actor, sheet.options, rungs) - expected)).toBeLessThan(2e-11);
    expect(Math.abs(sheet.places[texts.findIndex((one) => one.text === text)]! - expected)).toBeLessThan(2e-11);
  });
});

test("the texts are what their names say", () => {
  const named = (terms: object): number[] => ukraineFullIssues.map((issue) => optionIndex(issue, Object.entries(terms).find(([id]) => id === issue.id)![1]));
  expect(named(JUNE_2024_FULL_TEXT)).toEqual(texts[0].rungs);
  expect(named(ukraine({ agenda: "full" }).actors[2]!.position.ideal)).toEqual(texts[2].rungs);
  expect(ukraineFullIssues.map((issue, k) => optionName(issue, texts[1].rungs[k]!)).slice(6)).toEqual([
    "immobilised", "warrants_and_register", "thirty_days", "all_prisoners", "ukrainian_us_operation", "trilateral",
  ]);
});
