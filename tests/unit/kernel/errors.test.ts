import { describe, expect, test } from "vitest";
import { DetenteError, errorTable, fail, joinPath, problem, refuse, render, type ErrorCode } from "../../../src/kernel/index.ts";

const codes = Object.keys(errorTable) as ErrorCode[];

describe("the error table", () => {
  test.each(codes)("%s reads without arguments", (code) => {
    const { message, remedy } = problem(code, "a");
    for (const text of [message, remedy]) expect(text).not.toMatch(/[[\]{}|]|undefined|^$/);
  });

  test.each(codes)("%s: what was wrong is a predicate, what to do is sentences", (code) => {
    const { message, remedy } = problem(code, "a");
    expect(message).toMatch(/^[a-z].*[^.]$/);
    expect(remedy).toMatch(/^[A-Z].*[.?]$/);
  });

  test("fills arguments in, and drops what has none", () => {
    expect(problem("unknown-reference", "a", "teritory", { expected: "option", suggestion: "territory" })).toEqual({
      code: "unknown-reference",
      path: "a",
      value: "teritory",
      message: "names an unknown option",
      remedy: "Did you mean territory?",
    });
    expect(problem("unknown-key", "a", 1, { known: ["b", "c"] }).remedy).toBe("Remove it. Known: b, c.");
    expect(problem("wrong-format", "a", 1, { found: 1 }).message).toBe("has an unknown format");
    expect(problem("wrong-format", "a", 1, { found: 1, expected: 2 }).message).toBe("has format 1, not 2");
  });

  test("takes arguments as text, never as a template", () => {
    expect(problem("wrong-type", "a", 1, { expected: "{limit}[x|y]$&" }).message).toBe("must be {limit}[x|y]$&");
  });

  test("cuts long arguments and long lists", () => {
    const { remedy } = problem("unknown-key", "a", 1, { known: Array.from({ length: 99 }, () => "x".repeat(999)) });
    expect(remedy.length).toBeLessThan(2000);
    const known = (length: number): string => problem("unknown-key", "a", 1, { known: Array.from({ length }, () => "x") }).remedy;
    expect(known(12)).toMatch(/x, x\.$/);
    expect(known(13)).toMatch(/(x, ){12}…\.$/);
    const expected = (length: number): string => problem("wrong-type", "a", 1, { expected: "x".repeat(length) }).message;
    expect(expected(120)).toBe(`must be ${"x".repeat(120)}`);
    expect(expected(121)).toBe(`must be ${"x".repeat(120)}…`);
  });
});

describe("DetenteError", () => {
  test("lists every problem, one a line, with path, value and remedy", () => {
    const thrown = new DetenteError([
      problem("not-integer", "rounds", 1.5),
      problem("missing", "actors.0.id"),
      problem("wrong-type", "", "x", { expected: "an object" }),
    ]);
    expect(thrown.message.split("\n")).toEqual([
      "rounds: must be a whole number (got 1.5). Use a whole number.",
      "actors.0.id: is missing. Add it.",
      '(root): must be an object (got "x"). Put an object here.',
    ]);
    expect(thrown.code).toBe("not-integer");
    expect(thrown.name).toBe("DetenteError");
    expect(thrown.problems).toHaveLength(3);
  });

  test("is a fault where it lists no problem", () => {
    expect(new DetenteError([]).code).toBe("fault");
  });

  test("fail throws it", () => {
    expect(() => fail(problem("empty", "issues"))).toThrow(DetenteError);
  });

  test("refuse throws it where there are problems, and only there", () => {
    expect(() => {
      refuse([problem("empty", "issues"), problem("missing", "id")]);
    }).toThrow(/^issues: .*\nid: /);
    expect(() => {
      refuse([]);
    }).not.toThrow();
  });

  test("keeps each problem on its line, whatever the value holds", () => {
    expect(new DetenteError([problem("bad-id", "a", "x\ny")]).message).not.toContain("\n");
  });
});

describe("render", () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  class Treaty {}
  const madeBy = (maker: unknown): unknown => Object.create({ constructor: maker });
  const named = (name: unknown): unknown => madeBy(Object.defineProperty(class {}, "name", { value: name }));
  const nameless = (): void => undefined;
  Reflect.deleteProperty(nameless, "name");
  test.each<[unknown, string]>([
    ["x", '"x"'],
    [-0, "-0"],
    [NaN, "NaN"],
    [null, "null"],
    [undefined, "undefined"],
    [10n ** 1000n, "a bigint"],
    [Symbol("s"), "a symbol"],
    [() => 1, "a function"],
    [cycle, "an array of 1"],
    [{}, "an empty object"],
    [{ a: 1, "b c": 2 }, 'an object with a, "b c"'],
    [{ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 }, "an object with a, b, c, d, e, …"],
    [Object.create(null), "an empty object"],
    [new Date(0), "an instance of Date"],
    [new Treaty(), "an instance of Treaty"],
    [{ a: 1, b: 1, c: 1, d: 1, e: 1 }, "an object with a, b, c, d, e"],
    [Object.create(Object.create(null)), "an empty object"],
    [madeBy({ name: "Trap" }), "an empty object"],
    [madeBy(nameless), "an empty object"],
    [named(5), "an empty object"],
    [named("a b"), "an instance of a class"],
    [named("x".repeat(41)), "an instance of a class"],
    ["x".repeat(60), `"${"x".repeat(60)}"`],
    ["x".repeat(61), `"${"x".repeat(60)}…"`],
  ])("names a value shortly (%#)", (value, expected) => {
    expect(render(value)).toBe(expected);
  });

  test("cuts long text", () => {
    expect(render("x".repeat(1e6)).length).toBeLessThan(80);
  });

  test("calls no getter", () => {
    expect(render({ get secret(): never { throw new Error("called"); } })).toBe("an object with secret");
  });

  test("survives a proxy that throws, and one that is revoked", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const hostile = new Proxy({}, { getPrototypeOf: () => { throw new Error("no"); } });
    expect([render(proxy), render(hostile)]).toEqual(["an object that cannot be read", "an object that cannot be read"]);
  });
});

describe("joinPath", () => {
  test.each([
    ["", "actors", "actors"],
    ["actors", 1, "actors.1"],
    ["actors.1", "a.b", 'actors.1["a.b"]'],
    ["", "", '[""]'],
    ["a", "\uD800", 'a["\\ud800"]'],
  ])("%j and %j give %s", (path, key, expected) => {
    expect(joinPath(path, key)).toBe(expected);
  });

  test("cuts a long key", () => {
    expect(joinPath("a", "x".repeat(1e6)).length).toBeLessThan(220);
    expect(joinPath("a", ".".repeat(200))).toBe(`a["${".".repeat(200)}"]`);
    expect(joinPath("a", ".".repeat(201))).toBe(`a["${".".repeat(200)}…"]`);
  });
});
