import { problem, type Problem } from "../kernel/index.ts";
import { builtInKinds, type KindSpecs } from "../scenario/index.ts";
import { documentCheck } from "./check/document.ts";
import { beginReading, Enough, MOST_PROBLEMS } from "./check/reading.ts";
import { plainCopy } from "./plain-copy.ts";

/**
 * Everything that is wrong with a scenario: missing and unknown members, types, bounds, names of issues, options, actors,
 * phases, events, kinds and sources that do not exist, and what contradicts itself. Empty if it can be compiled, but for
 * the number of its terms, which the outcome space judges.
 *
 * Takes anything: never throws, never hangs, and lists independent problems together. Paths name elements of arrays by id.
 *
 * @example
 * ```ts
 * checkScenario({ ...scenario, normalize: "feasable" }).map(({ path }) => path); // ["normalize"]
 * ```
 */
export function checkScenario(value: unknown, kinds: KindSpecs = builtInKinds): Problem[] {
  const { data, problems } = plainCopy(value);
  if (data === undefined && problems.length > 0) return [...problems];
  return mergeProblems(problems, readDocument(data, kinds).problems);
}

/** What a reading of plain data finds. */
export interface DocumentProblems {
  readonly problems: readonly Problem[];
  /** Paths that lack something only because another problem has its name misspelt. */
  readonly explained: ReadonlySet<string>;
}

/** The check of data that {@link plainCopy} has made. */
export function readDocument(data: unknown, kinds: KindSpecs): DocumentProblems {
  const reading = beginReading(data, kinds);
  try {
    documentCheck.check(data, "", reading);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return reading;
}

/**
 * Problems of one reading after those of another, without those at places where the other has found one, or within what
 * the other has found to be of the wrong type.
 */
export function mergeProblems(first: readonly Problem[], then: readonly Problem[]): Problem[] {
  const places = new Set(first.map(({ path }) => path));
  const wrong = new Set(first.filter(({ code }) => code === "wrong-type").map(({ path }) => path));
  const all = [...first, ...then.filter(({ path }) => !places.has(path) && !enclosing(path).some((place) => wrong.has(place)))];
  return all.length > MOST_PROBLEMS ? [...all.slice(0, MOST_PROBLEMS), problem("too-many-problems", "", undefined, { limit: MOST_PROBLEMS })] : all;
}

const enclosing = (path: string): string[] => [...path.matchAll(/[.[]/g)].map(({ index }) => path.slice(0, index));
