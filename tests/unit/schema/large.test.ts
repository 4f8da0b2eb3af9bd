import { describe, expect, it } from "vitest";
import { DetenteError } from "../../../src/kernel/index.ts";
import { checkScenario, parseScenario } from "../../../src/schema/index.ts";
import { plainCopy } from "../../../src/schema/plain-copy.ts";
import { change, draft } from "../scenario/documents.ts";

function problemsOf(data: unknown): readonly string[] {
  try {
    parseScenario(data);
  } catch (error) {
    if (error instanceof DetenteError) return error.problems.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

/** Apart from the other tests because they are slow: mutants are not tried on them. */
describe("large documents", () => {
  const many = (count: number): object =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${String(index)}`, "x"]));

  it.each([
    ["actors", Array.from({ length: 60_000 }, (_, index) => ({ id: index, wrong: true }))],
    ["names", many(60_000)],
  ])("ends soon with many wrong %s", (_, wrong) => {
    expect(problemsOf(change(draft(), Array.isArray(wrong) ? "actors" : "statusQuo", wrong)).length).toBeLessThanOrEqual(1001);
  });

  it("lists a thousand problems and says that there are more, whichever pass finds them", () => {
    const unknown = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`member${at}`, at]));
    const problems = checkScenario({ ...(draft() as object), ...unknown, title: "\ud800", description: () => 0 });
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)?.code).toBe("too-many-problems");
  });

  it("outlasts a shape pass that has more to say than the engine's stack holds", () => {
    // To the check it is one mistake, that a range has breakpoints.
    const document = change(draft(), "actors.0.position.values.price", many(200_000));
    expect(problemsOf(document)[0]).toBe("wrong-type actors.north.position.values.price");
  });

  it("copies no more of what grows once it is read than a document may hold", () => {
    let asked = 0;
    const growing: unknown = new Proxy([], {
      // Its length is asked for twice while it is checked.
      get: (target, key): unknown => (key === "length" ? (asked++ < 2 ? 0 : 2) : Reflect.get(target, key)),
      getOwnPropertyDescriptor: (target, key) => (key === "length" ? Reflect.getOwnPropertyDescriptor(target, key) : { value: growing, enumerable: true, configurable: true }),
    });
    const listsIn = (value: unknown): number => (Array.isArray(value) ? value.reduce<number>((sum, each) => sum + listsIn(each), 1) : 0);
    expect(listsIn(plainCopy(growing).data)).toBeLessThanOrEqual(1_000_000);
    asked = 0;
    const long = new Proxy([], { get: (target, key): unknown => (key === "length" ? (asked++ < 2 ? 0 : 2 ** 32 - 1) : Reflect.get(target, key)) });
    expect(plainCopy(long).data).toHaveLength(1_000_000);
  });

  it("is not slow where there is much to compare", () => {
    const long = (index: number) => `a${String(index).padStart(63, "0")}`;
    const options = Array.from({ length: 50_000 }, (_, index) => ({ id: long(index) }));
    const asked = Array.from({ length: 50_000 }, (_, index) => `b${long(index).slice(1)}`);
    const document = change(change(draft(), "issues.0.options", options), "constraints.0.holds.if.options", asked);
    expect(checkScenario(document)).toHaveLength(1001);
    const paths = Object.fromEntries(asked.slice(0, 20_000).map((id) => [`issues.territory.options.${id}`, { kind: "derived" }]));
    expect(checkScenario(change(document, "provenance", paths))).toHaveLength(1001);
  });
});
