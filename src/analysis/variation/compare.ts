import { canonicalJson, DEFAULT_SEED, fail, problem, type Seed } from "../../kernel/index.ts";
import type { AnyScenario } from "../../scenario/index.ts";
import { countOption } from "./count-option.ts";
import { type Difference, differences } from "./difference.ts";
import { fitting, kept, type Mixture, mixtureOf } from "./mixture.ts";
import { type ActorFigures, actorFigures, payoffSpan, payoffsOf, type ZoneFigures, zoneFigures } from "./payoff.ts";
import { coalitionsOf, hoeffding, orderOf, sampledShapley, shapley, type Worth } from "./shapley.ts";
import { type Ending, endingOf, type Trial, type TrialOptions, trialOf, trialOrNone } from "./trial.ts";
import { namesOf, shareInWords, verdictInWords } from "./words.ts";

/** A figure of a run whose difference is to be attributed. */
export interface Measure {
  readonly name: string;
  readonly of: (trial: Trial) => number;
  /** Within what it must lie, where that is known: sampled values have an error bound from it. */
  readonly range?: readonly [least: number, greatest: number];
}

/** How to compare. */
export interface CompareOptions extends TrialOptions {
  /** Which differences, by path, are taken together; by default the parts of actors, and whole members of the rest. */
  readonly groups?: (path: string) => string;
  /** Figures beside the payoffs and whether a settlement is in force. */
  readonly measures?: readonly Measure[];
  /** Whether differences are attributed to groups; true by default. */
  readonly attribute?: boolean;
  /** Up to how many groups values are exact, by 2ⁿ runs; 10 by default, 16 at most. */
  readonly exactUpTo?: number;
  /** How many orders are sampled where there are more groups; 100 by default. */
  readonly samples?: number;
  /** The confidence of each error bound; 0.95 by default. */
  readonly confidence?: number;
}

/** One of the two scenarios, and its run. */
export interface ComparedScenario extends Ending {
  readonly scenario: string;
  readonly title: string | null;
  readonly zone: ZoneFigures;
}

/** One actor in both. */
export interface ComparedActor {
  readonly actor: string;
  /** `null` where the scenario does not have it. */
  readonly a: ActorFigures | null;
  readonly b: ActorFigures | null;
  /** The payoff in the second run less that in the first; `null` where it is not in both. */
  readonly difference: number | null;
  /** Whether both scenarios give it one position at the start, on one agenda: else its payoffs are on two scales. */
  readonly sameScale: boolean;
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

/** Two scenarios and their runs beside each other. Plain data. */
export interface ScenarioComparison {
  readonly a: ComparedScenario;
  readonly b: ComparedScenario;
  readonly actors: readonly ComparedActor[];
  /** Where the documents differ, with what stands there (`null` where nothing does). */
  readonly differences: readonly Difference[];
  /** `null` where none was asked for. */
  readonly attribution: Attribution | null;
  /** How many scenarios were run, the two among them. */
  readonly runs: number;
  /** In words: the two runs, then each actor's difference and what it is due to. */
  readonly text: readonly string[];
}

/**
 * Two scenarios, their runs under one seed, and what the difference between these is due to.
 *
 * What differs between the two documents is taken in groups. Hybrids have some groups from the second scenario and the
 * rest from the first; the part of a difference that is due to a group is its Shapley value: what taking it over adds,
 * averaged over all orders in which groups may be taken over. Parts add up to the difference, a group that changes no
 * hybrid's run has 0, and groups that change the same have the same. Up to `exactUpTo` groups all 2ⁿ hybrids are run and
 * the values are exact; with more, orders are sampled, and each value has its standard error and a bound (Hoeffding, 1963,
 * over the range of the figure) that holds with the confidence stated, for each value alone.
 *
 * A hybrid that does not compile is none: its groups are put together with those that they need, as one group, whose name
 * has all of theirs.
 *
 * The payoff of an actor is u(x) of the settlement in force, or d in the last round without one, and its sunk process gains
 * beside ({@link Payoff}).
 *
 * Source: Shapley, A value for n-person games (1953).
 *
 * @throws DetenteError for scenarios that do not compile, and options out of range.
 *
 * @example
 * ```ts
 * const dearer = override(base, { "actors.ann.noDeal.value": 0.9, deadline: 4 });
 * const { actors, attribution } = compare(base, dearer);
 * actors.map(({ actor, difference }) => [actor, difference]); // [["ann", 0.3], ["bob", -0.7]]
 * attribution!.figures[0]!.parts.map(({ group, value }) => [group, value]);
 * // [["actors.ann.noDeal", 0.3], ["deadline", 0]]
 * ```
 */
export function compare(a: AnyScenario, b: AnyScenario, options: CompareOptions = {}): ScenarioComparison {
  const sides = [sideOf(a, options), sideOf(b, options)] as const;
  const found = differences(a, b);
  const measures = measuresOf(a, b, options.measures ?? []);
  const tried = kept(mixtureOf(a, b, options.groups, options.kit), (make) => triedOf(make, options, measures));
  const attribution = options.attribute === false ? null : attributed(tried, measures, options);
  const actors = actorsOf(sides[0].actors, sides[1].actors, found);
  const [one, other] = sides;
  return {
    a: one.compared,
    b: other.compared,
    actors,
    differences: found.map(({ path, a: from = null, b: to = null }) => ({ path, a: from, b: to })),
    attribution,
    runs: attribution === null ? 2 : Math.max(2, tried.made()),
    text: inWords(one, other, actors, attribution),
  };
}

interface Side {
  readonly scenario: AnyScenario;
  readonly compared: ComparedScenario;
  readonly actors: readonly (ActorFigures & { readonly actor: string })[];
}

/** What is kept of a hybrid: models are large. */
interface Tried {
  readonly figures: readonly number[];
  readonly ending: Ending;
}

interface OwnMeasure extends Measure {
  readonly actor: string | null;
}

function sideOf(scenario: AnyScenario, options: TrialOptions): Side {
  const trial = trialOf(scenario, options);
  const compared = { scenario: scenario.id, title: scenario.title ?? null, ...endingOf(trial), zone: zoneFigures(trial) };
  return { scenario, compared, actors: actorFigures(trial) };
}

/** The payoffs of those who are in both, and so in every hybrid; whether a settlement is in force; and those asked for. */
function measuresOf(a: AnyScenario, b: AnyScenario, asked: readonly Measure[]): readonly OwnMeasure[] {
  const ids = new Set(b.actors.map(({ id }) => id));
  const both = a.actors.filter(({ id }) => ids.has(id));
  return [
    ...both.map(({ id }): OwnMeasure => {
      const range = payoffSpan(id, [a, b]);
      const of = (trial: Trial): number => payoffsOf(trial).find(({ actor }) => actor === id)?.payoff.total ?? 0;
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

function attributed(tried: Mixture<Tried | undefined>, measures: readonly OwnMeasure[], options: CompareOptions): Attribution {
  const { seed = DEFAULT_SEED, confidence = 0.95 } = options;
  const most = countOption("exactUpTo", options.exactUpTo ?? 10, 0);
  const samples = countOption("samples", options.samples ?? 100, 1);
  if (most > 16) fail(problem("out-of-range", "exactUpTo", most, { expected: "at most 16" }));
  if (!(confidence > 0 && confidence < 1)) fail(problem("out-of-range", "confidence", confidence, { expected: "above 0 and below 1" }));
  const fit = fitting(tried, (groups) => (groups <= most ? bySize(groups) : sampledCoalitions(groups, samples, seed)));
  const players = fit.groups.length;
  const at = (coalition: ReadonlySet<number>): Tried => fit.of(coalition) ?? fail(problem("fault", "groups", undefined, { reason: "a hybrid does not compile" }));
  const worth: Worth = (coalition) => at(coalition).figures;
  const exact = players <= most;
  const { values, errors } = exact ? { values: shapley(players, worth), errors: null } : sampledShapley(players, worth, samples, seed);
  const everything = new Set(fit.groups.keys());
  const [first, last] = [at(new Set()), at(everything)];
  return {
    method: exact ? "exact" : "sampled",
    samples: exact ? null : samples,
    confidence: exact ? null : confidence,
    groups: fit.groups.map(({ name, differences: all }, group) => ({
      group: name,
      paths: all.map(({ path }) => path),
      alone: at(new Set([group])).ending,
      without: at(new Set([...everything].filter((other) => other !== group))).ending,
    })),
    figures: measures.map(({ name, actor, range }, figure): AttributedFigure => {
      // What a group adds lies between the least minus the greatest and the greatest minus the least.
      const bound = range === undefined ? null : hoeffding(samples, 2 * (range[1] - range[0]), confidence);
      const [from = 0, to = 0] = [first.figures[figure], last.figures[figure]];
      const parts = fit.groups.map(({ name: group }, player) => ({
        group,
        value: values[figure]?.[player] ?? 0,
        standardError: errors?.[figure]?.[player] ?? null,
        bound: exact ? 0 : bound,
      }));
      return { figure: name, actor, a: from, b: to, difference: to - from, parts };
    }),
  };
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

function actorsOf(a: Side["actors"], b: Side["actors"], found: readonly Difference[]): readonly ComparedActor[] {
  const ids = [...new Set([...a, ...b].map(({ actor }) => actor))];
  return ids.map((actor) => {
    const [one, other] = [figuresOf(a, actor), figuresOf(b, actor)];
    const difference = one === null || other === null ? null : other.payoff.total - one.payoff.total;
    return { actor, a: one, b: other, difference, sameScale: found.every(({ path, a: from, b: to }) => !scales(path, from, to, actor)) };
  });
}

function figuresOf(of: Side["actors"], actor: string): ActorFigures | null {
  const found = of.find((one) => one.actor === actor);
  if (found === undefined) return null;
  const { payoff, noDeal, floor, ceiling } = found;
  return { payoff, noDeal, floor, ceiling };
}

/** Whether a difference changes what utility means to an actor. */
function scales(path: string, a: unknown, b: unknown, actor: string): boolean {
  const [first, id, part] = path.split(".");
  if (path === "actors") return canonicalJson(positionIn(a, actor)) !== canonicalJson(positionIn(b, actor));
  if (first === "actors") return id === actor && part === "position";
  return first === "issues" || first === "constraints" || first === "normalize" || first === "arithmetic";
}

/** The position of an actor in a list of actors that differ. */
function positionIn(actors: unknown, actor: string): unknown {
  const found: unknown = Array.isArray(actors) ? actors.find((one: unknown) => typeof one === "object" && one !== null && "id" in one && one.id === actor) : null;
  return typeof found === "object" && found !== null && "position" in found ? found.position : null;
}

function inWords(a: Side, b: Side, actors: readonly ComparedActor[], attribution: Attribution | null): readonly string[] {
  const names = namesOf(a.scenario);
  const runs = [a, b].map(({ scenario, compared }) => `In the run of ${scenario.id}: ${verdictInWords(compared.verdict, namesOf(scenario))}, round ${compared.outcome.round}.`);
  const each = actors.flatMap(({ actor, a: from, b: to, difference, sameScale }) => {
    if (from === null || to === null || difference === null) return [];
    const parts = attribution?.figures.find(({ figure, actor: of }) => figure === "payoff" && of === actor)?.parts ?? [];
    const due = parts.filter(({ value }) => value !== 0).map(({ group, value }) => `${shareInWords(value)} by ${group}`);
    const scale = sameScale ? "" : " Its position differs: these are on two scales.";
    return [`${names.actor(actor)}: ${from.payoff.total.toFixed(2)} (${from.payoff.basis}), then ${to.payoff.total.toFixed(2)} (${to.payoff.basis})${due.length === 0 ? "" : `; ${due.join(", ")}`}.${scale}`];
  });
  return [...runs, ...each];
}
