import { clonePlain, DetenteError, isId, joinPath, problem, suggester, type ErrorArgs, type ErrorCode, type Problem } from "../kernel/index.ts";
import { boundsInWords, isWithin } from "./bounds.ts";
import { elementNames, isList, isMembers, type Members } from "./elements.ts";
import { optionIndex } from "./issue.ts";
import { accessionSpec, builtInKinds } from "./kinds.ts";
import { elementType, type Lookup, outlineOf, readRange, type Place } from "./outline.ts";
import { FORMAT } from "./parameters.ts";
import type { KindSpecs, NumberParam } from "./params.ts";

const flag = { sort: "boolean", expected: "true or false" };

/** The types of values that are JavaScript's own. */
const leaves: Readonly<Record<string, { readonly sort: string; readonly expected: string }>> = {
  text: { sort: "string", expected: "a text" },
  id: { sort: "string", expected: "an id" },
  format: { sort: "number", expected: String(FORMAT) },
  flag,
  true: flag,
  false: flag,
};

/** Of problems, and of names that a misspelt one is compared with. */
const MOST = 1000;
const DEEPEST = 64;

/**
 * What keeps a scenario from being compiled: data that cannot be read as a tree, members that are missing, unknown or of the wrong type, numbers out of bounds,
 * names and kinds that do not exist, ids that are taken. Empty if it can be compiled, but for the number of its terms.
 *
 * `checkScenario` of `detente/schema` judges the whole document: dates, provenance, what contradicts itself, and data that
 * is not plain. Takes anything: never throws.
 */
export function checkOutline(document: unknown, kinds: KindSpecs = builtInKinds): Problem[] {
  try {
    return outlineProblems(clonePlain(document), kinds);
  } catch (error) {
    if (error instanceof DetenteError) return [...error.problems];
    throw error;
  }
}

/** The check of data that `clonePlain` has made. */
export function outlineProblems(document: unknown, kinds: KindSpecs): Problem[] {
  const problems: Problem[] = [];
  const outline = outlineOf(document, kinds);
  const suggest = suggester();
  visit(outline.root, document, "", 1);
  return problems;

  function report<Code extends ErrorCode>(code: Code, path: string, value?: unknown, args?: ErrorArgs<Code>): void {
    if (problems.length < MOST) problems.push(problem(code, path, value, args));
  }

  function wrong(path: string, value: unknown, expected: string): void {
    report("wrong-type", path, value, { expected });
  }

  /** Reports a word that is none of those known, and returns the one that was meant. */
  function unknown(code: "choice" | "kind" | "key" | "reference", path: string, word: unknown, names: Iterable<string>, expected?: string, value = word): string | undefined {
    const known = first(names);
    const suggestion = suggest(String(word), known);
    report(`unknown-${code}`, path, value, { suggestion, known, expected });
    return suggestion;
  }

  function visit(place: Place, value: unknown, path: string, depth: number): void {
    const type = outline.typeOf(place);
    const { owner } = place;
    // Nobody waits for more.
    if (problems.length >= MOST) return;
    if (depth > DEEPEST) report("too-deep", path, value, { limit: DEEPEST });
    else if (typeof type !== "string") {
      if ("by" in type) visitMembers(place, value, path, depth, type);
      else if (!("words" in type)) visitNumber(type, value, path);
      else if (typeof value === "string") {
        if (!type.words.includes(value)) unknown("choice", path, value, type.words);
      } else if (type.or) visitNumber(type.or, value, path);
      else wrong(path, value, `one of ${type.words.join(", ")}`);
    } else if (/[*+,]/.test(type)) visitList(type, owner, value, path, depth);
    else if (type.startsWith("@")) visitName(type.slice(1), owner, value, path);
    else if (type === "option") visitOption(owner["issue"], value, path);
    else if (type in leaves) {
      const { sort, expected } = leaves[type] ?? {};
      if (typeof value !== sort) wrong(path, value, String(expected));
      else if (type === "id" && !isId(value)) report("bad-id", path, value);
      else if (type === "format" && value !== FORMAT) report("wrong-format", path, value, { found: Number(value), expected: FORMAT });
    } else if (type !== "any") visitMembers(place, value, path, depth);
  }

  function visitNumber(parameter: NumberParam, value: unknown, path: string): void {
    if (typeof value !== "number") wrong(path, value, "a number");
    else if (!Number.isFinite(value)) report("non-finite", path, value);
    else if (parameter.type === "integer" && !Number.isInteger(value)) report("not-integer", path, value);
    else if (!isWithin(value, parameter)) report("out-of-range", path, value, { expected: boundsInWords(parameter) });
  }

  function visitName(by: string, owner: Members, value: unknown, path: string): void {
    const known = outline.namesOf(by, owner);
    if (typeof value !== "string" && (by !== "option" || typeof value !== "number")) wrong(path, value, `an ${by}`);
    else if (known && !(typeof value === "string" && known.has(value))) unknown("reference", path, value, known, by);
  }

  function visitOption(issue: unknown, value: unknown, path: string): void {
    const range = readRange(outline.issue(issue) ?? {});
    if (range === undefined || (typeof value !== "string" && typeof value !== "number")) visitName("option", { issue }, value, path);
    else if (optionIndex(range, value) < 0) {
      const { from, to, step } = range;
      report("unknown-reference", path, value, { expected: `number from ${String(from)} to ${String(to)} in steps of ${String(step)}` });
    }
  }

  function visitList(type: string, owner: Members, value: unknown, path: string, depth: number): void {
    const length = type.includes(",") ? 2 : undefined;
    if (!isList(value) || value.length !== (length ?? value.length)) {
      wrong(path, value, length === undefined ? "a list" : `a list of ${String(length)}`);
      return;
    }
    if (type.endsWith("+") && value.length === 0) report("empty", path, value);
    const taken = new Map<unknown, string>();
    const names = elementNames(value);
    names.forEach((name, at) => {
      const element = value[at];
      const place = joinPath(path, name);
      visit({ type: elementType(type, at), owner }, element, place, depth + 1);
      const key = isMembers(element) ? element["id"] : element;
      const first = taken.get(key);
      if (typeof key !== "string") return;
      if (first === undefined) taken.set(key, place);
      else if (key === element) report("repeated", place, key, { first });
      else report("duplicate-id", joinPath(place, "id"), key, { first });
    });
  }

  function visitMembers(place: Place, value: unknown, path: string, depth: number, lookup?: Lookup): void {
    if (!isMembers(value)) {
      wrong(path, value, "an object");
      return;
    }
    const { type } = place;
    if (typeof type === "string" && !isOfKind(type, value, path)) return;
    const members = outline.membersOf(place, value);
    if (members === undefined) return;
    const isFree = (name: string): boolean => value[name] === undefined;
    const free = function* (): Iterable<string> {
      for (const name of members.keys()) if (isFree(name)) yield name;
    };
    const meant = new Set<string | undefined>();
    for (const [name, member] of Object.entries(value)) {
      const known = members.get(name);
      const below = joinPath(path, name);
      if (problems.length >= MOST) break;
      if (known === undefined) meant.add(unknown(lookup ? "reference" : "key", below, name, free(), lookup?.by, member));
      else visit(known, member, below, depth + 1);
    }
    for (const name of lookup && !lookup.needed ? [] : members.keys()) {
      if (isFree(name) && members.get(name)?.needed === true && !meant.has(name)) report("missing", joinPath(path, name));
    }
    judge(type, value, path);
  }

  function isOfKind(type: string, value: Members, path: string): boolean {
    const { kind } = value;
    const known = outline.kindsOf(type);
    if (known?.some((name) => name === kind) !== false) return true;
    const place = joinPath(path, "kind");
    const misspelt = Object.keys(value).find((name) => kind === undefined && suggest(name, ["kind"]) !== undefined);
    if (misspelt !== undefined) unknown("key", joinPath(path, misspelt), misspelt, ["kind"]);
    else if (kind === undefined) report("missing", place);
    else if (typeof kind !== "string") wrong(place, kind, `one of ${known.join(", ")}`);
    else unknown(type === "strategy" || type === "phase" ? "kind" : "choice", place, kind, known);
    return false;
  }

  /** What no single member shows. */
  function judge(type: Place["type"], value: Members, path: string): void {
    const { kind, from, to, issue, phases } = value;
    if (type === "issue" && typeof from === "number" && typeof to === "number" && to < from) {
      report("inconsistent", joinPath(path, "to"), to, { other: joinPath(path, "from"), reason: "it must not be less" });
    }
    if (type === "condition" && String(kind).startsWith("at") && outline.issue(issue)?.["kind"] === "options") {
      const other = joinPath("issues", String(issue));
      report("inconsistent", joinPath(path, "issue"), issue, { other, reason: "its options have no order, so ask for them with kind is" });
    }
    const first = type === "protocol" && isList(phases) ? phases[0] : undefined;
    if (isMembers(first) && first["kind"] === accessionSpec.kind) {
      const place = joinPath(joinPath(joinPath(path, "phases"), elementNames([first])[0] ?? 0), "kind");
      const reason = "no text has been agreed that anybody could accede to";
      report("inconsistent", place, accessionSpec.kind, { other: "its place as the first phase", reason });
    }
  }
}

function first(names: Iterable<string>): string[] {
  const found: string[] = [];
  for (const name of names) {
    if (found.length >= MOST) break;
    found.push(name);
  }
  return found;
}
