import { type Kit, standardKit } from "../../engine/index.ts";
import { fail, problem } from "../../kernel/index.ts";
import { type AnyScenario, defaults, type Issue, type Kinds, optionCount, optionIndex, optionName, parameterAt, readPath } from "../../scenario/index.ts";

/** What a parameter is set to. */
export type Setting = number | string | boolean;

/**
 * What a parameter may be: numbers from the least to the greatest (of an option: its places in the order of the issue), or
 * one of some settings, in an order that means something.
 */
export type Span = readonly [least: number, greatest: number] | { readonly oneOf: readonly Setting[] };

/** A parameter by its path, in a range of its own. */
export interface PathParameter {
  readonly path: string;
  readonly range: Span;
}

/** A change that no single path is: several paths together, a constraint, another document. */
export interface Variation {
  readonly name: string;
  readonly range: Span;
  /** Whether only whole numbers are meant; false by default. */
  readonly whole?: boolean;
  /** The setting that stands for the scenario as it is, where there is one. */
  readonly current?: Setting;
  /**
   * The scenario at a setting of the range. `base` is the scenario with what was changed before; what is returned takes
   * its place. A method, so that a function of numbers alone will do.
   */
  scenario(setting: Setting, base: AnyScenario): AnyScenario;
}

/**
 * What is varied: a path, as `override` follows it, or a variation. The range of a path alone is the one that the
 * scenario's provenance gives, or else the bounds of the number that stands there, where it has two.
 */
export type Parameter = string | PathParameter | Variation;

/** A parameter with its range found. */
export interface Axis {
  readonly name: string;
  readonly range: ParameterRange;
  /** What stands in the scenario; `null` where that is unknown or nothing. */
  readonly current: Setting | null;
  readonly at: (base: AnyScenario, setting: Setting) => AnyScenario;
}

/** What a parameter may be: numbers from the least to the greatest, or settings in an order. */
export type ParameterRange =
  | { readonly kind: "numbers"; readonly least: number; readonly greatest: number; readonly whole: boolean }
  | { readonly kind: "settings"; readonly settings: readonly Setting[] };

/**
 * Finds the range of a parameter.
 *
 * @throws DetenteError for a path that the scenario does not have, and where no range is given or known, or one that says
 * nothing of what is there.
 */
export function axisOf(scenario: AnyScenario, parameter: Parameter, kit: Kit<Kinds> = standardKit): Axis {
  if (typeof parameter === "object" && "name" in parameter) return variationAxis(parameter);
  const { path, range } = typeof parameter === "string" ? { path: parameter, range: undefined } : parameter;
  const present = readPath(scenario, path, kit);
  const number = parameterAt(scenario, path, kit);
  const issue = scenario.issues.find(({ id }) => path.endsWith(`.${id}`));
  const ladder = number === undefined && (typeof present === "string" || typeof present === "number") ? issue : undefined;
  const span = range ?? scenario.provenance?.[path]?.range ?? boundsOf(number) ?? wholeOf(ladder);
  if (span === undefined) return fail(problem("missing", path, undefined, { expected: "a range, from the least to the greatest or oneOf some settings," }));
  const at = (base: AnyScenario, setting: Setting): AnyScenario => kit.override(base, { [path]: setting });
  const current = settingOf(path, present, number !== undefined);
  if (!isNumbers(span)) return { name: path, range: listed(path, span.oneOf), current, at };
  if (number !== undefined) return { name: path, range: numbers(path, span, number.type === "integer"), current, at };
  return ladder === undefined ? refuseSpan(path, span) : { name: path, range: rungs(path, ladder, span), current, at };
}

/** Where a setting stands: a number for itself, anything else by its place in the list; `undefined` where it is not there. */
export function placeOf(range: ParameterRange, setting: Setting | null): number | undefined {
  if (setting === null) return undefined;
  if (range.kind === "numbers" || range.settings.every((one) => typeof one === "number")) return typeof setting === "number" ? setting : undefined;
  const place = range.settings.indexOf(setting);
  return place < 0 ? undefined : place;
}

function variationAxis(variation: Variation): Axis {
  const { name, range, whole = false, current = null } = variation;
  const found = isNumbers(range) ? numbers(name, range, whole) : listed(name, range.oneOf);
  return { name, range: found, current, at: (base, setting) => variation.scenario(setting, base) };
}

const isNumbers = (span: Span): span is readonly [number, number] => Array.isArray(span);

function boundsOf(number: { readonly min?: number; readonly max?: number } | undefined): readonly [number, number] | undefined {
  return number?.min === undefined || number.max === undefined ? undefined : [number.min, number.max];
}

const wholeOf = (issue: Issue | undefined): readonly [number, number] | undefined => issue && [0, optionCount(issue) - 1];

function numbers(name: string, span: readonly [number, number], whole: boolean): ParameterRange {
  const [least, greatest] = whole ? [Math.ceil(span[0]), Math.floor(span[1])] : span;
  if (!Number.isFinite(least) || !Number.isFinite(greatest) || least > greatest) return refuseSpan(name, span);
  return { kind: "numbers", least, greatest, whole };
}

function listed(name: string, settings: readonly Setting[]): ParameterRange {
  if (settings.length === 0) return fail(problem("empty", `${name}.range`, settings, { expected: "setting" }));
  if (new Set(settings).size < settings.length) return fail(problem("repeated", `${name}.range`, settings));
  return { kind: "settings", settings };
}

function rungs(name: string, issue: Issue, [from, to]: readonly [number, number]): ParameterRange {
  const all = Array.from({ length: optionCount(issue) }, (_, option): Setting => optionName(issue, option));
  const settings = all.filter((setting) => optionIndex(issue, setting) >= from && optionIndex(issue, setting) <= to);
  return settings.length === 0 ? refuseSpan(name, [from, to]) : { kind: "settings", settings };
}

function refuseSpan(name: string, span: readonly [number, number]): never {
  return fail(problem("inconsistent", `${name}.range`, span, { other: name, reason: "a range is of a number or of an option, from the least to the greatest, or oneOf some settings" }));
}

/** What stands at a place; a word for a weight as the number that it stands for. */
function settingOf(path: string, present: unknown, isNumber: boolean): Setting | null {
  if (typeof present === "string" && isNumber) return wordsAt(path).get(present) ?? null;
  return typeof present === "string" || typeof present === "number" || typeof present === "boolean" ? present : null;
}

const wordsAt = (path: string): ReadonlyMap<string, number> => new Map(Object.entries(path.includes(".salience.") ? defaults.salience : defaults.linkageStrength));
