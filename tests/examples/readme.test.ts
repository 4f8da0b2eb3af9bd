import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { example, root } from "./example.ts";

const read = (file: string): string => readFileSync(join(root, file), "utf8");
const readme = read("README.md");
const contributing = read("CONTRIBUTING.md");
const { name, version, scripts } = JSON.parse(read("package.json"));

/** Commands of npm itself, and "npm scripts". */
const npmsOwn = ["ci", "install", "pack", "scripts"];

/** The blocks of one language, with what stands before each. */
function blocks(text: string, language: string): readonly { readonly code: string; readonly before: string }[] {
  return [...text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map((match) => ({
    code: match[1] ?? "",
    before: text.slice(0, match.index).trimEnd(),
  }));
}

describe("the first scenario of the README", () => {
  const [first = { code: "" }] = blocks(readme, "ts");

  it("prints what its comment says, then an account of the run", () => {
    const [, promised] = /console\.log\(.*\); \/\/ (.*)/.exec(first.code) ?? [];
    const printed = execFileSync(process.execPath, ["--input-type=module-typescript", "-e", first.code], { cwd: root, encoding: "utf8" });
    const [line, ...account] = printed.split("\n");
    expect(line).toBe(promised);
    expect(account[0]).toBe("Round 1");
    expect(account.join("\n")).toContain("In this run: ");
  });

  it("is the first block of code that a reader meets, and short", () => {
    expect(readme.indexOf("```ts")).toBeGreaterThan(0);
    expect(first.code.trim().split("\n").length).toBeLessThanOrEqual(40);
  });
});

describe("the other code of the README", () => {
  it.each(blocks(readme, "ts").slice(1).map(({ code }) => [code.split("\n")[0] ?? "", code]))("that begins %s prints what its comments say", (_, code) => {
    const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, promise]) => promise);
    const printed = execFileSync(process.execPath, ["--input-type=module-typescript", "-e", code], { cwd: root, encoding: "utf8" });
    expect(promised.length).toBeGreaterThan(0);
    expect(printed.trimEnd().split("\n").slice(0, promised.length)).toEqual(promised);
  });
});

describe("the installation in the README", () => {
  it("names the file that npm pack makes", () => {
    const packed = [...readme.matchAll(/npm install (\S+)/g)].map(([, what]) => what);
    for (const what of packed) expect([name, `./${name}-${version}.tgz`]).toContain(what);
  });
});

describe("the output in the README", () => {
  const shown = blocks(readme, "text").flatMap(({ code, before }) => {
    const [, of] = /<!-- example: (\S+) -->$/.exec(before) ?? [];
    return of === undefined ? [] : [{ of, code }];
  });

  it("is there", () => {
    expect(shown.map(({ of }) => of)).toEqual(["ukraine"]);
  });

  it.each(shown)("of the example $of is how its real output begins", async ({ of, code }) => {
    expect(code.endsWith("\n…\n")).toBe(true);
    const beginning = code.slice(0, -"…\n".length);
    const { stdout } = await example([of]);
    expect(stdout.slice(0, beginning.length)).toBe(beginning);
    // The title, the disclaimer and the six runs.
    expect(beginning.match(/^ {2}(isolation|engagement) /gm)).toHaveLength(6);
    expect(stdout.slice(beginning.length)).toMatch(/^\n2\. One run/);
  });
});

describe.each([
  ["README.md", readme],
  ["CONTRIBUTING.md", contributing],
])("%s", (_, text) => {
  it("names commands that package.json supports", () => {
    const commands = [...text.matchAll(/npm (?:run )?[a-z][\w:-]*(?: -- --\w+| (?!&&)[a-z][\w-]*)?/g)].map(([command]) => command);
    expect(commands.length).toBeGreaterThan(2);
    for (const command of commands) {
      const [, run, script = "", argument] = /^npm (run )?([\w:-]+)(?: (.*))?$/.exec(command) ?? [];
      if (run === undefined && npmsOwn.includes(script)) continue;
      expect(Object.keys(scripts), command).toContain(script);
      if (script === "example" && argument !== undefined && !argument.startsWith("--")) {
        expect(existsSync(join(root, "examples", `${argument}.ts`)), command).toBe(true);
      }
    }
  });

  it("names files that there are", () => {
    const files = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)|`((?:src|tests|\.ci|examples)\/[\w./-]+)`/g)].map(([, link, path]) => link ?? path ?? "");
    for (const file of files) expect(existsSync(join(root, file)), file).toBe(true);
  });
});
