import type { AnyScenario, Terms } from "../../scenario/index.ts";
import type { Outcome } from "../../seam/index.ts";
import type { Verdict, VerdictKind } from "../../verdict/index.ts";
import type { Setting } from "./axis.ts";
import { type Combination, contains, costOrder, countOf, following, type Metric, moveOf, searchOrder, unchanged } from "./combination.ts";
import { countOption } from "./count-option.ts";
import { COST_UNITS, type Lever, leversOf, type MovableLever } from "./lever.ts";
import { Queue } from "./queue.ts";
import { endingOf, type Trial, type TrialOptions, trialOrNone } from "./trial.ts";
import { namesOf, type NamesInWords, verdictInWords } from "./words.ts";

/** What is to be reached: a kind of verdict, one of some kinds, or anything that can be seen in a run or a model. */
export type Goal = VerdictKind | readonly VerdictKind[] | ((trial: Trial) => boolean);

/** What may be changed, and how far to look. */
export interface SearchOptions extends TrialOptions {
  /** The parameters that may be changed, each with its grid. */
  readonly parameters: readonly Lever[];
  /** `total` (default): the least sum of costs. `fewest`: the fewest parameters, and of those the least sum. */
  readonly metric?: Metric;
  /** How many changes to look for, those that tie with the last beside; 3 by default. */
  readonly most?: number;
  /** The most scenarios to run; 2,000 by default. */
  readonly runs?: number;
}

/** What a change costs. */
export interface Cost {
  /** How many parameters are changed. */
  readonly parameters: number;
  /** Σ |Δ| / range, or Σ of the costs given. */
  readonly total: number;
}

/** One parameter changed. */
export interface Changed {
  readonly parameter: string;
  /** `null` where what stood there is unknown, or nothing. */
  readonly from: Setting | null;
  readonly to: Setting;
  readonly cost: number;
}

/** A change that reaches what was asked for, and what its run came to. */
export interface Change {
  readonly cost: Cost;
  /** In the order of the parameters; empty where nothing has to change. */
  readonly changes: readonly Changed[];
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** The terms of the settlement in force; `null` where none is. */
  readonly terms: Terms | null;
  readonly text: string;
}

/** The smallest changes that reach something. Plain data. */
export interface WhatItTakes {
  readonly metric: Metric;
  /** The smallest change first, then its alternatives, in order of cost; empty where none was found. */
  readonly found: readonly Change[];
  /** How many of them cost as little as the first. */
  readonly ties: number;
  /** Whether no further run could change what was found. The first is the smallest on the grid in any case. */
  readonly exact: boolean;
  readonly covered: {
    /** How many scenarios were run, of how many on the grid. Those that contain a change that was found are not run. */
    readonly tried: number;
    readonly of: number;
    /** How many of those tried do not compile: they reach nothing. */
    readonly impossible: number;
    /** Everything that costs less was tried, or contains what was found; `null` where that is so of everything. */
    readonly below: Cost | null;
    readonly text: string;
  };
}

/**
 * The smallest change of some parameters with which a run comes to a verdict, and the alternatives to it.
 *
 * Changes are run in order of cost, so that the first that reaches the verdict is the smallest on the grid. The cost of a
 * change is Σₚ |Δₚ| / (greatest − least) over the parameters changed, of options by their places in the order of the issue;
 * what stood nowhere before costs 1 to set. Costs are rounded to 10⁻⁹. A change that contains another (the same parameters,
 * each the same or further the same way, perhaps with more beside) and costs no less is no alternative to it, and is not run.
 *
 * @param goal - a kind of verdict, some kinds, or whether a trial is what is looked for.
 * @throws DetenteError for parameters or ranges that the scenario does not have, and costs out of range.
 *
 * @example
 * ```ts
 * const { found, covered } = whatWouldItTake(base, "position-reinforced", {
 *   parameters: [{ path: "actors.ann.noDeal.value", range: [0, 1] }, { path: "deadline", range: [4, 12] }],
 * });
 * found.map(({ changes }) => changes.map(({ parameter, to }) => [parameter, to]));
 * // [[["actors.ann.noDeal.value", 0.6]]]
 * found.map(({ cost }) => cost.total); // [0.5]
 * [covered.tried, covered.of]; // [55, 99]
 * ```
 */
export function whatWouldItTake(scenario: AnyScenario, goal: Goal, options: SearchOptions): WhatItTakes {
  const { metric = "total" } = options;
  const most = countOption("most", options.most ?? 3, 1);
  const budget = countOption("runs", options.runs ?? 2000, 1);
  const levers = leversOf(scenario, options.parameters, options.kit);
  const names = namesOf(scenario);
  const search = searched(levers, { metric, most, budget, reaches: reaching(scenario, levers, goal, options, names) });
  const byCost = costOrder(metric);
  // Where costs are given, further may be cheaper: that is an alternative, and may be the smallest.
  const dearer = (one: Combination, other: Combination): boolean => one !== other && byCost(one, other) >= 0 && contains(levers, one, other);
  const found = search.found.filter(({ at }) => !search.found.some((other) => dearer(at, other.at)));
  const least = found[0]?.at;
  const below = search.cut === undefined ? null : costOf(search.cut);
  return {
    metric,
    found: found.map(({ change }) => change),
    ties: least === undefined ? 0 : found.filter(({ at }) => byCost(at, least) === 0).length,
    exact: search.cut === undefined,
    covered: { tried: search.tried, of: countOf(levers), impossible: search.impossible, below, text: coverage(search, countOf(levers), below) },
  };
}

interface FoundChange {
  readonly at: Combination;
  readonly change: Change;
}

interface Searched {
  readonly found: readonly FoundChange[];
  readonly tried: number;
  readonly impossible: number;
  /** The first that was not run for want of runs. */
  readonly cut: Combination | undefined;
  /** Whether the grid was gone through. */
  readonly through: boolean;
}

interface Limits {
  readonly metric: Metric;
  readonly most: number;
  readonly budget: number;
  readonly reaches: (at: Combination) => Change | "not-reached" | "impossible";
}

/** Goes through the combinations in order of cost. */
function searched(levers: readonly MovableLever[], { metric, most, budget, reaches }: Limits): Searched {
  const queue = new Queue(searchOrder(metric));
  const byCost = costOrder(metric);
  const found: FoundChange[] = [];
  let [tried, impossible] = [0, 0];
  queue.add(unchanged(levers));
  for (let last: Combination | undefined; ; ) {
    const next = queue.first;
    if (next === undefined) return { found, tried, impossible, cut: undefined, through: true };
    // Whatever ties with the last one found is still looked for.
    if (found.length >= most && last !== undefined && byCost(next, last) > 0) return { found, tried, impossible, cut: undefined, through: false };
    let within = found.find(({ at }) => contains(levers, next, at))?.at;
    if (within === undefined) {
      if (tried >= budget) return { found, tried, impossible, cut: next, through: false };
      tried++;
      const change = reaches(next);
      if (change === "impossible") impossible++;
      else if (change !== "not-reached") {
        found.push({ at: next, change });
        within = next;
      }
    }
    queue.take();
    last = next;
    const { further, wider } = following(levers, next);
    // What is added to a change that contains another contains it too, and so does what is moved beside it.
    const open = within === undefined ? [...further, ...wider] : within.last === next.last ? further : [];
    for (const one of open) queue.add(one);
  }
}

function reaching(scenario: AnyScenario, levers: readonly MovableLever[], goal: Goal, options: TrialOptions, names: NamesInWords): Limits["reaches"] {
  const reached = typeof goal === "function" ? goal : ({ run }: Trial) => (typeof goal === "string" ? goal === run.verdict.kind : goal.includes(run.verdict.kind));
  return (at) => {
    const trial = trialOrNone(() => applied(scenario, levers, at), options);
    if (trial === undefined) return "impossible";
    if (!reached(trial)) return "not-reached";
    const ending = endingOf(trial);
    const changes = changesIn(levers, at);
    return { cost: costOf(at), changes, ...ending, text: changeInWords(changes, verdictInWords(ending.verdict, names)) };
  };
}

function applied(scenario: AnyScenario, levers: readonly MovableLever[], at: Combination): AnyScenario {
  return levers.reduce((base, { axis }, lever) => {
    const move = moveOf(levers, at, lever);
    return move === undefined ? base : axis.at(base, move.setting);
  }, scenario);
}

function changesIn(levers: readonly MovableLever[], at: Combination): readonly Changed[] {
  return levers.flatMap(({ axis }, lever) => {
    const move = moveOf(levers, at, lever);
    return move === undefined ? [] : [{ parameter: axis.name, from: axis.current, to: move.setting, cost: move.cost / COST_UNITS }];
  });
}

const costOf = ({ moved, cost }: Combination): Cost => ({ parameters: moved, total: cost / COST_UNITS });

function changeInWords(changes: readonly Changed[], verdict: string): string {
  if (changes.length === 0) return `In the run as it is: ${verdict}.`;
  const all = changes.map(({ parameter, from, to }) => `${parameter} = ${String(to)}${from === null ? "" : ` instead of ${String(from)}`}`);
  return `In the run with ${all.join(", ")}: ${verdict}.`;
}

function coverage({ tried, found, through }: Searched, of: number, below: Cost | null): string {
  const runs = `${tried} of ${of} combinations were run, in order of cost`;
  if (below !== null) return `${runs}; not all that cost ${below.total} (${below.parameters} changed) or more.`;
  if (through) return found.length === 0 ? `${runs}: all of them, and none reaches it.` : `${runs}; the others contain a change that was found.`;
  return `${runs}; all that cost no more than the last found, but for those that contain a change that was found.`;
}
