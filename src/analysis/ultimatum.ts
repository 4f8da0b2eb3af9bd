import { bounds, type Model, weigh, type Weight } from "../engine/index.ts";
import { fail, problem } from "../kernel/index.ts";
import { defaults, type Terms } from "../scenario/index.ts";
import type { State } from "../seam/index.ts";
import { compare, type Comparison, fact } from "../verdict/index.ts";
import { modelOf, type Subject } from "./subject.ts";

/** Whose text it is, whom it is put to, and when. */
export interface UltimatumOptions {
  /** The author; if left out, that of the scenario's first take-it-or-leave-it phase, else whoever has the greatest u/ceiling by the text. */
  readonly author?: string | undefined;
  /** Everybody else by default. */
  readonly addressees?: readonly string[] | undefined;
  /** The state of a run at which positions and no-deal values are looked at; the start by default. */
  readonly at?: State | undefined;
}

/** How much of a text is its author's ideal. */
export interface Authorship {
  readonly actor: string;
  /** Whether the author was not named, but found. */
  readonly inferred: boolean;
  /** The text weighed for its author: its `move` from its best, and its `give` and `get` against the status quo. */
  readonly weight: Weight;
  readonly ceiling: number;
  /** u/ceiling, in [0, 1]; 1 where both are 0. */
  readonly ofCeiling: number;
  /** Σ wₖ over issues that the text settles as the author's ideal has them, in [0, 1]. */
  readonly salienceAtIdeal: number;
  /** Those issues. */
  readonly atIdeal: readonly string[];
}

/** What a text asks of one of those it is put to, and what it offers. */
export interface Demand {
  readonly actor: string;
  /** The text weighed: `give` is what it is asked for, `get` what it is offered against the status quo, by issue; red lines crossed. */
  readonly weight: Weight;
  readonly noDeal: number;
  /** u − d: below 0 where it is asked to take less than it has without a deal. */
  readonly surplus: number;
  /** Whether the text is below its no-deal value or across a red line, hard or declared. */
  readonly unacceptable: boolean;
}

/** How one-sided a text is: figures, and what they come to by a stated rule. */
export interface Ultimatum {
  /**
   * `ultimatum` where the author moves at most ε from its best and the text is unacceptable to somebody it is put to;
   * `negotiation` otherwise. That is what rule 2a of the verdict asks of a text.
   */
  readonly kind: "ultimatum" | "negotiation";
  readonly terms: Terms;
  readonly author: Authorship;
  readonly demands: readonly Demand[];
  /** The conditions of an ultimatum, with their figures and thresholds: both must hold. */
  readonly conditions: readonly Comparison[];
}

/**
 * How much of a text is its author's ideal, what it asks others to take below their no-deal value or across their red lines,
 * and what it offers in return.
 *
 * The rule: an ultimatum is a text by which its author moves, ceiling − u, by no more than ε (the scenario's threshold, 0.05
 * by default), and which is unacceptable to an addressee: below its no-deal value, or across a hard or declared red line of
 * its own.
 *
 * @throws DetenteError for a text or an actor that the scenario does not have, an author among its addressees, no
 * addressees, or a state of another scenario.
 * @example
 * ```ts
 * const { kind, author, demands } = ultimatum(JUNE_2024_TEXT, scenario, { author: "russia" });
 * kind; // "ultimatum"
 * author.salienceAtIdeal; // 1
 * demands.filter(({ unacceptable }) => unacceptable).map(({ actor }) => actor); // ["europe", "ukraine", "united_states"]
 * ```
 */
export function ultimatum(text: Terms, subject: Subject, options: UltimatumOptions = {}): Ultimatum {
  const model = modelOf(subject);
  const { at } = options;
  const terms = model.terms(model.index(text));
  const ids = model.scenario.actors.map(({ id }) => id);
  const author = options.author ?? authorOf(model, terms, at);
  const addressees = options.addressees ?? ids.filter((id) => id !== author);
  refuse(ids, author, addressees);
  const own = authorship(model, terms, author, options);
  const demands = ids.filter((id) => addressees.includes(id)).map((id) => demandOn(model, terms, id, at));
  const { epsilon } = { ...defaults.thresholds, ...model.scenario.thresholds };
  const unacceptable = demands.filter((demand) => demand.unacceptable).map(({ actor }) => actor);
  const conditions = [
    compare("move", author, own.weight.move, "≤", epsilon),
    fact("unacceptable-to-others", author, unacceptable.length > 0, { others: unacceptable }),
  ];
  return { kind: conditions.every(({ holds }) => holds) ? "ultimatum" : "negotiation", terms, author: own, demands, conditions };
}

function authorOf(model: Model, terms: Terms, at: State | undefined): string {
  const named = model.scenario.protocol.phases.find(({ kind }) => kind === "take-it-or-leave-it");
  const written = named !== undefined && "author" in named ? named.author : undefined;
  if (typeof written === "string") return written;
  const shares = model.scenario.actors.map(({ id }) => ({ id, ofCeiling: shareOf(weigh(model, id, terms, at), ceilingOf(model, id, at)) }));
  return shares.reduce((most, one) => (one.ofCeiling > most.ofCeiling ? one : most)).id;
}

function refuse(ids: readonly string[], author: string, addressees: readonly string[]): void {
  if (!ids.includes(author)) fail(problem("unknown-reference", "author", author, { expected: "actor", known: ids }));
  if (addressees.length === 0) fail(problem("empty", "addressees", addressees, { expected: "actor" }));
  addressees.forEach((id, at) => {
    const path = `addressees.${String(at)}`;
    if (!ids.includes(id)) fail(problem("unknown-reference", path, id, { expected: "actor", known: ids }));
    if (id === author) fail(problem("inconsistent", path, id, { other: "author", reason: "nobody puts a text to itself" }));
  });
}

function authorship(model: Model, terms: Terms, actor: string, { author, at }: UltimatumOptions): Authorship {
  const { issues } = model.scenario;
  const weight = weigh(model, actor, terms, at);
  const { utility } = bounds(model, actor, at);
  const places = issues.flatMap((_, k) => (weight.issues[k]!.rungsFromIdeal === 0 ? [k] : []));
  return {
    actor,
    inferred: author === undefined,
    weight,
    ceiling: utility.ceiling,
    ofCeiling: shareOf(weight, utility.ceiling),
    salienceAtIdeal: places.length === issues.length ? 1 : places.reduce((sum, k) => sum + utility.spec.weights[k]!, 0),
    atIdeal: places.map((k) => issues[k]!.id),
  };
}

function demandOn(model: Model, terms: Terms, actor: string, at: State | undefined): Demand {
  const weight = weigh(model, actor, terms, at);
  const { noDeal } = bounds(model, actor, at);
  const crosses = weight.hard.length > 0 || weight.declared.length > 0;
  return { actor, weight, noDeal, surplus: weight.utility - noDeal, unacceptable: crosses || weight.utility < noDeal };
}

const ceilingOf = (model: Model, actor: string, at: State | undefined): number => bounds(model, actor, at).utility.ceiling;

const shareOf = ({ utility }: Weight, ceiling: number): number => (ceiling > 0 ? Math.min(1, utility / ceiling) : 1);

