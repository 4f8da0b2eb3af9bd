import { canonicalJson } from "../../kernel/index.ts";
import type { AnyScenario } from "../../scenario/index.ts";
import { type Attribution, attribution, type AttributionOptions } from "./attribution.ts";
import { type Difference, differences } from "./difference.ts";
import { type ActorFigures, actorFigures, type ZoneFigures, zoneFigures } from "./payoff.ts";
import { type Ending, endingOf, type TrialOptions, trialOf } from "./trial.ts";
import { namesOf, shareInWords, verdictInWords } from "./words.ts";

/** How to compare. */
export interface CompareOptions extends AttributionOptions {
  /** Whether differences are attributed to groups; true by default. */
  readonly attribute?: boolean;
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
 * actors.map(({ actor, difference }) => [actor, difference]); // [["ann", 0.3], ["bob", -0.3]]
 * attribution!.figures[0]!.parts.map(({ group, value }) => [group, value]);
 * // [["actors.ann.noDeal", 0.3], ["deadline", 0]]
 * ```
 */
export function compare(a: AnyScenario, b: AnyScenario, options: CompareOptions = {}): ScenarioComparison {
  const sides = [sideOf(a, options), sideOf(b, options)] as const;
  const found = differences(a, b);
  const due = options.attribute === false ? null : attribution(a, b, options);
  const actors = actorsOf(sides[0].actors, sides[1].actors, found);
  const [one, other] = sides;
  return {
    a: one.compared,
    b: other.compared,
    actors,
    differences: found.map(({ path, a: from = null, b: to = null }) => ({ path, a: from, b: to })),
    attribution: due?.attribution ?? null,
    runs: Math.max(2, due?.runs ?? 2),
    text: inWords(one, other, actors, due?.attribution),
  };
}

interface Side {
  readonly scenario: AnyScenario;
  readonly compared: ComparedScenario;
  readonly actors: readonly (ActorFigures & { readonly actor: string })[];
}

function sideOf(scenario: AnyScenario, options: TrialOptions): Side {
  const trial = trialOf(scenario, options);
  const compared = { scenario: scenario.id, title: scenario.title ?? null, ...endingOf(trial), zone: zoneFigures(trial) };
  return { scenario, compared, actors: actorFigures(trial) };
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

function inWords(a: Side, b: Side, actors: readonly ComparedActor[], attribution?: Attribution): readonly string[] {
  const names = namesOf(a.scenario);
  const runs = [a, b].map(({ scenario, compared }) => `In the run of ${scenario.id}: ${verdictInWords(compared.verdict, namesOf(scenario))}, round ${compared.outcome.round}.`);
  const each = actors.flatMap(({ actor, a: from, b: to, difference, sameScale }) => {
    if (from === null || to === null || difference === null) return [];
    const parts = attribution?.figures.find(({ figure, actor: of }) => figure === "payoff" && of === actor)?.parts ?? [];
    const due = parts.filter(({ value }) => Math.abs(value) >= 0.005).map(({ group, value }) => `${shareInWords(value)} by ${group}`);
    const scale = sameScale ? "" : " Its position differs: these are on two scales.";
    return [`${names.actor(actor)}: ${from.payoff.total.toFixed(2)} (${from.payoff.basis}), then ${to.payoff.total.toFixed(2)} (${to.payoff.basis})${due.length === 0 ? "" : `; ${due.join(", ")}`}.${scale}`];
  });
  return [...runs, ...each];
}
