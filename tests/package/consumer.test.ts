/** The packed tarball, installed and used as a stranger would: from ESM, CommonJS and TypeScript, in an empty folder. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "detente-consumer-"));

beforeAll(() => {
  const [{ filename }] = JSON.parse(run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], ".")) as [{ filename: string }];
  write("package.json", JSON.stringify({ private: true }));
  const typescripts = ["typescript-6@npm:typescript@~6.0.0", "typescript-7@npm:typescript@~7.0.0"];
  const peers = [`fast-check@${JSON.parse(readFileSync("node_modules/fast-check/package.json", "utf8")).version}`];
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", `./${filename}`, ...peers, ...typescripts]);
}, 180_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Prints what the entry points share, and whether an error thrown by one is known to the others. */
const identity = `
  for (const entry of [schema, scenarios, analysis])
    for (const [name, value] of Object.entries(entry))
      if (name in face && face[name] !== value) throw new Error(name + " is not the same thing everywhere");
  for (const wrong of [() => schema.parseScenario(null), () => scenarios.ukraine({ policy: "nonsense" })])
    try { wrong(); throw new Error("accepted nonsense"); }
    catch (error) { if (!(error instanceof face.DetenteError)) throw error; }
  if (!json.$schema) throw new Error("no JSON Schema");
  if (analysis.analyze(face.compile(scenarios.ukraine())).terms === 0) throw new Error("no terms");
  testing.laws.all.assert(scenarios.ukraine({ policy: "engagement" }), { numRuns: 1 });
  testing.laws.deterministic.assert(undefined, { numRuns: 5 });
  console.log("fine");
`;

describe("the installed package", () => {
  it("runs from ESM, with one identity over all subpaths", () => {
    const source = `
      import * as face from "detente";
      import * as schema from "detente/schema";
      import * as scenarios from "detente/scenarios";
      import * as analysis from "detente/analysis";
      import * as testing from "detente/testing";
      import json from "detente/scenario.schema.json" with { type: "json" };
      ${identity}`;
    expect(runFile("consumer.mjs", source)).toBe("fine\n");
  });

  it("runs from CommonJS, with one identity over all subpaths", () => {
    const source = `
      const face = require("detente");
      const schema = require("detente/schema");
      const scenarios = require("detente/scenarios");
      const analysis = require("detente/analysis");
      const testing = require("detente/testing");
      const json = require("detente/scenario.schema.json");
      ${identity}`;
    expect(runFile("consumer.cjs", source)).toBe("fine\n");
  });

  it("brings the licence of every package whose code it contains, and runs nothing when it is installed", () => {
    const installed = join(folder, "node_modules/detente");
    const notices = readFileSync(join(installed, "dist/THIRD-PARTY-NOTICES.txt"), "utf8");
    const code = readdirSync(join(installed, "dist"), { recursive: true, encoding: "utf8" }).filter((file) => /\.c?js$/.test(file)).map((file) => readFileSync(join(installed, "dist", file), "utf8"));
    // esbuild names the file that each piece of bundled code comes from.
    const bundled = new Set(code.flatMap((text) => [...text.matchAll(/node_modules\/((?:@[^/\n"]+\/)?[^/\n"]+)\//g)].map(([, name]) => name ?? "")));
    expect(bundled.size).toBeGreaterThan(1);
    for (const name of bundled) expect(notices).toContain(`\n${name} `);
    expect(notices).toMatch(/Apache License|MIT License/);
    const { scripts = {} } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { scripts?: Record<string, string> };
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
    expect(readdirSync(installed).sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "dist", "package.json"]);
  });

  it("tells its version through package.json", () => {
    expect(runFile("version.cjs", 'console.log(require("detente/package.json").name);')).toBe("detente\n");
  });

  const source = `
    import { DetenteError } from "detente";
    import { jsonSchema, parseScenario } from "detente/schema";
    import { ukraine } from "detente/scenarios";
    import { analyze, type Analysis } from "detente/analysis";
    import { findScenario, laws, scenariosLike } from "detente/testing";
    export const map: Analysis = analyze(ukraine());
    export const law: string = laws.terminates.name;
    export const search = findScenario(scenariosLike(ukraine()), ({ deadline }) => deadline > 12);
    export const schema: object = jsonSchema();
    export const isKnown = (error: unknown): boolean => error instanceof DetenteError;
    export const parsed = parseScenario(ukraine({ policy: "engagement" }));
    // @ts-expect-error: types arrive as more than any
    export const wrong: number = ukraine({ policy: "engagement" });
  `;

  it.each(
    ["typescript-6", "typescript-7"].flatMap((typescript) => [
      { typescript, file: "index.mts", module: "node16", moduleResolution: "node16" },
      { typescript, file: "index.cts", module: "node16", moduleResolution: "node16" },
      { typescript, file: "index.ts", module: "esnext", moduleResolution: "bundler" },
    ]),
  )("compiles under $typescript from $file ($moduleResolution)", ({ typescript, file, module, moduleResolution }) => {
    write(file, source);
    const options = ["--strict", "--noEmit", "--target", "es2022", "--module", module, "--moduleResolution", moduleResolution];
    expect(run(process.execPath, [join(folder, "node_modules", typescript, "bin/tsc"), ...options, file])).toBe("");
  }, 30_000);
});

function runFile(file: string, source: string): string {
  write(file, source);
  return run(process.execPath, [file]);
}

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

/** What the command prints; a failure shows it as well. */
function run(command: string, args: readonly string[], cwd = folder): string {
  try {
    return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(" ")}\n${stdout}${stderr}`, { cause: error });
  }
}
