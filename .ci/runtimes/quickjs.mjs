/** Runs a file in QuickJS, as Node runs one: `node quickjs.mjs <file>`. JavaScript, since its package may not be installed. */
import { readFileSync } from "node:fs";
import { EvalFlags, QuickJS } from "quickjs-wasi";

const [, , file] = process.argv;
const vm = await QuickJS.create({ wasm: readFileSync(new URL(import.meta.resolve("quickjs-wasi/quickjs.wasm"))) });
const line = vm.newFunction("line", (text) => {
  console.log(text.toString());
  return vm.undefined;
});
vm.setProp(vm.global, "line", line);
const evaluated = vm.evalCode(readFileSync(file, "utf8"), file, EvalFlags.TYPE_MODULE);
vm.executePendingJobs();
const result = await vm.resolvePromise(evaluated);
if ("error" in result) throw new Error(String(vm.dump(result.error)));
