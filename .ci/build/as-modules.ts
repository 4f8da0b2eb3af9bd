import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { Plugin } from "esbuild";

/** From the root, where npm runs the build. */
const WORDS = JSON.stringify(resolve(".ci/build/stdlib-words.js"));

/**
 * Reads CommonJS files of @stdlib as the ES modules that they could be, so that esbuild joins their functions in one scope
 * instead of wrapping each in a loader of its own. It touches only the lines of modules and constants.
 */
export const asModules: Plugin = {
  name: "as-modules",
  setup(build) {
    build.onLoad({ filter: /[\\/]@stdlib[\\/].*\.js$/ }, async ({ path }) => {
      const code = asModule(withSharedWords(await readFile(path, "utf8")));
      const left = code.replace(/^\s*(\/\/|\*).*$/gm, "");
      if (/\brequire\(|\bmodule\.exports\b/.test(left)) throw new Error(`${path} is written as no other file of @stdlib is`);
      return { contents: withConstants(code, createRequire(path)), loader: "js" };
    });
  },
};

const asModule = (code: string): string =>
  code
    .replace(/^'use strict';\n/m, "")
    .replace(/^var (\w+) = require\( ('[^']+') \);/gm, "import $1 from $2;")
    .replace(/^module\.exports = (\w+);/m, "export { $1 as default };");

/** Takes floats apart with one view for all, and without the packages that only detect and polyfill. */
const withSharedWords = (code: string): string =>
  code
    .replace(/^var (Float64Array|Uint32Array|indices|HIGH|LOW) = require\(.*\n/gm, "")
    .replace(/^var (HIGH|LOW) = indices\..*\n/gm, "")
    .replace(/^var FLOAT64_VIEW = .*\n/m, `import { FLOAT64_VIEW, HIGH, LOW, UINT32_VIEW } from ${WORDS};\n`)
    .replace(/^var UINT32_VIEW = .*\n/m, "")
    // A function and its variant that writes into an array are the same to all who import them.
    .replace(/^(var \w+ = require\( '@stdlib\/)([\w-]+)' \)\.assign;/gm, "$1$2/lib/assign.js' );")
    .replace(/^(var toWords = require\( '[^']+)' \);/m, "$1/lib/assign.js' );")
    .replace(/\btoWords\.assign\(/g, "toWords(");

/** Puts the value of each numeric constant, imported or the file's own, where its name stands. */
function withConstants(code: string, require: NodeJS.Require): string {
  const values = new Map<string, string>();
  const keep = (_: string, name: string, value: string): string => {
    values.set(name, value.startsWith("@") ? String(require(value)) : value);
    return "";
  };
  return code
    .replace(/^import (\w+) from '(@stdlib\/constants-[^']+)';\n/gm, keep)
    .replace(/^var ([A-Z][A-Z0-9_]*) = (-?[\d.][\w.+-]*(?:(?:\||>>>)0)?);/gm, keep)
    .replace(/\b[A-Z][A-Z0-9_]*\b/g, (name) => (values.has(name) ? `(${String(values.get(name))})` : name));
}
