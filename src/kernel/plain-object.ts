/**
 * Whether `value` is an object as a literal or JSON makes it: its prototype is null, or the `Object.prototype` of any realm.
 *
 * @throws whatever a proxy's trap throws.
 *
 * @example
 * ```ts
 * isPlainObject({}); // true
 * isPlainObject(new Map()); // false
 * ```
 */
export function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null) return true;
  // Any realm's Object.prototype is known as a root that has the root's methods as its own: what merely inherits from
  // a null prototype could hide getters there.
  return (
    typeof prototype === "object" && Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf")
  );
}
