import { globSync, readFileSync, writeFileSync } from "node:fs";
import { commonTokens, declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { bundle, type Modules } from "./bundle.ts";
import { collect, type Test, vitest } from "./collect.ts";
import { rooms, untried } from "./rooms.ts";

/** What the instrumented code reads and writes. */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: NonNullable<Extract<DryRunResult, { status: DryRunStatus.Complete }>["mutantCoverage"]>;
}

const SETUP = "tests/setup.ts";
/** How long each test took, in milliseconds: processes do not see each other's tests. */
const TIMES = "mutation-times.json";

/**
 * Runs the tests of a room in this process, on fresh modules for every mutant. The quickest tests come first, and the first that
 * fails is the last: most mutants are told in a fraction of a second.
 */
class FreshModules implements TestRunner {
  static readonly inject = [commonTokens.options] as const;
  readonly #switch: Switch = ((globalThis as { __stryker__?: Switch }).__stryker__ ??= {});
  readonly #files: readonly string[];
  #modules: () => Modules = () => ({});
  #times: Readonly<Record<string, number>> | undefined;

  constructor() {
    const listed = rooms[process.env.DETENTE_MUTATED ?? ""]?.tests ?? [];
    const left = untried.map((path) => `tests/${path}.test.ts`);
    const found = listed.flatMap((path) => globSync([`tests/${path}/**/*.test.ts`, `tests/${path}.test.ts`]).sort());
    this.#files = [...new Set(found)].filter((file) => !left.includes(file));
  }

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    process.env.DETENTE_LAW_RUNS = "15";
    this.#modules = await bundle(process.cwd(), [SETUP, ...this.#files], { vitest });
  }

  async dryRun(): Promise<DryRunResult> {
    const results = await this.#run(this.#load(this.#files), false);
    writeFileSync(TIMES, JSON.stringify(Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]))));
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.#switch.mutantCoverage ?? { static: {}, perTest: {} } };
  }

  async mutantRun({ activeMutant, hitLimit, mutantActivation, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    const files = wanted === undefined ? this.#files : this.#files.filter((file) => testFilter!.some((id) => id.startsWith(`${file}#`)));
    Object.assign(this.#switch, { hitCount: 0, hitLimit, activeMutant: mutantActivation === "static" ? activeMutant.id : undefined });
    try {
      const tests = this.#load(files).filter(({ id }) => wanted === undefined || wanted.has(id));
      this.#switch.activeMutant = activeMutant.id;
      const results = await this.#run(this.#quickestFirst(tests), true);
      return toMutantRunResult(determineHitLimitReached(this.#switch.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests: [...results] });
    } finally {
      this.#switch.activeMutant = undefined;
    }
  }

  #load(files: readonly string[]): readonly Test[] {
    const modules = this.#modules();
    collect(SETUP, modules[SETUP]!);
    return files.flatMap((file) => collect(file, modules[file]!));
  }

  #quickestFirst(tests: readonly Test[]): readonly Test[] {
    const times = (this.#times ??= JSON.parse(readFileSync(TIMES, "utf8")) as Record<string, number>);
    return tests.toSorted((a, b) => (times[a.id] ?? 0) - (times[b.id] ?? 0));
  }

  async #run(tests: readonly Test[], untilOneFails: boolean): Promise<TestResult[]> {
    const results: TestResult[] = [];
    for (const { id, file, run } of tests) {
      const common = { id, name: id, fileName: file };
      const started = performance.now();
      this.#switch.currentTestId = id;
      try {
        await run();
        results.push({ ...common, status: TestStatus.Success, timeSpentMs: performance.now() - started });
      } catch (error) {
        const failureMessage = error instanceof Error ? error.message : String(error);
        results.push({ ...common, status: TestStatus.Failed, failureMessage, timeSpentMs: performance.now() - started });
        if (untilOneFails) break;
      } finally {
        this.#switch.currentTestId = undefined;
      }
    }
    return results;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "fresh-modules", FreshModules)];
