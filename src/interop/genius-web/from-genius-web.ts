import { joinPath } from "../../kernel/index.ts";
import { Findings } from "../findings.ts";
import { checkProfiles } from "../genius/from-genius.ts";
import { assemble, checkOptions, type DraftIssue, type DraftParty, type DraftValues, type Imported, type ImportOptions } from "../imported.ts";
import { type Json, type JsonObject, readJson } from "../json/read.ts";
import { ignoreOthers, numberOf, objectAt, objectOf, textAt } from "../json/members.ts";
import { pairs } from "../pairs.ts";
import { checkWeights } from "../weights.ts";
import { numeric, readWebDomain, type WebDomain } from "./domain.ts";

/**
 * The scenario of GeniusWeb profiles: texts of JSON, each a `LinearAdditiveUtilitySpace` with its whole domain, which must be
 * the same in all; one actor for each, in their order.
 *
 * u = Σₖ wₖ vₖ in the order of the domain's issues. The reservation bid, where there is one, gives its utility as the no-deal
 * value (issues that it leaves out count 0); otherwise that is 0. GeniusWeb computes with decimals of any length and a scenario
 * with doubles, which differ by some 10⁻¹⁶. A range of numbers goes upwards from its least; its values lie on a straight line.
 *
 * Source: GeniusWeb 2 (TU Delft), its profiles as documented.
 *
 * @throws DetenteError listing every independent problem of all texts, by place.
 * @example
 * ```ts
 * const text = `{"LinearAdditiveUtilitySpace": {
 *   "issueUtilities": {"rent": {"DiscreteValueSetUtilities": {"valueUtilities": {"low": 1.0, "high": 0.25}}}},
 *   "issueWeights": {"rent": 1.0},
 *   "domain": {"name": "flat", "issuesValues": {"rent": {"values": ["low", "high"]}}},
 *   "name": "tenant"}}`;
 * fromGeniusWeb([text]).scenario.actors[0]?.position.values; // { rent: { low: 1, high: 0.25 } }
 * ```
 */
export function fromGeniusWeb(profileJsonTexts: readonly string[], options: ImportOptions = {}): Imported {
  const findings = new Findings();
  checkProfiles(profileJsonTexts, findings);
  checkOptions(options, profileJsonTexts.length);
  const read = profileJsonTexts.map((text, at) => {
    const path = joinPath("profiles", at);
    const value = readJson(text, path, findings);
    return value === undefined ? undefined : readProfile(value, path, findings);
  });
  const domain = read[0]?.domain;
  read.forEach((profile, at) => {
    if (domain === undefined || profile === undefined || JSON.stringify(profile.domain.issues) === JSON.stringify(domain.issues)) return;
    findings.report("inconsistent", joinPath(joinPath("profiles", at), "domain"), undefined, { other: "profiles.0.domain", reason: "all profiles must have the same issues in the same order" });
  });
  const profiles = read.flatMap((profile) => profile ?? []);
  findings.refuse();
  const issues = profiles.slice(0, 1).flatMap((profile) => profile.domain.issues);
  return assemble({ system: "geniusweb", name: domain?.name, issues, parties: profiles.map(({ party }) => party) }, options, findings);
}

function readProfile(value: Json, path: string, findings: Findings): { readonly domain: WebDomain; readonly party: DraftParty } | undefined {
  const wrapper = objectOf(value, path, findings);
  if (wrapper === undefined) return undefined;
  const [kind] = wrapper.keys();
  if (kind !== CLASS) return void findings.report("unknown-kind", path, kind, { known: [CLASS] });
  ignoreOthers(wrapper, [CLASS], path, findings);
  const place = joinPath(path, CLASS);
  const members = objectAt(wrapper, CLASS, path, findings);
  if (members === undefined) return undefined;
  ignoreOthers(members, ["issueUtilities", "issueWeights", "domain", "name", "reservationBid"], place, findings);
  const name = textAt(members, "name", place, findings);
  const given = objectAt(members, "domain", place, findings);
  const utilities = objectAt(members, "issueUtilities", place, findings);
  const weightsGiven = objectAt(members, "issueWeights", place, findings);
  const domain = given === undefined ? undefined : readWebDomain(given, joinPath(place, "domain"), findings);
  if (domain === undefined || utilities === undefined || weightsGiven === undefined) return undefined;
  const weights = checkWeights(domain.issues, weightsGiven, joinPath(place, "issueWeights"), 1, findings);
  const values = domain.issues.map((issue) => readUtilities(issue, utilities, joinPath(place, "issueUtilities"), findings));
  for (const issue of utilities.keys()) {
    if (domain.issues.every(({ name: known }) => known !== issue)) findings.report("unknown-reference", joinPath(joinPath(place, "issueUtilities"), issue), issue, { expected: "issue of the domain" });
  }
  const whole = values.flatMap((each) => each ?? []);
  if (weights === undefined || whole.length < domain.issues.length) return undefined;
  const bid = members.get("reservationBid");
  const reservation = bid === undefined || bid === null ? 0 : reservationOf(bid, domain.issues, weights, whole, joinPath(place, "reservationBid"), findings);
  return { domain, party: { name, weights, values: whole, reservation } };
}

const CLASS = "LinearAdditiveUtilitySpace";

function readUtilities(issue: DraftIssue, utilities: JsonObject, path: string, findings: Findings): DraftValues | undefined {
  const place = joinPath(path, issue.name);
  const wrapper = objectOf(utilities.get(issue.name), place, findings);
  if (wrapper === undefined) return undefined;
  const expected = issue.kind === "options" ? "DiscreteValueSetUtilities" : "NumberValueSetUtilities";
  ignoreOthers(wrapper, [expected], place, findings);
  const members = objectAt(wrapper, expected, place, findings);
  if (members === undefined) return undefined;
  const inner = joinPath(place, expected);
  return issue.kind === "options" ? discreteUtilities(issue.options, members, inner, findings) : line(issue, members, inner, findings);
}

function discreteUtilities(options: readonly string[], members: JsonObject, path: string, findings: Findings): DraftValues | undefined {
  ignoreOthers(members, ["valueUtilities"], path, findings);
  const given = objectAt(members, "valueUtilities", path, findings);
  if (given === undefined) return undefined;
  const place = joinPath(path, "valueUtilities");
  const known = new Set(options);
  for (const name of given.keys()) if (!known.has(name)) findings.report("unknown-reference", joinPath(place, name), name, { expected: "value of the domain", known: options.slice(0, 13) });
  const values = options.map((option) => numberOf(given.get(option), joinPath(place, option), findings, 0, 1));
  const whole = values.flatMap((value) => value ?? []);
  return whole.length === options.length ? { kind: "options", values: whole } : undefined;
}

function line(issue: { readonly from: number; readonly to: number }, members: JsonObject, path: string, findings: Findings): DraftValues | undefined {
  ignoreOthers(members, ["lowValue", "lowUtility", "highValue", "highUtility"], path, findings);
  const low = numberOf(members.get("lowValue"), joinPath(path, "lowValue"), findings);
  const high = numberOf(members.get("highValue"), joinPath(path, "highValue"), findings);
  const least = numberOf(members.get("lowUtility"), joinPath(path, "lowUtility"), findings, 0, 1);
  const most = numberOf(members.get("highUtility"), joinPath(path, "highUtility"), findings, 0, 1);
  if (low === undefined || high === undefined || least === undefined || most === undefined) return undefined;
  if (low !== issue.from) findings.report("inconsistent", joinPath(path, "lowValue"), low, { other: "the domain", reason: `the range begins at ${String(issue.from)}` });
  if (high !== issue.to) findings.report("inconsistent", joinPath(path, "highValue"), high, { other: "the domain", reason: `the range ends at ${String(issue.to)}` });
  return { kind: "points", points: low < high ? [[low, least], [high, most]] : [[low, least]] };
}

function reservationOf(bid: Json, issues: readonly DraftIssue[], weights: readonly number[], values: readonly DraftValues[], path: string, findings: Findings): number {
  const wrapper = objectOf(bid, path, findings);
  const chosen = wrapper === undefined ? undefined : objectAt(wrapper, "issuevalues", path, findings);
  if (wrapper === undefined || chosen === undefined) return 0;
  ignoreOthers(wrapper, ["issuevalues"], path, findings);
  const place = joinPath(path, "issuevalues");
  for (const name of chosen.keys()) {
    if (issues.every((issue) => issue.name !== name)) findings.report("unknown-reference", joinPath(place, name), name, { expected: "issue of the domain" });
  }
  const utility = pairs(issues, pairs(weights, values)).reduce((sum, [issue, [weight, given]]) => {
    const value = chosen.get(issue.name);
    if (value === undefined) return sum;
    const worth = worthOf(issue, value, given);
    if (worth === undefined) findings.report("unknown-reference", joinPath(place, issue.name), typeof value === "string" || typeof value === "number" ? value : undefined, { expected: "value of the domain" });
    return sum + weight * (worth ?? 0);
  }, 0);
  return Math.min(1, utility);
}

function worthOf(issue: DraftIssue, value: Json, given: DraftValues): number | undefined {
  if (given.kind === "options" && issue.kind === "options") {
    const at = typeof value === "string" ? issue.options.indexOf(value) : -1;
    return at < 0 ? undefined : given.values[at];
  }
  const number = numeric(value);
  if (given.kind !== "points" || typeof number !== "number" || issue.kind !== "range" || !(number >= issue.from && number <= issue.to)) return undefined;
  const steps = (number - issue.from) / issue.step;
  if (Math.abs(steps - Math.round(steps)) > 1e-9) return undefined;
  const [[low, least] = [0, 0], [high, most] = [low, least]] = given.points;
  return high > low ? least + ((most - least) * (issue.from + Math.round(steps) * issue.step - low)) / (high - low) : least;
}
