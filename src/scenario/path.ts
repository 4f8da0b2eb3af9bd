import { clonePlain, fail, problem, refuse, suggest, type Problem } from "../kernel/index.ts";
import { elementNames, elementPositions, isList, isMembers, ownMember } from "./elements.ts";
import { builtInKinds } from "./kinds.ts";
import type { Names } from "./names.ts";
import { outlineOf, type Place, type Places, type Type } from "./outline.ts";
import { FORMAT } from "./parameters.ts";
import type { KindSpecs, NumberParam } from "./params.ts";
import type { Overrides } from "./overrides.ts";
import type { Kinds, Scenario } from "./scenario.ts";

/**
 * The value of a parameter; its default, where the document leaves it out and it has one.
 *
 * A path is names separated by points. An element of an array is named by its `id` or, if it has none, by its position
 * number: `actors.russia.strategy.beta`, `protocol.phases.talks.seats`, `channels.0.open`.
 *
 * @throws {@link DetenteError} `bad-path` where the document has no such place and could have none.
 *
 * @example
 * ```ts
 * readPath(scenario, "actors.russia.willingness"); // 0.7, the default
 * readPath(scenario, "actors.rusia.willingness"); // throws: … Did you mean actors.russia.willingness?
 * ```
 */
export function readPath(scenario: unknown, path: string, kinds: KindSpecs = builtInKinds): unknown {
  const { value, type } = placeAt(scenario, path, kinds);
  if (value !== undefined) return value;
  if (typeof type === "object") return "default" in type ? type.default : undefined;
  return flags.get(type);
}

/**
 * The bounds, default and meaning of the number at a path; `undefined` where no number is described.
 *
 * @throws {@link DetenteError} `bad-path`, as {@link readPath} does.
 */
export function parameterAt(scenario: unknown, path: string, kinds: KindSpecs = builtInKinds): NumberParam | undefined {
  const { type } = placeAt(scenario, path, kinds);
  if (typeof type !== "object" || "by" in type) return undefined;
  return "words" in type ? type.or : type;
}

/**
 * A scenario with the values at some paths replaced. What is not on a path is shared with the original, which is left as
 * it is. Optional members that it leaves out can be set; `undefined` takes a member out. Shorter paths go first, so that
 * a whole and one of its parts can be replaced together. The result is not checked: compiling it does that.
 *
 * @throws {@link DetenteError} `bad-path`, for every path of which the document has no such place and could have none; and
 * for values that cannot be read as plain data.
 *
 * @example
 * ```ts
 * const softer = override(scenario, { "actors.russia.willingness": 0.9, "actors.russia.noDeal.cost": 0.3 });
 * ```
 */
export function override<N extends Names, K extends Kinds>(
  scenario: Scenario<N, K>,
  changes: Overrides<NoInfer<N>, NoInfer<K>>,
  kinds?: KindSpecs,
): Scenario<N, K>;
export function override(scenario: unknown, changes: Readonly<Record<string, unknown>>, kinds: KindSpecs = builtInKinds): unknown {
  const problems: Problem[] = [];
  let changed = scenario;
  for (const [path, value] of inOrder(copied(changes))) {
    const steps = follow(changed, path, kinds);
    if (isList(steps)) changed = replaced(changed, steps, 0, value);
    else if (problems.length < MOST_PROBLEMS) problems.push(steps);
  }
  refuse(problems);
  return changed;
}

/** The changes as plain data, those that take a member out included. */
function copied(changes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const values = clonePlain(changes);
  const removed = Object.keys(changes).filter((path) => !Object.hasOwn(values, path));
  return { ...values, ...Object.fromEntries(removed.map((path) => [path, undefined])) };
}

const flags: ReadonlyMap<Type | undefined, unknown> = new Map<Type | undefined, unknown>([["true", true], ["false", false], ["format", FORMAT]]);

/** One step of a path: the member's name or the position of the element, and what stands there. */
interface Step {
  readonly key: string | number;
  readonly value: unknown;
  readonly type: Type | undefined;
}

const LONGEST = 1000;
const MOST_PROBLEMS = 1000;

/** The steps from the root to a place that a document has or could have, or that it can have no such place. */
function follow(document: unknown, path: string, kinds: KindSpecs): readonly Step[] | Problem {
  const outline = outlineOf(document, kinds);
  const names = path.length > LONGEST ? [""] : path.split(".");
  const steps: Step[] = [];
  let value = document;
  let place: Place | undefined = outline.root;
  for (const [depth, name] of names.entries()) {
    const members: Places | undefined = place && outline.membersOf(place, value);
    const key = isList(value) ? (elementPositions(value).get(name) ?? -1) : name;
    const own = isList(value) ? (elementNames(value)[Number(key)] ?? "") : name;
    const found: unknown = isList(value) ? value[Number(key)] : isMembers(value) ? ownMember(value, name) : undefined;
    place = members?.get(own);
    if (place === undefined && found === undefined) {
      const near = suggest(name, [...(members?.keys() ?? []), ...Object.keys(isMembers(value) ? value : {})]);
      const suggestion = near && [...names.slice(0, depth), near, ...names.slice(depth + 1)].join(".");
      return problem("bad-path", path, undefined, { suggestion });
    }
    steps.push({ key, value: found, type: place && outline.typeOf(place) });
    value = found;
  }
  return steps;
}

function placeAt(scenario: unknown, path: string, kinds: KindSpecs): { readonly value?: unknown; readonly type?: Type | undefined } {
  const steps = follow(scenario, path, kinds);
  if (isList(steps)) return steps.at(-1) ?? {};
  return fail(steps);
}

/** Wholes before parts, and the rest by name, so that the order in which changes are written does not matter. */
function inOrder(changes: Readonly<Record<string, unknown>>): [string, unknown][] {
  const length = (path: string): number => path.split(".").length;
  return Object.entries(changes).sort(([a], [b]) => length(a) - length(b) || (a < b ? -1 : 1));
}

function replaced(value: unknown, steps: readonly Step[], depth: number, by: unknown): unknown {
  const step = steps[depth];
  if (step === undefined) return by;
  const member = replaced(step.value, steps, depth + 1, by);
  if (isList(value)) return value.map((element, index) => (index === step.key ? member : element));
  const members = isMembers(value) ? value : {};
  if (member !== undefined) return { ...members, [step.key]: member };
  return Object.fromEntries(Object.entries(members).filter(([key]) => key !== step.key));
}
