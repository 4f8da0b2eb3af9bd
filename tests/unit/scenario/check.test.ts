import { describe, expect, it } from "vitest";
import { checkOutline, type KindSpecs } from "../../../src/scenario/index.ts";
import { change, draft, least, whole } from "./documents.ts";

type Mistake = readonly [path: string, value: unknown, problem: string, ...named: string[]];

/** A change to the whole document, the one problem that it makes, and what the problem must name. */
const mistakes: readonly Mistake[] = [
  // Values of the wrong type
  ["title", 5, "wrong-type title", "text"],
  ["id", 5, "wrong-type id", "id"],
  ["id", "2nd", "bad-id id"],
  ["format", "1", "wrong-type format", "1"],
  ["format", 2, "wrong-format format", "2", "1"],
  ["deadline", "ten", "wrong-type deadline", "number"],
  ["channels.0.open", "no", "wrong-type channels.0.open", "true", "false"],
  ["actors.1.present", 1, "wrong-type actors.south.present", "true", "false"],
  ["events.1.repeats", 1, "wrong-type events.election.repeats", "true", "false"],
  ["protocol.phases.2.published", "yes", "wrong-type protocol.phases.last-word.published", "true", "false"],
  ["actors", {}, "wrong-type actors", "a list"],
  ["protocol.phases", {}, "wrong-type protocol.phases", "a list"],
  ["affected", "broker", "wrong-type affected", "a list"],
  ["issues.3", null, "wrong-type issues.3", "object"],
  ["actors.3", null, "wrong-type actors.3", "object"],
  ["statusQuo", "half", "wrong-type statusQuo", "object"],
  ["actors.0.noDeal", [], "wrong-type actors.north.noDeal", "object"],
  ["channels.0.between", ["north"], "wrong-type channels.0.between", "list", "2"],
  ["channels.0.between", ["north", "south", "broker"], "wrong-type channels.0.between", "list", "2"],
  ["channels.0.between", "north", "wrong-type channels.0.between", "list", "2"],
  ["actors.0.position.values.price.1", [2], "wrong-type actors.north.position.values.price.1", "list", "2"],

  // Numbers
  ["actors.0.willingness", NaN, "non-finite actors.north.willingness"],
  ["deadline", Infinity, "non-finite deadline"],
  ["deadline", 1.5, "not-integer deadline"],
  ["deadline", 0, "out-of-range deadline", "1", "100000"],
  ["deadline", 100_001, "out-of-range deadline", "1", "100000"],
  ["delivery.2.controllers.needed", 0, "out-of-range delivery.2.controllers.needed", "0", "1"],
  ["actors.0.position.salience.price", true, "wrong-type actors.north.position.salience.price", "number"],
  ["actors.0.position.values.price.1.1", 2, "out-of-range actors.north.position.values.price.1.1", "0", "1"],
  ["actors.0.strategy.factors.price", -1, "out-of-range actors.north.strategy.factors.price", "0"],

  // Words
  ["normalize", 3, "wrong-type normalize", "none", "feasible"],
  ["normalize", "feasable", "unknown-choice normalize", "feasible"],
  ["arithmetic", "wrong", "unknown-choice arithmetic", "exact", "float"],
  ["actors.0.position.salience.price", "hihg", "unknown-choice actors.north.position.salience.price", "high"],
  ["protocol.phases.1.onRefusal", "stop", "unknown-choice protocol.phases.joining.onRefusal", "end", "reopen", "proceed"],
  ["issues.0.options.1.tags.0", "never", "unknown-choice issues.territory.options.half.tags.0", "deferred", "endsFighting"],

  // References
  ["principals.0", 5, "wrong-type principals.0", "actor"],
  ["principals.0", "noth", "unknown-reference principals.0", "actor", "north"],
  ["principals.0", "nobody", "unknown-reference principals.0", "north", "south", "broker"],
  ["consent.1", null, "wrong-type consent.1", "actor"],
  ["delivery.0.issue", "teritory", "unknown-reference delivery.0.issue", "issue", "territory"],
  ["delivery.0.issue", 0, "wrong-type delivery.0.issue", "issue"],
  ["events.0.guard.of.0.phase", "talk", "unknown-reference events.call.guard.of.0.phase", "phase", "talks"],
  ["events.0.guard.of.3.of.1.event", "eletion", "unknown-reference events.call.guard.of.3.of.1.event", "event", "election"],
  ["protocol.phases.2.author", "nroth", "unknown-reference protocol.phases.last-word.author", "actor", "north"],
  ["statusQuo.territory", "hafl", "unknown-reference statusQuo.territory", "option", "half"],
  ["statusQuo.territory", 1, "unknown-reference statusQuo.territory", "option", "all", "half", "none"],
  ["statusQuo.territory", null, "wrong-type statusQuo.territory", "option"],
  ["statusQuo.price", 0.25, "unknown-reference statusQuo.price", "0", "10", "0.5"],
  ["statusQuo.price", "0", "unknown-reference statusQuo.price", "0", "10", "0.5"],
  ["statusQuo.price", true, "wrong-type statusQuo.price", "option"],
  ["constraints.0.holds.then.of.0.option", 10.5, "unknown-reference constraints.paid.holds.then.of.0.option", "0", "10", "0.5"],
  ["actors.0.position.fallback.teritory", "all", "unknown-reference actors.north.position.fallback.teritory", "issue"],
  ["actors.0.position.fallback.langauge", "one", "unknown-reference actors.north.position.fallback.langauge", "issue", "language"],
  ["actors.0.position.values.territory.nome", 0, "unknown-reference actors.north.position.values.territory.nome", "option", "none"],
  ["actors.1.position.linkages.0.values.hlaf", {}, "unknown-reference actors.south.position.linkages.0.values.hlaf", "half"],
  ["actors.1.position.linkages.0.values.none.oen", 1, "unknown-reference actors.south.position.linkages.0.values.none.oen", "one"],
  ["delivery.2.controllers.shares.suoth", 1, "unknown-reference delivery.2.controllers.shares.suoth", "actor", "south"],

  // Members
  ["deadline", undefined, "missing deadline"],
  ["statusQuo.price", undefined, "missing statusQuo.price"],
  ["issues.2.unit", undefined, "missing issues.price.unit"],
  ["protocol.phases.2.author", undefined, "missing protocol.phases.last-word.author"],
  ["thresholds.epsilom", 1, "unknown-key thresholds.epsilom"],
  ["actors.2.wilingness", 0.5, "unknown-key actors.broker.wilingness", "willingness"],
  ["deadlines", 5, "unknown-key deadlines"],
  ["issues.2.options", [], "unknown-key issues.price.options"],
  ["phases", [{ kind: "accession" }], "unknown-key phases"],
  ["events.1.when.to", 1, "unknown-key events.election.when.to"],
  ["events.0.when.issue", "language", "unknown-key events.call.when.issue"],

  // Kinds
  ["actors.0.strategy.kind", "polynomal", "unknown-kind actors.north.strategy.kind", "polynomial"],
  ["actors.0.strategy.kind", "guess", "unknown-kind actors.north.strategy.kind", "polynomial", "exponential"],
  ["actors.0.strategy.kind", 1, "wrong-type actors.north.strategy.kind", "polynomial", "exponential"],
  ["protocol.phases.0.kind", "alternating-offer", "unknown-kind protocol.phases.talks.kind", "alternating-offers"],
  ["ratifiers.0.threshold.kind", "utilty", "unknown-choice ratifiers.senate.threshold.kind", "utility"],
  ["ratifiers.0.threshold.kind", null, "wrong-type ratifiers.senate.threshold.kind", "utility", "no-deal", "floor"],
  ["ratifiers.0.threshold.kind", undefined, "missing ratifiers.senate.threshold.kind"],
  ["ratifiers.0.threshold", { knid: "floor" }, "unknown-key ratifiers.senate.threshold.knid", "mean kind"],
  ["ratifiers.2.threshold", { kind: "floor", knid: "floor" }, "unknown-key ratifiers.voters.threshold.knid"],

  // Lists
  ["principals", [], "empty principals"],
  ["principals", ["north", "south", "north"], "repeated principals.2", "principals.0"],
  ["actors.3", { ...whole.actors[2] }, "duplicate-id actors.3.id", "actors.broker"],
  ["issues.0.options.3", { id: "half" }, "duplicate-id issues.territory.options.3.id", "issues.territory.options.half"],

  // What no single member shows
  ["issues.2", { ...whole.issues[2], to: -1 }, "inconsistent issues.price.to", "issues.price.from"],
  ["issues.2.from", "20", "wrong-type issues.price.from", "number"],
  ["issues.2.to", "-1", "wrong-type issues.price.to", "number"],
  ["issues.2.step", "3", "wrong-type issues.price.step", "number"],
  ["issues.2.from", NaN, "non-finite issues.price.from"],
  ["issues.2.to", Infinity, "non-finite issues.price.to"],
  [
    "constraints.1.holds.right.of",
    { kind: "atMost", issue: "language", option: "both" },
    "inconsistent constraints.either-or.holds.right.of.issue",
    "issues.language",
    "order",
  ],
  ["protocol.phases", [whole.protocol.phases[1], whole.protocol.phases[0]], "inconsistent protocol.phases.joining.kind", "first phase", "text"],
];

const problemsOf = (document: unknown, kinds?: KindSpecs): string[] => checkOutline(document, kinds).map(({ code, path }) => `${code} ${path}`);

/** The least document with one constraint. */
const held = (holds: unknown): unknown => ({ ...least, constraints: [{ id: "deep", holds }] });

const settled: unknown = { kind: "is", issue: "peace", options: ["yes"] };

/** A condition within as many others. */
const within = (levels: number, wrap: (inner: unknown) => unknown): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => wrap(inner), settled);

describe("checkOutline", () => {
  it.each(mistakes.map(([at, value, mistake, ...named]) => ({ at, value, mistake, named })))("says where $at is $value: $mistake", ({ at, value, mistake, named }) => {
    const document = change(draft(), at, value);
    expect(problemsOf(document)).toEqual([mistake]);
    const [{ message, remedy } = { message: "", remedy: "" }] = checkOutline(document);
    const text = `${message} ${remedy}`;
    expect(named.filter((name) => !text.includes(name))).toEqual([]);
    expect(text).not.toContain("undefined");
  });

  it.each([
    ["alone", 58, (of: unknown) => ({ kind: "not", of }), ".of", [".options.0"]],
    ["in lists", 29, (of: unknown) => ({ kind: "any", of: [of] }), ".of.0", [".kind", ".issue", ".options"]],
  ] as const)("goes 64 levels deep, and no deeper: conditions %s", (_, levels, wrap, step, deepest) => {
    expect(problemsOf(held(within(levels, wrap)))).toEqual([]);
    const deeper = held(within(levels + 1, wrap));
    expect(problemsOf(deeper)).toEqual(deepest.map((end) => `too-deep constraints.deep.holds${step.repeat(levels + 1)}${end}`));
    expect(checkOutline(deeper)[0]?.message).toContain("64");
  });

  it("lists a thousand problems at most, whether one value makes them or many", () => {
    const issues = Array.from({ length: 1001 }, (_, index) => ({ kind: "options", id: `x${String(index)}`, options: [{ id: "one" }] }));
    expect(checkOutline({ ...least, issues, statusQuo: {} })).toHaveLength(1000);
    expect(checkOutline({ ...least, principals: issues.map(({ id }) => id) })).toHaveLength(1000);
    expect(checkOutline({ ...least, principals: issues.slice(2).map(({ id }) => id) })).toHaveLength(999);
  });

  it("takes a range of one number, a number repeated in a breakpoint, and lists that may be empty", () => {
    const one = { ...least, issues: [{ kind: "range", id: "peace", from: 1, to: 1, step: 1, unit: "x" }], statusQuo: { peace: 1 } };
    const [alone] = least.actors;
    expect(problemsOf({ ...one, statusQuo: { peace: 2 }, actors: [{ ...alone, position: { ...alone.position, ideal: { peace: 1 } } }] })).toEqual([
      "unknown-reference statusQuo.peace",
    ]);
    expect(problemsOf({ ...one, actors: [{ ...alone, position: { ...alone.position, ideal: { peace: 1 }, values: { peace: [[1, 1]] } } }] })).toEqual([]);
    expect(problemsOf({ ...whole, affected: [] })).toEqual([]);
  });

  it("suggests no name that is taken", () => {
    for (const [path, taken] of [["thresholds.epsilom", "epsilon"], ["statusQuo.prices", "price"]] as const) {
      const [{ message, remedy } = { message: taken, remedy: taken }] = checkOutline(change(draft(), path, 0));
      expect(`${message} ${remedy}`).not.toContain(taken);
    }
  });

  it("judges a document by the kinds that it is given", () => {
    const kinds: KindSpecs = {
      strategies: [
        {
          kind: "haggler",
          params: {
            steps: { type: "integer", min: 1, max: 9 },
            ally: { type: "actor", optional: true },
            loud: { type: "boolean" },
            quiet: { type: "boolean", default: true },
            pace: { type: "choice", options: ["slow", "fast"] },
            care: { type: "per-issue", min: 0, default: 1 },
          },
        },
      ],
      protocols: [{ kind: "bazaar", params: { stalls: { type: "actors", optional: true } } }],
    };
    const withStrategy = (strategy: object, phase: object = {}) =>
      problemsOf(
        {
          ...least,
          actors: [{ ...least.actors[0], strategy: { kind: "haggler", ...strategy } }],
          protocol: { phases: [{ id: "talks", kind: "bazaar", ...phase }] },
        },
        kinds,
      );
    expect(withStrategy({ steps: 9, loud: false, pace: "slow" })).toEqual([]);
    expect(withStrategy({ steps: 1, loud: true, pace: "fast", quiet: false, ally: "alone", care: { peace: 0 } }, { stalls: ["alone"], rounds: 1 })).toEqual([]);
    expect(withStrategy({})).toEqual(["missing actors.alone.strategy.steps", "missing actors.alone.strategy.loud", "missing actors.alone.strategy.pace"]);
    expect(withStrategy({ steps: 10, loud: 1, quiet: 0, pace: "quick", ally: "nobody", care: { peace: -1, war: 1 } }, { stalls: [] })).toEqual([
      "out-of-range actors.alone.strategy.steps",
      "wrong-type actors.alone.strategy.loud",
      "wrong-type actors.alone.strategy.quiet",
      "unknown-choice actors.alone.strategy.pace",
      "unknown-reference actors.alone.strategy.ally",
      "out-of-range actors.alone.strategy.care.peace",
      "unknown-reference actors.alone.strategy.care.war",
      "empty protocol.phases.talks.stalls",
    ]);
  });

  it("leaves names alone that it cannot know", () => {
    expect(problemsOf({ ...whole, issues: null })).toEqual(["wrong-type issues"]);
    expect(problemsOf({ ...whole, actors: [] })).toEqual(["empty actors"]);
    expect(problemsOf({ ...whole, protocol: 1 })).toEqual(["wrong-type protocol"]);
    expect(problemsOf({ ...least, actors: [{ ...least.actors[0], id: 5 }] })).toEqual(["wrong-type actors.0.id"]);
    expect(problemsOf(change(draft(), "issues.2", { ...whole.issues[2], step: "x", options: [{ id: "free" }] }))).toEqual([
      "wrong-type issues.price.step",
      "unknown-key issues.price.options",
    ]);
  });

  it("asks for the kind of what has none, and looks no further", () => {
    expect(problemsOf({ ...least, protocol: { phases: [{}] } })).toEqual(["missing protocol.phases.0.kind"]);
    expect(problemsOf(held({ issue: "war" }))).toEqual(["missing constraints.deep.holds.kind"]);
  });

  it("refuses what is no document and what cannot be read", () => {
    expect(problemsOf(null)).toEqual(["wrong-type "]);
    expect(problemsOf([])).toEqual(["wrong-type "]);
    expect(problemsOf({ ...least, title: () => "no text" })).toEqual(["not-plain title"]);
  });
});
