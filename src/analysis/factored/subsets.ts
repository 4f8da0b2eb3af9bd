import { pow } from "../../kernel/index.ts";

/** Each subset is a search of its own. */
const MOST = 256;

/** The subsets of some of `length` members, as whether each member is in it, the empty one first; `all` unless they are too many. */
export function subsetsOf(some: readonly number[], length: number): { readonly subsets: readonly (readonly boolean[])[]; readonly all: boolean } {
  const count = pow(2, some.length);
  const subsets = Array.from({ length: Math.min(count, MOST) }, (_, number) =>
    Array.from({ length }, (__, i) => some.includes(i) && Math.floor(number / pow(2, some.indexOf(i))) % 2 === 1),
  );
  return { subsets, all: count <= MOST };
}
