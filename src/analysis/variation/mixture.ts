import { type Kit, standardKit } from "../../engine/index.ts";
import type { AnyScenario, Kinds } from "../../scenario/index.ts";
import { type Difference, differences, groupOf } from "./difference.ts";

/** Differences that are taken from one scenario or the other together. */
export interface Group {
  readonly name: string;
  readonly differences: readonly Difference[];
}

/** Something of everything between two scenarios: the first with some groups, by position, from the second. */
export interface Mixture<T> {
  readonly groups: readonly Group[];
  /** Of no group it is the first scenario itself, of all groups the second. */
  readonly of: (fromB: ReadonlySet<number>) => T;
}

/** The scenarios between two, their differences grouped by path. */
export function mixtureOf(a: AnyScenario, b: AnyScenario, grouping: (path: string) => string = groupOf, kit: Kit<Kinds> = standardKit): Mixture<AnyScenario> {
  const byName = new Map<string, Difference[]>();
  for (const difference of differences(a, b)) {
    const name = grouping(difference.path);
    byName.set(name, [...(byName.get(name) ?? []), difference]);
  }
  const groups = [...byName].map(([name, all]): Group => ({ name, differences: all }));
  return {
    groups,
    of: (fromB) => {
      if (fromB.size === 0) return a;
      if (fromB.size === groups.length) return b;
      const taken = groups.flatMap((group, at) => (fromB.has(at) ? group.differences : []));
      return kit.override(a, Object.fromEntries(taken.map(({ path, b: value }): [string, unknown] => [path, value])));
    },
  };
}

/** A mixture of which each part is made when it is first asked for, and kept. */
export function kept<T, U>({ groups, of }: Mixture<T>, make: (of: () => T) => U): Mixture<U> & { readonly made: () => number } {
  const known = new Map<string, { readonly value: U }>();
  return {
    groups,
    made: () => known.size,
    of: (fromB) => {
      const key = [...fromB].sort((one, other) => one - other).join(" ");
      const found = known.get(key) ?? { value: make(() => of(fromB)) };
      known.set(key, found);
      return found.value;
    },
  };
}

/**
 * The mixture with groups put together until everything asked of it is possible. Where some groups from the second scenario
 * do not go with the rest of the first, they are put together with the others that they need: of all groups, those that
 * cannot be left out, tried from the last to the first.
 */
export function fitting<T>(mixture: Mixture<T | undefined>, asked: (groups: number) => readonly ReadonlySet<number>[]): Mixture<T | undefined> {
  const all = mixture.groups.length;
  const unfit = asked(all).find((fromB) => mixture.of(fromB) === undefined);
  if (unfit === undefined) return mixture;
  const together = new Set(mixture.groups.keys());
  for (let group = all - 1; group >= 0; group--) {
    if (unfit.has(group)) continue;
    together.delete(group);
    if (mixture.of(together) === undefined) together.add(group);
  }
  return fitting(merged(mixture, together), asked);
}

/** Some groups put together as one, in the place of the first. */
function merged<T>({ groups, of }: Mixture<T>, together: ReadonlySet<number>): Mixture<T> {
  const first = Math.min(...together);
  const parts = [...groups.keys()].flatMap((at) => (at === first ? [together] : together.has(at) ? [] : [new Set([at])]));
  return {
    groups: parts.map((part) => joined(groups.filter((_, at) => part.has(at)))),
    of: (fromB) => of(new Set(parts.flatMap((part, at) => (fromB.has(at) ? [...part] : [])))),
  };
}

const joined = (groups: readonly Group[]): Group => ({
  name: groups.map(({ name }) => name).join(" + "),
  differences: groups.flatMap(({ differences: all }) => all),
});
