import { canonicalJson, fail, problem } from "../../kernel/index.ts";
import type { AnyScenario, Terms } from "../../scenario/index.ts";
import type { Verdict, VerdictKind } from "../../verdict/index.ts";
import { type Axis, axisOf, type Parameter, type ParameterRange, type Setting } from "./axis.ts";
import { countOption } from "./count-option.ts";
import { gridOf, isWhole } from "./grid.ts";
import { type Trial, type TrialOptions, trialOf } from "./trial.ts";
import { namesOf, sidesInWords } from "./words.ts";

/** A verdict by its kind and the actors that it names. */
export interface NamedVerdict {
  readonly kind: VerdictKind;
  readonly actors: readonly string[];
}

/** How to look for thresholds. */
export interface ThresholdOptions extends TrialOptions {
  /** How many equal steps the scan of a range of numbers has; 32 by default. */
  readonly steps?: number;
  /** The greatest distance of the two sides of a crossing; a millionth of the range by default, 1 for whole numbers. */
  readonly tolerance?: number;
  /**
   * Whether each response holds on one interval alone, as it does where the response only rises or only falls: then both
   * ends are tried and halves between them, without a scan. It is taken on trust. False by default.
   */
  readonly monotone?: boolean;
}

/** Options with a response of one's own. */
export interface ResponseOptions<R> extends ThresholdOptions {
  /** What is looked at: anything that is plain data, of the run, or of the model alone. */
  readonly response: (trial: Trial) => R;
}

/** Two settings next to each other, between which the response changes. */
export interface Crossing<R> {
  readonly below: Setting;
  readonly above: Setting;
  readonly responseBelow: R;
  readonly responseAbove: R;
  /** The verdicts of the runs on both sides, with rule and figures. */
  readonly verdictBelow: Verdict;
  readonly verdictAbove: Verdict;
  /** The terms of the settlement in force in each; `null` where none is. */
  readonly termsBelow: Terms | null;
  readonly termsAbove: Terms | null;
  /** In words. */
  readonly text: string;
}

/** Neighbouring points of the scan with the same response. */
export interface Stretch<R> {
  readonly from: Setting;
  readonly to: Setting;
  readonly points: number;
  readonly response: R;
}

/** Where a response changes, over the range of a parameter. Plain data. */
export interface ThresholdScan<R> {
  readonly parameter: string;
  readonly range: ParameterRange;
  /** What stands in the scenario; `null` where that is unknown or nothing. */
  readonly current: Setting | null;
  /** No crossing of numbers is wider; `null` for a list of settings. */
  readonly tolerance: number | null;
  /** How many scenarios were run. */
  readonly runs: number;
  /** The points of the scan, run-length encoded. */
  readonly grid: readonly Stretch<R>[];
  /** Every change of response that was found, from the least setting on. */
  readonly crossings: readonly Crossing<R>[];
  readonly covered: {
    /** How many points the scan has. */
    readonly points: number;
    /** The greatest distance between two of them; `null` for a list of settings. */
    readonly spacing: number | null;
    /** Whether no crossing can have been missed: every setting was tried, or the response is monotone as stated. */
    readonly complete: boolean;
    readonly text: string;
  };
}

/**
 * The settings of a parameter at which the verdict of the run changes.
 *
 * The range is scanned at steps + 1 points. Wherever neighbouring points differ in response, the interval between them is
 * halved until it is no wider than the tolerance; where a half has a third response, both of its sides are gone into. The
 * two sides of a crossing are settings that were run, and differ. What changes and changes back between two points of the
 * scan is not seen, and `covered` says so.
 *
 * The response is the verdict by default: its kind and the actors that it names.
 *
 * @param parameter - a path, whose range is by default the one in the scenario's provenance or else the bounds of the number;
 * a path with a range; or a variation: a name, a range, and the scenario at each setting.
 * @throws DetenteError for a path or a range that the scenario does not have, and for settings at which it does not compile.
 *
 * @example
 * ```ts
 * const { crossings, runs } = thresholds(base, { path: "actors.ann.noDeal.value", range: [0, 1] }, { tolerance: 0.001 });
 * crossings.map(({ below, above }) => [below, above]); // [[0.571, 0.572]]
 * crossings.map(({ verdictBelow, verdictAbove }) => [verdictBelow.kind, verdictAbove.kind]);
 * // [["mutual-settlement", "position-reinforced"]]
 * runs; // 38
 * ```
 */
export function thresholds<R>(scenario: AnyScenario, parameter: Parameter, options: ResponseOptions<R>): ThresholdScan<R>;
export function thresholds(scenario: AnyScenario, parameter: Parameter, options?: ThresholdOptions): ThresholdScan<NamedVerdict>;
export function thresholds(
  scenario: AnyScenario,
  parameter: Parameter,
  { response = named, ...options }: ThresholdOptions & Partial<ResponseOptions<unknown>> = {},
): ThresholdScan<unknown> {
  const axis = axisOf(scenario, parameter, options.kit);
  const tolerance = toleranceOf(axis.range, options.tolerance);
  const steps = options.monotone === true ? 1 : countOption("steps", options.steps ?? 32, 1);
  let runs = 0;
  const ask = (setting: Setting): Answer => {
    runs++;
    return answerOf(setting, trialOf(axis.at(scenario, setting), options), response);
  };
  const scan = gridOf(axis.range, steps).map(ask);
  const between = halving(axis.range, tolerance, ask);
  const sides = scan.flatMap((above, at) => (at === 0 ? [] : between(scan[at - 1]!, above)));
  const names = namesOf(scenario);
  return {
    parameter: axis.name,
    range: axis.range,
    current: axis.current,
    tolerance,
    runs,
    grid: stretches(scan),
    crossings: sides.map(([below, above]) => ({ ...sided(below, above), text: sidesInWords(axis.name, below, above, names) })),
    covered: coverage(axis, scan, options.monotone === true),
  };
}

/** What came of one setting. */
interface Answer {
  readonly setting: Setting;
  readonly response: unknown;
  readonly key: string;
  readonly verdict: Verdict;
  readonly terms: Terms | null;
}

type Sides = readonly [below: Answer, above: Answer];

const named = ({ run }: Trial): NamedVerdict => ({ kind: run.verdict.kind, actors: run.verdict.actors });

function toleranceOf(range: ParameterRange, given: number | undefined): number | null {
  if (range.kind === "settings") return null;
  if (given !== undefined && !(given > 0)) return fail(problem("out-of-range", "tolerance", given, { expected: "above 0" }));
  if (range.whole) return Math.max(1, given ?? 1);
  return given ?? (range.greatest - range.least) / 1e6;
}

function answerOf(setting: Setting, trial: Trial, response: (trial: Trial) => unknown): Answer {
  const value = response(trial);
  const { verdict, outcome } = trial.run;
  return { setting, response: value, key: canonicalJson(value), verdict, terms: outcome.kind === "settlement" ? outcome.terms : null };
}

/** The changes between two answers, each down to the tolerance. */
function halving(range: ParameterRange, tolerance: number | null, ask: (setting: Setting) => Answer): (below: Answer, above: Answer) => readonly Sides[] {
  return function between(below: Answer, above: Answer): readonly Sides[] {
    if (below.key === above.key) return [];
    const middle = middleOf(range, tolerance, below.setting, above.setting);
    if (middle === undefined) return [[below, above]];
    const found = ask(middle);
    return [...between(below, found), ...between(found, above)];
  };
}

/** The middle of two numbers; `undefined` where they are near enough, or nothing lies between them. */
function middleOf(range: ParameterRange, tolerance: number | null, below: Setting, above: Setting): number | undefined {
  if (range.kind === "settings" || tolerance === null || typeof below !== "number" || typeof above !== "number") return undefined;
  if (above - below <= tolerance) return undefined;
  const middle = range.whole ? Math.floor((below + above) / 2) : below / 2 + above / 2;
  return middle > below && middle < above ? middle : undefined;
}

function sided(below: Answer, above: Answer): Omit<Crossing<unknown>, "text"> {
  return {
    below: below.setting,
    above: above.setting,
    responseBelow: below.response,
    responseAbove: above.response,
    verdictBelow: below.verdict,
    verdictAbove: above.verdict,
    termsBelow: below.terms,
    termsAbove: above.terms,
  };
}

function stretches(scan: readonly Answer[]): readonly Stretch<unknown>[] {
  const starts = scan.flatMap(({ key }, at) => (at > 0 && scan[at - 1]?.key === key ? [] : [at]));
  return starts.map((start, at) => {
    const all = scan.slice(start, starts[at + 1]);
    const [first, last] = [all[0]!, all.at(-1)!];
    return { from: first.setting, to: last.setting, points: all.length, response: first.response };
  });
}

function coverage({ name, range }: Axis, scan: readonly Answer[], monotone: boolean): ThresholdScan<unknown>["covered"] {
  const points = scan.length;
  const every = isWhole(range, points);
  const spacing = range.kind === "settings" ? null : scan.reduce((widest, { setting }, at) => Math.max(widest, Number(setting) - Number(scan[Math.max(0, at - 1)]?.setting)), 0);
  const text = every
    ? `Every setting of ${name} in the range was run.`
    : monotone
      ? `Each response was taken to hold on one interval of ${name}, as stated.`
      : `${name} was run at ${points} points, at most ${String(spacing)} apart: a change that is undone between two neighbouring points is not excluded.`;
  return { points, spacing, complete: every || monotone, text };
}
