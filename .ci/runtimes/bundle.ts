import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Golden } from "../../tests/golden/golden.ts";
import type { WayName } from "../../tests/golden/play.ts";
import type { Task } from "./workload.ts";

const root = join(import.meta.dirname, "../..");

/** How a row plays its runs. */
export interface Manner {
  /** `worker`: as simulated, in a worker thread. */
  readonly way: WayName | "worker";
  /** Which of the two builds is run. */
  readonly build: "esm" | "cjs";
}

/** Writes the one file that a runtime runs: the built package and the documents of the runs. */
export function bundle(folder: string, runs: readonly Golden[], { way, build }: Manner, told = false): string {
  const scenarios = [...new Set(runs.map(({ scenario }) => scenario))];
  const task: Task = {
    way: way === "worker" ? "simulated" : way,
    told,
    scenarios,
    runs: runs.map((run) => ({ ...run, scenario: scenarios.indexOf(run.scenario) })),
  };
  const file = join(folder, `${way}${told ? "-told" : ""}.${build === "esm" ? "mjs" : "cjs"}`);
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { perform } from "./${way === "worker" ? "worker" : "workload"}.ts"; perform(${JSON.stringify(task)});`,
      resolveDir: import.meta.dirname,
    },
    alias: { detente: join(root, build === "esm" ? "dist/index.js" : "dist/index.cjs") },
    tsconfigRaw: {}, // the built package, not the sources that tsconfig.json maps its name to
    bundle: true,
    format: build,
    external: ["node:*"],
    target: "es2022",
    legalComments: "none",
    logLevel: "error", // a bare import of a chunk is dropped, as "sideEffects" allows
    write: false,
  });
  writeFileSync(file, outputFiles[0]!.contents);
  return file;
}
