import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rows, runsOf, width } from "../../.ci/runtimes/rows.ts";
import { columns, differing, parting, tableLine } from "../../.ci/runtimes/table.ts";
import { golden } from "./golden.ts";

describe("the table of runtimes", () => {
  it("is in the README as it is printed where all digests are equal, but for versions and times", () => {
    const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
    const [, shown] = /<!-- runtimes -->\n```text\n(.*?)\n```/s.exec(readme) ?? [];
    const [runtime, runs, equal] = columns;
    const lines = rows.map((row) => tableLine(width, row.name, runsOf(row, golden).length, runsOf(row, golden).length));
    expect(shown).toBe([tableLine(width, runtime, runs, equal), ...lines].join("\n"));
    expect(readme).toContain(`The digests of ${golden.length} runs`);
  });

  it("has rows of names of their own, and leaves out no run but forks that cannot be replayed", () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    const forks = golden.filter(({ fork }) => fork !== undefined && fork.after > 0).length;
    expect(forks).toBeGreaterThan(0);
    for (const row of rows) expect(golden.length - runsOf(row, golden).length).toBe(row.manner.way === "replayed" ? forks : 0);
  });
});

describe("the runs that differ", () => {
  const run = { verdict: "breakdown", cause: null, round: 1 };
  const pinned = { 'a "run"': { ...run, digest: "1", logDigest: "2" }, other: { ...run, digest: "3", logDigest: "4" } };
  const names = Object.keys(pinned);
  const right = ['["a \\"run\\"","1","2"]', '["other","3","4"]'];

  it("are none where both digests of all are said, among whatever else, with either end of line", () => {
    expect(differing(pinned, names, ["a warning", ...right, ""].join("\n"))).toEqual([]);
    expect(differing(pinned, names, right.join("\r\n"))).toEqual([]);
  });

  it("are those of another digest, of another log, left out, or cut short", () => {
    expect(differing(pinned, names, `${right[0]!}\n["other","5","4"]`)).toEqual(["other"]);
    expect(differing(pinned, names, `${right[0]!}\n["other","3","5"]`)).toEqual(["other"]);
    expect(differing(pinned, names, right[1]!)).toEqual(['a "run"']);
    expect(differing(pinned, names, `${right[0]!}\n["other","3`)).toEqual(["other"]);
    expect(differing(pinned, [...names, "unknown"], right.join("\n"))).toEqual(["unknown"]);
  });
});

describe("two accounts of a run", () => {
  const account = (...events: readonly unknown[]) => ({ moves: [{ move: "offer" }], events });

  it("part at the first event that is not the same in both", () => {
    expect(parting(account({ a: 1 }, { a: 2 }, { a: 3 }), account({ a: 1 }, { a: 4 }, { a: 5 }))).toBe('they part at event 2:\n  here   {"a":2}\n  there  {"a":4}');
  });

  it("part where one of them ends", () => {
    expect(parting(account({ a: 1 }), account({ a: 1 }, { a: 2 }))).toBe('they part at event 2:\n  here   nothing\n  there  {"a":2}');
  });

  it("are told apart by their moves where one was not traced", () => {
    expect(parting({ moves: [{ move: "leave" }], events: null }, account())).toBe('they part at move 1:\n  here   {"move":"leave"}\n  there  {"move":"offer"}');
  });

  it("may be the same", () => {
    expect(parting(account({ a: 1 }), account({ a: 1 }))).toBeUndefined();
  });
});
