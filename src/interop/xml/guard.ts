import type { Findings } from "../findings.ts";
import { importLimits } from "../limits.ts";

/**
 * Whether an XML text may be given to a parser that recurses: no document type, no entity of its own and no file to include, nesting and number
 * of elements within the limits. One pass over the text, which needs no memory; what is malformed is left to the parser.
 */
export function isHarmless(text: string, path: string, findings: Findings): boolean {
  let depth = 0;
  let elements = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    if (text.startsWith("<!--", at)) at = endOf(text, "-->", at + 4);
    else if (text.startsWith("<![CDATA[", at)) at = endOf(text, "]]>", at + 9);
    else if (text.startsWith("<?", at)) at = endOf(text, "?>", at + 2);
    else if (text.startsWith("<!", at)) {
      const found = text.slice(at, at + 20).replace(/^(<![A-Za-z]*)[^]*$/, "$1");
      findings.report("forbidden-markup", path, undefined, { found });
      return false;
    } else if (text.startsWith("</", at)) {
      depth--;
      at += 2;
    } else {
      const inclusion = /^<(?:[^\s<>/:]{1,100}:)?include(?=[\s/>])/.exec(text.slice(at, at + 120))?.[0];
      if (inclusion !== undefined) {
        findings.report("forbidden-markup", path, undefined, { found: `${inclusion}>` });
        return false;
      }
      const end = endOfTag(text, at + 1);
      elements++;
      if (text[end - 2] !== "/") depth++;
      at = end;
    }
    const { depth: deepest, nodes } = importLimits;
    if (depth > deepest) {
      findings.report("too-deep", path, undefined, { limit: deepest });
      return false;
    }
    if (elements > nodes) {
      findings.report("too-large", path, undefined, { limit: nodes });
      return false;
    }
  }
  return true;
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

/** Where a tag ends: after the first `>` outside quotes. */
function endOfTag(text: string, from: number): number {
  let quote = "";
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === ">") return at + 1;
  }
  return text.length;
}
