import { describe, expect, it } from "vitest";
import { golden } from "./golden.ts";
import { cameTo, entries, held } from "./held.ts";

/**
 * What users may rely on: the same scenario and seed give the same run in every release under one number of the contract.
 * CONTRIBUTING.md says how to add runs, and how to change one on purpose.
 */
describe("a golden run", () => {
  const holds = entries[0]?.contract === held.contract;
  const remedy = `it changed; if it was meant to: "- Golden contract ${held.contract + 1}: why." in the changelog, then vitest -u`;

  const pinned = golden.filter(({ name }) => holds && name in held.runs);

  it.each(pinned)("comes to what was checked in: $name", (one) => {
    expect(cameTo(one), remedy).toEqual(held.runs[one.name]);
  });

  it.each(pinned)("comes to the same in a batch, where turns are played together: $name", (one) => {
    expect(cameTo(one, "batch")).toEqual(held.runs[one.name]);
  });
});
