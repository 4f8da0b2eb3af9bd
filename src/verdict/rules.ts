import type { Case, CaseActor } from "./case.ts";
import { compare, fact, negate, type Comparison } from "./comparison.ts";
import { concessionRatio, greatest, move, others, principals, share } from "./measures.ts";

/** The rules by name, in their order. */
export type RuleId = "1" | "2a" | "2b" | "2c" | "3a" | "3b" | "3c" | "3d" | "3e" | "3f" | "3g" | "3h";

/** What a verdict says. */
export type VerdictKind =
  | "not-convened"
  | "ultimatum-unmet"
  | "position-reinforced"
  | "breakdown"
  | "limited-agreement"
  | "imposed-settlement"
  | "excluding-settlement"
  | "one-sided-settlement"
  | "frozen-conflict"
  | "mutual-settlement"
  | "fragile-settlement";

/** What a rule may say of a case: the actors it would name, and the comparisons that must all hold. */
export interface Claim {
  readonly actors: readonly string[];
  readonly comparisons: readonly Comparison[];
}

/** One rule: it applies where at least one of its claims holds, and names the actors of all that do. */
export interface Rule {
  readonly rule: RuleId;
  readonly kind: VerdictKind;
  /** Whether it is for settlements in force, or for runs without one. */
  readonly inForce: boolean;
  readonly claims: (of: Case) => readonly Claim[];
}

/** The salience below which an agreement that leaves the status quo is limited. */
export const LIMITED_SALIENCE = 0.25;

/** The share of its possible gain from which a principal did well out of terms imposed on another. */
export const WELL_OFF_SHARE = 0.5;

/**
 * The rules, in their order; the first that applies is the verdict. Each runs over every actor that its text admits:
 *
 * - In 2b, an actor that tabled nothing moved nothing.
 * - In 3b, the one imposed upon is any signatory, principal or not: nobody else agreed to anything, and 3c is for those.
 * - In 3d, an actor that is affected and no principal is left out: it is weighed for its loss, so its gain names nothing.
 *   (Otherwise lowering an affected party's utility could lift 3d and leave a mutual settlement.)
 * - In 3e, every principal whose ratio is below ρ is named; the rule applies exactly where least G / greatest G < ρ.
 * - In 3g, ratified and delivered are what being in force means.
 */
export const rules: readonly Rule[] = [
  {
    rule: "1",
    kind: "not-convened",
    inForce: false,
    claims: (of) => [{ actors: [], comparisons: [fact("nothing-tabled", null, !of.convened)] }],
  },
  {
    rule: "2a",
    kind: "ultimatum-unmet",
    inForce: false,
    claims: (of) =>
      of.actors.map((actor) =>
        names(
          actor,
          compare("last-move", actor.id, actor.lastMove, "≤", of.thresholds.epsilon),
          fact("unacceptable-to-others", actor.id, actor.unacceptableTo.length > 0, { others: actor.unacceptableTo }),
          actor.ultimatum ? fact("take-it-or-leave-it", actor.id, true) : anotherMoved(of, actor),
        ),
      ),
  },
  {
    rule: "2b",
    kind: "position-reinforced",
    inForce: false,
    claims: (of) =>
      of.actors.map((actor) =>
        names(
          actor,
          compare("process-gain", actor.id, actor.processGain, "≥", of.thresholds.epsilon),
          compare("last-move", actor.id, actor.lastMove ?? 0, "≤", of.thresholds.epsilon),
          ...noOtherGained(of, actor),
        ),
      ),
  },
  {
    rule: "2c",
    kind: "breakdown",
    inForce: false,
    claims: (of) => [{ actors: [], comparisons: [fact("no-settlement-in-force", null, !of.inForce)] }],
  },
  {
    rule: "3a",
    kind: "limited-agreement",
    inForce: true,
    claims: (of) => [
      {
        actors: [],
        comparisons: [
          ...principals(of).map((actor) =>
            compare("changed-salience", actor.id, actor.changedSalience, "<", LIMITED_SALIENCE),
          ),
          fact("fighting-not-ended", null, !of.endsFighting),
        ],
      },
    ],
  },
  {
    rule: "3b",
    kind: "imposed-settlement",
    inForce: true,
    claims: (of: Case): readonly Claim[] => {
      const signatories = of.actors.filter((actor) => actor.signatory);
      return [
        ...signatories.map((actor) =>
          names(
            actor,
            fact("declared-red-line-crossed", actor.id, actor.crossedDeclared.length > 0, {
              redLines: actor.crossedDeclared,
            }),
          ),
        ),
        ...signatories.map((actor) =>
          names(
            actor,
            compare("share", actor.id, share(actor), "≤", of.thresholds.sigma),
            anotherPrincipalWellOff(of, actor),
          ),
        ),
      ];
    },
  },
  {
    rule: "3c",
    kind: "excluding-settlement",
    inForce: true,
    claims: (of) =>
      of.actors
        .filter((actor) => actor.affected)
        .map((actor) =>
          names(
            actor,
            fact("not-signed", actor.id, !actor.signatory),
            compare("utility-against-no-deal", actor.id, actor.utility, "<", actor.noDeal),
          ),
        ),
  },
  {
    rule: "3d",
    kind: "position-reinforced",
    inForce: true,
    claims: (of) =>
      of.actors
        .filter((actor) => !actor.affected || principals(of).includes(actor))
        .map((actor) =>
          names(
            actor,
            compare("give", actor.id, actor.give, "≤", of.thresholds.epsilon),
            compare("move", actor.id, move(actor), "≤", of.thresholds.epsilon),
            compare("get-and-process-gain", actor.id, actor.get + actor.processGain, "≥", of.thresholds.epsilon),
          ),
        ),
  },
  {
    rule: "3e",
    kind: "one-sided-settlement",
    inForce: true,
    claims: (of) =>
      principals(of).map((actor) =>
        names(
          actor,
          compare("concession-ratio", actor.id, concessionRatio(actor, principals(of)), "<", of.thresholds.rho),
        ),
      ),
  },
  {
    rule: "3f",
    kind: "frozen-conflict",
    inForce: true,
    claims: (of) => [
      {
        actors: [],
        comparisons: [
          fact("fighting-ended", null, of.endsFighting),
          ...principals(of).map((actor) =>
            compare("deferred-salience", actor.id, actor.deferredSalience, "≥", of.thresholds.theta),
          ),
        ],
      },
    ],
  },
  {
    rule: "3g",
    kind: "mutual-settlement",
    inForce: true,
    claims: (of) => [{ actors: [], comparisons: mutual(of) }],
  },
  {
    rule: "3h",
    kind: "fragile-settlement",
    inForce: true,
    claims: (of) =>
      mutual(of).map((comparison) => ({
        actors: comparison.actor === null ? [] : [comparison.actor],
        comparisons: [negate(comparison)],
      })),
  },
];

/** The conditions of a mutual settlement, one by one, for the principals, the affected, and the signatories. */
export function mutual(of: Case): readonly Comparison[] {
  const parties = principals(of);
  const weighed = of.actors.filter((actor) => actor.affected || parties.includes(actor));
  return [
    ...weighed.map((actor) =>
      compare("utility-against-no-deal-at-start", actor.id, actor.utility, "≥", actor.noDealAtStart),
    ),
    ...weighed.map((actor) => compare("utility-against-no-deal", actor.id, actor.utility, "≥", actor.noDeal)),
    ...of.actors
      .filter((actor) => actor.signatory)
      .map((actor) => compare("surplus-ahead", actor.id, actor.surplusAhead, "≥", 0)),
  ];
}

function names(actor: CaseActor, ...comparisons: readonly Comparison[]): Claim {
  return { actors: [actor.id], comparisons };
}

function anotherMoved(of: Case, actor: CaseActor): Comparison {
  const most = greatest(others(of.actors, actor), (other) => other.lastMove);
  return compare("others-last-move", actor.id, most.value, ">", of.thresholds.epsilon, most.of);
}

function noOtherGained(of: Case, actor: CaseActor): readonly Comparison[] {
  const most = greatest(others(of.actors, actor), (other) => other.processGain);
  if (most.value === null) return [];
  return [compare("others-process-gain", actor.id, most.value, "<", of.thresholds.epsilon, most.of)];
}

function anotherPrincipalWellOff(of: Case, actor: CaseActor): Comparison {
  const most = greatest(others(principals(of), actor), share);
  return compare("others-share", actor.id, most.value, "≥", WELL_OFF_SHARE, most.of);
}
