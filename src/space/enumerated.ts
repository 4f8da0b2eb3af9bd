import { refuseEmpty } from "./empty.ts";
import { MixedRadix } from "./radix.ts";
import { listedSize } from "./size.ts";
import { type Count, type Found, type Least, NO_TERMS, type Region, type Space, type SpaceSpec, type Utility, type UtilitySpec } from "./space.ts";
import { maskTable } from "./tables.ts";
import { ListedUtility } from "./utility.ts";

/**
 * An outcome space that lists its terms: up to 2²⁰ of them, every answer exact.
 *
 * @param limit - The most terms that are listed: 2²⁰ by default.
 * @throws DetenteError `too-many-terms` above the limit; `infeasible` where no terms satisfy every constraint.
 * @example
 * ```ts
 * const space = createListedSpace({ radix: [3, 2], constraints: [] });
 * space.index([2, 1]); // 5
 * space.options(5); // [2, 1]
 * space.count(); // { value: 6, exact: true }
 * ```
 */
export function createListedSpace(spec: SpaceSpec, limit?: number): Space {
  const size = listedSize(spec.radix, "issues", limit);
  const feasible = maskTable(spec.radix, spec.constraints, 1);
  let count = 0;
  for (let terms = 0; terms < size; terms++) count += feasible[terms]!;
  if (count === 0) refuseEmpty(spec);
  return new ListedSpace(spec, feasible, count);
}

class ListedSpace extends MixedRadix implements Space {
  readonly constraints: readonly Region[];
  readonly shortfalls = 0;
  readonly #mask: Uint8Array;
  readonly #feasibleCount: number;

  constructor({ radix, constraints }: SpaceSpec, mask: Uint8Array, feasibleCount: number) {
    super(radix);
    this.constraints = constraints;
    this.#mask = mask;
    this.#feasibleCount = feasibleCount;
    Object.freeze(this);
  }

  feasible(terms: number): boolean {
    return this.#mask[terms] === 1;
  }

  count(): Count {
    return { value: this.#feasibleCount, exact: true };
  }

  utility(spec: UtilitySpec): Utility {
    return new ListedUtility(spec, {
      radix: this.radix,
      feasible: this.#mask,
      options: (terms) => this.options(terms),
    });
  }

  best(target: Utility, zone: readonly Least[]): Found | undefined {
    let found = NO_TERMS;
    let value = -Infinity;
    for (let terms = 0; terms < this.size; terms++) {
      const utility = target.signable(terms);
      if (utility === -1 || utility <= value || !suits(zone, terms)) continue;
      found = terms;
      value = utility;
    }
    return found === NO_TERMS ? undefined : { terms: found, value, exact: true };
  }
}

Object.freeze(ListedSpace.prototype);

function suits(zone: readonly Least[], terms: number): boolean {
  for (const { utility, least } of zone) {
    const given = utility.signable(terms);
    if (given === -1 || !(given >= least)) return false;
  }
  return true;
}
