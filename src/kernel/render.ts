const LONGEST_STRING = 60;
const MOST_KEYS = 5;

/**
 * A short text for any value, for messages: it never throws, never calls a getter, and is at most about 300 characters.
 *
 * Primitives are shown as they are written, long strings are cut; objects and functions are named rather than shown.
 *
 * @example
 * ```ts
 * render("x"); // '"x"'
 * render([1, 2]); // "an array of 2"
 * render({ a: 1 }); // "an object with a"
 * ```
 */
export function render(value: unknown): string {
  switch (typeof value) {
    case "string":
      return quote(value, LONGEST_STRING);
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "boolean":
    case "undefined":
      return String(value);
    case "bigint":
      // Writing out a huge one takes time without bound.
      return "a bigint";
    case "symbol":
      return "a symbol";
    case "function":
      return "a function";
    case "object":
      return value === null ? "null" : describe(value);
  }
}

const quote = (text: string, longest: number): string =>
  JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text);

// A proxy may throw from every one of these questions.
function describe(value: object): string {
  try {
    if (Array.isArray(value)) return `an array of ${value.length}`;
    const className = nameOfClass(value);
    if (className !== undefined) return `an instance of ${className}`;
    const keys = Object.keys(value);
    if (keys.length === 0) return "an empty object";
    const shown = keys.slice(0, MOST_KEYS).map((key) => (/^[\w-]{1,40}$/.test(key) ? key : quote(key, 40)));
    return `an object with ${shown.join(", ")}${keys.length > MOST_KEYS ? ", …" : ""}`;
  } catch {
    return "an object that cannot be read";
  }
}

function nameOfClass(value: object): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof prototype !== "object" || prototype === null) return undefined;
  const maker: unknown = Object.getOwnPropertyDescriptor(prototype, "constructor")?.value;
  if (typeof maker !== "function") return undefined;
  const name: unknown = Object.getOwnPropertyDescriptor(maker, "name")?.value;
  if (typeof name !== "string" || name === "Object") return undefined;
  return /^[\w$]{1,40}$/.test(name) ? name : "a class";
}
