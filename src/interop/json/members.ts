import { isWellFormed, joinPath } from "../../kernel/index.ts";
import type { Findings } from "../findings.ts";
import type { Json, JsonObject } from "./read.ts";

const isObject = (value: Json | undefined): value is JsonObject => value instanceof Map;

/** The members of what must be an object. */
export function objectOf(value: Json | undefined, path: string, findings: Findings): JsonObject | undefined {
  if (isObject(value)) return value;
  if (value === undefined) return void findings.report("missing", path, undefined, { expected: "an object" });
  return void findings.report("wrong-type", path, plain(value), { expected: "an object" });
}

/** A member that must be an object. */
export function objectAt(members: JsonObject, name: string, path: string, findings: Findings): JsonObject | undefined {
  return objectOf(members.get(name), joinPath(path, name), findings);
}

/** What must be a number, within bounds. */
export function numberOf(value: Json | undefined, path: string, findings: Findings, least = -1e12, most = 1e12): number | undefined {
  if (value === undefined) return void findings.report("missing", path, undefined, { expected: "a number" });
  if (typeof value !== "number") return void findings.report("wrong-type", path, plain(value), { expected: "a number" });
  // Already reported by the reader.
  if (!Number.isFinite(value)) return undefined;
  if (value >= least && value <= most) return value;
  return void findings.report("out-of-range", path, value, { expected: `from ${String(least)} to ${String(most)}` });
}

/** A name of an issue or an option. */
export function checkName(name: string, path: string, findings: Findings): void {
  if (!isWellFormed(name)) findings.report("lone-surrogate", path);
}

/** The text of a member that may be left out. */
export function textAt(members: JsonObject, name: string, path: string, findings: Findings): string | undefined {
  const value = members.get(name);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") return void findings.report("wrong-type", joinPath(path, name), plain(value), { expected: "a text" });
  checkName(value, joinPath(path, name), findings);
  return value;
}

/** Warns of members that are not read. */
export function ignoreOthers(members: JsonObject, known: readonly string[], path: string, findings: Findings): void {
  for (const name of members.keys()) if (!known.includes(name)) findings.ignore(joinPath(path, name), `the member ${JSON.stringify(name.slice(0, 40))}`);
}

/** What can be shown of a value in a message. */
const plain = (value: Json): unknown => (isObject(value) ? {} : value);
