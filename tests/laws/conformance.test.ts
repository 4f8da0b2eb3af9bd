import { describe, expect, it } from "vitest";
import { kit, openRun, type Run, simulate, standardKit } from "../../src/index.ts";
import type { Kinds, Names } from "../../src/scenario/index.ts";
import { conformance, type ConformanceReport, type ConformanceTest, showConformance } from "../../src/testing/index.ts";
import { brokenProtocols } from "./broken/protocols.ts";
import { soundProtocols, soundStrategies } from "./broken/sound.ts";
import { type Broken, brokenStrategies } from "./broken/strategies.ts";

const parameters = { seed: 0, numRuns: 200 };
/** The ready-made laws are held to the built-in kinds in many more cases elsewhere. */
const fewer = { seed: 0, numRuns: 30 };

/** Its law alone, as reported. */
const caught = ({ law, larger }: Broken<unknown>, report: ConformanceReport): void => {
  const [told] = report.laws;
  expect(told).toMatchObject({ law, holds: false });
  expect(report.conforms).toBe(false);
  expect(showConformance(report)).toContain(`BROKEN  ${law}`);
  const { scenario, breach } = told!.broken!;
  expect(breach).not.toBe("");
  if (larger !== undefined) return;
  expect([scenario.actors.length, scenario.issues.length].every((count) => count <= 2)).toBe(true);
};

describe("a broken strategy", () => {
  it.each(brokenStrategies.map((broken) => [broken.fault, broken.law, broken] as const))("that %s breaks %s, in two actors and two issues", (_, law, broken) => {
    caught(broken, conformance.strategy(broken.kind, { only: [law], parameters }).report());
  });
});

describe("a broken protocol", () => {
  it.each(brokenProtocols.map((broken) => [broken.fault, broken.law, broken] as const))("that %s breaks %s, in two actors and two issues", (_, law, broken) => {
    caught(broken, conformance.protocol(broken.kind, { only: [law], parameters }).report());
  });
});

describe("a counterexample", () => {
  const [bluff] = brokenStrategies.filter(({ law }) => law === "individuallyRational");
  const suite = conformance.strategy(bluff!.kind, { only: ["individuallyRational"], parameters });
  const { source, scenario, seed, breach, replay } = suite.report().laws[0]!.broken!;

  it("is source text to paste, which makes the run that breaks the law", () => {
    const broken = bluff!.kind;
    const run: Run = new Function("kit", "openRun", "simulate", "broken", `${source}\nreturn run;`)(kit, openRun, simulate, broken);
    const { compile } = kit({ strategies: [broken] });
    expect(run.digest).toBe(openRun(compile<Names, Kinds>(scenario), simulate(compile<Names, Kinds>(scenario), { seed })).digest);
  });

  it("is what its test throws, and is found again by its seed and path", () => {
    expect(() => suite.tests[0]!.assert()).toThrow(source);
    const again = conformance.strategy(bluff!.kind, { only: ["individuallyRational"], parameters: replay }).report();
    expect(again.laws[0]).toMatchObject({ holds: false, broken: { breach, source } });
  });

  it("is left out where nothing is broken", () => {
    const report = conformance.strategy(bluff!.kind, { only: ["terminates"], parameters: { numRuns: 10 } }).report();
    expect(report).toMatchObject({ kind: "broken", role: "strategy", conforms: true, laws: [{ law: "terminates", holds: true, cases: 10, broken: null }] });
  });
});

describe("a suite", () => {
  const names = (tests: readonly ConformanceTest[]): readonly string[] => tests.map(({ name }) => name);

  it("is made of tests that take nothing, so that any runner can be handed them", () => {
    const { tests } = conformance.strategy(standardKit.strategies[0]!, { parameters: { numRuns: 5 } });
    expect(tests.map(({ assert }) => assert.length)).toEqual(tests.map(() => 0));
    for (const { assert } of tests) assert();
  });

  it("leaves out what cannot apply", () => {
    const [polynomial, , titForTat] = standardKit.strategies;
    expect(names(conformance.strategy(polynomial!).tests)).not.toContain("memoryIsPlain");
    expect(names(conformance.strategy(polynomial!).tests)).toContain("plansAsDecided");
    expect(names(conformance.strategy(titForTat!, { monotone: false }).tests)).not.toContain("monotoneConcession");
    expect(names(conformance.strategy(titForTat!, { monotone: false }).tests)).not.toContain("plansAsDecided");
    expect(names(conformance.protocol(standardKit.protocols[0]!).tests)).toContain("skimsAsPlayed");
    expect(names(conformance.protocol(standardKit.protocols[1]!).tests)).not.toContain("skimsAsPlayed");
  });

  it("lets a kind meet others", () => {
    const [shaky] = brokenStrategies.filter(({ law }) => law === "faultless");
    const beside = conformance.strategy(standardKit.strategies[0]!, { beside: [shaky!.kind], only: ["faultless"], parameters }).report();
    expect(beside.laws[0]?.broken?.source).toContain("kit({ strategies: [broken] })");
  });
});

describe("no false alarm: the whole suite holds of", () => {
  it.each(soundStrategies.map((sound) => [sound.kind.kind, sound] as const))("the strategy %s", (_, { kind, monotone }) => {
    expect(showConformance(conformance.strategy(kind, { monotone, parameters: fewer }).report())).toMatch(/ keeps (1\d) of \1 laws\.\n/);
  });

  it.each(soundProtocols.map((kind) => [kind.kind, kind] as const))("the protocol %s", (_, kind) => {
    expect(showConformance(conformance.protocol(kind, { parameters: fewer }).report())).toMatch(/ keeps (1\d) of \1 laws\.\n/);
  });
});
