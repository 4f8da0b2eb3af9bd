/**
 * Plays the golden runs with the built package on many runtimes and in every way, and holds their digests to those that are
 * checked in: `npm run test:runtimes`. Fails where one differs, and in CI on Linux x64 also where a runtime of npm's is missing.
 */
import { execSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contract } from "../../tests/golden/contract.ts";
import { golden } from "../../tests/golden/golden.ts";
import { fresh } from "../build/fresh.ts";
import { bundle } from "./bundle.ts";
import { output, type Row, rows, runsOf, width } from "./rows.ts";
import { columns, differing, parting, tableLine, type Told } from "./table.ts";

const { runs: pinned } = JSON.parse(readFileSync(join(import.meta.dirname, "../../tests/golden/runs.json"), "utf8")) as Contract;
const needed = process.env.CI !== undefined && process.platform === "linux" && process.arch === "x64";
const folder = mkdtempSync(join(tmpdir(), "detente-runtimes-"));
const faults: string[] = [];

try {
  fresh();
  install();
  console.log(tableLine(width, ...columns));
  for (const row of rows) console.log(tableLine(width, row.name, ...(await figures(row))));
  for (const fault of faults) console.log(`\n${fault}`);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Brings the runtimes that npm has, unless they are there. */
function install(): void {
  const changed = (file: string) => statSync(join(import.meta.dirname, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (changed("node_modules/.package-lock.json") >= changed("package-lock.json")) return;
  try {
    execSync("npm ci --ignore-scripts --no-audit --no-fund --loglevel=error", { cwd: import.meta.dirname, stdio: ["ignore", "ignore", "inherit"] });
  } catch {
    console.log("npm could not install the runtimes; those that are missing say so.");
  }
}

/** The cells of a row. */
async function figures(row: Row): Promise<readonly (string | number)[]> {
  const { runtime, manner, name } = row;
  const program = runtime.program();
  if (program === undefined) {
    if (needed && runtime.fromNpm) faults.push(`${name} is not installed.`);
    return ["–", "not installed"];
  }
  const played = runsOf(row, golden);
  const file = bundle(folder, played, manner);
  const version = await runtime.version(program);
  const started = performance.now();
  const printed = await runtime.run(program, file).catch((error: unknown) => {
    faults.push(`${name} failed: ${String(error)}`);
    return "";
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const different = differing(pinned, played.map((run) => run.name), printed);
  if (printed !== "" && different.length > 0) faults.push(await report(row, program, different));
  return [played.length, played.length - different.length, version, `${seconds} s`];
}

/** The first run that differs, and where it parts from the same run on the Node that runs this, if that plays it as it was. */
async function report({ name, runtime, manner }: Row, program: string, different: readonly string[]): Promise<string> {
  const run = golden.filter((one) => one.name === different[0]);
  const says = `${name}: ${different.length} differ, the first is "${different[0] ?? ""}".`;
  const own = (told: boolean) => output(process.execPath, bundle(folder, run, { way: "simulated", build: "esm" }, told));
  if (differing(pinned, run.map((one) => one.name), await own(false)).length > 0) {
    return `${says} It differs on Node ${process.version} as well: the golden runs have changed.`;
  }
  const told = [await runtime.run(program, bundle(folder, run, manner, true)), await own(true)];
  const [here, there] = told.map((text): Told => JSON.parse(text));
  return `${says} From Node ${process.version}, ${parting(here!, there!) ?? "it parts in no event."}`;
}
