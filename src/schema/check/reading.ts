import { problem, suggester, type ErrorArgs, type ErrorCode, type Problem } from "../../kernel/index.ts";
import { elementPositions } from "../../scenario/elements.ts";
import type { KindSpecs } from "../../scenario/params.ts";
import { readNames, type DocumentNames } from "./names.ts";

/** One reading of a document: what it names, and what was found wrong so far. */
export interface Reading {
  readonly names: DocumentNames;
  readonly kinds: KindSpecs;
  readonly problems: readonly Problem[];
  /** Paths that lack something only because another problem has its name misspelt. */
  readonly explained: ReadonlySet<string>;
  report<Code extends ErrorCode>(code: Code, path: string, value?: unknown, args?: ErrorArgs<Code>): void;
  explain(path: string): void;
  /** The position of the element that a path names, or −1. */
  position(elements: readonly unknown[], name: string): number;
  /** The candidate that a word was meant to be; after much work done, nothing. */
  readonly suggest: ReturnType<typeof suggester>;
}

/** More than anybody reads. */
export const MOST_PROBLEMS = 1000;

/** Ends a reading that has found so much that nobody waits for more. */
export class Enough extends Error {}

/** Begins to read a document that {@link plainCopy} has made. */
export function beginReading(data: unknown, kinds: KindSpecs): Reading {
  const problems: Problem[] = [];
  const explained = new Set<string>();
  const positions = new WeakMap<readonly unknown[], ReadonlyMap<string, number>>();
  return {
    names: readNames(data),
    kinds,
    problems,
    explained,
    report(code, path, value, args) {
      if (problems.length < MOST_PROBLEMS) {
        problems.push(problem(code, path, value, args));
        return;
      }
      problems.push(problem("too-many-problems", "", undefined, { limit: MOST_PROBLEMS }));
      throw new Enough();
    },
    explain: (path) => void explained.add(path),
    position(elements, name) {
      const known = positions.get(elements) ?? elementPositions(elements);
      positions.set(elements, known);
      return known.get(name) ?? -1;
    },
    suggest: suggester(),
  };
}

/** The first of some names, as many as a message shows and one more; `undefined` where there are none. */
export function firstNames(names: Iterable<string>): string[] | undefined {
  const first: string[] = [];
  for (const name of names) {
    if (first.length > 12) break;
    first.push(name);
  }
  return first.length === 0 ? undefined : first;
}
