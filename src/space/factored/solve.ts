import type { Elimination } from "./elimination.ts";
import { mix, negated } from "./mix.ts";
import { weigh } from "./multipliers.ts";
import { clamped, type Floor, type Goal, type Incumbent, search } from "./search.ts";

/** The most options that a search tries by default: some seconds. */
export const MOST_NODES = 20_000_000;

/** A question to a space: of the terms that are not barred and meet all floors, those best for the goals, one after another. */
export interface Question {
  readonly plan: Elimination;
  /** −∞ where terms are barred, else 0. */
  readonly barred: Float64Array;
  readonly floors: readonly Floor[];
  readonly goals: readonly Goal[];
  /** The most options to try, in each search. */
  readonly nodes: number;
}

/** The answer. */
export interface Solved {
  /** Options by depth; `undefined` where no terms qualify, or none were found. */
  readonly taken: Int32Array | undefined;
  readonly exact: boolean;
  /** How many options were tried. */
  readonly nodes: number;
}

const NOTHING: Solved = { taken: undefined, exact: true, nodes: 0 };

/**
 * Terms that are best for the first goal, then the second, …; then of the lowest index.
 *
 * As long as no floor binds, elimination answers: terms without regret are kept, and all others barred. Where one does, a
 * search does, and what it reaches is a floor of the searches that follow.
 */
export function solve({ plan, barred, floors: asked, goals, nodes: mostNodes }: Question): Solved {
  let open = barred;
  const greatest = (table: Float64Array): number => plan.maximize(mix(table, open));
  const floors: Floor[] = [];
  for (const floor of asked) {
    if (greatest(floor.table) < floor.least) return NOTHING;
    if (0 - greatest(negated(floor.table)) < floor.least) floors.push(floor);
  }
  const index: Goal = { table: negated(plan.indexTable()), least: -Infinity, most: Infinity };
  // What bounded an earlier goal holds for every terms that reach it.
  const hints: Floor[] = [];
  let incumbent: Incumbent | undefined;
  let [exact, nodes] = [true, 0];
  for (const [at, goal] of [...goals, index].entries()) {
    const byIndex = at === goals.length - 1;
    if (floors.length === 0) {
      const regrets = mix(goal.table, open);
      const best = plan.maximize(regrets);
      if (best <= goal.least) continue;
      if (best > goal.most) floors.push({ table: goal.table, least: goal.most });
      else open = regrets.map((regret) => (regret === 0 ? 0 : -Infinity));
      if (at === goals.length) return { taken: plan.argmax(regrets), exact, nodes };
      continue;
    }
    const known = incumbent && { taken: incumbent.taken, value: clamped(goal, plan.sum(goal.table, incumbent.taken)) };
    const weighed = weigh(plan, open, floors, goal, known);
    if (weighed === undefined) return { ...NOTHING, nodes };
    const { guide, incumbent: met } = weighed;
    const found = search({ plan, barred: open, floors: [...floors, ...hints], goal, guide, incumbent: met, byIndex, nodes: mostNodes });
    incumbent = found.incumbent;
    nodes += found.nodes;
    exact &&= found.exact;
    if (incumbent === undefined || byIndex) break;
    const { value } = incumbent;
    if (value <= goal.least) continue;
    floors.push({ table: goal.table, least: value });
    hints.push({ table: guide.table, least: value + guide.less - guide.slack });
  }
  return { taken: incumbent?.taken, exact, nodes };
}
