import { BaseSequencer, type TestSpecification } from "vitest/node";
import { defineConfig } from "vitest/config";
import { rooms, untried } from "./rooms.ts";

const tests = (rooms[process.env.DETENTE_MUTATED ?? ""]?.tests ?? []).map((path) => `tests/${path}`);

class AsListed extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      tests.findIndex((path) => moduleId.includes(`/${path}/`) || moduleId.endsWith(`/${path}.test.ts`));
    return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1)));
  }
}

/** The tests that mutants of a room are tried on; stryker.ts says which room. */
export default defineConfig({
  test: {
    include: tests.flatMap((path) => [`${path}/**/*.test.ts`, `${path}.test.ts`]),
    exclude: untried.map((path) => `tests/${path}.test.ts`),
    setupFiles: ["tests/setup.ts"],
    env: { DETENTE_LAW_RUNS: "15" },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Files share what they import: to import it anew for each costs more than the tests.
    isolate: false,
    sequence: { sequencer: AsListed },
  },
});
