import { isId } from "../kernel/index.ts";

const LONGEST = 64;

/**
 * Readable ids for names of any kind, each its own: letters, digits, `_` and `-` stay, other runs become `-`; what does not
 * begin with a letter gets `word-` before it, what is taken or no id a number after it. The same names give the same ids.
 *
 * @example
 * ```ts
 * uniqueIds(["Price", "$4.37", "price?", "Price"], "option"); // ["Price", "option-4-37", "price", "Price-2"]
 * ```
 */
export function uniqueIds(names: readonly string[], word: string): string[] {
  const taken = new Set<string>();
  // Where a name is an id as it is, nothing before it may take that.
  const own = new Map<string, number>();
  names.forEach((name, at) => {
    if (isId(name) && !own.has(name)) own.set(name, at);
  });
  const next = new Map<string, number>();
  return names.map((name, at) => {
    const base = plain(name, word);
    let id = base;
    for (let n = next.get(base) ?? 2; !isId(id) || taken.has(id) || (own.get(id) ?? at) !== at; n++) {
      const suffix = `-${String(n)}`;
      id = base.slice(0, LONGEST - suffix.length) + suffix;
      next.set(base, n + 1);
    }
    taken.add(id);
    return id;
  });
}

function plain(name: string, word: string): string {
  const joined = name.slice(0, 4 * LONGEST).replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "");
  if (joined === "") return word;
  return (/^[A-Za-z]/.test(joined) ? joined : `${word}-${joined.replace(/^[-_]+/, "")}`).slice(0, LONGEST);
}
