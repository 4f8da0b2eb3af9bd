import { Ajv2020 } from "ajv/dist/2020.js";
import * as z from "zod/mini";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DetenteError, canonicalJson, digest } from "../../src/kernel/index.ts";
import { kit, type Model, openRun, simulate } from "../../src/engine/index.ts";
import { builtInProtocolSpecs, builtInStrategySpecs, checkOutline, type KindSpec, type Scenario } from "../../src/scenario/index.ts";
import { mergeProblems, readDocument } from "../../src/schema/check.ts";
import { defineProtocol, defineStrategy } from "../../src/seam/index.ts";
import { checkScenario, parseScenario, schemas } from "../../src/schema/index.ts";
import { plainCopy } from "../../src/schema/plain-copy.ts";
import { shapeProblems } from "../../src/schema/problems.ts";
import { documentShape } from "../../src/schema/shape/document.ts";
import { draft, least, whole } from "../unit/scenario/documents.ts";


/** A kind with a parameter of every sort, so that what is built from descriptions is tried with all of them. */
const everySort = {
  kind: "every-sort",
  doc: "Takes parameters of every sort.",
  params: {
    number: { type: "number", min: -1, max: 1, doc: "A number." },
    integer: { type: "integer", above: 0, default: 3, doc: "A whole number." },
    choice: { type: "choice", options: ["north", "half"], optional: true, doc: "A word." },
    boolean: { type: "boolean", optional: true, doc: "Yes or no." },
    perIssue: { type: "per-issue", min: 0, default: 1, doc: "By issue." },
    actor: { type: "actor", doc: "An actor." },
    actors: { type: "actors", optional: true, doc: "Some actors." },
    terms: { type: "terms", optional: true, doc: "Terms." },
  },
} as const satisfies KindSpec;

const kinds = {
  strategies: [...builtInStrategySpecs, everySort],
  protocols: [...builtInProtocolSpecs, everySort],
};

const everyStrategy = defineStrategy({ ...everySort, version: 1, decide: (view) => view.leave() });
const everyProtocol = defineProtocol({
  ...everySort,
  version: 1,
  takesText: false,
  seats: ({ actor, actors }) => actors ?? [actor],
  round(table) {
    if (table.last) table.end("deadline", []);
  },
});
const custom = kit({ strategies: [everyStrategy], protocols: [everyProtocol] });

const { document: shape } = documentShape(kinds);
const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schemas(kinds).jsonSchema());

const params = {
  kind: "every-sort",
  number: 0.5,
  integer: 2,
  choice: "half",
  boolean: true,
  perIssue: { territory: 2 },
  actor: "south",
  actors: ["north", "south"],
  terms: whole.statusQuo,
};

const customised = { ...whole, actors: [{ ...whole.actors[0], strategy: params }, ...whole.actors.slice(1)] };
const documents = [whole, least, { ...customised, protocol: { phases: [{ id: "talks", ...params }] } }];

type Container = Record<string, unknown> | unknown[];

/** All places of a document: a container and a key of it. */
function places(value: unknown): [Container, string][] {
  if (typeof value !== "object" || value === null) return [];
  const container = value as Container;
  return Object.entries(container).flatMap(([key, member]) => [[container, key] as [Container, string], ...places(member)]);
}

const junk = fc.oneof(
  fc.constantFrom(null, true, false, "", "north", "territory", "half", "high", "is", "constructor", "2nd", "2025-02-30", [], {}),
  fc.constantFrom(-1, 0, -0, 0.5, 1, 1.5, 2, 9e15, 9007199254740993, 1e21, 1e308, 5e-324),
  fc.jsonValue({ maxDepth: 2 }),
);

type Mutation = (document: unknown) => void;

const at = (nth: number, document: unknown, act: (container: Container, key: string) => void): void => {
  const all = places(document);
  const place = all[nth % Math.max(1, all.length)];
  if (place !== undefined) act(...place);
};

const set = (container: Container, key: string, value: unknown): void => {
  Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
};

const remove = (container: Container, key: string): void => {
  if (Array.isArray(container)) container.splice(Number(key), 1);
  else Reflect.deleteProperty(container, key);
};

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(fc.nat(), junk).map(([nth, value]): Mutation => (document) => { at(nth, document, (c, k) => { set(c, k, value); }); }),
  fc.nat().map((nth): Mutation => (document) => { at(nth, document, remove); }),
  fc.tuple(fc.nat(), fc.string(), junk).map(([nth, key, value]): Mutation => (document) => {
    at(nth, document, (c) => { if (Array.isArray(c)) c.push(value); else set(c, key, value); });
  }),
  // A part of the document in the place of another.
  fc.tuple(fc.nat(), fc.nat()).map(([from, to]): Mutation => (document) => {
    at(from, document, (a, k) => { at(to, document, (b, l) => { set(b, l, JSON.parse(JSON.stringify(Reflect.get(a, k)))); }); });
  }),
  fc.tuple(fc.nat(), fc.nat(25)).map(([nth, cut]): Mutation => (document) => {
    at(nth, document, (c, k) => {
      if (Array.isArray(c)) return;
      const value = c[k];
      remove(c, k);
      set(c, k.slice(0, cut % (k.length + 1)) + "x" + k.slice(cut % (k.length + 1)), value);
    });
  }),
);

/** Another value of the same type, which only bounds and words can refuse. */
const gentle: fc.Arbitrary<Mutation> = fc
  .record({ nth: fc.nat(), number: fc.constantFrom(-1, 0, 0.5, 1, 2, 1e6), string: fc.constantFrom("north", "half", "price", "x-1") })
  .map(({ nth, ...by }): Mutation => (document) => {
    at(nth, document, (container, key) => {
      const value: unknown = Reflect.get(container, key);
      if (typeof value === "number") set(container, key, by.number);
      if (typeof value === "string") set(container, key, by.string);
      if (typeof value === "boolean") set(container, key, !value);
      if (Array.isArray(value) && value.length > 1) value.pop();
    });
  });

const mutated = fc
  .tuple(fc.constantFrom(...documents), fc.array(fc.oneof(mutation, gentle), { minLength: 1, maxLength: 3 }))
  .map(([original, mutations]) => {
    const document: unknown = JSON.parse(JSON.stringify(original));
    for (const mutate of mutations) mutate(document);
    return JSON.parse(JSON.stringify(document)) as unknown;
  })
  // What is not plain data never comes to the second pass.
  .filter((document) => plainCopy(document).problems.length === 0);

describe("the document", () => {
  it("is both accepted and refused by its shape, once mutated", () => {
    const sample = fc.sample(mutated, { numRuns: 500, seed: 1 });
    const accepted = sample.filter((document) => accepts(document)).length;
    expect(accepted).toBeGreaterThan(50);
    expect(accepted).toBeLessThan(450);
  });

  it("is accepted by the JSON Schema exactly if it is accepted by the shape pass", () => {
    fc.assert(
      fc.property(mutated, (document) => {
        expect(accepts(document)).toBe(z.safeParse(shape, document, { jitless: true }).success);
      }),
    );
  });

  it("is refused by the check wherever the shape pass refuses it, at the same places", () => {
    fc.assert(
      fc.property(mutated, (document) => {
        const result = z.safeParse(shape, document, { jitless: true });
        const { problems, explained } = readDocument(document, kinds);
        const misshapen = result.success ? [] : shapeProblems(result.error.issues, document);
        const alone = misshapen.filter(({ path }) => !explained.has(path));
        expect(mergeProblems(problems, alone)).toEqual(problems);
      }),
    );
  });

  it("is checked whatever it is", () => {
    const anything = fc.anything({
      withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withNullPrototype: true,
      withObjectString: true, withSet: true, withSparseArray: true, withTypedArray: true, withUnicodeString: true,
    });
    const place = fc.tuple(fc.nat(), anything).map(([nth, value]) => {
      const document = draft();
      at(nth, document, (container, key) => { set(container, key, value); });
      return document as unknown;
    });
    fc.assert(
      fc.property(fc.oneof(anything, place), (value) => {
        const problems = checkScenario(value);
        for (const problem of problems) expect(problem.remedy).not.toBe("");
        if (problems.length > 0) expect(() => parseScenario(value)).toThrow(DetenteError);
      }),

    );
  });

  it("is refused in outline only if it is refused as a whole", () => {
    fc.assert(
      fc.property(mutated, (document) => {
        if (readDocument(document, kinds).problems.length === 0) expect(checkOutline(document, kinds)).toEqual([]);
      }),
    );
  });

  it("is refused by compile with a DetenteError, or ends its runs without NaN", () => {
    let compiledCount = 0;
    fc.assert(
      fc.property(mutated, (document) => {
        let model: Model;
        try {
          model = custom.compile(document as Scenario);
        } catch (error) {
          expect(error).toBeInstanceOf(DetenteError);
          return;
        }
        compiledCount++;
        const record = simulate(model);
        expect(record.outcome).not.toBeNull();
        const run = openRun(model, record);
        // Canonical JSON refuses what is not finite.
        expect(canonicalJson([record, run.case, run.verdict])).not.toBe("");
      }),
    );
    expect(compiledCount).toBeGreaterThan(0);
  });

  it("is not changed by being checked", () => {
    fc.assert(
      fc.property(mutated, (document) => {
        const before = canonicalJson(document);
        checkScenario(document);
        expect(canonicalJson(document)).toBe(before);
      }),

    );
  });

  it("keeps its digest through parsing and JSON", () => {
    for (const document of [whole, least]) {
      const parsed = parseScenario(JSON.parse(JSON.stringify(document)));
      expect(parsed).toEqual(document);
      expect(digest(parsed)).toBe(digest(document));
    }
  });
});
