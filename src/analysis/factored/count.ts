import type { Count } from "../../space/index.ts";
import type { Ground } from "./ground.ts";
import { Ladder, type Part } from "./ladder.ts";
import { halves, separate } from "./separator.ts";
import { tally } from "./tally.ts";
import type { Zone } from "./zone.ts";

/** What listing a partial term costs, against comparing 32 pairs of them. */
const LISTING = 40;

/** A node of a search stands for as many words of 32 pairs. */
const WORK_PER_NODE = 16;
/** The most partial terms of one half that are listed. */
const MOST_LISTED = 4_000_000;

/**
 * How many terms a zone has.
 *
 * Given the options of a separator, the other issues fall into two halves that have nothing to do with each other: pairs of
 * partial terms, one of each half, that together reach every floor. With the second half sorted for each member, those that
 * reach its floor with a given first part are a prefix; prefixes as sets of bits, met over the members, are counted.
 */
export function countZone(zone: Zone, nodes: number): Count {
  if (zone.empty) return { value: 0, exact: true };
  const { ground } = zone;
  const { space, parts, hard } = ground;
  if (zone.floors.every((floor) => floor === -Infinity)) return { value: zone.field.count, exact: true };
  const regions = [...space.constraints.map((region) => [region, 1] as const), ...hard.map((region) => [region, 0] as const)];
  const scopes = scopesOf(ground);
  const cost = (separator: number, blocks: readonly number[]): number => {
    const [one, other] = balanced(blocks);
    return separator * ((one * other * parts.length) / 32 + LISTING * (one + other));
  };
  const { separator, blocks } = separate(space.radix, scopes, cost);
  const [one, other] = halves(space.radix, blocks);
  const ladder = (own: readonly number[]): Ladder => new Ladder(space.radix, parts, regions, separator, own);
  const [base, left, right] = [new Ladder(space.radix, parts, regions, separator, []), ladder(one), ladder(other)];
  const whole = { sums: new Float64Array(parts.length), index: new Float64Array(1), count: 1 };
  const sizes = [one, other].map((own) => own.reduce((size, issue) => size * space.radix[issue]!, 1));
  if (Math.max(...sizes) > MOST_LISTED) return { value: 0, exact: false };
  const floors = Float64Array.from(zone.floors);
  let value = 0;
  let work = nodes * WORK_PER_NODE;
  for (const given of base.configurations()) {
    const fixed = base.at(given);
    if (fixed === undefined) continue;
    if (work <= 0) return { value, exact: false };
    const parted = (own: readonly number[], rungs: Ladder): Part => (own.length === 0 ? whole : rungs.list(given));
    const [a, b] = [parted(one, left), parted(other, right)];
    work -= (a.count * b.count * parts.length) / 32 + LISTING * (a.count + b.count);
    value += tally(a, b, floors.map((floor, i) => floor - fixed.sums[i]!));
  }
  return { value, exact: true };
}

/** The issues of everything that members' sums and regions depend on. */
export function scopesOf({ space, parts, hard }: Ground): (readonly number[])[] {
  return [...space.constraints, ...hard, ...parts.flatMap(({ factors = [] }) => factors)].map(({ issues }) => issues);
}

function balanced(sizes: readonly number[]): readonly [number, number] {
  let [one, other] = [1, 1];
  for (const size of [...sizes].sort((a, b) => b - a)) {
    if (one <= other) one *= size;
    else other *= size;
  }
  return [one, other];
}
