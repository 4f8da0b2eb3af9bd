import type { Provenance } from "../../scenario/provenance.ts";
import type { FurtherSourceId } from "./further/sources.ts";
import type { SourceId as CoreSourceId } from "./sources.ts";

type SourceId = CoreSourceId | FurtherSourceId;

/** Parameters by path, each with where it comes from. */
export type Provenances = Readonly<Record<string, Provenance>>;

/** The date up to which information was used. */
export const SNAPSHOT = "2025-02-28";

/** Whose judgement an `expert_judgement` is. */
const AUTHORS = "the authors of the scenario";

/** A dated source states it; the place on the ladder is our reading of it. */
export const documented = (asOf: string, sources: readonly SourceId[], note: string): Provenance => ({
  kind: "documented",
  sources,
  asOf,
  confidence: "medium",
  note,
});

/** Our judgement, from dated sources that imply it but do not state it. */
export const judged = (asOf: string, sources: readonly SourceId[], note: string): Provenance => ({
  kind: "expert_judgement",
  sources,
  asOf,
  confidence: "low",
  attribution: AUTHORS,
  note,
});

/** It follows from other parameters by the formula in `note`. */
export const derived = (asOf: string, sources: readonly SourceId[], note: string): Provenance => ({
  kind: "derived",
  sources,
  asOf,
  note,
});

/** A figure to be varied: no source by the snapshot gives it. Sources named here, many of them later, only place it. */
export const illustrative = (note: string, places: readonly SourceId[] = []): Provenance => ({
  kind: "illustrative",
  ...(places.length > 0 ? { sources: places } : {}),
  confidence: "low",
  note,
});
