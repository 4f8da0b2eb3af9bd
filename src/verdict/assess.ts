import type { Case } from "./case.ts";
import { SAME, type Comparison } from "./comparison.ts";
import type { Claim, Rule, RuleId, VerdictKind } from "./rules.ts";

/** One rule put to a case. */
export interface Assessment {
  readonly rule: RuleId;
  readonly kind: VerdictKind;
  readonly applies: boolean;
  /** Those it names where it applies; otherwise those of whom it came nearest to holding. */
  readonly actors: readonly string[];
  /**
   * How far it was from applying, in its own figures (utility, salience or shares, all in [0, 1]): 0 where it applies
   * or stands exactly at a boundary that it excludes; `null` where no number would do, only another fact.
   */
  readonly distance: number | null;
  /** Where it applies, the comparisons that made it; otherwise those that failed in the nearest claims. */
  readonly figures: readonly Comparison[];
}

/**
 * Puts one rule to a case. A claim is as far as the farthest of its comparisons, the rule as its nearest claim; a claim
 * that lacks fewer facts is nearer than one that lacks more. All claims that tie are taken together.
 */
export function assess(rule: Rule, of: Case): Assessment {
  const claims = rule.claims(of);
  const holding = claims.filter((claim) => claim.comparisons.every((comparison) => comparison.holds));
  const { rule: id, kind } = rule;
  if (holding.length > 0) {
    const figures = holding.flatMap((claim) => claim.comparisons);
    return { rule: id, kind, applies: true, actors: named(of, holding), distance: 0, figures };
  }
  const near = nearest(claims);
  const figures = near.flatMap((claim) => claim.comparisons.filter((comparison) => !comparison.holds));
  const distance = near[0] === undefined || factsMissing(near[0]) > 0 ? null : least(near.map(widestGap));
  return { rule: id, kind, applies: false, actors: named(of, near), distance, figures };
}

function nearest(claims: readonly Claim[]): readonly Claim[] {
  const fewest = least(claims.map(factsMissing));
  const closest = claims.filter((claim) => factsMissing(claim) === fewest);
  const narrowest = least(closest.map(widestGap));
  return closest.filter((claim) => widestGap(claim) - narrowest < SAME);
}

function factsMissing(claim: Claim): number {
  return claim.comparisons.filter((comparison) => comparison.gap === null).length;
}

function widestGap(claim: Claim): number {
  return Math.max(0, ...claim.comparisons.map((comparison) => comparison.gap ?? 0));
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

function named(of: Case, claims: readonly Claim[]): readonly string[] {
  const ids = new Set(claims.flatMap((claim) => claim.actors));
  return of.actors.map((actor) => actor.id).filter((id) => ids.has(id));
}
