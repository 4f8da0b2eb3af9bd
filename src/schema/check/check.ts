import type { Members } from "../../scenario/elements.ts";
import type { Reading } from "./reading.ts";

/** What one place of a document must hold. */
export interface Check {
  /** Words for it: "a number", "an actor". */
  readonly expected: string;
  /** Reports what is wrong with a value. Never throws, whatever the value. */
  check(value: unknown, path: string, reading: Reading): void;
  /** What the member of this name must hold, whether or not the value has it; `undefined` where it can have none. */
  member?(value: unknown, name: string, reading: Reading): Check | undefined;
  /** The names of the members it can have. */
  members?(value: unknown, reading: Reading): Iterable<string>;
}

/** A check that may depend on the object in which the member stands. */
export type MemberCheck = Check | ((object: Members) => Check);
