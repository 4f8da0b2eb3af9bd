import fc from "fast-check";
import type { Scenario } from "../../src/scenario/index.ts";
import { ukraine } from "../../src/scenarios/index.ts";
import { scenarios } from "../../src/testing/arbitraries/scenarios.ts";
import { least, whole } from "../unit/scenario/documents.ts";

/** Valid documents to begin with: generated ones, those that hold everything and the least, and the Ukraine scenario. */
export const small: readonly Scenario[] = [...fc.sample(scenarios({ maxTerms: 256 }), { numRuns: 150, seed: 1 }), whole, least];

export const large: readonly Scenario[] = (["multilateral", "bilateral", "ultimatum"] as const).map((format) => ukraine({ policy: "engagement", format }));
