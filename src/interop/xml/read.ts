import { parseXml, XmlElement, XmlError, type XmlNode, XmlText } from "@rgrove/parse-xml";
import type { Findings } from "../findings.ts";
import { readableText } from "../text.ts";
import { isHarmless } from "./guard.ts";

/** An element of an XML text. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Whether there is text between its tags beside blanks. */
  readonly hasText: boolean;
}

/**
 * The root element of an XML text; `undefined`, with the problem reported, where it cannot be read. Document types, entities
 * of its own, external files and whatever passes the limits are refused before anything is parsed.
 */
export function readXml(given: unknown, path: string, findings: Findings): Element | undefined {
  const text = readableText(given, path, findings);
  if (text === undefined || !isHarmless(text, path, findings)) return undefined;
  const encoding = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text)?.[1];
  if (encoding !== undefined && !/^utf-?(8|16)$/i.test(encoding)) {
    findings.warn(path, `the declared encoding, ${encoding.slice(0, 40)}, is not looked at: the text is taken as it was decoded`);
  }
  try {
    return elementsIn(parseXml(text).children)[0];
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const { line, column } = error;
    const reason = error.message.replace(/ \(line[\s\S]*$/, "");
    const entity = /entity isn't defined: (.*)/.exec(reason)?.[1];
    if (entity !== undefined) return void findings.report("forbidden-markup", path, undefined, { found: `the entity ${entity}` });
    return void findings.report("malformed", path, undefined, { format: "XML", reason, line, column });
  }
}

const elementsIn = (nodes: readonly XmlNode[]): Element[] => nodes.flatMap((node) => (node instanceof XmlElement ? [elementOf(node)] : []));

function elementOf(node: XmlElement): Element {
  return {
    name: node.name,
    attributes: new Map(Object.entries(node.attributes)),
    children: elementsIn(node.children),
    hasText: node.children.some((child) => child instanceof XmlText && child.text.trim() !== ""),
  };
}
