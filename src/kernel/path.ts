const PLAIN_KEY = /^[A-Za-z0-9_-]{1,64}$/;
// Long enough for a parameter path, which is a key of a scenario's provenance.
const LONGEST_KEY = 200;

/**
 * The path of the member `key` of what is at `path`: `actors` and `1` give `actors.1`.
 *
 * The root's path is the empty string. A key that would make the path ambiguous or unreadable is quoted, and cut if it is
 * long: `values["a.b"]`. Never throws.
 *
 * @example
 * ```ts
 * joinPath("actors.1", "position"); // "actors.1.position"
 * joinPath("actors", "a.b"); // 'actors["a.b"]'
 * ```
 */
export function joinPath(path: string, key: string | number): string {
  const text = String(key);
  if (!PLAIN_KEY.test(text)) {
    return `${path}[${JSON.stringify(text.length > LONGEST_KEY ? `${text.slice(0, LONGEST_KEY)}…` : text)}]`;
  }
  return path === "" ? text : `${path}.${text}`;
}
