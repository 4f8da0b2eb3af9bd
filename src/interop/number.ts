import type { Findings } from "./findings.ts";

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const NO_NUMBERS: ReadonlySet<string> = new Set(["NaN", "Infinity", "-Infinity", "+Infinity"]);

/** The number that a text writes; `undefined`, with the problem reported, where it writes none or one beyond all doubles. */
export function readNumber(text: string, path: string, findings: Findings): number | undefined {
  const trimmed = text.trim();
  const number = DECIMAL.test(trimmed) ? Number(trimmed) : NaN;
  if (Number.isFinite(number)) return number;
  const code = NO_NUMBERS.has(trimmed) || DECIMAL.test(trimmed) ? "non-finite" : "wrong-type";
  return void findings.report(code, path, text, code === "wrong-type" ? { expected: "a number" } : {});
}

/** Whether a number lies in [least, most]; reported where it does not. */
export function isBetween(number: number, least: number, most: number, path: string, findings: Findings): boolean {
  if (number >= least && number <= most) return true;
  findings.report("out-of-range", path, number, { expected: `from ${String(least)} to ${String(most)}` });
  return false;
}
