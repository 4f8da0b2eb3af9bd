import { canonicalJson } from "../../kernel/index.ts";
import type { AnyScenario } from "../../scenario/index.ts";
import { elementNames, isList, isMembers, type Members } from "../../scenario/elements.ts";

/** A place at which two scenarios differ. */
export interface Difference {
  /** As `override` follows it. */
  readonly path: string;
  /** What stands there in each; `undefined` where the member is left out. */
  readonly a: unknown;
  readonly b: unknown;
}

/** What no run depends on. */
const silent: ReadonlySet<string> = new Set(["format", "id", "title", "description", "snapshot", "provenance", "sources"]);

/**
 * The places at which two scenarios differ, as deep as they have a path: members by name, elements of lists by id, or by
 * position where they have none. A list whose elements are not the same ones in the same order differs as a whole, and so
 * does a part of another kind. Titles, labels, sources and provenance do not count.
 */
export function differences(a: AnyScenario, b: AnyScenario): readonly Difference[] {
  return between({ ...a }, { ...b }, []).filter(({ path }) => !silent.has(path.split(".")[0]!));
}

/** The default grouping: the parts of actors (`actors.russia.position`), and whole members of everything else (`events`). */
export function groupOf(path: string): string {
  const [first = "", ...rest] = path.split(".");
  return first === "actors" ? [first, ...rest.slice(0, 2)].join(".") : first;
}

function between(a: unknown, b: unknown, at: readonly string[]): readonly Difference[] {
  if (isList(a) && isList(b) && alike(a, b)) return elementNames(a).flatMap((name, index) => between(a[index], b[index], [...at, name]));
  if (isMembers(a) && isMembers(b) && comparable(a, b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !(key === "label" && isPart(a)));
    return keys.sort(byName).flatMap((key) => between(own(a, key), own(b, key), [...at, key]));
  }
  return textOf(a) === textOf(b) ? [] : [{ path: at.join("."), a, b }];
}

/** Lists of the same things: objects in the same number and order, by id where they have one. */
function alike(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && [...a, ...b].every(isMembers) && elementNames(a).join(" ") === elementNames(b).join(" ");
}

/** Parts of one kind, whose members can stand in a path. */
function comparable(a: Members, b: Members): boolean {
  const keys = [...Object.keys(a), ...Object.keys(b)];
  return own(a, "kind") === own(b, "kind") && keys.every((key) => key !== "" && !key.includes("."));
}

/** Whether an object is a part of the document and no look-up by names: one of those might have an issue `label`. */
const isPart = (value: Members): boolean => typeof own(value, "id") === "string" || typeof own(value, "kind") === "string";

const own = (members: Members, key: string): unknown => (Object.hasOwn(members, key) ? members[key] : undefined);

const textOf = (value: unknown): string => (value === undefined ? "" : canonicalJson(value));

const byName = (a: string, b: string): number => (a < b ? -1 : 1);
