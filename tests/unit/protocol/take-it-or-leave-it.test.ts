import { describe, expect, it } from "vitest";
import { FAULT, LEAVE, REJECT } from "../../../src/index.ts";
import { takeItOrLeaveIt } from "../../../src/protocol/index.ts";
import { fakeTable, type Setting, yes } from "./table.ts";

const params = { author: 6, addressees: [4, 5], text: 7, published: false };

function round(setting: Omit<Setting, "actors">, changes: { readonly text?: number | undefined } = {}): readonly string[] {
  const { table, said } = fakeTable({ actors: [6, 4, 5], ...setting });
  takeItOrLeaveIt.round(table, { ...params, ...changes });
  return said;
}

describe("take it or leave it", () => {
  it("seats the author, then the addressees in the order in which they are named", () => {
    expect(takeItOrLeaveIt.seats({ ...params, addressees: [5, 4] })).toEqual([6, 5, 4]);
  });

  it("needs channels unless the text is published, and its author in any case", () => {
    expect(takeItOrLeaveIt.needsChannels!(params)).toBe(true);
    expect(takeItOrLeaveIt.needsChannels!({ ...params, published: true })).toBe(false);
    expect(takeItOrLeaveIt.requires!(params)).toEqual([6]);
  });

  it("puts the text of the scenario without asking its author", () => {
    expect(round({ moves: [[], [yes], [yes]] })).toEqual([
      "0 offers 7, to take or leave", "ask 1 for an answer", "1 accepts", "ask 2 for an answer", "2 accepts: a deal",
    ]);
  });

  it("asks the author for its text where the scenario has none", () => {
    expect(round({ moves: [[3], [yes], [yes]] }, { text: undefined }).slice(0, 2)).toEqual(["ask 0", "0 offers 3, to take or leave"]);
  });

  it.each([LEAVE, FAULT])("ends where the author has no text to put (%d)", (move) => {
    expect(round({ moves: [[move]] }, { text: undefined })).toEqual(["ask 0", `0 leaves (${String(move)})`]);
  });

  it("puts the first terms of all like any other", () => {
    expect(round({ moves: [[], [yes], [yes]] }, { text: 0 })).toEqual([
      "0 offers 0, to take or leave", "ask 1 for an answer", "1 accepts", "ask 2 for an answer", "2 accepts: a deal",
    ]);
  });

  it("is a fault of the author where it may not table the text", () => {
    for (const text of [7, 0]) expect(round({ moves: [[]], mayTable: false }, { text })).toEqual([`0 leaves (${String(FAULT)})`]);
  });

  it("ends at the first refusal, and names who refused", () => {
    expect(round({ moves: [[], [yes], [REJECT]] }).slice(-2)).toEqual(["2 rejects", "end refusal 5"]);
    expect(round({ moves: [[], [REJECT], []] })).toEqual(["0 offers 7, to take or leave", "ask 1 for an answer", "1 rejects", "end refusal 4"]);
  });

  it.each([LEAVE, FAULT])("ends where an addressee leaves or fails (%d)", (move) => {
    expect(round({ moves: [[], [move], []] }).at(-1)).toBe(`1 leaves (${String(move)})`);
  });

  it("ends where consent fell away at closure, or is still missing: there are no counter-offers", () => {
    expect(round({ moves: [[], [yes], [yes]], withdrawn: true }).slice(-2)).toEqual(["2 accepts, in vain", "end refusal"]);
    expect(round({ moves: [[], [yes], []], withdrawn: true, needed: 1 }).slice(-2)).toEqual(["1 accepts, in vain", "end refusal"]);
    expect(round({ moves: [[], [], []], withdrawn: true, needed: 0 })).toEqual(["0 offers 7, to take or leave", "end refusal"]);
    expect(round({ moves: [[], [yes], [yes]], needed: 9 }).slice(-2)).toEqual(["2 accepts", "end refusal"]);
  });
});
