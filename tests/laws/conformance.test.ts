import { describe, expect, it } from "vitest";
import { conformance, type ConformanceReport, showConformance } from "../../src/testing/index.ts";
import { brokenProtocols } from "./broken/protocols.ts";
import { soundProtocols, soundStrategies } from "./broken/sound.ts";
import { type Broken, brokenStrategies } from "./broken/strategies.ts";

const parameters = { seed: 0, numRuns: 200 };
/** The ready-made laws are held to the built-in kinds in many more cases elsewhere. */
const fewer = { seed: 0, numRuns: 60 };

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

describe("no false alarm: the whole suite holds of", () => {
  it.each(soundStrategies.map((sound) => [sound.kind.kind, sound] as const))("the strategy %s", (_, { kind, monotone }) => {
    expect(showConformance(conformance.strategy(kind, { monotone, parameters: fewer }).report())).toMatch(/ keeps all 1\d laws\.\n/);
  });

  it.each(soundProtocols.map((kind) => [kind.kind, kind] as const))("the protocol %s", (_, kind) => {
    expect(showConformance(conformance.protocol(kind, { parameters: fewer }).report())).toMatch(/ keeps all 1\d laws\.\n/);
  });
});
