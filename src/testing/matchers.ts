import { kitOf, type Run } from "../engine/index.ts";
import type { Verdict, VerdictKind } from "../verdict/index.ts";
import { partingOf, showParting } from "./diff.ts";
import { individuallyRational, redLinesHold } from "./laws/keeping.ts";
import type { LawText } from "./laws/law.ts";
import { trialOn } from "./laws/trial.ts";
import { showLiteral } from "./show.ts";

/** What a matcher answers: whether it holds, and what to say where that was not asked for. */
export interface Match {
  readonly pass: boolean;
  /** What to say, in words. */
  readonly message: () => string;
}

/** What tests may ask of a run. `R` is what the runner's matchers return. */
export interface RunMatchers<R = unknown> {
  /** The run ended in a settlement in force. */
  toSettle: () => R;
  /** Nobody tabled, accepted or agreed to terms across a hard red line of its own. */
  toRespectRedLines: () => R;
  /** Nobody is party to terms that are worth less to it than its no-deal value. */
  toBeIndividuallyRational: () => R;
  /** The verdict is this one. */
  toHaveVerdict: (kind: VerdictKind) => R;
  /** The run has the same events as another; where not, the first at which they part is shown. */
  toRunLike: (other: Run) => R;
}

/**
 * Matchers of runs, for `expect.extend` of vitest, Jest or Bun.
 *
 * ```ts
 * import { expect } from "vitest";
 * import { matchers, type RunMatchers } from "detente/testing";
 *
 * expect.extend(matchers);
 * declare module "vitest" {
 *   interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends RunMatchers<R> {}
 * }
 * ```
 *
 * @example
 * ```ts
 * const model = compile(base);
 * matchers.toSettle(openRun(model, simulate(model))).pass; // true
 * ```
 */
export const matchers = {
  /** As {@link RunMatchers.toSettle}. */
  toSettle: ({ outcome }: Run): Match => {
    const { kind, cause, by, round } = outcome;
    const end = kind === "settlement" ? `settled in round ${round} on ${showLiteral(outcome.terms)}` : `ended in round ${round}: ${String(cause)}${by.length > 0 ? ` (${by.join(", ")})` : ""}`;
    return { pass: kind === "settlement", message: () => `The run ${end}.` };
  },
  /** As {@link RunMatchers.toRespectRedLines}. */
  toRespectRedLines: (run: Run): Match => lawOn(redLinesHold, run),
  /** As {@link RunMatchers.toBeIndividuallyRational}. */
  toBeIndividuallyRational: (run: Run): Match => lawOn(individuallyRational, run),
  /** As {@link RunMatchers.toHaveVerdict}. */
  toHaveVerdict: ({ verdict }: Run, kind: VerdictKind): Match => ({
    pass: verdict.kind === kind,
    message: () => `The verdict is ${shown(verdict)}${verdict.kind === kind ? "" : `, not ${kind}`}.${nextOf(verdict)}`,
  }),
  /** As {@link RunMatchers.toRunLike}. */
  toRunLike: (run: Run, other: Run): Match => ({
    pass: partingOf({ events: run.events }, { events: other.events }) === undefined,
    message: () => showParting({ events: run.events }, { events: other.events }),
  }),
} as const;

function lawOn({ statement, breaches }: LawText, run: Run): Match {
  const found = [...breaches(trialOn(kitOf(run.model), run))];
  return { pass: found.length === 0, message: () => (found.length === 0 ? `The law holds: ${statement}` : `${statement} But ${found.join("\nAnd ")}`) };
}

const named = (actors: readonly string[]): string => (actors.length > 0 ? ` of ${actors.join(", ")}` : "");

const shown = ({ kind, rule, actors }: Verdict): string => `${kind}${named(actors)}, by rule ${rule}`;

const nextOf = ({ next }: Verdict): string =>
  next === null ? "" : ` The next would have been ${next.kind}${named(next.actors)}, ${next.distance === null ? "for a fact that is missing" : `short by ${Math.round(next.distance * 1e6) / 1e6}`}.`;
