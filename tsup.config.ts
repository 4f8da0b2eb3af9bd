import { defineConfig } from "tsup";
import { asModules } from "./.ci/build/as-modules.ts";

export default defineConfig({
  entry: ["src/index.ts", "src/schema/index.ts", "src/scenarios/index.ts", "src/analysis/index.ts", "src/testing/index.ts", "src/interop/index.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // All subpaths share one chunk graph, in CommonJS too, so that a class or a kind has one identity whoever imports it.
  splitting: true,
  dts: true,
  clean: true,
  silent: true,
  // Portable maths is many small CommonJS packages: users get the functions, not 147 installs. The XML parser asks for a newer
  // Node than this package does, though it runs on all of them: npm would warn users of what does not concern them.
  noExternal: [/^@stdlib\//, "@rgrove/parse-xml"],
  esbuildPlugins: [asModules],
  esbuildOptions(options, { format }) {
    // A neutral platform looks for no entry field unless told; @stdlib has only "main".
    options.mainFields = ["module", "main"];
    // tsup splits CommonJS by way of sucrase, which would turn every `?.` and `??` into a slow helper call.
    if (format === "cjs") options.supported = { "optional-chain": false, "nullish-coalescing": false };
  },
  // Read by .ci/build/assets.ts, which credits the bundled packages and then removes it.
  metafile: true,
});
