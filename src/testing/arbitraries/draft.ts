import fc from "fast-check";

/**
 * Scenarios are drafted first: independent numbers and lists, in which a reference is a {@link Place}, a number that is
 * read modulo the length of whatever list is there in the end. A draft is always a scenario, so nothing is filtered; and
 * it shrinks well, because an actor, an issue or an event can be taken out without breaking what refers to it.
 */

/** What an arbitrary makes. */
export type Made<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** A place in a list whose length is not yet known. */
export type Place = number;

/** Places are alike likely in lists of up to 6, and shrink to the first. */
export const place = (): fc.Arbitrary<Place> => fc.nat(59);

/** The element at a place. */
export function at<T>(list: readonly T[], where: Place): T {
  const found = list[where % list.length];
  if (found === undefined) throw new RangeError("a list that a draft refers to is empty");
  return found;
}

/** A set of places, up to 6. */
export type Some = number;

export const some = (): fc.Arbitrary<Some> => fc.nat(63);

/** The elements of a set of places; all of them where it is empty. */
export function someOf<T>(list: readonly T[], set: Some): readonly T[] {
  const found = list.filter((_, index) => (set >> index) % 2 === 1);
  return found.length > 0 ? found : list;
}

/** A set of places, of two at least where there are two. */
export function tableOf<T>(list: readonly T[], set: Some): readonly T[] {
  const found = someOf(list, set);
  return found.length > 1 ? found : list;
}

/** The same list, beginning elsewhere. */
export const rotated = <T>(list: readonly T[], by: Place): T[] =>
  list.map((_, index) => at(list, index + by));

/** As many drafts of one thing as there may be issues. */
export const perIssue = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<[T, T, T, T, T, T]> => fc.tuple(each, each, each, each, each, each);

/** One name for two, in whichever order. */
export const pairName = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** A number in [0, 1], mostly on a coarse grid, so that counterexamples read well and ties happen. */
export const share = (): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.nat(20).map((n) => n / 20) },
    { weight: 1, arbitrary: fc.nat(1_000_000).map((n) => n / 1_000_000) },
  );

/** Something often, and otherwise left out. It shrinks to being left out. */
export const maybe = <T>(some: fc.Arbitrary<T>, oftenIn10 = 5): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 10 - oftenIn10, arbitrary: fc.constant(undefined) },
    { weight: oftenIn10, arbitrary: some },
  );

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** The members that are there: an optional member of a document is left out rather than undefined. */
export function given<T extends Readonly<Record<string, unknown>>>(members: T): Given<T>;
export function given(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** The members but for some. */
export function omit<T extends object, K extends keyof T & string>(value: T, ...keys: readonly K[]): Omit<T, K>;
export function omit(value: object, ...keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** A look-up by id. */
export const byId = <T, V>(list: readonly T[], idOf: (element: T) => string, value: (element: T, index: number) => V | undefined): Record<string, V> =>
  Object.fromEntries(
    list.flatMap((element, index): [string, V][] => {
      const found = value(element, index);
      return found === undefined ? [] : [[idOf(element), found]];
    }),
  );
