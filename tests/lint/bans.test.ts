import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";

// The project's own configuration, without the rules that need types: the snippets are no files of the project.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

async function rulesBrokenBy(code: string, filePath: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const syntax = "no-restricted-syntax";
const global = "no-restricted-globals";
const assertion = "@typescript-eslint/consistent-type-assertions";
const nonNull = "@typescript-eslint/no-non-null-assertion";

describe("the lint rules of src", () => {
  it.each([
    ["export const x = Math.pow(2, 0.5);", syntax],
    ["export const x = Math.random();", syntax],
    ["export const x = Math.hypot(3, 4);", syntax],
    ["export const x = Math.PI;", syntax],
    ['export const x = Math["exp"](1);', syntax],
    ["const { exp } = Math; export const x = exp(1);", syntax],
    ["const M = Math; export const x = M.exp(1);", syntax],
    ["export const f = (m = Math) => m;", syntax],
    ["export const x = 2 ** 3;", syntax],
    ["let x = 2; x **= 3; export { x };", syntax],
    ["export const x = (1.5).toLocaleString();", syntax],
    ['export const x = "a".toLocaleUpperCase();', syntax],
    ['export const x = "a".localeCompare("b");', syntax],
    ["export const x = [2, 1].sort();", syntax],
    ["export const x = [2, 1].toSorted();", syntax],
    ["for (const key in { a: 1 }) void key;", syntax],
    ["export const x = import.meta.url;", syntax],
    ["export const x = Date.now();", global],
    ["export const x = new Date();", global],
    ["export const x = performance.now();", global],
    ["export const x = process.env;", global],
    ["export const x = new Intl.Collator();", global],
    ["setTimeout(() => 1, 0);", global],
    ["export const x = crypto.randomUUID();", global],
    ["export const x = globalThis;", global],
    ['export const x = eval("1");', global],
    ['export const x = new Function("return 1");', global],
    ['export const x = Function("return 1");', global],
    ['export const x = (() => 1).constructor("return 1");', syntax],
    ["export const f = (name: string) => import(name);", syntax],
    ["export const f = (name: string) => import(`./${name}.ts`);", syntax],
    ['export const x = fetch("https://example.org");', global],
    ['export const x = new Worker("x.js");', global],
    ['export const x = import("node:fs");', "house/floors"],
    ['console.log("x");', global],
    ['import { readFileSync } from "node:fs"; readFileSync("x");', "house/floors"],
    ['import * as z from "zod/mini"; z.string();', "house/floors"],
    ['export * from "../engine/index.ts";', "house/floors"],
    ['import type { Run } from "../engine/index.ts"; export type X = Run;', "house/floors"],
    ['export const x = import("../engine/index.ts");', "house/floors"],
    ["export const x: any = 1;", "@typescript-eslint/no-explicit-any"],
    ["export const x = 1 as number;", assertion],
    ["export const x = <number>1;", assertion],
    ["export const x = [1][0]!;", nonNull],
    ["// @ts-ignore\nexport const x = 1;", "@typescript-eslint/ban-ts-comment"],
  ])("refuse `%s`", async (code, rule) => {
    expect(await rulesBrokenBy(code, "src/kernel/snippet.ts")).toContain(rule);
  });

  it.each([
    ["export const x = Math.max(Math.sqrt(2), Math.imul(2, 3));", "src/kernel/snippet.ts"],
    ["export const x = [2, 1].sort((a, b) => a - b);", "src/kernel/snippet.ts"],
    ['export const x = ["a"] as const;', "src/kernel/snippet.ts"],
    ["export const x = [1][0]!;", "src/space/snippet.ts"],
    ["export const x = [1][0]!;", "src/engine/snippet.ts"],
    ['import * as z from "zod/mini"; export const x = z.string() as unknown;', "src/schema/snippet.ts"],
    ['import { Immer } from "immer"; export const x = new Immer();', "src/engine/snippet.ts"],
  ])("allow `%s` in %s", async (code, file) => {
    expect(await rulesBrokenBy(code, file)).toEqual([]);
  });
});
