import { joinPath } from "../../kernel/index.ts";
import type { Members } from "../../scenario/elements.ts";
import { optionCount, type OptionTag } from "../../scenario/issue.ts";
import { readRange } from "../../scenario/outline.ts";
import { MOST_OPTIONS, parameters } from "../../scenario/parameters.ts";
import type { Check } from "./check.ts";
import { condition } from "./conditions.ts";
import { list } from "./lists.ts";
import { object, union } from "./objects.ts";
import type { Reading } from "./reading.ts";
import { choice, id, number, text } from "./values.ts";

const tags: readonly OptionTag[] = ["deferred", "endsFighting"];

const anOption = object("an option", { id }, { label: text, tags: list("tags", choice(tags), { unique: "elements" }) });

const options = list("options", anOption, { least: "option", unique: "ids" });

/** The matters to settle. */
export const issueList: Check = list(
  "issues",
  union("an issue", {
    options: [{ id, options }, { label: text }],
    ladder: [{ id, options }, { label: text }],
    range: [
      {
        id,
        from: number(parameters.rangeFrom),
        to: number(parameters.rangeTo),
        step: number(parameters.rangeStep),
        unit: text,
      },
      { label: text },
      checkRange,
    ],
  }),
  { least: "issue", unique: "ids" },
);

/** What terms must satisfy to be possible at all. */
export const constraintList: Check = list("constraints", object("a constraint", { id, holds: condition }, { label: text }), {
  unique: "ids",
});

function checkRange(issue: Members, path: string, reading: Reading): void {
  const { from, to } = issue;
  if (typeof from === "number" && typeof to === "number" && to < from) {
    reading.report("inconsistent", joinPath(path, "to"), to, { other: joinPath(path, "from"), reason: "it must not be less" });
  }
  const range = readRange(issue);
  if (range === undefined) return;
  const stepPath = joinPath(path, "step");
  const steps = (range.to - range.from) / range.step;
  if (optionCount(range) > MOST_OPTIONS) {
    reading.report("out-of-range", stepPath, range.step, { expected: `such that there are at most ${String(MOST_OPTIONS)} numbers` });
  } else if (Math.abs(steps - Math.round(steps)) > 1e-6) {
    reading.report("inconsistent", stepPath, range.step, {
      other: joinPath(path, "to"),
      reason: `no whole number of steps leads from ${String(range.from)} to ${String(range.to)}`,
    });
  }
}
