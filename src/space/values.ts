import { defaults, type Issue, optionCount, optionIndex, optionName, type Values } from "../scenario/index.ts";
import { listedSize } from "./size.ts";

/** What one actor wants of one issue. */
export interface Stance {
  readonly ideal: string | number | undefined;
  /** The ideal where it is left out. */
  readonly fallback?: string | number | undefined;
  /** φ in [0, 1], the value of the fallback; 0.7 by default. */
  readonly fallbackValue?: number | undefined;
  /** The rungs that a hard red line on this issue alone covers. */
  readonly barred?: ReadonlySet<number> | undefined;
  /** Explicit values, which override the curve. */
  readonly values?: Values | undefined;
}

/**
 * vₖ by option, in [0, 1]: the value curve of one issue.
 *
 * With ideal i, fallback f, φ = v(f), and z the first barred rung strictly beyond f (or one rung past the end):
 *
 * - from i to f: v(x) = 1 − (1 − φ)·|x − i| / |f − i|;
 * - beyond f: v(x) = φ·|z − x| / |z − f|, and 0 at z and past it;
 * - on the other side of i the same loss per rung as from i to f, not below 0; where f = i, 1 − φ per rung both ways.
 *
 * Options in no order have v(i) = 1, v(f) = φ, and 0 otherwise. Explicit values override single options; breakpoints of a
 * range override all of it, with straight lines between them and level ends.
 *
 * @throws DetenteError `too-many-terms` for an issue of more than 2²⁰ options.
 * @example
 * ```ts
 * const days: Issue = { kind: "range", id: "days", from: 0, to: 30, step: 10, unit: "days" };
 * issueValues(days, { ideal: 0, fallback: 10, fallbackValue: 0.6 }); // [1, 0.6, 0.4, 0.2]
 * ```
 */
export function issueValues(issue: Issue, stance: Stance): number[] {
  const count = listedSize([optionCount(issue)], issue.id);
  const { values } = stance;
  if (isBreakpoints(values)) {
    if (issue.kind === "range" && values.length > 0) {
      return Array.from({ length: count }, (_, x) => interpolate(values, issue.from + x * issue.step));
    }
    return derive(issue, count, stance);
  }
  const derived = derive(issue, count, stance);
  return values === undefined ? derived : derived.map((v, x) => values[String(optionName(issue, x))] ?? v);
}

function derive(issue: Issue, count: number, stance: Stance): number[] {
  const phi = stance.fallbackValue ?? defaults.fallbackValue;
  const ideal = optionIndex(issue, stance.ideal);
  const named = optionIndex(issue, stance.fallback);
  const fallback = named < 0 ? ideal : named;
  const options = Array.from({ length: count }, (_, x) => x);
  if (ideal < 0) return options.map(() => 0);
  if (issue.kind === "options") return options.map((x) => (x === ideal ? 1 : x === fallback ? phi : 0));

  const side = Math.sign(fallback - ideal);
  const span = side === 0 ? 1 : Math.abs(fallback - ideal);
  const zero = firstBarred(count, fallback, side, stance.barred);
  return options.map((x) => {
    if (x === ideal) return 1;
    if (x === fallback) return phi;
    if ((x - fallback) * side > 0) return Math.max(0, (phi * ((zero - x) * side)) / ((zero - fallback) * side));
    return Math.max(0, 1 - ((1 - phi) * Math.abs(x - ideal)) / span);
  });
}

/** The first barred rung past the fallback, or one rung past the end. */
function firstBarred(count: number, fallback: number, side: number, barred?: ReadonlySet<number>): number {
  if (side === 0) return fallback;
  let rung = fallback + side;
  while (rung >= 0 && rung < count && barred?.has(rung) !== true) rung += side;
  return rung;
}

type Breakpoints = readonly (readonly [number, number])[];

const isBreakpoints = (values: Values | undefined): values is Breakpoints => Array.isArray(values);

function interpolate(points: Breakpoints, at: number): number {
  const after = points.findIndex(([number]) => number > at);
  const [right, left] = [points[after], points[after - 1]];
  if (right === undefined) return points[points.length - 1]?.[1] ?? 0;
  if (left === undefined) return right[1];
  return left[1] + ((right[1] - left[1]) * (at - left[0])) / (right[0] - left[0]);
}
