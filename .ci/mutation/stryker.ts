import { Stryker } from "@stryker-mutator/core";

/** What became of the mutants of some files of a room. */
export type Mutants = Awaited<ReturnType<Stryker["runMutationTest"]>>;

interface Manner {
  /** Only what changed since the last time. */
  readonly again: boolean;
  readonly workers: number;
}

/** Tries the tests that hold a room on every mutant of some of its files. */
export async function mutate(room: string, files: readonly string[], { again, workers }: Manner): Promise<Mutants> {
  process.env.DETENTE_MUTATED = room;
  const stryker = new Stryker({
    mutate: [...files],
    testRunner: "fresh-modules",
    plugins: ["./.ci/mutation/runner.ts", "./.ci/mutation/strings.ts"],
    coverageAnalysis: "perTest",
    // What runs once at import would need all tests anew, and is mostly tables of data.
    ignoreStatic: true,
    ignorers: ["strings"],
    concurrency: workers,
    // Loops without an end are mostly found by how often they come round; a slow machine is no reason to call a mutant killed.
    timeoutFactor: 2,
    timeoutMS: 8_000,
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
