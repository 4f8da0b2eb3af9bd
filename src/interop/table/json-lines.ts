import { fail, problem } from "../../kernel/index.ts";
import type { Row } from "./rows.ts";

/**
 * Rows as JSON Lines: one object a line, its members in the order of the row, every line ended by LF.
 *
 * @throws DetenteError for a number that is not finite.
 * @example
 * ```ts
 * toJsonLines([{ actor: "a", utility: 0.5 }, { actor: "b", utility: null }]);
 * // '{"actor":"a","utility":0.5}\n{"actor":"b","utility":null}\n'
 * ```
 */
export function toJsonLines(rows: readonly Row[]): string {
  return rows.map((row, at) => `${JSON.stringify(finite(row, at))}\n`).join("");
}

function finite(row: Row, at: number): Row {
  for (const [column, cell] of Object.entries(row)) {
    if (typeof cell === "number" && !Number.isFinite(cell)) fail(problem("non-finite", `${String(at)}.${column}`, cell));
  }
  return row;
}
