import { problem, refuse } from "../../kernel/index.ts";
import type { AnyScenario, Issue, Position, Values } from "../../scenario/index.ts";
import { additive, type Additive, type AdditiveIssue, type AdditiveParty, utilityOf } from "../additive.ts";
import { type Members, object, writeJson, type WrittenJson } from "../json/write.ts";

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
  const numbers = found.issues.map(({ issue }) => issue.kind === "range" && found.parties.every(({ position }) => lineOf(issue, position) !== undefined));
  const domain = object(
    ["name", scenario.title ?? (scenario.id === "geniusweb" ? "" : scenario.id)],
    ["issuesValues", object(...found.issues.map(({ issue, name, options }, k): [string, WrittenJson] => [
      name,
      issue.kind === "range" && numbers[k] === true ? object(["range", [issue.from, issue.to, issue.step]]) : object(["values", options]),
    ]))],
  );
  const warnings = [...found.warnings];
  const profiles = found.parties.map((party) => {
    const bid = reservationBid(party, found, scenario.arithmetic ?? "exact");
    if (bid === undefined && party.noDeal !== 0) warnings.push(`actors.${party.id}.noDeal: no terms are worth exactly ${String(party.noDeal)}; the reservation bid is left out`);
    return writeJson(object(["LinearAdditiveUtilitySpace", object(
      ["issueUtilities", object(...found.issues.map((issue, k): [string, WrittenJson] => [issue.name, utilities(issue, k, party, numbers[k] === true)]))],
      ["issueWeights", object(...found.issues.map(({ name }, k): [string, number] => [name, party.weights[k] ?? 0]))],
      ["domain", domain],
      ["name", party.name],
      ...(bid === undefined ? [] : [["reservationBid", object(["issuevalues", named(bid, found, numbers)])] as const]),
    )]));
  });
  return Object.freeze({ profiles: Object.freeze(profiles), actors: Object.freeze(found.parties.map(({ name }) => name)), warnings: Object.freeze(warnings) });
}

/** The ends of values that lie on one line over a whole range. */
function lineOf(issue: Issue & { readonly kind: "range" }, { values }: Position): readonly (readonly [number, number])[] | undefined {
  const given: Values | undefined = values?.[issue.id];
  if (!isPoints(given)) return undefined;
  const ends = issue.from === issue.to ? [issue.from] : [issue.from, issue.to];
  return given.length === ends.length && given.every(([at], end) => at === ends[end]) ? given : undefined;
}

const isPoints = (values: Values | undefined): values is readonly (readonly [number, number])[] => Array.isArray(values);

function utilities({ issue, options }: AdditiveIssue, k: number, { position, values }: AdditiveParty, asNumbers: boolean): Members {
  const line = issue.kind === "range" && asNumbers ? lineOf(issue, position) : undefined;
  const [low, high = low] = line ?? [];
  if (low !== undefined && high !== undefined) {
    return object(["NumberValueSetUtilities", object(["lowValue", low[0]], ["lowUtility", low[1]], ["highValue", high[0]], ["highUtility", high[1]])]);
  }
  const own = values[k] ?? [];
  return object(["DiscreteValueSetUtilities", object(["valueUtilities", object(...options.map((option, at): [string, number] => [option, own[at] ?? 0]))])]);
}

/** The first terms that are worth exactly the no-deal value. */
function reservationBid({ weights, values, noDeal }: AdditiveParty, { issues }: Additive, arithmetic: "exact" | "float"): readonly number[] | undefined {
  const radix = issues.map(({ options }) => options.length);
  const size = radix.reduce((product, count) => product * count, 1);
  if (noDeal === 0 || size > MOST_TERMS) return undefined;
  const options = radix.map(() => 0);
  for (let terms = 0; terms < size; terms++) {
    if (Math.min(1, utilityOf({ weights, values, arithmetic }, options)) === noDeal) return options;
    for (let issue = radix.length - 1; issue >= 0; issue--) {
      const next = (options[issue] ?? 0) + 1;
      options[issue] = next === radix[issue] ? 0 : next;
      if (options[issue] !== 0) break;
    }
  }
  return undefined;
}

function named(bid: readonly number[], { issues }: Additive, numbers: readonly boolean[]): Members {
  return object(...issues.map(({ issue, name, options }, k): [string, WrittenJson] => {
    const option = bid[k] ?? 0;
    return [name, issue.kind === "range" && numbers[k] === true ? issue.from + option * issue.step : (options[option] ?? "")];
  }));
}
