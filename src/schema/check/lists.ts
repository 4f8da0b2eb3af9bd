import { joinPath } from "../../kernel/index.ts";
import { elementNames, isList, isMembers, ownMember } from "../../scenario/elements.ts";
import type { Check } from "./check.ts";
import type { Reading } from "./reading.ts";

/** What a list must be beyond its elements. */
export interface ListRules {
  /** Words for one element; a list that may not be empty needs them. */
  readonly least?: string;
  /** No element twice: ids must differ, or the elements themselves. */
  readonly unique?: "ids" | "elements";
  /** Looks at the whole of it, however broken. */
  readonly also?: (elements: readonly unknown[], path: string, reading: Reading) => void;
}

/** A list whose elements are all alike. */
export function list(expected: string, element: Check | (() => Check), rules: ListRules = {}): Check {
  const elementCheck = (): Check => (typeof element === "function" ? element() : element);
  return {
    expected,
    member: (value, name, reading) => (isList(value) && reading.position(value, name) >= 0 ? elementCheck() : undefined),
    members: (value) => (isList(value) ? elementNames(value) : []),
    check(value, path, reading) {
      if (!isList(value)) {
        reading.report("wrong-type", path, value, { expected: `${expected} (a list)` });
        return;
      }
      if (value.length === 0 && rules.least !== undefined) reading.report("empty", path, value, { expected: rules.least });
      const check = elementCheck();
      const names = elementNames(value);
      names.forEach((name, index) => {
        check.check(value[index], joinPath(path, name), reading);
      });
      if (rules.unique !== undefined) reportRepeats(value, names, path, rules.unique, reading);
      rules.also?.(value, path, reading);
    },
  };
}

/** A list of exactly these. */
export function tuple(expected: string, elements: readonly Check[], also?: ListRules["also"]): Check {
  return {
    expected,
    member: (value, name, reading) => (isList(value) ? elements[reading.position(value, name)] : undefined),
    members: () => elements.map((_, index) => String(index)),
    check(value, path, reading) {
      if (!isList(value) || value.length !== elements.length) {
        reading.report("wrong-type", path, value, { expected: `${expected} (a list of ${String(elements.length)})` });
        return;
      }
      const names = elementNames(value);
      elements.forEach((element, index) => {
        element.check(value[index], joinPath(path, names[index] ?? index), reading);
      });
      also?.(value, path, reading);
    },
  };
}

/** Reports the later of two: by id or, for words and numbers, by value. */
function reportRepeats(
  elements: readonly unknown[],
  names: readonly string[],
  path: string,
  unique: "ids" | "elements",
  reading: Reading,
): void {
  const first = new Map<unknown, string>();
  names.forEach((name, index) => {
    const element = elements[index];
    const key = unique === "elements" ? element : isMembers(element) ? ownMember(element, "id") : undefined;
    if (typeof key !== "string" && typeof key !== "number") return;
    const place = joinPath(path, name);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, place);
    else if (unique === "ids") reading.report("duplicate-id", joinPath(place, "id"), key, { first: earlier });
    else reading.report("repeated", place, key, { first: earlier });
  });
}
