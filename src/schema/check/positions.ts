import { joinPath } from "../../kernel/index.ts";
import { elementNames, isList, isMembers, ownMember, type Members } from "../../scenario/elements.ts";
import { defaults, parameters } from "../../scenario/parameters.ts";
import type { Check } from "./check.ts";
import { condition } from "./conditions.ts";
import { list, tuple } from "./lists.ts";
import { object, union, type MemberChecks } from "./objects.ts";
import type { Reading } from "./reading.ts";
import { byName, issueOf, issues, optionsOf, pair, partialTerms, terms } from "./references.ts";
import { id, number, text, wordOrNumber } from "./values.ts";

const value = number(parameters.optionValue);

const breakpoints = list("breakpoints", tuple("a breakpoint", [number(parameters.breakpoint), number(parameters.breakpointValue)]), {
  least: "breakpoint",
  also: checkRising,
});

/** Values by option or, for a range, breakpoints. */
function valuesOf(issue: string): Check {
  const byOption = byName("values", optionsOf(issue), () => value);
  const chosen = (reading: Reading): Check | undefined => {
    const known = issueOf(issue, reading);
    return known && (known.kind === "range" ? breakpoints : byOption);
  };
  return {
    expected: "values",
    member: (found, name, reading) => chosen(reading)?.member?.(found, name, reading),
    members: (found, reading) => chosen(reading)?.members?.(found, reading) ?? [],
    // Of an issue that cannot be read, the values show themselves which they are.
    check: (found, path, reading) =>
      (chosen(reading) ?? (isList(found) ? breakpoints : byOption)).check(found, path, reading),
  };
}

const strength = wordOrNumber(Object.keys(defaults.linkageStrength), parameters.linkageStrength);

const linked: MemberChecks = { issues: pair(issues), strength };

const linkages = list(
  "linkages",
  union("a linkage", {
    complements: [linked, { label: text }],
    substitutes: [linked, { label: text }],
    table: [{ ...linked, values: tableOf }, { label: text }, checkTableIssues],
  }),
  { also: checkPairs },
);

/** The table of a linkage: by option of the first issue, then of the second. */
function tableOf({ issues: found }: Members): Check {
  const [first, second] = isList(found) ? found : [];
  return byName("a table", optionsOf(first), () =>
    byName("a row of the table", optionsOf(second), () => number(parameters.linkageValue)),
  );
}

const redLines = list(
  "red lines",
  union("a red line", {
    hard: [{ id, when: condition }, { label: text }],
    declared: [{ id, when: condition }, { label: text, audienceCost: number(parameters.audienceCost) }],
  }),
  { unique: "ids" },
);

/** What an actor truly wants. */
export const position: Check = object(
  "a position",
  {
    ideal: terms,
    salience: byName(
      "salience",
      issues,
      () => wordOrNumber(Object.keys(defaults.salience), parameters.salience),
      true,
    ),
  },
  {
    fallback: partialTerms,
    fallbackValue: number(parameters.fallbackValue),
    values: byName("values", issues, valuesOf),
    linkages,
    redLines,
  },
  checkSalience,
);

/** What an actor says it wants. */
export const declaredPosition: Check = object("a declared position", { ideal: terms }, { fallback: partialTerms });

function checkSalience(found: Members, path: string, reading: Reading): void {
  const salience = ownMember(found, "salience");
  if (!isMembers(salience)) return;
  const weights = Object.values(salience);
  if (weights.length > 0 && weights.every((weight) => weight === 0)) {
    reading.report("out-of-range", joinPath(path, "salience"), salience, { expected: "above 0 for at least one issue" });
  }
}

function checkRising(points: readonly unknown[], path: string, reading: Reading): void {
  let last = -Infinity;
  points.forEach((point, index) => {
    const at: unknown = isList(point) ? point[0] : undefined;
    if (typeof at !== "number") return;
    if (at <= last) {
      const place = joinPath(joinPath(path, index), 0);
      reading.report("inconsistent", place, at, { other: joinPath(path, index - 1), reason: "breakpoints must rise" });
    } else last = at;
  });
}

function checkPairs(found: readonly unknown[], path: string, reading: Reading): void {
  const first = new Map<string, string>();
  elementNames(found).forEach((name, index) => {
    const linkage = found[index];
    const linkedIssues = isMembers(linkage) ? ownMember(linkage, "issues") : undefined;
    if (!isList(linkedIssues) || linkedIssues.length !== 2) return;
    const [one, other] = linkedIssues;
    if (typeof one !== "string" || typeof other !== "string" || one === other) return;
    const place = joinPath(joinPath(path, name), "issues");
    const key = JSON.stringify(one < other ? [one, other] : [other, one]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, place);
    else reading.report("repeated", place, linkedIssues, { first: earlier });
  });
}

function checkTableIssues(linkage: Members, path: string, reading: Reading): void {
  const found = ownMember(linkage, "issues");
  if (!isList(found)) return;
  found.slice(0, 2).forEach((issue, index) => {
    if (typeof issue !== "string" || issueOf(issue, reading)?.kind !== "range") return;
    reading.report("inconsistent", joinPath(joinPath(path, "issues"), index), issue, {
      other: joinPath("issues", issue),
      reason: "a table needs options, not a range",
    });
  });
}
