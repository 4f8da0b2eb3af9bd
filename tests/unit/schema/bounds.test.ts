import { describe, expect, it } from "vitest";
import type { KindSpec } from "../../../src/scenario/index.ts";
import { isDate } from "../../../src/schema/check/values.ts";
import { checkScenario, MOST_OPTIONS, parseScenario } from "../../../src/schema/index.ts";
import { change, draft, least } from "../scenario/documents.ts";

const places = (document: unknown): string[] => checkScenario(document).map(({ code, path }) => `${code} ${path}`);

const edited = (changes: Readonly<Record<string, unknown>>): unknown => {
  const document = draft();
  for (const [path, value] of Object.entries(changes)) change(document, path, value);
  return document;
};

/** What is just allowed, or wrong in one way alone: what one check finds is not for the next to find again. */
const cases: readonly (readonly [what: string, changes: Readonly<Record<string, unknown>>, ...problems: string[]])[] = [
  // Numbers beside each other
  ["an event in the last round", { "events.0.when.round": 10 }],
  ["a chance in the last round alone", { "events.1.when.from": 10, "events.1.when.until": 10 }],
  ["a span of one round", { "events.0.guard.of.1": { kind: "rounds", from: 5, until: 5 } }],
  ["a span without a beginning", { "events.0.guard.of.1.from": undefined }],
  ["a span without an end", { "events.0.guard.of.1.until": undefined }],
  ["a span that begins with a word", { "events.0.guard.of.1.from": "6" }, "wrong-type events.call.guard.of.1.from"],
  ["a span that ends with a word", { "events.0.guard.of.1.until": "0" }, "wrong-type events.call.guard.of.1.until"],
  ["an event in the round of a word", { "events.0.when.round": "11" }, "wrong-type events.call.when.round"],
  ["an event in the last of all rounds", { "events.0.when.round": 100_000 }, "inconsistent events.call.when.round"],
  ["an event after all rounds", { "events.0.when.round": 100_001 }, "out-of-range events.call.when.round"],
  ["an event where there is no deadline", { deadline: undefined }, "missing deadline"],
  ["a deadline in words", { deadline: "2" }, "wrong-type deadline"],
  ["a chance that falls, after the deadline", { "events.1.when.from": 11 }, "inconsistent events.election.when.until", "inconsistent events.election.when.from"],
  ["a range that ends with a word", { "issues.2.to": "-1" }, "wrong-type issues.price.to"],
  ["a range that begins with a word", { "issues.2.from": "11" }, "wrong-type issues.price.from"],
  ["a range of figures of one value", { provenance: { deadline: { kind: "derived", range: [3, 3] } } }],
  ["a range of figures that begins with a word", { provenance: { deadline: { kind: "derived", range: ["4", 3] } } }, "wrong-type provenance.deadline.range.0"],
  ["a range of figures that ends with a word", { provenance: { deadline: { kind: "derived", range: [4, "3"] } } }, "wrong-type provenance.deadline.range.1"],
  ["figures of the snapshot's day", { provenance: { deadline: { kind: "derived", asOf: "2025-02-28" } } }],
  ["figures of no day", { provenance: { deadline: { kind: "derived", asOf: "2025-03-32" } } }, "bad-date provenance.deadline.asOf"],
  ["figures of a number", { provenance: { deadline: { kind: "derived", asOf: 20260101 } } }, "wrong-type provenance.deadline.asOf"],
  ["figures where the snapshot is no day", { snapshot: "2024-02-31" }, "bad-date snapshot"],
  ["figures where the snapshot is a number", { snapshot: 7 }, "wrong-type snapshot"],
  ["figures where there is no snapshot", { snapshot: undefined }],
  ["sources that are no list", { provenance: { deadline: { kind: "documented", sources: "treaty" } } }, "wrong-type provenance.deadline.sources"],
  ["sources that are empty text", { provenance: { deadline: { kind: "documented", sources: "" } } }, "wrong-type provenance.deadline.sources"],
  ["derived from no source", { provenance: { deadline: { kind: "derived", sources: [] } } }],
  ["sources misspelt", { provenance: { deadline: { kind: "documented", source: ["treaty"] } } }, "unknown-key provenance.deadline.source"],
  ["provenance that is no object", { provenance: { deadline: 7 } }, "wrong-type provenance.deadline"],

  // Breakpoints, linkages, salience
  ["breakpoints with a word between", { "actors.0.position.values.price.1.0": "2" }, "wrong-type actors.north.position.values.price.1.0"],
  ["breakpoints of which the last falls", { "actors.0.position.values.price.2.0": 2 }, "inconsistent actors.north.position.values.price.2.0"],
  ["breakpoints that fall below the one that fell", { "actors.0.position.values.price": [[3, 1], [1, 0.6], [2, 0]] },
    "inconsistent actors.north.position.values.price.1.0", "inconsistent actors.north.position.values.price.2.0"],
  ["a breakpoint that is a number", { "actors.0.position.values.price.1": 5 }, "wrong-type actors.north.position.values.price.1"],
  ["salience of one issue alone", { "actors.1.position.salience": { territory: 0, language: 0, price: 1 } }],
  ["salience that is no object", { "actors.1.position.salience": [0] }, "wrong-type actors.south.position.salience"],
  ["salience of nothing", { "actors.1.position.salience": {} },
    "missing actors.south.position.salience.territory", "missing actors.south.position.salience.language", "missing actors.south.position.salience.price"],
  ["two linkages of nothing", { "actors.0.position.linkages.0.issues": undefined, "actors.0.position.linkages.1.issues": undefined },
    "missing actors.north.position.linkages.0.issues", "missing actors.north.position.linkages.1.issues"],
  ["two linkages of one issue", { "actors.0.position.linkages.0.issues": ["price"], "actors.0.position.linkages.1.issues": ["price"] },
    "wrong-type actors.north.position.linkages.0.issues", "wrong-type actors.north.position.linkages.1.issues"],
  ["two linkages of an issue with itself", { "actors.0.position.linkages.0.issues": ["price", "price"], "actors.0.position.linkages.1.issues": ["price", "price"] },
    "repeated actors.north.position.linkages.0.issues.1", "repeated actors.north.position.linkages.1.issues.1"],
  ["two linkages of numbers", { "actors.0.position.linkages.0.issues": [1, "price"], "actors.0.position.linkages.1.issues": [1, "price"] },
    "wrong-type actors.north.position.linkages.0.issues.0", "wrong-type actors.north.position.linkages.1.issues.0"],
  ["two linkages with numbers", { "actors.0.position.linkages.0.issues": ["price", 1], "actors.0.position.linkages.1.issues": ["price", 1] },
    "wrong-type actors.north.position.linkages.0.issues.1", "wrong-type actors.north.position.linkages.1.issues.1"],
  ["linkages that are no objects", { "actors.0.position.linkages": [1, null] },
    "wrong-type actors.north.position.linkages.0", "wrong-type actors.north.position.linkages.1"],
  ["a third linkage of a pair", { "actors.0.position.linkages.2": { kind: "substitutes", issues: ["language", "price"], strength: "weak" } },
    "repeated actors.north.position.linkages.2.issues"],
  ["a linkage's table over two ranges", { "actors.1.position.linkages.0.issues": ["price", "price"], "actors.1.position.linkages.0.values": {} },
    "repeated actors.south.position.linkages.0.issues.1",
    "inconsistent actors.south.position.linkages.0.issues.0", "inconsistent actors.south.position.linkages.0.issues.1"],
  ["a linkage's table over what is no list", { "actors.1.position.linkages.0.issues": "territory" }, "wrong-type actors.south.position.linkages.0.issues"],
  ["a linkage's table over three issues", { "actors.1.position.linkages.0.issues": ["territory", "language", "price"] }, "wrong-type actors.south.position.linkages.0.issues"],
  ["values of an issue that cannot be read, as numbers", { "issues.2.step": undefined }, "missing issues.price.step"],
  ["values of an issue that cannot be read, out of bounds", { "issues.0.options": 7, "actors.0.position.values.territory.all": 2 },
    "wrong-type issues.territory.options", "out-of-range actors.north.position.values.territory.all"],
  ["breakpoints of an issue that cannot be read, out of bounds", { "issues.2.step": undefined, "actors.0.position.values.price.0.1": 2 },
    "missing issues.price.step", "out-of-range actors.north.position.values.price.0.1"],

  // Twice the same
  ["options without an id", { "issues.1.options": [{ id: "one" }, { id: "both" }, { id: "either" }, {}, {}] },
    "missing issues.language.options.3.id", "missing issues.language.options.4.id"],
  ["names that are none", { principals: [null, null] }, "wrong-type principals.0", "wrong-type principals.1"],
  ["a number twice in a condition", { "constraints.0.holds.if": { kind: "is", issue: "price", options: [1, 1] } }, "repeated constraints.paid.holds.if.options.1"],
  ["a name three times", { affected: ["broker", "broker", "broker"] }, "repeated affected.1", "repeated affected.2"],
  ["an id where none belongs, twice", { "events.0.effects.0.id": "x", "events.0.effects.1.id": "x" },
    "unknown-key events.call.effects.x.id", "unknown-key events.call.effects.1.id"],
  ["two channels of one actor", { "channels.0.between": ["north"], "channels.1.between": ["north"] }, "wrong-type channels.0.between", "wrong-type channels.1.between"],
  ["two channels of nobody", { "channels.0.between": undefined, "channels.1.between": undefined }, "missing channels.0.between", "missing channels.1.between"],
  ["a channel of one number twice", { "channels.0.between": [1, 1] }, "wrong-type channels.0.between.0", "wrong-type channels.0.between.1"],
  ["two channels of numbers", { "channels.0.between": [1, "north"], "channels.1.between": [1, "north"] }, "wrong-type channels.0.between.0", "wrong-type channels.1.between.0"],
  ["two channels with numbers", { "channels.0.between": ["north", 1], "channels.1.between": ["north", 1] }, "wrong-type channels.0.between.1", "wrong-type channels.1.between.1"],
  ["two channels with oneself", { "channels.0.between": ["north", "north"], "channels.1.between": ["north", "north"] }, "repeated channels.0.between.1", "repeated channels.1.between.1"],
  ["channels that are no objects", { channels: [1, null] }, "wrong-type channels.0", "wrong-type channels.1"],
  ["a channel between what is no name", { "channels.0.between": [{ id: "x" }, "north"] }, "wrong-type channels.0.between.x"],
  ["a channel twice, with an id", { "channels.1": { id: "x", between: ["south", "north"], open: true } }, "unknown-key channels.x.id", "repeated channels.x.between"],
  ["two deliveries of nothing", { "delivery.0.issue": undefined, "delivery.1.issue": undefined }, "missing delivery.0.issue", "missing delivery.1.issue"],
  ["shares that are no object", { "delivery.2.controllers.shares": [] }, "wrong-type delivery.2.controllers.shares"],
  ["shares of one actor", { "delivery.2.controllers.shares": { north: 0, broker: 1 } }],

  // Phases
  ["a phase that is no object", { "protocol.phases.2": 7 }, "wrong-type protocol.phases.2"],
  ["phases that are no objects", { "protocol.phases": [null, "accession"] },
    "wrong-type protocol.phases.0", "wrong-type protocol.phases.1"],
  ["addressees that are no list", { "protocol.phases.2.addressees": "north" }, "wrong-type protocol.phases.last-word.addressees"],
  ["an author that is no name", { "protocol.phases.2.author": 7, "protocol.phases.2.addressees": ["south", 7] },
    "wrong-type protocol.phases.last-word.author", "wrong-type protocol.phases.last-word.addressees.1"],
  ["an author who answers itself first", { "protocol.phases.2.addressees": ["north", "south"] }, "inconsistent protocol.phases.last-word.addressees.0"],

  // Names that cannot be known
  ["a condition of an issue that is no name", { "constraints.1.holds.left": { kind: "atMost", issue: 7, option: "half" } }, "wrong-type constraints.either-or.holds.left.issue"],
  ["issues without an id", { issues: [{ kind: "options", options: [{ id: "yes" }] }] }, "missing issues.0.id"],
  ["an issue that is no object", { "issues.3": null }, "wrong-type issues.3"],
  ["an issue of an unknown kind", { "issues.1.kind": "sort" }, "unknown-choice issues.language.kind"],
  ["an issue of options that have no ids", { "issues.1.options": [{ label: "x" }] }, "missing issues.language.options.0.id"],
  ["an issue of a range without an end", { "issues.2.to": undefined }, "missing issues.price.to"],
  ["actors without ids", { "actors.0.id": undefined, "actors.1.id": undefined, "actors.2.id": undefined, provenance: {} }, "missing actors.0.id", "missing actors.1.id", "missing actors.2.id"],
  ["phases without ids", { "protocol.phases": [{ kind: "alternating-offers", seats: ["north"] }] }, "missing protocol.phases.0.id"],
  ["phases of what is no protocol", { protocol: 7 }, "wrong-type protocol"],
  ["events that are no list", { events: 7 }, "wrong-type events"],
  ["sources that cannot be read", { sources: 7 }, "wrong-type sources"],
  ["no sources where one is named", { sources: undefined }, "unknown-reference provenance[\"actors.north.willingness\"].sources.0"],
  ["no events where one is named", { events: [{ when: { kind: "at", round: 1 }, effects: [], guard: { kind: "happened", event: "call" } }] },
    "missing events.0.id", "unknown-reference events.0.guard.event"],
  ["a step of what is no object", { "actors.0.strategy": "polynomial" }, "wrong-type actors.north.strategy"],
  ["factors that are no object", { "actors.0.strategy.factors": 2 }, "wrong-type actors.north.strategy.factors"],
];

describe("checkScenario, at the bounds", () => {
  it.each(cases.map(([what, changes, ...problems]) => ({ what, changes, problems })))("of $what", ({ changes, problems }) => {
    const document = edited(changes);
    expect(places(document).sort()).toEqual([...problems].sort());
    if (problems.length === 0) expect(() => parseScenario(document)).not.toThrow();
  });

  it("reads as many options as an issue may have, and no more", () => {
    const years = (from: number, to: number): Record<string, unknown> => ({ "issues.2": { kind: "range", id: "price", from, to, step: 1, unit: "years" } });
    expect(places(edited(years(0, MOST_OPTIONS - 1)))).not.toContain("out-of-range issues.price.step");
    expect(places(edited({ ...years(0, MOST_OPTIONS - 1), "statusQuo.price": 0.5 }))).toContain("unknown-reference statusQuo.price");
    expect(places(edited(years(0, MOST_OPTIONS)))).toEqual(["out-of-range issues.price.step"]);
    expect(places(edited({ ...years(5, 5), "statusQuo.price": 5 }))).not.toContain("inconsistent issues.price.to");
    expect(places(edited({ "issues.2.from": 1, "issues.2.step": 3, "statusQuo.price": 1 }))).not.toContain("inconsistent issues.price.step");
  });

  it("lists exactly a thousand problems without saying that there are more", () => {
    const nobodies = (count: number): unknown => edited({ affected: Array.from({ length: count }, (_, index) => `nobody${String(index)}`) });
    expect(places(nobodies(1000)).at(-1)).toBe("unknown-reference affected.999");
    expect(checkScenario(nobodies(1001)).at(-1)).toMatchObject({ code: "too-many-problems", path: "" });
    expect(checkScenario(nobodies(1001)).at(-1)?.message).toMatch(/1000/);
    expect(() => parseScenario(nobodies(1001))).toThrow(/more problems than the 1000/);
  });

  it("names twelve kinds where one is missing", () => {
    const strategies = Array.from({ length: 14 }, (_, index): KindSpec => ({ kind: `k${String(index + 1)}`, doc: "One.", params: {} }));
    const document = change(change(JSON.parse(JSON.stringify(least)), "actors.0.strategy", {}), "protocol", null);
    expect(checkScenario(document, { strategies, protocols: [] })[0]?.message).toMatch(/one of k1, .*k12 is/);
  });

  it("judges parameters of every sort", () => {
    const spec: KindSpec = {
      kind: "every-sort",
      doc: "Takes all.",
      params: {
        number: { type: "number", above: 0, optional: true, doc: "A number." },
        integer: { type: "integer", optional: true, doc: "A whole number." },
        factors: { type: "per-issue", min: 0, max: 2, default: 1, doc: "By issue." },
        actors: { type: "actors", optional: true, doc: "Some." },
        terms: { type: "terms", optional: true, doc: "Terms." },
        loud: { type: "boolean", doc: "How." },
      },
    };
    const found = (strategy: object): string[] => {
      const document = change(JSON.parse(JSON.stringify(least)), "actors.0.strategy", { kind: "every-sort", loud: true, ...strategy });
      const kinds = { strategies: [spec], protocols: [{ kind: "alternating-offers", doc: "Talks.", params: { seats: { type: "actors", doc: "Who." } } }] as const };
      return checkScenario(document, kinds).map(({ code, path }) => `${code} ${path.replace("actors.alone.strategy.", "")}`);
    };
    expect(found({ number: 1e-9, integer: -7, factors: { peace: 1.5 }, actors: ["alone"], terms: { peace: "yes" } })).toEqual([]);
    expect(found({ number: 0 })).toEqual(["out-of-range number"]);
    expect(found({ integer: 0.5 })).toEqual(["not-integer integer"]);
    expect(found({ factors: { peace: 3 } })).toEqual(["out-of-range factors.peace"]);
    expect(found({ factors: { peace: "1" } })).toEqual(["wrong-type factors.peace"]);
    expect(found({ actors: [] })).toEqual(["empty actors"]);
    expect(found({ terms: {} })).toEqual(["missing terms.peace"]);
    expect(found({ loud: undefined })).toEqual(["missing loud"]);
  });
});

describe("isDate", () => {
  it.each(["2024-02-29", "2000-02-29", "1900-02-28", "2025-01-31", "2025-03-31", "2025-04-30", "2025-12-31", "0001-01-01", "2025-06-30", "2025-09-30", "2025-11-30", "2025-10-31"])(
    "takes %s for a day",
    (day) => {
      expect(isDate(day)).toBe(true);
    },
  );

  it.each(["2023-02-29", "1900-02-29", "2000-02-30", "2025-01-32", "2025-04-31", "2025-00-10", "2025-13-10", "2025-01-00", "12025-01-01", "2025-01-011", "2025-1-1", "x2025-01-01", "2025-01-01x", "2025/01/01", ""])(
    "takes %s for none",
    (day) => {
      expect(isDate(day)).toBe(false);
    },
  );
});
