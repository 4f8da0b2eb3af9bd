/** Words on a terminal 100 columns wide. */
const WIDTH = 100;

export const two = (number: number): string => number.toFixed(2);

export function heading(text: string): void {
  console.log(`${text}\n${"─".repeat(Math.min(WIDTH, text.length))}\n`);
}

export function paragraph(text: string): void {
  console.log(`${wrapped(text, "")}\n`);
}

/** Lines of an account, each wrapped and set in under its beginning. */
export function account(text: string): void {
  for (const line of text.split("\n")) {
    const indent = line.slice(0, line.length - line.trimStart().length);
    console.log(indent + wrapped(line.trimStart(), `${indent}  `));
  }
  console.log();
}

function wrapped(text: string, indent: string): string {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1] ?? "";
    if (line !== "" && indent.length + line.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join(`\n${indent}`);
}

export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cells = [heads, ...rows].map((row) => row.map(String));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  for (const row of cells) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()}`);
  console.log();
}
