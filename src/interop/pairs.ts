/** The elements of two lists, place by place, as far as both go. */
export function pairs<A, B>(first: readonly A[], second: readonly B[]): (readonly [A, B])[] {
  return first.flatMap((one, at) => second.slice(at, at + 1).map((other) => [one, other] as const));
}
