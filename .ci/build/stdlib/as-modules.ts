import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/**
 * Reads @stdlib's CommonJS files as the ES modules that they could be, so that esbuild joins their functions and constants
 * in one scope instead of wrapping each in a loader of its own. Touches only their `require` and `module.exports` lines.
 */
export const asModules: Plugin = {
  name: "stdlib-as-modules",
  setup(build) {
    build.onLoad({ filter: /[\\/](@stdlib|\.ci[\\/]build[\\/]stdlib)[\\/].*\.c?js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = text
        .replace(/^var (\w+) = require\( ('[^']+') \);/gm, "import $1 from $2;")
        .replace(/^var (\w+) = require\( '([^']+)' \)\.assign;/gm, "import $1 from '$2/lib/assign.js';")
        .replace(/^module\.exports = /m, "export default ")
        .replace(/^'use strict';\n/m, "");
      if (/\brequire\(|\bmodule\.exports\b/.test(contents.replace(/^\s*(\/\/|\*).*$/gm, ""))) throw new Error(`${path} is no plain @stdlib module`);
      return { contents, loader: "js" };
    });
  },
};
