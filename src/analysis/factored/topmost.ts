import type { Ground } from "./ground.ts";

/** More terms than these are no longer told apart one by one. */
const MOST_NEAR = 64;

/** Options by depth of the terms with the greatest sum of a table of whole numbers, those of the lowest index. */
export function topmost({ plan, index }: Ground, barred: Float64Array, table: Float64Array): Int32Array {
  const regrets = table.map((entry, at) => entry + barred[at]!);
  plan.maximize(regrets);
  const lowest = regrets.map((regret, at) => (regret === 0 ? 0 - index[at]! : -Infinity));
  plan.maximize(lowest);
  return plan.argmax(lowest);
}

/** Options by depth of all terms whose sum comes within `slack` of the greatest; `undefined` where they are many. */
export function near({ plan }: Ground, barred: Float64Array, table: Float64Array, slack: number): Int32Array[] | undefined {
  const regrets = table.map((entry, at) => entry + barred[at]!);
  plan.maximize(regrets);
  const taken = new Int32Array(plan.options.length);
  const all: Int32Array[] = [];
  const visit = (depth: number, left: number): void => {
    if (depth === taken.length) {
      all.push(taken.slice());
      return;
    }
    const row = plan.row(depth, taken);
    for (let option = 0; option < plan.options[depth]! && all.length <= MOST_NEAR; option++) {
      const rest = left + regrets[row + option]!;
      if (rest < 0) continue;
      taken[depth] = option;
      visit(depth + 1, rest);
    }
  };
  visit(0, slack);
  return all.length <= MOST_NEAR ? all : undefined;
}
