import { deepFreeze, isId, problem, refuse } from "../kernel/index.ts";
import { type Issue, optionCount, optionName, type Provenance, type Scenario, type Values } from "../scenario/index.ts";
import type { Findings } from "./findings.ts";
import { uniqueIds } from "./ids.ts";
import { pairs } from "./pairs.ts";

/** A scenario made from files of another system, and what it could not hold. */
export interface Imported {
  /** It compiles with the standard kit: every actor `polynomial`, alternating offers in the order of the profiles. */
  readonly scenario: Scenario;
  /** What was left out or read in a way that may surprise, each with its place; empty if nothing was. */
  readonly warnings: readonly string[];
  /** Each actor's discount factor d in (0, 1], by its id: a utility u at time t is worth u dᵗ there. Scenarios have none; 1 has no effect. */
  readonly discounts: Readonly<Record<string, number>>;
}

/** What files of other systems do not say of a scenario. */
export interface ImportOptions {
  /** The scenario's id; by default made from the domain's name. */
  readonly id?: string;
  /** The actors' names, in the order of the profiles; by default those in the profiles, else `party-1`, `party-2`, … */
  readonly actors?: readonly string[];
  /** R, the number of rounds. @defaultValue 20 */
  readonly deadline?: number;
}

/** An issue as files name it. */
export type DraftIssue =
  | { readonly kind: "options"; readonly name: string; readonly options: readonly string[] }
  | { readonly kind: "range"; readonly name: string; readonly from: number; readonly to: number; readonly step: number };

/** One profile: by issue, a weight, and values by option or as breakpoints of a range. */
export interface DraftParty {
  readonly name?: string | undefined;
  readonly weights: readonly number[];
  readonly values: readonly DraftValues[];
  readonly reservation: number;
  readonly discount?: number;
}

/** Values in the order of the options; those of a range as breakpoints. */
export type DraftValues =
  | { readonly kind: "options"; readonly values: readonly number[] }
  | Points;

/** Breakpoints of a range, the formula that they come from, and the formula for no value at all. */
interface Points {
  readonly kind: "points";
  readonly points: readonly (readonly [number, number])[];
  readonly note?: string | undefined;
  readonly noteOfZero?: string | undefined;
}

/** What assembling takes for granted of a file that was read. */
export interface Draft {
  readonly system: string;
  readonly name: string | undefined;
  readonly issues: readonly DraftIssue[];
  readonly parties: readonly DraftParty[];
  /** Whether the system takes 1 for utilities that add up to more. */
  readonly caps?: boolean;
}

const DEADLINE = 20;

/**
 * The scenario of a domain and its profiles, by these conventions: ids are made from names, which stay as labels; an actor's
 * ideal is its best option on every issue, the first of those alike; the status quo is every issue's first option and means
 * nothing, since all no-deal values are given; ω = 1, so that floors are no-deal values; utilities are raw sums of wₖ vₖ in
 * the order of the issues, capped at 1 where the system caps them and some would be more.
 */
export function assemble(draft: Draft, options: ImportOptions, findings: Findings): Imported {
  const names = actorNames(draft, options);
  const actorIds = uniqueIds(names, "party");
  const issueIds = uniqueIds(draft.issues.map(({ name }) => name), "issue");
  const issues = pairs(draft.issues, issueIds).map(([issue, id]) => issueOf(issue, id));
  const provenance: Record<string, Provenance> = {};
  const actors = pairs(draft.parties, pairs(names, actorIds)).map(([party, [label, id]]) => {
    const parts = pairs(issues, weighed(party));
    for (const [issue, { values }] of parts) {
      if (values.kind === "points" && values.note !== undefined) {
        provenance[`actors.${id}.position.values.${issue.id}`] = { kind: "derived", note: values.note };
      }
    }
    return {
      id,
      ...labelled(label, id),
      position: {
        ideal: Object.fromEntries(parts.map(([issue, { values }]) => [issue.id, optionName(issue, bestOption(issue, values))])),
        salience: Object.fromEntries(parts.map(([issue, { weight }]) => [issue.id, weight])),
        values: Object.fromEntries(parts.map(([issue, { values }]) => [issue.id, valuesOf(issue, values)])),
      },
      noDeal: { value: party.reservation },
      willingness: 1,
      strategy: { kind: "polynomial" as const },
    };
  });
  const { name } = draft;
  const scenario: Scenario = {
    format: 1,
    id: options.id ?? uniqueIds([name ?? draft.system], draft.system).join(),
    ...(name === undefined || name === "" ? {} : { title: name }),
    issues,
    statusQuo: Object.fromEntries(issues.map((issue) => [issue.id, optionName(issue, 0)])),
    actors,
    protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: actorIds }] },
    deadline: options.deadline ?? DEADLINE,
    arithmetic: "float",
    ...(draft.caps === true && draft.parties.some(exceedsOne) ? { normalize: "capped" as const } : {}),
    ...(Object.keys(provenance).length === 0 ? {} : { provenance }),
  };
  const discounts = Object.fromEntries(pairs(actorIds, draft.parties).map(([id, { discount = 1 }]) => [id, discount]));
  for (const [id, discount] of Object.entries(discounts)) {
    if (discount !== 1) findings.warn(`actors.${id}`, `the discount factor ${String(discount)} has no place in a scenario; it stands in discounts`);
  }
  return deepFreeze({ scenario, warnings: findings.warnings, discounts });
}

/** Options that no import could follow. */
export function checkOptions({ id, actors, deadline }: ImportOptions, profiles: number): void {
  refuse([
    ...(id !== undefined && !isId(id) ? [problem("bad-id", "options.id", id)] : []),
    ...(actors !== undefined && (!Array.isArray(actors) || actors.length !== profiles || !actors.every((name) => typeof name === "string"))
      ? [problem("wrong-type", "options.actors", actors, { expected: `a list of ${String(profiles)} names, one for each profile` })]
      : []),
    ...(deadline !== undefined && (!Number.isInteger(deadline) || deadline < 1 || deadline > 100_000)
      ? [problem("out-of-range", "options.deadline", deadline, { expected: "a whole number from 1 to 100000" })]
      : []),
  ]);
}

function actorNames({ parties }: Draft, { actors }: ImportOptions): readonly string[] {
  return parties.map(({ name }, at) => actors?.[at] ?? (name === undefined || name === "" ? `party-${String(at + 1)}` : name));
}

const labelled = (name: string, id: string): { readonly label?: string } => (name === id ? {} : { label: name });

function issueOf(issue: DraftIssue, id: string): Issue {
  const label = labelled(issue.name, id);
  if (issue.kind === "range") return { kind: "range", id, ...label, from: issue.from, to: issue.to, step: issue.step, unit: "" };
  const ids = uniqueIds(issue.options, "option");
  const options = pairs(issue.options, ids).map(([name, own]) => ({ id: own, ...labelled(name, own) }));
  return { kind: "options", id, ...label, options };
}

/** Weights with their values. Weights that are all 0 make every utility 0, which a scenario says by its values instead. */
function weighed({ weights, values }: DraftParty): { readonly weight: number; readonly values: DraftValues }[] {
  const none = weights.every((weight) => weight === 0);
  return pairs(weights, values).map(([weight, given], at) => (none ? { weight: at === 0 ? 1 : 0, values: allZero(given) } : { weight, values: given }));
}

const allZero = (given: DraftValues): DraftValues =>
  given.kind === "options"
    ? { kind: "options", values: given.values.map(() => 0) }
    : { kind: "points", points: given.points.map(([at]) => [at, 0] as const), note: given.noteOfZero };

/** The first of the best; breakpoints stand at every option, or at both ends of a line. */
function bestOption(issue: Issue, given: DraftValues): number {
  const values = valuesIn(given);
  const best = values.indexOf(greatest(values));
  return best === values.length - 1 ? optionCount(issue) - 1 : best;
}

function valuesOf(issue: Issue, given: DraftValues): Values {
  return given.kind === "points" ? given.points : Object.fromEntries(given.values.map((value, at) => [optionName(issue, at), value]));
}

function exceedsOne({ weights, values }: DraftParty): boolean {
  return pairs(weights, values).reduce((sum, [weight, given]) => sum + weight * greatest(valuesIn(given)), 0) > 1;
}

const valuesIn = (given: DraftValues): readonly number[] => (given.kind === "options" ? given.values : given.points.map(([, value]) => value));

const greatest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);
