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
import { reaching, rooms, untried } from "./rooms.ts";

/** What the instrumented code reads and writes. */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: NonNullable<Extract<DryRunResult, { status: DryRunStatus.Complete }>["mutantCoverage"]>;
}

const SETUP = "tests/setup.ts";
/** What each test took, in milliseconds of a processor: workers do not see each other's tests. */
const TIMES = "mutation-times.json";
/** What may be spent on a mutant, in the same measure: what only the last and slowest tests would tell counts as survived. */
const BUDGET = 1_500;

/**
 * Runs the tests of a room in this process, on fresh modules for every mutant. Those that find most come first, and the first that
 * fails is the last: most mutants are told in a fraction of a second.
 */
class FreshModules implements TestRunner {
  static readonly inject = [commonTokens.options] as const;
  readonly #switch: Switch = ((globalThis as { __stryker__?: Switch }).__stryker__ ??= {});
  readonly #folders: readonly string[];
  readonly #files: readonly string[];
  #modules: () => Modules = () => ({});
  #times: ReadonlyMap<string, number> | undefined;

  constructor() {
    this.#folders = rooms[process.env.DETENTE_MUTATED ?? ""]?.tests ?? [];
    const left = untried.map((path) => `tests/${path}.test.ts`);
    const found = this.#folders.flatMap((path) => globSync([`tests/${path}/**/*.test.ts`, `tests/${path}.test.ts`]).sort());
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
    const load = this.#fresh();
    const tests = this.#files.flatMap((file) => [...load(file).values()]);
    const results: TestResult[] = [];
    for (const test of tests) results.push(await this.#run(test));
    writeFileSync(TIMES, JSON.stringify(Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]))));
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.#switch.mutantCoverage ?? { static: {}, perTest: {} } };
  }

  /** The mutant is in force while modules are loaded too: what they make then, tests meet later. */
  async mutantRun({ activeMutant, hitLimit, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
    Object.assign(this.#switch, { hitCount: 0, hitLimit, activeMutant: activeMutant.id });
    const load = this.#fresh();
    const results: TestResult[] = [];
    for (const id of this.#quickest(testFilter ?? [...this.#known.keys()])) {
      const result = await this.#run({ id, run: () => load(fileOf(id)).get(id)?.run() });
      results.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    this.#switch.activeMutant = undefined;
    return toMutantRunResult(determineHitLimitReached(this.#switch.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests: results });
  }

  /** Loads what tests need when they need it: the tests of a file, by their ids. */
  #fresh(): (file: string) => ReadonlyMap<string, Test> {
    const modules = this.#modules();
    modules[SETUP]!();
    const loaded = new Map<string, ReadonlyMap<string, Test>>();
    return (file) => {
      const known = loaded.get(file) ?? new Map(collect(file, modules[file]!).flatMap((test) => (reaching.test(test.id) ? [] : [[test.id, test]])));
      loaded.set(file, known);
      return known;
    };
  }

  /** Folder by folder as they are listed, the quickest tests of each first. */
  #quickest(tests: readonly string[]): readonly string[] {
    const time = (id: string): number => this.#known.get(id) ?? 0;
    const folder = (id: string): number => this.#folders.findIndex((path) => id.startsWith(`tests/${path}`));
    let spent = 0;
    return tests.toSorted((a, b) => folder(a) - folder(b) || time(a) - time(b)).filter((id, at) => (spent += time(id)) <= BUDGET || at === 0);
  }

  /** What each test took when all were run. */
  get #known(): ReadonlyMap<string, number> {
    return (this.#times ??= new Map(Object.entries(JSON.parse(readFileSync(TIMES, "utf8")) as Record<string, number>)));
  }

  async #run({ id, run }: Test): Promise<TestResult> {
    const started = process.cpuUsage();
    const common = (): { id: string; name: string; fileName: string; timeSpentMs: number } => ({
      id,
      name: id,
      fileName: fileOf(id),
      timeSpentMs: process.cpuUsage(started).user / 1000,
    });
    this.#switch.currentTestId = id;
    try {
      await run();
      return { ...common(), status: TestStatus.Success };
    } catch (error) {
      return { ...common(), status: TestStatus.Failed, failureMessage: error instanceof Error ? error.message : String(error) };
    } finally {
      this.#switch.currentTestId = undefined;
    }
  }
}

const fileOf = (id: string): string => id.slice(0, id.indexOf("#"));

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "fresh-modules", FreshModules)];
