import { isWellFormed } from "../kernel/index.ts";
import type { Findings } from "./findings.ts";
import { importLimits } from "./limits.ts";

/**
 * A text fit to be read, its line ends made one character; `undefined`, with the problem reported, where it is no text, is
 * too long, or shows that the file was decoded in the wrong encoding.
 */
export function readableText(text: unknown, path: string, findings: Findings): string | undefined {
  if (typeof text !== "string") return void findings.report("wrong-type", path, text, { expected: "a text" });
  const { characters } = importLimits;
  if (text.length > characters) return void findings.report("too-long", path, undefined, { length: text.length, limit: characters });
  const found = wronglyDecoded(text);
  if (found !== undefined) return void findings.report("wrong-encoding", path, undefined, { found });
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

function wronglyDecoded(text: string): string | undefined {
  if (text.includes("\0")) return "null characters, as UTF-16 does when it is read as UTF-8";
  if (text.includes("\uFFFD")) return "replacement characters";
  return isWellFormed(text) ? undefined : "half a character";
}
