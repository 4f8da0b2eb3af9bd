import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as library from "../../src/index.ts";
import { broken, type Contract, entriesOf, type Pinned, renewed, sealedCount, sealOf, written } from "./contract.ts";
import { golden } from "./golden.ts";
import { playWith } from "./play.ts";

/**
 * What users may rely on: the same scenario and seed give the same run in every release under one number of the contract.
 * CONTRIBUTING.md says how to add runs, and how to change one on purpose.
 */
const held = JSON.parse(readFileSync(join(import.meta.dirname, "runs.json"), "utf8")) as Contract;
const entries = entriesOf(readFileSync(join(import.meta.dirname, "../../CHANGELOG.md"), "utf8"));
const [latest] = entries;

const { start, ways } = playWith(library);
const played = Object.fromEntries(
  golden.map((one): [string, Pinned] => {
    const { verdict, outcome, digest, logDigest } = library.openRun(start(one).model, ways.simulated(one));
    return [one.name, { verdict: verdict.kind, cause: outcome.cause, round: outcome.round, digest, logDigest }];
  }),
);

describe("the golden runs", () => {
  it("are at least 300, each of a name and an end of its own", () => {
    expect(golden.length).toBeGreaterThanOrEqual(300);
    expect(Object.keys(played)).toHaveLength(golden.length);
    expect(new Set(Object.values(played).map(({ digest }) => digest)).size).toBeGreaterThanOrEqual(300);
  });

  it("come to what was checked in", () => {
    const next = `"- Golden contract ${held.contract + 1}: why." in the changelog, then vitest -u`;
    const changed = latest?.contract === held.contract ? broken(held, played) : [];
    expect(changed, `these runs changed; if they were meant to: ${next}`).toEqual([]);
  });

  it("are all checked in; new ones by -u, which changes no other", async () => {
    await expect(written(renewed(held, played, latest?.contract ?? 0))).toMatchFileSnapshot("runs.json");
  });
});

describe("the contract", () => {
  it("is named in the changelog by its number, the newest first, each with a reason", () => {
    expect(entries.map(({ contract }) => contract)).toEqual(Array.from({ length: held.contract }, (_, at) => held.contract - at));
  });

  it("is sealed there", () => {
    expect(latest?.sealed, `the changelog is to say: - Golden contract ${held.contract} (${sealOf(held.runs)}): why.`).not.toBe(null);
  });

  it("still holds what was sealed: the runs that there were then, and what they came to", () => {
    const now = latest === undefined ? "" : sealOf(held.runs, sealedCount(latest));
    expect(now, "runs.json was changed by other means than -u: restore it; a change that is meant needs a contract of its own").toBe(latest?.sealed);
  });
});
