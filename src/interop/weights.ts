import { joinPath } from "../kernel/index.ts";
import type { Findings } from "./findings.ts";
import type { DraftIssue } from "./imported.ts";
import { numberOf } from "./json/members.ts";
import type { JsonObject } from "./json/read.ts";

const ROUNDING = 1e-6;

/** Weights by issue, in the order of the issues; where `total` is given they must add up to it. */
export function checkWeights(issues: readonly DraftIssue[], given: JsonObject, path: string, total: number | undefined, findings: Findings): readonly number[] | undefined {
  const weights = issues.map(({ name }) => numberOf(given.get(name), joinPath(path, name), findings, 0, 1e6));
  for (const name of given.keys()) {
    if (issues.every((issue) => issue.name !== name)) findings.report("unknown-reference", joinPath(path, name), name, { expected: "issue" });
  }
  const whole = weights.flatMap((weight) => weight ?? []);
  if (whole.length < issues.length) return undefined;
  const sum = whole.reduce((all, weight) => all + weight, 0);
  if (total !== undefined && !(Math.abs(sum - total) <= ROUNDING)) findings.report("inconsistent", path, sum, { other: "itself", reason: `weights must add up to ${String(total)}` });
  return whole;
}
