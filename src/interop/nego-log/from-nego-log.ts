import { joinPath } from "../../kernel/index.ts";
import { Findings } from "../findings.ts";
import { checkProfiles } from "../genius/from-genius.ts";
import { assemble, checkOptions, type DraftIssue, type DraftParty, type Imported, type ImportOptions } from "../imported.ts";
import { type Json, type JsonObject, readJson } from "../json/read.ts";
import { checkName, ignoreOthers, numberOf, objectAt, objectOf } from "../json/members.ts";
import { importLimits } from "../limits.ts";
import { checkWeights } from "../weights.ts";

/**
 * The scenario of NegoLog profiles: texts of JSON (`profileA.json`, `profileB.json`), one actor for each, in their order.
 *
 * u = Σₖ wₖ vₖ in the order of the first profile's issues, whose options stand in the order of its members; the others may have
 * them in another. The reservation value becomes the no-deal value.
 *
 * Source: NegoLog (Doğru, Keskin, Jonker, Baarslag and Aydoğan, 2024), its profiles as observed.
 *
 * @throws DetenteError listing every independent problem of all texts, by place.
 * @example
 * ```ts
 * const text = `{"reservationValue": 0.2, "issueWeights": {"rent": 1.0}, "issues": {"rent": {"low": 1.0, "high": 0.25}}}`;
 * fromNegoLog([text]).scenario.actors[0]?.noDeal; // { value: 0.2 }
 * ```
 */
export function fromNegoLog(profileJsonTexts: readonly string[], options: ImportOptions = {}): Imported {
  const findings = new Findings();
  checkProfiles(profileJsonTexts, findings);
  checkOptions(options, profileJsonTexts.length);
  const read = profileJsonTexts.map((text, at) => {
    const path = joinPath("profiles", at);
    const value = readJson(text, path, findings);
    const members = value === undefined ? undefined : objectOf(value, path, findings);
    return members === undefined ? undefined : { path, members };
  });
  const first = read[0];
  const issues = first === undefined ? [] : readIssues(first.members, first.path, findings);
  // A broken first profile would make every other look wrong.
  const sound = !findings.failed;
  const parties = read.flatMap((profile) => (profile === undefined || !sound ? [] : (readProfile(profile.members, issues, profile.path, findings) ?? [])));
  findings.refuse();
  return assemble({ system: "negolog", name: undefined, issues, parties }, options, findings);
}

type Listed = DraftIssue & { readonly kind: "options" };

function readIssues(members: JsonObject, path: string, findings: Findings): readonly Listed[] {
  const given = objectAt(members, "issues", path, findings);
  if (given === undefined) return [];
  const place = joinPath(path, "issues");
  const { issues: limit } = importLimits;
  if (given.size === 0) findings.report("empty", place, undefined, { expected: "issue" });
  if (given.size > limit) {
    findings.report("out-of-range", place, given.size, { expected: `at most ${String(limit)} issues` });
    return [];
  }
  return [...given].flatMap(([name, value]): Listed[] => {
    const issuePath = joinPath(place, name);
    checkName(name, issuePath, findings);
    const options = objectOf(value, issuePath, findings);
    if (options === undefined) return [];
    if (options.size === 0) findings.report("empty", issuePath, undefined, { expected: "option" });
    for (const option of options.keys()) checkName(option, joinPath(issuePath, option), findings);
    return [{ kind: "options", name, options: [...options.keys()] }];
  });
}

function readProfile(members: JsonObject, issues: readonly Listed[], path: string, findings: Findings): DraftParty | undefined {
  ignoreOthers(members, ["reservationValue", "issueWeights", "issues"], path, findings);
  const given = objectAt(members, "issues", path, findings);
  const weightsGiven = objectAt(members, "issueWeights", path, findings);
  const stated = members.get("reservationValue");
  if (stated === undefined) findings.warn(path, "no reservationValue; taken as 0");
  const reservation = stated === undefined ? 0 : numberOf(stated, joinPath(path, "reservationValue"), findings, 0, 1);
  if (given === undefined || weightsGiven === undefined) return undefined;
  const place = joinPath(path, "issues");
  const weights = checkWeights(issues, weightsGiven, joinPath(path, "issueWeights"), undefined, findings);
  checkNames(given, issues.map(({ name }) => name), place, "issue", findings);
  const values = issues.flatMap((issue) => valuesOf(issue, given.get(issue.name), joinPath(place, issue.name), findings) ?? []);
  if (weights === undefined || reservation === undefined || values.length < issues.length) return undefined;
  return { weights, values: values.map((each) => ({ kind: "options", values: each })), reservation };
}

function valuesOf({ options }: Listed, value: Json | undefined, path: string, findings: Findings): readonly [readonly number[]] | undefined {
  const given = objectOf(value, path, findings);
  if (given === undefined) return undefined;
  checkNames(given, options, path, "option", findings);
  const values = options.map((option) => numberOf(given.get(option), joinPath(path, option), findings, 0, 1));
  const whole = values.flatMap((each) => each ?? []);
  return whole.length === options.length ? [whole] : undefined;
}

function checkNames(given: JsonObject, known: readonly string[], path: string, word: string, findings: Findings): void {
  const names = new Set(known);
  for (const name of given.keys()) if (!names.has(name)) findings.report("unknown-reference", joinPath(path, name), name, { expected: `${word} of the first profile`, known: known.slice(0, 13) });
}
