import type { Model } from "../../engine/index.ts";
import { compileCondition, createSpace, type Found, type Least, NO_TERMS, type Region, type Space, UNITS, type Utility } from "../../space/index.ts";
import type { Member } from "../member.ts";
import type { Blocker } from "./blocker.ts";

/**
 * A bargaining problem with some of what stands in the way taken out: values, weights and no-deal values stay what they
 * are, only that a red line no longer bars, a no-deal value is no longer asked for, a constraint no longer excludes.
 *
 * Under `normalize: "feasible"` the scale stays what it was too, clamped to [0, 1] for terms that a constraint excluded.
 */
export class Relaxation {
  /** All terms, whatever excludes them: what does is one more utility, of nothing, whose red lines are all that is in force. */
  readonly #space: Space;
  readonly #asked: readonly { readonly actor: string; readonly utility: Utility; readonly least: number }[];
  readonly #bars: readonly { readonly of: string | null; readonly region: Region }[];
  #exact = true;

  constructor({ scenario, space: { radix } }: Model, members: readonly Member[]) {
    const space = createSpace({ radix, constraints: [] }, scenario.arithmetic);
    this.#space = space;
    this.#asked = members.map((member) => ({
      actor: member.actor,
      utility: space.utility({ ...member.utility.spec, hard: [], normalize: "none" }),
      least: leastOf(member),
    }));
    const constraints = (scenario.constraints ?? []).map(({ id, holds }) => compileCondition(id, holds, scenario.issues));
    this.#bars = [
      ...constraints.map((region) => ({ of: null, region: complement(region) })),
      ...members.flatMap(({ actor, utility }) => utility.spec.hard.map((region) => ({ of: actor, region }))),
    ];
  }

  /** Whether every answer so far was searched for to the end; where one was not, there may be terms that were not found. */
  get exact(): boolean {
    return this.#exact;
  }

  /** Of the terms that remain, those best for one member, by its position; `undefined` where none remain. */
  best(target: number, without: readonly Blocker[]): Found | undefined {
    const zone = this.#asked.map(({ actor, utility, least }): Least => {
      const spared = without.some((blocker) => blocker.kind === "no-deal" && blocker.actor === actor);
      return { utility, least: spared ? 0 : least };
    });
    const found = this.#space.best(zone[target]!.utility, [...zone, { utility: this.#barrier(without), least: 0 }]);
    if (found?.exact === false) this.#exact = false;
    return found?.terms === NO_TERMS ? undefined : found;
  }

  /** Whether any terms remain. */
  opens(without: readonly Blocker[]): boolean {
    return this.best(0, without) !== undefined;
  }

  #barrier(without: readonly Blocker[]): Utility {
    const spared = (of: string | null, id: string): boolean =>
      without.some((blocker) => blocker.kind !== "no-deal" && blocker.actor === of && blocker.id === id);
    const { radix } = this.#space;
    return this.#space.utility({
      weights: radix.map(() => 0),
      values: radix.map((options) => new Array<number>(options).fill(0)),
      linkages: [],
      hard: this.#bars.flatMap(({ of, region }) => (spared(of, region.id) ? [] : [region])),
      declared: [],
      normalize: "none",
      arithmetic: this.#asked[0]!.utility.spec.arithmetic,
    });
  }
}

/** What a member asks, in its utility before normalisation. */
function leastOf({ exact, noDeal, least, threshold, utility }: Member): number {
  const mapped = utility.spec.normalize === "feasible";
  // What is worth less than all feasible terms is worth 0; to whom they are all worth the same, everything is worth 1.
  if (mapped && (utility.constant || noDeal <= 0)) return 0;
  if (exact) return threshold / UNITS;
  return mapped ? firstNumber((raw) => utility.normalized(raw) >= least) : least;
}

/** The first number in [0, 2²⁰] for which a rising test holds. */
function firstNumber(holds: (number: number) => boolean): number {
  let [low, high] = [0, 1_048_576];
  if (holds(low)) return low;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (holds(middle)) high = middle;
    else low = middle;
  }
}

const complement = ({ table, ...region }: Region): Region => ({ ...region, table: table.map((inside) => 1 - inside) });
