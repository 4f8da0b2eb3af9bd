import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { builtInKinds } from "../../../src/scenario/index.ts";
import { mergeProblems } from "../../../src/schema/check.ts";
import { jsonSchema, schemas } from "../../../src/schema/index.ts";
import { parameterOf, bounded } from "../../../src/schema/shape/numbers.ts";
import { kindOf } from "../../../src/schema/shape/kinds.ts";
import { documentShape } from "../../../src/schema/shape/document.ts";
import { shapeProblems } from "../../../src/schema/problems.ts";
import { problem } from "../../../src/kernel/index.ts";
import { change, draft } from "../scenario/documents.ts";

let made: z.ZodMiniType | undefined;
/** Made within the tests, so that mutants of what makes it are tried. */
const shape = (): z.ZodMiniType => (made ??= documentShape({ strategies: builtInKinds.strategies, protocols: builtInKinds.protocols }).document);

function judged(of: z.ZodMiniType, data: unknown): string[] {
  const result = z.safeParse(of, data, { jitless: true });
  return (result.success ? [] : shapeProblems(result.error.issues, data)).map(({ code, path, message, remedy, ...rest }) =>
    [code, path, "value" in rest ? JSON.stringify(rest.value) : "nothing", `${message} ${remedy}`].join(" | "),
  );
}

/** A change of the whole document, and what its shape alone finds: code, path, value, and what it must say. */
const cases: readonly (readonly [path: string, value: unknown, ...problems: RegExp[]])[] = [
  ["id", undefined, /^missing \| id \| nothing \| .*a text/],
  ["id", 7, /^wrong-type \| id \| 7 \| .*a text/],
  ["id", "2nd", /^bad-id \| id \| "2nd"/],
  ["snapshot", "28.2.2025", /^bad-date \| snapshot \| "28/],
  ["snapshot", "2025-02-28x", /^bad-date/],
  ["snapshot", "x2025-02-28", /^bad-date/],
  ["deadline", 1.5, /^not-integer \| deadline \| 1.5/],
  ["deadline", "1", /^wrong-type \| deadline \| "1" \| .*a number/],
  ["deadline", 0, /^out-of-range \| deadline \| 0 \| .*at least 1/],
  ["deadline", 100_001, /^out-of-range \| deadline \| 100001 \| .*at most 100000/],
  ["issues.2.step", 0, /^out-of-range \| issues.price.step \| 0 \| .*above 0/],
  ["format", 2, /^wrong-format \| format \| 2 \| .*format 2, not.* 1/],
  ["format", "1", /^unknown-choice \| format \| "1" \| .*Known: 1/],
  ["format", null, /^wrong-type \| format \| null \| .*one of 1/],
  ["normalize", "all", /^unknown-choice \| normalize \| "all" \| .*none, feasible/],
  ["normalize", [], /^wrong-type \| normalize \| \[\] \| .*one of none, feasible/],
  ["titel", 7, /^unknown-key \| titel \| 7/],
  ["actors", {}, /^wrong-type \| actors \| .*a list/],
  ["actors", [], /^empty \| actors \| \[\]/],
  ["actors.1.present", 1, /^wrong-type \| actors.south.present \| 1 \| .*true or false/],
  ["actors.1.noDeal", 1, /^wrong-type \| actors.south.noDeal \| 1 \| .*an object/],
  ["actors.1.id", undefined, /^missing \| actors.1.id/],
  ["statusQuo", 1, /^wrong-type \| statusQuo \| 1 \| .*an object/],
  ["statusQuo.price", true, /^wrong-type \| statusQuo.price \| true \| .*a text or a number/],
  ["channels.0.between", 1, /^wrong-type \| channels.0.between \| 1 \| .*a list/],
  ["channels.0.between", ["north"], /^wrong-type \| channels.0.between \| .*a list of 2/],
  ["channels.0.between", ["north", "south", "broker"], /^wrong-type \| channels.0.between \| .*a list of 2/],
  ["channels.0.between.1", 7, /^wrong-type \| channels.0.between.1 \| 7 \| .*a text/],
  ["events.0.when.kind", "soon", /^unknown-choice \| events.call.when.kind \| "soon" \| .*at, chance/],
  ["events.0.when.kind", 1, /^wrong-type \| events.call.when.kind \| 1 \| .*one of at, chance/],
  ["events.0.when.kind", undefined, /^missing \| events.call.when.kind \| nothing \| .*one of at, chance/],
  ["events.0.when", 1, /^wrong-type \| events.call.when \| 1 \| .*an object/],
  ["actors.0.position.salience.price", "hihg", /^wrong-type \| actors.north.position.salience.price \| "hihg" \| .*high or medium or low or a number/],
  ["actors.0.position.salience.price", null, /^wrong-type \| actors.north.position.salience.price \| null \| .*or a number/],
  ["actors.0.position.salience.price", -1, /^out-of-range \| actors.north.position.salience.price \| -1 \| .*at least 0/],
  ["actors.0.position.values.price", [], /^empty \| actors.north.position.values.price/],
  ["actors.0.position.values.price.0", [1], /^wrong-type \| actors.north.position.values.price.0 \| \[1\] \| .*a list of 2/],
  ["actors.0.position.values.price.0.1", "1", /^wrong-type \| actors.north.position.values.price.0.1 \| "1"/],
  ["actors.0.position.values.territory.all", 2, /^out-of-range \| actors.north.position.values.territory.all \| 2/],
  ["actors.0.position.values.territory", 7, /^wrong-type \| actors.north.position.values.territory \| 7 \| .*an object or a list/],
  ["actors.0.strategy.beta", 0, /^out-of-range \| actors.north.strategy.beta \| 0 \| .*above 0/],
  ["actors.0.strategy.factors.territory", 0, /^out-of-range \| actors.north.strategy.factors.territory \| 0 \| .*above 0/],
  ["actors.0.strategy.factors.territory", "2", /^wrong-type \| actors.north.strategy.factors.territory/],
  ["actors.0.strategy.kind", "sharp", /^unknown-choice \| actors.north.strategy.kind \| "sharp" \| .*polynomial, exponential/],
  ["actors.1.strategy.delay", 1.5, /^not-integer \| actors.south.strategy.delay \| 1.5/],
  ["protocol.phases.2.published", "yes", /^wrong-type \| protocol.phases.last-word.published \| "yes" \| .*true or false/],
  ["protocol.phases.0.seats", [], /^empty \| protocol.phases.talks.seats/],
  ["protocol.phases.0.seats", undefined, /^missing \| protocol.phases.talks.seats \| nothing \| .*a list/],
  ["protocol.phases.0.rounds", 0, /^out-of-range \| protocol.phases.talks.rounds/],
];

describe("the shape of a document", () => {
  it("is that of the whole", () => {
    expect(judged(shape(), draft())).toEqual([]);
  });

  it.each(cases.map(([path, value, ...found]) => ({ path, value, found })))("without its sense: $path as $found", ({ path, value, found }) => {
    expect(judged(shape(), change(draft(), path, value))).toEqual(found.map((what): unknown => expect.stringMatching(what)));
  });

  it("names all the members that should not be", () => {
    const document = change(change(draft(), "actors.0.x", 1), "actors.0.y", "z");
    expect(judged(shape(), document)).toEqual([expect.stringMatching(/^unknown-key \| actors.north.x \| 1/), expect.stringMatching(/^unknown-key \| actors.north.y \| "z"/)]);
  });

  it("tells of a thousand mistakes", () => {
    const list = z.array(z.number());
    expect(judged(list, Array.from({ length: 1001 }, () => "x"))).toHaveLength(1000);
    expect(judged(list, Array.from({ length: 1000 }, () => "x")).at(-1)).toMatch(/^wrong-type \| 999 \| "x" \| .*a number/);
    const members = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`m${String(index)}`, 1]));
    expect(judged(z.strictObject({}), members)).toHaveLength(1000);
  });

  it("names twelve of many kinds", () => {
    const of = z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("k0") }),
      ...Array.from({ length: 13 }, (_, index) => z.strictObject({ kind: z.literal(`k${String(index + 1)}`) })),
    ]);
    expect(judged(of, {})).toEqual([expect.stringMatching(/one of k0, k1, .*, k11 /)]);
  });

  it("says of what it does not know that it is of another sort", () => {
    expect(judged(z.union([z.literal("a"), z.never()]), 1)).toEqual([expect.stringMatching(/^wrong-type \|  \| 1 \| .*a or left out/)]);
    expect(judged(z.union([]), 1)).toEqual([expect.stringMatching(/^wrong-type \|  \| 1 \| .*another sort/)]);
    expect(judged(z.string().check(z.refine(() => false)), "x")).toEqual([expect.stringMatching(/^wrong-type \|  \| "x" \| .*another sort/)]);
    expect(judged(z.date(), "x")).toEqual([expect.stringMatching(/^wrong-type \|  \| "x" \| .*date/)]);
    expect(judged(z.union([z.date(), z.bigint()]), "x")).toEqual([expect.stringMatching(/^wrong-type \|  \| "x" \| .*date or bigint/)]);
    expect(judged(z.int(), "x")).toEqual([expect.stringMatching(/^wrong-type/)]);
  });

  it("finds places in lists by id and by number", () => {
    const of = z.array(z.looseObject({ n: z.number() }));
    expect(judged(of, [{ id: "a", n: 1 }, { id: "b" }, { id: "b" }, { n: "x" }, 7])).toEqual([
      expect.stringMatching(/^missing \| b.n \| nothing/),
      expect.stringMatching(/^missing \| 2.n \| nothing/),
      expect.stringMatching(/^wrong-type \| 3.n \| "x"/),
      expect.stringMatching(/^wrong-type \| 4 \| 7/),
    ]);
  });
});

describe("what zod may yet say", () => {
  /** Code, path and message of what an issue at a path is in the library's words. */
  const said = (issue: Readonly<Record<string, unknown>>, data: unknown): string[] =>
    shapeProblems([{ path: [], message: "", ...issue } as unknown as z.core.$ZodIssue], data).map(({ code, path, message }) => `${code} ${path}: ${message}`);

  it("is read where a union lists no options, and where a way fails for two reasons", () => {
    expect(said({ code: "invalid_union", discriminator: "kind", errors: [] }, 7)).toEqual(["wrong-type : must be one of "]);
    expect(said({ code: "invalid_union", discriminator: "kind", errors: [], options: undefined }, "x")).toEqual(["unknown-choice : is not one of the words allowed"]);
    const reasons = [{ code: "invalid_type", expected: "string", path: [] }, { code: "custom", path: [] }];
    expect(said({ code: "invalid_union", errors: [reasons] }, 7)).toEqual(["wrong-type : must be a text"]);
  });

  it("is of places beyond a list, and below what has no members", () => {
    expect(said({ code: "invalid_type", expected: "number", path: ["list", 5, "n"] }, { list: [] })).toEqual(["missing list.5.n: is missing: a number is needed"]);
    expect(said({ code: "invalid_type", expected: "number", path: ["a", "b"] }, { a: 7 })).toEqual(["missing a.b: is missing: a number is needed"]);
  });
});

describe("bounded", () => {
  const accepts = (parameter: Parameters<typeof bounded>[0], ...values: number[]) => values.map((value) => z.safeParse(bounded(parameter), value).success);

  it("keeps to the bounds, and to whole numbers", () => {
    expect(accepts({ type: "number" }, -1e9, 0.5)).toEqual([true, true]);
    expect(accepts({ type: "number", min: 1 }, 0.9, 1)).toEqual([false, true]);
    expect(accepts({ type: "number", above: 1 }, 1, 1.1)).toEqual([false, true]);
    expect(accepts({ type: "number", max: 1 }, 1, 1.1)).toEqual([true, false]);
    expect(accepts({ type: "integer" }, -3, 0.5)).toEqual([true, false]);
  });

  it("remembers what it was made from", () => {
    const parameter = { type: "number" } as const;
    expect(parameterOf(bounded(parameter))).toBe(parameter);
    expect(parameterOf(z.number())).toBeUndefined();
  });
});

describe("a kind's shape", () => {
  it("takes its texts from itself, or else from the descriptions", () => {
    const described = (of: z.ZodMiniType): unknown[] => {
      const found: unknown[] = [];
      z.toJSONSchema(of, { override: ({ zodSchema }) => void found.push(parameterOf(zodSchema)?.doc) });
      return found.filter((doc) => doc !== undefined);
    };
    const params = { n: { type: "number" } } as const;
    expect(described(kindOf([{ kind: "a", params }], {}))).toEqual([]);
    expect(described(kindOf([{ kind: "a", params }], { a: { doc: "A.", params: { n: "N." } } }))).toEqual(["N."]);
    expect(described(kindOf([{ kind: "a", params: { n: { type: "number", doc: "Own." } } }], { a: { doc: "A.", params: { n: "N." } } }))).toEqual(["Own."]);
  });

  it("is of its own for every kit", () => {
    const idOf = (max: number, doc = "X."): unknown =>
      schemas({ strategies: [{ kind: "x", doc, params: { n: { type: "number", max } } }], protocols: [] }).jsonSchema()["$id"];
    expect(idOf(1)).toBe(idOf(1, "Y."));
    expect(idOf(1)).not.toBe(idOf(2));
    const of = (strategies: string[], protocols: string[]): unknown =>
      schemas({ strategies: strategies.map((kind) => ({ kind, params: {} })), protocols: protocols.map((kind) => ({ kind, params: {} })) }).jsonSchema()["$id"];
    expect(new Set([of(["x"], []), of([], ["x"]), of(["y"], []), of(["x"], ["x"])]).size).toBe(4);
  });

  it("must have another name than the others, in protocols too", () => {
    const kind = { kind: "x", doc: "X.", params: {} };
    expect(() => schemas({ strategies: [], protocols: [kind, kind] })).toThrow(/^protocols\.1: is in the kit twice: x/);
    expect(() => schemas({ strategies: [kind], protocols: [kind] })).not.toThrow();
  });

  it("says in the schema what numbers mean, and no default where there is none", () => {
    const { $defs } = jsonSchema() as { $defs: Record<string, { properties: Record<string, object>; description?: string; oneOf: { properties: Record<string, object> }[] }> };
    expect($defs["NoDeal"]?.properties["value"]).not.toHaveProperty("default");
    expect($defs["NoDeal"]?.properties["value"]).toHaveProperty("description");
    expect($defs["Strategy"]?.oneOf[0]?.properties["beta"]).toMatchObject({ default: 1, description: expect.stringMatching(/Boulware/) as unknown });
    expect(jsonSchema()["description"]).toMatch(/parseScenario/);
  });
});

describe("problems of two readings", () => {
  it("are those of the first, and of the second what stands elsewhere", () => {
    const first = [problem("wrong-type", "a.b", 1), problem("bad-id", "c", 1), problem("wrong-type", 'd["x.y"]', 1)];
    const then = ["a.b", "a.b.c", "a.bc", "a", "c", "c.d", 'd["x.y"][0]', 'd["x.y"].z', "e"].map((path) => problem("missing", path));
    expect(mergeProblems(first, then).map(({ path }) => path)).toEqual(["a.b", "c", 'd["x.y"]', "a.bc", "a", "c.d", "e"]);
  });
});
