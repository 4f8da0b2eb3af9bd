import { fail, joinPath, problem, type Problem, refuse } from "../kernel/index.ts";
import { type AnyScenario, builtInKinds, checkOutline, defaults, type Issue, optionCount, optionIndex, optionLabel } from "../scenario/index.ts";
import { isList, isMembers, type Members, ownMember } from "../scenario/elements.ts";
import { UNITS, utilitySpec, type UtilitySpec } from "../space/index.ts";

/** What an additive scenario comes to in the files of other systems. */
export interface Additive {
  /** The title, else the id. */
  readonly name: string;
  readonly issues: readonly AdditiveIssue[];
  readonly parties: readonly AdditiveParty[];
  /** What the files cannot say, and leave out. */
  readonly warnings: readonly string[];
}

/** An issue with the names of its options: labels where there are any, each its own. */
export interface AdditiveIssue {
  readonly issue: Issue;
  readonly name: string;
  readonly options: readonly string[];
}

/** An actor's weights and values, in the order of the issues and options, and its no-deal value. */
export interface AdditiveParty {
  readonly id: string;
  readonly name: string;
  readonly position: AnyScenario["actors"][number]["position"];
  readonly weights: readonly number[];
  readonly values: readonly (readonly number[])[];
  readonly noDeal: number;
}

/**
 * A scenario's issues, weights and values. `caps`: whether the files' system takes 1 for utilities that add up to more.
 *
 * @throws DetenteError for data that is no scenario, and listing whatever makes utilities more than sums over issues, or
 * terms more or fewer than all combinations of options: linkages, red lines, constraints, normalisation.
 */
export function additive(scenario: AnyScenario, caps: boolean): Additive {
  const given: unknown = scenario;
  refuse(isMembers(given) ? checkOutline(core(given), builtInKinds) : [problem("wrong-type", "scenario", given, { expected: "a scenario" })]);
  refuse(inexpressible(scenario));
  const issues = ownNames(scenario.issues).map((name, at): AdditiveIssue => {
    const issue = scenario.issues[at] ?? scenario.issues[0];
    return issue === undefined ? fail(problem("empty", "issues")) : { issue, name, options: optionNames(issue) };
  });
  const names = ownNames(scenario.actors);
  const parties = scenario.actors.map((actor, at): AdditiveParty => {
    const spec = utilitySpec(actor.position, scenario.issues, scenario);
    const { weights, values } = spec;
    return { id: actor.id, name: names[at] ?? actor.id, position: actor.position, weights, values, noDeal: noDealOf(scenario, actor, spec) };
  });
  refuse(parties.filter((party) => exceeds(party) && caps !== (scenario.normalize === "capped")).map(({ id }) =>
    problem("not-expressible", `${joinPath("actors", id)}.position.salience`, undefined, { reason: caps ? "utilities above 1 are capped there" : "utilities above 1 are not capped there" }),
  ));
  return { name: scenario.title ?? scenario.id, issues, parties, warnings: leftOut(scenario) };
}

/** Whether some utility is above 1 by more than rounding. */
function exceeds({ weights, values }: AdditiveParty): boolean {
  return weights.reduce((sum, weight, k) => sum + weight * (values[k] ?? []).reduce((most, value) => Math.max(most, value), 0), 0) > 1 + ROUNDING;
}

const ROUNDING = 1e-9;

/** The scenario with nothing in it that files of other systems have no place for; strategies may be of any kit. */
function core(scenario: Members): Members {
  const actors = ownMember(scenario, "actors");
  const listed = isList(actors) ? actors : [];
  const kept = KEPT.flatMap((name): [string, unknown][] => (ownMember(scenario, name) === undefined ? [] : [[name, ownMember(scenario, name)]]));
  return {
    ...Object.fromEntries<unknown>(kept),
    actors: isList(actors) ? listed.map((actor) => (isMembers(actor) ? { ...actor, strategy: { kind: "polynomial" } } : actor)) : actors,
    protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: listed.flatMap((actor) => (isMembers(actor) ? [ownMember(actor, "id")] : [])) }] },
  };
}

const KEPT = ["format", "id", "title", "issues", "statusQuo", "constraints", "deadline", "normalize", "arithmetic"] as const;

function inexpressible({ actors, constraints = [], normalize = "none" }: AnyScenario): Problem[] {
  const report = (path: string, reason: string): Problem => problem("not-expressible", path, undefined, { reason });
  return [
    ...constraints.map(({ id }) => report(joinPath("constraints", id), "it has all combinations of options")),
    ...(normalize !== "feasible" ? [] : [report("normalize", "utilities there are as weights and values make them")]),
    ...actors.flatMap(({ id, position: { linkages = [], redLines = [] } }) => {
      const path = `${joinPath("actors", id)}.position`;
      return [
        ...linkages.map((_, at) => report(`${path}.linkages.${String(at)}`, "utilities there are sums over issues")),
        ...redLines.map((line) => report(joinPath(`${path}.redLines`, line.id), "it has no red lines")),
      ];
    }),
  ];
}

/** d(0). */
function noDealOf(scenario: AnyScenario, { noDeal: { value, cost = defaults.noDealCost } = {} }: AnyScenario["actors"][number], spec: UtilitySpec): number {
  if (value !== undefined) return value;
  const options = scenario.issues.map((issue) => optionIndex(issue, scenario.statusQuo[issue.id]));
  return Math.max(0, utilityOf(spec, options) - cost);
}

/** Σₖ wₖ vₖ, as the space makes it. */
export function utilityOf({ weights, values, arithmetic }: Pick<UtilitySpec, "weights" | "values" | "arithmetic">, options: readonly number[]): number {
  const exact = arithmetic === "exact";
  const sum = weights.reduce((all, weight, k) => {
    const part = weight * (values[k]?.[options[k] ?? 0] ?? 0);
    return all + (exact ? Math.round(part * UNITS) : part);
  }, 0);
  return exact ? sum / UNITS : sum;
}

/** Labels, else ids; a name that two have is told apart by the id. */
function ownNames(elements: readonly { readonly id: string; readonly label?: string }[]): string[] {
  return distinct(elements.map(({ id, label }) => label ?? id), elements.map(({ id }) => id));
}

function optionNames(issue: Issue): string[] {
  if (issue.kind !== "range") return ownNames(issue.options);
  const names = Array.from({ length: optionCount(issue) }, (_, at) => optionLabel(issue, at));
  return distinct(names, names);
}

function distinct(names: readonly string[], ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const taken = new Set<string>();
  return names.map((name, at) => {
    let own = counts.get(name) === 1 ? name : `${name} (${ids[at] ?? ""})`;
    while (taken.has(own) || (own !== name && counts.has(own))) own += "'";
    taken.add(own);
    return own;
  });
}

/** Members beyond what the files hold. */
const LEFT_OUT = [
  "description", "snapshot", "principals", "affected", "channels", "events", "consent", "ratifiers", "delivery", "thresholds", "sources",
] as const;

function leftOut(scenario: AnyScenario): string[] {
  const members = LEFT_OUT.filter((name) => scenario[name] !== undefined);
  const [phase, ...others] = scenario.protocol.phases;
  const conduct = others.length > 0 || phase?.kind !== "alternating-offers" ? ["protocol"] : [];
  const ofActors = scenario.actors.flatMap((actor) => {
    const path = joinPath("actors", actor.id);
    return [
      ...(["declared", "stream", "present"] as const).filter((name) => actor[name] !== undefined).map((name) => `${path}.${name}`),
      ...(Object.keys(actor.strategy).length === 1 && actor.strategy.kind === "polynomial" ? [] : [`${path}.strategy`]),
      ...((actor.noDeal?.drift ?? 0) === 0 ? [] : [`${path}.noDeal.drift`]),
      ...((actor.willingness ?? defaults.willingness) === 1 ? [] : [`${path}.willingness`]),
    ];
  });
  return [...members, ...conduct, ...ofActors].map((path) => `${path}: has no place in such files and is left out`);
}
