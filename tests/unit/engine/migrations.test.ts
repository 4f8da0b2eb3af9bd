import { describe, expect, it } from "vitest";
import { DetenteError } from "../../../src/kernel/index.ts";
import { FORMAT, migrations, upToDate } from "../../../src/engine/migrations.ts";

/** A library of format 3, which renamed a member in 2 and split it in 3. */
const table = {
  1: ({ turn, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, format: 2, round: turn }),
  2: (saved: Readonly<Record<string, unknown>>) => ({ ...saved, format: 3, phase: 0 }),
};

const messageOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DetenteError) return error.message;
  }
  return "nothing";
};

describe("upToDate", () => {
  it("reads what older versions have saved, row by row", () => {
    expect(upToDate({ format: 1, turn: 4 }, "state", table, 3)).toEqual({ format: 3, round: 4, phase: 0 });
    expect(upToDate({ format: 2, round: 4 }, "state", table, 3)).toEqual({ format: 3, round: 4, phase: 0 });
    expect(upToDate({ format: 3, round: 4 }, "state", table, 3)).toEqual({ format: 3, round: 4 });
  });

  it.each([[4, "4"], [0, "0"], ["1", "1"], [undefined, "undefined"], [-1, "-1"], [NaN, "NaN"]])("refuses format %s, and names both", (format, found) => {
    expect(messageOf(() => upToDate({ format }, "state", table, 3))).toContain(`state.format: has format ${found}, not 3`);
    expect(messageOf(() => upToDate({ format }, "state", table, 3))).toContain("Use the version of the library that wrote it");
  });

  it("ends where a row does not bring the data forward", () => {
    expect(messageOf(() => upToDate({ format: 1 }, "state", { 1: (saved) => saved }, 3))).toContain("has format 1, not 3");
  });

  it("has a row for every version before this one", () => {
    const before = Array.from({ length: FORMAT - 1 }, (_, index) => String(index + 1));
    expect(Object.keys(migrations.state)).toEqual(before);
    expect(Object.keys(migrations.record)).toEqual(before);
  });
});
