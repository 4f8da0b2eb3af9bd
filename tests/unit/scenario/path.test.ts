import { describe, expect, it } from "vitest";
import { canonicalJson, deepFreeze } from "../../../src/kernel/index.ts";
import { checkOutline, override, parameterAt, parameters, readPath, type Scenario } from "../../../src/scenario/index.ts";
import { least, whole } from "./documents.ts";

const pathsOf = (act: () => unknown): string[] => {
  try {
    act();
  } catch (error) {
    return (error as { problems: readonly { code: string; path: string; remedy: string }[] }).problems.map(
      ({ code, path, remedy }) => `${code} ${path} ${remedy}`,
    );
  }
  return [];
};

describe("readPath", () => {
  it.each([
    ["deadline", 10],
    ["actors.north.strategy.beta", 0.5],
    ["actors.north.position.salience.territory", "high"],
    ["actors.north.position.values.price.1.0", 2.5],
    ["actors.north.position.redLines.dear.audienceCost", 0.1],
    ["actors.south.position.linkages.0.values.none.both", 1],
    ["protocol.phases.talks.seats", ["north", "south"]],
    ["protocol.phases.talks.seats.1", "south"],
    ["channels.1.open", true],
    ["events.call.guard.of.1.until", 5],
    ["delivery.2.controllers.shares.north", 3],
    ["issues.territory.options.half.tags", ["deferred"]],
    ["issues.price.step", 0.5],
    ["actors.0.willingness", 0.8],
    ["channels.1.between.0", "north"],
    ["sources.treaty.grade", "A"],
    ["provenance", whole.provenance],
  ])("finds %s", (path, value) => {
    expect(readPath(whole, path)).toEqual(value);
  });

  it.each([
    ["actors.broker.willingness", 0.7],
    ["actors.broker.noDeal.cost", 0.15],
    ["actors.broker.noDeal.drift", 0],
    ["actors.broker.noDeal.value", undefined],
    ["actors.broker.position.fallbackValue", 0.7],
    ["actors.south.strategy.bidding", "best-for-others"],
    ["actors.north.strategy.factors.price", 1],
    ["actors.broker.present", true],
    ["protocol.phases.talks.rounds", 6],
    ["actors.broker.position.fallback.price", undefined],
  ])("knows the default of %s", (path, value) => {
    expect(readPath(whole, path)).toEqual(value);
  });

  it("reads defaults where nothing is written", () => {
    expect(readPath(least, "thresholds.horizon")).toBe(12);
    expect(readPath(least, "normalize")).toBe("none");
    expect(readPath(least, "actors.alone.strategy.beta")).toBe(1);
    expect(readPath(least, "format")).toBe(1);
    expect(readPath(whole, "events.call.repeats")).toBe(false);
    expect(readPath(least, "title")).toBeUndefined();
    expect(readPath(least, "actors.alone.position.values")).toBeUndefined();
  });

  it("reads paths of a thousand letters, and no longer ones", () => {
    const nested = Array.from({ length: 327 }).reduce<unknown>((of) => ({ kind: "not", of }), "end");
    const document = { constraints: [{ id: "a", holds: nested }, { id: "ab", holds: nested }] };
    const steps = `holds${".of".repeat(327)}`;
    expect(readPath(document, `constraints.a.${steps}`)).toBe("end");
    expect(pathsOf(() => readPath(document, `constraints.ab.${steps}`))).toEqual([
      `bad-path constraints.ab.${steps} Write a path such as actors.a.position.`,
    ]);
  });

  it("reads what the outline does not know, and no further than it goes", () => {
    expect(readPath({ notes: { author: "me" } }, "notes.author")).toBe("me");
    expect(pathsOf(() => readPath({ notes: { author: "me" } }, "notes.auther"))).toEqual(["bad-path notes.auther Did you mean notes.author?"]);
    expect(pathsOf(() => readPath(least, "deadline.x"))).toEqual(["bad-path deadline.x Write a path such as actors.a.position."]);
    expect(readPath({ channels: [{ between: ["north", "south", { id: "east", at: 7 }] }] }, "channels.0.between.east.at")).toBe(7);
    expect(pathsOf(() => readPath(null, "titel"))).toEqual(["bad-path titel Did you mean title?"]);
  });

  it.each([
    ["actors.nroth.willingness", "Did you mean actors.north.willingness?"],
    ["actor.north.willingness", "Did you mean actors.north.willingness?"],
    ["actors.north.strategy.betta", "Did you mean actors.north.strategy.beta?"],
    ["actors.south.strategy.beta", "Write a path such as actors.a.position."],
    ["actors.north.position.salience.teritory", "Did you mean actors.north.position.salience.territory?"],
    ["protocol.phases.talk.seats", "Did you mean protocol.phases.talks.seats?"],
    ["actors.north.position.salience.territory.all", "Write a path such as actors.a.position."],
    ["channels.seventh.open", "Write a path such as actors.a.position."],
    ["", "Write a path such as actors.a.position."],
    ["__proto__", "Write a path such as actors.a.position."],
    ["actors.constructor", "Write a path such as actors.a.position."],
    ["actors.length", "Write a path such as actors.a.position."],
    ["deadline.toString", "Write a path such as actors.a.position."],
  ])("refuses %j", (path, remedy) => {
    expect(pathsOf(() => readPath(whole, path))).toEqual([`bad-path ${path} ${remedy}`]);
  });
});

describe("parameterAt", () => {
  it("knows the bounds of a number, written or not", () => {
    expect(parameterAt(whole, "actors.broker.willingness")).toBe(parameters.willingness);
    expect(parameterAt(whole, "actors.north.strategy.beta")).toMatchObject({ above: 0, default: 1 });
    expect(parameterAt(whole, "actors.north.position.salience.price")).toBe(parameters.salience);
    expect(parameterAt(whole, "actors.north.position.values.price.0.1")).toBe(parameters.breakpointValue);
    expect(parameterAt(whole, "actors.north.strategy.factors.price")).toMatchObject({ type: "number", default: 1 });
    for (const path of ["actors.north.label", "statusQuo", "normalize", "actors.south.present", "sources.treaty.grade"]) {
      expect(parameterAt(whole, path)).toBeUndefined();
    }
    expect(pathsOf(() => parameterAt(whole, "dedline"))).toEqual(["bad-path dedline Did you mean deadline?"]);
  });
});

describe("override", () => {
  it("replaces values and leaves the original as it is", () => {
    const before = canonicalJson(whole);
    const changed = override(deepFreeze(structuredClone(whole)) as Scenario, {
      deadline: 20,
      "actors.north.willingness": 0.1,
      "channels.1.open": false,
      "actors.south.position.linkages.0.values.none.both": 0.5,
    });
    expect(canonicalJson(whole)).toBe(before);
    expect(changed.deadline).toBe(20);
    expect(changed.channels?.[1]).toEqual({ between: ["north", "broker"], open: false });
    expect(readPath(changed, "actors.south.position.linkages.0.values.none.both")).toBe(0.5);
    expect(checkOutline(changed)).toEqual([]);
  });

  it("shares what it does not change", () => {
    const scenario: Scenario = whole;
    const changed = override(scenario, { "actors.north.willingness": 0.1 });
    expect(changed.issues).toBe(whole.issues);
    expect(changed.actors[0]?.position).toBe(scenario.actors[0]?.position);
    expect(changed.actors[1]).toBe(whole.actors[1]);
  });

  it("sets what the document leaves out", () => {
    const changed = override(least as Scenario, {
      "actors.alone.noDeal.cost": 0.3,
      "thresholds.epsilon": 0.01,
      "actors.alone.strategy.factors.peace": 2,
    });
    expect(changed.actors[0]).toMatchObject({ noDeal: { cost: 0.3 }, strategy: { kind: "polynomial", factors: { peace: 2 } } });
    expect(changed.thresholds).toEqual({ epsilon: 0.01 });
    expect(checkOutline(changed)).toEqual([]);
  });

  it("takes out what is set to undefined", () => {
    const changed = override(whole as Scenario, { "actors.north.noDeal.drift": undefined });
    expect(changed.actors[0]?.noDeal).toStrictEqual({ cost: 0.2 });
    expect(override(least as Scenario, { "actors.alone.noDeal.drift": undefined }).actors[0]?.noDeal).toStrictEqual({});
  });

  it("replaces a whole before its parts, in whatever order they are written", () => {
    const strategy = { kind: "exponential", beta: 3 };
    const one = override(whole as Scenario, { "actors.north.strategy": strategy, "actors.north.strategy.k": 0.5 });
    const other = override(whole as Scenario, { "actors.north.strategy.k": 0.5, "actors.north.strategy": strategy });
    expect(one.actors[0]?.strategy).toEqual({ kind: "exponential", beta: 3, k: 0.5 });
    expect(other).toEqual(one);
    expect(override(whole as Scenario, { "actors.0.strategy.k": 0.5, "actors.north.strategy": strategy })).toEqual(one);
  });

  it("refuses every path that is none", () => {
    expect(
      pathsOf(() => override(whole as Scenario, { "actors.nroth.willingness": 1, "actors.north.beta": 1, deadline: 3 })),
    ).toEqual([
      "bad-path actors.north.beta Write a path such as actors.a.position.",
      "bad-path actors.nroth.willingness Did you mean actors.north.willingness?",
    ]);
  });

  it("refuses values that cannot be read, by their place", () => {
    const scenario: Scenario = least;
    const [first = ""] = scenario.actors.map(({ id }) => id);
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const trap: Record<string, unknown> = new Proxy({}, { ownKeys: () => { throw new Error("a trap"); } });
    for (const value of [revoked.proxy, trap, () => 0, new Date(0)]) {
      const changes: Record<string, unknown> = { [`actors.${first}.position`]: value };
      expect(() => override(scenario, changes)).toThrow(`["actors.${first}.position"]: must be plain JSON data`);
    }
    expect(() => override(scenario, trap)).toThrow("must be plain JSON data");
    // A list that makes lists of another kind is read as the list that it is.
    const odd: Record<string, unknown> = { channels: Object.assign([{ open: true }], { constructor: { [Symbol.species]: 1 } }), "channels.0.open": false };
    expect(override(scenario, odd).channels).toEqual([{ open: false }]);
  });

  it("refuses them in one order, and a thousand at most", () => {
    const wrong = ["b1", "a1", "c1", "a1.a", "b1.a"];
    const refused = (paths: readonly string[]) => pathsOf(() => override(whole as Scenario, Object.fromEntries(paths.map((path) => [path, 1])))).map((line) => line.split(" ")[1]);
    expect(refused(wrong)).toEqual(["a1", "b1", "c1", "a1.a", "b1.a"]);
    expect(refused(wrong.toReversed())).toEqual(refused(wrong));
    expect(refused(Array.from({ length: 1001 }, (_, index) => `q${String(index)}`))).toHaveLength(1000);
  });

  it("leaves prototypes alone", () => {
    for (const path of ["__proto__.polluted", "constructor.prototype.polluted", "actors.north.__proto__.polluted"]) {
      expect(pathsOf(() => override(whole as Scenario, { [path]: true }))).toHaveLength(1);
    }
    expect("polluted" in {}).toBe(false);
  });
});
