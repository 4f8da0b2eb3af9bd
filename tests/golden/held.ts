import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as library from "../../src/index.ts";
import { type Contract, entriesOf, type Pinned } from "./contract.ts";
import type { Golden } from "./golden.ts";
import { playWith, type WayName } from "./play.ts";

/** What was checked in. */
export const held = JSON.parse(readFileSync(join(import.meta.dirname, "runs.json"), "utf8")) as Contract;
/** What the changelog says of it, the newest first. */
export const entries = entriesOf(readFileSync(join(import.meta.dirname, "../../CHANGELOG.md"), "utf8"));

const { start, ways } = playWith(library);

/** What a run comes to now. */
export function cameTo(one: Golden, way: WayName = "simulated"): Pinned {
  const { verdict, outcome, digest, logDigest } = library.openRun(start(one).model, ways[way](one));
  return { verdict: verdict.kind, cause: outcome.cause, round: outcome.round, digest, logDigest };
}
