import { describe, expect, it } from "vitest";
import { DetenteError, digest, type Problem } from "../../../src/kernel/index.ts";
import {
  builtInProtocolSpecs,
  builtInStrategySpecs,
  type KindSpec,
} from "../../../src/scenario/index.ts";
import { checkScenario, parseScenario, schemas } from "../../../src/schema/index.ts";
import { change, draft, least, whole } from "../scenario/documents.ts";

function problemsOf(data: unknown, parse: (data: unknown) => unknown = parseScenario): readonly Problem[] {
  try {
    parse(data);
  } catch (error) {
    if (error instanceof DetenteError) return error.problems;
    throw error;
  }
  return [];
}

const placesOf = (data: unknown, parse?: (data: unknown) => unknown): string[] =>
  problemsOf(data, parse).map(({ code, path }) => `${code} ${path}`);

/** Twenty changes to the whole document, none of which has to do with another; what each is reported as. */
const mistakes: readonly (readonly [path: string, value: unknown, problem: string, remedy: RegExp])[] = [
  ["title", 7, "wrong-type title", /a text/],
  ["snapshot", "2025-13-01", "bad-date snapshot", /YYYY-MM-DD/],
  ["issues.0.options.3", { id: "4th" }, "bad-id issues.territory.options.3.id", /letter/],
  ["issues.1.labl", "Language", "unknown-key issues.language.labl", /Did you mean label\?/],
  ["constraints.0.holds.if.options.0", "noen", "unknown-reference constraints.paid.holds.if.options.0", /Did you mean none\?/],
  ["statusQuo.price", 0.3, "unknown-reference statusQuo.price", /Known: 0, 0.5/],
  ["actors.0.position.ideal.teritory", "all", "unknown-reference actors.north.position.ideal.teritory", /Did you mean territory\?/],
  ["actors.0.willingness", 1.2, "out-of-range actors.north.willingness", /at least 0 and at most 1/],
  ["actors.0.noDeal.drift", "slow", "wrong-type actors.north.noDeal.drift", /a number/],
  ["actors.0.position.values.price.2.0", 1, "inconsistent actors.north.position.values.price.2.0", /Change one/],
  ["actors.1.strategy.delay", 2.5, "not-integer actors.south.strategy.delay", /whole number/],
  ["actors.2.strategy.kind", "take-it-or-leave", "unknown-kind actors.broker.strategy.kind", /Did you mean take-it-or-leave-it\?/],
  ["principals", [], "empty principals", /at least one actor/],
  ["channels.1.between.1", "north", "repeated channels.1.between.1", /once/],
  ["events.0.when.round", 50, "inconsistent events.call.when.round", /Change one/],
  ["events.1.effects.1.change", NaN, "non-finite events.election.effects.1.change", /finite/],
  ["protocol.phases.1.onRefusal", "stop", "unknown-choice protocol.phases.joining.onRefusal", /Known: end, reopen, proceed/],
  ["ratifiers.2.actor", undefined, "missing ratifiers.voters.actor", /Add it/],
  ["delivery.2.controllers.needed", 0, "out-of-range delivery.2.controllers.needed", /above 0/],
  ["provenance.deadline", { kind: "documented", sources: ["treatise"] }, "unknown-reference provenance.deadline.sources.0", /Known: treaty/],
];

describe("parseScenario", () => {
  it("returns what it was given, and a copy of it", () => {
    for (const document of [whole, least]) {
      const parsed = parseScenario(document);
      expect(parsed).toEqual(document);
      expect(parsed).not.toBe(document);
      expect(parsed.issues[0]).not.toBe(document.issues[0]);
      expect(digest(parseScenario(JSON.parse(JSON.stringify(parsed))))).toBe(digest(document));
    }
  });

  it("leaves out members that are undefined", () => {
    expect("title" in parseScenario({ ...least, title: undefined })).toBe(false);
  });

  it("reports twenty independent mistakes as twenty problems, each with path, value and remedy", () => {
    const document = draft();
    change(document, "actors.0.position.ideal.territory", undefined);
    for (const [path, value] of mistakes) change(document, path, value);
    const problems = problemsOf(document);
    expect(problems.map(({ code, path }) => `${code} ${path}`).sort()).toEqual(mistakes.map(([, , problem]) => problem).sort());
    for (const [, value, found, remedy] of mistakes) {
      const problem = problems.find(({ code, path }) => `${code} ${path}` === found);
      expect(`${found}: ${String(problem?.remedy)}`).toMatch(remedy);
      if (value !== undefined) expect(problem).toHaveProperty("value");
    }
    expect(new DetenteError(problems).message.split("\n")).toHaveLength(20);
  });

  it.each(mistakes)("reports a mistake at %s alone just so", (path, value, found) => {
    const document = change(draft(), path, value);
    if (path.endsWith("teritory")) change(document, "actors.0.position.ideal.territory", undefined);
    expect(placesOf(document)).toEqual([found]);
    expect(checkScenario(document).map(({ code, path: place }) => `${code} ${place}`)).toEqual([found]);
  });
});

describe("hostile data", () => {
  const cycle = (): unknown => {
    const document = draft() as { actors: unknown[] };
    document.actors.push(document);
    return document;
  };

  const throwing = new Proxy({}, {
    get() { throw new Error("get"); },
    getOwnPropertyDescriptor() { throw new Error("getOwnPropertyDescriptor"); },
    getPrototypeOf() { throw new Error("getPrototypeOf"); },
    ownKeys() { throw new Error("ownKeys"); },
  });

  const deep = (depth: number): unknown => {
    let condition: unknown = { kind: "is", issue: "territory", options: ["all"] };
    for (let level = 0; level < depth; level++) condition = { kind: "not", of: condition };
    return condition;
  };

  it.each([
    ["nothing", undefined, ["not-plain "]],
    ["null", null, ["wrong-type "]],
    ["text, even of JSON", JSON.stringify(whole), ["wrong-type "]],
    ["a list", [], ["wrong-type "]],
    ["a function", () => whole, ["not-plain "]],
    ["a map", new Map(Object.entries(whole)), ["not-plain "]],
    ["a cycle", cycle(), ["cycle actors.3"]],
    ["a proxy that throws", throwing, ["not-plain "]],
    ["a proxy that throws, within", change(draft(), "actors.1.noDeal", throwing), ["not-plain actors.south.noDeal"]],
    ["__proto__ in JSON", JSON.parse(JSON.stringify(whole).replace('"noDeal":{', '"noDeal":{"__proto__":{"value":1},')), [
      "forbidden-key actors.north.noDeal.__proto__",
    ]],
    ["NaN", change(draft(), "actors.0.willingness", NaN), ["non-finite actors.north.willingness"]],
    ["infinity", change(draft(), "deadline", Infinity), ["non-finite deadline"]],
    ["a lone surrogate", change(draft(), "actors.1.label", "\ud83d"), ["lone-surrogate actors.south.label"]],
    ["a lone surrogate in a key", change(draft(), "actors.1.\ud83d", 1), ['lone-surrogate actors.south["\\ud83d"]']],
    ["a huge deadline", change(draft(), "deadline", Number.MAX_SAFE_INTEGER), ["out-of-range deadline"]],
    ["a deadline beyond integers", change(draft(), "deadline", 1e300), ["out-of-range deadline"]],
    ["a getter", Object.defineProperty({ ...least }, "title", { get: () => { throw new Error("called"); }, enumerable: true }), ["not-plain title"]],
    ["a list with holes", change(draft(), "principals", new Array(3)), ["not-plain principals"]],
    ["a list too long to read", change(draft(), "consent", new Array(2 ** 31)), ["too-large "]],
    ["undefined in a list", change(draft(), "principals", ["north", undefined]), ["not-plain principals.1"]],
    ["a condition too deep", change(draft(), "constraints.0.holds", deep(200)), [
      `too-deep constraints.paid.holds${".of".repeat(61)}`,
    ]],
    ["a condition far too deep", change(draft(), "constraints.0.holds", deep(100_000)), [
      `too-deep constraints.paid.holds${".of".repeat(61)}`,
    ]],
    ["a million values", { ...least, consent: Array.from({ length: 1_000_001 }, () => "alone") }, ["too-large "]],
  ])("is refused: %s", (_, data, expected) => {
    expect(placesOf(data)).toEqual(expected);
    expect(checkScenario(data).map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });

  it("is refused with its other mistakes at once", () => {
    const document = change(change(cycle(), "deadline", NaN), "actors.0.willingness", 2);
    expect(placesOf(document)).toEqual(["cycle actors.3", "non-finite deadline", "out-of-range actors.north.willingness"]);
  });

  it("pollutes no prototype", () => {
    problemsOf(JSON.parse('{"__proto__":{"polluted":1},"actors":[{"__proto__":{"polluted":1}}],"constructor":{"prototype":{"polluted":1}}}'));
    expect("polluted" in {}).toBe(false);
  });
});

describe("schemas", () => {
  const haggler = {
    kind: "haggler",
    doc: "Haggles.",
    params: {
      steps: { type: "integer", min: 1, max: 9, doc: "How many." },
      ally: { type: "actor", optional: true, doc: "With whom." },
      patience: { type: "per-issue", min: 0, default: 1, doc: "By issue." },
    },
  } as const satisfies KindSpec;

  const { parseScenario: parse, jsonSchema } = schemas({
    strategies: [...builtInStrategySpecs, haggler],
    protocols: builtInProtocolSpecs,
  });

  const withStrategy = (strategy: unknown): unknown => change(JSON.parse(JSON.stringify(least)), "actors.0.strategy", strategy);

  it("read the kinds of a kit with their parameters", () => {
    const parsed = parse(withStrategy({ kind: "haggler", steps: 3, ally: "alone", patience: { peace: 2 } }));
    const strategy = parsed.actors[0]?.strategy;
    strategy?.kind satisfies "polynomial" | "exponential" | "tit-for-tat" | "take-it-or-leave-it" | "haggler" | undefined;
    expect(strategy?.kind === "haggler" && (strategy.steps satisfies number)).toBe(3);
    expect(placesOf(withStrategy({ kind: "polynomial", beta: 2 }), parse)).toEqual([]);
  });

  it("refuse what the kinds do not take", () => {
    expect(placesOf(withStrategy({ kind: "haggler", steps: 30, patience: { peas: 1, peace: -1 }, loud: 1 }), parse)).toEqual([
      "unknown-key actors.alone.strategy.loud",
      "out-of-range actors.alone.strategy.steps",
      "unknown-reference actors.alone.strategy.patience.peas",
      "out-of-range actors.alone.strategy.patience.peace",
    ]);
    expect(placesOf(withStrategy({ kind: "haggler", steps: 3 }))).toEqual(["unknown-kind actors.alone.strategy.kind"]);
  });

  it("have an $id of their own for kinds of their own", () => {
    expect(jsonSchema().$id).toMatch(/^urn:detente:scenario:1:[0-9a-f]{12}$/);
    expect(jsonSchema()).toEqual(jsonSchema());
  });

  it("refuse two kinds of one name", () => {
    expect(() => schemas({ strategies: [haggler, haggler], protocols: [] })).toThrow(/strategies\.1: is in the kit twice/);
  });

  it("may have no kinds, and then accept no scenario", () => {
    const none = schemas({ strategies: [], protocols: [] });
    expect(() => none.parseScenario(least)).toThrow(/actors\.alone\.strategy\.kind: names an unknown kind/);
    expect(none.jsonSchema().title).toBe("Scenario");
  });
});
