import fc from "fast-check";
import type { Scenario } from "../../scenario/index.ts";
import { scenarios, type SizeConstraints } from "./scenarios.ts";

/** A scenario and the seed of one run of it. */
export interface Setup {
  readonly scenario: Scenario;
  readonly seed: string | number;
}

/** Any seed; shrinks to 0. */
export const seeds = (): fc.Arbitrary<string | number> =>
  fc.oneof({ weight: 4, arbitrary: fc.nat(1000) }, { weight: 1, arbitrary: fc.constantFrom("luck", "", "1", -7) });

export const setups = (constraints: SizeConstraints = {}): fc.Arbitrary<Setup> =>
  fc.record({ scenario: scenarios(constraints), seed: seeds() });
