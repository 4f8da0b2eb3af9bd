import { describe, expect, it } from "vitest";
import { standardKit } from "../../src/index.ts";
import { runs } from "./runs.ts";

/**
 * What users may rely on: the same scenario and seed give the same run in every release of one major version.
 *
 * To change a run on purpose: `npx vitest run --project golden -u`, raise the `version` of the kinds whose runs change, and
 * say in the commit and the changelog which runs changed and why.
 */
const played = [...runs].map(([name, play]) => ({ name, run: play() }));

describe("the golden runs", () => {
  it("come to what was checked in", async () => {
    const lines = played.map(({ name, run: { digest, logDigest, outcome, verdict } }) => {
      const { cause, round } = outcome;
      return `  ${JSON.stringify(name)}: ${JSON.stringify({ verdict: verdict.kind, cause, round, digest, logDigest })}`;
    });
    await expect(`{\n${lines.join(",\n")}\n}\n`).toMatchFileSnapshot("runs.json");
  });

  it("hold every kind of strategy and protocol that every kit has", () => {
    const named = new Set(played.flatMap(({ run }) => run.record.manifest.kinds.map((kind) => kind.split("@")[0])));
    const kinds = [...standardKit.strategies, ...standardKit.protocols].map(({ kind }) => kind);
    expect(kinds.filter((kind) => !named.has(kind))).toEqual([]);
    const families = played.map(({ name }) => name.split(",")[0]);
    expect(families).toEqual(expect.arrayContaining(standardKit.strategies.map(({ kind }) => `strategy: ${kind}`)));
    expect(families).toEqual(expect.arrayContaining(standardKit.protocols.map(({ kind }) => `protocol: ${kind}`)));
  });

  it("differ from one another: settlements and failures of many kinds", () => {
    const causes = new Set(played.map(({ run }) => run.outcome.cause));
    expect([...causes].map(String).sort()).toEqual(expect.arrayContaining(["deadline", "not-acceded", "not-convened", "not-ratified", "null", "refusal"]));
    expect(new Set(played.map(({ run }) => run.verdict.kind)).size).toBeGreaterThan(5);
  });
});
