import { describe, expect, it } from "vitest";
import { DetenteError, type Problem } from "../../../src/kernel/index.ts";
import { checkScenario, parseScenario } from "../../../src/schema/index.ts";
import { change, draft } from "../scenario/documents.ts";

/** A change to the whole document, the one problem that it makes (code and path), and what this must say, of message and remedy. */
const cases: readonly (readonly [problem: string, changes: Readonly<Record<string, unknown>>, ...says: RegExp[]])[] = [
  // What is needed
  ["wrong-type title", { title: 7 }, /a text/],
  ["wrong-type id", { id: 7 }, /an id/],
  ["wrong-type snapshot", { snapshot: 20250228 }, /a date/],
  ["wrong-type format", { format: "1" }, /be 1/],
  ["wrong-format format", { format: 2 }, /format 2, not.* 1/],
  ["wrong-type deadline", { deadline: "10" }, /a whole number/],
  ["wrong-type normalize", { normalize: 1 }, /one of none, feasible/],
  ["wrong-type arithmetic", { arithmetic: 1 }, /one of exact, float/],
  ["wrong-type actors.south.present", { "actors.1.present": "yes" }, /true or false/],
  ["wrong-type actors.north.noDeal", { "actors.0.noDeal": 7 }, /a no-deal value \(an object\)/],
  ["wrong-type actors.north.willingness", { "actors.0.willingness": "high" }, /a number/],
  ["wrong-type actors.north.position.salience.price", { "actors.0.position.salience.price": null }, /high, medium, low or a number/],
  ["wrong-type actors.north.position.fallback", { "actors.0.position.fallback": [] }, /terms \(an object\)/],
  ["wrong-type actors.north.position.linkages", { "actors.0.position.linkages": {} }, /linkages \(a list\)/],
  ["wrong-type actors.north.position.values.price.0", { "actors.0.position.values.price.0": [0, 1, 2] }, /a breakpoint \(a list of 2\)/],
  ["wrong-type statusQuo.price", { "statusQuo.price": true }, /an option/],
  ["wrong-type events.call.when", { "events.0.when": "soon" }, /when it happens \(an object\)/],
  ["wrong-type events.call.when.kind", { "events.0.when.kind": 1 }, /one of at, chance/],
  ["wrong-type principals.0", { "principals.0": 7 }, /an actor/],
  ["wrong-type channels.0.between", { "channels.0.between": "north" }, /two actors \(a list of 2\)/],
  ["wrong-type provenance", { provenance: [] }, /provenance \(an object\)/],
  ["missing statusQuo.price", { "statusQuo.price": undefined }, /an option/],
  ["missing actors.north.position.salience.price", { "actors.0.position.salience.price": undefined }, /high, medium, low or a number/],
  ["missing actors.south.strategy.kind", { "actors.1.strategy.kind": undefined }, /one of polynomial, exponential/],
  ["missing actors.broker.position", { "actors.2.position": undefined }, /a position/],
  ["missing events.call.when", { "events.0.when": undefined }, /when it happens/],
  ["missing events.call.when.round", { "events.0.when.round": undefined }, /a whole number/],
  ["missing provenance.deadline.sources", { provenance: { deadline: { kind: "documented" } } }, /a source/],
  ["missing provenance.deadline.kind", { provenance: { deadline: {} } }, /one of documented, derived/],
  ["empty actors.north.position.values.price", { "actors.0.position.values.price": [] }, /one breakpoint/],
  ["empty issues.language.options", { "issues.1.options": [] }, /one option/],
  ["empty principals", { principals: [] }, /one actor/],
  ["empty provenance.deadline.sources", { provenance: { deadline: { kind: "documented", sources: [] } } }, /one source/],
  ["out-of-range issues.price.step", { "issues.2.step": 1e-9 }, /1048576/],
  ["out-of-range actors.south.noDeal.value", { "actors.1.noDeal.value": 2 }, /at least 0 and at most 1/],
  ["out-of-range actors.south.position.salience", { "actors.1.position.salience": { territory: 0, language: 0, price: 0 } }, /above 0/],
  ["out-of-range delivery.2.controllers.shares", { "delivery.2.controllers.shares": {} }, /above 0/],

  // What was meant, and what there is
  ["unknown-choice normalize", { normalize: "feasable" }, /mean feasible\?.*none, feasible/],
  ["unknown-choice actors.north.position.salience.price", { "actors.0.position.salience.price": "hihg" }, /mean high\?/],
  ["unknown-kind actors.south.strategy.kind", { "actors.1.strategy.kind": "tit-fortat" }, /mean tit-for-tat\?.*polynomial, exponential, tit-for-tat/],
  ["unknown-choice events.call.when.kind", { "events.0.when.kind": "chanec" }, /mean chance\?.*at, chance/],
  ["unknown-key actors.south.wilingness", { "actors.1.wilingness": 0.5 }, /mean willingness\? Known: label, stream, declared, willingness\./],
  ["unknown-key actors.north.labl", { "actors.0.labl": "N" }, /Known: id, position, strategy, label/],
  ["unknown-key actors.south.strategy.knid", { "actors.1.strategy.kind": undefined, "actors.1.strategy.knid": "tit-for-tat" }, /mean kind\?/],
  ["unknown-key deadlin", { deadline: undefined, deadlin: 10 }, /mean deadline\?/],
  ["unknown-reference statusQuo.teritory", { "statusQuo.territory": undefined, "statusQuo.teritory": "all" }, /unknown issue.*mean territory\? Known: territory\./],
  ["unknown-reference actors.north.position.fallback.langauge", { "actors.0.position.fallback.langauge": "one" }, /mean language\? Known: language\./],
  ["unknown-reference actors.north.position.fallback.teritory", { "actors.0.position.fallback.teritory": "half" }, /Known: territory, language, price\./],
  ["unknown-reference statusQuo.religion", { "statusQuo.religion": "one" }, /unknown issue.*Known: territory, language, price\./],
  ["unknown-reference statusQuo.territory", { "statusQuo.territory": "hafl" }, /unknown option.*mean half\?.*all, half, none/],
  ["unknown-reference statusQuo.price", { "statusQuo.price": 0.3 }, /number from 0 to 10 in steps of 0\.5.*Known: 0, 0\.5, .*5\.5, …/],
  ["unknown-reference principals.1", { "principals.1": "soth" }, /unknown actor.*mean south\?.*north, south, broker/],
  ["unknown-reference events.call.guard.of.0.phase", { "events.0.guard.of.0.phase": "zzz" }, /unknown phase.*talks, joining, last-word\./],
  ["unknown-reference events.call.guard.of.3.of.1.event", { "events.0.guard.of.3.of.1.event": "coup" }, /unknown event.*call, election/],
  ["unknown-reference provenance.deadline.sources.0", { provenance: { deadline: { kind: "derived", sources: ["traety"] } } }, /unknown source.*mean treaty\?/],
  ["unknown-reference actors.south.position.linkages.0.values.nome", { "actors.1.position.linkages.0.values.nome": {} }, /unknown option.*Known: all, half/],
  ["unknown-reference provenance.deadline.sources.0", { sources: [], provenance: { deadline: { kind: "derived", sources: ["treaty"] } } }, /Name one that exists\.$/],

  // What stands against it
  ["duplicate-id issues.territory.options.3.id", { "issues.0.options.3": { id: "half" } }, /by issues\.territory\.options\.half /],
  ["repeated issues.territory.options.half.tags.1", { "issues.0.options.1.tags": ["deferred", "deferred"] }, /options\.half\.tags\.0/],
  ["repeated channels.0.between.1", { "channels.0.between.1": "north" }, /channels\.0\.between\.0/],
  ["repeated channels.1.between", { "channels.1.between": ["south", "north"] }, /channels\.0\.between/],
  ["repeated delivery.1.issue", { "delivery.1.issue": "territory" }, /delivery\.0\.issue/],
  ["repeated actors.north.position.linkages.1.issues", { "actors.0.position.linkages.1.issues": ["language", "territory"] }, /linkages\.0\.issues/],
  ["inconsistent issues.price.to", { "issues.2.to": -1 }, /issues\.price\.from/],
  ["inconsistent constraints.paid.holds.if.issue", { "constraints.0.holds.if": { kind: "atLeast", issue: "language", option: "one" } }, /issues\.language/],
  ["inconsistent actors.north.position.values.price.1.0", { "actors.0.position.values.price.1.0": 0 }, /values\.price\.0:/],
  ["inconsistent actors.south.position.linkages.0.issues.1", { "actors.1.position.linkages.0.issues.1": "price" }, /issues\.price/],
  ["inconsistent protocol.phases.last-word.addressees.1", { "protocol.phases.2.addressees.1": "north" }, /protocol\.phases\.last-word\.author/],
  ["inconsistent events.call.when.round", { "events.0.when.round": 11 }, /deadline.*10/],
  ["inconsistent events.election.when.until", { "events.1.when.until": 1 }, /events\.election\.when\.from/],
  ["inconsistent events.call.guard.of.1.until", { "events.0.guard.of.1.from": 6 }, /of\.1\.from/],
  ["inconsistent provenance.deadline.asOf", { provenance: { deadline: { kind: "derived", asOf: "2025-03-01" } } }, /snapshot.*2025-02-28/],
  ["inconsistent provenance.deadline.range.1", { provenance: { deadline: { kind: "derived", range: [3, 2] } } }, /provenance\.deadline\.range\.0/],
];

const edited = (changes: Readonly<Record<string, unknown>>): unknown => {
  const document = draft();
  for (const [path, value] of Object.entries(changes)) change(document, path, value);
  return document;
};

function refused(document: unknown): readonly Problem[] {
  try {
    parseScenario(document);
  } catch (error) {
    if (error instanceof DetenteError) return error.problems;
    throw error;
  }
  return [];
}

describe("a problem", () => {
  it.each(cases.map(([found, changes, ...says]) => ({ found, changes, says })))("$found says what to do: $says", ({ found, changes, says }) => {
    const document = edited(changes);
    const problems = checkScenario(document);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([found]);
    for (const { message, remedy } of problems) for (const words of says) expect(`${message} ${remedy}`).toMatch(words);
    expect(refused(document)).toEqual(problems);
  });

  it("names the value that it found, and none where nothing is", () => {
    for (const [found, changes] of cases) {
      const missing = found.startsWith("missing");
      for (const problem of checkScenario(edited(changes))) expect([found, "value" in problem]).toEqual([found, !missing]);
    }
  });

  it("of a range without whole steps says which steps", () => {
    const [problem] = checkScenario(edited({ "issues.2.step": 3 }));
    expect(problem).toMatchObject({ code: "inconsistent", path: "issues.price.step", value: 3 });
    expect(problem?.message).toMatch(/issues\.price\.to.*from 0 to 10/);
  });

  it("of an accession to nothing says why", () => {
    const [problem] = checkScenario(edited({ "protocol.phases.0.kind": "accession", "protocol.phases.0.seats": undefined, "protocol.phases.0.acceders": ["south"] }));
    expect(problem).toMatchObject({ code: "inconsistent", path: "protocol.phases.talks.kind", value: "accession" });
    expect(problem?.message).toMatch(/first phase/);
  });

  it("names twelve of what is known, and says that there are more", () => {
    const knownOf = (to: number): string => {
      const step = { "issues.3": { kind: "range", id: "years", from: 1, to, step: 1, unit: "years" } };
      const all = { ...step, "statusQuo.years": 99 };
      return checkScenario(edited(all)).find(({ path }) => path === "statusQuo.years")?.remedy ?? "";
    };
    expect(knownOf(12)).toMatch(/11, 12\.$/);
    expect(knownOf(13)).toMatch(/11, 12, …\.$/);
    expect(knownOf(14)).toMatch(/11, 12, …\.$/);
  });
});
