import { joinPath } from "../../kernel/index.ts";
import type { Findings } from "../findings.ts";
import type { DraftIssue } from "../imported.ts";
import { importLimits } from "../limits.ts";
import type { Element } from "../xml/read.ts";
import { attribute, childrenOf, ignoreRest, numberAt, wholeAt } from "./element.ts";

/** A domain of GENIUS: what is negotiated, and the index by which profiles refer to each issue. */
export interface GeniusDomain {
  readonly name: string | undefined;
  readonly issues: readonly GeniusIssue[];
}

/** One issue; a real one is listed in 21 steps, an integer one in steps of 1. */
export type GeniusIssue = { readonly index: number } & (DiscreteIssue | NumericIssue);

interface DiscreteIssue {
  readonly type: "discrete";
  readonly draft: DraftIssue & { readonly kind: "options" };
}

/** An issue whose options are numbers. */
export interface NumericIssue {
  readonly type: "integer" | "real";
  readonly draft: DraftIssue & { readonly kind: "range" };
}

/** How an issue's values are written. */
export type IssueType = "discrete" | "integer" | "real";

const types: ReadonlySet<string> = new Set<IssueType>(["discrete", "integer", "real"]);
const isType = (text: string): text is IssueType => types.has(text);

/** The steps in which GENIUS lists a real issue, less one. */
export const REAL_STEPS = 20;

/** An issue with the objective that holds it, of which a profile weighs the issues. */
export interface Placed {
  readonly issue: Element;
  readonly parent: Element;
  readonly path: string;
}

/** What is known of a domain that cannot be read. */
export const NO_DOMAIN: GeniusDomain = { name: undefined, issues: [] };

/** Reads the first objective of a template; nested objectives come before the issues beside them, as GENIUS adds them. */
export function readDomain(root: Element, path: string, findings: Findings): GeniusDomain {
  if (root.name !== "negotiation_template") findings.warn(path, `the root is <${root.name.slice(0, 40)}>, not <negotiation_template>`);
  ignoreRest(root, path, ["number_of_sessions"], ["utility_space"], findings);
  const space = onlyChild(root, "utility_space", path, findings);
  if (space === undefined) return NO_DOMAIN;
  const spacePath = joinPath(path, "utility_space");
  ignoreRest(space, spacePath, ["number_of_issues"], ["objective"], findings);
  const objective = onlyChild(space, "objective", spacePath, findings);
  if (objective === undefined) return NO_DOMAIN;
  const placed = placedIssues(objective, joinPath(spacePath, "objective"), [], findings);
  const issues = placed.flatMap((one) => readIssue(one, findings) ?? []);
  checkIssues(placed, issues, space, spacePath, findings);
  return { name: objective.attributes.get("name"), issues };
}

function onlyChild(parent: Element, name: string, path: string, findings: Findings): Element | undefined {
  const [first, ...others] = childrenOf(parent, name);
  if (first === undefined) return void findings.report("missing", joinPath(path, name), undefined, { expected: `<${name}>` });
  if (others.length > 0) findings.ignore(joinPath(path, name), `all but the first <${name}>`);
  return first;
}

/** The issues under an objective, in the order in which GENIUS has them. */
export function placedIssues(parent: Element, path: string, more: readonly string[], findings: Findings): Placed[] {
  ignoreRest(parent, path, OBJECTIVE_ATTRIBUTES, ["objective", "issue", ...more], findings);
  const nested = childrenOf(parent, "objective").flatMap((objective, at) =>
    placedIssues(objective, joinPath(path, objective.attributes.get("name") ?? at), more, findings),
  );
  const own = childrenOf(parent, "issue").map((issue, at): Placed => ({
    issue,
    parent,
    path: joinPath(path, issue.attributes.get("name") ?? at),
  }));
  return [...nested, ...own];
}

const OBJECTIVE_ATTRIBUTES = ["index", "name", "type", "etype", "vtype"];

/** What every issue may carry, in a template and in a profile. */
export const ISSUE_ATTRIBUTES: readonly string[] = ["index", "name", "type", "vtype", "etype", "lowerbound", "upperbound"];

function readIssue({ issue, path }: Placed, findings: Findings): GeniusIssue | undefined {
  const type = typeOf(issue, path, findings);
  const name = attribute(issue, "name", path, findings);
  const index = wholeAt(issue, "index", path, findings);
  ignoreRest(issue, path, ISSUE_ATTRIBUTES, [type === "real" ? "range" : type === "discrete" ? "item" : ""], findings);
  if (type === undefined) return undefined;
  const read = type === "discrete" ? discrete(issue, name ?? "", path, findings) : numbers(issue, type, name ?? "", path, findings);
  return name === undefined || index === undefined || read === undefined ? undefined : { index, ...read };
}

/** `type` decides, and is discrete where it is left out, whatever else the issue says. */
function typeOf(issue: Element, path: string, findings: Findings): IssueType | undefined {
  const type = issue.attributes.get("type");
  const vtype = issue.attributes.get("vtype");
  const read = (type ?? "discrete").toLowerCase();
  if (vtype !== undefined && vtype.toLowerCase() !== read) {
    findings.warn(path, `vtype ${JSON.stringify(vtype.slice(0, 40))} ${type === undefined ? "without a type" : "beside another type"}: read as ${read.slice(0, 40)}, as GENIUS does`);
  }
  if (isType(read)) return read;
  return void findings.report("unknown-choice", joinPath(path, "type"), type, { known: [...types] });
}

function discrete(issue: Element, name: string, path: string, findings: Findings): DiscreteIssue | undefined {
  const items = childrenOf(issue, "item");
  if (items.length === 0) return void findings.report("empty", path, undefined, { expected: "<item>" });
  const first = new Map<string, string>();
  const options = items.flatMap((item, at) => {
    const itemPath = joinPath(path, item.attributes.get("value") ?? at);
    ignoreRest(item, itemPath, ["index", "value"], [], findings);
    const value = attribute(item, "value", itemPath, findings);
    if (value === undefined) return [];
    const earlier = first.get(value);
    if (earlier !== undefined) findings.report("repeated", joinPath(path, `item ${String(at + 1)}`), value, { first: earlier });
    first.set(value, earlier ?? `item ${String(at + 1)}`);
    return [value];
  });
  return { type: "discrete", draft: { kind: "options", name, options } };
}

function numbers(issue: Element, type: NumericIssue["type"], name: string, path: string, findings: Findings): NumericIssue | undefined {
  const holder = type === "integer" ? issue : onlyChild(issue, "range", path, findings);
  if (holder === undefined) return undefined;
  const holderPath = type === "integer" ? path : joinPath(path, "range");
  if (type === "real") ignoreRest(holder, holderPath, ["lowerbound", "upperbound"], [], findings);
  const read = type === "integer" ? wholeAt : numberAt;
  const from = read(holder, "lowerbound", holderPath, findings);
  const to = read(holder, "upperbound", holderPath, findings);
  if (from === undefined || to === undefined) return undefined;
  if (to < from || (type === "real" && to === from)) {
    return void findings.report("inconsistent", joinPath(holderPath, "upperbound"), to, { other: "lowerbound", reason: type === "real" ? "it must be more" : "it must not be less" });
  }
  if (Math.abs(from) > MOST_COORDINATE || Math.abs(to) > MOST_COORDINATE) {
    return void findings.report("out-of-range", holderPath, undefined, { expected: "from -1e12 to 1e12" });
  }
  if (type === "real") {
    if (to - from >= LEAST_SPAN) return { type, draft: { kind: "range", name, from, to, step: (to - from) / REAL_STEPS } };
    return void findings.report("out-of-range", holderPath, to - from, { expected: `at least ${String(LEAST_SPAN)} wide` });
  }
  const { numbers: limit } = importLimits;
  if (to - from + 1 > limit) return void findings.report("too-many-terms", path, undefined, { count: to - from + 1, limit });
  return { type, draft: { kind: "range", name, from, to, step: 1 } };
}

const MOST_COORDINATE = 1e12;

/** Twenty steps of it are told apart by the twelve decimals of an option's name. */
const LEAST_SPAN = 1e-9;

function checkIssues(placed: readonly Placed[], issues: readonly GeniusIssue[], space: Element, path: string, findings: Findings): void {
  if (placed.length === 0) findings.report("empty", joinPath(path, "objective"), undefined, { expected: "<issue>" });
  const { issues: limit } = importLimits;
  if (placed.length > limit) findings.report("out-of-range", path, placed.length, { expected: `at most ${String(limit)} issues` });
  const indices = new Map<number, string>();
  const names = new Map<string, string>();
  for (const { index, draft } of issues) {
    const sameIndex = indices.get(index);
    const place = joinPath(path, draft.name);
    if (sameIndex !== undefined) findings.report("repeated", joinPath(place, "index"), index, { first: sameIndex });
    const sameName = names.get(draft.name);
    if (sameName !== undefined) findings.report("repeated", joinPath(place, "name"), draft.name, { first: sameName });
    indices.set(index, sameIndex ?? place);
    names.set(draft.name, sameName ?? `the issue of index ${String(index)}`);
  }
  const announced = space.attributes.get("number_of_issues");
  if (announced !== undefined && Number(announced) !== placed.length) {
    findings.warn(path, `number_of_issues is ${announced.slice(0, 20)}, and there are ${String(placed.length)}`);
  }
}
