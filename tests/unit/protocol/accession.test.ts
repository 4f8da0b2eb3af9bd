import { describe, expect, it } from "vitest";
import { accession } from "../../../src/protocol/index.ts";
import { fakeTable, type Setting } from "./table.ts";

type OnRefusal = "end" | "reopen" | "proceed";

function round(onRefusal: OnRefusal, setting: Partial<Setting> = {}): readonly string[] {
  const { table, said } = fakeTable({ actors: [3, 1, 2], ...setting });
  accession.round(table, { acceders: [3, 1, 2], onRefusal });
  return said;
}

describe("accession", () => {
  it("takes a text that was agreed before, needs no channel, and seats who is asked, in that order", () => {
    expect(accession.takesText).toBe(true);
    expect(accession.needsChannels!({ acceders: [3, 1], onRefusal: "end" })).toBe(false);
    expect(accession.seats({ acceders: [3, 1], onRefusal: "end" })).toEqual([3, 1]);
  });

  it("asks each once", () => {
    expect(round("end")).toEqual(["actor 3 accedes", "actor 1 accedes", "actor 2 accedes"]);
  });

  it("does not ask who has signed", () => {
    expect(round("end", { signed: [1] })).toEqual(["actor 3 accedes", "actor 2 accedes"]);
  });

  it.each<[OnRefusal, string[]]>([
    ["end", ["end not-acceded 3 2"]],
    ["reopen", ["reopen"]],
    ["proceed", []],
  ])("asks all before a refusal has its consequence (%s), and names all who refused", (onRefusal, then) => {
    expect(round(onRefusal, { accedes: (actor) => actor === 1 })).toEqual(["actor 3 refuses", "actor 1 accedes", "actor 2 refuses", ...then]);
  });

  it("reopens the talks where it is told to, with those who were asked", () => {
    expect(accession.reopens!({ acceders: [3, 1], onRefusal: "reopen" })).toEqual([3, 1]);
    expect(accession.reopens!({ acceders: [3, 1], onRefusal: "end" })).toBeUndefined();
    expect(accession.reopens!({ acceders: [3, 1], onRefusal: "proceed" })).toBeUndefined();
  });
});
