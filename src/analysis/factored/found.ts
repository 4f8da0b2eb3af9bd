import { NO_TERMS } from "../../space/index.ts";
import type { Solution } from "../problem.ts";
import type { Catch, Judge } from "./hunt.ts";

/**
 * What a search came to: `undefined` where it proved that there is nothing to find, and NO_TERMS with an infinite gap where
 * it was cut short before it found anything.
 *
 * @param gap - How much better anything can be, by what was left open.
 */
export function found(judge: Judge, { exact, open }: Pick<Catch, "exact" | "open">, gap: (open: Float64Array) => number): Solution | undefined {
  if (judge.best === Infinity) return exact ? undefined : { terms: NO_TERMS, exact, gap: Infinity };
  return { terms: judge.best, exact, gap: exact ? 0 : Math.max(0, gap(open)) };
}
