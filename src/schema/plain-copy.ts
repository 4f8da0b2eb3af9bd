import { joinPath, plainProblems, type Problem } from "../kernel/index.ts";
import { elementNames, isList, isMembers, ownMember } from "../scenario/elements.ts";

/** What can be read of an unknown value. */
export interface PlainCopy {
  /** A copy that is a tree of plain JSON data; what is not plain is left out of objects, and `undefined` in arrays. */
  readonly data: unknown;
  /** What was not plain. Where it makes the rest unreadable, `data` is `undefined`. */
  readonly problems: readonly Problem[];
}

const DEEPEST = 64;
const MOST_VALUES = 1_000_000;

/**
 * Reads an unknown value once, so that whoever looks at the copy meets no cycle, accessor or proxy. Never throws.
 *
 * Paths name elements of arrays by id, as all paths of a scenario do.
 */
export function plainCopy(value: unknown): PlainCopy {
  const problems = plainProblems(value, { depth: DEEPEST, nodes: MOST_VALUES });
  const faulty = problems.length === 0 ? undefined : new Set(problems.map(({ path }) => path));
  // A proxy may show more the second time than it showed the first.
  const room = { left: MOST_VALUES };
  const data = copy(value, "", 1, faulty, room);
  const named = nameElements(data);
  return { data, problems: problems.map((problem) => Object.freeze({ ...problem, path: named(problem.path) })) };
}

function copy(value: unknown, path: string, depth: number, faulty: ReadonlySet<string> | undefined, room: { left: number }): unknown {
  if (faulty?.has(path) === true || room.left-- <= 0 || depth > DEEPEST + 1) return undefined;
  if (typeof value !== "object" || value === null) return isJson(value) ? value : undefined;
  const below = (key: string): unknown =>
    copy(read(value, key), faulty === undefined ? "" : joinPath(path, key), depth + 1, faulty, room);
  try {
    if (isList(value)) return Array.from({ length: Math.min(value.length, room.left + 1) }, (_, i) => below(String(i)));
    const members: [string, unknown][] = [];
    for (const key of Object.keys(value)) {
      if (key === "__proto__" || key === "constructor" || key === "prototype") continue;
      const member = below(key);
      if (member !== undefined) members.push([key, member]);
    }
    return Object.fromEntries(members);
  } catch {
    return undefined;
  }
}

const isJson = (value: unknown): boolean => value === null || ["string", "number", "boolean"].includes(typeof value);

// A descriptor is asked for, not the member, so that no accessor runs.
const read = (value: object, key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value;

const SEGMENT = /([A-Za-z0-9_-]+)|\["(?:[^"\\]|\\.)*"\]/g;

/** Puts ids in the place of position numbers. */
function nameElements(data: unknown): (path: string) => string {
  const known = new Map<readonly unknown[], readonly string[]>();
  const namesOf = (elements: readonly unknown[]): readonly string[] => {
    const names = known.get(elements) ?? elementNames(elements);
    known.set(elements, names);
    return names;
  };
  return (path) => {
    let at = data;
    let named = "";
    let end = 0;
    for (const { 0: text, 1: key, index } of path.matchAll(SEGMENT)) {
      if (key === undefined) break;
      named = joinPath(named, isList(at) ? (namesOf(at)[Number(key)] ?? key) : key);
      at = isList(at) ? at[Number(key)] : isMembers(at) ? ownMember(at, key) : undefined;
      end = index + text.length;
    }
    return named + path.slice(end);
  };
}
