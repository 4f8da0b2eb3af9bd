import { bounds, type Model } from "../../engine/index.ts";
import { defaults } from "../../scenario/index.ts";
import type { State } from "../../seam/index.ts";

/** What one actor would have to be given for a deal to last. Utilities are in [0, 1]. */
export interface Endurance {
  readonly actor: string;
  readonly noDeal: number;
  /** The greatest no-deal value over the next H rounds of drift, that of now included. */
  readonly noDealAhead: number;
  /** The greatest threshold of those who ratify for it, above which nothing passes; `null` where nobody does. */
  readonly ratification: number | null;
  /** The greatest of these. */
  readonly least: number;
}

/** H, the horizon of the verdict. */
export const horizonOf = ({ scenario }: Model): number => scenario.thresholds?.horizon ?? defaults.thresholds.horizon;

/** By actor, in the order of the scenario; at the start by default. */
export function endurances(model: Model, at?: State): Endurance[] {
  // Drift is the same every round, so that the greatest value is at one end.
  const round = Math.max(1, at?.round ?? 1) + horizonOf(model);
  return model.scenario.actors.map(({ id }) => {
    const { noDeal, floor } = bounds(model, id, at);
    const noDealAhead = Math.max(noDeal, bounds(model, id, at, round).noDeal);
    const ratification = ratificationOf(model, id, noDeal, floor);
    return { actor: id, noDeal, noDealAhead, ratification, least: Math.max(noDealAhead, ratification ?? 0) };
  });
}

function ratificationOf({ scenario }: Model, actor: string, noDeal: number, floor: number): number | null {
  const thresholds = (scenario.ratifiers ?? []).flatMap((ratifier) => {
    if (ratifier.actor !== actor) return [];
    const { threshold } = ratifier;
    return [threshold.kind === "utility" ? threshold.least : threshold.kind === "floor" ? floor : noDeal + (threshold.margin ?? 0)];
  });
  return thresholds.length === 0 ? null : Math.max(...thresholds);
}
