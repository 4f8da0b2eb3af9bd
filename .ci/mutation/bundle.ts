import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { constants, Script } from "node:vm";
import { build, type Plugin } from "esbuild";

/** Modules of tests, each run when it is first called for; what they import is shared by them and by nobody else. */
export type Modules = Readonly<Record<string, () => void>>;

/**
 * Packs tests and the sources they import into one script, and returns what evaluates it: every time to fresh modules, in
 * milliseconds, where a process of its own would take seconds. Packages are not fresh. `offered` stand in for packages.
 */
export async function bundle(root: string, files: readonly string[], offered: Readonly<Record<string, unknown>>): Promise<() => Modules> {
  const contents = `export const modules = {${files.map((file) => `${JSON.stringify(file)}: () => void require(${JSON.stringify(`./${file}`)})`).join(",\n")}};`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node24",
    packages: "external",
    logLevel: "error",
    plugins: [places],
  });
  const script = new Script(`(function (require, module, exports) {${outputFiles[0]!.text}\n})`, {
    filename: "mutated.cjs",
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const run = script.runInThisContext() as (require: unknown, module: unknown, exports: unknown) => void;
  const require = createRequire(join(root, "package.json"));
  return () => {
    const module: { exports: { modules?: Modules } } = { exports: {} };
    run((name: string): unknown => (name in offered ? offered[name] : require(name)), module, module.exports);
    return module.exports.modules!;
  };
}

/** A module in a bundle no longer knows where it stood. */
const places: Plugin = {
  name: "places",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: "ts",
      resolveDir: dirname(path),
      contents: readFileSync(path, "utf8")
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(resolve(path))))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
    }));
  },
};
