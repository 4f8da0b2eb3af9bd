/** Words on a terminal 100 columns wide. */
const WIDTH = 100;

export const two = (number: number): string => number.toFixed(2);

export function heading(text: string): void {
  console.log(`${text}\n${"─".repeat(Math.min(WIDTH, text.length))}\n`);
}

export function paragraph(text: string): void {
  let line = "";
  for (const word of text.split(" ")) {
    if (line.length + word.length >= WIDTH) {
      console.log(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  console.log(`${line}\n`);
}

export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cells = [heads, ...rows].map((row) => row.map(String));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  for (const row of cells) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()}`);
  console.log();
}
