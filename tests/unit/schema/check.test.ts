import { describe, expect, it } from "vitest";
import { checkOutline, type KindSpec } from "../../../src/scenario/index.ts";
import { checkScenario } from "../../../src/schema/index.ts";
import { change, draft, least, whole } from "../scenario/documents.ts";

/** A change to the whole document, and the problems that it makes: code and path. */
const cases: readonly (readonly [what: string, changes: Readonly<Record<string, unknown>>, ...problems: string[]])[] = [
  // The document
  ["an unknown member", { deadlines: 3 }, "unknown-key deadlines"],
  ["another format", { format: 2 }, "wrong-format format"],
  ["an id that is none", { id: "2nd" }, "bad-id id"],
  ["a reserved id", { id: "constructor" }, "bad-id id"],
  ["a required member left out", { deadline: undefined }, "missing deadline"],
  ["a required member misspelt", { deadline: undefined, deadlin: 10 }, "unknown-key deadlin"],
  ["a deadline that is no whole number", { deadline: 12.5 }, "not-integer deadline"],
  ["a deadline in words", { deadline: "1" }, "wrong-type deadline"],
  ["a huge deadline", { deadline: 1e15 }, "out-of-range deadline"],
  ["no rounds", { deadline: 0 }, "out-of-range deadline", "inconsistent events.call.when.round", "inconsistent events.election.when.from"],
  ["a word that is not allowed", { normalize: "feasable" }, "unknown-choice normalize"],
  ["a day that the calendar lacks", { snapshot: "2025-02-30" }, "bad-date snapshot"],
  ["a day written otherwise", { snapshot: "28.2.2025" }, "bad-date snapshot"],
  ["a threshold out of bounds", { "thresholds.rho": 1.1 }, "out-of-range thresholds.rho"],
  ["an unknown threshold", { "thresholds.epsilom": 1 }, "unknown-key thresholds.epsilom"],

  // Issues
  ["no issues", { issues: [] }, "empty issues"],
  ["issues that are no list", { issues: {} }, "wrong-type issues"],
  ["an issue twice", { "issues.1.id": "territory" }, "duplicate-id issues.1.id", ...languageUnknown()],
  ["a kind of issue that does not exist", { "issues.1.kind": "option" }, "unknown-choice issues.language.kind"],
  ["an issue without options", { "issues.1.options": [] }, "empty issues.language.options"],
  ["an option twice", { "issues.0.options.3": { id: "half" } }, "duplicate-id issues.territory.options.3.id"],
  ["an unknown tag", { "issues.0.options.1.tags": ["defered"] }, "unknown-choice issues.territory.options.half.tags.0"],
  ["a tag twice", { "issues.0.options.1.tags": ["deferred", "deferred"] }, "repeated issues.territory.options.half.tags.1"],
  ["a range that falls", { "issues.2.to": -1 }, "inconsistent issues.price.to"],
  ["a range without steps", { "issues.2.step": 0 }, "out-of-range issues.price.step"],
  ["steps that miss the end", { "issues.2.step": 3 }, "inconsistent issues.price.step", ...pricesUnknown()],
  ["too many steps", { "issues.2.step": 1e-9 }, "out-of-range issues.price.step"],
  ["a range without a unit", { "issues.2.unit": undefined }, "missing issues.price.unit"],

  // Constraints and conditions
  ["an unknown issue in a condition", { "constraints.0.holds.if.issue": "teritory" }, "unknown-reference constraints.paid.holds.if.issue"],
  ["an unknown option in a condition", { "constraints.0.holds.if.options": ["non"] }, "unknown-reference constraints.paid.holds.if.options.0"],
  ["no options in a condition", { "constraints.0.holds.if.options": [] }, "empty constraints.paid.holds.if.options"],
  ["a condition of no conditions", { "constraints.0.holds.then.of": [] }, "empty constraints.paid.holds.then.of"],
  ["a number beside a range's steps", { "constraints.0.holds.then.of.0.option": 1.25 }, "unknown-reference constraints.paid.holds.then.of.0.option"],
  [
    "order asked of unordered options",
    { "constraints.1.holds.right.of": { kind: "atLeast", issue: "language", option: "both" } },
    "inconsistent constraints.either-or.holds.right.of.issue",
  ],
  ["a constraint twice", { "constraints.1.id": "paid" }, "duplicate-id constraints.1.id"],

  // Terms
  ["an issue without a status quo", { "statusQuo.price": undefined }, "missing statusQuo.price"],
  ["an unknown option in the status quo", { "statusQuo.territory": "hafl" }, "unknown-reference statusQuo.territory"],
  ["a word for a number", { "statusQuo.price": "0" }, "unknown-reference statusQuo.price"],
  ["an option that is neither word nor number", { "statusQuo.price": null }, "wrong-type statusQuo.price"],
  [
    "an issue misspelt in an ideal",
    { "actors.0.position.ideal.territory": undefined, "actors.0.position.ideal.teritory": "all" },
    "unknown-reference actors.north.position.ideal.teritory",
  ],
  ["an unknown option in a fallback", { "actors.0.position.fallback.territory": "hall" }, "unknown-reference actors.north.position.fallback.territory"],

  // Actors and positions
  ["no actors", { actors: [] }, "empty actors"],
  ["an actor that is no object", { "actors.3": 7 }, "wrong-type actors.3"],
  ["an actor twice", { "actors.3": { ...whole.actors[2] } }, "duplicate-id actors.3.id"],
  ["an actor without a position", { "actors.2.position": undefined }, "missing actors.broker.position"],
  ["willingness out of bounds", { "actors.0.willingness": 1.5 }, "out-of-range actors.north.willingness"],
  ["willingness in words", { "actors.0.willingness": "half" }, "wrong-type actors.north.willingness"],
  ["a cost out of bounds", { "actors.0.noDeal.cost": -0.1 }, "out-of-range actors.north.noDeal.cost"],
  ["drift out of bounds", { "actors.0.noDeal.drift": -2 }, "out-of-range actors.north.noDeal.drift"],
  ["an issue without salience", { "actors.0.position.salience.price": undefined }, "missing actors.north.position.salience.price"],
  ["a word for salience", { "actors.0.position.salience.price": "hihg" }, "unknown-choice actors.north.position.salience.price"],
  ["negative salience", { "actors.0.position.salience.price": -1 }, "out-of-range actors.north.position.salience.price"],
  [
    "no salience at all",
    { "actors.1.position.salience.territory": 0, "actors.1.position.salience.language": 0 },
    "out-of-range actors.south.position.salience",
  ],
  ["values of an unknown option", { "actors.0.position.values.territory.al": 1 }, "unknown-reference actors.north.position.values.territory.al"],
  ["a value out of bounds", { "actors.0.position.values.territory.all": 2 }, "out-of-range actors.north.position.values.territory.all"],
  ["values by option for a range", { "actors.0.position.values.price": { 0: 1 } }, "wrong-type actors.north.position.values.price"],
  ["breakpoints for options", { "actors.0.position.values.territory": [[0, 1]] }, "wrong-type actors.north.position.values.territory"],
  ["breakpoints that do not rise", { "actors.0.position.values.price.1.0": 0 }, "inconsistent actors.north.position.values.price.1.0"],
  [
    "breakpoints that do not rise, with none between them",
    { "actors.0.position.values.price.1": [null, 0.6], "actors.0.position.values.price.2": [0, 0] },
    "wrong-type actors.north.position.values.price.1.0",
    "inconsistent actors.north.position.values.price.2.0",
  ],
  ["no breakpoints", { "actors.0.position.values.price": [] }, "empty actors.north.position.values.price"],
  ["half a breakpoint", { "actors.0.position.values.price.1": [2] }, "wrong-type actors.north.position.values.price.1"],
  ["a linkage of an issue with itself", { "actors.0.position.linkages.0.issues.1": "territory" }, "repeated actors.north.position.linkages.0.issues.1"],
  ["a linkage twice", { "actors.0.position.linkages.1.issues": ["language", "territory"] }, "repeated actors.north.position.linkages.1.issues"],
  ["a linkage of one issue", { "actors.0.position.linkages.0.issues": ["territory"] }, "wrong-type actors.north.position.linkages.0.issues"],
  ["a linkage of three issues", { "actors.0.position.linkages.1.issues": ["territory", "language", "price"] }, "wrong-type actors.north.position.linkages.1.issues"],
  ["a linkage of an unknown issue", { "actors.0.position.linkages.0.issues.1": "langage" }, "unknown-reference actors.north.position.linkages.0.issues.1"],
  ["a strength out of bounds", { "actors.0.position.linkages.1.strength": 0.6 }, "out-of-range actors.north.position.linkages.1.strength"],
  ["an unknown option in a linkage's rows", { "actors.1.position.linkages.0.values.nome": {} }, "unknown-reference actors.south.position.linkages.0.values.nome"],
  [
    "an unknown option in a linkage's columns",
    { "actors.1.position.linkages.0.values.none.bth": 1 },
    "unknown-reference actors.south.position.linkages.0.values.none.bth",
  ],
  ["a linkage's table over a range", { "actors.1.position.linkages.0.issues.1": "price" }, "inconsistent actors.south.position.linkages.0.issues.1"],
  ["a red line twice", { "actors.0.position.redLines.1.id": "everything" }, "duplicate-id actors.north.position.redLines.1.id"],
  ["an audience cost of a hard red line", { "actors.0.position.redLines.0.audienceCost": 0.1 }, "unknown-key actors.north.position.redLines.everything.audienceCost"],
  ["an incomplete declared ideal", { "actors.0.declared.ideal.price": undefined }, "missing actors.north.declared.ideal.price"],

  // Kinds
  ["an unknown strategy", { "actors.0.strategy.kind": "polynomal" }, "unknown-kind actors.north.strategy.kind"],
  ["no kind of strategy", { "actors.0.strategy.kind": undefined }, "missing actors.north.strategy.kind"],
  ["a kind misspelt", { "actors.0.strategy.kind": undefined, "actors.0.strategy.knid": "polynomial" }, "unknown-key actors.north.strategy.knid"],
  ["an unknown parameter", { "actors.0.strategy.betta": 1 }, "unknown-key actors.north.strategy.betta"],
  ["a parameter out of bounds", { "actors.0.strategy.beta": 0 }, "out-of-range actors.north.strategy.beta"],
  ["a parameter that is no whole number", { "actors.1.strategy.delay": 1.5 }, "not-integer actors.south.strategy.delay"],
  ["a factor for an unknown issue", { "actors.0.strategy.factors.teritory": 1 }, "unknown-reference actors.north.strategy.factors.teritory"],
  ["a factor out of bounds", { "actors.0.strategy.factors.territory": 0 }, "out-of-range actors.north.strategy.factors.territory"],
  ["a word for a choice", { "actors.0.strategy.bidding": "nearset" }, "unknown-choice actors.north.strategy.bidding"],
  ["incomplete terms", { "actors.2.strategy.text.price": undefined }, "missing actors.broker.strategy.text.price"],

  // Protocol
  ["no phases", { "protocol.phases": [] }, "empty protocol.phases"],
  ["a phase twice", { "protocol.phases.3": whole.protocol.phases[0] }, "duplicate-id protocol.phases.3.id"],
  ["seats left out", { "protocol.phases.0.seats": undefined }, "missing protocol.phases.talks.seats"],
  ["no seats", { "protocol.phases.0.seats": [] }, "empty protocol.phases.talks.seats"],
  ["an unknown actor at the table", { "protocol.phases.0.seats": ["north", "sout"] }, "unknown-reference protocol.phases.talks.seats.1"],
  ["an actor at the table twice", { "protocol.phases.0.seats": ["north", "north"] }, "repeated protocol.phases.talks.seats.1"],
  ["accession to nothing", { "protocol.phases.0": whole.protocol.phases[1], "protocol.phases.1": whole.protocol.phases[0] }, "inconsistent protocol.phases.joining.kind"],
  ["an author who answers itself", { "protocol.phases.2.addressees": ["south", "north"] }, "inconsistent protocol.phases.last-word.addressees.1"],
  ["a truth that is none", { "protocol.phases.2.published": "yes" }, "wrong-type protocol.phases.last-word.published"],

  // Events
  ["an event twice", { "events.2": whole.events[0] }, "duplicate-id events.2.id"],
  ["an event after the deadline", { "events.0.when.round": 11 }, "inconsistent events.call.when.round"],
  ["a chance after the deadline", { "events.1.when.from": 11, "events.1.when.until": 12 }, "inconsistent events.election.when.from"],
  ["a span that ends before it begins", { "events.1.when.until": 1 }, "inconsistent events.election.when.until"],
  ["a guard's span that ends before it begins", { "events.0.guard.of.1.from": 6 }, "inconsistent events.call.guard.of.1.until"],
  ["a probability out of bounds", { "events.1.when.probability": 1.2 }, "out-of-range events.election.when.probability"],
  ["an unknown phase", { "events.0.guard.of.0.phase": "talk" }, "unknown-reference events.call.guard.of.0.phase"],
  ["an unknown event", { "events.0.guard.of.3.of.1.event": "elections" }, "unknown-reference events.call.guard.of.3.of.1.event"],
  ["an unknown actor in an effect", { "events.1.effects.1.actor": "norht" }, "unknown-reference events.election.effects.1.actor"],
  ["a gain out of bounds", { "events.0.effects.1.gain": 3 }, "out-of-range events.call.effects.1.gain"],
  ["a gain of no nature", { "events.0.effects.1.nature": undefined }, "missing events.call.effects.1.nature"],
  ["an unknown strategy in a profile", { "events.1.effects.0.strategy.kind": "exponental" }, "unknown-kind events.election.effects.0.strategy.kind"],
  ["an incomplete profile", { "events.1.effects.0.position.ideal.price": undefined }, "missing events.election.effects.0.position.ideal.price"],

  // Settlement
  ["a principal twice", { principals: ["north", "north"] }, "repeated principals.1"],
  ["no principals", { principals: [] }, "empty principals"],
  ["unknown consent", { "consent.1": "soth" }, "unknown-reference consent.1"],
  ["a channel with itself", { "channels.0.between.1": "north" }, "repeated channels.0.between.1"],
  ["a channel of three", { "channels.1.between": ["north", "south", "broker"] }, "wrong-type channels.1.between"],
  ["a channel twice", { "channels.1.between": ["south", "north"] }, "repeated channels.1.between"],
  ["a ratifier of nobody", { "ratifiers.0.actor": "noth" }, "unknown-reference ratifiers.senate.actor"],
  ["a ratifier out of bounds", { "ratifiers.0.threshold.least": 2 }, "out-of-range ratifiers.senate.threshold.least"],
  ["a threshold of no kind", { "ratifiers.0.threshold.kind": "utilty" }, "unknown-choice ratifiers.senate.threshold.kind"],
  ["delivery of an issue twice", { "delivery.1.issue": "territory" }, "repeated delivery.1.issue"],
  ["delivery of what is no name, twice", { "delivery.0.issue": 7, "delivery.1.issue": 7 }, "wrong-type delivery.0.issue", "wrong-type delivery.1.issue"],
  ["nobody in control", { "delivery.0.controllers.actors": [] }, "empty delivery.0.controllers.actors"],
  ["shares of nothing", { "delivery.2.controllers.shares": { north: 0 } }, "out-of-range delivery.2.controllers.shares"],
  ["a share of nobody", { "delivery.2.controllers.shares.brokr": 1 }, "unknown-reference delivery.2.controllers.shares.brokr"],
  ["no share needed", { "delivery.2.controllers.needed": 0 }, "out-of-range delivery.2.controllers.needed"],

  // Provenance
  ["documented without a source", { provenance: { "actors.north.willingness": { kind: "documented" } } }, 'missing provenance["actors.north.willingness"].sources'],
  ["documented by no source", { provenance: { deadline: { kind: "documented", sources: [] } } }, "empty provenance.deadline.sources"],
  ["an unknown source", { provenance: { deadline: { kind: "derived", sources: ["traety"] } } }, "unknown-reference provenance.deadline.sources.0"],
  ["a date after the snapshot", { provenance: { deadline: { kind: "derived", asOf: "2025-03-01" } } }, "inconsistent provenance.deadline.asOf"],
  ["a range that falls", { provenance: { deadline: { kind: "derived", range: [3, 2] } } }, "inconsistent provenance.deadline.range.1"],
  ["no kind of provenance", { provenance: { deadline: {} } }, "missing provenance.deadline.kind"],
  ["provenance of nothing", { provenance: { "actors.noth.willingness": { kind: "derived" } } }, 'bad-path provenance["actors.noth.willingness"]'],
  ["provenance of an unknown member", { provenance: { "actors.north.wilingness": { kind: "derived" } } }, 'bad-path provenance["actors.north.wilingness"]'],
  ["provenance of a default", { provenance: { "actors.broker.noDeal.drift": { kind: "illustrative" } } }],
  ["provenance of a part", { provenance: { "delivery.2.controllers.shares": { kind: "illustrative" } } }],
  ["a source twice", { "sources.1": whole.sources[0] }, "duplicate-id sources.1.id"],
  ["a grade that does not exist", { "sources.0.grade": "D" }, "unknown-choice sources.treaty.grade"],
];

function languageUnknown(): string[] {
  return [
    "unknown-reference actors.broker.position.ideal.language",
    "unknown-reference actors.broker.position.salience.language",
    "unknown-reference actors.broker.strategy.text.language",
    "unknown-reference actors.north.declared.ideal.language",
    "unknown-reference actors.north.position.ideal.language",
    "unknown-reference actors.north.position.linkages.0.issues.1",
    "unknown-reference actors.north.position.linkages.1.issues.1",
    "unknown-reference actors.north.position.salience.language",
    "unknown-reference actors.south.position.ideal.language",
    "unknown-reference actors.south.position.linkages.0.issues.1",
    "unknown-reference actors.south.position.salience.language",
    "unknown-reference constraints.paid.holds.then.of.1.issue",
    "unknown-reference delivery.1.issue",
    "unknown-reference events.election.effects.0.declared.ideal.language",
    "unknown-reference events.election.effects.0.position.ideal.language",
    "unknown-reference events.election.effects.0.position.salience.language",
    "unknown-reference protocol.phases.last-word.text.language",
    "unknown-reference statusQuo.language",
  ];
}

function pricesUnknown(): string[] {
  return [
    "unknown-reference actors.broker.position.ideal.price",
    "unknown-reference actors.broker.strategy.text.price",
    "unknown-reference actors.north.position.fallback.price",
    "unknown-reference actors.south.position.ideal.price",
    "unknown-reference constraints.paid.holds.then.of.0.option",
    "unknown-reference events.election.effects.0.declared.ideal.price",
    "unknown-reference events.election.effects.0.position.ideal.price",
  ];
}

/** The problems of the whole document after some changes: code and path. */
function problemsOf(changes: Readonly<Record<string, unknown>>): readonly string[] {
  const document = draft();
  for (const [path, value] of Object.entries(changes)) change(document, path, value);
  return checkScenario(document).map(({ code, path }) => `${code} ${path}`);
}

describe("checkOutline", () => {
  it("finds nothing wrong with the whole and with the least", () => {
    expect(checkOutline(whole)).toEqual([]);
    expect(checkOutline(least)).toEqual([]);
  });

  it.each(cases.filter(([what]) => what !== "too many steps"))("reports nothing but what checkScenario reports of %s", (_, changes, ...problems) => {
    const document = draft();
    for (const [path, value] of Object.entries(changes)) change(document, path, value);
    expect(problems).toEqual(expect.arrayContaining(checkOutline(document).map(({ code, path }) => `${code} ${path}`)));
  });

  it("leaves to checkScenario only what a model can do without", () => {
    const left = cases.filter(([, changes, ...problems]) => {
      const document = draft();
      for (const [path, value] of Object.entries(changes)) change(document, path, value);
      return problems.length > 0 && checkOutline(document).length === 0;
    });
    expect(left.map(([what]) => what)).toEqual([
      "a day that the calendar lacks",
      "a day written otherwise",
      "no salience at all",
      "breakpoints that do not rise",
      "a linkage twice",
      "a linkage's table over a range",
      "an author who answers itself",
      "an event after the deadline",
      "a chance after the deadline",
      "a span that ends before it begins",
      "a guard's span that ends before it begins",
      "a channel twice",
      "delivery of an issue twice",
      "shares of nothing",
      "documented without a source",
      "documented by no source",
      "an unknown source",
      "a date after the snapshot",
      "a range that falls",
      "no kind of provenance",
      "provenance of nothing",
      "provenance of an unknown member",
      "a source twice",
      "a grade that does not exist",
    ]);
  });
});

describe("checkScenario", () => {
  it("finds nothing wrong with the whole and with the least", () => {
    expect(checkScenario(whole)).toEqual([]);
    expect(checkScenario(least)).toEqual([]);
  });

  it.each(cases.map(([what, changes, ...problems]) => ({ what, changes, problems })))("reports $what", ({ changes, problems }) => {
    expect([...problemsOf(changes)].sort()).toEqual([...problems].sort());
  });

  it("suggests the name that was meant", () => {
    const remedies = Object.fromEntries(
      [
        ["actors.0.position.fallback.langauge", "one"],
        ["actors.0.wilingness", 0.5],
        ["actors.0.strategy.kind", "polynomal"],
        ["actors.0.strategy.beta2", 1],
        ["events.0.guard.of.0.phase", "talk"],
        ["provenance.dedline", {}],
      ].map(([path, value]) => [path, checkScenario(change(draft(), String(path), value))[0]?.remedy.split(" Known")[0]]),
    );
    expect(remedies).toEqual({
      "actors.0.position.fallback.langauge": "Did you mean language?",
      "actors.0.wilingness": "Did you mean willingness?",
      "actors.0.strategy.kind": "Did you mean polynomial?",
      "actors.0.strategy.beta2": "Did you mean beta?",
      "events.0.guard.of.0.phase": "Did you mean talks?",
      "provenance.dedline": "Did you mean deadline?",
    });
  });

  it("judges the parameters of kinds that it is given", () => {
    const haggler: KindSpec = {
      kind: "haggler",
      doc: "Haggles.",
      params: {
        steps: { type: "integer", min: 1, max: 9, doc: "How many." },
        ally: { type: "actor", optional: true, doc: "With whom." },
        loud: { type: "boolean", default: false, doc: "How." },
      },
    };
    const kinds = { strategies: [haggler], protocols: [] };
    const withStrategy = (strategy: unknown) => {
      const document = change(JSON.parse(JSON.stringify(least)), "actors.0.strategy", strategy);
      return checkScenario(document, kinds).map(({ code, path }) => `${code} ${path}`);
    };
    const noProtocol = "unknown-kind protocol.phases.talks.kind";
    expect(withStrategy({ kind: "haggler", steps: 3 })).toEqual([noProtocol]);
    expect(withStrategy({ kind: "haggler", ally: "nobody", loud: 1 })).toEqual([
      "missing actors.alone.strategy.steps",
      "unknown-reference actors.alone.strategy.ally",
      "wrong-type actors.alone.strategy.loud",
      noProtocol,
    ]);
  });

  it("passes on what a kind throws when it is read", () => {
    const broken = { kind: "broken", get params(): never { throw new RangeError("no parameters"); } };
    const document = change(JSON.parse(JSON.stringify(least)), "actors.0.strategy", { kind: "broken" });
    expect(() => checkScenario(document, { strategies: [broken], protocols: [] })).toThrow(new RangeError("no parameters"));
    expect(() => checkOutline(document, { strategies: [broken], protocols: [] })).toThrow(new RangeError("no parameters"));
  });

  it("takes members that are undefined for members left out", () => {
    expect(checkScenario({ ...least, title: undefined })).toEqual([]);
    expect(checkScenario({ ...least, deadline: undefined }).map(({ path }) => path)).toEqual(["deadline"]);
  });

  it("says so once where a list that others refer to cannot be read", () => {
    for (const member of ["issues", "actors", "protocol"]) {
      expect(checkScenario(change(draft(), member, null)).map(({ path }) => path)).toEqual([member]);
    }
  });

  it("says what is not plain beside what else is wrong", () => {
    expect(problemsOf({ title: NaN, subtitle: "Two" })).toEqual(["non-finite title", "unknown-key subtitle"]);
  });

  it("lets any options be named of an issue of a kind that does not exist", () => {
    expect(problemsOf({ "issues.1.kind": "option", "statusQuo.language": "none" })).toEqual(["unknown-choice issues.language.kind"]);
  });

  it("lists a thousand problems and then stops", () => {
    const document = change(draft(), "consent", Array.from({ length: 2000 }, (_, index) => `nobody${String(index)}`));
    const problems = checkScenario(document);
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)?.code).toBe("too-many-problems");
  });
});
