import { DetenteError, errorTable, type ErrorCode } from "../../src/kernel/index.ts";

/** What the library must not do, found. */
export class Violation extends Error {
  override readonly name = "Violation";
}

/** Longer than any message should be, however large what it is about. */
const LONGEST_TEXT = 3000;
const MOST_PROBLEMS = 1002;

/** What some work came to, or how it was refused; any other exception, and a refusal that says nothing, is a violation. */
export function refusalOf(what: string, work: () => void): ErrorCode | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof Violation) throw error;
    if (!(error instanceof DetenteError)) throw new Violation(`${what} threw ${shown(error)}`, { cause: error });
    checkProblems(what, error.problems);
    return error.code;
  }
}

/** Every problem has a documented code, a place and a remedy. */
export function checkProblems(what: string, problems: DetenteError["problems"]): void {
  if (problems.length === 0) throw new Violation(`${what} refused for no reason`);
  if (problems.length > MOST_PROBLEMS) throw new Violation(`${what} listed ${String(problems.length)} problems`);
  for (const { code, path, message, remedy } of problems) {
    if (!Object.hasOwn(errorTable, code)) throw new Violation(`${what}: no such code: ${code}`);
    if (typeof path !== "string" || message === "" || remedy === "") throw new Violation(`${what}: ${code} says nothing at ${path}`);
    if (path.length + message.length + remedy.length > LONGEST_TEXT) throw new Violation(`${what}: ${code} says too much`);
  }
}

function shown(error: unknown): string {
  try {
    return error instanceof Error ? `${error.name}: ${error.message.slice(0, 300)}` : typeof error;
  } catch {
    return "something that cannot be shown";
  }
}
