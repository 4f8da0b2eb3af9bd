import type { AnyScenario } from "detente";

/** One party of a generated scenario: u(x) = Σ w v(x), summed in the order of the issues. */
export interface Party {
  readonly weights: readonly number[];
  /** Values in [0, 1] by issue and option: each issue has a worst option of 0 and a best of 1. */
  readonly values: readonly (readonly number[])[];
}

/** How large a generated scenario is. */
export interface Shape {
  readonly parties: number;
  readonly issues: number;
  /** Options of each issue. */
  readonly options: number;
}

/** What a scenario writes for a strategy. */
export type Strategy = AnyScenario["actors"][number]["strategy"];

/**
 * Parties drawn from `mulberry32(1000 · seed + p + 1)`: for each issue its values in order, mapped so that the least is 0
 * and the greatest 1; then for each issue a weight of 0.1 + u, divided by their sum.
 */
export function generate(seed: number, { parties, issues, options }: Shape): Party[] {
  return Array.from({ length: parties }, (_, party) => {
    const draw = mulberry32(1000 * seed + party + 1);
    const values = Array.from({ length: issues }, () => stretched(Array.from({ length: options }, draw)));
    const weights = Array.from({ length: issues }, () => 0.1 + draw());
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return { weights: weights.map((weight) => weight / total), values };
  });
}

/** Parties as a scenario of alternating offers whose floors are all at the no-deal value. */
export function scenarioOf(
  parties: readonly Party[],
  strategies: readonly Strategy[],
  { rounds = 100, noDeal = 0 } = {},
): AnyScenario {
  const radix = parties[0]!.values.map(({ length }) => length);
  const seats = parties.map((_, party) => `p${party}`);
  return {
    id: "generated",
    issues: radix.map((options, issue) => ({
      kind: "options",
      id: `i${issue}`,
      options: Array.from({ length: options }, (_, option) => ({ id: `v${option}` })),
    })),
    statusQuo: terms(radix.map(() => 0)),
    actors: parties.map(({ weights, values }, party) => ({
      id: seats[party]!,
      position: {
        ideal: terms(values.map((all) => all.indexOf(1))),
        salience: byIssue(weights),
        values: byIssue(values.map((all) => Object.fromEntries(all.map((value, option) => [`v${option}`, value])))),
      },
      noDeal: { value: noDeal },
      willingness: 1,
      strategy: strategies[party]!,
    })),
    protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats }] },
    deadline: rounds,
    arithmetic: "float",
  };
}

/** Tommy Ettinger's Mulberry32: numbers in [0, 1) from 32 bits of state. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

function stretched(drawn: readonly number[]): number[] {
  const [least, greatest] = [Math.min(...drawn), Math.max(...drawn)];
  return drawn.map((value) => (value - least) / (greatest - least));
}

const terms = (options: readonly number[]): Record<string, string> => byIssue(options.map((option) => `v${option}`));

const byIssue = <T>(all: readonly T[]): Record<string, T> => Object.fromEntries(all.map((one, issue) => [`i${issue}`, one]));
