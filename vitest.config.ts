import { defineConfig } from "vitest/config";

/** A folder of tests is a project; these two test dist. */
const projects = ["unit", "laws", "golden", "parity", "types", "lint", "examples", "package"];
const built = ["examples", "package"];

export default defineConfig({
  test: {
    // A slow machine is no failure.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Of two processors, the default leaves one idle.
    maxWorkers: "100%",
    projects: projects.map((name) => ({
      extends: true,
      test: {
        name,
        include: [`tests/${name}/**/*.test.ts`],
        setupFiles: ["tests/setup.ts"],
        globalSetup: built.includes(name) ? ["tests/built.ts"] : [],
      },
    })),
    // .ci/run adds up the tests of several runs.
    reporters: process.env.DETENTE_REPORT ? ["default", ["json", { outputFile: process.env.DETENTE_REPORT }]] : ["default"],
    coverage: {
      include: ["src/**/*.ts"],
      reporter: ["text-summary", "html"],
      thresholds: { lines: 95, branches: 95 },
    },
  },
});
