import { DetenteError, problem } from "../kernel/index.ts";

const LONGEST = 300;

/** What an exception says, whatever was thrown. */
export function messageOf(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error).slice(0, LONGEST);
  } catch {
    return "something that cannot be shown";
  }
}

/** Lets a protocol work; what it throws becomes a DetenteError that names its phase. */
export function guarded<T>(phase: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFault(phase, error);
  }
}

/** What a protocol has thrown, as a DetenteError that names its phase. */
export const asFault = (phase: string, error: unknown): DetenteError => (isOwn(error) ? error : faultIn(phase, messageOf(error)));

/** Refuses what a protocol does. */
export const refuseFault = (phase: string, reason: string): never => {
  throw faultIn(phase, reason);
};

const faultIn = (phase: string, reason: string): DetenteError =>
  new DetenteError([problem("fault", `protocol.phases.${phase}`, undefined, { reason })]);

function isOwn(error: unknown): error is DetenteError {
  try {
    return error instanceof DetenteError;
  } catch {
    return false;
  }
}

/** Whether an answer is a promise, which comes too late. Nobody waits for it, so that its rejection is nobody's. */
export function isPromise(answer: unknown): boolean {
  try {
    if (!(answer instanceof Promise)) return false;
    answer.catch(() => undefined);
  } catch {
    // Whatever it is, it is no move.
  }
  return true;
}
