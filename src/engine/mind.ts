import type { ParamSpecs, Resolved } from "../scenario/index.ts";
import { FAULT, LEAVE, type Outlook, type Plan, type Stance, type StrategyKind } from "../seam/index.ts";
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
  /** The memory it starts with; `null` where it keeps none. */
  startMemory(): unknown;
  /** The plan under a change of the no-deal value by events, made once; `null` where it has to be asked. */
  plan(shift: number): Plan | null;
}

/** Indices below it fit an Int32Array. */
const MOST_INT32 = 2_147_483_648;

/** How many plans a mind keeps; chance events that move no-deal values by ever new amounts must not fill the memory. */
const KEPT = 64;

/** Lets a strategy prepare for a stance. A failure is kept, to become a fault when the actor is asked. */
export function createMind(stance: Stance, regime: Regime, kind: StrategyKind, params: Resolved<ParamSpecs>): Mind {
  const plans = new Map<number, Plan | null>();
  let failure: string | null = null;
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      failure ??= messageOf(error);
      return undefined;
    }
  };
  const memo = attempt(() => kind.prepare?.(stance, params));
  const made = (shift: number): Plan | null => {
    const outlook = outlookOf(stance, regime, shift);
    const plan = attempt(() => kind.plan?.(outlook, params, memo));
    return plan === undefined ? null : (attempt(() => checked(plan, stance)) ?? null);
  };
  return {
    stance,
    regime,
    kind,
    params,
    memo,
    get failure() {
      return failure;
    },
    startMemory: () => attempt(() => kind.memory?.(stance, params, memo)) ?? null,
    plan(shift) {
      if (failure !== null || kind.observe !== undefined) return null;
      let found = plans.get(shift);
      if (found === undefined) {
        found = made(shift);
        if (plans.size >= KEPT) plans.clear();
        plans.set(shift, found);
      }
      return found;
    },
  };
}

/** What an exception says, whatever was thrown. */
export function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return "something that cannot be shown";
  }
}

function outlookOf(stance: Stance, regime: Regime, shift: number): Outlook {
  return Object.freeze({
    ...stance,
    noDeal: (round: number) => noDealOf(regime, round, shift),
    floor: (round: number) => floorOf(regime, round, shift),
  });
}

/** A plan copied to typed arrays; bids that may not be tabled become faults when their round comes. */
function checked(plan: Plan, { position, space }: Stance): Plan {
  const legal = (move: number): number =>
    move === LEAVE || (Number.isInteger(move) && position.signable(move) >= 0) ? move : FAULT;
  return {
    aspiration: Float64Array.from(plan.aspiration),
    // Integers are read twice as fast as doubles, where they can hold every index.
    bid: space.size < MOST_INT32 ? Int32Array.from(plan.bid, legal) : Float64Array.from(plan.bid, legal),
    accept: Float64Array.from(plan.accept),
    final: Float64Array.from(plan.final),
    rules: { ...plan.rules },
  };
}
