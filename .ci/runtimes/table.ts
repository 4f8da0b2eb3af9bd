import type { PinnedRuns } from "../../tests/golden/contract.ts";

/** A line of the table: of a row's name and its figures, or of the words in their place. */
export function tableLine(width: number, name: string, ...cells: readonly (string | number)[]): string {
  const [runs = "", equal = "", ...more] = cells;
  return [name.padEnd(width), String(runs).padStart(4), String(equal).padStart(13), ...more].join("  ").trimEnd();
}

/** The names of the columns. */
export const columns = ["runtime", "runs", "equal digests", "version", "time"] as const;

/** The runs, of those named, of which an output does not say what is pinned. */
export function differing(pinned: PinnedRuns, names: readonly string[], output: string): readonly string[] {
  const lines = new Set(output.split(/\r?\n/));
  return names.filter((name) => !lines.has(JSON.stringify([name, pinned[name]?.digest, pinned[name]?.logDigest])));
}

/** What happened in a run; without its events where it was not traced. */
export interface Told {
  readonly moves: readonly unknown[] | null;
  readonly events: readonly unknown[] | null;
}

/** Where two accounts of a run part first, in words; `undefined` where they do not. */
export function parting(here: Told, there: Told): string | undefined {
  const traced = here.events !== null && there.events !== null;
  const [one, other] = (traced ? [here.events, there.events] : [here.moves ?? [], there.moves ?? []]).map((list) => list.map((event) => JSON.stringify(event)));
  const length = Math.max(one!.length, other!.length);
  const at = Array.from({ length }, (_, index) => index).find((index) => one![index] !== other![index]);
  if (at === undefined) return undefined;
  return `they part at ${traced ? "event" : "move"} ${at + 1}:\n  here   ${one![at] ?? "nothing"}\n  there  ${other![at] ?? "nothing"}`;
}
