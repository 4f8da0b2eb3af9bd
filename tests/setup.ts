/**
 * Properties are tried on the same cases in every run, so that a failure is a change in the code. `npm run laws:random` tries new
 * cases. Either way a failure prints the seed and path that replay it: `fc.assert(…, { seed, path })`.
 */
import fc from "fast-check";

const random = process.env.DETENTE_RANDOM_LAWS === "1";

fc.configureGlobal({
  ...(random ? {} : { seed: 20240614 }),
  // Who only asks whether a test fails needs no smallest counterexample.
  endOnFailure: process.env.DETENTE_MUTATED !== undefined,
  numRuns: Number(process.env.DETENTE_LAW_RUNS ?? 1000),
});
