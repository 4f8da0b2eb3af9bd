import { contributions } from "../contributions.ts";
import { refuseEmpty } from "../empty.ts";
import { MixedRadix } from "../radix.ts";
import { listedSize } from "../size.ts";
import { type Count, type Found, type Least, NO_TERMS, type Region, type Space, type SpaceSpec, type Utility, type UtilitySpec } from "../space.ts";
import { regionsAt, unitsFor } from "../reading.ts";
import { Elimination, MOST_ENTRIES } from "./elimination.ts";
import type { Floor } from "./search.ts";
import { MOST_NODES, type Question, solve, type Solved } from "./solve.ts";
import { FactoredUtility, goalOf, type Ground, scopesOf, sumOf } from "./utility.ts";

/** What a factored space may spend. */
export interface Limits {
  /** The most entries of a table; 2²¹ (16 MB) by default. */
  readonly entries?: number;
  /** The most options that one search tries; 20,000,000 (some seconds) by default. */
  readonly nodes?: number;
}

/** How many answers of `best` a space remembers. */
const KEPT = 1024;

/**
 * An outcome space that does not list its terms: all answers come from tables over a few issues at a time (variable
 * elimination), and where utilities have floors, from branch and bound over them. They are those of a listed space, to the
 * last bit, ties included.
 *
 * @throws DetenteError `too-many-terms` above 2⁵³ terms, or for utilities of `float` arithmetic, whose sums depend on their
 * order; `too-entangled` where issues are linked so closely that a table would pass its limit; `infeasible` where no terms
 * satisfy every constraint.
 * @example
 * ```ts
 * const space = createFactoredSpace({ radix: Array(12).fill(10), constraints: [] });
 * space.size; // 1000000000000
 * space.options(123456789012); // [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2]
 * space.count(); // { value: 1000000000000, exact: true }
 * ```
 */
export function createFactoredSpace(spec: SpaceSpec, limits: Limits = {}): Space {
  listedSize(spec.radix, "issues", Number.MAX_SAFE_INTEGER);
  return new FactoredSpace(spec, limits);
}

class FactoredSpace extends MixedRadix implements Space {
  readonly constraints: readonly Region[];
  readonly #entries: number;
  readonly #nodes: number;
  readonly #count: number;
  readonly #answers = new Map<string, Found | undefined>();
  readonly #numbers = new WeakMap<Utility, number>();
  /** What its utilities know of it; not itself, which anybody may hold. */
  readonly #ground: Ground;
  #numbered = 0;
  #shortfalls = 0;

  constructor({ radix, constraints }: SpaceSpec, { entries = MOST_ENTRIES, nodes = MOST_NODES }: Limits) {
    super(radix);
    this.constraints = constraints;
    this.#entries = entries;
    this.#nodes = nodes;
    if (this.size === 0) refuseEmpty({ radix, constraints });
    const plan = new Elimination(radix, constraints.map(({ issues }) => issues), entries);
    this.#count = plan.count(plan.keep(plan.table({}), constraints, 1));
    this.#ground = {
      radix: this.radix,
      size: this.size,
      constraints,
      entries,
      options: (terms) => this.options(terms),
      ask: (question) => {
        const { taken } = this.#ask(question);
        return taken === undefined ? NO_TERMS : question.plan.terms(taken);
      },
    };
    if (this.#count === 0) refuseEmpty({ radix, constraints });
    Object.freeze(this);
  }

  get shortfalls(): number {
    return this.#shortfalls;
  }

  feasible(terms: number): boolean {
    return terms >= 0 && terms < this.size && Number.isInteger(terms) && regionsAt(this.constraints, this.radix, this.options(terms)).length === this.constraints.length;
  }

  count(): Count {
    return { value: this.#count, exact: true };
  }

  utility(spec: UtilitySpec): FactoredUtility {
    return new FactoredUtility(spec, this.#ground);
  }

  best(target: Utility, zone: readonly Least[]): Found | undefined {
    const asked = zone.map(({ utility, least }) => ({ utility: this.#own(utility), least: unitsFor(utility, least) }));
    if (asked.some(({ least }) => least === Infinity)) return undefined;
    const own = this.#own(target);
    const key = [own, ...asked.flatMap(({ utility, least }) => [utility, least])].map((part) => (typeof part === "number" ? part : this.#number(part))).join(" ");
    if (!this.#answers.has(key)) {
      if (this.#answers.size >= KEPT) this.#answers.clear();
      this.#answers.set(key, this.#best(own, asked));
    }
    return this.#answers.get(key);
  }

  #ask(question: Omit<Question, "nodes">): Solved {
    const solved = solve({ ...question, nodes: this.#nodes });
    if (!solved.exact) this.#shortfalls++;
    return solved;
  }

  #best(target: FactoredUtility, zone: readonly { readonly utility: FactoredUtility; readonly least: number }[]): Found | undefined {
    const specs = [target, ...zone.map(({ utility }) => utility)].map(({ spec }) => spec);
    const plan = new Elimination(this.radix, specs.flatMap((spec) => scopesOf(spec, this.constraints)), this.#entries);
    const barred = plan.keep(plan.table({}), this.constraints, 1);
    for (const { hard } of specs) plan.keep(barred, hard, 0);
    const floors = zone.flatMap(({ utility, least }): Floor[] => (least > 0 ? [{ table: tableOf(plan, utility.spec), least }] : []));
    const { taken, exact } = this.#ask({ plan, barred, floors, goals: [goalOf(tableOf(plan, target.spec))] });
    if (taken === undefined) return exact ? undefined : { terms: NO_TERMS, value: 0, exact };
    const terms = plan.terms(taken);
    return { terms, value: target.at(terms), exact };
  }

  /** A utility of this space as it is; another one, by what it was made from. */
  #own(utility: Utility): FactoredUtility {
    return utility instanceof FactoredUtility ? utility : this.utility(utility.spec);
  }

  #number(utility: Utility): number {
    let number = this.#numbers.get(utility);
    if (number === undefined) this.#numbers.set(utility, (number = ++this.#numbered));
    return number;
  }
}

Object.freeze(FactoredSpace.prototype);

const tableOf = (plan: Elimination, spec: UtilitySpec): Float64Array => plan.table(sumOf(contributions(spec)));
