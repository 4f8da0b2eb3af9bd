import fc from "fast-check";
import { compile, type Model, openRun, type RunEvent, type RunRecord, simulate } from "../../../src/index.ts";
import type { Scenario } from "../../../src/scenario/index.ts";
import { scenario, seed, type SizeConstraints } from "../../../src/testing/index.ts";

/** A scenario of the built-in kinds and the seed of one run of it. */
export interface Setup {
  readonly scenario: Scenario;
  readonly seed: string | number;
}

export const setups = (constraints: SizeConstraints = {}): fc.Arbitrary<Setup> => fc.record({ scenario: scenario(constraints), seed: seed() });

/** A traced run of a setup, with the model that it ran on. */
export function played({ scenario, seed }: Setup): { readonly model: Model; readonly record: RunRecord; readonly events: readonly RunEvent[] } {
  const model: Model = compile(scenario);
  const record = simulate(model, { seed });
  return { model, record, events: record.events ?? [] };
}

/** What a run came to: all that must not depend on how it was played. */
export function result(model: Model, record: RunRecord): unknown {
  const { digest, logDigest, outcome, verdict } = openRun(model, record);
  return { digest, logDigest, outcome, verdict, moves: record.moves };
}
