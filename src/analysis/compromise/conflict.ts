import type { Blocker } from "./blocker.ts";

/** Whether terms remain without some blockers. */
type Opens = (without: readonly Blocker[]) => boolean;

/** An irreducible conflict among all blockers but some, without which no terms remain: what a deletion filter leaves. */
export function conflictWithout(all: readonly Blocker[], without: readonly Blocker[], opens: Opens): Blocker[] {
  let spared = [...without];
  for (const blocker of all) {
    if (spared.includes(blocker)) continue;
    const more = [...spared, blocker];
    if (!opens(more)) spared = more;
  }
  return all.filter((blocker) => !spared.includes(blocker));
}

/** A way out none of whose blockers can be spared: of all in order, each is put back for good if terms remain. */
export function deletedTo(all: readonly Blocker[], opens: Opens): Blocker[] {
  let out = [...all];
  for (const blocker of all) {
    const without = out.filter((one) => one !== blocker);
    if (opens(without)) out = without;
  }
  return out;
}

/**
 * All sets of the least size that have something in common with every conflict, each in the order of all blockers;
 * `undefined` where there are more than so many.
 */
export function smallestHittingSets(all: readonly Blocker[], conflicts: readonly (readonly Blocker[])[], most: number): Blocker[][] | undefined {
  for (let size = 1; ; size++) {
    const found = new Map<string, Blocker[]>();
    const extend = (chosen: readonly Blocker[]): void => {
      if (found.size > most) return;
      const missed = conflicts.find((conflict) => !conflict.some((blocker) => chosen.includes(blocker)));
      if (missed === undefined) {
        const set = all.filter((blocker) => chosen.includes(blocker));
        found.set(set.map((blocker) => all.indexOf(blocker)).join(), set);
      } else if (chosen.length < size) for (const blocker of missed) extend([...chosen, blocker]);
    };
    extend([]);
    if (found.size > most) return undefined;
    if (found.size > 0) return [...found.values()];
  }
}
