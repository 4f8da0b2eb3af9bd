import { joinPath, problem, type Problem, refuse } from "../kernel/index.ts";
import { type AnyScenario, checkOutline, defaults, type Issue, type KindSpecs, optionCount, optionIndex, optionLabel } from "../scenario/index.ts";
import { isList, isMembers, type Members, ownMember } from "../scenario/elements.ts";
import { contributions, type Contributions, utilitySpec } from "../space/index.ts";
import { pairs } from "./pairs.ts";

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
  /** What the options add to the utility, as the space makes it. */
  readonly summands: Pick<Contributions, "issues" | "scale">;
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
  refuse(isMembers(given) ? checkOutline(core(given), ANY) : [problem("wrong-type", "scenario", given, { expected: "a scenario" })]);
  refuse(inexpressible(scenario));
  const issues = named(scenario.issues).map(([issue, name]): AdditiveIssue => ({ issue, name, options: optionNames(issue) }));
  const parties = named(scenario.actors).map(([actor, name]): AdditiveParty => {
    const { id, position } = actor;
    const spec = utilitySpec(position, scenario.issues, scenario);
    const { weights, values } = spec;
    const summands = contributions(spec);
    return { id, name, position, weights, values, summands, noDeal: noDealOf(scenario, actor, summands) };
  });
  refuse(parties.filter((party) => exceeds(party) && caps !== (scenario.normalize === "capped")).map(({ id }) =>
    problem("not-expressible", `${joinPath("actors", id)}.position.salience`, undefined, { reason: caps ? "utilities above 1 are capped there" : "utilities above 1 are not capped there" }),
  ));
  return { name: scenario.title ?? scenario.id, issues, parties, warnings: leftOut(scenario) };
}

/** Whether some utility is above 1 by more than rounding. */
function exceeds({ weights, values }: AdditiveParty): boolean {
  return pairs(weights, values).reduce((sum, [weight, own]) => sum + weight * own.reduce((most, value) => Math.max(most, value), 0), 0) > 1 + ROUNDING;
}

const ROUNDING = 1e-9;

const any = { kind: "any", params: {} };

/** Stands for kinds of any kit. */
const ANY: KindSpecs = { strategies: [any], protocols: [any] };

/** The scenario with nothing in it that files of other systems have no place for. */
function core(scenario: Members): Members {
  const actors = ownMember(scenario, "actors");
  const protocol = ownMember(scenario, "protocol");
  const kept = KEPT.flatMap((name): [string, unknown][] => (ownMember(scenario, name) === undefined ? [] : [[name, ownMember(scenario, name)]]));
  return {
    ...Object.fromEntries<unknown>(kept),
    actors: isList(actors) ? actors.map((actor) => (isMembers(actor) && isMembers(ownMember(actor, "strategy")) ? { ...actor, strategy: { kind: any.kind } } : actor)) : actors,
    protocol: isMembers(protocol) && isList(ownMember(protocol, "phases")) ? { phases: [{ id: "talks", kind: any.kind }] } : protocol,
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
function noDealOf(scenario: AnyScenario, { noDeal: { value, cost = defaults.noDealCost } = {} }: AnyScenario["actors"][number], { issues, scale }: AdditiveParty["summands"]): number {
  if (value !== undefined) return value;
  const parts = pairs(scenario.issues, issues).flatMap(([issue, own]) => {
    const at = optionIndex(issue, scenario.statusQuo[issue.id]);
    return own.slice(at, at + 1);
  });
  const sum = parts.reduce((all, part) => all + part, 0) / scale;
  // Raw utilities above 1 stay above it only under this arithmetic.
  const raw = scenario.arithmetic === "float" && scenario.normalize !== "capped" ? sum : Math.min(1, sum);
  return Math.min(1, Math.max(0, raw - cost));
}

interface Named {
  readonly id: string;
  readonly label?: string;
}

/** Elements with their labels, else ids; a name that two have is told apart by the id. */
function named<Element extends Named>(elements: readonly Element[]): (readonly [Element, string])[] {
  const nameOf = ({ id, label = id }: Named): string => label;
  const counts = new Map<string, number>();
  for (const name of elements.map(nameOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const taken = new Set<string>();
  return elements.map((element) => {
    const name = nameOf(element);
    let own = counts.get(name) === 1 ? name : `${name} (${element.id})`;
    while (taken.has(own) || (own !== name && counts.has(own))) own += "'";
    taken.add(own);
    return [element, own];
  });
}

function optionNames(issue: Issue): string[] {
  const options = issue.kind === "range" ? Array.from({ length: optionCount(issue) }, (_, at): Named => ({ id: optionLabel(issue, at) })) : issue.options;
  return named(options).map(([, name]) => name);
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
