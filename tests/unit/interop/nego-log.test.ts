import { describe, expect, it } from "vitest";
import { fromGeniusWeb, fromNegoLog, importLimits, toNegoLog } from "../../../src/interop/index.ts";
import { Findings } from "../../../src/interop/findings.ts";
import { object, writeJson } from "../../../src/interop/json/write.ts";
import type { DraftIssue } from "../../../src/interop/imported.ts";
import { checkWeights } from "../../../src/interop/weights.ts";
import { DetenteError } from "../../../src/kernel/index.ts";
import { problemsOf } from "./files.ts";

/** A sound profile but for some members; a text stands for itself. */
const profile = (changes: object = {}): string =>
  JSON.stringify({ reservationValue: 0.2, issueWeights: { n: 1 }, issues: { n: { a: 1, b: 0.5 } }, ...changes });

const refused = (...texts: readonly string[]): string[] => problemsOf(() => fromNegoLog(texts));

const messageOf = (text: string): string => {
  try {
    fromNegoLog([text]);
  } catch (error) {
    if (error instanceof DetenteError) return error.message;
    throw error;
  }
  return "";
};

const many = (count: number, member: (at: number) => unknown): object => Object.fromEntries(Array.from({ length: count }, (_, at) => [`m${at}`, member(at)]));

describe("a NegoLog profile is refused", () => {
  it.each([
    ["no issues", { issues: undefined }, "missing profiles.0.issues"],
    ["a list of issues", { issues: ["n"] }, "wrong-type profiles.0.issues"],
    ["issues of nothing", { issues: {} }, "empty profiles.0.issues"],
    ["more issues than any domain", { issues: many(importLimits.issues + 1, () => ({ a: 1 })) }, "out-of-range profiles.0.issues"],
    ["an issue that is a number", { issues: { n: 1 } }, "wrong-type profiles.0.issues.n"],
    ["an issue without options", { issues: { n: {} } }, "empty profiles.0.issues.n"],
    ["an issue of half a character", { issues: { "\ud800": { a: 1 } } }, 'lone-surrogate profiles.0.issues["\\ud800"]'],
    ["an option of half a character", { issues: { n: { "\udfff": 1 } } }, 'lone-surrogate profiles.0.issues.n["\\udfff"]'],
    ["no weights", { issueWeights: undefined }, "missing profiles.0.issueWeights"],
    ["weights that are a number", { issueWeights: 1 }, "wrong-type profiles.0.issueWeights"],
    ["a weight below 0", { issueWeights: { n: -1 } }, "out-of-range profiles.0.issueWeights.n"],
    ["a weight that is a list", { issueWeights: { n: [1, 2] } }, "wrong-type profiles.0.issueWeights.n"],
    ["a reservation above 1", { reservationValue: 1.5 }, "out-of-range profiles.0.reservationValue"],
    ["a reservation that is a text", { reservationValue: "0.5" }, "wrong-type profiles.0.reservationValue"],
    ["a value that is an object", { issues: { n: { a: {}, b: 0.5 } } }, "wrong-type profiles.0.issues.n.a"],
    ["a value above 1", { issues: { n: { a: 1, b: 1.5 } } }, "out-of-range profiles.0.issues.n.b"],
  ])("that has %s", (_, changes, problem) => {
    expect(refused(profile(changes))).toEqual([problem]);
  });

  it("that weighs an issue it does not have, and leaves out the one that it has", () => {
    expect(refused(profile({ issueWeights: { m: 1 } }))).toEqual(["missing profiles.0.issueWeights.n", "unknown-reference profiles.0.issueWeights.m"]);
  });

  it("that leaves out or adds issues and options against the first", () => {
    const other = profile({ issues: { m: { a: 1 } } });
    expect(refused(profile(), other)).toEqual(["unknown-reference profiles.1.issues.m", "missing profiles.1.issues.n"]);
    expect(refused(profile(), profile({ issues: { n: { a: 1, c: 0 } } }))).toEqual(["unknown-reference profiles.1.issues.n.c", "missing profiles.1.issues.n.b"]);
  });

  it("together with the others that cannot be read, and nothing said of those that can where the first is broken", () => {
    expect(refused(profile({ issues: undefined }), "[", profile({ reservationValue: 7 }))).toEqual(["malformed profiles.1", "missing profiles.0.issues"]);
    expect(refused("{", profile({ reservationValue: 7 }))).toEqual(["malformed profiles.0"]);
  });

  it("with no more than a hundred problems, and that there are more", () => {
    const options = many(150, () => 2);
    const problems = refused(profile({ issues: { n: options } }));
    expect(problems.slice(99)).toEqual(["out-of-range profiles.0.issues.n.m99", "too-many-problems "]);
    // As many as the limit are said in full.
    expect(refused(profile({ issues: { n: many(100, () => 2) } })).at(-1)).toBe("out-of-range profiles.0.issues.n.m99");
  });
});

describe("a JSON text is malformed", () => {
  it.each([
    ["without a colon", '{"a" 1}', "a colon must follow a name"],
    ["without a comma between members", '{"a": 1 "b": 2}', "a comma or } is missing"],
    ["without a comma between items", '{"a": [1 2]}', "a comma or ] is missing"],
    ["without a name", "{1: 2}", "a text in quotes is expected"],
    ["with an escape that is none", '{"\\x": 1}', "a text is not closed, or holds what must be escaped"],
  ])("%s", (_, text, reason) => {
    expect(refused(text)).toEqual(["malformed profiles.0"]);
    expect(messageOf(text)).toContain(reason);
  });

  it("at a line and a column", () => {
    expect(messageOf('{\n  "a": 1\n  "b": 2}')).toMatch(/line 3, column 3/);
  });

  it("but may have empty lists and objects, blanks around everything, and an exponent", () => {
    expect(fromNegoLog([' {"reservationValue" : 2e-1 , "issueWeights":{"n":1},"issues":{"n":{"a":1}}, "x": [ ], "y": { }, "z": [null, true, false] } ']).scenario.actors[0]?.noDeal).toEqual({ value: 0.2 });
  });
});

describe("warnings of an import", () => {
  it("say once what is ignored in several places", () => {
    const extra = profile({ extra: 1 });
    expect(fromNegoLog([extra, extra]).warnings).toEqual(['profiles.0.extra: the member "extra" is ignored, and so is one more like it']);
    expect(fromNegoLog([extra, extra, extra]).warnings).toEqual(['profiles.0.extra: the member "extra" is ignored, and so are 2 more like it']);
  });

  it("are a hundred at most, and how many more there were", () => {
    const { warnings } = fromNegoLog([profile(many(105, () => 0))]);
    expect(warnings).toHaveLength(101);
    expect(warnings.slice(99)).toEqual(['profiles.0.m99: the member "m99" is ignored', "and 5 warnings more"]);
    expect(fromNegoLog([profile(many(100, () => 0))]).warnings).toHaveLength(100);
  });
});

describe("weights by issue", () => {
  const issues: readonly DraftIssue[] = ["n", "m"].map((name) => ({ kind: "options", name, options: ["a"] }));
  const weighed = (given: readonly (readonly [string, number])[], total?: number) => {
    const findings = new Findings();
    const weights = checkWeights(issues, new Map(given), "w", total, findings);
    return { weights, problems: problemsOf(() => { findings.refuse(); }) };
  };

  it("stand in the order of the issues, and add up to the total within a millionth", () => {
    expect(weighed([["m", 0.25], ["n", 0.75]], 1)).toEqual({ weights: [0.75, 0.25], problems: [] });
    expect(weighed([["n", 0.5], ["m", 0.5000005]], 1).problems).toEqual([]);
    expect(weighed([["n", 0.5], ["m", 0.500002]], 1).problems).toEqual(["inconsistent w"]);
    expect(weighed([["n", 3], ["m", 4]])).toEqual({ weights: [3, 4], problems: [] });
  });

  it("are none where one is missing or out of range", () => {
    expect(weighed([["n", 1]], 1)).toEqual({ weights: undefined, problems: ["missing w.m"] });
    expect(weighed([["n", 1], ["m", 2e6]])).toEqual({ weights: undefined, problems: ["out-of-range w.m"] });
  });
});

describe("JSON as it is written", () => {
  it("has nothing in what is empty, and lists in one line", () => {
    expect(writeJson(object())).toBe("{}\n");
    expect(writeJson(object(["a", object()], ["b", [1, "x"]], ["c", []]))).toBe('{\n  "a": {},\n  "b": [1, "x"],\n  "c": []\n}\n');
  });

  it("is read back as the same profile", () => {
    const { scenario } = fromNegoLog([profile({ issueWeights: { n: 0.1 } })]);
    expect(toNegoLog(scenario).profiles.map((text) => JSON.parse(text) as unknown)).toEqual([{ reservationValue: 0.2, issueWeights: { n: 0.1 }, issues: { n: { a: 1, b: 0.5 } } }]);
  });
});

describe("a text member", () => {
  const named = (name: unknown): string => JSON.stringify({ LinearAdditiveUtilitySpace: {
    issueUtilities: { n: { DiscreteValueSetUtilities: { valueUtilities: { a: 1 } } } }, issueWeights: { n: 1 }, domain: { name: "d", issuesValues: { n: { values: ["a"] } } }, name,
  } });

  it("may be null or left out, and is a text of whole characters else", () => {
    for (const name of [null, undefined]) expect(fromGeniusWeb([named(name)]).scenario.actors[0]?.id).toBe("party-1");
    const place = "profiles.0.LinearAdditiveUtilitySpace.name";
    expect(problemsOf(() => fromGeniusWeb([named(1)]))).toEqual([`wrong-type ${place}`]);
    expect(problemsOf(() => fromGeniusWeb([named({})]))).toEqual([`wrong-type ${place}`]);
    expect(problemsOf(() => fromGeniusWeb([named("\ud800")]))).toEqual([`lone-surrogate ${place}`]);
  });
});
