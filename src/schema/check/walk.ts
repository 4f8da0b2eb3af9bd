import { isList, isMembers, ownMember } from "../../scenario/elements.ts";
import type { Check } from "./check.ts";
import type { Reading } from "./reading.ts";

/** One step of a path: what stands there and what must. */
export interface Step {
  /** The member's name, or the position of the element. */
  readonly key: string | number;
  /** `undefined` where the document leaves it out. */
  readonly value: unknown;
  readonly check: Check | undefined;
}

/** Where a path leads. */
export type Place =
  | { readonly found: true; readonly steps: readonly Step[] }
  | {
      readonly found: false;
      readonly suggestion: string | undefined;
      /** Whether the document is too broken on the way to say that it has no such place. */
      readonly broken: boolean;
    };

const LONGEST = 1000;

/**
 * Follows a path, such as `actors.russia.strategy.beta`, from the root of a document: names separated by points, where an
 * element of an array is named by its `id` or, if it has none, by its position number. It may lead to what the document
 * leaves out, if it could have it.
 */
export function follow(root: Check, document: unknown, path: string, reading: Reading): Place {
  if (path === "" || path.length > LONGEST) return { found: false, suggestion: undefined, broken: false };
  const names = path.split(".");
  const steps: Step[] = [];
  let value: unknown = document;
  let check: Check | undefined = root;
  for (const [depth, name] of names.entries()) {
    const below: Check | undefined = check?.member?.(value, name, reading);
    const key: string | number = isList(value) ? reading.position(value, name) : name;
    const found = memberOf(value, key);
    if (below === undefined && found === undefined) {
      const near = reading.suggest(name, candidates(value, check, reading));
      const suggestion = near && [...names.slice(0, depth), near, ...names.slice(depth + 1)].join(".");
      return { found: false, suggestion, broken: isBroken(value, check) };
    }
    steps.push({ key, value: found, check: below });
    value = found;
    check = below;
  }
  return { found: true, steps };
}

/** Whether what should have members is of another sort, or empty. */
function isBroken(value: unknown, check: Check | undefined): boolean {
  if (check?.member === undefined || value === undefined) return false;
  return isList(value) ? value.length === 0 : !isMembers(value);
}

function memberOf(value: unknown, key: string | number): unknown {
  if (isList(value)) return typeof key === "number" ? value[key] : undefined;
  return isMembers(value) && typeof key === "string" ? ownMember(value, key) : undefined;
}

function* candidates(value: unknown, check: Check | undefined, reading: Reading): Iterable<string> {
  yield* check?.members?.(value, reading) ?? [];
  if (isMembers(value)) yield* Object.keys(value);
}
