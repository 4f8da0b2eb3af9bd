import { describe, expect, it } from "vitest";
import type { Issue, Names, Provenance } from "../../../src/scenario/index.ts";
import { actorProvenance, type Stance } from "../../../src/scenarios/ukraine/actors.ts";
import { ukraineDefaults } from "../../../src/scenarios/ukraine/options.ts";

const from = (note?: string): Provenance => ({ kind: "documented", sources: ["s"], ...(note !== undefined && { note }) });
const ladder = (id: string): Issue => ({ kind: "ladder", id, options: ["none", "some", "most", "all"].map((option) => ({ id: option })) });

/** A stance on land alone, with a red line about it. */
const stance = (line: Partial<Stance<Names>["lines"][number]>): Stance<Names> => ({
  profile: {
    cells: { land: { ideal: "all", idealFrom: from(), fallback: "some", fallbackFrom: { kind: "illustrative" }, salience: "high" } },
    declared: { ideal: { land: "all", sea: "none" } },
    declaredFrom: { ideal: { land: from() } },
  },
  columns: { ideal: {}, fallback: {}, salience: {} },
  lines: [{ id: "line", issue: "land", words: "no land", from: from(), strict: null, lenient: { kind: "is", issue: "land", options: ["none"] }, note: "Named.", ...line }],
  linkages: [],
});

const provenance = (line: Partial<Stance<Names>["lines"][number]> = {}, reading: "strict" | "lenient" = "lenient") =>
  actorProvenance("ukraine", [ladder("land"), ladder("sea")], stance(line), { ...ukraineDefaults, reading });

describe("the provenance of an actor", () => {
  it("is of the issues that its profile speaks of, with rungs that may be varied", () => {
    const { "actors.ukraine.position.ideal.land": ideal, "actors.ukraine.position.fallback.land": fallback, ...rest } = provenance();
    expect([ideal, fallback]).toEqual([{ ...from(), range: [2, 3], unit: "rung" }, { kind: "illustrative", range: [0, 3], unit: "rung" }]);
    expect(rest["actors.ukraine.declared.ideal.land"]).toEqual({ ...from(), range: [2, 3], unit: "rung" });
    expect(Object.keys(rest).filter((path) => path.endsWith(".sea") || path.includes("declared.fallback"))).toEqual([]);
  });

  it("is of a red line in its words, with the note of its source where there is one", () => {
    const note = (line?: Partial<Stance<Names>["lines"][number]>, reading?: "strict" | "lenient") => provenance(line, reading)["actors.ukraine.position.redLines.line"]?.note;
    expect(note()).toBe("Words: no land. Named.");
    expect(note({ from: from("Said twice.") })).toBe("Words: no land. Named. Said twice.");
    expect(note({}, "strict")).toBeUndefined();
  });
});
