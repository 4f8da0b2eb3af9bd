import { DetenteError, problem } from "../../kernel/index.ts";
import type { Cell, Row } from "./rows.ts";

/** How a table is written. */
export interface CsvOptions {
  /** The columns and their order; by default all, in the order in which rows name them. */
  readonly columns?: readonly string[];
  /**
   * Texts that a spreadsheet would take for a formula (they begin with `=`, `+`, `-`, `@`, a tab or a line end) get an apostrophe
   * before them with `guard`, and stay as they are with `keep`. Numbers never change. @defaultValue "guard"
   */
  readonly formulas?: "guard" | "keep";
}

/**
 * Rows as comma-separated values: a header, lines ended by CR LF, cells quoted where they must be (RFC 4180). Numbers have the
 * shortest form that reads back as the same double; `null` and cells left out are empty.
 *
 * @throws DetenteError for a number that is not finite.
 * @example
 * ```ts
 * toCsv([{ actor: "a", said: 'no, "never"' }, { actor: "b", utility: 0.1 }]);
 * // 'actor,said,utility\r\na,"no, ""never""",\r\nb,,0.1\r\n'
 * ```
 */
export function toCsv(rows: readonly Row[], { columns = columnsOf(rows), formulas = "guard" }: CsvOptions = {}): string {
  const write = (cell: Cell | undefined, path: string): string => quoted(typeof cell === "string" && formulas === "guard" ? guarded(cell) : textOf(cell, path));
  const lines = rows.map((row, at) => columns.map((column) => write(Object.hasOwn(row, column) ? row[column] : null, `${String(at)}.${column}`)));
  return [columns.map((column) => write(column, "columns")), ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}

function columnsOf(rows: readonly Row[]): string[] {
  const columns = new Set<string>();
  for (const row of rows) for (const column of Object.keys(row)) columns.add(column);
  return [...columns];
}

const guarded = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** A cell without its quotes. */
export function textOf(cell: Cell | undefined, path: string): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number" && !Number.isFinite(cell)) throw new DetenteError([problem("non-finite", path, cell)]);
  return String(cell);
}
