import type { Ground } from "./ground.ts";
import { Ladder, type Part } from "./ladder.ts";
import { halves, separate } from "./separator.ts";

/** All terms given the options of a separator: those options, and pairs of partial terms of two halves. */
export interface Halved {
  readonly fixed: Part;
  readonly one: Part;
  readonly other: Part;
}

/** What listing a partial term costs, against comparing 32 pairs of them. */
const LISTING = 40;
/** A node of a search stands for as much work of this kind. */
const WORK_PER_NODE = 16;
/** The most partial terms of one half that are listed. */
const MOST_LISTED = 4_000_000;

/**
 * Visits the agreeable terms of a ground, one configuration of a separator after another: given it, the other issues fall
 * into two halves that have nothing to do with each other.
 *
 * @returns Whether everything was visited: no longer where that costs more than `nodes` allow.
 */
export function visitHalves(ground: Ground, nodes: number, visit: (halved: Halved) => void): boolean {
  const { space, parts } = ground;
  const width = parts.length;
  const cost = (separator: number, blocks: readonly number[]): number => {
    const [one, other] = balanced(blocks);
    return separator * ((one * other * width) / 32 + LISTING * (one + other));
  };
  const { separator, blocks } = separate(space.radix, ground.scopes, cost);
  const [one, other] = halves(space.radix, blocks);
  const sizes = [one, other].map((own) => own.reduce((size, issue) => size * space.radix[issue]!, 1));
  if (Math.max(...sizes) > MOST_LISTED) return false;
  const [base, left, right] = [ladderOf(ground, separator, []), ladderOf(ground, separator, one), ladderOf(ground, separator, other)];
  const whole = { sums: new Float64Array(width), index: new Float64Array(1), count: 1 };
  let work = nodes * WORK_PER_NODE;
  for (const given of base.configurations()) {
    const fixed = base.at(given);
    if (fixed === undefined) continue;
    if (work <= 0) return false;
    const [a, b] = [left.list(given), other.length === 0 ? whole : right.list(given)];
    work -= (a.count * b.count * width) / 32 + LISTING * (a.count + b.count);
    visit({ fixed, one: a, other: b });
  }
  return true;
}

/** The agreeable partial terms over some issues, given those of a separator. */
export function ladderOf({ space, parts, constraints, hard }: Ground, separator: readonly number[], own: readonly number[]): Ladder {
  const regions = [...constraints.map((region) => [region, 1] as const), ...hard.map((region) => [region, 0] as const)];
  return new Ladder(space.radix, parts, regions, separator, own);
}

function balanced(sizes: readonly number[]): readonly [number, number] {
  let [one, other] = [1, 1];
  for (const size of [...sizes].sort((a, b) => b - a)) {
    if (one <= other) one *= size;
    else other *= size;
  }
  return [one, other];
}
