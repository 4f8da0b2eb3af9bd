import { fail, problem } from "./errors.ts";
import { isPlainObject } from "./plain-object.ts";
import { enter, refuseAt, type Walk, walk } from "./walk.ts";

const MOST_VALUES = 1_000_000;

interface Copying extends Walk {
  readonly json: boolean;
  left: number;
}

/**
 * A deep copy of plain data, which shares nothing with it: what it refers to twice is copied twice, −0 becomes 0, and members
 * that are `undefined` are left out.
 *
 * @param json - whether every value must be one that JSON has; otherwise symbols, big integers and
 * `undefined` are copied as they are, for a check to find.
 *
 * @throws {@link DetenteError} at the path of the first value that is none: `cycle`, `too-deep` (more than 512 levels), `too-large`
 * (more than 1,000,000 values), `not-plain` (class instances, what throws when it is read), `non-finite`. Nothing else is thrown.
 *
 * @example
 * ```ts
 * clonePlain({ a: [1, -0], b: undefined }); // { a: [1, 0] }
 * ```
 */
export function clonePlain<T>(value: T, json?: boolean): T;
export function clonePlain(value: unknown, json = false): unknown {
  return copy(value, { ...walk(), json, left: MOST_VALUES });
}

function copy(value: unknown, place: Copying): unknown {
  if (place.left-- <= 0) tooLarge();
  if (typeof value === "object" && value !== null) return copyContainer(value, place);
  if (typeof value === "number") return Number.isFinite(value) || !place.json ? value + 0 : refuseAt("non-finite", value, place);
  const isJson = value === null || typeof value === "string" || typeof value === "boolean";
  const isData = isJson || (!place.json && typeof value !== "function");
  return isData ? value : refuseAt("not-plain", value, place);
}

function copyContainer(value: object, place: Copying): unknown {
  enter(value, place);
  const { elements, entries } = read(value, place);
  const copied = elements
    ? elements.map((element, at) => copyMember(at, element, place))
    : Object.fromEntries(entries.flatMap(([key, member]) => (member === undefined ? [] : [[key, copyMember(key, member, place)]])));
  place.containers.pop();
  return copied;
}

/** What is in a container, asked for once. */
function read(value: object, place: Copying): { readonly elements?: readonly unknown[]; readonly entries: readonly [string, unknown][] } {
  let large = false;
  // A proxy throws from any question, and an accessor whatever it likes.
  try {
    if (Array.isArray(value)) {
      large = value.length > place.left;
      if (!large) return { elements: Array.from({ length: value.length }, (_, at): unknown => value[at]), entries: [] };
    } else if (isPlainObject(value)) return { entries: Object.entries(value) };
  } catch {
    // It is refused as what cannot be read.
  }
  return large ? tooLarge() : refuseAt("not-plain", value, place);
}

function copyMember(key: string | number, value: unknown, place: Copying): unknown {
  place.keys.push(key);
  const copied = copy(value, place);
  place.keys.pop();
  return copied;
}

const tooLarge = (): never => fail(problem("too-large", "", undefined, { limit: MOST_VALUES }));
