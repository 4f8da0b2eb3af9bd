import fc from "fast-check";
import { type Issue, optionCount, optionName, type OptionTag, type PartialTerms, type Terms } from "../../scenario/index.ts";
import { at, byId, type Made, maybe, perIssue, place, type Place } from "./draft.ts";

/** Ids that no member or word of a document has, so that renaming can replace them wherever they stand. */
const ISSUES = ["land", "arms", "trade", "water", "ports", "courts"] as const;

const tags: readonly OptionTag[] = ["deferred", "endsFighting"];

/** One issue: its kind, how many options, which of them carry tags, where a range begins and by what it goes on. */
export const issueDraft = (options: fc.Arbitrary<number>) =>
  fc.record({
    kind: fc.constantFrom("ladder", "options", "range"),
    options,
    tagged: fc.array(fc.tuple(place(), fc.constantFrom(...tags)), { maxLength: 3 }),
    from: fc.constantFrom(0, 1, -2),
    step: fc.constantFrom(1, 10, 0.5, 0.1),
  });

export type IssueDraft = Made<ReturnType<typeof issueDraft>>;

/** Issues of the drafts, with fewer options where they would have more terms than `most`. */
export function issuesOf(drafts: readonly IssueDraft[], most: number): Issue[] {
  let left = most;
  return drafts.map((draft, index) => {
    const count = Math.max(1, Math.min(draft.options, left));
    left = Math.floor(left / count);
    return issueOf(draft, at(ISSUES, index), count);
  });
}

function issueOf({ kind, tagged, from, step }: IssueDraft, id: string, count: number): Issue {
  if (kind === "range") {
    const to = Math.round((from + (count - 1) * step) * 1e12) / 1e12;
    return { kind, id, from, to, step, unit: "points" };
  }
  const options = Array.from({ length: count }, (_, option) => {
    const own = tags.filter((tag) => tagged.some(([where, name]) => name === tag && where % count === option));
    return { id: `${id}${String(option)}`, ...(own.length > 0 && { tags: own }) };
  });
  return { kind, id, options };
}

/** The name of an option at a place. */
export const optionAt = (issue: Issue, where: Place): string | number => optionName(issue, where % optionCount(issue));

/** Complete terms. */
export const termsDraft = () => perIssue(place());

export const termsOf = (issues: readonly Issue[], draft: readonly Place[]): Terms =>
  byId(issues, ({ id }) => id, (issue, index) => optionAt(issue, at(draft, index)));

/** Terms for some of the issues. */
export const partialTermsDraft = () => perIssue(maybe(place(), 7));

export const partialTermsOf = (issues: readonly Issue[], draft: readonly (Place | undefined)[]): PartialTerms =>
  byId(issues, ({ id }) => id, (issue, index) => {
    const where = draft[index];
    return where === undefined ? undefined : optionAt(issue, where);
  });
