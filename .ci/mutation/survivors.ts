import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Mutants } from "./stryker.ts";

const path = ".ci/mutation/survivors.md";
const heading = /^## (.*)$/m;

/** Writes down what survived in some files. What stands in the list about other files stays, and so does every judgement. */
export function writeSurvivors(files: readonly string[], mutants: Mutants): void {
  const [preface = "", ...parts] = (existsSync(path) ? readFileSync(path, "utf8") : "").split(heading);
  const sections = new Map<string, string>();
  for (let at = 0; at < parts.length; at += 2) sections.set(parts[at]!, parts[at + 1]!.trim());
  for (const file of files) {
    const left = survivorsOf(file, mutants);
    const judgement = (sections.get(file) ?? "").replace(/\n*^- `[^]*/m, "");
    if (left.length === 0) sections.delete(file);
    else sections.set(file, [...(judgement === "" ? [] : [judgement, ""]), ...left].join("\n"));
  }
  const written = [...sections.keys()].sort().map((file) => `## ${file}\n\n${sections.get(file)!}\n`);
  writeFileSync(path, [`${preface.trim()}\n`, ...written].join("\n"));
}

/** Where a file has mutants that survived, or that were stopped by the clock, for who writes the tests. */
export function placesOf(files: readonly string[], mutants: Mutants): readonly string[] {
  return mutants.flatMap(({ fileName, status, statusReason = "", location: { start }, replacement = "" }) => {
    const file = relative(".", fileName);
    const open = status === "Survived" || status === "NoCoverage" || (status === "Timeout" && !statusReason.startsWith("Hit limit"));
    if (!open || !files.includes(file)) return [];
    const text = readFileSync(file, "utf8").split("\n")[start.line - 1]!.trim();
    return [`${file}:${start.line}:${start.column} ${status}: ${text} → ${replacement.replace(/\s+/g, " ")}`];
  });
}

/** What survived in a file, a line for each text in it: by what it can be replaced without a test that fails. */
export function survivorsOf(file: string, mutants: Mutants): readonly string[] {
  const left = mutants.filter(({ fileName, status }) => relative(".", fileName) === file && (status === "Survived" || status === "NoCoverage"));
  const source = readFileSync(file, "utf8").split("\n");
  const places = new Map<string, string[]>();
  for (const { location: { start, end }, replacement = "" } of left) {
    const whole = start.line === end.line;
    const text = source[start.line - 1]!.slice(start.column - 1, whole ? end.column - 1 : undefined) + (whole ? "" : " …");
    const by = replacement.replace(/\s+/g, " ");
    places.set(text, [...(places.get(text) ?? []), by.length > 60 ? `${by.slice(0, 60)} …` : by]);
  }
  return [...places].map(([text, by]) => `- \`${text}\` → ${[...new Set(by)].map((each) => `\`${each}\``).join(", ")}`);
}
