import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, it } from "vitest";

const node = (...args: readonly string[]): string => execFileSync(process.execPath, args, { encoding: "utf8" });

/** Prints, one a line, what loading a module loads. */
const trace = (entry: string): string => `
  import { registerHooks } from "node:module";
  registerHooks({ load(url, context, next) { console.log(url); return next(url, context); } });
  await import(${JSON.stringify(entry)});`;

/**
 * What it costs today, above the goal of 36,000: it may shrink towards that, and not grow unseen. Spaces that cannot be
 * listed cost 5,700 of it: `compile` chooses them by size, so that they cannot wait for an import on demand.
 */
const MOST_BYTES = 50_000;

it("costs an importer of detente no more than it does, gzipped and with all its dependencies", async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: 'import * as detente from "detente"; globalThis.detente = detente;', resolveDir: "." },
    tsconfigRaw: {}, // the built package, not the sources that tsconfig.json maps its name to
    bundle: true,
    minify: true,
    format: "esm",
    legalComments: "none",
    splitting: true, // what is imported on demand is not paid for at the start
    outdir: "out",
    metafile: true,
    write: false,
  });
  const bytes = new Map(Object.keys(metafile.outputs).map((path, i) => [path, outputFiles[i]!.contents]));
  const atStart = new Set<string>();
  const visit = (path: string): void => {
    if (atStart.has(path)) return;
    atStart.add(path);
    for (const { path: imported, kind } of metafile.outputs[path]!.imports) if (kind === "import-statement") visit(imported);
  };
  visit("out/stdin.js");

  const gzipped = gzipSync(Buffer.concat([...atStart].map((path) => bytes.get(path)!)), { level: 9 }).length;
  console.log(`import "detente": ${gzipped} bytes, minified and gzipped`);
  expect(gzipped).toBeLessThan(MOST_BYTES);
});

it.each([
  ["detente", "/immer/"],
  ["detente/scenarios", "/dist/scenarios/"],
  ["detente/analysis", "/dist/analysis/"],
])("starts %s without loading zod or fast-check", (entry, needed) => {
  const loaded = node("--input-type=module", "--eval", trace(entry));
  expect(loaded).toContain(needed);
  expect(loaded).not.toContain("/zod/");
  expect(loaded).not.toContain("/fast-check/");
});

it.each(["detente", "detente/schema", "detente/scenarios", "detente/analysis", "detente/interop"])("starts %s without fast-check, which its users may not have", (entry) => {
  expect(node("--input-type=module", "--eval", trace(entry))).not.toContain("/fast-check/");
});

it("leaves the XML parser to those who import files", () => {
  const parses = (entry: string): boolean => {
    const loaded = node("--input-type=module", "--eval", trace(entry)).split("\n").filter((url) => url.includes("/dist/"));
    return loaded.some((url) => readFileSync(new URL(url), "utf8").includes("XmlProcessingInstruction"));
  };
  expect(parses("detente/interop")).toBe(true);
  for (const entry of ["detente", "detente/schema", "detente/scenarios", "detente/analysis", "detente/testing"]) expect(parses(entry)).toBe(false);
});

it("leaves fast-check to those who test: what is loaded is theirs, and nothing of it is in the package", () => {
  const loaded = node("--input-type=module", "--eval", trace("detente/testing"));
  expect(loaded).toContain("/node_modules/fast-check/");
  // Comes with every copy of fast-check, and with nothing else.
  const bundled = globSync("dist/**/*.{js,cjs}").filter((file) => readFileSync(file, "utf8").includes("fast-check/cloneMethod"));
  expect(bundled).toEqual([]);
});

it("loads nothing of Node's own", () => {
  for (const entry of ["detente", "detente/schema", "detente/scenarios", "detente/analysis", "detente/interop"]) {
    // seedrandom's Alea mentions no module; @noble/hashes, immer and zod are made for browsers.
    expect(node("--input-type=module", "--eval", trace(entry))).not.toMatch(/^node:/m);
  }
});
