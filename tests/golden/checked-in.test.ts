import { describe, expect, it } from "vitest";
import { broken, renewed, sealedCount, sealOf, written } from "./contract.ts";
import { golden } from "./golden.ts";
import { cameTo, entries, held } from "./held.ts";

const [latest] = entries;
const played = Object.fromEntries(golden.map((one) => [one.name, cameTo(one)]));

describe("the golden runs", () => {
  it("are at least 300, each of a name and an end of its own", () => {
    expect(golden.length).toBeGreaterThanOrEqual(300);
    expect(Object.keys(played)).toHaveLength(golden.length);
    expect(new Set(Object.values(played).map(({ digest }) => digest)).size).toBeGreaterThanOrEqual(300);
  });

  it("are all there that were checked in", () => {
    expect(latest?.contract === held.contract ? broken(held, played) : []).toEqual([]);
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
