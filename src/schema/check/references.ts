import { joinPath } from "../../kernel/index.ts";
import { isMembers } from "../../scenario/elements.ts";
import type { Check } from "./check.ts";
import type { IssueNames } from "./names.ts";
import { firstNames, type Reading } from "./reading.ts";
import { list, tuple } from "./lists.ts";

/** Names of one sort that a document introduces; `undefined` where they cannot be known. */
export interface Names {
  readonly word: string;
  /** Words for one of them, as in "an actor". */
  readonly expected: string;
  of(reading: Reading): { has(name: string): boolean; readonly all: Iterable<string> } | undefined;
}

const setOf = (names: ReadonlySet<string> | ReadonlyMap<string, unknown> | undefined) =>
  names && { has: (name: string) => names.has(name), all: { [Symbol.iterator]: () => names.keys() } };

/** The issues. */
export const issues: Names = { word: "issue", expected: "an issue", of: ({ names }) => setOf(names.issues) };
/** The actors. */
export const actors: Names = { word: "actor", expected: "an actor", of: ({ names }) => setOf(names.actors) };
/** The phases. */
export const phases: Names = { word: "phase", expected: "a phase", of: ({ names }) => setOf(names.phases) };
/** The events. */
export const events: Names = { word: "event", expected: "an event", of: ({ names }) => setOf(names.events) };
/** The sources. */
export const sources: Names = { word: "source", expected: "a source", of: ({ names }) => setOf(names.sources) };

/** The options of an issue that has no range. */
export const optionsOf = (issue: unknown): Names => ({
  word: "option",
  expected: "an option",
  of(reading) {
    const found = issueOf(issue, reading);
    if (found === undefined || found.kind === "range") return undefined;
    return { has: (name) => found.has(name), all: found.options };
  },
});

/** What is known of an issue's options. */
export const issueOf = (issue: unknown, { names }: Reading): IssueNames | undefined =>
  typeof issue === "string" ? names.issues?.get(issue) : undefined;

/** The name of one. */
export function reference(names: Names): Check {
  return {
    expected: names.expected,
    check(value, path, reading) {
      if (typeof value !== "string") {
        reading.report("wrong-type", path, value, { expected: names.expected });
        return;
      }
      const known = names.of(reading);
      if (known !== undefined && !known.has(value)) reportUnknown(names.word, value, path, known.all, reading);
    },
  };
}

/** The names of some, each once. */
export const references = (names: Names, least?: string): Check =>
  list(`${names.word}s`, reference(names), least === undefined ? { unique: "elements" } : { unique: "elements", least });

/** The names of two that differ. */
export const pair = (names: Names): Check =>
  tuple(`two ${names.word}s`, [reference(names), reference(names)], ([one, other], path, reading) => {
    if (typeof one === "string" && one === other) {
      reading.report("repeated", joinPath(path, 1), other, { first: joinPath(path, 0) });
    }
  });

/** An option of an issue: its id, or its number in a range. */
export function option(issue: unknown): Check {
  return {
    expected: "an option",
    check(value, path, reading) {
      if (typeof value !== "string" && typeof value !== "number") {
        reading.report("wrong-type", path, value, { expected: "an option" });
        return;
      }
      const known = issueOf(issue, reading);
      if (known !== undefined && !known.has(value)) reportUnknown(known.words, value, path, known.options, reading);
    },
  };
}

/** A look-up by name: complete, or with the names left out that take a default. */
export function byName(expected: string, names: Names, member: (name: string) => Check, complete = false): Check {
  return {
    expected,
    member: (_, name, reading) => (names.of(reading)?.has(name) === true ? member(name) : undefined),
    members: (_, reading) => names.of(reading)?.all ?? [],
    check(value, path, reading) {
      if (!isMembers(value)) {
        reading.report("wrong-type", path, value, { expected: `${expected} (an object)` });
        return;
      }
      const known = names.of(reading);
      for (const [name, found] of Object.entries(value)) {
        const memberPath = joinPath(path, name);
        member(name).check(found, memberPath, reading);
        if (known !== undefined && !known.has(name)) {
          const free = [...known.all].filter((candidate) => !Object.hasOwn(value, candidate));
          const meant = reading.suggest(name, free);
          if (meant !== undefined) reading.explain(joinPath(path, meant));
          reportUnknown(names.word, name, memberPath, meant === undefined ? known.all : free, reading);
        }
      }
      if (!complete || known === undefined) return;
      for (const name of known.all) {
        const memberPath = joinPath(path, name);
        if (Object.hasOwn(value, name) || reading.explained.has(memberPath)) continue;
        reading.report("missing", memberPath, undefined, { expected: member(name).expected });
      }
    },
  };
}

/** An option for every issue. */
export const terms = byName("terms", issues, option, true);

/** An option for some issues. */
export const partialTerms = byName("terms", issues, option);

function reportUnknown(word: string, value: unknown, path: string, candidates: Iterable<string>, reading: Reading): void {
  const suggestion = typeof value === "string" ? reading.suggest(value, candidates) : undefined;
  reading.report("unknown-reference", path, value, { expected: word, suggestion, known: firstNames(candidates) });
}
