import {
  defaults,
  type Issue,
  type Linkage,
  type LinkageStrength,
  optionCount,
  optionName,
  type Position,
  type Salience,
} from "../scenario/index.ts";
import { compileCondition } from "./region.ts";
import { listedSize } from "./size.ts";
import type { Factor, Region, UtilitySpec } from "./space.ts";
import { orderFreeSum } from "./sum.ts";
import { issueValues } from "./values.ts";

/** How a scenario wants utilities made; `none` and `exact` by default. */
export interface UtilityOptions {
  readonly normalize?: UtilitySpec["normalize"] | undefined;
  readonly arithmetic?: UtilitySpec["arithmetic"] | undefined;
}

/**
 * A position compiled to tables: weights wₖ, values vₖ ({@link issueValues}), linkages λ f with Λ = Σ λ scaled to at most
 * 0.5, and red lines.
 *
 * Salience high : medium : low = 3 : 2 : 1, normalised to Σ wₖ = 1 (as given under `arithmetic: "float"`). Linkages
 * strong, medium, weak have λ = .06, .03, .01; f is min(vₖ, vₗ) for complements, max(vₖ, vₗ) for substitutes.
 *
 * @throws DetenteError `too-many-terms` where a red line, a linkage or an issue would need more than 2²⁰ entries.
 * @example
 * ```ts
 * const issues: Issue[] = [
 *   { kind: "ladder", id: "land", options: [{ id: "none" }, { id: "half" }, { id: "all" }] },
 *   { kind: "options", id: "venue", options: [{ id: "geneva" }, { id: "doha" }] },
 * ];
 * const position: Position = {
 *   ideal: { land: "all", venue: "geneva" },
 *   fallback: { land: "half" },
 *   salience: { land: "high", venue: "low" },
 * };
 * utilitySpec(position, issues).weights; // [0.75, 0.25]
 * utilitySpec(position, issues).values; // [[0.35, 0.7, 1], [1, 0]]
 * ```
 */
export function utilitySpec(position: Position, issues: readonly Issue[], options: UtilityOptions = {}): UtilitySpec {
  const { normalize = "none", arithmetic = "exact" } = options;
  const hard: Region[] = [];
  const declared: (Region & { readonly cost: number })[] = [];
  for (const line of position.redLines ?? []) {
    const region = compileCondition(line.id, line.when, issues);
    if (line.kind === "hard") hard.push(region);
    else declared.push({ ...region, cost: line.audienceCost ?? defaults.audienceCost });
  }
  const values = issues.map((issue, k) =>
    issueValues(issue, {
      ideal: position.ideal[issue.id],
      fallback: position.fallback?.[issue.id],
      fallbackValue: position.fallbackValue,
      barred: barredRungs(hard, k),
      values: position.values?.[issue.id],
    }),
  );
  const given = issues.map((issue) => salienceNumber(position.salience[issue.id] ?? 0));
  return {
    weights: arithmetic === "float" ? given : normalise(given),
    values,
    linkages: compileLinkages(position.linkages ?? [], issues, values),
    hard,
    declared,
    normalize,
    arithmetic,
  };
}

function barredRungs(hard: readonly Region[], issue: number): Set<number> {
  const alone = hard.filter(({ issues }) => issues.length === 1 && issues[0] === issue);
  return new Set(alone.flatMap(({ table }) => table.flatMap((inside, rung) => (inside === 1 ? [rung] : []))));
}

const salienceNumber = (salience: Salience): number =>
  typeof salience === "number" ? salience : defaults.salience[salience];

const lambda = (strength: LinkageStrength): number =>
  typeof strength === "number" ? strength : defaults.linkageStrength[strength];

function normalise(numbers: readonly number[]): number[] {
  const total = orderFreeSum(numbers);
  return numbers.map((number) => (total > 0 ? number / total : 1 / numbers.length));
}

function compileLinkages(
  linkages: readonly Linkage[],
  issues: readonly Issue[],
  values: readonly (readonly number[])[],
): UtilitySpec["linkages"] {
  const lambdas = linkages.map(({ strength }) => lambda(strength));
  const total = orderFreeSum(lambdas);
  const scale = total > defaults.linkageTotal ? defaults.linkageTotal / total : 1;
  return linkages.flatMap((linkage, at) => {
    const f = linkageFactor(linkage, issues, values);
    return f === undefined ? [] : [{ lambda: (lambdas[at] ?? 0) * scale, f }];
  });
}

function linkageFactor(
  linkage: Linkage,
  issues: readonly Issue[],
  values: readonly (readonly number[])[],
): Factor | undefined {
  const [first = -1, second = -1] = linkage.issues.map((id) => issues.findIndex((issue) => issue.id === id));
  const [one, two] = [issues[first], issues[second]];
  if (one === undefined || two === undefined) return undefined;
  const radix = [optionCount(one), optionCount(two)];
  const size = listedSize(radix, "linkages");
  const width = optionCount(two);
  const together = (x: number, y: number): number => {
    if (linkage.kind === "table") {
      return linkage.values[String(optionName(one, x))]?.[String(optionName(two, y))] ?? defaults.linkageValue;
    }
    const [v, w] = [values[first]?.[x] ?? 0, values[second]?.[y] ?? 0];
    return linkage.kind === "complements" ? Math.min(v, w) : Math.max(v, w);
  };
  const table = Array.from({ length: size }, (_, entry) => together(Math.floor(entry / width), entry % width));
  return { issues: [first, second], table };
}
