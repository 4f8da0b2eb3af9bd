/**
 * npm run example                        which examples there are
 * npm run example ukraine                run one
 * npm run example ukraine -- --seed X    and pass options on: those that the example's leading comment names
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { suggest } from "../src/kernel/suggest.ts";
import { fresh } from "../.ci/build/fresh.ts";

const [name, ...args] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => file.slice(0, -".ts".length));

if (name === undefined) list();
else if (!names.includes(name)) fail(`There is no example "${name}".${didYouMean(name, names)}\nExamples: ${names.join(", ")}`);
else if (args.includes("--help")) console.log(comment(name));
else {
  checkOptions(name);
  await run(name);
}

function list(): void {
  const width = Math.max(...names.map(({ length }) => length));
  console.log("npm run example <name> [-- --help]\n");
  for (const each of names) console.log(`  ${each.padEnd(width)}  ${comment(each).split("\n")[0]}`);
}

/** The text of an example's leading comment. */
function comment(example: string): string {
  const source = readFileSync(join(import.meta.dirname, `${example}.ts`), "utf8");
  const [, text = "(no leading comment)"] = /^\s*\/\*\*(.*?)\*\//s.exec(source) ?? [];
  return text.replace(/^ *\* ?/gm, "").trim();
}

function checkOptions(example: string): void {
  const options = [...new Set(comment(example).match(/--[a-z][a-z-]*/g))];
  for (const arg of args.filter((each) => each.startsWith("-"))) {
    const option = arg.split("=")[0]!;
    if (!options.includes(option)) fail(`${example} has no option ${option}.${didYouMean(option, options)}\n\n${comment(example)}`);
  }
  if (args.length > 0 && options.length === 0) fail(`${example} takes no arguments, but was given: ${args.join(" ")}`);
  // Without the lone "--" npm takes an option for one of its own and tells us only by way of the environment.
  const taken = options.find((option) => process.env[`npm_config_${option.slice(2).replaceAll("-", "_")}`] !== undefined);
  if (taken !== undefined) fail(`npm kept ${taken} to itself. Put "--" before it:\n  npm run example ${example} -- ${taken} …`);
}

async function run(example: string): Promise<void> {
  fresh();
  process.argv = [process.execPath, join(import.meta.dirname, `${example}.ts`), ...args];
  try {
    await import(`./${example}.ts`);
  } catch (error) {
    // A wrong argument (of node:util's parseArgs, or of the library) is the reader's to mend and needs no stack.
    if (!(error instanceof Error)) throw error;
    const code = "code" in error ? String(error.code) : "";
    if (!code.startsWith("ERR_PARSE_ARGS") && error.name !== "DetenteError") throw error;
    fail(error.message);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function didYouMean(word: string, known: readonly string[]): string {
  const near = suggest(word, known);
  return near === undefined ? "" : ` Did you mean "${near}"?`;
}
