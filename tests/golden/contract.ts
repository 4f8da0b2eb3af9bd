import { digest } from "../../src/index.ts";

/** What a run came to. */
export interface Pinned {
  readonly verdict: string;
  readonly cause: string | null;
  readonly round: number;
  readonly digest: string;
  readonly logDigest: string | null;
}

/** Runs by name, in the order in which they were added. */
export type PinnedRuns = Readonly<Record<string, Pinned>>;

/** What runs.json holds. */
export interface Contract {
  /** Raised whenever a run that was there has changed or gone. */
  readonly contract: number;
  readonly runs: PinnedRuns;
}

/** A line of the changelog about the contract. */
export interface Entry {
  readonly contract: number;
  readonly reason: string;
  /** How many runs there were and the start of their hash; `null` until they are pinned. */
  readonly sealed: string | null;
}

/** The entries of a changelog, the newest first: `- Golden contract 2 (400 runs, sha-256 0123456789abcdef): why.` */
export function entriesOf(changelog: string): readonly Entry[] {
  const lines = changelog.matchAll(/^- Golden contract (\d+)(?: \((.+?)\))?: (\S.*)$/gm);
  return [...lines].map(([, contract, sealed = null, reason = ""]) => ({ contract: Number(contract), sealed, reason }));
}

/** What seals the first of some runs, all by default. */
export function sealOf(runs: PinnedRuns, count = Object.keys(runs).length): string {
  const first = Object.entries(runs).slice(0, count);
  return `${first.length} runs, sha-256 ${digest(first).slice(0, 16)}`;
}

/** How many runs an entry seals. */
export const sealedCount = ({ sealed }: Entry): number => Number.parseInt(sealed ?? "0", 10);

/** The runs that were pinned and are no more what they were, or are gone. */
export const broken = ({ runs }: Contract, played: PinnedRuns): readonly string[] =>
  Object.keys(runs).filter((name) => JSON.stringify(runs[name]) !== JSON.stringify(played[name]));

/** What runs.json is to hold: what it holds and the new runs; all anew only where the changelog announces another contract. */
export function renewed(held: Contract, played: PinnedRuns, announced: number): Contract {
  return announced > held.contract ? { contract: announced, runs: played } : { ...held, runs: { ...held.runs, ...played, ...held.runs } };
}

/** As a file, a run a line. */
export function written({ contract, runs }: Contract): string {
  const lines = Object.entries(runs).map(([name, run]) => `  ${JSON.stringify(name)}: ${JSON.stringify(run)}`);
  return `{ "contract": ${contract}, "runs": {\n${lines.join(",\n")}\n}}\n`;
}
