import { negmasTimeBased } from "../../src/interop/index.ts";
import { defineStrategy } from "../../src/seam/index.ts";

/** NegMAS's rule as the library has it, with a plan of all its moves. */
export const negmas = negmasTimeBased;

const { plan: _, ...unplanned } = negmasTimeBased;

/** The rule, asked at every turn. */
export const negmasAsked = defineStrategy({ ...unplanned, kind: "negmas-asked" });
