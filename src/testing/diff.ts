import { canonicalJson } from "../kernel/index.ts";
import type { RunEvent, RunRecord } from "../seam/index.ts";
import { showLiteral } from "./show.ts";

/** Where two runs part: the first event that one has and the other has not, or has otherwise. */
export interface Parting {
  /** Its place among the events. */
  readonly index: number;
  /** What the one has there; `undefined` where it was over. */
  readonly one: RunEvent | undefined;
  readonly other: RunEvent | undefined;
}

/** What two runs are compared by. */
export type Told = Pick<RunRecord, "events">;

/**
 * The first event at which two runs part; `undefined` where none does.
 *
 * @example
 * ```ts
 * partingOf(simulate(model, { seed: 1 }), simulate(model, { seed: 1 })); // undefined
 * ```
 */
export function partingOf({ events: one }: Told, { events: other }: Told): Parting | undefined {
  const [first, second] = [one ?? [], other ?? []];
  const index = Array.from({ length: Math.max(first.length, second.length) }).findIndex((_, at) => !same(first[at], second[at]));
  return index < 0 ? undefined : { index, one: first[index], other: second[index] };
}

/**
 * Two runs up to where they part, in words: how many events they share, and what each then has.
 *
 * @example
 * ```ts
 * showParting(simulate(model, { seed: 1 }), simulate(model, { seed: 2 })); // "The runs share 35 events. Then…"
 * ```
 */
export function showParting(one: Told, other: Told): string {
  const parting = partingOf(one, other);
  if (parting === undefined) return `The runs have the same ${(one.events ?? []).length} events.`;
  const show = (event: RunEvent | undefined): string => (event === undefined ? "nothing: it was over" : showLiteral(event, "  "));
  return `The runs share ${parting.index} events. Then\n- ${show(parting.one)}\n+ ${show(parting.other)}`;
}

/** Whether two values are the same plain data. */
export const same = (one: unknown, other: unknown): boolean =>
  one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other));
