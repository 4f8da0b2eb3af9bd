import { execFile } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import type { Golden } from "../../tests/golden/golden.ts";
import { replayable } from "../../tests/golden/play.ts";
import { inBrowser } from "./browser.ts";
import type { Manner } from "./bundle.ts";

/** What runs JavaScript. */
export interface Runtime {
  readonly name: string;
  /** Whether npm brings it: a browser is run only where the machine has one. */
  readonly fromNpm: boolean;
  /** Its program, where there is one. */
  readonly program: () => string | undefined;
  readonly version: (program: string) => Promise<string>;
  /** What a file prints. */
  readonly run: (program: string, file: string) => Promise<string>;
}

/** A line of the table. */
export interface Row {
  readonly name: string;
  readonly runtime: Runtime;
  readonly manner: Manner;
}

const modules = join(import.meta.dirname, "node_modules");
const windows = process.platform === "win32";

/** What a program prints. */
export const output = async (program: string, ...args: readonly string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(program, args, { maxBuffer: 2 ** 30 });
  return stdout;
};

const versionOf = async (program: string): Promise<string> => /\d+(\.\d+)+/.exec(await output(program, "--version"))?.[0] ?? "?";

/** Of its packages for all machines, npm installs the one for this. */
const installed = (path: string): string | undefined => globSync(path, { cwd: modules }).map((file) => join(modules, file))[0];

const ofNpm = (name: string, path: string, ...options: readonly string[]): Runtime => ({
  name,
  fromNpm: true,
  program: () => installed(windows ? `${path}.exe` : path),
  version: versionOf,
  run: (program, file) => output(program, ...options, file),
});

const node = (major: number): Runtime => ofNpm(`Node ${major}`, `node${major}-${process.platform}-${process.arch}/bin/node`);

/** In WebAssembly, by this Node. */
const quickJs: Runtime = {
  name: "QuickJS",
  fromNpm: true,
  program: () => installed("quickjs-wasi/package.json"),
  version: (manifest) => Promise.resolve(String(JSON.parse(readFileSync(manifest, "utf8")).version)),
  run: (_, file) => output(process.execPath, join(import.meta.dirname, "quickjs.mjs"), file),
};

const browser = (name: string, programs: readonly string[], options: (profile: string) => readonly string[]): Runtime => ({
  name,
  fromNpm: false,
  program: () => (process.env.PATH ?? "").split(delimiter).flatMap((folder) => programs.map((program) => join(folder, program))).find((file) => existsSync(file)),
  version: versionOf,
  run: (program, file) => inBrowser(program, options, file),
});

const chromium = browser("Chromium", ["chromium", "chromium-browser", "google-chrome"], (profile) => [
  ..."headless no-sandbox disable-gpu disable-quic no-first-run disable-background-networking disable-component-update disable-sync".split(" ").map((option) => `--${option}`),
  `--user-data-dir=${profile}`,
]);
const firefox = browser("Firefox", ["firefox-esr", "firefox"], (profile) => ["--headless", "--no-remote", "--profile", profile]);

/** The Node that also runs the other build, and the other ways to play. */
const usual = node(24);
const simulated: Manner = { way: "simulated", build: "esm" };
const bun = ofNpm("Bun", "@oven/bun-*/bin/bun");
const deno = ofNpm("Deno", "@deno/*/deno", "run", "--quiet", "--no-config");

/** The table of `npm run test:runtimes`. */
export const rows: readonly Row[] = [
  ...[node(20), node(22), usual, node(26), bun, deno, quickJs, chromium, firefox].map((runtime) => ({ name: runtime.name, runtime, manner: simulated })),
  { name: "Node 24, the CommonJS build", runtime: usual, manner: { way: "simulated", build: "cjs" } },
  { name: "Node 24, untraced batches", runtime: usual, manner: { way: "batch", build: "esm" } },
  { name: "Node 24, stepped, states through JSON", runtime: usual, manner: { way: "stepped", build: "esm" } },
  { name: "Node 24, resumed from JSON half-way", runtime: usual, manner: { way: "resumed", build: "esm" } },
  { name: "Node 24, replayed from the moves", runtime: usual, manner: { way: "replayed", build: "esm" } },
  { name: "Node 24, in a worker thread", runtime: usual, manner: { way: "worker", build: "esm" } },
];

/** The width of the column of their names. */
export const width = Math.max(...rows.map(({ name }) => name.length));

/** The runs that a row plays. */
export const runsOf = ({ manner }: Pick<Row, "manner">, all: readonly Golden[]): readonly Golden[] => (manner.way === "replayed" ? all.filter(replayable) : all);
