import { describe, expect, test } from "vitest";
import { elementNames, isList, isMembers } from "../../../src/scenario/elements.ts";
import type { AnyScenario, Provenance } from "../../../src/scenario/index.ts";
import { fullVariants } from "./full-variants.ts";
import { variants } from "./variants.ts";

/** What names, describes or discriminates, and what is about the document itself: no parameters. */
const noParameters = new Set(["format", "id", "kind", "label", "title", "description", "snapshot", "provenance", "sources"]);

/** The paths of all leaves of the document that are parameters, and of objects without any. */
function leaves(value: unknown, path = ""): string[] {
  const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
  if (isList(value)) {
    const names = elementNames(value);
    return value.flatMap((element, index) => leaves(element, at(names[index]!)));
  }
  if (!isMembers(value)) return [path];
  const inside = Object.entries(value).flatMap(([key, member]) => (noParameters.has(key) ? [] : leaves(member, at(key))));
  // A rung is a parameter by its place on the ladder, even if it has only a name.
  return inside.length === 0 ? [path] : inside;
}

/** The paths at which provenance may stand: one parameter each, never a whole actor, position or list. */
const atoms = [
  /^issues\.\w+\.options\.\w+$/,
  /^constraints\.\w+$/,
  /^statusQuo\.\w+$/,
  /^actors\.\w+\.(position|declared)\.(ideal|fallback)\.\w+$/,
  /^actors\.\w+\.position\.(salience|linkages|redLines)\.\w+$/,
  /^actors\.\w+\.position\.fallbackValue$/,
  /^actors\.\w+\.noDeal\.(cost|drift)$/,
  /^actors\.\w+\.willingness$/,
  /^actors\.\w+\.strategy\.(beta|bidding)$/,
  /^(principals|affected|consent|deadline)$/,
  /^channels\.\d$/,
  /^events\.\w+\.(when|guard|effects\.\d)$/,
  /^protocol\.phases\.\w+\.(seats|acceders|onRefusal|author|addressees|published|text\.\w+)$/,
  /^ratifiers\.\w+(\.threshold\.margin)?$/,
  /^delivery\.\d+$/,
];

const isPrefix = (path: string, leaf: string): boolean => leaf === path || leaf.startsWith(`${path}.`);

const all: readonly { readonly name: string; readonly scenario: AnyScenario }[] = [...variants, ...fullVariants];

const entriesOf = (scenario: AnyScenario): [string, Provenance][] =>
  Object.entries(scenario.provenance ?? {});

describe.each(all)("the provenance of $name", ({ scenario }) => {
  const entries = entriesOf(scenario);
  const sources = new Map((scenario.sources ?? []).map((source) => [source.id, source]));
  const snapshot = scenario.snapshot!;
  // An undated source is general knowledge, or the article, which both precede the snapshot.
  const isLater = (id: string): boolean => (sources.get(id)?.date ?? "") > snapshot;

  test("covers every parameter, leaf by leaf", () => {
    const bare = leaves(scenario).filter((leaf) => !entries.some(([path]) => isPrefix(path, leaf)));
    expect(bare).toEqual([]);
  });

  test("stands at single parameters only", () => {
    expect(entries.map(([path]) => path).filter((path) => !atoms.some((atom) => atom.test(path)))).toEqual([]);
  });

  test("stands at nothing that the document does not have", () => {
    const there = leaves(scenario);
    expect(entries.map(([path]) => path).filter((path) => !there.some((leaf) => isPrefix(path, leaf)))).toEqual([]);
  });

  test("has a kind, and what the kind asks for", () => {
    const wrong = entries.filter(([, { kind, sources: cited = [], asOf, note, attribution }]) => {
      switch (kind) {
        case "documented":
          return cited.length === 0 || asOf === undefined;
        case "derived":
          return note === undefined || asOf === undefined;
        case "expert_judgement":
          return note === undefined || attribution === undefined;
        case "illustrative":
          return note === undefined;
        default:
          return true;
      }
    });
    expect(wrong).toEqual([]);
  });

  test("has no date after the snapshot", () => {
    expect(entries.filter(([, { asOf = snapshot }]) => asOf > snapshot)).toEqual([]);
  });

  test("rests on later sources only where it is illustrative", () => {
    const wrong = entries.filter(([, { kind, sources: cited = [] }]) => kind !== "illustrative" && cited.some(isLater));
    expect(wrong).toEqual([]);
  });

  test("gives every rung of a position a range around it, and a wider one where it is illustrative", () => {
    const narrow = entries.filter(([path, { kind, range }]) => {
      if (!/\.(ideal|fallback)\.\w+$/.test(path)) return false;
      return range === undefined || range[1] - range[0] < (kind === "illustrative" ? 2 : 1);
    });
    expect(narrow).toEqual([]);
  });

  test("cites sources that exist", () => {
    expect(entries.flatMap(([, { sources: cited = [] }]) => cited).filter((id) => !sources.has(id))).toEqual([]);
  });

  test("gives every source that is dated elsewhere than in general knowledge an address", () => {
    const bare = [...sources.values()].filter(({ date, url }) => date !== undefined && url === undefined);
    expect(bare).toEqual([]);
  });
});

test.each([
  { agenda: "core", documents: variants },
  { agenda: "full", documents: fullVariants },
])("every source of the $agenda agenda is used by some variant", ({ documents }) => {
  const scenarios: readonly AnyScenario[] = documents.map(({ scenario }) => scenario);
  const cited = new Set(scenarios.flatMap((scenario) => entriesOf(scenario).flatMap(([, { sources = [] }]) => sources)));
  expect(scenarios[0]!.sources!.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
});

test("the ranges of illustrative rungs stay on their ladders", () => {
  for (const { scenario } of all) {
    for (const [path, { range }] of entriesOf(scenario)) {
      const issue = scenario.issues.find(({ id }) => /\.(ideal|fallback)\.(\w+)$/.exec(path)?.[2] === id);
      if (issue === undefined || range === undefined || issue.kind === "range") continue;
      expect(range[0]).toBeGreaterThanOrEqual(0);
      expect(range[1]).toBeLessThan(issue.options.length);
    }
  }
});
