import { clonePlain } from "../kernel/index.ts";
import type { ParamSpecs, Resolved } from "../scenario/index.ts";
import { FAULT, LEAVE, type Outlook, type Plan, type Stance, type StrategyKind } from "../seam/index.ts";
import { isPromise, messageOf } from "./failure.ts";
import { floorOf, noDealOf, type Regime } from "./regime.ts";

/**
 * One actor's strategy at work: its kind with its parameters, what it prepared for a stance, and its plans. Shared by all
 * runs of a model, so nothing in it depends on a run.
 */
export interface Mind {
  readonly stance: Stance;
  readonly regime: Regime;
  readonly kind: StrategyKind;
  readonly params: Resolved<ParamSpecs>;
  readonly memo: unknown;
  /** Why it cannot act, where its preparation failed. */
  readonly failure: string | null;
  /** Why it cannot act under a change of the no-deal value by events, where its plan failed too. */
  failureUnder(shift: number): string | null;
  /** The memory it starts with; `null` where it keeps none. */
  startMemory(): unknown;
  /** The plan under a change of the no-deal value by events, made once; `null` where it has to be asked. */
  plan(shift: number): Plan | null;
}

/** Indices below it fit an Int32Array. */
const MOST_INT32 = 2_147_483_648;

/** How many plans a mind keeps; chance events that move no-deal values by ever new amounts must not fill the memory. */
const KEPT = 64;

/**
 * Lets a strategy prepare for a stance. A failure is kept, to become a fault when the actor is asked; that of a plan for
 * as long as the no-deal value is what it failed under, since no run may bear the failure of another.
 */
export function createMind(stance: Stance, regime: Regime, kind: StrategyKind, params: Resolved<ParamSpecs>): Mind {
  const plans = new Map<number, Attempt<Plan | undefined>>();
  const prepared = attempt(() => atOnce(kind.prepare?.(stance, params)));
  const memo = prepared.value;
  const remembered = attempt(() => clonePlain(atOnce(kind.memory?.(stance, params, memo)) ?? null, true));
  const failure = prepared.failure ?? (remembered.failure === null ? null : `its memory at the start is not plain data, or failed: ${remembered.failure}`);
  const planned = (shift: number): Attempt<Plan | undefined> => {
    if (failure !== null || kind.observe !== undefined) return { value: undefined, failure };
    let found = plans.get(shift);
    if (found === undefined) {
      found = attempt(() => {
        const plan = atOnce(kind.plan?.(outlookOf(stance, regime, shift), params, memo));
        return plan && checked(plan, stance);
      });
      if (plans.size >= KEPT) plans.clear();
      plans.set(shift, found);
    }
    return found;
  };
  return {
    stance,
    regime,
    kind,
    params,
    memo,
    failure,
    failureUnder: (shift) => planned(shift).failure,
    startMemory: () => clonePlain(remembered.value ?? null),
    plan: (shift) => planned(shift).value ?? null,
  };
}

/** What some work came to: its value, or why there is none. */
interface Attempt<T> {
  readonly value: T | undefined;
  readonly failure: string | null;
}

function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { value: work(), failure: null };
  } catch (error) {
    return { value: undefined, failure: messageOf(error) };
  }
}

/** Refuses a promise: runs do not wait. */
function atOnce<T>(value: T): T {
  if (isPromise(value)) throw new Error("answered with a promise");
  return value;
}

function outlookOf(stance: Stance, regime: Regime, shift: number): Outlook {
  return Object.freeze({
    ...stance,
    noDeal: (round: number) => noDealOf(regime, round, shift),
    floor: (round: number) => floorOf(regime, round, shift),
  });
}

/** A plan copied to typed arrays; bids that may not be tabled, or are missing, become faults when their round comes. */
function checked(plan: Plan, { position, space, rounds }: Stance): Plan {
  const legal = (move: number): number =>
    move === LEAVE || (Number.isInteger(move) && position.signable(move) >= 0) ? move : FAULT;
  const bids = Array.from({ length: rounds }, (_, index) => legal(plan.bid[index] ?? FAULT));
  return {
    aspiration: numbers(plan.aspiration, rounds),
    // Integers are read twice as fast as doubles, where they can hold every index.
    bid: space.size < MOST_INT32 ? Int32Array.from(bids) : Float64Array.from(bids),
    accept: numbers(plan.accept, rounds),
    final: numbers(plan.final, rounds),
    rules: { offer: word(plan.rules.offer), accept: word(plan.rules.accept), leave: word(plan.rules.leave) },
  };
}

/** One a round, whatever was given: what is missing or no number is NaN, which nothing reaches. */
const numbers = (given: ArrayLike<number>, rounds: number): Float64Array =>
  Float64Array.from({ length: rounds }, (_, index) => given[index] ?? NaN);

const word = (given: unknown): string => (typeof given === "string" ? given : "");
