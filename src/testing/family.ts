import fc from "fast-check";
import { type Kit, standardKit } from "../engine/index.ts";
import { DetenteError, problem, type Problem } from "../kernel/index.ts";
import { type AnyScenario, type Issue, type Kinds, type Names, optionCount, optionName, override, type Overrides, parameterAt, readPath, type Scenario } from "../scenario/index.ts";
import { maybe } from "./arbitraries/draft.ts";
import { madeBy } from "./setup.ts";
import { showLiteral } from "./show.ts";

/**
 * What a parameter may be in a family: numbers from the least to the greatest (of an option: its places in the order of the
 * issue), or one of some values.
 */
export type Range = readonly [least: number, greatest: number] | { readonly oneOf: readonly unknown[] };

/** Ranges by parameter path. */
export type Ranges = Readonly<Record<string, Range>>;

/** What a family is made with. */
export interface FamilyOptions {
  /** The kit that knows the kinds of the base; the standard one by default. */
  readonly kit?: Kit<Kinds>;
}

/**
 * The ranges that a scenario's provenance gives for its parameters: of numbers, and of options where the unit is a rung.
 *
 * @example
 * ```ts
 * rangesOf(ukraine())["actors.russia.willingness"]; // [0, 1]
 * ```
 */
export function rangesOf(base: AnyScenario, { kit = standardKit }: FamilyOptions = {}): Ranges {
  const own = Object.entries(base.provenance ?? {}).flatMap(([path, { range }]): [string, Range][] => (range === undefined ? [] : [[path, range]]));
  return Object.fromEntries(own.filter(([path, range]) => valuesIn(base, path, range, kit) !== undefined));
}

/**
 * Changes to a scenario, by path: of the parameters in `ranges`, each is left as it is or takes a value in its range. They
 * shrink to fewer changes, and to rounder numbers.
 *
 * @throws DetenteError for paths that the scenario does not have, and ranges that say nothing of what is there.
 *
 * @example
 * ```ts
 * const changes = changesTo(base, { "actors.ann.willingness": [0, 1], deadline: { oneOf: [5, 10, 20] } });
 * fc.assert(fc.property(changes, (some) => compile(override(base, some)).scenario.id === base.id));
 * ```
 */
export function changesTo(base: AnyScenario, ranges?: Ranges, options: FamilyOptions = {}): fc.Arbitrary<Overrides<Names, Kinds>> {
  const { kit = standardKit } = options;
  const problems: Problem[] = [];
  const arbitraries = Object.entries(ranges ?? rangesOf(base, options)).flatMap(([path, range]): [string, fc.Arbitrary<unknown>][] => {
    const values = valuesIn(base, path, range, kit);
    if (values !== undefined && values.length > 0) return [[path, maybe(oneOf(values))]];
    problems.push(problem("inconsistent", `ranges.${path}`, range, { other: path, reason: "a range is of a number or of an option, from the least to the greatest, or oneOf some values" }));
    return [];
  });
  if (problems.length > 0) throw new DetenteError(problems);
  return fc.record(Object.fromEntries(arbitraries)).map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)));
}

/**
 * The family of a scenario: it, with any parameters varied within ranges, by path; within those of its provenance by
 * default. Its members shrink towards the scenario itself, and print as an `override` of it.
 *
 * @throws DetenteError for paths that the scenario does not have, and ranges that say nothing of what is there.
 *
 * @example
 * ```ts
 * laws.redLinesHold.assert(scenariosLike(ukraine(), { "actors.russia.willingness": [0, 1] }), { numRuns: 10 });
 * ```
 */
export function scenariosLike<N extends Names, K extends Kinds>(base: Scenario<N, K>, ranges?: Ranges, options?: FamilyOptions): fc.Arbitrary<Scenario<N, K>>;
export function scenariosLike(base: AnyScenario, ranges?: Ranges, options: FamilyOptions = {}): fc.Arbitrary<AnyScenario> {
  const { kit = standardKit } = options;
  return changesTo(base, ranges, options).map((changes) =>
    madeBy(override(base, changes, kit), `const scenario = override(base, ${showLiteral(changes)}); // base: ${JSON.stringify(base.id)}`),
  );
}

/** One of some values; shrinks to earlier ones, step by step. */
const oneOf = (values: readonly unknown[]): fc.Arbitrary<unknown> => fc.nat(values.length - 1).map((index) => values[index]);

/** The values of a range, the roundest first; `undefined` where a range says nothing of what stands at the path. */
function valuesIn(base: AnyScenario, path: string, range: Range, kit: Kit<Kinds>): readonly unknown[] | undefined {
  const present = readPath(base, path, kit);
  if (!isSpan(range)) return range.oneOf;
  const parameter = parameterAt(base, path, kit);
  const [least, greatest] = range;
  if (parameter !== undefined) return grid(least, greatest, parameter.type === "integer");
  const issue = base.issues.find(({ id }) => path.endsWith(`.${id}`) && isOption(present));
  return issue === undefined ? undefined : optionsBetween(issue, least, greatest);
}

const isSpan = (range: Range): range is readonly [number, number] => Array.isArray(range);

const isOption = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

const optionsBetween = (issue: Issue, least: number, greatest: number): readonly unknown[] =>
  Array.from({ length: optionCount(issue) }, (_, option) => optionName(issue, option)).slice(Math.max(0, least), greatest + 1);

/** Some 10 to 25 round numbers between two, and the two; those with the fewest digits first. None where there is no end to them. */
function grid(least: number, greatest: number, whole: boolean): readonly number[] {
  if (!Number.isFinite(greatest - least)) return [];
  const step = stepFor(greatest - least, whole);
  const inside = Array.from({ length: Math.floor(greatest / step) - Math.ceil(least / step) + 1 }, (_, at) => rounded((Math.ceil(least / step) + at) * step));
  const numbers = [...new Set([...inside, least, greatest])].filter((number) => number >= least && number <= greatest);
  return numbers.sort((a, b) => String(a).length - String(b).length || a - b);
}

/** 1, 2 or 5 times a power of ten, of which 10 to 25 fit into a span. */
function stepFor(span: number, whole: boolean): number {
  let unit = 1e-9;
  while (unit * 10 <= span / 10) unit *= 10;
  const fits = [1, 2].map((times) => rounded(unit * times)).find((step) => span / step <= 25) ?? rounded(unit * 5);
  return whole ? Math.max(1, Math.round(fits)) : fits;
}

const rounded = (number: number): number => Math.round(number * 1e12) / 1e12;
