import { joinPath } from "../../kernel/index.ts";
import type { Findings } from "../findings.ts";
import type { DraftIssue } from "../imported.ts";
import type { Json, JsonObject } from "../json/read.ts";
import { checkName, ignoreOthers, numberOf, objectAt, objectOf, textAt } from "../json/members.ts";
import { importLimits } from "../limits.ts";

/** The domain inside a profile. */
export interface WebDomain {
  readonly name: string | undefined;
  readonly issues: readonly DraftIssue[];
}

/** Reads `{"name": …, "issuesValues": {issue: {"values": […]} | {"range": [min, max, step]}}}`. */
export function readWebDomain(members: JsonObject, path: string, findings: Findings): WebDomain | undefined {
  ignoreOthers(members, ["name", "issuesValues"], path, findings);
  const name = textAt(members, "name", path, findings);
  const given = objectAt(members, "issuesValues", path, findings);
  if (given === undefined) return undefined;
  const place = joinPath(path, "issuesValues");
  const { issues: limit } = importLimits;
  if (given.size === 0) return void findings.report("empty", place, undefined, { expected: "issue" });
  if (given.size > limit) return void findings.report("out-of-range", place, given.size, { expected: `at most ${String(limit)} issues` });
  const issues = [...given].flatMap(([issue, value]) => readIssue(issue, value, joinPath(place, issue), findings) ?? []);
  return issues.length === given.size ? { name, issues } : undefined;
}

function readIssue(name: string, value: Json, path: string, findings: Findings): DraftIssue | undefined {
  checkName(name, path, findings);
  const members = objectOf(value, path, findings);
  if (members === undefined) return undefined;
  const values = members.get("values");
  const range = members.get("range");
  ignoreOthers(members, values === undefined ? ["range"] : ["values"], path, findings);
  if (values !== undefined) return readValues(name, values, joinPath(path, "values"), findings);
  if (range !== undefined) return readRange(name, range, joinPath(path, "range"), findings);
  return void findings.report("missing", path, undefined, { expected: "values or a range" });
}

function readValues(name: string, values: Json, path: string, findings: Findings): DraftIssue | undefined {
  if (!Array.isArray(values) || values.length === 0) return void findings.report("wrong-type", path, undefined, { expected: "a list of texts" });
  const seen = new Set<string>();
  const options = values.flatMap((option: Json, at) => {
    const place = joinPath(path, at);
    if (typeof option !== "string") {
      findings.report("wrong-type", place, undefined, { expected: "a text" });
      return [];
    }
    checkName(option, place, findings);
    if (seen.has(option)) findings.report("repeated", place, option);
    seen.add(option);
    return [option];
  });
  return { kind: "options", name, options };
}

/** Numbers upwards from the least, as long as they do not pass the greatest. */
function readRange(name: string, range: Json, path: string, findings: Findings): DraftIssue | undefined {
  if (!Array.isArray(range) || range.length !== 3) return void findings.report("wrong-type", path, undefined, { expected: "[min, max, step]" });
  const [from, to, step] = range.map((bound: Json, at) => numberOf(numeric(bound), joinPath(path, at), findings));
  if (from === undefined || to === undefined || step === undefined) return undefined;
  if (to < from) return void findings.report("inconsistent", joinPath(path, 1), to, { other: joinPath(path, 0), reason: "it must not be less" });
  if (step < LEAST_STEP) return void findings.report("out-of-range", joinPath(path, 2), step, { expected: `at least ${String(LEAST_STEP)}` });
  const { numbers: limit } = importLimits;
  const count = Math.floor((to - from) / step) + 1;
  if (count > limit) return void findings.report("too-many-terms", path, undefined, { count, limit });
  return { kind: "range", name, from, to, step };
}

/** A number that is written as one or as a text; anything else as it is. */
export const numeric = (value: Json): Json => (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value);

/** Smaller steps are not told apart by the twelve decimals of an option's name. */
const LEAST_STEP = 1e-10;
