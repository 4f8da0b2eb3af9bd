import fc from "fast-check";
import { type DeclaredPosition, type Issue, type Linkage, type NoDeal, optionCount, optionName, type Position, type RedLine, type Terms, type Values } from "../../scenario/index.ts";
import { conditionDraft, conditionOf, falseOf, singleCondition } from "./conditions.ts";
import { at, byId, given, type Made, maybe, pairName, perIssue, place, share } from "./draft.ts";
import { partialTermsDraft, partialTermsOf, termsDraft, termsOf } from "./issues.ts";
import type { Lean } from "./lean.ts";

const salience = () => fc.constantFrom<("high" | "medium" | "low" | number)[]>("low", "medium", "high", 1, 0, 0.1, 0.7, 5);

const linkageDraft = () =>
  fc.record({
    kind: fc.constantFrom("complements", "substitutes", "table"),
    issues: fc.tuple(place(), place()),
    strength: fc.constantFrom<("strong" | "medium" | "weak" | number)[]>("weak", "medium", "strong", 0.2, 0.3, 0),
    entries: fc.array(fc.tuple(place(), place(), share()), { maxLength: 4 }),
  });

const redLineDraft = (lean: Lean) =>
  fc.record({
    hard: fc.boolean(),
    when: lean === "deal" ? singleCondition() : conditionDraft(),
    // Few actors refuse what they want most.
    overIdeal: fc.constantFrom(false, false, false, false, false, false, false, true),
    audienceCost: maybe(fc.constantFrom(0.1, 0, 0.05, 0.6)),
  });

/** What an actor wants, with places instead of names. */
export const positionDraft = (lean: Lean) =>
  fc.record({
    ideal: termsDraft(),
    fallback: maybe(partialTermsDraft(), 7),
    fallbackValue: maybe(share(), 3),
    values: perIssue(maybe(fc.array(fc.tuple(place(), share()), { minLength: 1, maxLength: 3 }), 2)),
    salience: perIssue(salience()),
    linkages: fc.array(linkageDraft(), { maxLength: 3 }),
    redLines: fc.oneof(
      { weight: lean === "deal" ? 4 : 1, arbitrary: fc.array(redLineDraft(lean), { maxLength: 0 }) },
      { weight: 1, arbitrary: fc.array(redLineDraft(lean), { maxLength: 3 }) },
    ),
  });

export type PositionDraft = Made<ReturnType<typeof positionDraft>>;

export function positionOf(issues: readonly Issue[], draft: PositionDraft): Position {
  const { fallback, fallbackValue, linkages, redLines } = draft;
  const weights = byId(issues, ({ id }) => id, (_, index) => at(draft.salience, index));
  const values = byId(issues, ({ id }) => id, (issue, index) => {
    const entries = draft.values[index];
    return entries === undefined ? undefined : valuesOf(issue, entries);
  });
  const ideal = termsOf(issues, draft.ideal);
  return {
    ideal,
    ...given({ fallback: fallback && partialTermsOf(issues, fallback), fallbackValue }),
    ...(Object.keys(values).length > 0 && { values }),
    // Something has to matter.
    salience: Object.values(weights).every((weight) => weight === 0) ? byId(issues, ({ id }) => id, () => 1) : weights,
    ...(linkages.length > 0 && { linkages: linkagesOf(issues, linkages) }),
    ...(redLines.length > 0 && { redLines: redLines.map((line, index) => redLineOf(issues, ideal, line, index)) }),
  };
}

function valuesOf(issue: Issue, entries: readonly (readonly [number, number])[]): Values {
  const named = new Map(entries.map(([where, value]) => [where % optionCount(issue), value]));
  const rising = [...named].sort(([a], [b]) => a - b);
  if (issue.kind === "range") return rising.map(([option, value]): [number, number] => [Number(optionName(issue, option)), value]);
  return Object.fromEntries(rising.map(([option, value]) => [String(optionName(issue, option)), value]));
}

/** Linkages of different pairs. */
function linkagesOf(issues: readonly Issue[], drafts: PositionDraft["linkages"]): Linkage[] {
  const pairs = new Set<string>();
  return drafts.flatMap((draft): Linkage[] => {
    const [one, other] = [at(issues, draft.issues[0]), at(issues, draft.issues[1])];
    const pair = pairName(one.id, other.id);
    if (one === other || pairs.has(pair)) return [];
    pairs.add(pair);
    return [linkageOf(one, other, draft)];
  });
}

function linkageOf(one: Issue, other: Issue, { kind, strength, entries }: PositionDraft["linkages"][number]): Linkage {
  const issues: [string, string] = [one.id, other.id];
  if (kind !== "table") return { kind, issues, strength };
  if (one.kind === "range" || other.kind === "range") return { kind: "substitutes", issues, strength };
  const values: Record<string, Record<string, number>> = {};
  for (const [x, y, value] of entries) (values[at(one.options, x).id] ??= {})[at(other.options, y).id] = value;
  return { kind, issues, strength, values };
}

function redLineOf(
  issues: readonly Issue[],
  ideal: Terms,
  { hard, when, overIdeal, audienceCost }: PositionDraft["redLines"][number],
  index: number,
): RedLine {
  const region = conditionOf(issues, when);
  const line = { id: `line${String(index)}`, when: overIdeal ? region : falseOf(ideal, region, issues) };
  return hard ? { kind: "hard", ...line } : { kind: "declared", ...line, ...given({ audienceCost }) };
}

/** What an actor says it wants. */
export const declaredDraft = () => fc.record({ ideal: termsDraft(), fallback: maybe(partialTermsDraft()) });

export type DeclaredDraft = Made<ReturnType<typeof declaredDraft>>;

export const declaredOf = (issues: readonly Issue[], { ideal, fallback }: DeclaredDraft): DeclaredPosition => ({
  ideal: termsOf(issues, ideal),
  ...given({ fallback: fallback && partialTermsOf(issues, fallback) }),
});

type NoDealDraft = {
  readonly value: number | undefined;
  readonly cost: number | undefined;
  readonly drift: number | undefined;
};

/** What an actor has when talks fail. */
export const noDealDraft = (lean: Lean): fc.Arbitrary<NoDealDraft> =>
  lean === "deal"
    ? fc.record({
        value: maybe(fc.constantFrom(0, 0.1, 0.3), 2),
        cost: maybe(fc.constantFrom(0.4, 0.6, 0.2), 9),
        drift: maybe(fc.constantFrom(-0.01, 0.01, 0.05, -0.1), 4),
      })
    : fc.record({
        value: maybe(share(), 1),
        cost: maybe(share(), 5),
        drift: maybe(fc.constantFrom(0.01, -0.01, 0.05, -0.05, 0.3, -1), 4),
      });

export const noDealOf = (draft: NoDealDraft): NoDeal => given(draft);
