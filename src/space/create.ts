import { createListedSpace } from "./enumerated.ts";
import { createFactoredSpace } from "./factored/index.ts";
import { listedSize, MAX_LISTED, MAX_LISTED_FLOAT } from "./size.ts";
import type { Space, SpaceSpec, UtilitySpec } from "./space.ts";

/**
 * An outcome space: listed up to 2²⁰ terms, factored above that. Both answer alike, to the last bit.
 *
 * @param arithmetic - Under `float` up to 2²² terms are listed, and no more are possible; `exact` by default.
 * @throws DetenteError `too-many-terms` above 2²² or 2⁵³ terms; `too-entangled` where a factored space would need tables
 * past its limit; `infeasible` where no terms satisfy every constraint.
 * @example
 * ```ts
 * const space = createSpace({ radix: [3, 2], constraints: [] });
 * space.index([2, 1]); // 5
 * space.options(5); // [2, 1]
 * space.count(); // { value: 6, exact: true }
 * ```
 */
export function createSpace(spec: SpaceSpec, arithmetic: UtilitySpec["arithmetic"] = "exact"): Space {
  if (arithmetic === "float") return createListedSpace(spec, MAX_LISTED_FLOAT);
  const size = listedSize(spec.radix, "issues", Number.MAX_SAFE_INTEGER);
  return size > MAX_LISTED ? createFactoredSpace(spec) : createListedSpace(spec);
}
