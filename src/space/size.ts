import { fail, problem } from "../kernel/index.ts";

/** The most terms that are listed in a table: 2²⁰. */
export const MAX_LISTED = 1_048_576;

/** The most terms of a space whose utilities are as they come (`arithmetic: "float"`), which can only be listed: 2²². */
export const MAX_LISTED_FLOAT = 4_194_304;

/** Beyond this a size is said in round numbers; the exact digits would help nobody. */
const SPELLED_OUT = BigInt(`1${"0".repeat(40)}`);

/**
 * The product of the numbers of options, where a table of that size may be made.
 *
 * @throws DetenteError `too-many-terms` above the limit, naming the size exactly (sizes beyond 2⁵³ included).
 * @example
 * ```ts
 * listedSize([6, 5, 3], "issues"); // 90
 * ```
 */
export function listedSize(radix: readonly number[], path: string, limit: number = MAX_LISTED): number {
  let size = 1n;
  for (const options of radix) {
    size = Number.isFinite(options) ? size * BigInt(options) : SPELLED_OUT + 1n;
    if (size > SPELLED_OUT) break;
  }
  if (size > BigInt(limit)) {
    const count = size > SPELLED_OUT ? "more than 10^40" : String(size);
    fail(problem("too-many-terms", path, undefined, { count, limit }));
  }
  return Number(size);
}
