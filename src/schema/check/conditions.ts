import { joinPath } from "../../kernel/index.ts";
import type { Members } from "../../scenario/elements.ts";
import type { Check } from "./check.ts";
import { list } from "./lists.ts";
import { union } from "./objects.ts";
import type { Reading } from "./reading.ts";
import { issueOf, issues, option, reference } from "./references.ts";

/** A statement about terms. */
export const condition: Check = union("a condition", {
  is: [
    {
      issue: reference(issues),
      options: ({ issue }) => list("options", option(issue), { least: "option", unique: "elements" }),
    },
  ],
  atLeast: [{ issue: reference(issues), option: ({ issue }) => option(issue) }, {}, needsOrder],
  atMost: [{ issue: reference(issues), option: ({ issue }) => option(issue) }, {}, needsOrder],
  all: [{ of: list("conditions", again, { least: "condition" }) }],
  any: [{ of: list("conditions", again, { least: "condition" }) }],
  not: [{ of: again }],
  implies: [{ if: again, then: again }],
  iff: [{ left: again, right: again }],
});

function again(): Check {
  return condition;
}

function needsOrder({ issue }: Members, path: string, reading: Reading): void {
  if (typeof issue !== "string" || issueOf(issue, reading)?.kind !== "options") return;
  reading.report("inconsistent", joinPath(path, "issue"), issue, {
    other: joinPath("issues", issue),
    reason: "its options have no order, so ask for them with kind is",
  });
}
