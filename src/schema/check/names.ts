import { isList, isMembers, ownMember, type Members } from "../../scenario/elements.ts";
import { MOST_OPTIONS } from "../../scenario/parameters.ts";
import { optionCount, optionIndex, optionName } from "../../scenario/issue.ts";
import { readRange } from "../../scenario/outline.ts";

/** What a document says of an issue's options. */
export interface IssueNames {
  readonly kind: "options" | "ladder" | "range";
  /** Whether the issue has an option of this name. */
  has(option: unknown): boolean;
  /** The options' names; of a range the first few. */
  readonly options: Iterable<string>;
  /** Words for one of them. */
  readonly words: string;
}

/**
 * The names that a document introduces, however broken it is. `undefined` stands for a list that cannot be read, or that
 * lacks the names it must have: what refers to it cannot be judged.
 */
export interface DocumentNames {
  /** By issue id; `undefined` where the issue's own options cannot be read. */
  readonly issues: ReadonlyMap<string, IssueNames | undefined> | undefined;
  readonly actors: ReadonlySet<string> | undefined;
  readonly phases: ReadonlySet<string> | undefined;
  readonly events: ReadonlySet<string> | undefined;
  readonly sources: ReadonlySet<string> | undefined;
  readonly deadline: number | undefined;
  readonly snapshot: string | undefined;
}

/** Reads the names of a document. */
export function readNames(data: unknown): DocumentNames {
  const document = isMembers(data) ? data : {};
  const protocol = ownMember(document, "protocol");
  const deadline = ownMember(document, "deadline");
  const snapshot = ownMember(document, "snapshot");
  return {
    issues: issueNames(ownMember(document, "issues")),
    actors: neededIds(ownMember(document, "actors")),
    phases: isMembers(protocol) ? neededIds(ownMember(protocol, "phases")) : undefined,
    events: idsOf(ownMember(document, "events") ?? []),
    sources: idsOf(ownMember(document, "sources") ?? []),
    deadline: typeof deadline === "number" ? deadline : undefined,
    snapshot: typeof snapshot === "string" ? snapshot : undefined,
  };
}

function issueNames(issues: unknown): ReadonlyMap<string, IssueNames | undefined> | undefined {
  if (!isList(issues)) return undefined;
  const names = new Map<string, IssueNames | undefined>();
  for (const issue of issues) {
    if (!isMembers(issue)) continue;
    const id = ownMember(issue, "id");
    // Of two issues with one id, neither is judged by the other's options.
    if (typeof id === "string") names.set(id, names.has(id) ? undefined : optionsOf(issue));
  }
  return names.size === 0 ? undefined : names;
}

function optionsOf(issue: Members): IssueNames | undefined {
  const kind = ownMember(issue, "kind");
  if (kind === "range") return rangeNames(issue);
  if (kind !== "options" && kind !== "ladder") return undefined;
  const options = neededIds(ownMember(issue, "options"));
  return options && { kind, has: (option) => typeof option === "string" && options.has(option), options, words: "option" };
}

function rangeNames(issue: Members): IssueNames | undefined {
  const range = readRange(issue);
  if (range === undefined || optionCount(range) > MOST_OPTIONS) return undefined;
  const { from, to, step } = range;
  return {
    kind: "range",
    has: (option) => optionIndex(range, option) >= 0,
    options: Array.from({ length: Math.min(optionCount(range), 13) }, (_, index) => String(optionName(range, index))),
    words: `number from ${String(from)} to ${String(to)} in steps of ${String(step)}`,
  };
}

function neededIds(elements: unknown): ReadonlySet<string> | undefined {
  const ids = idsOf(elements);
  return ids?.size === 0 ? undefined : ids;
}

function idsOf(elements: unknown): ReadonlySet<string> | undefined {
  if (!isList(elements)) return undefined;
  const ids = new Set<string>();
  for (const element of elements) {
    const id = isMembers(element) ? ownMember(element, "id") : undefined;
    if (typeof id === "string") ids.add(id);
  }
  return ids;
}
