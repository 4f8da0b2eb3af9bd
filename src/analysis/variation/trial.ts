import { type Kit, type Model, openRun, type Run, simulate, standardKit } from "../../engine/index.ts";
import { DEFAULT_SEED, DetenteError, once, type Seed } from "../../kernel/index.ts";
import type { AnyScenario, Kinds, Names, Terms } from "../../scenario/index.ts";
import type { Outcome } from "../../seam/index.ts";
import type { Verdict } from "../../verdict/index.ts";

/** How the scenarios of an analysis are compiled and run: all of them alike. */
export interface TrialOptions {
  /** The seed of every run; `"detente"` by default. Variants under one seed meet the same luck. */
  readonly seed?: Seed | undefined;
  /** The kit that knows the kinds; the standard one by default. */
  readonly kit?: Kit<Kinds> | undefined;
}

/** One scenario tried: its model, and its run when that is first asked for. */
export interface Trial {
  readonly scenario: AnyScenario;
  readonly model: Model;
  readonly run: Run;
}

/** What a trial came to, as plain data. */
export interface Ending {
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** The terms of the settlement in force; `null` where none is. */
  readonly terms: Terms | null;
}

/** Compiles a scenario, to be run when that is asked for. */
export function trialOf(scenario: AnyScenario, { seed = DEFAULT_SEED, kit = standardKit }: TrialOptions): Trial {
  const model: Model = kit.compile<Names, Kinds>(scenario);
  const run = once(() => openRun(model, simulate(model, { seed, trace: "none" })));
  return {
    scenario,
    model,
    get run() {
      return run();
    },
  };
}

/** A trial of what may not compile: `undefined` where it does not. */
export function trialOrNone(make: () => AnyScenario, options: TrialOptions): Trial | undefined {
  try {
    return trialOf(make(), options);
  } catch (error) {
    if (error instanceof DetenteError) return undefined;
    throw error;
  }
}

export function endingOf({ run: { verdict, outcome } }: Trial): Ending {
  return { verdict, outcome, terms: outcome.kind === "settlement" ? outcome.terms : null };
}
