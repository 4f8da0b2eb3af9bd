import { isList, isMembers, ownMember } from "../../scenario/elements.ts";
import type { Check } from "./check.ts";
import type { Reading } from "./reading.ts";

/** Where a path leads. */
export type Place =
  | { readonly found: true }
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
  let value: unknown = document;
  let check: Check | undefined = root;
  for (const [depth, name] of names.entries()) {
    const below: Check | undefined = check?.member?.(value, name, reading);
    const found = memberOf(value, name, reading);
    if (below === undefined && found === undefined) {
      const near = reading.suggest(name, candidates(value, check, reading));
      const suggestion = near && [...names.slice(0, depth), near, ...names.slice(depth + 1)].join(".");
      return { found: false, suggestion, broken: isBroken(value, check) };
    }
    value = found;
    check = below;
  }
  return { found: true };
}

/** Whether what should have members is of another sort, or empty. */
function isBroken(value: unknown, check: Check | undefined): boolean {
  if (check?.member === undefined || value === undefined) return false;
  return isList(value) ? value.length === 0 : !isMembers(value);
}

function memberOf(value: unknown, name: string, reading: Reading): unknown {
  if (isList(value)) return value[reading.position(value, name)];
  return isMembers(value) ? ownMember(value, name) : undefined;
}

function* candidates(value: unknown, check: Check | undefined, reading: Reading): Iterable<string> {
  yield* check?.members?.(value, reading) ?? [];
  if (isMembers(value)) yield* Object.keys(value);
}
