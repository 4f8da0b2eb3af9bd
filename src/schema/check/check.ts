import type { Members } from "../../scenario/elements.ts";
import type { NumberParam } from "../../scenario/params.ts";
import type { Reading } from "./reading.ts";

/** What one place of a document must hold. */
export interface Check {
  /** Words for it: "a number", "an actor". */
  readonly expected: string;
  /** The number that stands here, where it is one. */
  readonly parameter?: NumberParam;
  /** What leaving it out means, where that is a value. */
  readonly default?: unknown;
  /** Reports what is wrong with a value. Never throws, whatever the value. */
  check(value: unknown, path: string, reading: Reading): void;
  /** What the member of this name must hold, whether or not the value has it; `undefined` where it can have none. */
  member?(value: unknown, name: string, reading: Reading): Check | undefined;
  /** The names of the members it can have. */
  members?(value: unknown, reading: Reading): Iterable<string>;
  /** Whether it has its members by name, so that it can be begun as an empty object. */
  readonly isObject?: true;
}

/** A check that may depend on the object in which the member stands. */
export type MemberCheck = Check | ((object: Members) => Check);
