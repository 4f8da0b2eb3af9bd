import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it, vi } from "vitest";
import { type Block, blocksOf, freeNames, toJavaScript, withClaims } from "./blocks.ts";
import { root } from "./example.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Where a name that a block does not declare may come from, in this order: its own module, the package, the prelude. */
const packages = { detente: "src/index.ts", "detente/schema": "src/schema/index.ts", "detente/scenarios": "src/scenarios/index.ts", "detente/analysis": "src/analysis/index.ts" };
// After the prelude: its names for arbitraries are those of what they make.
const TESTING = "src/testing/index.ts";
const PRELUDE = "tests/examples/prelude.ts";

const blocks = blocksOf();

const readme: readonly Block[] = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""], index) => ({
  name: `README.md, block ${String(index + 1)}`,
  file: "README.md",
  code,
}));

const homes = (file: string): readonly string[] => [...(file.startsWith("src/") ? [file] : []), ...Object.values(packages), PRELUDE, TESTING];

/** What types a program of all blocks has wrong, by block. */
function typeErrors(of: readonly Block[]): ReadonlyMap<string, readonly string[]> {
  const config = ts.getParsedCommandLineOfConfigFile(join(root, "tsconfig.json"), {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined })!;
  // Whether a name is imported as a type is no matter here.
  const options = { ...config.options, verbatimModuleSyntax: false, isolatedModules: false };
  const exportsOf = namesExported(options);
  const files = new Map(of.map((block, index) => [join(root, `tests/examples/block-${String(index)}.ts`), moduleOf(block, exportsOf)]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, version, ...rest) => {
    const text = files.get(name);
    return text === undefined ? getSourceFile(name, version, ...rest) : ts.createSourceFile(name, text, version, true);
  };
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  const program = ts.createProgram([...files.keys()], options, host);
  return new Map(
    [...files.keys()].map((name, index) => {
      const source = program.getSourceFile(name)!;
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return [of[index]!.name, found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))];
    }),
  );
}

/** The names that a module exports, types included. */
function namesExported(options: ts.CompilerOptions): (file: string) => ReadonlySet<string> {
  const files = [...new Set([...blocks, ...readme].flatMap(({ file }) => homes(file)))].map((file) => join(root, file));
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const known = new Map(
    files.map((file) => {
      const symbol = checker.getSymbolAtLocation(program.getSourceFile(file)!);
      return [file, new Set(symbol === undefined ? [] : checker.getExportsOfModule(symbol).map(({ name }) => name))];
    }),
  );
  return (file) => known.get(join(root, file)) ?? new Set();
}

/** A block as a module, with an import for each name from the first place that has it. */
function moduleOf({ file, code }: Block, exportsOf: (file: string) => ReadonlySet<string>): string {
  const imports = freeNames(code).flatMap((name) => {
    const home = homes(file).find((one) => exportsOf(one).has(name));
    return home === undefined ? [] : [`import { ${name} } from "../../${home}";`];
  });
  return `${imports.join("\n")}\n${code}\nexport {};\n`;
}

/** Runs a block and returns what became of each expression that promises something. */
async function evaluated({ file, code }: Block) {
  const { script, claims } = withClaims(code);
  const modules: Record<string, unknown>[] = await Promise.all(homes(file).map((home) => import(/* @vite-ignore */ join(root, home))));
  const names = freeNames(code).filter((name) => modules.some((module) => name in module));
  const values = names.map((name) => modules.find((module) => name in module)![name]);
  const results: (() => unknown)[] = [];
  const claim = (index: number, work: () => unknown): void => {
    // In its place, so that what follows finds what it left.
    try {
      const value = work();
      results[index] = () => value;
    } catch (error) {
      results[index] = () => {
        throw error;
      };
    }
  };
  const AsyncFunction = (async () => undefined).constructor;
  await Reflect.construct(AsyncFunction, ["claim", ...names, toJavaScript(script).replace(/^export \{\};?$/m, "")])(claim, ...values);
  return claims.map(({ expression, promise }, index) => ({ expression, promise, result: results[index]! }));
}

/** Holds a result to a promise: `throws: … words`, `"one" or "another"`, or a value, perhaps with a remark after a comma. */
function hold(promise: string, result: () => unknown): void {
  const [, thrown] = /^throws: (?:… )?(.*?)(?: …)?$/.exec(promise) ?? [];
  if (thrown !== undefined) {
    expect(result).toThrow(thrown);
    return;
  }
  const value = result();
  const choices = promise.split(" or ").map(read);
  if (!choices.some((choice) => same(value, choice))) expect(value).toEqual(choices[0]);
}

/** The value that a comment names: a literal, up to a remark. */
function read(promise: string): unknown {
  const [, array, elements] = /^(\w+Array) (\[.*\])$/.exec(promise) ?? [];
  if (array !== undefined) return { array, elements: literal(elements!) };
  const remark = promise.search(/, (?!["'[{\d-])|: /);
  for (const text of [promise, remark < 0 ? promise : promise.slice(0, remark)]) {
    try {
      return literal(text);
    } catch {
      // Perhaps without the remark.
    }
  }
  throw new Error(`"${promise}" names no value`);
}

const literal = (text: string): unknown => new Function(`"use strict"; return (${text});`)();

/** Numbers are compared to the decimals that are shown, and texts that end with … by their beginning. */
function same(value: unknown, shown: unknown): boolean {
  if (ArrayBuffer.isView(value)) return same({ array: value.constructor.name, elements: Array.from(value as Float64Array) }, shown);
  if (typeof value === "string" && typeof shown === "string" && shown.endsWith("…")) return value.startsWith(shown.slice(0, -1));
  if (typeof value === "number" && typeof shown === "number") {
    const decimals = String(shown).split(".")[1]?.length ?? 0;
    return decimals === 0 ? value === shown : value.toFixed(decimals) === shown.toFixed(decimals);
  }
  if (typeof value !== "object" || typeof shown !== "object" || value === null || shown === null) return Object.is(value, shown);
  const [members, promised] = [Object.entries(value), new Map(Object.entries(shown))];
  return members.length === promised.size && members.every(([key, member]) => promised.has(key) && same(member, promised.get(key)));
}

describe("the examples in the documentation", () => {
  it("are many", () => {
    expect(blocks.length).toBeGreaterThan(40);
    expect(readme.length).toBeGreaterThan(0);
  });

  const wrong = typeErrors([...blocks, ...readme]);

  it.each([...blocks, ...readme])("$name has no type wrong", ({ name }) => {
    expect(wrong.get(name)).toEqual([]);
  });

  it.each(blocks)("$name comes to what its comments say", async (block) => {
    for (const { promise, result } of await evaluated(block)) hold(promise, result);
  });

  it("promise something, most of them", () => {
    const silent = blocks.filter(({ code }) => withClaims(code).claims.length === 0);
    expect(silent.length).toBeLessThan(blocks.length / 4);
  });
});
