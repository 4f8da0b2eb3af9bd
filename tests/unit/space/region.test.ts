import { describe, expect, test } from "vitest";
import { DetenteError } from "../../../src/kernel/index.ts";
import type { Condition } from "../../../src/scenario/index.ts";
import { compileCondition } from "../../../src/space/index.ts";
import { ladder, options, range } from "./issues.ts";

const issues = [ladder("land", 3), options("venue", "geneva", "doha"), range("days", 0, 20, 10)];
const landTop: Condition = { kind: "atLeast", issue: "land", option: "r2" };
const doha: Condition = { kind: "is", issue: "venue", options: ["doha"] };
const short: Condition = { kind: "atMost", issue: "days", option: 10 };

describe("compileCondition", () => {
  const cases: [string, Condition, number[], number[]][] = [
    ["at least", landTop, [0], [0, 0, 1]],
    ["at most, on a range", short, [2], [1, 1, 0]],
    ["one of several", { kind: "is", issue: "land", options: ["r0", "r2"] }, [0], [1, 0, 1]],
    ["all, in the order of the issues", { kind: "all", of: [doha, landTop] }, [0, 1], [0, 0, 0, 0, 0, 1]],
    ["any", { kind: "any", of: [doha, landTop] }, [0, 1], [0, 1, 0, 1, 1, 1]],
    ["not", { kind: "not", of: landTop }, [0], [1, 1, 0]],
    ["implies", { kind: "implies", if: landTop, then: doha }, [0, 1], [1, 1, 1, 1, 0, 1]],
    ["iff", { kind: "iff", left: landTop, right: doha }, [0, 1], [1, 0, 1, 0, 0, 1]],
    ["nothing, which holds", { kind: "all", of: [] }, [], [1]],
    ["none of nothing, which does not", { kind: "any", of: [] }, [], [0]],
  ];
  test.each(cases)("tabulates %s", (_, condition, scope, table) => {
    expect(compileCondition("c", condition, issues)).toEqual({ id: "c", issues: scope, table });
  });

  test("takes statements about unknown names as false", () => {
    const nowhere: Condition[] = [
      { kind: "is", issue: "nowhere", options: ["r0"] },
      { kind: "atLeast", issue: "nowhere", option: "r0" },
      { kind: "atMost", issue: "nowhere", option: "r0" },
    ];
    const noOption: Condition[] = [
      { kind: "atLeast", issue: "land", option: "r9" },
      { kind: "atMost", issue: "land", option: "r9" },
      { kind: "is", issue: "land", options: ["r9"] },
    ];
    for (const name of nowhere) expect(compileCondition("c", name, issues)).toEqual({ id: "c", issues: [], table: [0] });
    for (const name of noOption) expect(compileCondition("c", name, issues)).toEqual({ id: "c", issues: [0], table: [0, 0, 0] });
  });

  test("refuses a table above 2^20 entries", () => {
    const many = Array.from({ length: 5 }, (_, k) => range(`i${k}`, 0, 99, 1));
    const condition: Condition = { kind: "all", of: many.map(({ id }) => ({ kind: "is", issue: id, options: [1] })) };
    expect(() => compileCondition("line", condition, many)).toThrow(DetenteError);
    expect(() => compileCondition("line", condition, many)).toThrow(/line: .*10000000000.*1048576/);
  });
});
