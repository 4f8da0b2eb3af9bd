import type { Field, Ground } from "./ground.ts";
import { hunt, type Judge, NO_CUT } from "./hunt.ts";

/** Puts all terms of a field whose sums reach some floors into a set; false where a limit was reached before. */
export function collect(ground: Ground, field: Field, floors: readonly number[], into: Set<number>, limits: { readonly nodes: number; readonly points: number }): boolean {
  const judge: Judge = {
    best: Infinity,
    meet(_, terms) {
      into.add(terms);
      return false;
    },
    cut: (_, cuts) => cuts.set(floors.map((floor) => (floor === -Infinity ? NO_CUT : floor))),
    admits: () => into.size <= limits.points,
  };
  const lowest = { table: ground.index.map((index) => 0 - index), offset: 0 };
  return hunt({ ground, barred: field.barred, guides: [lowest], judge, nodes: limits.nodes }).exact && into.size <= limits.points;
}
