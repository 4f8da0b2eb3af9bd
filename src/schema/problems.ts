import type * as z from "zod/mini";
import { ID_PATTERN, joinPath, problem, type Problem } from "../kernel/index.ts";
import { elementNames, isList, isMembers, ownMember } from "../scenario/elements.ts";

type Issue = z.core.$ZodIssue;
type Keys = readonly PropertyKey[];

type Locate = (keys: Keys) => { readonly path: string; readonly value: unknown; readonly present: boolean };

const MOST_ISSUES = 1000;

/** What zod finds, in the words and with the codes of the library's own error table; the first thousand. */
export function shapeProblems(issues: readonly Issue[], data: unknown): Problem[] {
  const locate = locator(data);
  return issues.slice(0, MOST_ISSUES).flatMap((issue) => translate(issue, issue.path, locate));
}

function translate(issue: Issue, keys: Keys, locate: Locate): Problem[] {
  const { path, value, present } = locate(keys);
  const wrongType = (expected: string): Problem[] => [
    present ? problem("wrong-type", path, value, { expected }) : problem("missing", path, undefined, { expected }),
  ];
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "int" && typeof value === "number") return [problem("not-integer", path, value)];
      return wrongType(typeWords[issue.expected] ?? issue.expected);
    case "too_small":
    case "too_big":
      return [outOfBounds(issue, path, value)];
    case "invalid_format":
      return [problem(issue.pattern?.includes(ID_PATTERN) === true ? "bad-id" : "bad-date", path, value)];
    case "unrecognized_keys":
      return issue.keys.slice(0, MOST_ISSUES).map((key) => {
        const member = locate([...keys, key]);
        return problem("unknown-key", member.path, member.value);
      });
    case "invalid_value":
      if (typeof value === "string") return [problem("unknown-choice", path, value, { known: issue.values.map(String) })];
      if (typeof value === "number") return [problem("wrong-format", path, value, { found: value, expected: issue.values.map(String) })];
      return wrongType(`one of ${issue.values.map(String).join(", ")}`);
    case "invalid_union":
      return unionProblems(issue, keys, locate, wrongType);
    default:
      return wrongType("of another sort");
  }
}

/** Of the ways in which a union fails, the one that got furthest: it had the right type and failed below. */
function unionProblems(
  issue: Extract<Issue, { code: "invalid_union" }>,
  keys: Keys,
  locate: Locate,
  wrongType: (expected: string) => Problem[],
): Problem[] {
  const { path, value } = locate(keys);
  if (issue.discriminator !== undefined) {
    const known = ("options" in issue ? (issue.options ?? []) : []).map(String);
    if (typeof value === "string") return [problem("unknown-choice", path, value, { known })];
    return wrongType(`one of ${known.slice(0, 12).join(", ")}`);
  }
  const furthest = issue.errors.find((branch) => branch.every(({ code, path: below }) => below.length > 0 || !TYPE_CODES.has(code)));
  if (furthest !== undefined) return furthest.flatMap((inner) => translate(inner, [...keys, ...inner.path], locate));
  const words = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) =>
      inner.code === "invalid_type"
        ? [typeWords[inner.expected] ?? inner.expected]
        : inner.code === "invalid_value"
          ? inner.values.map(String)
          : [],
    ),
  );
  return wrongType(words.join(" or ") || "of another sort");
}

const TYPE_CODES: ReadonlySet<string> = new Set(["invalid_type", "invalid_value"]);

const typeWords: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
  never: "left out",
};

function outOfBounds(issue: Extract<Issue, { code: "too_small" | "too_big" }>, path: string, value: unknown): Problem {
  const limit = String(issue.code === "too_small" ? issue.minimum : issue.maximum);
  if (isList(value)) {
    if (value.length === 0) return problem("empty", path, value);
    return problem("wrong-type", path, value, { expected: `a list of ${limit}` });
  }
  const words = issue.code === "too_big" ? "at most" : issue.inclusive === false ? "above" : "at least";
  return problem("out-of-range", path, value, { expected: `${words} ${limit}` });
}

/** Finds the path of some keys, as the library writes it, and what is there. */
function locator(data: unknown): Locate {
  const known = new WeakMap<readonly unknown[], readonly string[]>();
  const namesOf = (elements: readonly unknown[]): readonly string[] => {
    const names = known.get(elements) ?? elementNames(elements);
    known.set(elements, names);
    return names;
  };
  return (keys) => {
    let value = data;
    let path = "";
    let present = true;
    for (const key of keys) {
      const name = String(key);
      path = joinPath(path, isList(value) ? (namesOf(value)[Number(key)] ?? name) : name);
      present = isList(value) ? Number(key) < value.length : isMembers(value) && Object.hasOwn(value, name);
      value = isList(value) ? value[Number(key)] : isMembers(value) ? ownMember(value, name) : undefined;
    }
    return { path, value, present };
  };
}
