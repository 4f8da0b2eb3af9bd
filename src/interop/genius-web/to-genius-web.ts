import { problem, refuse } from "../../kernel/index.ts";
import type { AnyScenario, Position, RangeIssue, Values } from "../../scenario/index.ts";
import { additive, type Additive, type AdditiveIssue, type AdditiveParty } from "../additive.ts";
import { type Members, object, writeJson, type WrittenJson } from "../json/write.ts";
import { pairs } from "../pairs.ts";

/** Profiles as texts of JSON. */
export interface ProfileFiles {
  /** In the order of the actors. */
  readonly profiles: readonly string[];
  /** The actors' names, for {@link ImportOptions} where the files do not hold them. */
  readonly actors: readonly string[];
  /** What has no place in the files. */
  readonly warnings: readonly string[];
}

/** The most terms that are looked through for a reservation bid. */
const MOST_TERMS = 1_048_576;

const ROUNDING = 1e-6;

/**
 * An additive scenario as GeniusWeb profiles; {@link fromGeniusWeb} reads them back with the same utilities, to the bit under
 * `arithmetic: "float"`, else to some 10⁻¹².
 *
 * A range is written as numbers where every actor's values lie on one line from its first to its last, otherwise as texts. The
 * no-deal value is written as the first terms that are worth exactly that; where there are none it is left out, with a warning.
 * Weights are written as they are: GeniusWeb itself adds them up as decimals and insists on 1 to the last digit.
 *
 * @throws DetenteError for linkages, red lines, constraints and normalised utilities, and for weights that do not add up to 1.
 * @example
 * ```ts
 * const { profiles } = toGeniusWeb(base);
 * profiles[0]?.includes('"issueWeights"'); // true
 * ```
 */
export function toGeniusWeb(scenario: AnyScenario): ProfileFiles {
  const found = additive(scenario, false);
  refuse(found.parties.flatMap(({ id, weights }) => {
    const sum = weights.reduce((all, weight) => all + weight, 0);
    return Math.abs(sum - 1) <= ROUNDING ? [] : [problem("not-expressible", `actors.${id}.position.salience`, sum, { reason: "weights there add up to 1" })];
  }));
  const issues = found.issues.map((given) => withNumbers(given, found));
  const domain = object(
    ["name", scenario.title ?? (scenario.id === "geniusweb" ? "" : scenario.id)],
    ["issuesValues", object(...issues.map(({ name, options, numbers }): [string, WrittenJson] => [
      name,
      numbers === undefined ? object(["values", options]) : object(["range", [numbers.from, numbers.to, numbers.step]]),
    ]))],
  );
  const warnings = [...found.warnings];
  const profiles = found.parties.map((party) => {
    const bid = reservationBid(party);
    if (bid === undefined && party.noDeal !== 0) warnings.push(`actors.${party.id}.noDeal: no terms are worth exactly ${String(party.noDeal)}; the reservation bid is left out`);
    return writeJson(object(["LinearAdditiveUtilitySpace", object(
      ["issueUtilities", object(...pairs(issues, party.values).map(([issue, own]): [string, WrittenJson] => [issue.name, utilities(issue, party, own)]))],
      ["issueWeights", object(...pairs(issues, party.weights).map(([{ name }, weight]): [string, number] => [name, weight]))],
      ["domain", domain],
      ["name", party.name],
      ...(bid === undefined ? [] : [["reservationBid", object(["issuevalues", named(bid, issues)])] as const]),
    )]));
  });
  return Object.freeze({ profiles: Object.freeze(profiles), actors: Object.freeze(found.parties.map(({ name }) => name)), warnings: Object.freeze(warnings) });
}

/** An issue, and its range where it is written as numbers. */
interface WebIssue extends AdditiveIssue {
  readonly numbers: RangeIssue | undefined;
}

function withNumbers(given: AdditiveIssue, { parties }: Additive): WebIssue {
  const { issue } = given;
  const asNumbers = issue.kind === "range" && parties.every(({ position }) => lineOf(issue, position).length > 0);
  return { ...given, numbers: asNumbers ? issue : undefined };
}

/** The ends of values that lie on one line over a whole range; nothing where they do not. */
function lineOf(issue: RangeIssue, { values }: Position): readonly (readonly [number, number])[] {
  const given: Values | undefined = values?.[issue.id];
  if (!isPoints(given)) return [];
  const ends = issue.from === issue.to ? [issue.from] : [issue.from, issue.to];
  return given.length === ends.length && given.every(([at], end) => at === ends[end]) ? given : [];
}

const isPoints = (values: Values | undefined): values is readonly (readonly [number, number])[] => Array.isArray(values);

function utilities({ numbers, options }: WebIssue, { position }: AdditiveParty, own: readonly number[]): Members {
  const [low, high = low] = numbers === undefined ? [] : lineOf(numbers, position);
  if (low !== undefined && high !== undefined) {
    return object(["NumberValueSetUtilities", object(["lowValue", low[0]], ["lowUtility", low[1]], ["highValue", high[0]], ["highUtility", high[1]])]);
  }
  return object(["DiscreteValueSetUtilities", object(["valueUtilities", object(...pairs(options, own))])]);
}

/** The first terms that are worth exactly the no-deal value, by option. */
function reservationBid({ summands: { issues, scale }, noDeal }: AdditiveParty): readonly number[] | undefined {
  const size = issues.reduce((product, parts) => product * parts.length, 1);
  if (noDeal === 0 || size > MOST_TERMS) return undefined;
  const sums = issues.reduce((all, parts) => all.flatMap((sum) => parts.map((part) => sum + part)), [0]);
  let terms = sums.findIndex((sum) => Math.min(1, sum / scale) === noDeal);
  if (terms < 0) return undefined;
  const bid = [...issues].reverse().map(({ length }) => {
    const option = terms % length;
    terms = (terms - option) / length;
    return option;
  });
  return bid.reverse();
}

function named(bid: readonly number[], issues: readonly WebIssue[]): Members {
  return object(...pairs(issues, bid).flatMap(([{ name, options, numbers }, at]) =>
    options.slice(at, at + 1).map((option): [string, WrittenJson] => [name, numbers === undefined ? option : numbers.from + at * numbers.step]),
  ));
}
