import { isPlainObject } from "./plain-object.ts";
import { isWellFormed } from "./unicode.ts";
import { enter, refuseAt, type Walk, walk } from "./walk.ts";

/**
 * The canonical JSON of plain data: one text for one value, whatever the order of its keys.
 *
 * Keys are sorted by UTF-16 code units, numbers and strings written as ECMAScript writes them, without white space; −0 is
 * `0`. Members that are `undefined` are left out, as `JSON.stringify` leaves them out.
 *
 * @throws {@link DetenteError} at the path of the first value that has no such form: `non-finite`, `lone-surrogate`,
 * `not-plain` (`undefined` elsewhere, functions, symbols, bigints, class instances), `cycle`, `too-deep` (more than 512 levels).
 *
 * Source: RFC 8785, JSON Canonicalization Scheme (Rundgren, Jordan, Erdtman, 2020), §3.2.
 *
 * @example
 * ```ts
 * canonicalJson({ b: [1e21, -0], a: "€" }); // '{"a":"€","b":[1e+21,0]}'
 * ```
 */
export const canonicalJson = (value: unknown): string => write(value, walk());

function write(value: unknown, place: Walk): string {
  switch (typeof value) {
    case "boolean":
      return value ? "true" : "false";
    case "number":
      return Number.isFinite(value) ? String(value) : refuseAt("non-finite", value, place);
    case "string":
      return isWellFormed(value) ? JSON.stringify(value) : refuseAt("lone-surrogate", value, place);
    case "object":
      return value === null ? "null" : writeContainer(value, place);
    default:
      return refuseAt("not-plain", value, place);
  }
}

function writeContainer(value: object, place: Walk): string {
  enter(value, place);
  const text = Array.isArray(value) ? writeArray(value, place) : writeObject(value, place);
  place.containers.pop();
  return text;
}

function writeArray(values: readonly unknown[], place: Walk): string {
  const parts: string[] = [];
  // An index loop, because a hole is to be met, not skipped.
  for (let i = 0; i < values.length; i++) parts.push(writeMember(i, values[i], place));
  return `[${parts.join(",")}]`;
}

function writeObject(value: object, place: Walk): string {
  if (!isPlainObject(value)) refuseAt("not-plain", value, place);
  const parts = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${writeMember(key, member, place)}`);
  return `{${parts.join(",")}}`;
}

function writeMember(key: string | number, value: unknown, place: Walk): string {
  place.keys.push(key);
  if (typeof key === "string" && !isWellFormed(key)) refuseAt("lone-surrogate", key, place);
  const text = write(value, place);
  place.keys.pop();
  return text;
}
