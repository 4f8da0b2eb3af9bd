import type { ErrorCode } from "./error-table.ts";
import { fail, problem } from "./errors.ts";
import { joinPath } from "./path.ts";

const DEEPEST = 512;

/** The containers that enclose a value, outermost first, and the keys that lead to it; a path is made of them only to refuseAt. */
export interface Walk {
  readonly containers: object[];
  readonly keys: (string | number)[];
}

/** A walk that begins at the root. */
export const walk = (): Walk => ({ containers: [], keys: [] });

/** Goes into a container: refuses one that is inside itself, and more than 512 levels. */
export function enter(container: object, place: Walk): void {
  if (place.containers.includes(container)) refuseAt("cycle", container, place);
  if (place.containers.length >= DEEPEST) refuseAt("too-deep", container, place);
  place.containers.push(container);
}

/** Refuses what a walk has come to. */
export const refuseAt = (code: ErrorCode, value: unknown, { keys }: Walk): never =>
  fail(problem(code, keys.reduce<string>(joinPath, ""), value));
