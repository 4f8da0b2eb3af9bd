import { describe, expect, it } from "vitest";
import { broken, entriesOf, type Pinned, renewed, sealedCount, sealOf, written } from "./contract.ts";

const run = (digest: string): Pinned => ({ verdict: "breakdown", cause: "deadline", round: 3, digest, logDigest: null });
const held = { contract: 1, runs: { one: run("a"), two: run("b") } };

describe("a renewal of the golden runs", () => {
  it("adds what is new at the end and keeps what is held, changed or gone", () => {
    const { contract, runs } = renewed(held, { new: run("n"), two: run("changed") }, 1);
    expect(contract).toBe(1);
    expect(Object.entries(runs)).toEqual([["one", run("a")], ["two", run("b")], ["new", run("n")]]);
  });

  it("takes everything anew where the changelog announces another contract", () => {
    expect(renewed(held, { two: run("changed") }, 2)).toEqual({ contract: 2, runs: { two: run("changed") } });
  });

  it("is read back as it was written", () => {
    expect(JSON.parse(written(held))).toEqual(held);
  });
});

describe("a contract", () => {
  it("is broken by a run that changed in anything, and by one that is gone, not by a new one", () => {
    expect(broken(held, { ...held.runs, new: run("n") })).toEqual([]);
    expect(broken(held, { one: { ...run("a"), round: 4 } })).toEqual(["one", "two"]);
  });

  it("has a seal that runs added later do not touch, and any other change does", () => {
    const seal = sealOf(held.runs);
    expect(seal).toMatch(/^2 runs, sha-256 [0-9a-f]{16}$/);
    expect(sealOf({ ...held.runs, new: run("n") }, 2)).toBe(seal);
    const { one, two } = held.runs;
    for (const runs of [{ two, one }, { one, two: run("c") }, { one, other: two }, { one }]) expect(sealOf(runs, 2)).not.toBe(seal);
  });

  it("is announced by a line of the changelog with a reason, and sealed by the same line", () => {
    const [second, first, ...more] = entriesOf(
      "# Changelog\n\n- Golden contract 2: ties are broken otherwise.\n- Golden contract 3:\n\n## 0.1.0\n\n- Golden contract 1 (84 runs, sha-256 0123456789abcdef): the first.\n",
    );
    expect(second).toEqual({ contract: 2, sealed: null, reason: "ties are broken otherwise." });
    expect(first).toEqual({ contract: 1, sealed: "84 runs, sha-256 0123456789abcdef", reason: "the first." });
    expect([second!, first!].map(sealedCount)).toEqual([0, 84]);
    expect(more).toEqual([]);
  });
});
