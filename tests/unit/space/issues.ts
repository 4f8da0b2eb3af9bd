import type { LadderIssue, OptionsIssue, RangeIssue } from "../../../src/scenario/index.ts";

/** A ladder whose rungs are named r0, r1, … */
export function ladder(id: string, rungs: number): LadderIssue {
  return { kind: "ladder", id, options: Array.from({ length: rungs }, (_, rung) => ({ id: `r${rung}` })) };
}

/** Options in no order, with these names. */
export function options(id: string, ...names: string[]): OptionsIssue {
  return { kind: "options", id, options: names.map((name) => ({ id: name })) };
}

/** A range in days. */
export function range(id: string, from: number, to: number, step: number): RangeIssue {
  return { kind: "range", id, from, to, step, unit: "days" };
}
