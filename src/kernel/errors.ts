import { errorTable, type ErrorArgs, type ErrorCode } from "./error-table.ts";
import { render } from "./render.ts";

/** One thing that is wrong: its code, where, the value found there if one was, what is wrong, and what to do. */
export interface Problem {
  readonly code: ErrorCode;
  /** Where, as in `actors.1.position`; the empty string is the root. */
  readonly path: string;
  readonly value?: unknown;
  readonly message: string;
  readonly remedy: string;
}

/**
 * The one error that the library throws: it lists every problem found, one a line, as `path: message (got value). remedy`.
 *
 * @example
 * ```ts
 * new DetenteError([problem("not-integer", "rounds", 1.5)]).message;
 * // "rounds: must be a whole number (got 1.5). Use a whole number."
 * ```
 */
export class DetenteError extends Error {
  /** The code of the first problem. */
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(line).join("\n"));
    this.name = "DetenteError";
    this.code = problems[0]?.code ?? "fault";
    this.problems = Object.freeze([...problems]);
  }
}

/**
 * A {@link Problem} with its texts filled in from the table of errors. `undefined` as value means that none was found.
 *
 * @example
 * ```ts
 * problem("unknown-reference", "offer.land", "teritory", { expected: "option", suggestion: "territory" }).remedy;
 * // "Did you mean territory?"
 * ```
 */
export function problem<Code extends ErrorCode>(
  code: Code,
  path: string,
  value?: unknown,
  args: ErrorArgs<Code> = {},
): Problem {
  const [message, remedy] = errorTable[code];
  const given = new Map(Object.entries(args).filter(([, arg]) => arg !== undefined));
  const texts = { message: fill(message, given), remedy: fill(remedy, given) };
  return Object.freeze(value === undefined ? { code, path, ...texts } : { code, path, value, ...texts });
}

/**
 * Throws the problems given, as one {@link DetenteError}.
 *
 * @throws {@link DetenteError} always.
 */
export function fail(...problems: readonly Problem[]): never {
  throw new DetenteError(problems);
}

/**
 * Throws the problems found, as one {@link DetenteError}; nothing, where none were.
 *
 * @throws {@link DetenteError} if there is a problem.
 */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new DetenteError(problems);
}

function line({ path, message, remedy, ...rest }: Problem): string {
  const got = "value" in rest ? ` (got ${render(rest.value)})` : "";
  return `${path === "" ? "(root)" : path}: ${message}${got}. ${remedy}`;
}

function fill(template: string, args: ReadonlyMap<string, unknown>): string {
  return template
    .replace(/\[([^\]|]*)\|?([^\]]*)\]/g, (_, shown: string, otherwise: string) =>
      [...shown.matchAll(/\{(\w+)\}/g)].every(([, name = ""]) => args.has(name)) ? shown : otherwise,
    )
    .replace(/\{(\w+)\}/g, (_, name: string) => write(args.get(name)));
}

function write(arg: unknown): string {
  if (!Array.isArray(arg)) return clip(String(arg));
  return arg.slice(0, 12).map(String).map(clip).join(", ") + (arg.length > 12 ? ", …" : "");
}

const clip = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
