/** How a room of mechanism is held: the least share of mutants killed, and by which tests. */
export interface Held {
  /** In per cent; below 90 it is what was reached so far, to be raised and never lowered. */
  readonly least: number;
  /** Paths in tests, those that find most first: what kills a mutant ends its run. */
  readonly tests: readonly string[];
}

/**
 * A room's own tests hold it, with the laws about it and the runs of the rooms near it. A mutant that only a test far above
 * would notice counts as survived: to ask all tests takes ten times as long.
 */
export const rooms: Readonly<Record<string, Held>> = {
  kernel: { least: 90, tests: ["unit/kernel", "laws/kernel"] },
  scenario: { least: 90, tests: ["unit/scenario", "unit/schema/check", "unit/schema/parse"] },
  schema: { least: 90, tests: ["unit/schema", "laws/document"] },
  space: { least: 90, tests: ["unit/space", "laws/space", "laws/factored", "parity", "unit/engine/weigh", "golden/runs"] },
  seam: { least: 90, tests: ["unit/strategy", "unit/protocol", "unit/engine/run"] },
  strategy: { least: 90, tests: ["unit/strategy", "parity", "laws/concession", "golden/runs"] },
  protocol: { least: 90, tests: ["unit/protocol", "unit/engine/phases", "laws/skim", "golden/runs"] },
  verdict: { least: 90, tests: ["unit/verdict", "laws/verdicts", "unit/engine/run-verdicts", "laws/verdict"] },
  engine: {
    least: 90,
    tests: ["unit/engine", "unit/protocol", "laws/moderators", "unit/strategy", "unit/fixtures", "laws/rounds", "laws/luck", "laws/sessions"],
  },
};

/** Slow, for what they find: they are about large data, or run many whole scenarios. */
export const untried: readonly string[] = ["unit/scenario/immense", "unit/schema/large", "unit/space/large", "unit/engine/run-ukraine"];

/** Titles of tests that cases are reached at all: they run hundreds of them, and are about the generator. */
export const reaching = / > (?:.* )?(?:meets |ends in a fault in some run)/;
