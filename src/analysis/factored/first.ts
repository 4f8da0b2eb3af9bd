import type { Solution } from "../problem.ts";
import { found } from "./found.ts";
import { hunt, type Judge } from "./hunt.ts";
import type { Zone } from "./zone.ts";

/** The terms of a zone with the lowest index. */
export function first(zone: Zone, nodes: number): Solution | undefined {
  if (zone.empty) return undefined;
  const { ground, field, guide } = zone;
  const judge = new FirstJudge(zone);
  for (const taken of zone.met) judge.meet(Float64Array.from(ground.sumsAt(taken)), ground.plan.terms(taken));
  const lowest = { table: ground.index.map((index) => 0 - index), offset: 0, exact: true };
  const guides = guide === undefined ? [lowest] : [lowest, guide];
  return found(judge, hunt({ ground, barred: field.lean, guides, judge, nodes }), () => 0);
}

class FirstJudge implements Judge {
  readonly #zone: Zone;
  best = Infinity;

  constructor(zone: Zone) {
    this.#zone = zone;
  }

  meet(sums: Float64Array, terms: number): boolean {
    if (terms >= this.best || !this.#zone.holds(sums)) return false;
    this.best = terms;
    return true;
  }

  cut(guides: Float64Array, floors: Float64Array): void {
    floors.set(this.#zone.floors.map(orNoCut));
    if (this.best < Infinity) guides[0] = 1 - this.best;
    if (guides.length > 1) guides[1] = 0;
  }
}

const orNoCut = (floor: number): number => (floor === -Infinity ? -Number.MAX_VALUE : floor);
