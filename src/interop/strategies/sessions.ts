import { fail, problem } from "../../kernel/index.ts";
import type { AnyScenario } from "../../scenario/index.ts";

/** How a session of GENIUS is played. */
export interface GeniusSession {
  /** N of the deadline `ROUND N`. */
  readonly rounds: number;
  /** e by actor: 0.2 for Boulware, 2 for Conceder. */
  readonly e: readonly number[];
}

/** A scenario with the discount factors that it cannot hold: {@link Imported} is one. */
export interface Discounted {
  readonly scenario: AnyScenario;
  readonly discounts: Readonly<Record<string, number>>;
}

/**
 * A scenario whose run is a session of GENIUS 10.4's time-dependent parties under the stacked alternating offers protocol with a
 * deadline in rounds: compile it with `kit({ strategies: [geniusTimeDependent] })`.
 *
 * No-deal values become 0, because those parties sign below their reservation values, which a run would not let them. The
 * moves of a run are the session's actions in their order, an acceptance with the terms that it accepts. At the
 * deadline there is one move more, a `reject`: a run asks for answers to the last offer, and GENIUS does not.
 *
 * @throws DetenteError where there is not one e for every actor.
 * @example
 * ```ts
 * const imported = { scenario: base, discounts: {} }; // what fromGenius returns
 * const session = geniusSession(imported, { rounds: 2, e: [0.2, 2] }); // Boulware against Conceder
 * session.actors[1]?.strategy; // { kind: "genius-time-dependent", e: 2, discount: 1 }
 * const model = kit({ strategies: [geniusTimeDependent] }).compile(session);
 * const { moves } = simulate(model);
 * moves?.map(({ round, actor, move, terms }) => [round, actor, move, model.terms(terms).price]);
 * // [[1, "ann", "offer", "high"], [1, "bob", "offer", "low"], [2, "ann", "offer", "high"], [2, "bob", "offer", "high"], [2, "ann", "reject", "high"]]
 * ```
 */
export function geniusSession({ scenario, discounts }: Discounted, { rounds, e }: GeniusSession): AnyScenario {
  checkEach("e", e, scenario);
  return {
    ...scenario,
    deadline: rounds,
    actors: scenario.actors.map((actor, at) => ({
      ...actor,
      noDeal: { value: 0 },
      strategy: { kind: "genius-time-dependent", e: e[at], discount: discounts[actor.id] ?? 1 },
    })),
  };
}

/** How a negotiation of NegMAS is played. */
export interface NegmasSession {
  /** `n_steps`. */
  readonly steps: number;
  /** p by actor: boulware 4, linear 1, conceder 0.25. */
  readonly p: readonly number[];
}

/**
 * A scenario whose run is one of NegMAS 0.15.7's time-based negotiators under its alternating offers: compile it with
 * `kit({ strategies: [negmasTimeBased] })`. No-deal values are the reserves; whose reserve is above all its terms leaves at its
 * first turn, which the rule leaves open.
 *
 * The moves of a run are those of the negotiation in their order, round r being its step r − 1. At the deadline there is one
 * move more, a `reject`: a run asks for answers to the last offer, and NegMAS does not.
 *
 * @throws DetenteError where there is not one p for every actor.
 * @example
 * ```ts
 * const session = negmasSession(base, { steps: 2, p: [4, 0.25] }); // boulware against conceder
 * session.actors[0]?.strategy; // { kind: "negmas-time-based", p: 4 }
 * const model = kit({ strategies: [negmasTimeBased] }).compile(session);
 * const { moves } = simulate(model);
 * moves?.map(({ round, actor, move, terms }) => [round, actor, move, model.terms(terms).price]);
 * // [[1, "ann", "offer", "high"], [1, "bob", "offer", "middle"], [2, "ann", "offer", "high"], [2, "bob", "offer", "middle"], [2, "ann", "reject", "middle"]]
 * ```
 */
export function negmasSession(scenario: AnyScenario, { steps, p }: NegmasSession): AnyScenario {
  checkEach("p", p, scenario);
  return {
    ...scenario,
    deadline: steps,
    actors: scenario.actors.map((actor, at) => ({ ...actor, strategy: { kind: "negmas-time-based", p: p[at] } })),
  };
}

function checkEach(path: string, given: readonly number[], { actors }: AnyScenario): void {
  if (given.length !== actors.length) fail(problem("wrong-type", path, given, { expected: `a list of ${String(actors.length)} numbers, one for each actor` }));
}
