/** Where a figure comes from. */
export type ProvenanceKind = "documented" | "derived" | "expert_judgement" | "illustrative";

/** The source of one parameter: kept in the scenario's `provenance` under the parameter's path. */
export interface Provenance {
  readonly kind: ProvenanceKind;
  /** Ids in the scenario's `sources`; `documented` needs at least one. */
  readonly sources?: readonly string[];
  /** The date of the information, `YYYY-MM-DD`, not after the scenario's snapshot. */
  readonly asOf?: string;
  /** The range in which the parameter may reasonably be varied. */
  readonly range?: readonly [number, number];
  readonly unit?: string;
  readonly confidence?: "low" | "medium" | "high";
  /** The formula of a `derived` parameter, or whose judgement it is. */
  readonly note?: string;
  readonly attribution?: string;
}

/** A source that provenance refers to. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  /** A primary or official, B agency or established outlet, C other. */
  readonly grade?: "A" | "B" | "C" | "-";
  readonly retrieved?: string;
}
