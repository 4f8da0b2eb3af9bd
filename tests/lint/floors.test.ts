import { globSync, readFileSync } from "node:fs";
import { posix, sep } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { importProblem } from "../../.ci/lint/floors.ts";

const files = globSync("src/**/*.ts").map((file) => file.split(sep).join("/"));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe("the floors of src", () => {
  it("hold: imports go downwards only, and each package belongs to one room", () => {
    const problems = [...imports].flatMap(([file, specifiers]) =>
      specifiers.flatMap((specifier) => {
        const problem = importProblem(file, specifier);
        return problem === undefined ? [] : [`${file}: ${problem}`];
      }),
    );
    expect(problems).toEqual([]);
  });

  it("have no import circle", () => {
    expect(circles()).toEqual([]);
  });

  it.each([
    ["src/kernel/maths.ts", "../engine/run.ts", "Imports go downwards only: engine is above kernel."],
    ["src/strategy/time.ts", "../protocol/index.ts", "strategy and protocol are siblings: neither imports the other."],
    ["src/protocol/deep/turn.ts", "../../strategy/index.ts", "protocol and strategy are siblings: neither imports the other."],
    ["src/engine/run.ts", "../index.ts", "Imports go downwards only: index is above engine."],
    ["src/engine/run.ts", "../../tests/setup.ts", '"../../tests/setup.ts" is outside src.'],
    ["src/engine/run.ts", "zod/mini", 'Only schema may import "zod/mini".'],
    ["src/schema/parse.ts", "zod", '"zod" is not among the packages that src may import (.ci/lint/rooms.ts).'],
    ["src/kernel/maths.ts", "node:fs", '"node:fs" is not among the packages that src may import (.ci/lint/rooms.ts).'],
  ])("refuse that %s imports %s", (file, specifier, problem) => {
    expect(importProblem(file, specifier)).toBe(problem);
  });

  it.each([
    ["src/index.ts", "./engine/index.ts"],
    ["src/scenarios/ukraine/index.ts", "../../kernel/index.ts"],
    ["src/engine/run.ts", "./deep/state.ts"],
    ["src/engine/run.ts", "immer"],
    ["src/kernel/maths.ts", "@stdlib/math-base-special-pow"],
  ])("allow that %s imports %s", (file, specifier) => {
    expect(importProblem(file, specifier)).toBeUndefined();
  });
});

function importsOf(file: string): readonly string[] {
  return ts.preProcessFile(readFileSync(file, "utf8")).importedFiles.map(({ fileName }) => fileName);
}

/** Every import that closes a circle, as the files along it; type-only imports count as well. */
function circles(): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (done.has(file) || path.includes(file)) return;
    for (const specifier of imports.get(file) ?? []) {
      if (specifier.startsWith(".")) visit(posix.join(posix.dirname(file), specifier), [...path, file]);
    }
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}
