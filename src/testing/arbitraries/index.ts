import fc from "fast-check";
import { openRun, type Model, type Run, simulate, standardKit, type Kit } from "../../engine/index.ts";
import type { Seed } from "../../kernel/index.ts";
import type { Actor, AnyScenario, Issue, Kinds, KindSpec, Names, Phase, Position, Scenario, StrategyInput } from "../../scenario/index.ts";
import type { ProtocolKind } from "../../seam/index.ts";
import { type Setup, setupOf } from "../setup.ts";
import { actorDraft, actorOf, ACTORS } from "./actors.ts";
import { aligned } from "./alignment.ts";
import { at } from "./draft.ts";
import { type AnEvent, eventDraft, eventsOf } from "./events.ts";
import { issueDraft, issuesOf } from "./issues.ts";
import { phasesDraft, strategiesDraft, withPhases, withStrategies } from "./kinds.ts";
import type { Lean } from "./lean.ts";
import { positionDraft, positionOf } from "./positions.ts";
import { phaseDraft, phasesOf } from "./protocols.ts";
import { scenarios, type SizeConstraints } from "./scenarios.ts";
import { strategyDraft, strategyOf } from "./strategies.ts";
import { withZone, type Zone } from "./zone.ts";

export type { AnEvent } from "./events.ts";
export type { Lean } from "./lean.ts";
export type { SizeConstraints } from "./scenarios.ts";
export type { Zone } from "./zone.ts";

/** What a generated issue may be. */
export interface IssueConstraints {
  /** Its id; `"land"` by default. */
  readonly id?: string;
  /** Which kinds; all by default. */
  readonly kinds?: readonly Issue["kind"][];
  /** The fewest options, at least 1; 2 by default. */
  readonly minOptions?: number;
  /** The most options; 4 by default. */
  readonly maxOptions?: number;
}

/**
 * Issues of every kind, some of their options tagged. They shrink to a ladder of the fewest options.
 *
 * @example
 * ```ts
 * fc.sample(issue({ kinds: ["range"] }), 1).map((one) => one.kind); // ["range"]
 * ```
 */
export function issue({ id = "land", kinds = ["ladder", "options", "range"], minOptions = 2, maxOptions = 4 }: IssueConstraints = {}): fc.Arbitrary<Issue> {
  const options = fc.integer({ min: minOptions, max: Math.max(minOptions, maxOptions) });
  const drafts = fc.record({ draft: issueDraft(options), kind: fc.constantFrom(...kinds) });
  return drafts.map(({ draft, kind }) => ({ ...at(issuesOf([{ ...draft, kind }], Infinity), 0), id }));
}

/** What a generated position, actor or strategy is about. */
export interface IssuesConstraints {
  /** The issues of the scenario. */
  readonly issues: readonly Issue[];
  /** What it leans to; `"any"` by default. */
  readonly lean?: Lean;
}

/**
 * Positions on some issues: ideals, fallbacks, value tables, salience, linkages and red lines. They shrink to an ideal of
 * first options, low salience and nothing else.
 *
 * @example
 * ```ts
 * fc.sample(position({ issues: base.issues }), 1).map((one) => one.ideal);
 * ```
 */
export function position({ issues, lean = "any" }: IssuesConstraints): fc.Arbitrary<Position> {
  return positionDraft(lean).map((draft) => positionOf(issues, draft));
}

/**
 * Strategies of the built-in kinds, with any parameters. They shrink to a linear concession.
 *
 * @example
 * ```ts
 * fc.sample(strategy({ issues: base.issues }), 1).map((one) => one.kind);
 * ```
 */
export function strategy({ issues, lean = "any" }: IssuesConstraints): fc.Arbitrary<StrategyInput<Names, Kinds>> {
  return strategyDraft(lean).map((draft) => strategyOf(issues, draft));
}

/** What a generated actor is about. */
export interface ActorConstraints extends IssuesConstraints {
  /** Its id; `"ann"` by default. */
  readonly id?: string;
}

/**
 * Actors: a position, at times a declared one, a no-deal value, willingness and a strategy. They shrink to the simplest
 * position and a linear concession.
 *
 * @example
 * ```ts
 * fc.sample(actor({ issues: base.issues, id: "eve" }), 1).map((one) => one.id); // ["eve"]
 * ```
 */
export function actor({ issues, lean = "any", id = ACTORS[0] }: ActorConstraints): fc.Arbitrary<Actor> {
  return actorDraft(lean).map((draft) => ({ ...actorOf(issues, draft, 0), id }));
}

/** What a generated protocol is about. */
export interface ProtocolConstraints extends IssuesConstraints {
  /** The ids of the actors. */
  readonly actors: readonly string[];
  /** The most phases, at least 1; 2 by default. */
  readonly maxPhases?: number;
}

/**
 * Protocols: phases of the built-in kinds, one after the other, each with its participants. They shrink to one table of
 * alternating offers at which everybody sits.
 *
 * @example
 * ```ts
 * fc.sample(protocol({ issues: base.issues, actors: ["ann", "bob"] }), 1).map((one) => one.phases.length); // [1] or [2]
 * ```
 */
export function protocol({ issues, actors, lean = "any", maxPhases = 2 }: ProtocolConstraints): fc.Arbitrary<{ readonly phases: readonly Phase[] }> {
  return fc.array(phaseDraft(lean), { minLength: 1, maxLength: maxPhases }).map((drafts) => ({ phases: phasesOf(issues, actors, drafts) }));
}

/** What a generated event may refer to. */
export interface EventConstraints extends IssuesConstraints {
  /** The ids of the actors. */
  readonly actors: readonly string[];
  /** The ids of the phases. */
  readonly phases: readonly string[];
  /** R, the number of rounds. */
  readonly deadline: number;
  /** Its id; `"event1"` by default. */
  readonly id?: string;
}

/**
 * Events outside the table: when they happen, under which guard, and what they change. They shrink to one that happens in
 * the first round and changes nothing.
 *
 * @example
 * ```ts
 * fc.sample(event({ issues: base.issues, actors: ["ann", "bob"], phases: ["talks"], deadline: 9 }), 1).map((one) => one.when);
 * ```
 */
export function event({ issues, actors, phases, deadline, lean = "any", id = "event1" }: EventConstraints): fc.Arbitrary<AnEvent> {
  return eventDraft(lean).map((draft) => at(eventsOf({ issues, actors, phases, deadline }, [draft], [id]), 0));
}

/** What generated scenarios may be. All of it together has to be possible: three actors at least and two at most is not. */
export interface ScenarioConstraints extends SizeConstraints {
  /**
   * How close preferences are, from −1 (every second actor wants the opposite of the first) over 0 (independent) to 1 (all
   * want the same). Every vₖ is then a table, and red lines, linkages, constraints and changes of position are left out.
   */
  readonly alignment?: number;
  /** How large the zone of agreement is in the first round. There are then no events, constraints or drift. */
  readonly zone?: Zone;
  /** The kinds of strategies; the built-in ones by default. The first is what they shrink to. */
  readonly strategies?: readonly KindSpec[];
  /** The kinds of protocols; the built-in ones by default. */
  readonly protocols?: readonly ProtocolKind[];
}

/** Constraints of scenarios with no kinds but the built-in ones. */
export type BuiltInConstraints = ScenarioConstraints & { readonly strategies?: undefined; readonly protocols?: undefined };

/**
 * Whole scenario documents that compile: 2–6 actors, 1–6 issues, up to 1024 terms, up to 30 rounds, every kind of issue,
 * position, strategy, protocol, event and role. They shrink to two actors, one issue of two options, no events, one round
 * and round numbers; nothing is filtered out, so that any counterexample shrinks as far as it can.
 *
 * @example
 * ```ts
 * fc.assert(fc.property(scenario({ maxActors: 2 }), (one) => one.actors.length === 2));
 * ```
 */
export function scenario(constraints?: BuiltInConstraints): fc.Arbitrary<Scenario>;
export function scenario(constraints: ScenarioConstraints): fc.Arbitrary<AnyScenario>;
export function scenario({ alignment, zone, strategies, protocols, ...size }: ScenarioConstraints = {}): fc.Arbitrary<AnyScenario> {
  const own = fc.record({
    scenario: scenarios(size),
    strategies: strategies === undefined ? fc.constant(undefined) : strategiesDraft(strategies),
    phases: protocols === undefined ? fc.constant(undefined) : phasesDraft(protocols).map((phases) => ({ protocols, phases })),
  });
  return own.map((draft): AnyScenario => {
    let made: AnyScenario = draft.scenario;
    if (alignment !== undefined) made = aligned(made, alignment);
    if (draft.phases !== undefined) made = withPhases(made, draft.phases.protocols, draft.phases.phases);
    if (draft.strategies !== undefined) made = withStrategies(made, draft.strategies);
    return zone === undefined ? made : withZone(made, zone);
  });
}

/** Any seed of a run; shrinks to 0. */
export const seed = (): fc.Arbitrary<Seed> =>
  fc.oneof({ weight: 4, arbitrary: fc.nat(1000) }, { weight: 1, arbitrary: fc.constantFrom("luck", "", "1", -7) });

/** Constraints of generated runs. */
export interface RunConstraints extends ScenarioConstraints {
  /** The scenario that is run, or scenarios of a family; generated by the other constraints if left out. */
  readonly of?: AnyScenario | fc.Arbitrary<AnyScenario>;
  /** The kit that knows the kinds; the standard one by default. */
  readonly kit?: Kit<Kinds>;
}

/** A run with what it follows from. */
export interface GeneratedRun extends Run, Setup {}

/**
 * Opened runs, traced, with their scenario and seed. A failing case prints as the `defineScenario` and the seed that make it.
 *
 * @example
 * ```ts
 * fc.assert(fc.property(run(), ({ outcome, scenario }) => outcome.round <= scenario.deadline));
 * ```
 */
export function run({ kit = standardKit, ...constraints }: RunConstraints = {}): fc.Arbitrary<GeneratedRun> {
  return setup(constraints).map((made) => {
    const model: Model = kit.compile<Names, Kinds>(made.scenario);
    return withMembers(made, openRun(model, simulate(model, { seed: made.seed })));
  });
}

/** The value with the members of another, those that are worked out when they are first asked for left so. */
function withMembers<T extends object, U extends object>(value: T, other: U): T & U;
function withMembers(value: object, other: object): object {
  return Object.defineProperties(value, Object.getOwnPropertyDescriptors(other));
}

/** Scenarios and seeds, not yet run. */
export function setup({ of, ...constraints }: RunConstraints = {}): fc.Arbitrary<Setup> {
  const family = of === undefined ? scenario(constraints) : isArbitrary(of) ? of : fc.constant(of);
  return fc.record({ scenario: family, seed: seed() }).map((made) => setupOf(made.scenario, made.seed));
}

const isArbitrary = (of: AnyScenario | fc.Arbitrary<AnyScenario>): of is fc.Arbitrary<AnyScenario> => of instanceof fc.Arbitrary;
