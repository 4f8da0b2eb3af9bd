/**
 * Mutation testing: `npm run test:mutation` tries all rooms of mechanism, `-- kernel src/space/order.ts` some rooms and files.
 *
 * -- --changed    what changed since the record was written, or a fixed sample: as CI does. Writes nothing down.
 * -- --stale      only what changed since the record was written, and was asked for: to take a stopped run up again
 * -- --again      only mutants that changed since the last run here, or whose tests did: for a quick loop
 * -- --workers 1  on so many processors; on all of them by default
 */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { relative } from "node:path";
import { parseArgs } from "node:util";
import { digestOf, type Entry, filesOf, type FileRecord, readRecord, writeRecord } from "./record.ts";
import { rooms } from "./rooms.ts";
import { type Mutants, mutate } from "./stryker.ts";
import { placesOf, writeSurvivors } from "./survivors.ts";

/** What CI has time for, as bytes of source: about 1,000 mutants. The rest waits for a whole run. */
const BUDGET = 50_000;
/** After so many bytes of source what was found is written down: what a stop may lose. */
const BATCH = 16_000;
/** What CI tries where nothing changed, so that the gate can fail. */
const SAMPLE = "strategy";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    changed: { type: "boolean", default: false },
    stale: { type: "boolean", default: false },
    again: { type: "boolean", default: false },
    workers: { type: "string", default: String(availableParallelism()) },
  },
});
const all = Object.keys(rooms).flatMap(filesOf);
for (const name of positionals) {
  if (!all.some((file) => within(file, name))) throw new Error(`${name} is no room of mechanism and no file in one: ${Object.keys(rooms).join(", ")}`);
}
const asked = positionals.length === 0 ? all : all.filter((file) => positionals.some((name) => within(file, name)));

const recorded = readRecord();
let record: FileRecord = recorded;
const faults: string[] = [];
const rows: string[][] = [["room", "mutants", "killed", "timed out", "survived", "no coverage", "score"]];

const stale = (file: string): boolean => recorded[file]?.digest !== digestOf(file);
const chosen = options.changed ? changed() : options.stale ? asked.filter(stale) : asked;
for (const room of Object.keys(rooms)) {
  for (const files of batches(chosen.filter((file) => within(file, room)))) {
    const mutants = await mutate(room, files, { again: options.again, workers: Number(options.workers) });
    check(room, mutants);
    for (const place of placesOf(files, mutants)) console.log(place);
    record = { ...record, ...Object.fromEntries(files.map((file) => [file, entry(file, mutants)])) };
    if (options.changed) continue;
    writeRecord(Object.fromEntries(Object.entries(record).filter(([file]) => all.includes(file))));
    writeSurvivors(files, mutants);
  }
  if (chosen.some((file) => within(file, room))) score(room);
}

console.log(table(rows));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Whether a file is meant by its own name or by that of its room. */
function within(file: string, name: string): boolean {
  return file === name || file.startsWith(`src/${name}/`);
}

/** The files that changed since the record was written, as many as CI has time for; those of the sample where none did. */
function changed(): readonly string[] {
  const due = asked.filter(stale);
  if (due.length === 0) return filesOf(SAMPLE);
  let bytes = 0;
  const taken = due.toSorted((a, b) => size(a) - size(b)).filter((file) => (bytes += size(file)) <= BUDGET);
  const left = due.filter((file) => !taken.includes(file));
  if (left.length > 0) console.log(`Changed too, and left to npm run test:mutation: ${left.join(", ")}`);
  return taken;
}

/** Files in their order, together while they are small. */
function batches(files: readonly string[]): readonly (readonly string[])[] {
  const made: string[][] = [];
  let bytes = Infinity;
  for (const file of files) {
    bytes += size(file);
    if (bytes > BATCH) {
      made.push([]);
      bytes = size(file);
    }
    made.at(-1)!.push(file);
  }
  return made;
}

function size(file: string): number {
  return statSync(file).size;
}

/** A runner that runs no tests calls every mutant survived, or every one killed. */
function check(room: string, mutants: Mutants): void {
  const untested = mutants.filter(({ status, testsCompleted = 0 }) => (status === "Survived" || status === "Killed") && testsCompleted === 0);
  if (untested.length > 0) faults.push(`${room}: ${untested.length} mutants were tried by no test`);
  const judged = mutants.filter(({ status }) => status === "Survived" || status === "Killed" || status === "Timeout");
  if (judged.length > 0 && !judged.some(({ status }) => status === "Killed")) faults.push(`${room}: no mutant was killed`);
}

function entry(file: string, mutants: Mutants): Entry {
  const count = (status: string): number => mutants.filter((mutant) => mutant.status === status && relative(".", mutant.fileName) === file).length;
  return {
    digest: digestOf(file),
    killed: count("Killed"),
    timedOut: count("Timeout"),
    survived: count("Survived"),
    noCoverage: count("NoCoverage"),
  };
}

/** Adds the row of a room, over what is known of all its files. */
function score(room: string): void {
  const entries = filesOf(room).flatMap((file) => record[file] ?? []);
  const sum = (of: keyof Omit<Entry, "digest">): number => entries.reduce((total, each) => total + each[of], 0);
  const counts = [sum("killed"), sum("timedOut"), sum("survived"), sum("noCoverage")];
  const mutants = counts.reduce((total, count) => total + count, 0);
  const share = mutants === 0 ? 100 : (100 * (counts[0]! + counts[1]!)) / mutants;
  rows.push([room, String(mutants), ...counts.map(String), `${share.toFixed(1)} %`]);
  const { least } = rooms[room]!;
  if (share < least) faults.push(`${room}: ${share.toFixed(1)} % of its mutants were killed, and at least ${least} % should be`);
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join("  ")).join("\n");
}
