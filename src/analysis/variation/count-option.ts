import { fail, problem } from "../../kernel/index.ts";

/** A whole number of an option, checked. */
export function countOption(name: string, value: number, least: number): number {
  if (!Number.isSafeInteger(value)) return fail(problem("not-integer", name, value));
  return value < least ? fail(problem("out-of-range", name, value, { expected: `at least ${String(least)}` })) : value;
}
