import { fail, problem } from "../kernel/index.ts";
import type { Cause } from "../seam/index.ts";
import { assess, type Assessment } from "./assess.ts";
import type { Case } from "./case.ts";
import type { Comparison } from "./comparison.ts";
import { mutual, rules, type RuleId, type VerdictKind } from "./rules.ts";

/** A rule that also holds beside the one that fired. */
export interface Secondary {
  readonly rule: RuleId;
  readonly kind: VerdictKind;
  readonly actors: readonly string[];
}

/** The rule that was next, and what it lacked. */
export interface Next {
  readonly rule: RuleId;
  readonly kind: VerdictKind;
  /** Those of whom it came nearest to holding. */
  readonly actors: readonly string[];
  /** How far it was from applying, in its own figures; `null` where a fact is missing and not a number. */
  readonly distance: number | null;
  /** The comparisons that failed. */
  readonly failed: readonly Comparison[];
}

/** What a run came to, with the rule that says so and its figures. Plain data. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly rule: RuleId;
  /** The actors that the rule names, all that tie, in the order of the case; none where it is about the whole text. */
  readonly actors: readonly string[];
  /** Why no settlement is in force, and whose doing it was; `null` and none where one is. */
  readonly cause: Cause | null;
  readonly by: readonly string[];
  /** The comparisons that made the rule apply. */
  readonly figures: readonly Comparison[];
  /** Rule 2b, where it holds beside 2a. */
  readonly secondary: Secondary | null;
  /** The conditions of a mutual settlement that failed, for a fragile one. */
  readonly failed: readonly Comparison[];
  /**
   * The first rule after the one that fired, of those for the same end of a run, that does not apply; where every later
   * one applies or none follows, the one right before it. `null` where no other rule is short of applying.
   */
  readonly next: Next | null;
}

/**
 * The verdict on a finished run: the first of the {@link rules} that applies. Rules 1 and 2 are for runs without a
 * settlement in force and end with one that always applies; rules 3 are for settlements in force and end with one that
 * applies wherever the one before it does not. So there is exactly one verdict.
 */
export function verdict(of: Case): Verdict {
  const assessed = rules.filter((rule) => rule.inForce === of.inForce).map((rule) => assess(rule, of));
  const at = assessed.findIndex((assessment) => assessment.applies);
  const fired = assessed[at];
  if (fired === undefined) return fail(problem("fault", "verdict", undefined, { reason: "no rule applies" }));
  return {
    kind: fired.kind,
    rule: fired.rule,
    actors: fired.actors,
    cause: of.inForce ? null : of.cause,
    by: of.inForce ? [] : of.by,
    figures: fired.figures,
    secondary: fired.rule === "2a" ? secondary(assessed) : null,
    failed: fired.rule === "3h" ? mutual(of).filter((comparison) => !comparison.holds) : [],
    next: next(assessed, at),
  };
}

function secondary(assessed: readonly Assessment[]): Secondary | null {
  const found = assessed.find((assessment) => assessment.rule === "2b" && assessment.applies);
  return found === undefined ? null : { rule: found.rule, kind: found.kind, actors: found.actors };
}

function next(assessed: readonly Assessment[], at: number): Next | null {
  const later = assessed.slice(at + 1).find((assessment) => !assessment.applies);
  const found = later ?? before(assessed, at);
  if (found === undefined) return null;
  return { rule: found.rule, kind: found.kind, actors: found.actors, distance: found.distance, failed: found.figures };
}

/** Rule 1 is never next: once a text was tabled, nothing else would make it apply. */
function before(assessed: readonly Assessment[], at: number): Assessment | undefined {
  const found = assessed[at - 1];
  return found?.rule === "1" ? undefined : found;
}
