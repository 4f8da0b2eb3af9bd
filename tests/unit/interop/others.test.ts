import { describe, expect, it } from "vitest";
import { compile, defineStrategy, kit, type Move, openRun, simulate, type View } from "../../../src/index.ts";
import { fromNegoLog, rows, toCsv, toGenius, toGeniusWeb, toJsonLines, toNegoLog } from "../../../src/interop/index.ts";
import { ukraine } from "../../../src/scenarios/index.ts";
import type { AnyScenario } from "../../../src/scenario/index.ts";
import { problemsOf } from "./files.ts";

describe("a NegoLog profile", () => {
  it("keeps the order of its options, though they look like numbers, and warns of what it does not know", () => {
    const text = '{"reservationValue": 0.5, "issueWeights": {"n": 1}, "issues": {"n": {"10": 0.5, "2": 1.0}}, "extra": 1}';
    const other = '{"issueWeights": {"n": 1}, "issues": {"n": {"2": 0.25, "10": 1.0}}}';
    const { scenario, warnings } = fromNegoLog([text, other]);
    expect(scenario.issues[0]).toMatchObject({ options: [{ label: "10" }, { label: "2" }] });
    expect(scenario.actors.map(({ position }) => position.values)).toEqual([{ n: { "option-10": 0.5, "option-2": 1 } }, { n: { "option-10": 1, "option-2": 0.25 } }]);
    expect(warnings).toEqual(["profiles.1: no reservationValue; taken as 0", 'profiles.0.extra: the member "extra" is ignored']);
  });

  it("of other names than the first is refused", () => {
    const text = (option: string) => `{"reservationValue": 0, "issueWeights": {"n": 1}, "issues": {"n": {"${option}": 1}}}`;
    expect(problemsOf(() => fromNegoLog([text("a"), text("b")]))).toEqual(["unknown-reference profiles.1.issues.n.b", "missing profiles.1.issues.n.a"]);
  });
});

describe("what files of others cannot say", () => {
  it.each([toGenius, toGeniusWeb, toNegoLog])("is refused by $name, all at once", (write) => {
    const problems = problemsOf(() => write(ukraine({ policy: "engagement" })));
    expect(new Set(problems.map((text) => text.replace(/ .*/, "")))).toEqual(new Set(["not-expressible"]));
    expect(problems.some((text) => text.includes("constraints")) && problems.some((text) => text.includes("linkages"))).toBe(true);
    expect(problemsOf(() => write({} as AnyScenario))).toContain("missing issues");
    expect(problemsOf(() => write(null as unknown as AnyScenario))).toEqual(["wrong-type scenario"]);
  });

  it("or leaves out is named", () => {
    const { scenario } = fromNegoLog(['{"reservationValue": 0, "issueWeights": {"n": 1}, "issues": {"n": {"a": 1}}}']);
    const changed: AnyScenario = { ...scenario, description: "x", actors: scenario.actors.map((actor) => ({ ...actor, willingness: 0.5, strategy: { kind: "mine" } })) };
    expect(toGenius(changed).warnings).toEqual(["description", "actors.party-1.strategy", "actors.party-1.willingness"].map((path) => `${path}: has no place in such files and is left out`));
  });

  it("or cannot write is refused", () => {
    const of = (weight: number, option: string) => fromNegoLog([`{"reservationValue": 0, "issueWeights": {"n": ${weight}}, "issues": {"n": {"${option}": 1}}}`]).scenario;
    expect(problemsOf(() => toGenius(of(1, "a\\u0001")))).toEqual(["not-expressible issues.n"]);
    expect(problemsOf(() => toGeniusWeb(of(0.5, "a")))).toEqual(["not-expressible actors.party-1.position.salience"]);
    // GENIUS caps utilities at 1, and the others do not.
    expect(problemsOf(() => toGenius(of(2, "a")))).toEqual(["not-expressible actors.party-1.position.salience"]);
    expect(problemsOf(() => toNegoLog({ ...of(2, "a"), normalize: "capped" }))).toEqual(["not-expressible actors.party-1.position.salience"]);
    expect(toGenius({ ...of(2, "a"), normalize: "capped" }).warnings).toEqual([]);
  });
});

describe("a run as a table", () => {
  const { scenario } = fromNegoLog([
    '{"reservationValue": 0, "issueWeights": {"n": 1}, "issues": {"n": {"a": 1, "=b": 0}}}',
    '{"reservationValue": 0, "issueWeights": {"n": 1}, "issues": {"n": {"a": 0, "=b": 1}}}',
  ], { deadline: 3 });
  const model = compile(scenario);
  const record = simulate(model);

  it("has a row for each move, with terms, utilities and the rule", () => {
    const table = rows(openRun(model, record));
    expect(table[0]).toEqual({ round: 1, actor: "party-1", move: "offer", rule: "polynomial, best for the others as believed", terms: 0, "terms.n": "a", "utility.party-1": 1, "utility.party-2": 0 });
    expect(table.length).toBe(record.moves?.length);
    expect(rows(openRun(model, simulate(model, { trace: "none" })))).toEqual(table);
    expect(rows(openRun(model, { ...record, events: null }))).toEqual(table.map((row) => ({ ...row, rule: null })));
    expect(toCsv(table).split("\r\n").length).toBe(table.length + 2);
    expect(toJsonLines(table).trim().split("\n").map((line) => JSON.parse(line) as unknown)).toEqual(table);
  });

  it("has a row without terms where somebody leaves or its strategy fails", () => {
    const does = (decide: (view: View) => Move) => {
      const odd = defineStrategy({ kind: "odd", version: 1, params: {}, decide });
      const changed: AnyScenario = { ...scenario, actors: scenario.actors.map((actor, at) => (at === 0 ? { ...actor, strategy: { kind: "odd" } } : actor)) };
      const staged = kit({ strategies: [odd] }).compile(changed);
      return rows(openRun(staged, simulate(staged)));
    };
    const none = { round: 1, actor: "party-1", terms: null, "terms.n": null, "utility.party-1": null, "utility.party-2": null };
    expect(does((view) => view.leave("enough"))).toEqual([{ ...none, move: "leave", rule: "enough" }]);
    expect(does(() => { throw new Error("broken"); })).toEqual([{ ...none, move: "fault", rule: expect.stringContaining("broken") as string }]);
  });

  it("guards spreadsheets from texts that begin like formulas, unless told not to", () => {
    const table = [{ a: "=1+1", b: -1 }, { a: "x", c: true }];
    expect(toCsv(table)).toBe("a,b,c\r\n'=1+1,-1,\r\nx,,true\r\n");
    expect(toCsv(table, { formulas: "keep", columns: ["b", "a"] })).toBe("b,a\r\n-1,=1+1\r\n,x\r\n");
    expect(problemsOf(() => toCsv([{ a: NaN }]))).toEqual(["non-finite 0.a"]);
    expect(problemsOf(() => toJsonLines([{ a: Infinity }]))).toEqual(["non-finite 0.a"]);
  });
});
