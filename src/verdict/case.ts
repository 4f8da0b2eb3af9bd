import type { Cause } from "../seam/index.ts";

/** What the rules need to know of one actor. Utilities are in [0, 1], after normalisation. */
export interface CaseActor {
  readonly id: string;
  readonly principal: boolean;
  readonly affected: boolean;
  /** Whether it accepted or acceded to the text. */
  readonly signatory: boolean;
  /** u(x) of the last text agreed; `null` where none was. */
  readonly utility: number | null;
  /** d at the start, and at consent (or, without a text, at the end). */
  readonly noDealAtStart: number;
  readonly noDeal: number;
  /** The mean of u(x) − d over the next H rounds of drift; `null` without a text. */
  readonly surplusAhead: number | null;
  /** The greatest utility over terms that cross none of its red lines. */
  readonly ceiling: number;
  /** mᵢ, its best over the consent zone of the signatories; `null` where that is empty or no better than d. */
  readonly best: number | null;
  /** give(x) and get(x), against the status quo; 0 without a text. */
  readonly give: number;
  readonly get: number;
  /** ceiling − u of the last text it tabled or accepted; `null` where there is none. */
  readonly lastMove: number | null;
  /** Whether that text was put as take it or leave it. */
  readonly ultimatum: boolean;
  /** Those it was addressed to (at its tables, or for their accession) to whom it was below their no-deal value, or across a red line of theirs. */
  readonly unacceptableTo: readonly string[];
  /** Sunk and ongoing process gains. */
  readonly processGain: number;
  /** Declared red lines of its own that the text crosses, where it signed. */
  readonly crossedDeclared: readonly string[];
  /** Its salience on issues in which the text leaves the status quo; 0 without a text. */
  readonly changedSalience: number;
  /** Its salience on issues that the text settles by a deferred option; 0 without a text. */
  readonly deferredSalience: number;
}

/** A finished run as the verdict sees it: plain figures, no engine. */
export interface Case {
  /** Whether any text could be tabled. */
  readonly convened: boolean;
  /** Whether a text was agreed, ratified and delivered. */
  readonly inForce: boolean;
  /** Why not; `null` where it is in force. */
  readonly cause: Cause | null;
  readonly by: readonly string[];
  /** Whether the text ends the fighting. */
  readonly endsFighting: boolean;
  readonly thresholds: {
    readonly epsilon: number;
    readonly rho: number;
    readonly sigma: number;
    readonly theta: number;
  };
  readonly actors: readonly CaseActor[];
}
