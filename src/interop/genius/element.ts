import { joinPath } from "../../kernel/index.ts";
import type { Findings } from "../findings.ts";
import { readNumber } from "../number.ts";
import type { Element } from "../xml/read.ts";

/** The children of one name. */
export const childrenOf = (element: Element, name: string): Element[] => element.children.filter((child) => child.name === name);

/** An attribute that must be there. */
export function attribute(element: Element, name: string, path: string, findings: Findings): string | undefined {
  const found = element.attributes.get(name);
  if (found === undefined) findings.report("missing", joinPath(path, name), undefined, { expected: `the attribute ${name} of <${element.name}>` });
  return found;
}

/** A number that must be there. */
export function numberAt(element: Element, name: string, path: string, findings: Findings): number | undefined {
  const text = attribute(element, name, path, findings);
  return text === undefined ? undefined : readNumber(text, joinPath(path, name), findings);
}

/** A whole number that must be there. */
export function wholeAt(element: Element, name: string, path: string, findings: Findings): number | undefined {
  const number = numberAt(element, name, path, findings);
  if (number === undefined || Number.isSafeInteger(number)) return number;
  return void findings.report("not-integer", joinPath(path, name), number);
}

/** Warns of everything in an element that is not read. */
export function ignoreRest(element: Element, path: string, attributes: readonly string[], children: readonly string[], findings: Findings): void {
  for (const name of element.attributes.keys()) {
    if (!attributes.includes(name)) findings.ignore(joinPath(path, name), `the attribute ${name.slice(0, 40)} of <${element.name.slice(0, 40)}>`);
  }
  for (const { name } of element.children) {
    if (!children.includes(name)) findings.ignore(path, `<${name.slice(0, 40)}> in <${element.name.slice(0, 40)}>`);
  }
  if (element.hasText) findings.ignore(path, `the text in <${element.name.slice(0, 40)}>`);
}
