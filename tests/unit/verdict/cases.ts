import type { Case, CaseActor } from "../../../src/verdict/index.ts";

/** An actor about whom nothing is remarkable: it tabled a text 0.2 from its best, signed, and gained half of what it could. */
export function actor(id: string, changes: Partial<CaseActor> = {}): CaseActor {
  return {
    id,
    principal: true,
    affected: false,
    signatory: true,
    utility: 0.6,
    noDealAtStart: 0.4,
    noDeal: 0.4,
    surplusAhead: 0.2,
    ceiling: 1,
    best: 0.8,
    give: 0.2,
    get: 0.3,
    lastMove: 0.2,
    ultimatum: false,
    unacceptableTo: [],
    processGain: 0,
    crossedDeclared: [],
    changedSalience: 0.6,
    deferredSalience: 0,
    ...changes,
  };
}

/** A settlement in force that ends the fighting: mutual, unless the actors make it something else. */
export function inForce(actors: readonly CaseActor[], changes: Partial<Case> = {}): Case {
  return {
    convened: true,
    inForce: true,
    cause: null,
    by: [],
    endsFighting: true,
    thresholds: { epsilon: 0.05, rho: 0.25, sigma: 0.1, theta: 0.5 },
    actors,
    ...changes,
  };
}

/** Talks that ended at the deadline, without a text. */
export function notInForce(actors: readonly CaseActor[], changes: Partial<Case> = {}): Case {
  return inForce(actors, { inForce: false, cause: "deadline", endsFighting: false, ...changes });
}

/** An actor of talks without a text. */
export function talker(id: string, changes: Partial<CaseActor> = {}): CaseActor {
  return actor(id, {
    signatory: false,
    utility: null,
    surplusAhead: null,
    best: null,
    give: 0,
    get: 0,
    changedSalience: 0,
    ...changes,
  });
}
