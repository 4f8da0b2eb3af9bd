import { isId } from "../../kernel/index.ts";
import { boundsInWords, isWithin } from "../../scenario/bounds.ts";
import type { NumberParam } from "../../scenario/params.ts";
import type { Check } from "./check.ts";
import { firstNames, type Reading } from "./reading.ts";

/** Any text. */
export const text: Check = plain("a text", (value) => typeof value === "string");

/** True or false. */
export const flag: Check = plain("true or false", (value) => typeof value === "boolean");

/** An id that this place introduces. */
export const id: Check = {
  expected: "an id",
  check(value, path, reading) {
    if (typeof value !== "string") reading.report("wrong-type", path, value, { expected: "an id" });
    else if (!isId(value)) reading.report("bad-id", path, value);
  },
};

/** A number within its bounds. */
export function number(parameter: NumberParam): Check {
  const expected = parameter.type === "integer" ? "a whole number" : "a number";
  return {
    expected,
    check(value, path, reading) {
      if (typeof value !== "number") reading.report("wrong-type", path, value, { expected });
      else if (parameter.type === "integer" && !Number.isInteger(value)) reading.report("not-integer", path, value);
      else if (!isWithin(value, parameter)) reading.report("out-of-range", path, value, { expected: boundsInWords(parameter) });
    },
  };
}

/** One of some words. */
export function choice(words: readonly string[]): Check {
  const expected = `one of ${words.join(", ")}`;
  return {
    expected,
    check(value, path, reading) {
      if (typeof value !== "string") reading.report("wrong-type", path, value, { expected });
      else if (!words.includes(value)) reportWord("unknown-choice", value, path, words, reading);
    },
  };
}

/** One of some words, or a number. */
export function wordOrNumber(words: readonly string[], parameter: NumberParam): Check {
  const asNumber = number(parameter);
  const asWord = choice(words);
  const expected = `${words.join(", ")} or a number`;
  return {
    expected,
    check(value, path, reading) {
      if (typeof value === "number") asNumber.check(value, path, reading);
      else if (typeof value === "string") asWord.check(value, path, reading);
      else reading.report("wrong-type", path, value, { expected });
    },
  };
}

/** A day of the calendar, `YYYY-MM-DD`. */
export const date: Check = {
  expected: "a date",
  check(value, path, reading) {
    if (typeof value !== "string") reading.report("wrong-type", path, value, { expected: "a date" });
    else if (!isDate(value)) reading.report("bad-date", path, value);
  },
};

/** Whether a text is a day of the (proleptic Gregorian) calendar as `YYYY-MM-DD`, so that texts are ordered as days are. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** Reports a word that is none of those allowed, with the nearest. */
export function reportWord(
  code: "unknown-choice" | "unknown-kind" | "unknown-key",
  word: string,
  path: string,
  words: Iterable<string>,
  reading: Reading,
  value: unknown = word,
): void {
  reading.report(code, path, value, { suggestion: reading.suggest(word, words), known: firstNames(words) });
}

function plain(expected: string, holds: (value: unknown) => boolean): Check {
  return {
    expected,
    check(value, path, reading) {
      if (!holds(value)) reading.report("wrong-type", path, value, { expected });
    },
  };
}
