import { describe, expect, it } from "vitest";
import { fromGeniusWeb, toGeniusWeb } from "../../../src/interop/index.ts";
import type { Scenario } from "../../../src/scenario/index.ts";
import { only, problemsOf, toldBy } from "./files.ts";

const rent = { DiscreteValueSetUtilities: { valueUtilities: { low: 1, high: 0.25 } } };
const line = { lowValue: 12.2, lowUtility: 0.2, highValue: 12.6, highUtility: 1 };
const m = { NumberValueSetUtilities: line };
const issuesValues = { rent: { values: ["low", "high"] }, m: { range: [12.2, 12.6, 0.3] } };

/** A profile of two issues: an option and a number. */
const web = (changes: object = {}, domain: unknown = { name: "flat", issuesValues }): string =>
  JSON.stringify({ LinearAdditiveUtilitySpace: { issueUtilities: { rent, m }, issueWeights: { rent: 0.5, m: 0.5 }, domain, name: "tenant", ...changes } });

const inDomain = (changes: object): string => web({}, { name: "flat", issuesValues: { ...issuesValues, ...changes } });
const ofRange = (...range: unknown[]): string => inDomain({ m: { range } });
const valuing = (changes: object): string => web({ issueUtilities: { rent, m, ...changes } });
const onLine = (changes: object): string => valuing({ m: { NumberValueSetUtilities: { ...line, ...changes } } });
const reserving = (issuevalues: object): string => web({ reservationBid: { issuevalues } });

/** A profile of one number. */
const number = (range: readonly number[], lowUtility: number, highUtility: number, changes: object = {}): string => web({
  issueUtilities: { n: { NumberValueSetUtilities: { lowValue: range[0], lowUtility, highValue: range[1], highUtility } } }, issueWeights: { n: 1 }, ...changes,
}, { name: "d", issuesValues: { n: { range } } });

describe("a GeniusWeb profile", () => {
  it("has numbers upwards from the least, on the line through both ends, and a reservation bid for a reservation value", () => {
    const imported = fromGeniusWeb([reserving({ rent: "high", m: 12.5 })]);
    expect(imported.scenario.issues[1]).toMatchObject({ from: 12.2, to: 12.6, step: 0.3 });
    const third = 0.2 + 0.8 * 0.75;
    [0.6, 0.5 + third / 2, 0.225, 0.125 + third / 2].forEach((utility, at) => { expect(only(imported)[at]).toBeCloseTo(utility, 12); });
    expect(imported.scenario.actors[0]).toMatchObject({ id: "tenant", noDeal: { value: only(imported)[3] } });
    expect([imported.warnings, imported.scenario.title]).toEqual([[], "flat"]);
  });

  it.each([
    ["rising", [0, 10, 1], 0, 1, 10],
    ["rising to a greatest that no step meets", [0, 10, 3], 0, 1, 9],
    ["falling", [0, 10, 1], 1, 0, 0],
    ["level", [0, 10, 1], 0.5, 0.5, 0],
    ["a single number", [5, 5, 1], 0.5, 0.5, 5],
  ])("has the first of the best numbers of a line for an ideal: %s", (_, range, low, high, ideal) => {
    expect(fromGeniusWeb([number(range, low, high)]).scenario.actors[0]?.position.ideal).toEqual({ n: ideal });
  });

  it("may write numbers as texts, leave out the bid or issues of it, and reserve a single number", () => {
    const noDeal = (text: string) => fromGeniusWeb([text]).scenario.actors[0]?.noDeal;
    expect(fromGeniusWeb([ofRange("12.2", "12.6", "0.3")]).scenario.issues).toEqual(fromGeniusWeb([web()]).scenario.issues);
    expect([web(), web({ reservationBid: null }), reserving({})].map(noDeal)).toEqual([{ value: 0 }, { value: 0 }, { value: 0 }]);
    expect(noDeal(reserving({ m: "12.5" }))).toEqual(noDeal(reserving({ m: 12.5 })));
    expect(noDeal(reserving({ m: "12.2" }))).toEqual({ value: 0.1 });
    expect(noDeal(reserving({ rent: "low" }))).toEqual({ value: 0.5 });
    expect(noDeal(number([5, 5, 1], 0.25, 0.25, { reservationBid: { issuevalues: { n: 5 } } }))).toEqual({ value: 0.25 });
  });

  it("names what it does not know, with the place", () => {
    const whole = { LinearAdditiveUtilitySpace: {
      issueUtilities: { rent: { ...rent, a: 1 }, m: { NumberValueSetUtilities: { ...line, b: 1 } } }, issueWeights: { rent: 0.5, m: 0.5 }, name: null, c: 1,
      domain: { issuesValues: { ...issuesValues, rent: { values: ["low", "high"], range: [1, 2, 1] } }, d: 1 }, reservationBid: { issuevalues: {}, e: 1 },
    }, f: 1 };
    const { warnings, scenario } = fromGeniusWeb([JSON.stringify(whole)]);
    expect(warnings).toEqual([
      "f", "LinearAdditiveUtilitySpace.c", "LinearAdditiveUtilitySpace.domain.d", "LinearAdditiveUtilitySpace.domain.issuesValues.rent.range", "LinearAdditiveUtilitySpace.issueUtilities.rent.a",
      "LinearAdditiveUtilitySpace.issueUtilities.m.NumberValueSetUtilities.b", "LinearAdditiveUtilitySpace.reservationBid.e",
    ].map((path) => `profiles.0.${path}: the member "${path.replace(/.*\./, "")}" is ignored`));
    expect([scenario.id, scenario.title, scenario.actors[0]?.id]).toEqual(["geniusweb", undefined, "party-1"]);
  });

  it("of another domain than the first is refused", () => {
    const turned = web({}, { name: "flat", issuesValues: { m: issuesValues.m, rent: issuesValues.rent } });
    expect(toldBy(() => fromGeniusWeb([web(), turned]))).toEqual([
      "inconsistent profiles.1.domain: contradicts profiles.0.domain: all profiles must have the same issues in the same order. Change one of them.",
    ]);
    expect(problemsOf(() => fromGeniusWeb(["{}", turned]))).toEqual(["unknown-kind profiles.0"]);
  });
});

describe("a GeniusWeb profile that is wrong is refused by place", () => {
  const halved = "is not well-formed Unicode (a lone surrogate). Correct the text; it was probably cut in the middle of a character.";

  it.each([
    ["another class of profile", '{"SumOfGroupsUtilitySpace": {}}', 'unknown-kind profiles.0: names an unknown kind (got "SumOfGroupsUtilitySpace"). Name a kind of this kit, or add the kind to the kit. Known: LinearAdditiveUtilitySpace.'],
    ["no class", "{}", "unknown-kind profiles.0: names an unknown kind. Name a kind of this kit, or add the kind to the kit. Known: LinearAdditiveUtilitySpace."],
    ["a list for a profile", '{"LinearAdditiveUtilitySpace": []}', "wrong-type profiles.0.LinearAdditiveUtilitySpace: must be an object (got an array of 0). Put an object here."],
  ])("%s", (_, text, told) => {
    expect(toldBy(() => fromGeniusWeb([text]))).toEqual([told]);
  });

  it.each([
    ["a number for a name", web({ name: 3 }), ["wrong-type name: must be a text (got 3). Put a text here."]],
    ["half a character for a name", web({ name: "\ud800" }), [`lone-surrogate name: ${halved}`]],
    ["half a character for a value", web().replaceAll('"low"', '"\\ud800"'), [`lone-surrogate domain.issuesValues.rent.values.0: ${halved}`]],
    ["half a character for an issue", web().replaceAll('"rent"', '"\\ud800"'), [`lone-surrogate domain.issuesValues["\\ud800"]: ${halved}`]],
    ["no domain", web({ domain: undefined }), ["missing domain: is missing: an object is needed. Add it."]],
    ["a text for a domain", web({}, "x"), ['wrong-type domain: must be an object (got "x"). Put an object here.']],
    ["a list for the name of the domain", web({}, { name: ["x"], issuesValues }), ["wrong-type domain.name: must be a text (got an array of 1). Put a text here."]],
    ["no utilities and no weights", web({ issueUtilities: undefined, issueWeights: undefined }), [
      "missing issueUtilities: is missing: an object is needed. Add it.", "missing issueWeights: is missing: an object is needed. Add it.",
    ]],
    ["an unknown issue of utilities", valuing({ x: {} }), ['unknown-reference issueUtilities.x: names an unknown issue of the domain (got "x"). Name one that exists.']],
    ["an unknown weight", web({ issueWeights: { rent: 0.5, m: 0.5, x: 0 } }), ['unknown-reference issueWeights.x: names an unknown issue (got "x"). Name one that exists.']],
    ["no weight", web({ issueWeights: { rent: 1 } }), ["missing issueWeights.m: is missing: a number is needed. Add it."]],
    ["weights that do not add up to 1", web({ issueWeights: { rent: 0.5, m: 0.4 } }), ["inconsistent issueWeights: contradicts itself: weights must add up to 1 (got 0.9). Change one of them."]],
    ["a list for a bid", web({ reservationBid: [] }), ["wrong-type reservationBid: must be an object (got an array of 0). Put an object here."]],
    ["a bid without values", web({ reservationBid: {} }), ["missing reservationBid.issuevalues: is missing: an object is needed. Add it."]],
  ])("%s", (_, text, told) => {
    expect(toldBy(() => fromGeniusWeb([text]))).toEqual(told.map((each) => each.replace(" ", " profiles.0.LinearAdditiveUtilitySpace.")));
  });

  it.each([
    ["no issues at all", web({}, { name: "flat" }), "missing : is missing: an object is needed. Add it."],
    ["not one issue", web({}, { name: "flat", issuesValues: {} }), "empty : is empty. Add at least one issue."],
    ["an issue too many", web({}, { issuesValues: Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`n${at}`, { values: ["a"] }])) }), "out-of-range : is out of range: it must be at most 1000 issues (got 1001). Put a value that is at most 1000 issues."],
    ["a list for an issue", inDomain({ rent: ["low"] }), "wrong-type .rent: must be an object (got an array of 1). Put an object here."],
    ["neither values nor a range", inDomain({ rent: {} }), "missing .rent: is missing: values or a range is needed. Add it."],
    ["a text for values", inDomain({ rent: { values: "low" } }), "wrong-type .rent.values: must be a list of texts. Put a list of texts here."],
    ["no value", inDomain({ rent: { values: [] } }), "wrong-type .rent.values: must be a list of texts. Put a list of texts here."],
    ["a number for a value", inDomain({ rent: { values: ["low", "high", 3] } }), "wrong-type .rent.values.2: must be a text. Put a text here."],
    ["a value twice", inDomain({ rent: { values: ["low", "high", "low"] } }), 'repeated .rent.values.2: repeats an earlier one (got "low"). Name each once.'],
    ["a text for a range", inDomain({ m: { range: "1-2" } }), "wrong-type .m.range: must be [min, max, step]. Put [min, max, step] here."],
    ["a range without a step", ofRange(12.2, 12.6), "wrong-type .m.range: must be [min, max, step]. Put [min, max, step] here."],
    ["a word for a bound", ofRange("x", 12.6, 0.3), 'wrong-type .m.range.0: must be a number (got "x"). Put a number here.'],
    ["blanks for a bound", ofRange(12.2, " ", 0.3), 'wrong-type .m.range.1: must be a number (got " "). Put a number here.'],
    ["a bound beyond all doubles", ofRange(12.2, "1e999", 0.3), 'wrong-type .m.range.1: must be a number (got "1e999"). Put a number here.'],
    ["an object for a step", ofRange(12.2, 12.6, {}), "wrong-type .m.range.2: must be a number (got an empty object). Put a number here."],
    ["a bound too great", ofRange(12.2, 2e12, 1e12), "out-of-range .m.range.1: is out of range: it must be from -1000000000000 to 1000000000000 (got 2000000000000). Put a value that is from -1000000000000 to 1000000000000."],
    ["a range upside down", ofRange(12.2, 12.1, 0.3), "inconsistent .m.range.1: contradicts profiles.0.LinearAdditiveUtilitySpace.domain.issuesValues.m.range.0: it must not be less (got 12.1). Change one of them."],
    ["a step too small", ofRange(12.2, 12.6, 1e-11), "out-of-range .m.range.2: is out of range: it must be at least 1e-10 (got 1e-11). Put a value that is at least 1e-10."],
    ["a number too many", ofRange(0, 10_000, 1), "too-many-terms .m.range: has too many terms to list: 10001, the limit is 10000. Use fewer issues or options."],
  ])("in its domain: %s", (_, text, told) => {
    expect(toldBy(() => fromGeniusWeb([text]))).toEqual([told.replace(" ", " profiles.0.LinearAdditiveUtilitySpace.domain.issuesValues")]);
  });

  it.each([
    ["no utilities of an issue", valuing({ rent: undefined }), ["missing rent: is missing: an object is needed. Add it."]],
    ["utilities of numbers for options", valuing({ rent: m }), ["missing rent.DiscreteValueSetUtilities: is missing: an object is needed. Add it."]],
    ["no utility of a value", valuing({ rent: { DiscreteValueSetUtilities: {} } }), ["missing rent.DiscreteValueSetUtilities.valueUtilities: is missing: an object is needed. Add it."]],
    ["a value left out", web().replace('"low":1,', ""), ["missing rent.DiscreteValueSetUtilities.valueUtilities.low: is missing: a number is needed. Add it."]],
    ["a value that the domain has not", web().replace('"low":1,', '"low":1,"free":1,'), ['unknown-reference rent.DiscreteValueSetUtilities.valueUtilities.free: names an unknown value of the domain (got "free"). Name one that exists. Known: low, high.']],
    ["a text for a utility", web().replace('"low":1,', '"low":"1",'), ['wrong-type rent.DiscreteValueSetUtilities.valueUtilities.low: must be a number (got "1"). Put a number here.']],
    ["a utility above 1", web().replace('"low":1,', '"low":1.5,'), ["out-of-range rent.DiscreteValueSetUtilities.valueUtilities.low: is out of range: it must be from 0 to 1 (got 1.5). Put a value that is from 0 to 1."]],
    ["another beginning than the range's", onLine({ lowValue: 12 }), ["inconsistent m.NumberValueSetUtilities.lowValue: contradicts the domain: the range begins at 12.2 (got 12). Change one of them."]],
    ["another end than the range's", onLine({ highValue: 13 }), ["inconsistent m.NumberValueSetUtilities.highValue: contradicts the domain: the range ends at 12.6 (got 13). Change one of them."]],
    ["no ends", valuing({ m: { NumberValueSetUtilities: {} } }), ["lowValue", "highValue", "lowUtility", "highUtility"].map((end) => `missing m.NumberValueSetUtilities.${end}: is missing: a number is needed. Add it.`)],
    ["utilities of ends out of range", onLine({ lowUtility: -0.1, highUtility: 1.1 }), [
      "out-of-range m.NumberValueSetUtilities.lowUtility: is out of range: it must be from 0 to 1 (got -0.1). Put a value that is from 0 to 1.",
      "out-of-range m.NumberValueSetUtilities.highUtility: is out of range: it must be from 0 to 1 (got 1.1). Put a value that is from 0 to 1.",
    ]],
  ])("in its utilities: %s", (_, text, told) => {
    expect(toldBy(() => fromGeniusWeb([text]))).toEqual(told.map((each) => each.replace(" ", " profiles.0.LinearAdditiveUtilitySpace.issueUtilities.")));
  });

  it.each([
    ["an unknown issue", { x: 1 }, 'x: names an unknown issue of the domain (got "x")'],
    ["an unknown option", { rent: "free" }, 'rent: names an unknown value of the domain (got "free")'],
    ["a number for an option", { rent: 3 }, "rent: names an unknown value of the domain (got 3)"],
    ["nothing for an option", { rent: null }, "rent: names an unknown value of the domain"],
    ["a word for a number", { m: "x" }, 'm: names an unknown value of the domain (got "x")'],
    ["a list for a number", { m: [12.2] }, "m: names an unknown value of the domain"],
    ["a number below the range", { m: 12 }, "m: names an unknown value of the domain (got 12)"],
    ["a number above it", { m: 12.7 }, "m: names an unknown value of the domain (got 12.7)"],
    ["a number between two steps", { m: 12.3 }, "m: names an unknown value of the domain (got 12.3)"],
    ["a greatest that no step meets", { m: 12.6 }, "m: names an unknown value of the domain (got 12.6)"],
  ])("in its reservation bid: %s", (_, issuevalues, told) => {
    expect(toldBy(() => fromGeniusWeb([reserving(issuevalues)]))).toEqual([`unknown-reference profiles.0.LinearAdditiveUtilitySpace.reservationBid.issuevalues.${told}. Name one that exists.`]);
  });
});

/** The first profile that is written, as data. */
const written = (scenario: Scenario): { readonly domain: unknown; readonly issueUtilities: unknown; readonly reservationBid?: unknown } =>
  (JSON.parse(toGeniusWeb(scenario).profiles[0]!) as { LinearAdditiveUtilitySpace: ReturnType<typeof written> }).LinearAdditiveUtilitySpace;

describe("a scenario as GeniusWeb profiles", () => {
  const { scenario } = fromGeniusWeb([reserving({ rent: "high", m: 12.5 })]);
  const [tenant] = scenario.actors;
  const changed = (position: object, noDeal: object = {}): Scenario => ({ ...scenario, actors: [{ ...tenant!, noDeal, position: { ...tenant!.position, ...position } }] });

  it("has the domain, a line for a line, and the first terms that are worth the no-deal value", () => {
    expect(written(scenario)).toEqual({ issueUtilities: { rent, m }, issueWeights: { rent: 0.5, m: 0.5 }, domain: { name: "flat", issuesValues }, name: "tenant", reservationBid: { issuevalues: { rent: "high", m: 12.5 } } });
    expect(toGeniusWeb(scenario)).toMatchObject({ actors: ["tenant"], warnings: [] });
  });

  it.each([["Flat", "flat", "Flat"], [undefined, "flat", "flat"], [undefined, "geniusweb", ""]])("titled %s and called %s has a domain of the name %j", (title, id, name) => {
    const { title: _, ...untitled } = scenario;
    expect(written({ ...untitled, id, ...(title === undefined ? {} : { title }) }).domain).toEqual({ name, issuesValues });
  });

  it.each([
    ["no breakpoints", { values: {} }],
    ["a breakpoint more", { values: { m: [[12.2, 0.2], [12.4, 0.2], [12.6, 1]] } }],
    ["a breakpoint elsewhere", { values: { m: [[12.2, 0.2], [12.5, 1]] } }],
  ])("has texts for numbers that are not on a line from first to last: %s", (_, position) => {
    const { domain, issueUtilities } = written(changed({ ...position, ideal: { rent: "low", m: 12.5 } }, { value: 0.625 }));
    expect(domain).toEqual({ name: "flat", issuesValues: { ...issuesValues, m: { values: ["12.2", "12.5"] } } });
    expect(issueUtilities).toHaveProperty("m.DiscreteValueSetUtilities.valueUtilities");
  });

  it("has texts for numbers of which another actor's are not on a line, and names one in a bid", () => {
    const other = { ...tenant!, id: "landlord", position: { ...tenant!.position, values: {} } };
    const { issueUtilities, reservationBid } = written({ ...scenario, actors: [{ ...tenant!, noDeal: { value: 0.6 } }, other] });
    expect(issueUtilities).toHaveProperty("m.DiscreteValueSetUtilities.valueUtilities", { "12.2": 0.2, "12.5": expect.closeTo(0.8, 12) as number });
    expect(reservationBid).toEqual({ issuevalues: { rent: "low", m: "12.2" } });
  });

  it("has a single number on its line", () => {
    const single = fromGeniusWeb([number([5, 5, 1], 0.25, 0.25)]).scenario;
    expect(written(single)).toMatchObject({ domain: { issuesValues: { n: { range: [5, 5, 1] } } }, issueUtilities: { n: { NumberValueSetUtilities: { lowValue: 5, lowUtility: 0.25, highValue: 5, highUtility: 0.25 } } } });
  });

  it.each(["exact", "float"] as const)("finds the reservation bid among the terms as they are worth under %s arithmetic", (arithmetic) => {
    expect(written({ ...changed({}, { value: 0.225 }), arithmetic })).toHaveProperty("reservationBid.issuevalues", { rent: "high", m: 12.2 });
  });

  it("leaves the bid out without a warning where it is worth 0, and with one where no terms are worth it, or too many would be looked through", () => {
    const told = (value: number) => `actors.tenant.noDeal: no terms are worth exactly ${value}; the reservation bid is left out`;
    expect([0, 0.123].map((value) => [written(changed({}, { value })).reservationBid, toGeniusWeb(changed({}, { value })).warnings])).toEqual([[undefined, []], [undefined, [told(0.123)]]]);
    const many = Array.from({ length: 21 }, (_, at) => `n${at}`);
    const each = (value: object) => Object.fromEntries(many.map((name) => [name, value]));
    const large = fromGeniusWeb([web({
      issueUtilities: each({ DiscreteValueSetUtilities: { valueUtilities: { a: 1, b: 0 } } }), issueWeights: Object.fromEntries(many.map((name, at) => [name, at === 0 ? 1 : 0])), reservationBid: { issuevalues: { n0: "a" } },
    }, { issuesValues: each({ values: ["a", "b"] }) })]).scenario;
    expect(toGeniusWeb(large).warnings).toEqual([told(1)]);
  });

  it("is refused where weights do not add up to 1", () => {
    expect(toldBy(() => toGeniusWeb(changed({ salience: { rent: 0.5, m: 0.25 } })))).toEqual([
      "not-expressible actors.tenant.position.salience: has no place in such a file: weights there add up to 1 (got 0.75). Remove it, or keep the scenario as JSON.",
    ]);
  });
});
