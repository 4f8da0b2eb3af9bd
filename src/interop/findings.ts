import { type ErrorArgs, type ErrorCode, problem, type Problem, refuse } from "../kernel/index.ts";
import { importLimits } from "./limits.ts";

/** What an import finds wrong, and what it leaves out. */
export class Findings {
  readonly #problems: Problem[] = [];
  readonly #warnings: string[] = [];
  readonly #ignored = new Map<string, { readonly first: string; count: number }>();

  report<Code extends ErrorCode>(code: Code, path: string, value?: unknown, args: ErrorArgs<Code> = {}): void {
    const { findings } = importLimits;
    if (this.#problems.length < findings) this.#problems.push(problem(code, path, value, args));
    else if (this.#problems.length === findings) this.#problems.push(problem("too-many-problems", "", undefined, { limit: findings }));
  }

  warn(path: string, text: string): void {
    this.#warnings.push(`${path}: ${text}`);
  }

  /** Something that is left out: said once for all places alike. */
  ignore(path: string, what: string): void {
    const known = this.#ignored.get(what);
    if (known === undefined) this.#ignored.set(what, { first: path, count: 1 });
    else known.count++;
  }

  get failed(): boolean {
    return this.#problems.length > 0;
  }

  /** @throws DetenteError if anything was wrong. */
  refuse(): void {
    refuse(this.#problems);
  }

  get warnings(): readonly string[] {
    const ignored = [...this.#ignored].map(([what, { first, count }]) => `${first}: ${what} is ignored${more(count - 1)}`);
    const all = [...this.#warnings, ...ignored];
    const { findings } = importLimits;
    return Object.freeze(all.length > findings ? [...all.slice(0, findings), `and ${all.length - findings} warnings more`] : all);
  }
}

const more = (others: number): string => (others === 0 ? "" : `, and so ${others === 1 ? "is one" : `are ${others}`} more like it`);
