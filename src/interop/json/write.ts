/** A value to be written as JSON: objects are lists of pairs, so that names stand in this order, whatever they are. */
export type WrittenJson = string | number | readonly WrittenJson[] | Members;

/** An object's members in their order. */
export interface Members {
  readonly members: readonly (readonly [string, WrittenJson])[];
}

/** Members in an object. */
export const object = (...members: readonly (readonly [string, WrittenJson])[]): Members => ({ members });

/** The text, indented; numbers in their shortest form that reads back as the same double. */
export const writeJson = (value: WrittenJson): string => `${written(value, "")}\n`;

function written(value: WrittenJson, indent: string): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return String(value);
  const inner = `${indent}  `;
  if ("members" in value) {
    if (value.members.length === 0) return "{}";
    const lines = value.members.map(([name, member]) => `${inner}${JSON.stringify(name)}: ${written(member, inner)}`);
    return `{\n${lines.join(",\n")}\n${indent}}`;
  }
  return `[${value.map((item) => written(item, inner)).join(", ")}]`;
}
