/**
 * What dist holds beside code: the published JSON Schema, and the licences of the packages bundled into it.
 * Runs after tsup, whose metafile says which packages those are.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);

await writeJsonSchema();
writeNotices(bundledPackages());
for (const format of ["esm", "cjs"]) rmSync(new URL(`dist/metafile-${format}.json`, root), { force: true });

async function writeJsonSchema(): Promise<void> {
  const entry = new URL("dist/schema/index.js", root);
  const { jsonSchema } = (await import(entry.href)) as { jsonSchema?: () => object };
  if (jsonSchema === undefined) return; // until src/schema exports it
  writeFileSync(new URL("dist/scenario.schema.json", root), JSON.stringify(jsonSchema(), null, 2) + "\n");
}

/** Folders of the packages with code in dist, sorted. */
function bundledPackages(): readonly string[] {
  const metafile = JSON.parse(readFileSync(new URL("dist/metafile-esm.json", root), "utf8")) as {
    outputs: Record<string, { inputs: Record<string, unknown> }>;
  };
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return [...new Set(folders)].sort();
}

/** Packages that share a licence text are listed above one copy of it. */
function writeNotices(folders: readonly string[]): void {
  const texts = [...new Set(folders.map(legalText))];
  const sections = texts.map((text) => [...folders.filter((folder) => legalText(folder) === text).map(title), "", text].join("\n"));
  const notices = ["detente contains code of the packages below.", ...sections].join(`\n\n${"-".repeat(80)}\n\n`);
  writeFileSync(new URL("dist/THIRD-PARTY-NOTICES.txt", root), notices + "\n");
}

function legalText(folder: string): string {
  const files = ["NOTICE", "LICENSE"].map((name) => new URL(`${folder}/${name}`, root)).filter((file) => existsSync(file));
  if (files.length === 0) return licenceInSource(folder);
  return files.map((file) => readFileSync(file, "utf8").trim()).join("\n\n");
}

/** seedrandom has no licence file: the comment at the top of the file that is bundled holds its licence. */
function licenceInSource(folder: string): string {
  const file = new URL(`${folder}/lib/alea.js`, root);
  const comments = existsSync(file) ? [...readFileSync(file, "utf8").matchAll(/^\/\/ ?(.*)$/gm)].map(([, line]) => line) : [];
  const text = comments.slice(0, comments.findIndex((line) => line?.includes("THE SOFTWARE.")) + 1).join("\n");
  if (text === "") throw new Error(`${folder} is bundled into dist but has no licence`);
  return text;
}

function title(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(new URL(`${folder}/package.json`, root), "utf8")) as Record<string, string>;
  return `${name} ${version} (${license})`;
}
