import type { AnyScenario } from "../scenario/index.ts";
import type { Manifest } from "../seam/index.ts";

/** The version of the library, as manifests name it. */
export const VERSION = "0.1.0";

/** What runs of a scenario are made from. */
export function manifestOf(scenario: AnyScenario, scenarioDigest: string, kinds: readonly string[]): Manifest {
  return {
    library: `detente@${VERSION}`,
    scenario: scenario.id,
    scenarioDigest,
    snapshot: scenario.snapshot ?? null,
    kinds: [...new Set(kinds)].sort((a, b) => (a < b ? -1 : 1)),
  };
}
