/**
 * Every way in which the library refuses: a code, what was wrong (it follows the path, so it is a predicate), what to do.
 *
 * In a template `{name}` is an argument, and `[with {name}|without]` shows its first part if all its arguments are given,
 * else its second. To add an error, add a row. Codes are part of the public contract: texts may change, codes may not.
 */
export const errorTable = {
  // Plain data
  cycle: ["contains itself", "Refer to it by id instead."],
  "too-deep": ["is nested too deep[ (limit {limit})]", "Flatten the data."],
  "too-large": ["is too large[ (limit: {limit} values)]", "Reduce the data, or split it."],
  "too-many-problems": ["has more problems than the [{limit} ]listed", "Correct these and try again."],
  "forbidden-key": ["is a forbidden key", "Rename the key."],
  "non-finite": ["must be a finite number", "Use a finite number, or leave the member out."],
  "lone-surrogate": ["is not well-formed Unicode (a lone surrogate)", "Correct the text; it was probably cut in the middle of a character."],
  "not-plain": ["must be plain JSON data[, not {what}]", "Use only objects, arrays, strings, finite numbers, booleans and null."],
  // Shape
  "wrong-type": ["[must be {expected}|has the wrong type]", "[Put {expected} here.|Check the type in the documentation.]"],
  missing: ["is missing[: {expected} is needed]", "Add it."],
  "unknown-key": ["is not a known member", "[Did you mean {suggestion}?|Remove it.][ Known: {known}.]"],
  "unknown-kind": ["names an unknown kind", "[Did you mean {suggestion}?|Name a kind of this kit, or add the kind to the kit.][ Known: {known}.]"],
  "duplicate-kind": ["is in the kit twice[: {kind}]", "Give each kind its own name."],
  "out-of-range": ["is out of range[: it must be {expected}]", "[Put a value that is {expected}.|Put a value within the range.]"],
  "unknown-choice": ["is not one of the words allowed", "[Did you mean {suggestion}?|Use one of them.][ Known: {known}.]"],
  "not-integer": ["must be a whole number", "Use a whole number."],
  empty: ["is empty", "Add at least one[ {expected}]."],
  // Names
  "bad-id": ["is not an id", "Use a letter, then at most 63 letters, digits, _ or -; names such as constructor are reserved."],
  "duplicate-id": ["has an id that is taken[, by {first}]", "Give each its own id."],
  "unknown-reference": ["names an unknown [{expected}|thing]", "[Did you mean {suggestion}?|Name one that exists.][ Known: {known}.]"],
  repeated: ["repeats [{first}|an earlier one]", "Name each once."],
  "bad-path": ["is not a path of this scenario", "[Did you mean {suggestion}?|Write a path such as actors.a.position.]"],
  "bad-seed": ["is not a seed", "Use well-formed text or a safe integer."],
  // Sense
  "bad-date": ["is not a date", "Write a day of the calendar as YYYY-MM-DD."],
  "too-many-terms": ["has too many terms to list[: {count}, the limit is {limit}]", "Use fewer issues or options."],
  "too-entangled": ["are linked so closely that tables would be too large[: {count} entries, the limit is {limit}]", "Link fewer issues, or mention fewer together."],
  infeasible: ["[cannot be met: {reason}|admits no terms]", "Relax a constraint."],
  inconsistent: ["contradicts [{other}|the rest][: {reason}]", "Change one of them."],
  // Files of other systems
  "too-long": ["is too long[: {length} characters, the limit is {limit}]", "Shorten it; texts of this size are not read."],
  malformed: ["is not well-formed[ {format}][: {reason}]", "Correct it[ at line {line}, column {column}]."],
  "wrong-encoding": ["was decoded wrongly[: it contains {found}]", "Decode the file as it was written, mostly as UTF-8, and pass the text."],
  "forbidden-markup": ["contains [{found}|markup], which is refused", "Write the text out; entities, document types and external files are not read."],
  "not-expressible": ["has no place in such a file[: {reason}]", "Remove it, or keep the scenario as JSON."],
  // Runs and files
  "wrong-format": ["has [format {found}, not {expected}|an unknown format]", "Use the version of the library that wrote it, or make it anew."],
  "wrong-scenario": ["belongs to another scenario[: digest {found}, not {expected}]", "Use the scenario that it was made with."],
  fault: ["failed[: {reason}]", "Correct the code named, or report this with the scenario and the seed."],
  "replay-mismatch": ["departs from the log[: {found} where {expected} was recorded]", "Replay with the scenario and the version that made the log."],
} as const satisfies Record<string, readonly [message: string, remedy: string]>;

/** A code of the table of errors: part of the public contract. */
export type ErrorCode = keyof typeof errorTable;

type Named<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;

/** The arguments that the templates of a code may be given, all optional. Of a list the first twelve are shown. */
export type ErrorArgs<Code extends ErrorCode = ErrorCode> = {
  readonly [Name in Named<(typeof errorTable)[Code][number]>]?: string | number | readonly string[] | undefined;
};
