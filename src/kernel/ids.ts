/** What an id looks like, as the source of a regular expression: a letter, then up to 63 letters, digits, `_` and `-`. */
export const ID_PATTERN = "^[A-Za-z][A-Za-z0-9_-]{0,63}$";

/** Names that look like ids but are none, because every object answers to them. */
export const RESERVED_IDS: readonly string[] = Object.freeze([
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);

const pattern = new RegExp(ID_PATTERN);

/**
 * Whether `text` can name an issue, option, actor, event or phase: it matches {@link ID_PATTERN} and is none of
 * {@link RESERVED_IDS}. Never throws.
 *
 * @example
 * ```ts
 * isId("security-guarantees"); // true
 * isId("2nd"); // false
 * isId("constructor"); // false
 * ```
 */
export const isId = (text: unknown): text is string =>
  typeof text === "string" && pattern.test(text) && !RESERVED_IDS.includes(text);
