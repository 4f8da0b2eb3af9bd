import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";

/** What mutating a file came to, the last time, and the file as it was then. */
export interface Entry {
  readonly digest: string;
  readonly killed: number;
  readonly timedOut: number;
  readonly survived: number;
  readonly noCoverage: number;
}

export type FileRecord = Readonly<Record<string, Entry>>;

const path = ".ci/mutation/record.json";

export const readRecord = (): FileRecord => JSON.parse(readFileSync(path, "utf8")) as FileRecord;

/** One line a file, so that changes are easy to read and to merge. */
export function writeRecord(record: FileRecord): void {
  const lines = Object.keys(record).sort().map((file) => `  ${JSON.stringify(file)}: ${JSON.stringify(record[file])}`);
  writeFileSync(path, `{\n${lines.join(",\n")}\n}\n`);
}

/** The files of a room that can be mutated. */
export const filesOf = (room: string): readonly string[] =>
  globSync(`src/${room}/**/*.ts`, { exclude: (file) => file.endsWith(".d.ts") }).sort();

export const digestOf = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 12);
