/**
 * Rebuilds dist where src is newer, so that nobody runs stale code: JavaScript only (under a second) unless types are asked for.
 * As a script: `node .ci/build/fresh.ts`.
 */
import { execSync } from "node:child_process";
import { globSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

export function fresh({ types = false } = {}): void {
  const outputs = ["dist/index.js", ...(types ? ["dist/index.d.ts"] : [])].map((file) => join(root, file));
  // Folders count as well: their time tells of files that were removed.
  const sources = ["package.json", "tsup.config.ts", "src", ...globSync("src/**", { cwd: root })].map((file) => join(root, file));
  const started = Date.now();
  if (Math.min(...outputs.map(changed)) > Math.max(...sources.map(changed))) return;

  // Quiet, unless it fails.
  execSync(`npm run --silent ${types ? "build" : "build:js"}`, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  // Whatever was edited during the build may not be in it.
  for (const file of outputs) utimesSync(file, started / 1000, started / 1000);
}

function changed(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

if (import.meta.main) fresh();
