import type { AnyScenario, Issue } from "../../src/index.ts";

/** Profiles over common issues, as other systems publish them: an issue's evaluations in the order of its options. */
export interface Domain {
  /** What NegMAS's own file holds: the evaluations as they are, or mapped to 0 … 1. */
  readonly stored: string;
  readonly issues: readonly { readonly name: string; readonly options: readonly string[] }[];
  readonly profiles: readonly Profile[];
}

/** One party: raw utility = Σ weight · evaluation. */
export interface Profile {
  readonly name: string;
  readonly weights: readonly number[];
  readonly evaluations: readonly (readonly number[])[];
}

/** What a party brings to a domain: its strategy as a scenario writes it. */
export type Strategy = AnyScenario["actors"][number]["strategy"];

/**
 * A domain as a scenario of alternating offers, with utilities as NegMAS's `normalize` gives them: all parties in the units
 * of one range, from the least to the greatest raw utility that any of them has, then each moved so that its best is 1. A
 * party's worst may so be above 0. The files of some domains hold utilities that run from 0 to 1 for each party already,
 * which leaves that one range at 1.
 */
export function scenarioOf(domain: Domain, strategies: readonly Strategy[], rounds: number): AnyScenario {
  const issues = domain.issues.map(({ name, options }, issue): Issue => ({
    kind: "options",
    id: `i${issue}`,
    label: name,
    options: options.map((label, option) => ({ id: `o${option}`, label })),
  }));
  const parties = domain.profiles.map((_, party) => `p${party}`);
  return {
    id: "negmas",
    issues,
    statusQuo: termsOf(domain.issues.map(() => 0)),
    actors: domain.profiles.map((profile, party) => ({
      id: parties[party]!,
      label: profile.name,
      position: positionOf(profile, unitOf(domain, profile)),
      noDeal: { value: 0 },
      willingness: 1,
      strategy: strategies[party]!,
    })),
    protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: parties }] },
    deadline: rounds,
    arithmetic: "float",
  };
}

/** Option indices as terms. */
export function termsOf(options: readonly number[]): Readonly<Record<string, string>> {
  return Object.fromEntries(options.map((option, issue) => [`i${issue}`, `o${option}`]));
}

/** How much raw utility makes a utility of 1. */
function unitOf({ stored, profiles }: Domain, profile: Profile): number {
  const over = stored === "raw" ? profiles : [profile];
  return Math.max(...over.map(greatest)) - Math.min(...over.map(least));
}

/**
 * u = 1 − Σ w (max − e)/unit, as weights that add up to 1 and values in [0, 1]: with ρ = own range/unit, weights are
 * w (max − min)/own range and values 1 − ρ (max − e)/(max − min).
 */
function positionOf(profile: Profile, unit: number) {
  const range = greatest(profile) - least(profile);
  const share = range / unit;
  const each = profile.evaluations.map((evaluations, issue) => {
    const [max, min] = [Math.max(...evaluations), Math.min(...evaluations)];
    return {
      best: evaluations.indexOf(max),
      weight: (profile.weights[issue]! * (max - min)) / range,
      values: evaluations.map((evaluation) => Math.max(0, 1 - (share * (max - evaluation)) / (max - min))),
    };
  });
  return {
    ideal: termsOf(each.map(({ best }) => best)),
    salience: Object.fromEntries(each.map(({ weight }, issue) => [`i${issue}`, weight])),
    values: Object.fromEntries(
      each.map(({ values }, issue) => [`i${issue}`, Object.fromEntries(values.map((value, option) => [`o${option}`, value]))]),
    ),
  };
}

const greatest = ({ weights, evaluations }: Profile): number => total(weights, evaluations.map((all) => Math.max(...all)));

const least = ({ weights, evaluations }: Profile): number => total(weights, evaluations.map((all) => Math.min(...all)));

function total(weights: readonly number[], evaluations: readonly number[]): number {
  return weights.reduce((sum, weight, issue) => sum + weight * evaluations[issue]!, 0);
}
