import { availableParallelism } from "node:os";
import { Stryker } from "@stryker-mutator/core";

/** What became of the mutants of some files of a room. */
export type Mutants = Awaited<ReturnType<Stryker["runMutationTest"]>>;

/** Tries the tests that hold a room on every mutant of some of its files. `again`: only what changed since the last time. */
export async function mutate(room: string, files: readonly string[], again: boolean): Promise<Mutants> {
  process.env.DETENTE_MUTATED = room;
  const stryker = new Stryker({
    mutate: [...files],
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner", "./.ci/mutation/strings.ts"],
    vitest: { configFile: ".ci/mutation/vitest.config.ts", related: false },
    coverageAnalysis: "perTest",
    // What runs once at import would need all tests anew, and is mostly tables of data.
    ignoreStatic: true,
    ignorers: ["strings"],
    concurrency: availableParallelism(),
    timeoutFactor: 2,
    incremental: again,
    incrementalFile: `.mutation/${room}.json`,
    tempDirName: ".mutation/sandbox",
    ignorePatterns: ["/dist", "/docs", "/coverage", "/.mutation"],
    reporters: [process.stdout.isTTY ? "progress" : "progress-append-only"],
    logLevel: "warn",
    allowConsoleColors: false,
  });
  return stryker.runMutationTest();
}
