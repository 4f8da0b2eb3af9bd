import { fail, problem } from "../kernel/index.ts";
import { optionIndex, type Terms } from "../scenario/index.ts";
import type { State } from "../seam/index.ts";
import type { Objective, Utility } from "../space/index.ts";
import type { CompiledModel, Model } from "./model.ts";
import { floorOf, noDealOf } from "./regime.ts";
import { begin, compiled } from "./run.ts";
import { readState } from "./saved.ts";

/** What a text asks of one actor, issue by issue. */
export interface IssueWeight {
  readonly issue: string;
  /** wₖ max(0, vₖ(sqₖ) − vₖ(xₖ)) and wₖ max(0, vₖ(xₖ) − vₖ(sqₖ)), in [0, 1]. */
  readonly give: number;
  readonly get: number;
  /** Rungs up the ladder from its ideal and from the status quo, negative for down; for display, never to be added. */
  readonly rungsFromIdeal: number;
  readonly rungsFromStatusQuo: number;
}

/** What a text is worth to one actor, and what it asks of it. Utilities are in [0, 1]. */
export interface Weight {
  readonly actor: string;
  readonly terms: Terms;
  readonly utility: number;
  /** ceiling − u(x): how far the text is from the best the actor could have. */
  readonly move: number;
  /** What it gives and gets against the status quo, summed over issues; linkages are in `utility` alone. */
  readonly give: number;
  readonly get: number;
  readonly issues: readonly IssueWeight[];
  /** The red lines that the text crosses. */
  readonly hard: readonly string[];
  readonly declared: readonly string[];
}

/** The bounds within which one actor negotiates: its utility over all terms, its floor and its ceiling. */
export interface Bounds {
  readonly actor: string;
  readonly utility: Utility;
  /** The sum of what it believes of the others. */
  readonly beliefs: Objective;
  /** d and the floor in the round of the state, or in the one asked for. */
  readonly noDeal: number;
  readonly floor: number;
  /** The best terms that cross no red line of its own; `null` where there are none. */
  readonly best: Terms | null;
  /** The least it would sign: the terms of least utility at or above its floor; `null` where none reach it. */
  readonly atFloor: Terms | null;
}

/**
 * The bounds of an actor in a state of a run; at the start by default. It looks at secrets, which strategies never do.
 *
 * @param inRound - The round of the no-deal value and the floor, in which they are what they come to if nothing happens but
 * drift; that of the state by default.
 * @throws DetenteError for an actor that the scenario does not have, or a state of another scenario.
 * @example
 * ```ts
 * bounds(model, "russia").floor; // 0.39
 * ```
 */
export function bounds(model: Model, actor: string, from: State = begin(model), inRound?: number): Bounds {
  const own = compiled(model);
  const state = readState(own, from);
  const at = actorIn(own, actor);
  const round = inRound ?? Math.max(1, state.round);
  const shift = state.world.shifts[at]!;
  const regime = own.regime(at, state.world.regimes[at]!);
  const utility = regime.position;
  const { beliefs } = own.minds(state.world.regimes)[at]!.stance;
  const floor = floorOf(regime, round, shift);
  const named = (terms: number): Terms | null => (terms < 0 ? null : own.terms(terms));
  return {
    actor,
    utility,
    beliefs,
    noDeal: noDealOf(regime, round, shift),
    floor,
    best: named(utility.ceilingTerms),
    // Only where it is asked for are terms sorted, which takes long for millions.
    get atFloor() {
      return named(utility.leastAbove(floor));
    },
  };
}

/**
 * What terms are worth to an actor, and what they ask of it against its ideal and against the status quo, under its
 * position in a state of a run; at the start by default.
 *
 * @throws DetenteError for an actor or terms that the scenario does not have, or a state of another scenario.
 * @example
 * ```ts
 * weigh(model, "ukraine", JUNE_2024_TEXT).give; // 0.66
 * ```
 */
export function weigh(model: Model, actor: string, terms: Terms, from: State = begin(model)): Weight {
  const own = compiled(model);
  const state = readState(own, from);
  const at = actorIn(own, actor);
  const { profile, position } = own.regime(at, state.world.regimes[at]!);
  const index = own.index(terms);
  const { give, get } = trade(own, position, index);
  const issues = own.scenario.issues.map((issue, k): IssueWeight => {
    const option = own.space.option(index, k);
    const before = own.space.option(own.statusQuo, k);
    const change = position.spec.weights[k]! * (position.value(k, option) - position.value(k, before));
    return {
      issue: issue.id,
      give: Math.max(0, -change),
      get: Math.max(0, change),
      rungsFromIdeal: option - optionIndex(issue, profile.position.ideal[issue.id]),
      rungsFromStatusQuo: option - before,
    };
  });
  return {
    actor,
    terms: own.terms(index),
    utility: position.at(index),
    move: position.ceiling - position.at(index),
    give,
    get,
    issues,
    hard: position.crossed(index, "hard"),
    declared: position.crossed(index, "declared"),
  };
}

/** give(x) and get(x): the losses and the gains against the status quo, issue by issue, in wₖ vₖ. */
export function trade(
  model: CompiledModel,
  position: Utility,
  terms: number,
): { readonly give: number; readonly get: number } {
  const { space, statusQuo } = model;
  let give = 0;
  let get = 0;
  position.spec.weights.forEach((weight, issue) => {
    const before = position.value(issue, space.option(statusQuo, issue));
    const after = position.value(issue, space.option(terms, issue));
    give += weight * Math.max(0, before - after);
    get += weight * Math.max(0, after - before);
  });
  return { give, get };
}

function actorIn({ ids }: CompiledModel, actor: string): number {
  const at = ids.indexOf(actor);
  return at < 0 ? fail(problem("unknown-reference", "actor", actor, { expected: "actor", known: ids.join(", ") })) : at;
}
