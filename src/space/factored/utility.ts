import { fail, problem } from "../../kernel/index.ts";
import { type Contributions, contributions } from "../contributions.ts";
import { partsAt, regionsAt, unitsFor } from "../reading.ts";
import { MAX_LISTED } from "../size.ts";
import { NO_TERMS, type Objective, type Region, type Tie, UNITS, type Utility, type UtilityParts, type UtilitySpec } from "../space.ts";
import { Elimination, type Sum } from "./elimination.ts";
import { Halves } from "./halves.ts";
import { mix, negated } from "./mix.ts";
import type { Goal } from "./search.ts";
import type { Question } from "./solve.ts";

/** What the utilities of one space share. */
export interface Ground {
  readonly radix: readonly number[];
  readonly size: number;
  readonly constraints: readonly Region[];
  /** The most entries of a table. */
  readonly entries: number;
  options(terms: number): number[];
  /** Answers a question, and notes where the answer fell short of a proof. */
  ask(question: Omit<Question, "nodes">): number;
}

/** How many answers, and how many utilities of single terms, one utility remembers. */
const KEPT = 2048;

/** The longest question remembered: with the number of answers, it bounds what they take. */
const LONGEST = 8192;

/** A utility over terms that are not listed: elimination and search answer what a listing would, to the last bit. */
export class FactoredUtility implements Utility {
  readonly spec: UtilitySpec;
  readonly constant: boolean;
  readonly ceilingTerms: number;
  readonly ceiling: number;
  readonly leastUnits: number;
  readonly greatestUnits: number;
  readonly #ground: Ground;
  readonly #parted: Contributions;
  readonly #plan: Elimination;
  readonly #own: Float64Array;
  /** −∞ for terms that the actor may not sign. */
  readonly #open: Float64Array;
  /** The greatest sum of terms that it may sign, not clamped. */
  readonly #most: number;
  /** By what was asked, written out: runs ask the same again, with objectives made afresh. */
  readonly #answers = new Map<string, number>();
  /** Made at the first question for the least utility. */
  #halves: { readonly known: Halves | undefined } | undefined;
  /** Terms asked for lately. */
  readonly #known = new Map<number, Known>();

  constructor(spec: UtilitySpec, ground: Ground) {
    if (spec.arithmetic === "float") fail(problem("too-many-terms", "arithmetic", spec.arithmetic, { count: ground.size, limit: MAX_LISTED }));
    const { radix, constraints, entries } = ground;
    this.spec = spec;
    this.#ground = ground;
    this.#parted = contributions(spec);
    const plan = new Elimination(radix, scopesOf(spec, constraints), entries);
    const own = plan.table(sumOf(this.#parted));
    const feasible = plan.keep(plan.table({}), constraints, 1);
    const open = plan.keep(feasible.slice(), spec.hard, 0);
    this.#plan = plan;
    this.#own = own;
    this.#open = open;
    this.#most = plan.maximize(mix(own, open));
    this.greatestUnits = clampUnits(plan.maximize(mix(feasible, own)));
    this.leastUnits = clampUnits(0 - plan.maximize(mix(feasible, own, -1)));
    this.constant = this.leastUnits === this.greatestUnits;
    this.ceilingTerms = ground.ask({ plan, barred: plan.keep(open.slice(), spec.declared, 0), floors: [], goals: [goalOf(own)] });
    this.ceiling = this.ceilingTerms === NO_TERMS ? 0 : this.at(this.ceilingTerms);
    Object.freeze(this);
  }

  at(terms: number): number {
    return this.#read(terms).utility;
  }

  signable(terms: number): number {
    return this.#read(terms).signable;
  }

  crossed(terms: number, kind: "hard" | "declared"): readonly string[] {
    return regionsAt(this.spec[kind], this.#ground.radix, this.#ground.options(terms));
  }

  normalized(raw: number): number {
    return this.spec.normalize === "feasible" ? this.#map(Math.round(raw * UNITS)) : clamp(raw);
  }

  raw(terms: number): number {
    return this.units(terms) / UNITS;
  }

  units(terms: number): number {
    return this.#read(terms).units;
  }

  leastAbove(aspiration: number): number {
    return this.choose(aspiration, [], "least");
  }

  choose(aspiration: number, objectives: readonly Objective[], tie: Tie): number {
    const least = unitsFor(this, aspiration);
    if (least === Infinity) return NO_TERMS;
    const key = [tie, least, ...objectives.map(({ scores }) => scores.join(";"))].join(" ");
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const found = this.#nearest(least, objectives, tie) ?? this.#search(least, objectives, tie);
    if (this.#answers.size >= KEPT) this.#answers.clear();
    if (key.length <= LONGEST) this.#answers.set(key, found);
    return found;
  }

  value(issue: number, option: number): number {
    return this.spec.values[issue]?.[option] ?? 0;
  }

  parts(terms: number): UtilityParts {
    return partsAt(this.#parted, this.#ground.radix, this.#ground.options(terms));
  }

  /** The least utility that reaches units. */
  #nearest(least: number, objectives: readonly Objective[], tie: Tie): number | undefined {
    if (tie === "index" || objectives.length > 0 || least <= 0) return undefined;
    this.#halves ??= { known: Halves.of(this.#plan, mix(this.#own, this.#open), this.#ground.entries) };
    const found = this.#halves.known?.leastFrom(least);
    // Above the greatest utility all is one again, and the lowest index counts.
    return found !== undefined && (found.terms === NO_TERMS || found.sum < UNITS || this.#most <= UNITS) ? found.terms : undefined;
  }

  #search(least: number, objectives: readonly Objective[], tie: Tie): number {
    const plan = this.#plan;
    const goals = objectives.map(({ scores }): Goal => ({ table: plan.table({ scores }), least: -Infinity, most: Infinity }));
    if (tie === "least") goals.push({ table: negated(this.#own), least: -UNITS, most: 0 });
    const floors = least > 0 ? [{ table: this.#own, least }] : [];
    return this.#ground.ask({ plan, barred: this.#open, floors, goals });
  }

  /** The map of normalisation, in units. */
  #map(units: number): number {
    return this.constant ? 1 : clamp((units - this.leastUnits) / (this.greatestUnits - this.leastUnits));
  }

  #read(terms: number): Known {
    let known = this.#known.get(terms);
    if (known === undefined) {
      known = this.#work(terms);
      if (this.#known.size >= KEPT) this.#known.clear();
      this.#known.set(terms, known);
    }
    return known;
  }

  #work(terms: number): Known {
    if (!(terms >= 0 && terms < this.#ground.size && Number.isInteger(terms))) return NO_KNOWN;
    const plan = this.#plan;
    const taken = plan.taken(terms);
    const units = clampUnits(plan.sum(this.#own, taken));
    const utility = this.spec.normalize === "feasible" ? this.#map(units) : units / UNITS;
    return { units, utility, signable: plan.sum(this.#open, taken) === 0 ? utility : -1 };
  }
}

Object.freeze(FactoredUtility.prototype);

/** What is known of terms. */
interface Known {
  readonly units: number;
  readonly utility: number;
  readonly signable: number;
}

const NO_KNOWN: Known = { units: NaN, utility: NaN, signable: -1 };

/** The issues of everything that a plan for a utility has to hold. */
export function scopesOf({ linkages, hard, declared }: UtilitySpec, constraints: readonly Region[]): (readonly number[])[] {
  return [...constraints, ...hard, ...declared, ...linkages.map(({ f }) => f)].map(({ issues }) => issues);
}

/** Raw utility in units, before it is clamped. */
export const sumOf = ({ issues, linkages, costs }: Contributions): Sum => ({ scores: issues, factors: [...linkages, ...costs] });

/** Raw utility as a goal: all that is clamped to one number is one. */
export const goalOf = (table: Float64Array): Goal => ({ table, least: 0, most: UNITS });

const clamp = (number: number): number => (number < 0 ? 0 : number > 1 ? 1 : number);

const clampUnits = (units: number): number => (units < 0 ? 0 : units > UNITS ? UNITS : units);
