import { describe, expect, it } from "vitest";
import { FAULT, LEAVE, REJECT } from "../../../src/index.ts";
import { alternatingOffers } from "../../../src/protocol/index.ts";
import { fakeTable, type Setting, yes } from "./table.ts";

const actors = [4, 5, 6];

function round(setting: Omit<Setting, "actors">, from?: number): readonly string[] {
  const { table, said } = fakeTable({ actors, ...setting });
  alternatingOffers.round(table, { seats: actors }, from);
  return said;
}

describe("alternating offers", () => {
  it("seats actors in the order of the scenario, whatever order they are named in", () => {
    expect(alternatingOffers.seats({ seats: [6, 2, 4] })).toEqual([2, 4, 6]);
  });

  it("asks each seat in turn", () => {
    expect(round({ moves: [[1], [2], [3]] })).toEqual(["ask 0", "0 offers 1", "ask 1", "1 offers 2", "ask 2", "2 offers 3"]);
  });

  it("goes on with acceptances and counter-offers", () => {
    expect(round({ moves: [[yes], [yes], [3]], standing: 9, author: 2, needed: 3 })).toEqual([
      "ask 0", "0 accepts", "ask 1", "1 accepts", "ask 2", "2 offers 3",
    ]);
  });

  it("stops where an acceptance closes a deal", () => {
    expect(round({ moves: [[1], [yes], [yes]] })).toEqual(["ask 0", "0 offers 1", "ask 1", "1 accepts", "ask 2", "2 accepts: a deal"]);
    expect(round({ moves: [[yes], [], []], standing: 9, author: 1, accepted: 1 })).toEqual(["ask 0", "0 accepts: a deal"]);
  });

  it("goes on where consent fell away at closure", () => {
    expect(round({ moves: [[yes], [5], [6]], standing: 9, author: 1, accepted: 1, withdrawn: true })).toEqual([
      "ask 0", "0 accepts, in vain", "ask 1", "1 offers 5", "ask 2", "2 offers 6",
    ]);
  });

  it.each([LEAVE, FAULT])("stops where a seat leaves or fails (%d)", (move) => {
    expect(round({ moves: [[1], [move], []] })).toEqual(["ask 0", "0 offers 1", "ask 1", `1 leaves (${String(move)})`]);
  });

  it("can go on from a seat", () => {
    expect(round({ moves: [[], [], [8]] }, 2)).toEqual(["ask 2", "2 offers 8"]);
  });

  it("leaves the standing offer for the next round, unless this is the last", () => {
    expect(round({ moves: [[1], [2], [3]] }).at(-1)).toBe("2 offers 3");
  });
});

describe("the last round of alternating offers", () => {
  const last = true;

  it("lets each remaining seat answer the standing offer once, in turn from its author", () => {
    expect(round({ last, moves: [[1, yes], [2, yes], [3]] })).toEqual([
      "ask 0", "0 offers 1", "ask 1", "1 offers 2", "ask 2", "2 offers 3",
      "ask 0 for its last answer", "0 accepts", "ask 1 for its last answer", "1 accepts: a deal",
    ]);
    expect(round({ last, moves: [[1, yes], [2, yes], [0]] }).slice(-2)).toEqual(["ask 1 for its last answer", "1 accepts: a deal"]);
    expect(round({ last, moves: [[1, yes], [2], [yes]] }).slice(-3)).toEqual(["2 accepts", "ask 0 for its last answer", "0 accepts: a deal"]);
  });

  it("ends at the first no", () => {
    expect(round({ last, moves: [[1, REJECT], [2], [3]] }).slice(-3)).toEqual(["ask 0 for its last answer", "0 rejects", "end deadline"]);
  });

  it.each([LEAVE, FAULT])("ends with who leaves or fails instead of answering (%d)", (move) => {
    expect(round({ last, moves: [[1, move], [2], [3]] }).slice(-2)).toEqual(["ask 0 for its last answer", `0 leaves (${String(move)})`]);
  });

  it("ends at the deadline where consent fell away at closure", () => {
    const said = round({ last, moves: [[1, yes], [2, yes], [3]], withdrawn: true });
    expect(said.slice(-3)).toEqual(["ask 1 for its last answer", "1 accepts, in vain", "end deadline"]);
  });

  it("ends at the deadline where all have accepted and some consent is still missing", () => {
    expect(round({ last, moves: [[1, yes], [2, yes], [3]], needed: 9 }).slice(-2)).toEqual(["1 accepts", "end deadline"]);
  });

  it("asks nobody again where all have accepted in vain and nothing stands", () => {
    expect(round({ last, moves: [[yes], [yes], [yes]], standing: 2, author: 0, needed: 3, withdrawn: true })).toEqual([
      "ask 0", "0 accepts", "ask 1", "1 accepts", "ask 2", "2 accepts, in vain", "end deadline",
    ]);
  });
});
