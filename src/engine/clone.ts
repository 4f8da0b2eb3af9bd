/** A deep copy of plain JSON data. */
export function clonePlain<T>(value: T): T;
export function clonePlain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((element: unknown) => clonePlain(element));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, clonePlain(member)]));
}
