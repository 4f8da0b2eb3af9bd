import { DetenteError, problem, type Problem } from "../kernel/index.ts";
import { builtInKinds } from "./check.ts";
import { documentCheck } from "./check/document.ts";
import { beginReading, type KindSpecs } from "./check/reading.ts";
import { follow, type Step } from "./check/walk.ts";
import { isList, isMembers } from "./elements.ts";
import type { Names } from "./names.ts";
import type { NumberParam } from "./params.ts";
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
  const last = stepsTo(scenario, path, kinds).at(-1);
  return last?.value ?? last?.check?.default;
}

/**
 * The bounds, default and meaning of the number at a path; `undefined` where no number is described.
 *
 * @throws {@link DetenteError} `bad-path`, as {@link readPath} does.
 */
export const parameterAt = (scenario: unknown, path: string, kinds: KindSpecs = builtInKinds): NumberParam | undefined =>
  stepsTo(scenario, path, kinds).at(-1)?.check?.parameter;

/**
 * A scenario with the values at some paths replaced. What is not on a path is shared with the original, which is left as
 * it is. Optional members that it leaves out can be set; `undefined` takes a member out. Shorter paths go first, so that
 * a whole and one of its parts can be replaced together. The result is not checked: compiling it does that.
 *
 * @throws {@link DetenteError} `bad-path`, for every path of which the document has no such place and could have none.
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
  for (const [path, value] of inOrder(changes)) {
    const place = follow(documentCheck, changed, path, beginReading(changed, kinds));
    if (place.found) changed = replaced(changed, place.steps, 0, value);
    else problems.push(problem("bad-path", path, undefined, { suggestion: place.suggestion }));
  }
  if (problems.length > 0) throw new DetenteError(problems);
  return changed;
}

function stepsTo(scenario: unknown, path: string, kinds: KindSpecs): readonly Step[] {
  const place = follow(documentCheck, scenario, path, beginReading(scenario, kinds));
  if (place.found) return place.steps;
  throw new DetenteError([problem("bad-path", path, undefined, { suggestion: place.suggestion })]);
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
