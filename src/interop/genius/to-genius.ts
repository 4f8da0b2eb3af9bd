import { fail, joinPath, problem, refuse } from "../../kernel/index.ts";
import type { AnyScenario, Issue } from "../../scenario/index.ts";
import { additive, type Additive, type AdditiveIssue } from "../additive.ts";
import { pairs } from "../pairs.ts";
import { isXmlText, type Written, writeXml } from "../xml/write.ts";
import { REAL_STEPS } from "./domain.ts";
import { constantEvaluator, evaluate, type Evaluator, evaluatorIn } from "./evaluator.ts";

/** A GENIUS domain with its profiles, as texts of XML. */
export interface GeniusFiles {
  readonly domain: string;
  /** In the order of the actors. */
  readonly profiles: readonly string[];
  /** The actors' names, which the files cannot hold: {@link ImportOptions} take them. */
  readonly actors: readonly string[];
  /** What has no place in the files. */
  readonly warnings: readonly string[];
}

/** What GENIUS files hold beyond a scenario. */
export interface ToGeniusOptions {
  /** Discount factors in (0, 1] by actor id, as {@link Imported} has them; 1 where one is left out. */
  readonly discounts?: Readonly<Record<string, number>>;
}

/**
 * An additive scenario as GENIUS files; {@link fromGenius} reads them back with the same utilities, to the bit under
 * `arithmetic: "float"` where the best value of every issue is 1 (or all are 0), else to some 10⁻¹²; what rounding takes above 1 GENIUS caps.
 *
 * Names are labels, or ids without one. A range is written as an integer or real issue where a function of GENIUS gives its
 * values to the bit: the one that the import noted in their provenance, or a constant; otherwise as a discrete one.
 *
 * @throws DetenteError for linkages, red lines, constraints and normalised utilities, and for names that XML cannot hold.
 * @example
 * ```ts
 * const { domain, profiles, actors } = toGenius(base);
 * actors; // ["ann", "bob"]
 * profiles[0]?.includes('<item index="3" value="high" evaluation="1"/>'); // true
 * ```
 */
export function toGenius(scenario: AnyScenario, { discounts = {} }: ToGeniusOptions = {}): GeniusFiles {
  const found = additive(scenario, true);
  checkNames(found);
  checkDiscounts(discounts, found);
  const issues = found.issues.map((issue, at) => ({ ...issue, index: at + 1, ...formOf(issue, at, found, scenario) }));
  const name = scenario.title ?? (scenario.id === "genius" ? undefined : scenario.id);
  const objective = { index: 0, ...(name === undefined ? {} : { name }), type: "objective", etype: "objective" };
  const counted = { number_of_issues: issues.length };
  const domain: Written = {
    name: "negotiation_template",
    children: [{ name: "utility_space", attributes: counted, children: [{ name: "objective", attributes: objective, children: issues.map(inDomain) }] }],
  };
  const factors = new Map(Object.entries(discounts));
  const profiles = found.parties.map((party, at): Written => {
    const parts = pairs(issues, pairs(party.weights, party.values)).map(([issue, [weight, own]]) => inProfile(issue, weight, own, issue.evaluators[at]));
    const weights = parts.map(({ weight }, k): Written => ({ name: "weight", attributes: { index: k + 1, value: weight } }));
    return {
      name: "utility_space",
      attributes: counted,
      children: [
        { name: "objective", attributes: objective, children: [...weights, ...parts.map(({ element }) => element)] },
        { name: "discount_factor", attributes: { value: factors.get(party.id) ?? 1 } },
        { name: "reservation", attributes: { value: party.noDeal } },
      ],
    };
  });
  const discrete = issues.filter(({ issue, type }) => issue.kind === "range" && type === "discrete");
  return Object.freeze({
    domain: writeXml(domain),
    profiles: Object.freeze(profiles.map(writeXml)),
    actors: Object.freeze(found.parties.map(({ name: actor }) => actor)),
    warnings: Object.freeze([
      ...found.warnings,
      ...discrete.map(({ issue }) => `issues.${issue.id}: no function of GENIUS gives its values; written as a discrete issue`),
    ]),
  });
}

/** How an issue is written: discrete, or by functions, one for each actor. */
interface Form {
  readonly type: "discrete" | "integer" | "real";
  readonly evaluators: readonly Evaluator[];
}

type FormedIssue = AdditiveIssue & Form & { readonly index: number };

const DISCRETE: Form = { type: "discrete", evaluators: [] };

/** What the import noted decides; a range that could be either, without a note, is one of integers. */
function formOf(formed: AdditiveIssue, at: number, found: Additive, scenario: AnyScenario): Form {
  const types = numericTypes(formed.issue);
  const tries = [...types.map((type) => evaluatorsOf(type, false)), ...types.map((type) => evaluatorsOf(type, true))];
  return tries.find(({ evaluators }) => evaluators.length === found.parties.length) ?? DISCRETE;

  /** The functions that give the actors' values to the bit: as noted, or perhaps constant. */
  function evaluatorsOf(type: "integer" | "real", orConstant: boolean): Form {
    const { issue } = formed;
    const evaluators = found.parties.flatMap(({ id, values }) => values.slice(at, at + 1).flatMap((own) => {
      const noted = evaluatorIn(scenario.provenance?.[`actors.${id}.position.values.${issue.id}`]?.note ?? "");
      const candidates = [...(noted === undefined ? [] : [noted]), ...(orConstant ? own.slice(0, 1).map((value) => constantEvaluator(type, value)) : [])];
      const fits = (evaluator: Evaluator): boolean =>
        issue.kind === "range" && "slope" in evaluator.parameters === (type === "integer") &&
        own.every((value, option) => evaluate(evaluator, issue.from + option * issue.step, issue.from) === value);
      return candidates.find(fits) ?? [];
    }));
    return { type, evaluators };
  }
}

function numericTypes(issue: Issue): readonly ("integer" | "real")[] {
  if (issue.kind !== "range") return [];
  const { from, to, step } = issue;
  return [
    ...(step === 1 && Number.isInteger(from) && Number.isInteger(to) ? (["integer"] as const) : []),
    ...(step === (to - from) / REAL_STEPS ? (["real"] as const) : []),
  ];
}

const boundsOf = (issue: Issue): Readonly<Record<string, number>> =>
  issue.kind === "range" ? { lowerbound: issue.from, upperbound: issue.to } : {};

function headOf({ index, name, type, issue }: FormedIssue): Readonly<Record<string, string | number>> {
  return { index, name, type, vtype: type, etype: type, ...(type === "integer" ? boundsOf(issue) : {}) };
}

function inDomain(formed: FormedIssue): Written {
  const items = formed.options.map((value, at): Written => ({ name: "item", attributes: { index: at + 1, value } }));
  const range: Written = { name: "range", attributes: boundsOf(formed.issue) };
  return { name: "issue", attributes: headOf(formed), children: formed.type === "discrete" ? items : formed.type === "real" ? [range] : [] };
}

/** An issue's weight and element. GENIUS divides evaluations by their greatest, which the weight makes up for. */
function inProfile(formed: FormedIssue, weight: number, own: readonly number[], evaluator: Evaluator | undefined): { readonly weight: number; readonly element: Written } {
  if (evaluator !== undefined) {
    const written: Written = { name: "evaluator", attributes: { ftype: evaluator.ftype, ...evaluator.parameters } };
    const range: Written = { name: "range", attributes: boundsOf(formed.issue) };
    return { weight, element: { name: "issue", attributes: headOf(formed), children: formed.type === "real" ? [range, written] : [written] } };
  }
  const greatest = own.reduce((most, value) => Math.max(most, value), 0);
  const scaled = greatest === 0 || greatest === 1 ? own : own.map((value) => value / greatest);
  const items = pairs(formed.options, scaled).map(([value, evaluation], at): Written => ({ name: "item", attributes: { index: at + 1, value, evaluation } }));
  return { weight: greatest === 0 ? weight : weight * greatest, element: { name: "issue", attributes: headOf(formed), children: items } };
}

function checkNames({ name, issues, parties }: Additive): void {
  const texts: readonly (readonly [string, string])[] = [
    ["title", name],
    ...issues.flatMap(({ issue, name: label, options }) => [label, ...options].map((text): [string, string] => [`issues.${issue.id}`, text])),
    ...parties.map(({ id, name: label }): [string, string] => [`actors.${id}`, label]),
  ];
  refuse(texts.filter(([, text]) => !isXmlText(text)).map(([path, text]) => problem("not-expressible", path, text, { reason: "XML cannot hold one of its characters" })));
}

function checkDiscounts(discounts: Readonly<Record<string, number>>, { parties }: Additive): void {
  for (const [id, discount] of Object.entries(discounts)) {
    const path = joinPath("options.discounts", id);
    if (parties.every((party) => party.id !== id)) fail(problem("unknown-reference", path, id, { expected: "actor" }));
    if (!(discount > 0 && discount <= 1)) fail(problem("out-of-range", path, discount, { expected: "above 0, at most 1" }));
  }
}
