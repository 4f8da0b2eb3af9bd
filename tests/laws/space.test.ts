import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Condition,
  type Issue,
  type Linkage,
  optionCount,
  optionName,
  type Position,
  type RedLine,
} from "../../src/scenario/index.ts";
import {
  compileCondition,
  createSpace,
  NO_TERMS,
  type Objective,
  type Space,
  type Tie,
  type Utility,
  utilitySpec,
} from "../../src/space/index.ts";

// An oracle: straight from the formulas of the document, one set of terms at a time, on names instead of tables.

type Named = ReadonlyMap<string, string | number>;

interface Case {
  readonly issues: readonly Issue[];
  readonly constraints: readonly { readonly id: string; readonly holds: Condition }[];
  readonly position: Position;
  readonly other: Position;
  readonly normalize: "none" | "feasible";
}

const names = (issue: Issue): (string | number)[] =>
  Array.from({ length: optionCount(issue) }, (_, option) => optionName(issue, option));

function allTerms(issues: readonly Issue[]): Named[] {
  return issues.reduce<Named[]>(
    (terms, issue) => terms.flatMap((some) => names(issue).map((name) => new Map(some).set(issue.id, name))),
    [new Map()],
  );
}

function holds(condition: Condition, terms: Named, issues: readonly Issue[]): boolean {
  const rung = (id: string, name: string | number | undefined): number =>
    issues.filter((issue) => issue.id === id).flatMap(names).findIndex((other) => other === name);
  switch (condition.kind) {
    case "is":
      return condition.options.some((name) => name === terms.get(condition.issue));
    case "atLeast":
      return rung(condition.issue, terms.get(condition.issue)) >= rung(condition.issue, condition.option);
    case "atMost":
      return rung(condition.issue, terms.get(condition.issue)) <= rung(condition.issue, condition.option);
    case "all":
      return !condition.of.some((part) => !holds(part, terms, issues));
    case "any":
      return condition.of.some((part) => holds(part, terms, issues));
    case "not":
      return !holds(condition.of, terms, issues);
    case "implies":
      return holds({ kind: "any", of: [{ kind: "not", of: condition.if }, condition.then] }, terms, issues);
    case "iff":
      return holds(condition.left, terms, issues) === holds(condition.right, terms, issues);
  }
}

function mentioned(condition: Condition): string[] {
  return [...new Set([...JSON.stringify(condition).matchAll(/"issue":"(\w+)"/g)].map(([, id]) => id ?? ""))];
}

function value(position: Position, issue: Issue, name: string | number, issues: readonly Issue[]): number {
  const override = position.values?.[issue.id];
  if (override !== undefined && !Array.isArray(override)) {
    const given = Object.entries(override).find(([option]) => option === name);
    if (given !== undefined) return Number(given[1]);
  }
  const order = names(issue);
  const phi = position.fallbackValue ?? 0.7;
  const [x, i] = [order.indexOf(name), order.indexOf(position.ideal[issue.id] ?? "")];
  const f = order.indexOf(position.fallback?.[issue.id] ?? position.ideal[issue.id] ?? "");
  if (x === i) return 1;
  if (x === f) return phi;
  if (issue.kind === "options") return 0;
  if (f === i) return Math.max(0, 1 - ((1 - phi) * Math.abs(x - i)) / 1);
  const beyond = f > i ? x > f : x < f;
  if (!beyond) return Math.max(0, 1 - ((1 - phi) * Math.abs(x - i)) / Math.abs(f - i));
  const barred = order.flatMap((option, rung) => {
    const lines = (position.redLines ?? []).filter(({ kind, when }) => kind === "hard" && mentioned(when).join() === issue.id);
    return lines.some(({ when }) => holds(when, new Map([[issue.id, option]]), issues)) ? [rung] : [];
  });
  const zero = f > i ? Math.min(order.length, ...barred.filter((rung) => rung > f)) : Math.max(-1, ...barred.filter((rung) => rung < f));
  if (f > i ? x >= zero : x <= zero) return 0;
  return (phi * Math.abs(zero - x)) / Math.abs(zero - f);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function units({ issues }: Case, position: Position, terms: Named): number {
  const rank = { high: 3, medium: 2, low: 1 };
  const strong = { strong: 0.06, medium: 0.03, weak: 0.01 };
  const weight = ({ id }: Issue): number => {
    const salience = position.salience[id] ?? 0;
    return typeof salience === "number" ? salience : rank[salience];
  };
  const total = sum(issues.map(weight).sort((a, b) => a - b));
  const lambdas = (position.linkages ?? []).map(({ strength }) => (typeof strength === "number" ? strength : strong[strength]));
  const sorted = [...lambdas].sort((a, b) => a - b);
  const scale = sum(sorted) > 0.5 ? 0.5 / sum(sorted) : 1;
  const additive = 1 - sum(sorted.map((lambda) => lambda * scale));
  const at = (id: string): number =>
    sum(issues.filter((issue) => issue.id === id).map((issue) => value(position, issue, terms.get(id) ?? "", issues)));
  let result = 0;
  for (const issue of issues) result += Math.round(additive * (weight(issue) / total) * at(issue.id) * 1e12);
  (position.linkages ?? []).forEach((linkage, k) => {
    const [one, two] = linkage.issues;
    const f =
      linkage.kind === "table"
        ? (linkage.values[String(terms.get(one))]?.[String(terms.get(two))] ?? 0)
        : linkage.kind === "complements"
          ? Math.min(at(one), at(two))
          : Math.max(at(one), at(two));
    result += Math.round((lambdas[k] ?? 0) * scale * f * 1e12);
  });
  for (const line of position.redLines ?? []) {
    if (line.kind === "declared" && holds(line.when, terms, issues)) result -= Math.round((line.audienceCost ?? 0) * 1e12);
  }
  return Math.min(1e12, Math.max(0, result));
}

interface Row {
  readonly terms: number;
  readonly named: Named;
  readonly feasible: boolean;
  readonly utility: number;
  readonly raw: number;
  readonly hard: readonly string[];
  readonly declared: readonly string[];
}

function evaluate(scenario: Case, position: Position): Row[] {
  const { issues, constraints, normalize } = scenario;
  const all = allTerms(issues).map((named, terms) => ({
    terms,
    named,
    feasible: constraints.every((constraint) => holds(constraint.holds, named, issues)),
    raw: units(scenario, position, named),
  }));
  const possible = all.filter(({ feasible }) => feasible).map(({ raw }) => raw);
  const [least, greatest] = [Math.min(...possible), Math.max(...possible)];
  const crossed = (kind: "hard" | "declared", named: Named): string[] =>
    (position.redLines ?? []).filter((line) => line.kind === kind && holds(line.when, named, issues)).map(({ id }) => id);
  return all.map((row) => ({
    ...row,
    raw: row.raw / 1e12,
    utility:
      normalize === "none"
        ? row.raw / 1e12
        : least === greatest
          ? 1
          : Math.min(1, Math.max(0, (row.raw - least) / (greatest - least))),
    hard: crossed("hard", row.named),
    declared: crossed("declared", row.named),
  }));
}

const signable = (row: Row): boolean => row.feasible && row.hard.length === 0;

/** The first of the rows that no other beats on the keys in turn, greatest first. */
function first(rows: readonly Row[], ...keys: ((row: Row) => number)[]): number {
  const sorted = [...rows].sort((a, b) => {
    for (const key of keys) if (key(a) !== key(b)) return key(b) - key(a);
    return a.terms - b.terms;
  });
  return sorted[0]?.terms ?? NO_TERMS;
}

const score = (space: Space, { scores }: Objective, terms: number): number =>
  sum(space.options(terms).map((option, issue) => scores[issue]?.[option] ?? NaN));

// Scenarios with few distinct numbers, so that ties are common.

const issueArbitrary = (id: string): fc.Arbitrary<Issue> =>
  fc.integer({ min: 1, max: 5 }).chain((count) =>
    fc.constantFrom<Issue[]>(
      { kind: "ladder", id, options: Array.from({ length: count }, (_, k) => ({ id: `${id}${k}` })) },
      { kind: "options", id, options: Array.from({ length: count }, (_, k) => ({ id: `${id}${k}` })) },
      { kind: "range", id, from: -1, to: -1 + (count - 1) * 0.1, step: 0.1, unit: "points" },
    ),
  );

const nameOf = (issue: Issue): fc.Arbitrary<string | number> => fc.constantFrom(...names(issue));

function conditionArbitrary(issues: readonly Issue[]): fc.Arbitrary<Condition> {
  const single = fc.constantFrom(...issues).chain((issue) =>
    fc.oneof(
      fc.array(nameOf(issue), { minLength: 1, maxLength: 2 }).map((options): Condition => ({ kind: "is", issue: issue.id, options })),
      nameOf(issue).map((option): Condition => ({ kind: "atLeast", issue: issue.id, option })),
      nameOf(issue).map((option): Condition => ({ kind: "atMost", issue: issue.id, option })),
    ),
  );
  const wider = (part: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
    fc.oneof(
      fc.array(part, { maxLength: 3 }).map((of): Condition => ({ kind: "all", of })),
      fc.array(part, { maxLength: 3 }).map((of): Condition => ({ kind: "any", of })),
      part.map((of): Condition => ({ kind: "not", of })),
      fc.tuple(part, part).map(([left, right]): Condition => ({ kind: "iff", left, right })),
      fc.tuple(part, part).map(([premise, then]): Condition => ({ kind: "implies", if: premise, then })),
    );
  return fc.oneof({ weight: 2, arbitrary: single }, wider(single), wider(wider(single)));
}

function byIssue<V>(issues: readonly Issue[], entry: (issue: Issue) => fc.Arbitrary<V>): fc.Arbitrary<Record<string, V>> {
  return fc.tuple(...issues.map((issue) => entry(issue).map((v): [string, V] => [issue.id, v]))).map((entries) => Object.fromEntries(entries));
}

function sparsely<V>(issues: readonly Issue[], entry: (issue: Issue) => fc.Arbitrary<V>): fc.Arbitrary<Record<string, V>> {
  return fc.subarray([...issues]).chain((some) => byIssue(some, entry));
}

function positionArbitrary(issues: readonly Issue[]): fc.Arbitrary<Position> {
  const named = issues.filter((issue) => issue.kind !== "range");
  const share = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 0.7, 1);
  const strength = fc.constantFrom<("strong" | "weak" | number)[]>("strong", "weak", 0.3);
  const pair = fc.shuffledSubarray(issues.map(({ id }) => id), { minLength: Math.min(2, issues.length), maxLength: Math.min(2, issues.length) });
  const linkage = fc.tuple(fc.constantFrom("complements", "substitutes"), pair, strength).map(
    ([kind, [one = "", two = one], given]): Linkage => ({ kind, issues: [one, two], strength: given }),
  );
  const option = fc.constantFrom(...issues).chain((issue) => fc.tuple(fc.constant(issue.id), nameOf(issue)));
  const tabled = fc.tuple(option, option, share, strength).map(
    ([[one, x], [two, y], f, given]): Linkage => ({ kind: "table", issues: [one, two], strength: given, values: { [x]: { [y]: f } } }),
  );
  const line = fc.tuple(conditionArbitrary(issues), fc.constantFrom<(undefined | number)[]>(undefined, 0, 0.1, 0.6));
  return fc.record({
    ideal: byIssue(issues, nameOf),
    fallback: sparsely(issues, nameOf),
    fallbackValue: share,
    values: sparsely(named, (issue) => fc.tuple(nameOf(issue), share).map(([name, v]) => ({ [name]: v }))),
    salience: byIssue(issues, () => fc.constantFrom<("high" | "medium" | "low" | number)[]>("high", "medium", "low", 1, 0.1, 0.7)),
    linkages: fc.array(fc.oneof(linkage, tabled), { maxLength: 4 }),
    redLines: fc.array(line, { maxLength: 3 }).map((lines) =>
      lines.map(([when, cost], k): RedLine =>
        cost === undefined ? { kind: "hard", id: `line${k}`, when } : { kind: "declared", id: `line${k}`, when, audienceCost: cost },
      ),
    ),
  });
}

const scenarios: fc.Arbitrary<Case> = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.tuple(...["a", "b", "c", "d"].slice(0, count).map(issueArbitrary)))
  .chain((issues) =>
    fc.record({
      issues: fc.constant(issues),
      constraints: fc.array(conditionArbitrary(issues), { maxLength: 2 }).map((conditions) => conditions.map((condition, k) => ({ id: `c${k}`, holds: condition }))),
      position: positionArbitrary(issues),
      other: positionArbitrary(issues),
      normalize: fc.constantFrom<("none" | "feasible")[]>("none", "feasible"),
    }),
  )
  .filter(({ issues, constraints }) => allTerms(issues).some((terms) => constraints.every((constraint) => holds(constraint.holds, terms, issues))));

const objectivesFor = (radix: readonly number[]): fc.Arbitrary<Objective[]> =>
  fc.array(
    fc.tuple(...radix.map((options) => fc.array(fc.integer({ min: -1, max: 1 }), { minLength: options, maxLength: options }))).map((scores) => ({ scores })),
    { maxLength: 3 },
  );

const build = ({ issues, constraints }: Case): Space =>
  createSpace({
    radix: issues.map(optionCount),
    constraints: constraints.map(({ id, holds: condition }) => compileCondition(id, condition, issues)),
  });

const utilityOf = (space: Space, { issues, normalize }: Case, position: Position): Utility =>
  space.utility(utilitySpec(position, issues, { normalize }));

/** Every utility that occurs, and numbers around them. */
const aspirations = (rows: readonly Row[]): number[] => [-1, 0, 1, 1.1, ...new Set(rows.flatMap(({ utility }) => [utility, utility + 1e-13]))];

const check = (law: (scenario: Case) => void): void => fc.assert(fc.property(scenarios, law));

describe("an enumerated space agrees with brute force", () => {
  test("on feasible terms and their number", () =>
    check((scenario) => {
      const space = build(scenario);
      const rows = evaluate(scenario, scenario.position);
      expect(space.size).toBe(rows.length);
      expect(rows.filter(({ terms }) => space.feasible(terms))).toEqual(rows.filter(({ feasible }) => feasible));
      expect(space.count()).toEqual({ value: rows.filter(({ feasible }) => feasible).length, exact: true });
    }));

  test("on utilities, raw and normalised, and the red lines crossed", () =>
    check((scenario) => {
      const space = build(scenario);
      const utility = utilityOf(space, scenario, scenario.position);
      for (const row of evaluate(scenario, scenario.position)) {
        expect(utility.at(row.terms)).toBe(row.utility);
        expect(utility.raw(row.terms)).toBe(row.raw);
        expect(utility.normalized(row.raw)).toBe(row.utility);
        expect(utility.signable(row.terms)).toBe(signable(row) ? row.utility : -1);
        expect(utility.crossed(row.terms, "hard")).toEqual(row.hard);
        expect(utility.crossed(row.terms, "declared")).toEqual(row.declared);
        const parts = utility.parts(row.terms);
        const whole = sum(parts.issues) + parts.linkages - parts.audienceCost;
        expect(Math.min(1, Math.max(0, whole))).toBeCloseTo(row.raw, 11);
      }
    }));

  test("on the ceiling and on constancy", () =>
    check((scenario) => {
      const utility = utilityOf(build(scenario), scenario, scenario.position);
      const rows = evaluate(scenario, scenario.position);
      const clean = rows.filter((row) => signable(row) && row.declared.length === 0);
      const best = first(clean, (row) => row.utility);
      expect(utility.ceilingTerms).toBe(best);
      expect(utility.ceiling).toBe(rows[best]?.utility ?? 0);
      expect(utility.constant).toBe(new Set(rows.filter(({ feasible }) => feasible).map(({ raw }) => raw)).size === 1);
    }));

  test("on the least utility above an aspiration", () =>
    check((scenario) => {
      const utility = utilityOf(build(scenario), scenario, scenario.position);
      const rows = evaluate(scenario, scenario.position);
      for (const aspiration of aspirations(rows)) {
        const reached = rows.filter((row) => signable(row) && row.utility >= aspiration);
        expect(utility.leastAbove(aspiration)).toBe(first(reached, (row) => -row.utility));
      }
    }));

  test("on choices by objectives in turn, asked once or many times", () =>
    fc.assert(
      fc.property(
        scenarios.chain((scenario) => fc.tuple(fc.constant(scenario), objectivesFor(scenario.issues.map(optionCount)), fc.constantFrom<Tie[]>("least", "index"))),
        ([scenario, objectives, tie]) => {
          const space = build(scenario);
          const utility = utilityOf(space, scenario, scenario.position);
          const rows = evaluate(scenario, scenario.position);
          const keys = objectives.map((objective) => (row: Row) => score(space, objective, row.terms));
          if (tie === "least") keys.push((row) => -row.utility);
          for (const aspiration of aspirations(rows)) {
            const expected = first(rows.filter((row) => signable(row) && row.utility >= aspiration), ...keys);
            const fresh = objectives.map(({ scores }) => ({ scores }));
            expect(utility.choose(aspiration, fresh, tie)).toBe(expected);
            expect(utility.choose(aspiration, objectives, tie)).toBe(expected);
            expect(utility.choose(aspiration, [...objectives], tie)).toBe(expected);
          }
        },
      ),
    ));

  test("on the best for one that suits others", () =>
    fc.assert(
      fc.property(scenarios, fc.constantFrom(0, 0.3, 0.5, 0.8), fc.constantFrom(0, 0.4, 0.6), (scenario, least, own) => {
        const space = build(scenario);
        const [target, other] = [utilityOf(space, scenario, scenario.position), utilityOf(space, scenario, scenario.other)];
        const others = evaluate(scenario, scenario.other);
        const rows = evaluate(scenario, scenario.position).filter((row) => {
          const theirs = others[row.terms];
          return signable(row) && row.utility >= own && theirs !== undefined && signable(theirs) && theirs.utility >= least;
        });
        const best = first(rows, (row) => row.utility);
        const found = space.best(target, [{ utility: other, least }, { utility: target, least: own }]);
        expect(found?.terms ?? NO_TERMS).toBe(best);
        expect(found?.value).toBe(best === NO_TERMS ? undefined : target.at(best));
      }),
    ));
});

describe("an outcome space", () => {
  test("numbers terms one to one", () =>
    check((scenario) => {
      const space = build(scenario);
      for (let terms = 0; terms < space.size; terms++) {
        const options = space.options(terms);
        expect(space.index(options)).toBe(terms);
        expect(options.map((_, issue) => space.option(terms, issue))).toEqual(options);
      }
    }));

  test("gives the same utilities to the last bit whatever the order of issues, linkages and red lines", () =>
    fc.assert(
      fc.property(
        scenarios.chain((scenario) => fc.tuple(fc.constant(scenario), fc.shuffledSubarray([...scenario.issues], { minLength: scenario.issues.length }))),
        ([scenario, issues]) => {
          const position = {
            ...scenario.position,
            linkages: [...(scenario.position.linkages ?? [])].reverse(),
            redLines: [...(scenario.position.redLines ?? [])].reverse(),
          };
          const shuffled = { ...scenario, issues, position };
          const [space, moved] = [build(scenario), build(shuffled)];
          const [utility, same] = [utilityOf(space, scenario, scenario.position), utilityOf(moved, shuffled, position)];
          for (let terms = 0; terms < space.size; terms++) {
            const there = moved.index(issues.map((issue) => space.option(terms, scenario.issues.indexOf(issue))));
            expect(same.at(there)).toBe(utility.at(terms));
            expect(same.signable(there)).toBe(utility.signable(terms));
          }
          expect([same.ceiling, same.constant]).toEqual([utility.ceiling, utility.constant]);
        },
      ),
    ));

  test("tabulates a condition over what it mentions, as it reads", () =>
    check(({ issues, constraints }) => {
      for (const { holds: condition } of constraints) {
        const region = compileCondition("c", condition, issues);
        const scope = region.issues.map((issue) => issues[issue]).filter((issue) => issue !== undefined);
        expect(scope.map(({ id }) => id)).toEqual(mentioned(condition).sort((a, b) => (a < b ? -1 : 1)));
        expect(region.table).toEqual(allTerms(scope).map((terms) => (holds(condition, terms, issues) ? 1 : 0)));
      }
    }));

  test("maps the least and greatest feasible utility to 0 and 1 under `feasible`", () =>
    check((scenario) => {
      const space = build(scenario);
      const utility = utilityOf(space, { ...scenario, normalize: "feasible" }, scenario.position);
      const all = Array.from({ length: space.size }, (_, terms) => terms).filter((terms) => space.feasible(terms)).map((terms) => utility.at(terms));
      expect(Math.max(...all)).toBe(1);
      expect(Math.min(...all)).toBe(utility.constant ? 1 : 0);
    }));
});
