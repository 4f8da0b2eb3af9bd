import { contributions, Elimination, type Factor, type Space, type Sum, UNITS } from "../../space/index.ts";
import type { Member } from "../member.ts";
import { withoutTwins } from "./twins.ts";

/** Some of the terms of a space: all that a table of 0 and −∞ does not bar. */
export interface Field {
  readonly barred: Float64Array;
  /** As `barred`, and of options that differ in nothing only the first: enough for whatever asks for the lowest index. */
  readonly lean: Float64Array;
  readonly count: number;
  /** The least and the greatest sum of each member; meaningless where there are no terms. */
  readonly lows: readonly number[];
  readonly highs: readonly number[];
}

/**
 * What all questions about one bargaining problem share: one plan of elimination, the members' sums as tables, and the
 * fields of feasible and of agreeable terms.
 *
 * A member's *sum* s is its raw utility in units before it is clamped: r = min(max(s, 0), 10¹²). Sums are whole numbers, so
 * that tables of them are exact in any order.
 */
export class Ground {
  readonly space: Space;
  readonly members: readonly Member[];
  readonly plan: Elimination;
  readonly parts: readonly Required<Sum>[];
  readonly sums: readonly Float64Array[];
  /** What feasible terms lie in, and what agreeable terms lie outside of. */
  readonly constraints: readonly Factor[];
  readonly hard: readonly Factor[];
  readonly index: Float64Array;
  readonly feasible: Field;
  readonly agreeable: Field;

  constructor(space: Space, members: readonly Member[]) {
    this.space = space;
    this.members = members;
    this.parts = members.map((member) => partsOf(space, member));
    this.constraints = space.constraints.map((region) => somewhere(space, region));
    this.hard = members.flatMap(({ utility }) => utility.spec.hard).map((region) => somewhere(space, region));
    const regions = [...this.constraints, ...this.hard];
    this.plan = new Elimination(space.radix, this.scopes);
    this.sums = this.parts.map((part) => this.plan.table(part));
    this.index = this.plan.indexTable();
    const twins = withoutTwins(space.radix, this.parts, regions);
    const feasible = this.plan.keep(this.plan.table({}), this.constraints, 1);
    this.feasible = this.#field(feasible, twins);
    this.agreeable = this.#field(this.plan.keep(feasible.slice(), this.hard, 0), twins);
    Object.freeze(this);
  }

  /** The issues of everything that sums and regions depend on. */
  get scopes(): (readonly number[])[] {
    return [...this.constraints, ...this.hard, ...this.parts.flatMap(({ factors }) => factors)].map(({ issues }) => issues);
  }

  /** Σ weights · sums, entry by entry. */
  combined(weights: ArrayLike<number>): Float64Array {
    const table = new Float64Array(this.plan.total);
    this.sums.forEach((sum, i) => {
      const weight = weights[i]!;
      if (weight !== 0) for (let at = 0; at < table.length; at++) table[at]! += weight * sum[at]!;
    });
    return table;
  }

  /** The sums of terms given by options by depth. */
  sumsAt(taken: ArrayLike<number>): number[] {
    return this.sums.map((table) => this.plan.sum(table, taken));
  }

  #field(barred: Float64Array, twins: readonly (readonly number[])[]): Field {
    const { plan } = this;
    const lean = plan.table({ scores: twins });
    for (let at = 0; at < lean.length; at++) lean[at]! += barred[at]!;
    const most = (table: Float64Array, sign: number): number => plan.maximize(table.map((entry, at) => sign * entry + barred[at]!)) * sign;
    return {
      barred,
      lean,
      count: plan.count(barred),
      lows: this.sums.map((table) => most(table, -1)),
      highs: this.sums.map((table) => most(table, 1)),
    };
  }
}

Object.freeze(Ground.prototype);

/** r of a sum. */
export const clampUnits = (sum: number): number => (sum < 0 ? 0 : sum > UNITS ? UNITS : sum);

function partsOf(space: Space, { utility }: Member): Required<Sum> {
  // A constant utility is 1 wherever it is normalised, whatever its summands.
  if (utility.spec.normalize === "feasible" && utility.constant) {
    return { scores: space.radix.slice(0, 1).map((options) => Array.from({ length: options }, () => UNITS)), factors: [] };
  }
  const { issues, linkages, costs } = contributions(utility.spec);
  return { scores: issues, factors: [...linkages, ...costs].map((factor) => somewhere(space, factor)) };
}

/** What depends on no issue, as something that depends on the first. */
function somewhere({ radix }: Space, factor: Factor): Factor {
  if (factor.issues.length > 0) return factor;
  return { issues: [0], table: Array.from({ length: radix[0]! }, () => factor.table[0]!) };
}
