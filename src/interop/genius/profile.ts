import { joinPath } from "../../kernel/index.ts";
import type { Findings } from "../findings.ts";
import type { DraftParty, DraftValues } from "../imported.ts";
import { isBetween, readNumber } from "../number.ts";
import type { Element } from "../xml/read.ts";
import { type GeniusDomain, type GeniusIssue, ISSUE_ATTRIBUTES, type NumericIssue, type Placed, placedIssues, REAL_STEPS } from "./domain.ts";
import { attribute, childrenOf, ignoreRest, numberAt, wholeAt } from "./element.ts";
import { constantEvaluator, evaluate, noteOf, readEvaluator } from "./evaluator.ts";

/** Below it the greatest evaluation of an issue counts as none. */
const NO_EVALUATION = 1e-5;

const MOST_WEIGHT = 1e6;

/** Reads one party's utility space over a domain; `undefined` where something was wrong, which is reported. */
export function readProfile(root: Element, domain: GeniusDomain, path: string, findings: Findings): DraftParty | undefined {
  if (root.name !== "utility_space") return void findings.report("wrong-type", path, root.name, { expected: "<utility_space>" });
  const type = root.attributes.get("type");
  if (type !== undefined && !/^(linear|additive)$/i.test(type)) {
    return void findings.report("wrong-type", joinPath(path, "type"), type, { expected: "an additive utility space" });
  }
  ignoreRest(root, path, ["number_of_issues", "type"], ["objective", "discount_factor", "reservation"], findings);
  const [objective, ...others] = childrenOf(root, "objective");
  if (objective === undefined) return void findings.report("missing", joinPath(path, "objective"), undefined, { expected: "<objective>" });
  if (others.length > 0) findings.ignore(path, "all but the first <objective>");
  const placed = placedIssues(objective, joinPath(path, "objective"), ["weight"], findings);
  const weights = readWeights(objective, joinPath(path, "objective"), findings);
  const found = matched(placed, domain, path, findings);
  const parts = domain.issues.map((issue) => {
    const at = found.get(issue.index);
    return at === undefined ? undefined : readPart(at, issue, weights, path, findings);
  });
  weights.warnOfUnused(findings);
  const reservation = single(root, "reservation", 0, path, findings);
  const discount = single(root, "discount_factor", 1, path, findings);
  if (reservation !== undefined) isBetween(reservation, 0, 1, joinPath(path, "reservation"), findings);
  const whole = parts.flatMap((part) => part ?? []);
  if (reservation === undefined || discount === undefined || whole.length < domain.issues.length) return undefined;
  return {
    weights: whole.map(({ weight }) => weight),
    values: whole.map(({ values }) => values),
    reservation,
    discount: discount <= 0 || discount > 1 ? 1 : discount,
  };
}

/** The profile's issues by index, each held to the domain's of the same index. */
function matched(placed: readonly Placed[], domain: GeniusDomain, path: string, findings: Findings): ReadonlyMap<number, Placed> {
  const known = new Map(domain.issues.map((issue) => [issue.index, issue]));
  const found = new Map<number, Placed>();
  for (const one of placed) {
    const index = wholeAt(one.issue, "index", one.path, findings);
    const name = attribute(one.issue, "name", one.path, findings);
    if (index === undefined) continue;
    const issue = known.get(index);
    if (issue === undefined) findings.report("unknown-reference", joinPath(one.path, "index"), index, { expected: "issue of the domain", known: [...known.keys()].map(String) });
    else if (found.has(index)) findings.report("repeated", joinPath(one.path, "index"), index, { first: found.get(index)?.path });
    else {
      found.set(index, one);
      if (name !== undefined && name !== issue.draft.name) compareNames(name, issue, one.path, findings);
    }
  }
  for (const { index, draft } of domain.issues) {
    if (!found.has(index)) findings.report("missing", joinPath(path, draft.name), undefined, { expected: `the issue of index ${String(index)}` });
  }
  return found;
}

/** GENIUS goes by the index alone; names that differ in more than blanks and case are of another domain. */
function compareNames(name: string, { draft, index }: GeniusIssue, path: string, findings: Findings): void {
  const same = (text: string): string => text.replace(/\s+/g, "").toLowerCase();
  if (same(name) === same(draft.name)) findings.warn(path, `the domain writes ${JSON.stringify(draft.name)}`);
  else findings.report("inconsistent", joinPath(path, "name"), name, { other: "the domain", reason: `issue ${String(index)} is called ${JSON.stringify(draft.name)} there` });
}

/** The weights of a profile, by the objective they stand in and the index they name. */
interface Weights {
  of(parent: Element, index: number): { readonly element: Element; readonly path: string } | undefined;
  warnOfUnused(findings: Findings): void;
}

function readWeights(objective: Element, path: string, findings: Findings): Weights {
  const own = new Map<Element, Map<number, { element: Element; path: string }>>();
  const anywhere = new Map<number, { element: Element; path: string }>();
  const used = new Set<Element>();
  const visit = (parent: Element, parentPath: string): void => {
    const weights = new Map<number, { element: Element; path: string }>();
    own.set(parent, weights);
    childrenOf(parent, "weight").forEach((element, at) => {
      const place = joinPath(parentPath, `weight ${element.attributes.get("index") ?? String(at + 1)}`);
      ignoreRest(element, place, ["index", "value"], [], findings);
      const index = wholeAt(element, "index", place, findings);
      if (index === undefined) return;
      if (weights.has(index)) findings.report("repeated", place, index, { first: "a weight of the same index" });
      weights.set(index, { element, path: place });
      if (!anywhere.has(index)) anywhere.set(index, { element, path: place });
    });
    childrenOf(parent, "objective").forEach((nested, at) => {
      visit(nested, joinPath(parentPath, nested.attributes.get("name") ?? at));
    });
  };
  visit(objective, path);
  return {
    of(parent, index) {
      const found = own.get(parent)?.get(index) ?? anywhere.get(index);
      if (found !== undefined) used.add(found.element);
      return found;
    },
    warnOfUnused(all) {
      for (const weights of own.values()) {
        for (const { element, path: place } of weights.values()) if (!used.has(element)) all.ignore(place, "a weight of no issue");
      }
    },
  };
}

interface Part {
  readonly weight: number;
  readonly values: DraftValues;
}

function readPart({ issue: element, parent, path }: Placed, issue: GeniusIssue, weights: Weights, profile: string, findings: Findings): Part | undefined {
  const found = weights.of(parent, issue.index);
  let weight: number | undefined;
  if (found === undefined) findings.report("missing", joinPath(profile, `weight ${String(issue.index)}`), undefined, { expected: `<weight> of ${JSON.stringify(issue.draft.name)}` });
  else {
    weight = numberAt(found.element, "value", found.path, findings);
    if (weight !== undefined) isBetween(weight, 0, MOST_WEIGHT, joinPath(found.path, "value"), findings);
  }
  warnOfTypes(element, issue, path, findings);
  const values = issue.type === "discrete" ? discreteValues(element, issue.draft.options, path, findings) : numberValues(element, issue, path, findings);
  return weight === undefined || values === undefined ? undefined : { weight, values };
}

function warnOfTypes(element: Element, issue: GeniusIssue, path: string, findings: Findings): void {
  for (const name of ["type", "vtype", "etype"]) {
    const said = element.attributes.get(name);
    if (said !== undefined && said.toLowerCase() !== issue.type) findings.warn(path, `${name} is ${JSON.stringify(said.slice(0, 40))}; read as ${issue.type}, as the domain has it`);
  }
}

/** v = evaluation / greatest evaluation of the issue; 0 where that is below 10⁻⁵. */
function discreteValues(element: Element, options: readonly string[], path: string, findings: Findings): DraftValues | undefined {
  ignoreRest(element, path, ISSUE_ATTRIBUTES, ["item"], findings);
  const known = new Set(options);
  const evaluations = new Map<string, number>();
  const items = childrenOf(element, "item");
  const readable = items.filter((item, at) => {
    const place = joinPath(path, item.attributes.get("value") ?? at);
    ignoreRest(item, place, ["index", "value", "evaluation"], [], findings);
    const value = attribute(item, "value", place, findings);
    const evaluation = numberAt(item, "evaluation", place, findings);
    const isKnown = value !== undefined && known.has(value);
    if (value !== undefined && !isKnown) findings.report("unknown-reference", place, value, { expected: "value of the domain", known: options.slice(0, 13) });
    if (value !== undefined && evaluations.has(value)) findings.report("repeated", place, value);
    if (evaluation !== undefined && evaluation < 0) findings.report("out-of-range", joinPath(place, "evaluation"), evaluation, { expected: "at least 0" });
    if (!isKnown || evaluation === undefined || evaluation < 0) return false;
    evaluations.set(value, evaluation);
    return true;
  });
  if (readable.length < items.length) return undefined;
  for (const option of options) {
    if (!evaluations.has(option)) findings.report("missing", joinPath(path, option), undefined, { expected: "an evaluation" });
  }
  const greatest = [...evaluations.values()].reduce((most, evaluation) => Math.max(most, evaluation), 0);
  const values = options.map((option) => (greatest < NO_EVALUATION ? 0 : (evaluations.get(option) ?? 0) / greatest));
  return { kind: "options", values };
}

function numberValues(element: Element, { draft, type }: NumericIssue, path: string, findings: Findings): DraftValues | undefined {
  ignoreRest(element, path, ISSUE_ATTRIBUTES, type === "real" ? ["range", "evaluator"] : ["evaluator"], findings);
  compareBounds(type === "integer" ? element : childrenOf(element, "range")[0], draft, path, findings);
  const [given, ...others] = childrenOf(element, "evaluator");
  if (given === undefined) return void findings.report("missing", joinPath(path, "evaluator"), undefined, { expected: "<evaluator>" });
  if (others.length > 0) findings.ignore(path, "all but the first <evaluator>");
  const place = joinPath(path, "evaluator");
  const evaluator = readEvaluator(given, type, place, findings);
  if (evaluator === undefined) return undefined;
  ignoreRest(given, place, ["ftype", ...Object.keys(evaluator.parameters)], [], findings);
  if (evaluator.ftype === "constant" && !isBetween(evaluate(evaluator, 0, 0), 0, 1, place, findings)) return undefined;
  const count = type === "real" ? REAL_STEPS + 1 : draft.to - draft.from + 1;
  const points = Array.from({ length: count }, (_, at): readonly [number, number] => {
    const x = draft.from + at * draft.step;
    return [x, evaluate(evaluator, x, draft.from)];
  });
  return { kind: "points", points, note: noteOf(evaluator), noteOfZero: noteOf(constantEvaluator(type, 0)) };
}

function compareBounds(holder: Element | undefined, { from, to }: { readonly from: number; readonly to: number }, path: string, findings: Findings): void {
  for (const [name, bound] of [["lowerbound", from], ["upperbound", to]] as const) {
    const text = holder?.attributes.get(name);
    if (text === undefined) findings.warn(path, `${name} is left out; taken from the domain`);
    else {
      const said = readNumber(text, joinPath(path, name), findings);
      if (said !== undefined && said !== bound) findings.report("inconsistent", joinPath(path, name), said, { other: "the domain", reason: `it is ${String(bound)} there` });
    }
  }
}

/** The number of an element that may be left out. */
function single(root: Element, name: string, otherwise: number, path: string, findings: Findings): number | undefined {
  const [first, ...others] = childrenOf(root, name);
  if (first === undefined) return otherwise;
  const place = joinPath(path, name);
  if (others.length > 0) findings.report("repeated", place);
  ignoreRest(first, place, ["value"], [], findings);
  return numberAt(first, "value", place, findings);
}
