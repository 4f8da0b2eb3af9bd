/**
 * Freezes plain data all the way down, in place, and returns it.
 *
 * What is already frozen is taken to be frozen all the way down and is not entered again, so cycles end and a repeated call
 * costs nothing. Typed arrays are left as they are, because the language cannot freeze them. Works at any depth. Never throws.
 *
 * @example
 * ```ts
 * Object.isFrozen(deepFreeze({ a: [1] }).a); // true
 * ```
 */
export function deepFreeze<T>(value: T): T {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null || Object.isFrozen(next) || ArrayBuffer.isView(next)) continue;
    Object.freeze(next);
    // One by one: spreading a long array into push overflows the stack.
    for (const member of Object.values(next)) waiting.push(member);
  }
  return value;
}
