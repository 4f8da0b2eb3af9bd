import type { Kit } from "../../engine/index.ts";
import { fail, problem, refuse } from "../../kernel/index.ts";
import type { AnyScenario, Kinds } from "../../scenario/index.ts";
import { type Axis, axisOf, type ParameterRange, type PathParameter, placeOf, type Setting, type Variation } from "./axis.ts";
import { countOption } from "./count-option.ts";
import { gridOf } from "./grid.ts";

/** How a parameter is varied in a search: on which grid, and at which cost. */
export interface Stepping {
  /** How many equal steps a range of numbers has; 10 by default. */
  readonly steps?: number;
  /** What a setting costs, from 0 to a million; the distance from the present setting as a share of the range by default. */
  cost?(setting: Setting): number;
}

/** A parameter that may be changed to reach something. */
export type Lever = string | (PathParameter & Stepping) | (Variation & Stepping);

/** One setting that a lever may be moved to. */
export interface Move {
  readonly setting: Setting;
  /** In units of a billionth, so that sums are exact and ties are real. */
  readonly cost: number;
  /** How far it is from the present setting, and which way; 0 where that is unknown. */
  readonly offset: number;
}

/** A lever with all that it may be moved to, the cheapest first. */
export interface MovableLever {
  readonly axis: Axis;
  readonly moves: readonly Move[];
}

/** One unit of cost. */
export const COST_UNITS = 1e9;

/**
 * The levers with their moves.
 *
 * @throws DetenteError for parameters that the scenario does not have, two of one name, and costs that are none.
 */
export function leversOf(scenario: AnyScenario, levers: readonly Lever[], kit: Kit<Kinds> | undefined): readonly MovableLever[] {
  const made = levers.map((lever) => movable(axisOf(scenario, lever, kit), typeof lever === "object" ? lever : {}));
  const names = made.map(({ axis }) => axis.name);
  refuse(names.flatMap((name, at) => (names.indexOf(name) < at ? [problem("repeated", `parameters.${String(at)}`, name)] : [])));
  return made;
}

function movable(axis: Axis, stepping: Stepping): MovableLever {
  const settings = gridOf(axis.range, countOption("steps", stepping.steps ?? 10, 1)).filter((setting) => setting !== axis.current);
  const width = widthOf(axis);
  const moves = settings.map((setting): Move => {
    const offset = offsetOf(axis, setting);
    const cost = stepping.cost?.(setting) ?? (offset === 0 || width === 0 ? 1 : Math.abs(offset) / width);
    return { setting, offset, cost: inUnits(axis.name, cost) };
  });
  return { axis, moves: moves.sort((a, b) => a.cost - b.cost) };
}

function offsetOf({ range, current }: Axis, setting: Setting): number {
  const [from, to] = [placeOf(range, current), placeOf(range, setting)];
  return from === undefined || to === undefined ? 0 : to - from;
}

/** The width of a range, in the measure of {@link placeOf}. */
function widthOf({ range }: { readonly range: ParameterRange }): number {
  if (range.kind === "numbers") return range.greatest - range.least;
  const places = range.settings.map((setting) => placeOf(range, setting)!);
  return Math.max(...places) - Math.min(...places);
}

function inUnits(name: string, cost: number): number {
  return cost >= 0 && cost <= 1e6 ? Math.round(cost * COST_UNITS) : fail(problem("out-of-range", `${name}.cost`, cost, { expected: "at least 0 and at most 1000000" }));
}
