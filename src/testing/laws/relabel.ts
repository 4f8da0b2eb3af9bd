/** Replaces names wherever they stand in plain data: values, and keys of look-ups. */
export function relabelled<T>(data: T, names: ReadonlyMap<string, string>): T;
export function relabelled(data: unknown, names: ReadonlyMap<string, string>): unknown {
  const name = (text: string): string => names.get(text) ?? text;
  if (typeof data === "string") return name(data);
  if (Array.isArray(data)) return data.map((element: unknown) => relabelled(element, names));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [name(key), relabelled(value, names)]));
}

/** Every list of names in plain data sorted: for comparing what names in another order came to. */
export function unordered(data: unknown): unknown {
  if (Array.isArray(data)) {
    const elements = data.map(unordered);
    return elements.every((element) => typeof element === "string") ? [...elements].sort((a, b) => (a < b ? -1 : 1)) : elements;
  }
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, unordered(value)]));
}
