import { deepFreeze } from "../kernel/index.ts";
import type { Actor, AnyScenario, Effect, Kinds, NoDeal, Position } from "../scenario/index.ts";
import { defaults, type Issue, type Names, optionIndex } from "../scenario/index.ts";
import { type Objective, beliefObjective, type Space, type Utility, utilitySpec } from "../space/index.ts";

/** The parts of an actor that an event may replace. */
export type Profile = Pick<Actor<Names, Kinds>, "position" | "declared" | "noDeal" | "willingness" | "strategy">;

/** A change of profile, as events write it. */
export type ProfileChange = Extract<Effect<Names, Profile["strategy"]>, { readonly kind: "profile" }>;

/** One actor's position, declared position and no-deal value after the events so far, as tables. */
export interface Regime {
  readonly profile: Profile;
  readonly position: Utility;
  /** The option indices of its fallback. */
  readonly fallback: readonly number[];
  /** What others believe of it, from its declared position. */
  readonly belief: Objective;
  /** d(0). */
  readonly noDealAtStart: number;
  readonly drift: number;
  /** d(0) + (1 − ω) max(0, u(fallback) − d(0)): the floor while the no-deal value is below it. */
  readonly base: number;
}

/** What is the same for all regimes of a scenario. */
export interface RegimeContext {
  readonly scenario: AnyScenario;
  readonly space: Space;
  /** The index of the status quo. */
  readonly statusQuo: number;
}

/** Compiles a profile. */
export function compileRegime(profile: Profile, { scenario, space, statusQuo }: RegimeContext): Regime {
  const { issues, normalize = "none", arithmetic = "exact" } = scenario;
  // Strategies hold these, and all runs share them.
  const position = space.utility(deepFreeze(utilitySpec(profile.position, issues, { normalize, arithmetic })));
  const fallback = Object.freeze(fallbackOptions(profile.position, issues));
  const noDealAtStart = position.normalized(rawNoDeal(profile.noDeal ?? {}, position.raw(statusQuo)));
  const yielding = 1 - (profile.willingness ?? defaults.willingness);
  return {
    profile,
    position,
    fallback,
    belief: deepFreeze(beliefObjective(profile.declared ?? declaredBy(profile.position), issues)),
    noDealAtStart,
    drift: profile.noDeal?.drift ?? defaults.noDealDrift,
    base: noDealAtStart + yielding * Math.max(0, position.at(space.index(fallback)) - noDealAtStart),
  };
}

/** A profile after a change. */
export function changedProfile(profile: Profile, change: ProfileChange): Profile {
  const { position, declared, noDeal, willingness, strategy } = change;
  return {
    ...profile,
    ...(position && { position }),
    ...(declared && { declared }),
    ...(noDeal && { noDeal }),
    ...(willingness !== undefined && { willingness }),
    ...(strategy && { strategy }),
  };
}

/** d(r) = clamp₀₁(d(0) + δ(r − 1) + shift). */
export function noDealOf(regime: Regime, round: number, shift: number): number {
  const value = regime.noDealAtStart + regime.drift * (round - 1) + shift;
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

/** floor(r) = max(d(r), d(0) + (1 − ω) max(0, u(fallback) − d(0))). */
export function floorOf(regime: Regime, round: number, shift: number): number {
  return Math.max(noDealOf(regime, round, shift), regime.base);
}

function rawNoDeal({ value, cost = defaults.noDealCost }: NoDeal, statusQuo: number): number {
  return value ?? Math.max(0, statusQuo - cost);
}

function fallbackOptions({ ideal, fallback = {} }: Position, issues: readonly Issue[]): number[] {
  return issues.map((issue) => optionIndex(issue, fallback[issue.id] ?? ideal[issue.id]));
}

/** An actor that declares nothing is taken to declare its ideal and its fallback. */
function declaredBy({ ideal, fallback }: Position) {
  return { ideal, ...(fallback && { fallback }) };
}
