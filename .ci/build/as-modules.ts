import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/**
 * Reads CommonJS files of the bundled packages as the ES modules that they could be, so that esbuild joins their functions
 * and constants in one scope instead of wrapping each in a loader of its own. It touches only the `require` and
 * `module.exports` lines.
 */
export const asModules: Plugin = {
  name: "as-modules",
  setup(build) {
    build.onLoad({ filter: /[\\/](@stdlib|\.ci[\\/]build[\\/]stdlib)[\\/].*\.c?js$/ }, async ({ path }) => {
      const contents = (await readFile(path, "utf8"))
        .replace(/^'use strict';\n/m, "")
        .replace(/^var (\w+) = require\( ('[^']+') \);/gm, "import $1 from $2;")
        .replace(/^var (\w+) = require\( '([^']+)' \)\.assign;/gm, "import $1 from '$2/lib/assign.js';")
        .replace(/^module\.exports = /m, "export default ");
      const left = contents.replace(/^\s*(\/\/|\*).*$/gm, "");
      if (/\brequire\(|\bmodule\.exports\b/.test(left)) throw new Error(`${path} is written as no other file of @stdlib is`);
      return { contents, loader: "js" };
    });
  },
};
