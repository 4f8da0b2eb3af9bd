/** An element to be written: attributes in their order, and children. */
export interface Written {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly children?: readonly Written[];
}

/** An XML 1.0 text of an element, indented, with everything escaped that must be. */
export function writeXml(root: Written): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, "").join("\n")}\n`;
}

function lines({ name, attributes = {}, children = [] }: Written, indent: string): string[] {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const start = `${indent}<${name}${written.join("")}`;
  if (children.length === 0) return [`${start}/>`];
  return [`${start}>`, ...children.flatMap((child) => lines(child, `${indent}  `)), `${indent}</${name}>`];
}

const references: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Line ends and tabs would be read back as blanks if they stood there as themselves. */
const escaped = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (char) => references[char] ?? `&#${String(char.charCodeAt(0))};`);

/** Whether XML 1.0 can hold a text: some control characters and halves of characters it cannot, not even escaped. */
export const isXmlText = (text: string): boolean => !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text);
