/**
 * What every version has saved, in a folder of `tests/fixtures` that never changes again. A version that changes a format adds a
 * folder of its own, and a row to `src/engine/migrations.ts`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile, fork, openRun, replay, resume, type RunRecord, type State, step } from "../../src/index.ts";
import { parseScenario } from "../../src/schema/index.ts";

const folder = new URL("../fixtures/", import.meta.url);
const versions = readdirSync(folder);
const cases = versions.flatMap((version) =>
  readdirSync(new URL(`${version}/`, folder)).filter((file) => file.endsWith(".scenario.json")).map((file) => [version, file.replace(".scenario.json", "")] as const),
);

interface Fixture {
  readonly scenario: unknown;
  readonly state: State;
  readonly record: RunRecord;
  readonly log: Pick<RunRecord, "seed" | "moves">;
  readonly expected: { readonly scenario: string; readonly run: string; readonly log: string; readonly verdict: string };
}

const read = (version: string, name: string): Fixture =>
  Object.fromEntries(["scenario", "state", "record", "log", "expected"].map((part) => [part, JSON.parse(readFileSync(new URL(`${version}/${name}.${part}.json`, folder), "utf8"))])) as unknown as Fixture;

describe("what a version has saved", () => {
  it("is there, of every version so far", () => {
    expect(versions).toEqual(["v1"]);
    expect(cases.length).toBeGreaterThanOrEqual(2);
  });

  it.each(cases)("is opened, resumed and replayed to the same digests: %s %s", (version, name) => {
    const { scenario, state, record, log, expected } = read(version, name);
    const model = compile(parseScenario(scenario));
    expect(model.digest).toBe(expected.scenario);
    const opened = openRun(model, record);
    expect([opened.digest, opened.logDigest, opened.verdict.kind]).toEqual([expected.run, expected.log, expected.verdict]);
    expect(openRun(model, resume(model, state)).digest).toBe(expected.run);
    expect(openRun(model, resume(model, step(model, state).state)).digest).toBe(expected.run);
    expect(openRun(model, resume(model, fork(model, state, {}).state)).digest).toBe(expected.run);
    expect(openRun(model, replay(model, log)).digest).toBe(expected.run);
  });

  it.each(cases)("is refused by its format's number once that is unknown: %s %s", (version, name) => {
    const { scenario, state, record } = read(version, name);
    const model = compile(parseScenario(scenario));
    const newer = { format: 99 } as unknown as { format: 1 };
    expect(() => step(model, { ...state, ...newer })).toThrow("state.format: has format 99, not 1");
    expect(() => openRun(model, { ...record, ...newer })).toThrow("record.format: has format 99, not 1");
    expect(() => openRun(model, { ...record, state: { ...record.state, ...newer } })).toThrow("record.state.format: has format 99, not 1");
    expect(() => parseScenario({ ...(scenario as object), ...newer })).toThrow("format: has format 99, not 1");
  });
});
