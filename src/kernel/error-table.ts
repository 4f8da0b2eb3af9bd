/**
 * Every way in which the library refuses: a code, what was wrong (it follows the path, so it is a predicate), what to do.
 *
 * In a template `{name}` is an argument, and `[with {name}|without]` shows its first part if all its arguments are given,
 * else its second. To add an error, add a row. Codes are part of the public contract: texts may change, codes may not.
 */
export const errorTable = {
  // Plain data
  cycle: { message: "contains itself", remedy: "Data must be a tree, as JSON is: refer to it by id instead." },
  "too-deep": { message: "is nested too deep[ (limit {limit})]", remedy: "Flatten the data." },
  "too-large": { message: "is too large[ (limit: {limit} values)]", remedy: "Reduce the data, or split it." },
  "too-many-problems": { message: "has more problems than the [{limit} ]listed", remedy: "Correct these and try again." },
  "forbidden-key": { message: "is a forbidden key", remedy: "Rename the key; __proto__, constructor and prototype are never allowed." },
  "non-finite": { message: "must be a finite number", remedy: "Use a finite number, or leave the member out." },
  "lone-surrogate": { message: "is not well-formed Unicode (a lone surrogate)", remedy: "Correct the text; it was probably cut in the middle of a character." },
  "not-plain": { message: "must be plain JSON data[, not {what}]", remedy: "Use only objects, arrays, strings, finite numbers, booleans and null." },
  // Shape
  "wrong-type": { message: "[must be {expected}|has the wrong type]", remedy: "[Put {expected} here.|Check the type in the documentation.]" },
  missing: { message: "is missing[: {expected} is needed]", remedy: "Add it." },
  "unknown-key": { message: "is not a known member", remedy: "[Did you mean {suggestion}?|Remove it.][ Known: {known}.]" },
  "unknown-kind": { message: "names an unknown kind", remedy: "[Did you mean {suggestion}?|Name a kind of this kit, or add the kind to the kit.][ Known: {known}.]" },
  "duplicate-kind": { message: "is in the kit twice[: {kind}]", remedy: "Give each kind its own name." },
  "out-of-range": { message: "is out of range[: it must be {expected}]", remedy: "[Put a value that is {expected}.|Put a value within the range.]" },
  "unknown-choice": { message: "is not one of the words allowed", remedy: "[Did you mean {suggestion}?|Use one of them.][ Known: {known}.]" },
  "not-integer": { message: "must be a whole number", remedy: "Use a whole number." },
  empty: { message: "is empty", remedy: "[Add at least one {expected}.|Add at least one.]" },
  // Names
  "bad-id": { message: "is not an id", remedy: "Use a letter, then at most 63 letters, digits, _ or -; names such as constructor are reserved." },
  "duplicate-id": { message: "has an id that is taken[, by {first}]", remedy: "Give each its own id." },
  "unknown-reference": { message: "names an unknown [{expected}|thing]", remedy: "[Did you mean {suggestion}?|Name one that exists.][ Known: {known}.]" },
  repeated: { message: "repeats [{first}|an earlier one]", remedy: "Name each once." },
  "bad-path": { message: "is not a path of this scenario", remedy: "[Did you mean {suggestion}?|Write a path such as actors.a.position.]" },
  "bad-seed": { message: "is not a seed", remedy: "Use well-formed text or a safe integer." },
  // Sense
  "bad-date": { message: "is not a date", remedy: "Write a day of the calendar as YYYY-MM-DD." },
  "too-many-terms": { message: "has too many terms to list[: {count}, the limit is {limit}]", remedy: "Use a factored space, or fewer issues and options." },
  infeasible: { message: "[cannot be met: {reason}|admits no terms]", remedy: "Relax a constraint." },
  inconsistent: { message: "contradicts [{other}|the rest][: {reason}]", remedy: "Change one of them." },
  // Runs and files
  "wrong-format": { message: "has [format {found}, not {expected}|an unknown format]", remedy: "Use the version of the library that wrote it, or make it anew." },
  "wrong-scenario": { message: "belongs to another scenario[: digest {found}, not {expected}]", remedy: "Use the scenario that it was made with." },
  fault: { message: "failed[: {reason}]", remedy: "Correct the code named, or report this with the scenario and the seed." },
  "replay-mismatch": { message: "departs from the log[: {found} where {expected} was recorded]", remedy: "Replay with the scenario and the version that made the log." },
} as const satisfies Record<string, { readonly message: string; readonly remedy: string }>;

/** A code of the table of errors: part of the public contract. */
export type ErrorCode = keyof typeof errorTable;

type Named<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;

/** The arguments that the templates of a code may be given, all optional. Of a list the first twelve are shown. */
export type ErrorArgs<Code extends ErrorCode = ErrorCode> = {
  readonly [Name in Named<(typeof errorTable)[Code]["message" | "remedy"]>]?: string | number | readonly string[] | undefined;
};
