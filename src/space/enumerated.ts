import { fail, problem } from "../kernel/index.ts";
import { listedSize } from "./size.ts";
import { type Count, type Found, type Least, NO_TERMS, type Space, type SpaceSpec, type Utility, type UtilitySpec } from "./space.ts";
import { maskTable } from "./tables.ts";
import { ListedUtility } from "./utility.ts";

/**
 * An outcome space that lists its terms: up to 2²⁰ of them, every answer exact.
 *
 * @param limit - The most terms that are listed: 2²⁰ by default.
 * @throws DetenteError `too-many-terms` above the limit; `infeasible` where no terms satisfy every constraint.
 * @example
 * ```ts
 * const space = createSpace({ radix: [3, 2], constraints: [] });
 * space.index([2, 1]); // 5
 * space.options(5); // [2, 1]
 * space.count(); // { value: 6, exact: true }
 * ```
 */
export function createSpace(spec: SpaceSpec, limit?: number): Space {
  const size = listedSize(spec.radix, "issues", limit);
  const feasible = maskTable(spec.radix, spec.constraints, 1);
  let count = 0;
  for (let terms = 0; terms < size; terms++) count += feasible[terms]!;
  if (count === 0) fail(problem("infeasible", "constraints", undefined, { reason: whyEmpty(spec) }));
  return new ListedSpace(spec.radix, feasible, count);
}

class ListedSpace implements Space {
  readonly radix: readonly number[];
  readonly size: number;
  readonly #mask: Uint8Array;
  readonly #feasibleCount: number;
  /** How many terms apart two options of an issue are. */
  readonly #strides: readonly number[];

  constructor(radix: readonly number[], mask: Uint8Array, feasibleCount: number) {
    this.radix = Object.freeze([...radix]);
    this.size = mask.length;
    this.#mask = mask;
    this.#feasibleCount = feasibleCount;
    this.#strides = radix.map((_, issue) => radix.slice(issue + 1).reduce((product, options) => product * options, 1));
    Object.freeze(this);
  }

  index(options: readonly number[]): number {
    let terms = 0;
    for (let issue = 0; issue < this.radix.length; issue++) terms = terms * this.radix[issue]! + options[issue]!;
    return terms;
  }

  option(terms: number, issue: number): number {
    return Math.floor(terms / this.#strides[issue]!) % this.radix[issue]!;
  }

  options(terms: number): number[] {
    return this.radix.map((_, issue) => this.option(terms, issue));
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

function whyEmpty({ radix, constraints }: SpaceSpec): string {
  if (radix.some((options) => options === 0)) return "an issue has no options";
  const alone = constraints.find(({ table }) => !table.includes(1));
  if (alone !== undefined) return `no terms satisfy ${alone.id}`;
  return `no terms satisfy ${constraints.map(({ id }) => id).join(", ")} together`;
}
