/**
 * npm run bench                     measure everything and print a table
 * npm run bench -- --case NAME      only the cases called NAME or NAME.…
 * npm run bench -- --json           one line of JSON for each case: { case, unit, value, n, runtime }
 *
 * Values are medians over samples that are taken in turn, in one process. `.rule` is the NegMAS rule as a plain loop that
 * computes each turn, `.limit` a plain loop over tables, `.decide` the same kind of strategy without a plan, `.prepare`
 * compiling a scenario and its first run.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Case, type Group, groups } from "./cases.ts";
import { interleaved, median, type Timing } from "./measure.ts";

interface Result extends Case {
  readonly timing: Timing;
}

const { values } = parseArgs({
  options: { json: { type: "boolean" }, case: { type: "string" }, help: { type: "boolean" } },
});

if (values.help === true) console.log(help());
else main(values.case, values.json === true);

function main(name: string | undefined, json: boolean): void {
  const wanted = (each: string): boolean => name === undefined || each === name || each.startsWith(`${name}.`);
  const chosen = groups.filter(({ names }) => names.some(wanted));
  if (chosen.length === 0) {
    console.error(`There is no case "${name ?? ""}". Cases:\n${groups.flatMap(({ names }) => names).map((each) => `  ${each}`).join("\n")}`);
    process.exitCode = 1;
    return;
  }
  if (!json) console.log(row(["case", "median", "best", "", "runs"]));
  for (const group of chosen) {
    const results = measured(group, wanted);
    for (const result of results) console.log(json ? jsonOf(result) : rowOf(result));
    if (!json) console.log(comparison(results));
  }
}

function measured(group: Group, wanted: (name: string) => boolean): Result[] {
  const cases = group.open().filter(({ name }) => wanted(name));
  const timings = interleaved(cases.map(({ work }) => work), group.effort);
  const results = cases.map((each, at) => ({ ...each, timing: timings[at]! }));
  return results.some(({ name }) => name === "import.node_alone") ? withoutStart(results) : results;
}

/** Import time is what the import adds to the start of the process beside it. */
function withoutStart(results: readonly Result[]): Result[] {
  const bare = results.find(({ name }) => name === "import.node_alone")!;
  return results.map((result) =>
    result === bare
      ? result
      : { ...result, timing: { ...result.timing, samples: result.timing.samples.map((time, at) => time - bare.timing.samples[at]!) } },
  );
}

/** The median and the best of the samples, in the unit of the case. */
function figures({ unit, timing: { samples } }: Result): { readonly middle: number; readonly best: number } {
  const inUnit = (time: number): number => (unit === "ms" ? time : 1000 / time);
  return { middle: inUnit(median(samples)), best: inUnit(Math.min(...samples)) };
}

function jsonOf(result: Result): string {
  const { name, unit, timing } = result;
  const value = Number(figures(result).middle.toPrecision(4));
  return JSON.stringify({ case: name, unit, value, n: timing.n, runtime: `node ${process.version}` });
}

function rowOf(result: Result): string {
  const { middle, best } = figures(result);
  return row([result.name, shown(middle), shown(best), result.unit, String(result.timing.n)]);
}

/** How the library compares with the loops: ratios of rates, sample by sample. */
function comparison(results: readonly Result[]): string {
  const samplesOf = (end: string): readonly number[] | undefined =>
    results.find(({ name }) => (end === "" ? !name.includes(".") : name.endsWith(end)))?.timing.samples;
  const ratio = (one: string, other: string): string => {
    const [mine, theirs] = [samplesOf(one), samplesOf(other)];
    return mine && theirs ? median(mine.map((time, at) => theirs[at]! / time)).toFixed(2) : "";
  };
  const ratios = [
    ["batch/limit", ratio("", ".limit"), "goal 0.5"],
    ["decide/limit", ratio(".decide", ".limit"), "goal 0.25"],
    ["batch/rule", ratio("", ".rule"), "goal 1"],
  ] as const;
  const known = ratios.filter(([, value]) => value !== "");
  return known.length === 0 ? "" : `  ${known.map(([what, value, goal]) => `${what} ${value} (${goal})`).join("   ")}\n`;
}

function shown(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}

function row([name, middle, best, unit, n]: readonly string[]): string {
  return `${name!.padEnd(40)}${middle!.padStart(12)}${best!.padStart(12)} ${unit!.padEnd(15)}${n!.padStart(10)}`;
}

/** The leading comment of this file. */
function help(): string {
  const [, text = ""] = /^\/\*\*(.*?)\*\//s.exec(readFileSync(import.meta.filename, "utf8")) ?? [];
  return text.replace(/^ *\* ?/gm, "").trim();
}
