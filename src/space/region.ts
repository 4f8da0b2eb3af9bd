import { type Condition, type Issue, optionCount, optionIndex } from "../scenario/index.ts";
import { listedSize } from "./size.ts";
import type { Region } from "./space.ts";

/**
 * The terms for which a condition holds, tabulated over the issues that it mentions and no others.
 *
 * Names that do not exist are refused when a scenario is checked; here a statement about them is simply false.
 *
 * @throws DetenteError `too-many-terms` where the table would have more than 2²⁰ entries.
 * @example
 * ```ts
 * const seats: Issue = { kind: "range", id: "seats", from: 0, to: 3, step: 1, unit: "seats" };
 * compileCondition("most", { kind: "atLeast", issue: "seats", option: 2 }, [seats]);
 * // { id: "most", issues: [0], table: [0, 0, 1, 1] }
 * ```
 */
export function compileCondition(id: string, condition: Condition, issues: readonly Issue[]): Region {
  const mentioned = new Set<number>();
  const place = new Map(issues.map((issue, index) => [issue.id, index]));
  gather(condition, place, mentioned);
  const scope = [...mentioned].sort((a, b) => a - b);
  const scoped = scope.flatMap((index) => issues[index] ?? []);
  const radix = scoped.map(optionCount);
  const size = listedSize(radix, id);
  const holds = compile(condition, scoped);

  const options = radix.map(() => 0);
  const table = new Array<number>(size);
  for (let entry = 0; entry < size; entry++) {
    table[entry] = holds(options) ? 1 : 0;
    advance(options, radix);
  }
  return { id, issues: scope, table };
}

type Test = (options: readonly number[]) => boolean;

function gather(condition: Condition, place: ReadonlyMap<string, number>, into: Set<number>): void {
  switch (condition.kind) {
    case "all":
    case "any":
      for (const part of condition.of) gather(part, place, into);
      return;
    case "not":
      gather(condition.of, place, into);
      return;
    case "implies":
      gather(condition.if, place, into);
      gather(condition.then, place, into);
      return;
    case "iff":
      gather(condition.left, place, into);
      gather(condition.right, place, into);
      return;
    default: {
      const index = place.get(condition.issue);
      if (index !== undefined) into.add(index);
    }
  }
}

function compile(condition: Condition, scope: readonly Issue[]): Test {
  switch (condition.kind) {
    case "all": {
      const parts = condition.of.map((part) => compile(part, scope));
      return (options) => parts.every((part) => part(options));
    }
    case "any": {
      const parts = condition.of.map((part) => compile(part, scope));
      return (options) => parts.some((part) => part(options));
    }
    case "not": {
      const part = compile(condition.of, scope);
      return (options) => !part(options);
    }
    case "implies": {
      const premise = compile(condition.if, scope);
      const conclusion = compile(condition.then, scope);
      return (options) => !premise(options) || conclusion(options);
    }
    case "iff": {
      const left = compile(condition.left, scope);
      const right = compile(condition.right, scope);
      return (options) => left(options) === right(options);
    }
    case "is": {
      const [issue, at] = find(scope, condition.issue);
      if (issue === undefined) return never;
      const wanted = new Set(condition.options.map(rungsOf(issue)));
      return (options) => wanted.has(options[at] ?? -1);
    }
    case "atLeast": {
      const [issue, at] = find(scope, condition.issue);
      const rung = issue === undefined ? -1 : optionIndex(issue, condition.option);
      return rung < 0 ? never : (options) => (options[at] ?? -1) >= rung;
    }
    case "atMost": {
      const [issue, at] = find(scope, condition.issue);
      const rung = issue === undefined ? -1 : optionIndex(issue, condition.option);
      return rung < 0 ? never : (options) => (options[at] ?? rung + 1) <= rung;
    }
  }
}

/** The rung of a name: of thousands of names among thousands of options too. */
function rungsOf(issue: Issue): (name: string | number) => number {
  if (issue.kind === "range") return (name) => optionIndex(issue, name);
  const rungs = new Map<string | number, number>(issue.options.map(({ id }, rung) => [id, rung]));
  return (name) => rungs.get(name) ?? -1;
}

const never: Test = () => false;

function find(scope: readonly Issue[], id: string): [Issue | undefined, number] {
  const at = scope.findIndex((issue) => issue.id === id);
  return [scope[at], at];
}

function advance(options: number[], radix: readonly number[]): void {
  for (let digit = options.length - 1; digit >= 0; digit--) {
    const next = (options[digit] ?? 0) + 1;
    if (next < (radix[digit] ?? 0)) {
      options[digit] = next;
      return;
    }
    options[digit] = 0;
  }
}
