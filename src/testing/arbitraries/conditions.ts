import fc from "fast-check";
import { type Condition, type Issue, optionIndex, type Terms } from "../../scenario/index.ts";
import { at, place, type Place } from "./draft.ts";
import { optionAt } from "./issues.ts";

/** A condition, with places instead of names. */
export type ConditionDraft =
  | { readonly kind: "is" | "atLeast" | "atMost"; readonly issue: Place; readonly options: readonly Place[] }
  | { readonly kind: "all" | "any"; readonly of: readonly ConditionDraft[] }
  | { readonly kind: "not"; readonly of: ConditionDraft }
  | { readonly kind: "implies" | "iff"; readonly one: ConditionDraft; readonly other: ConditionDraft };

/** A condition on one issue. */
export const singleCondition = (): fc.Arbitrary<ConditionDraft> =>
  fc.record({
    kind: fc.constantFrom("is", "atLeast", "atMost"),
    issue: place(),
    options: fc.array(place(), { minLength: 1, maxLength: 2 }),
  });

const joined = (part: fc.Arbitrary<ConditionDraft>): fc.Arbitrary<ConditionDraft> =>
  fc.oneof(
    fc.record({ kind: fc.constantFrom("all", "any"), of: fc.array(part, { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant("not"), of: part }),
    fc.record({ kind: fc.constantFrom("implies", "iff"), one: part, other: part }),
  );

/** Every kind of condition, up to three deep; shrinks to a single issue. */
export const conditionDraft = (): fc.Arbitrary<ConditionDraft> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 6, arbitrary: singleCondition() },
    { weight: 2, arbitrary: joined(singleCondition()) },
    { weight: 1, arbitrary: joined(fc.oneof(singleCondition(), joined(singleCondition()))) },
  );

export function conditionOf(issues: readonly Issue[], draft: ConditionDraft): Condition {
  const part = (of: ConditionDraft): Condition => conditionOf(issues, of);
  switch (draft.kind) {
    case "all":
    case "any":
      return { kind: draft.kind, of: draft.of.map(part) };
    case "not":
      return { kind: "not", of: part(draft.of) };
    case "implies":
      return { kind: "implies", if: part(draft.one), then: part(draft.other) };
    case "iff":
      return { kind: "iff", left: part(draft.one), right: part(draft.other) };
    default:
      return onIssue(at(issues, draft.issue), draft.kind, draft.options);
  }
}

function onIssue(issue: Issue, kind: "is" | "atLeast" | "atMost", places: readonly Place[]): Condition {
  const options = [...new Set(places.map((where) => optionAt(issue, where)))];
  const [option = ""] = options;
  // Options in no order have no more and no less.
  return kind === "is" || issue.kind === "options"
    ? { kind: "is", issue: issue.id, options }
    : { kind, issue: issue.id, option };
}

/** The condition, or its opposite, whichever holds for the terms: whatever is asked of terms, something satisfies it. */
export const trueOf = (terms: Terms, condition: Condition, issues: readonly Issue[]): Condition =>
  holds(condition, terms, issues) ? condition : { kind: "not", of: condition };

/** The condition, or its opposite, whichever does not hold for the terms. */
export const falseOf = (terms: Terms, condition: Condition, issues: readonly Issue[]): Condition =>
  holds(condition, terms, issues) ? { kind: "not", of: condition } : condition;

/** Whether a condition holds, by names: written apart from the tables of `space/`. */
export function holds(condition: Condition, terms: Terms, issues: readonly Issue[]): boolean {
  const rung = (id: string, name: string | number | undefined): number =>
    Math.max(...issues.filter((issue) => issue.id === id).map((issue) => optionIndex(issue, name)));
  switch (condition.kind) {
    case "is":
      return condition.options.some((name) => rung(condition.issue, name) === rung(condition.issue, terms[condition.issue]));
    case "atLeast":
      return rung(condition.issue, terms[condition.issue]) >= rung(condition.issue, condition.option);
    case "atMost":
      return rung(condition.issue, terms[condition.issue]) <= rung(condition.issue, condition.option);
    case "all":
      return condition.of.every((part) => holds(part, terms, issues));
    case "any":
      return condition.of.some((part) => holds(part, terms, issues));
    case "not":
      return !holds(condition.of, terms, issues);
    case "implies":
      return !holds(condition.if, terms, issues) || holds(condition.then, terms, issues);
    case "iff":
      return holds(condition.left, terms, issues) === holds(condition.right, terms, issues);
  }
}
