/**
 * What `make` returns, made when it is first asked for and kept.
 *
 * @example
 * ```ts
 * once(() => 7)(); // 7
 * ```
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
