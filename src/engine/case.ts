import { defaults } from "../scenario/index.ts";
import type { State } from "../seam/index.ts";
import type { Utility } from "../space/index.ts";
import type { Case, CaseActor } from "../verdict/index.ts";
import type { CompiledModel } from "./model.ts";
import { noDealOf, type Regime } from "./regime.ts";
import { trade } from "./weigh.ts";

/** The facts of a finished run, as the verdict weighs them. */
export function caseOf(model: CompiledModel, state: State): Case {
  const { thresholds = {} } = model.scenario;
  const { kind, cause, by } = state.outcome!;
  return {
    convened: cause !== "not-convened",
    inForce: kind === "settlement",
    cause,
    by,
    endsFighting: state.text >= 0 && model.tagged(state.text, "endsFighting").length > 0,
    thresholds: { ...defaults.thresholds, ...thresholds },
    actors: model.ids.map((_, actor) => caseActor(model, state, actor)),
  };
}

function caseActor(model: CompiledModel, state: State, actor: number): CaseActor {
  const id = model.ids[actor]!;
  const { principals = model.ids, affected = [] } = model.scenario;
  const regime = regimeOf(model, state, actor);
  const { position } = regime;
  const { text } = state;
  const signatory = state.signatories.includes(actor);
  const noDeal = noDealNow(model, state, actor);
  const last = state.taken[actor]! >= 0 ? state.taken[actor]! : state.offers[actor]!;
  return {
    id,
    principal: principals.includes(id),
    affected: affected.includes(id),
    signatory,
    utility: text < 0 ? null : position.at(text),
    noDealAtStart: model.regime(actor, 0).noDealAtStart,
    noDeal,
    surplusAhead: text < 0 ? null : surplusAhead(model, state, actor),
    ceiling: position.ceiling,
    best: text < 0 ? null : bestInZone(model, state, actor),
    ...(text < 0 ? { give: 0, get: 0 } : trade(model, position, text)),
    lastMove: last < 0 ? null : position.ceiling - position.at(last),
    ultimatum: state.ultimatums.includes(actor),
    unacceptableTo: last < 0 ? [] : unacceptableTo(model, state, actor, last),
    processGain: state.world.sunk[actor]! + state.world.ongoing[actor]!,
    crossedDeclared: signatory ? position.crossed(text, "declared") : [],
    changedSalience: text < 0 ? 0 : salience(position, leaving(model, text)),
    deferredSalience: text < 0 ? 0 : salience(position, model.tagged(text, "deferred")),
  };
}

function regimeOf(model: CompiledModel, state: State, actor: number): Regime {
  return model.regime(actor, state.world.regimes[actor]!);
}

function noDealNow(model: CompiledModel, state: State, actor: number, ahead = 0): number {
  return noDealOf(regimeOf(model, state, actor), state.round + ahead, state.world.shifts[actor]!);
}

/** The mean of u(x) − d over the next H rounds of drift. */
function surplusAhead(model: CompiledModel, state: State, actor: number): number {
  const horizon = model.scenario.thresholds?.horizon ?? defaults.thresholds.horizon;
  const utility = regimeOf(model, state, actor).position.at(state.text);
  let total = 0;
  for (let ahead = 1; ahead <= horizon; ahead++) total += utility - noDealNow(model, state, actor, ahead);
  return total / horizon;
}

/** mᵢ over the terms that every signatory could sign and prefers to no deal; `null` where they leave it nothing to gain. */
function bestInZone(model: CompiledModel, state: State, actor: number): number | null {
  const zone = state.signatories.map((signatory) => ({
    utility: regimeOf(model, state, signatory).position,
    least: noDealNow(model, state, signatory),
  }));
  const best = model.space.best(regimeOf(model, state, actor).position, zone)?.value;
  return best === undefined || best <= noDealNow(model, state, actor) ? null : best;
}

function unacceptableTo(model: CompiledModel, state: State, author: number, offer: number): string[] {
  const addressees = addresseesOf(model, author);
  return model.ids.filter((_, actor) => {
    if (!addressees.has(actor)) return false;
    const { position } = regimeOf(model, state, actor);
    return position.at(offer) < noDealNow(model, state, actor) || crossesAny(position, offer);
  });
}

/** Those who share a table with an actor, and those to whom the texts of its tables go afterwards. */
function addresseesOf({ phases }: CompiledModel, author: number): ReadonlySet<number> {
  const addressees = phases.flatMap((phase, at) => {
    if (phase.kind.takesText || !phase.seats.includes(author)) return [];
    const later = phases.slice(at + 1).filter(({ kind }) => kind.takesText);
    return [phase, ...later].flatMap(({ seats }) => seats);
  });
  return new Set(addressees.filter((actor) => actor !== author));
}

function crossesAny(position: Utility, terms: number): boolean {
  return position.crossed(terms, "hard").length > 0 || position.crossed(terms, "declared").length > 0;
}

function leaving({ space, statusQuo }: CompiledModel, text: number): number[] {
  return space.radix.flatMap((_, issue) => (space.option(text, issue) === space.option(statusQuo, issue) ? [] : [issue]));
}

function salience({ spec }: Utility, issues: readonly number[]): number {
  return issues.reduce((total, issue) => total + spec.weights[issue]!, 0);
}
