import { DEFAULT_SEED, fail, problem, type Seed } from "../../kernel/index.ts";
import type { AnyScenario } from "../../scenario/index.ts";
import { countOption } from "./count-option.ts";
import { fitting, kept, mixtureOf } from "./mixture.ts";
import { payoffSpan, payoffsOf } from "./payoff.ts";
import { coalitionsOf, hoeffding, orderOf, sampledShapley, shapley, type Worth } from "./shapley.ts";
import { type Ending, endingOf, type Trial, type TrialOptions, trialOrNone } from "./trial.ts";

/** A figure of a run whose difference is to be attributed. */
export interface Measure {
  readonly name: string;
  /** The figure of one run. */
  readonly of: (trial: Trial) => number;
  /** Within what it must lie, where that is known: sampled values have an error bound from it. */
  readonly range?: readonly [least: number, greatest: number];
}

/** How differences are attributed. */
export interface AttributionOptions extends TrialOptions {
  /** Which differences, by path, are taken together; by default the parts of actors, and whole members of the rest. */
  readonly groups?: (path: string) => string;
  /** Figures beside the payoffs and whether a settlement is in force. */
  readonly measures?: readonly Measure[];
  /** Up to how many groups values are exact, by 2ⁿ runs; 10 by default, 16 at most. */
  readonly exactUpTo?: number;
  /** How many orders are sampled where there are more groups; 100 by default. */
  readonly samples?: number;
  /** The confidence of each error bound; 0.95 by default. */
  readonly confidence?: number;
}

/** What differs between two scenarios, taken together. */
export interface ComparedGroup {
  readonly group: string;
  readonly paths: readonly string[];
  /** The run of the first scenario with this alone from the second, and of the second with this alone from the first. */
  readonly alone: Ending;
  readonly without: Ending;
}

/** How much of a difference is due to one group. */
export interface AttributedPart {
  readonly group: string;
  readonly value: number;
  /** Of a sampled value; `null` of an exact one. */
  readonly standardError: number | null;
  /** How far a sampled value is from the exact one, at most, with the confidence stated; 0 of an exact one, `null` where the range of the figure is not known. */
  readonly bound: number | null;
}

/** The difference of one figure, and its parts: they add up to it. */
export interface AttributedFigure {
  /** `payoff` of an actor; `in-force`, 1 with a settlement in force and else 0; or the name of a measure. */
  readonly figure: string;
  readonly actor: string | null;
  readonly a: number;
  readonly b: number;
  readonly difference: number;
  readonly parts: readonly AttributedPart[];
}

/** The differences attributed. */
export interface Attribution {
  readonly method: "exact" | "sampled";
  /** How many orders were sampled, and the confidence of each bound; `null` where values are exact. */
  readonly samples: number | null;
  readonly confidence: number | null;
  readonly groups: readonly ComparedGroup[];
  readonly figures: readonly AttributedFigure[];
}

/** What the difference between the runs of two scenarios is due to, and how many scenarios were run for that. */
export function attribution(a: AnyScenario, b: AnyScenario, options: AttributionOptions): { readonly attribution: Attribution; readonly runs: number } {
  const measures = measuresOf(a, b, options.measures ?? []);
  const tried = kept(mixtureOf(a, b, options.groups, options.kit), (make) => triedOf(make, options, measures));
  const { seed = DEFAULT_SEED, confidence = 0.95 } = options;
  const most = countOption("exactUpTo", options.exactUpTo ?? 10, 0);
  const samples = countOption("samples", options.samples ?? 100, 1);
  if (most > 16) fail(problem("out-of-range", "exactUpTo", most, { expected: "at most 16" }));
  if (!(confidence > 0 && confidence < 1)) fail(problem("out-of-range", "confidence", confidence, { expected: "above 0 and below 1" }));
  const fit = fitting(tried, (groups) => (groups <= most ? bySize(groups) : sampledCoalitions(groups, samples, seed)));
  const at = (coalition: ReadonlySet<number>): Tried => fit.of(coalition)!;
  const worth: Worth = (coalition) => at(coalition).figures;
  const players = fit.groups.length;
  const everything = new Set(fit.groups.keys());
  const exact = players <= most;
  const { values, errors } = exact ? { values: shapley(players, worth), errors: null } : sampledShapley(players, worth, samples, seed);
  const figures = measures.map(({ name, actor, range }, figure): AttributedFigure => {
    // What a group adds lies between the least minus the greatest and the greatest minus the least.
    const bound = range === undefined ? null : hoeffding(samples, 2 * (range[1] - range[0]), confidence);
    const [from = 0, to = 0] = [at(new Set()).figures[figure], at(everything).figures[figure]];
    const parts = fit.groups.map(({ name: group }, player) => ({
      group,
      value: values[figure]![player]!,
      standardError: errors?.[figure]?.[player] ?? null,
      bound: exact ? 0 : bound,
    }));
    return { figure: name, actor, a: from, b: to, difference: to - from, parts };
  });
  const groups = fit.groups.map(({ name, differences: all }, group): ComparedGroup => ({
    group: name,
    paths: all.map(({ path }) => path),
    alone: at(new Set([group])).ending,
    without: at(new Set([...everything].filter((other) => other !== group))).ending,
  }));
  const sampling = exact ? { samples: null, confidence: null } : { samples, confidence };
  return { attribution: { method: exact ? "exact" : "sampled", ...sampling, groups, figures }, runs: tried.made() };
}

/** What is kept of a hybrid: models are large. */
interface Tried {
  readonly figures: readonly number[];
  readonly ending: Ending;
}

interface OwnMeasure extends Measure {
  readonly actor: string | null;
}

/** The payoffs of those who are in both, and so in every hybrid; whether a settlement is in force; and those asked for. */
function measuresOf(a: AnyScenario, b: AnyScenario, asked: readonly Measure[]): readonly OwnMeasure[] {
  const ids = new Set(b.actors.map(({ id }) => id));
  const both = a.actors.filter(({ id }) => ids.has(id));
  return [
    ...both.map(({ id }): OwnMeasure => {
      const range = payoffSpan(id, [a, b]);
      const of = (trial: Trial): number => payoffsOf(trial).find(({ actor }) => actor === id)!.payoff.total;
      return { name: "payoff", actor: id, of, ...(range !== undefined && { range }) };
    }),
    { name: "in-force", actor: null, of: ({ run }) => (run.outcome.kind === "settlement" ? 1 : 0), range: [0, 1] },
    ...asked.map((measure): OwnMeasure => ({ ...measure, actor: null })),
  ];
}

function triedOf(make: () => AnyScenario, options: TrialOptions, measures: readonly OwnMeasure[]): Tried | undefined {
  const trial = trialOrNone(make, options);
  if (trial === undefined) return undefined;
  return { figures: measures.map(({ name, of }) => finite(name, of(trial))), ending: endingOf(trial) };
}

function finite(name: string, figure: number): number {
  return Number.isFinite(figure) ? figure : fail(problem("non-finite", `measures.${name}`, figure));
}

/** All coalitions, the smallest first, so that the fewest groups are put together. */
function bySize(groups: number): readonly ReadonlySet<number>[] {
  return [...coalitionsOf(groups)].sort((one, other) => one.size - other.size);
}

/** Those that sampling asks for, and those that each group is shown by. */
function sampledCoalitions(groups: number, samples: number, seed: Seed): readonly ReadonlySet<number>[] {
  const all = Array.from({ length: groups }, (_, group) => group);
  const shown = all.flatMap((group) => [new Set([group]), new Set(all.filter((other) => other !== group))]);
  const orders = Array.from({ length: samples }, (_, sample) => orderOf(groups, seed, sample));
  return [...shown, ...orders.flatMap((order) => order.map((_, at) => new Set(order.slice(0, at))))];
}
