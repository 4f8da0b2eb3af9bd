import { isId } from "../kernel/index.ts";

/** An object read from JSON, as far as is known before it is checked. */
export type Members = Readonly<Record<string, unknown>>;

/** Whether a value has members by name. */
export const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value is an array, of whatever. */
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** A member of its own, or `undefined`: never what an object inherits. */
export const ownMember = (value: Members, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

/**
 * The names of an array's elements in paths: the element's `id`, or its position number where it has no id or an earlier
 * element has the same.
 */
export function elementNames(elements: readonly unknown[]): string[] {
  const taken = new Set<string>();
  return elements.map((element, index) => {
    const id = isMembers(element) ? ownMember(element, "id") : undefined;
    if (!isId(id) || taken.has(id)) return String(index);
    taken.add(id);
    return id;
  });
}

/** The positions of an array's elements by the names that a path may use: every position number, and ids before those. */
export function elementPositions(elements: readonly unknown[]): ReadonlyMap<string, number> {
  const positions = new Map(elements.map((_, index) => [String(index), index]));
  elementNames(elements).forEach((name, index) => positions.set(name, index));
  return positions;
}
