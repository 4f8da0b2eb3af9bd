import { posix } from "node:path";
import { floors, packages } from "./rooms.ts";

/** What is wrong with `file` (as in "src/engine/run.ts") importing `specifier`; undefined where it may. */
export function importProblem(file: string, specifier: string): string | undefined {
  const from = roomOf(file);
  if (!specifier.startsWith(".")) return packageProblem(from, specifier);

  const target = posix.join(posix.dirname(file), specifier);
  if (!target.startsWith("src/")) return `"${specifier}" is outside src.`;
  const to = roomOf(target);
  if (from === to || floorOf(from) < floorOf(to)) return undefined;
  if (floorOf(from) === floorOf(to)) return `${from} and ${to} are siblings: neither imports the other.`;
  return `Imports go downwards only: ${to} is above ${from}.`;
}

function packageProblem(room: string, specifier: string): string | undefined {
  const known = packages.find(({ name }) => name.test(specifier));
  if (known === undefined) return `"${specifier}" is not among the packages that src may import (.ci/lint/rooms.ts).`;
  return known.room === room ? undefined : `Only ${known.room} may import "${specifier}".`;
}

/** The room of a file: its folder in src; `index` for the face of the house. */
function roomOf(file: string): string {
  return file.split("/")[1]!.replace(/\.ts$/, "");
}

function floorOf(room: string): number {
  const floor = floors.findIndex((rooms) => rooms.includes(room));
  if (floor === -1) throw new Error(`src/${room} has no floor yet: add it to .ci/lint/rooms.ts`);
  return floor;
}
