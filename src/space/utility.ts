import { Chooser } from "./choice.ts";
import { type Contributions, contributions } from "./contributions.ts";
import { countAbove, countAtLeast, descending, type Order } from "./order.ts";
import { partsAt, regionsAt } from "./reading.ts";
import { NO_TERMS, type Objective, type Tie, UNITS, type Utility, type UtilityParts, type UtilitySpec } from "./space.ts";
import { maskTable, sumTable } from "./tables.ts";

/** What the utilities of one space share. */
export interface Listing {
  readonly radix: readonly number[];
  /** 1 for feasible terms. */
  readonly feasible: Uint8Array;
  options(terms: number): number[];
}

/**
 * A utility listed over all terms: `at` and `signable` are reads of an array; sorted orders are made at the first question
 * that needs one.
 */
export class ListedUtility implements Utility {
  readonly spec: UtilitySpec;
  readonly constant: boolean;
  readonly ceilingTerms: number;
  readonly ceiling: number;
  readonly leastUnits: number;
  readonly greatestUnits: number;
  readonly #listing: Listing;
  readonly #parted: Contributions;
  /** Raw utilities in the scale of the contributions. */
  readonly #raws: Float64Array;
  readonly #utilities: Float64Array;
  readonly #signables: Float64Array;
  /** 1 for terms that the actor may sign. */
  readonly #open: Uint8Array;
  #order: Order | undefined;
  #chooser: Chooser | undefined;

  constructor(spec: UtilitySpec, listing: Listing) {
    const { radix, feasible } = listing;
    this.spec = spec;
    this.#listing = listing;
    this.#parted = contributions(spec);
    const { issues, linkages, costs, scale } = this.#parted;
    const exact = spec.arithmetic === "exact";
    const size = feasible.length;
    const raws = sumTable(radix, issues, [...linkages, ...costs], exact ? "early" : "late");
    let [least, greatest] = [Infinity, -Infinity];
    for (let terms = 0; terms < size; terms++) {
      let raw = raws[terms]!;
      if (exact) raws[terms] = raw = raw < 0 ? 0 : raw > UNITS ? UNITS : raw;
      if (feasible[terms] === 0) continue;
      if (raw < least) least = raw;
      if (raw > greatest) greatest = raw;
    }
    this.#raws = raws;
    this.leastUnits = least;
    this.greatestUnits = greatest;
    this.constant = least === greatest;

    const mapped = spec.normalize === "feasible";
    const utilities = mapped || scale !== 1 ? new Float64Array(size) : raws;
    if (mapped) for (let terms = 0; terms < size; terms++) utilities[terms] = this.#map(raws[terms]!);
    else if (scale !== 1) for (let terms = 0; terms < size; terms++) utilities[terms] = raws[terms]! / scale;
    this.#utilities = utilities;

    const uncrossed = spec.hard.length === 0 ? feasible : maskTable(radix, spec.hard, 0);
    const undeclared = spec.declared.length === 0 ? feasible : maskTable(radix, spec.declared, 0);
    const open = new Uint8Array(size);
    const signables = new Float64Array(size);
    let [ceilingTerms, ceiling] = [NO_TERMS, 0];
    for (let terms = 0; terms < size; terms++) {
      if (feasible[terms] === 0 || uncrossed[terms] === 0) {
        signables[terms] = -1;
        continue;
      }
      const utility = utilities[terms]!;
      open[terms] = 1;
      signables[terms] = utility;
      if (undeclared[terms] === 1 && (ceilingTerms === NO_TERMS || utility > ceiling)) {
        ceilingTerms = terms;
        ceiling = utility;
      }
    }
    this.#open = open;
    this.#signables = signables;
    this.ceilingTerms = ceilingTerms;
    this.ceiling = ceiling;
    Object.freeze(this);
  }

  at(terms: number): number {
    return this.#utilities[terms]!;
  }

  signable(terms: number): number {
    return this.#signables[terms]!;
  }

  crossed(terms: number, kind: "hard" | "declared"): readonly string[] {
    return regionsAt(this.spec[kind], this.#listing.radix, this.#listing.options(terms));
  }

  normalized(raw: number): number {
    if (this.spec.normalize === "none") return clamp(raw);
    // Whole units, so that a raw utility maps to the very number that `at` gives.
    return this.#map(this.spec.arithmetic === "exact" ? Math.round(raw * UNITS) : raw);
  }

  raw(terms: number): number {
    return this.#raws[terms]! / this.#parted.scale;
  }

  units(terms: number): number {
    return this.#raws[terms]!;
  }

  leastAbove(aspiration: number): number {
    const { terms, values } = this.#sorted();
    const length = countAtLeast(values, aspiration);
    return length === 0 ? NO_TERMS : terms[countAbove(values, values[length - 1]!)]!;
  }

  choose(aspiration: number, objectives: readonly Objective[], tie: Tie): number {
    this.#chooser ??= new Chooser({ order: this.#sorted(), utilities: this.#utilities, radix: this.#listing.radix });
    return this.#chooser.choose(aspiration, objectives, tie);
  }

  value(issue: number, option: number): number {
    return this.spec.values[issue]?.[option] ?? 0;
  }

  parts(terms: number): UtilityParts {
    return partsAt(this.#parted, this.#listing.radix, this.#listing.options(terms));
  }

  /** The map of normalisation, in the scale of the contributions. */
  #map(raw: number): number {
    return this.constant ? 1 : clamp((raw - this.leastUnits) / (this.greatestUnits - this.leastUnits));
  }

  #sorted(): Order {
    this.#order ??= descending(this.#utilities, this.#open);
    return this.#order;
  }
}

Object.freeze(ListedUtility.prototype);

const clamp = (number: number): number => (number < 0 ? 0 : number > 1 ? 1 : number);
