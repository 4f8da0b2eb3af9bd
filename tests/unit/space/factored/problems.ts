import { draw } from "../../../../src/kernel/index.ts";
import { Elimination } from "../../../../src/space/index.ts";
import { mix } from "../../../../src/space/factored/mix.ts";
import type { Floor, Goal } from "../../../../src/space/factored/search.ts";

/** What a problem is drawn from. Shares are of what lies between the least and the greatest sum. */
export interface Drawing {
  readonly seed: number;
  readonly radix: readonly number[];
  /** Issues that belong together: a ring of all by default. */
  readonly scopes?: readonly (readonly number[])[];
  /** Scores go from 0 to what lies below it: 100 by default. */
  readonly most?: number;
  /** What each floor asks. */
  readonly floors: readonly number[];
  /** From what to what each goal counts, where not from end to end. */
  readonly goals?: readonly (readonly [least: number, most: number] | null)[];
  /** How many of the options of the first scope are barred together, in ten. */
  readonly barred?: number;
}

export interface Problem {
  readonly plan: Elimination;
  readonly barred: Float64Array;
  readonly floors: readonly Floor[];
  readonly goals: readonly Goal[];
}

/** A question of whole numbers that a seed draws: the same everywhere. */
export function problemOf({ seed, radix, scopes = ring(radix), most = 100, floors, goals = [null], barred = 0 }: Drawing, kind = Elimination): Problem {
  const plan = new kind(radix, scopes);
  let drawn = 0;
  const whole = (below: number): number => Math.floor(draw(seed, "problem", 0, drawn++) * below);
  const sized = (issues: readonly number[]): number => issues.reduce((size, issue) => size * radix[issue]!, 1);
  const factor = (issues: readonly number[], entry: () => number) => ({ issues, table: Array.from({ length: sized(issues) }, entry) });
  const table = (): Float64Array =>
    plan.table({
      scores: radix.map((options) => Array.from({ length: options }, () => whole(most))),
      factors: scopes.map((issues) => factor(issues, () => whole(most))),
    });
  const share = (sums: Float64Array, part: number): number => {
    const [least, greatest] = [0 - plan.maximize(mix(new Float64Array(plan.total), sums, -1)), plan.maximize(sums.slice())];
    return Math.ceil(least + part * (greatest - least));
  };
  return {
    plan,
    barred: barred === 0 ? new Float64Array(plan.total) : plan.keep(plan.table({}), [factor(scopes[0]!, () => (whole(10) < barred ? 0 : 1))], 1),
    goals: goals.map((ends): Goal => {
      const sums = table();
      return { table: sums, least: ends === null ? -Infinity : share(sums, ends[0]), most: ends === null ? Infinity : share(sums, ends[1]) };
    }),
    floors: floors.map((part): Floor => {
      const sums = table();
      return { table: sums, least: share(sums, part) };
    }),
  };
}

/** All terms that meet the floors, with what they come to for a goal. */
export function listed({ plan, barred, floors }: Problem): readonly { readonly terms: number; readonly taken: Int32Array }[] {
  return Array.from({ length: plan.radix.reduce((size, options) => size * options, 1) }, (_, terms) => ({ terms, taken: plan.taken(terms) })).filter(
    ({ taken }) => plan.sum(barred, taken) === 0 && floors.every(({ table, least }) => plan.sum(table, taken) >= least),
  );
}

/** What a sum is worth as a goal. */
export const worth = ({ table, least, most }: Goal, plan: Elimination, taken: Int32Array): number => Math.min(most, Math.max(least, plan.sum(table, taken)));

const ring = (radix: readonly number[]): number[][] => radix.map((_, issue) => [issue, (issue + 1) % radix.length]);
