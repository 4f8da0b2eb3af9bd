import { NO_TERMS, UNITS } from "../../space/index.ts";
import type { Frontier } from "../problem.ts";
import { Archive } from "./archive.ts";
import { type Bundle, bundled, joined } from "./bundle.ts";
import { collect } from "./collect.ts";
import { clampUnits, type Ground } from "./ground.ts";
import { ladderOf } from "./halved.ts";
import { separate, type Separation } from "./separator.ts";
import { Staircase } from "./staircase.ts";
import type { Zone } from "./zone.ts";

/** What a frontier may take. */
export interface Room {
  readonly nodes: number;
  readonly points: number;
}

/** Cells of a staircase. */
const MOST_CELLS = 4_194_304;
const MOST_EPSILON_CELLS = 16_777_216;
const MOST_PER_COORDINATE = 4096;
/** What listing a partial term costs against looking at a pair of them. */
const LISTING = 8;
/** The most partial terms of one block that are listed. */
const MOST_LISTED = 4_000_000;
/** Where a frontier does not fit, one that covers it within this, and then within twice as much, … is tried. */
const COARSEST = 1 / 128;
/** Weights whose best terms begin a staircase, by member: all multiples of a share. */
const SHARES = 5;

/**
 * The Pareto frontier of a field, or terms that cover the field within ε.
 *
 * Partial terms over a block of issues that others dominate, given the options of the separator, are part of no terms of the
 * frontier, unless by a clamp. So only the others are combined, over every configuration of the separator; a staircase under
 * the points found so far turns away most of what they dominate, and a last comparison the rest.
 */
export function frontier(zone: Zone, epsilon: number, room: Room): Frontier {
  if (zone.field.count === 0) return { terms: [], exact: true, epsilon };
  const separation = separate(zone.ground.space.radix, zone.ground.scopes, costOf);
  for (let coarse = epsilon; coarse < 1; coarse = coarse === 0 ? COARSEST : 2 * coarse) {
    const terms = combined(zone, coarse, separation, room);
    if (terms === "too long") break;
    if (terms !== "too many") return { terms, exact: coarse === epsilon, epsilon: coarse };
  }
  return single(zone, epsilon);
}

function costOf(separator: number, blocks: readonly number[]): number {
  const listed = blocks.reduce((sum, size) => sum + size, 0);
  return separator * (LISTING * listed + blocks.reduce((product, size) => product * frontierOf(size), 1));
}

/** About how many of some partial terms no others dominate: √size and a half more of it, by and large. */
const frontierOf = (size: number): number => Math.min(size, Math.sqrt(size) * 4);

function combined(zone: Zone, epsilon: number, { separator, blocks }: Separation, { nodes, points }: Room): number[] | "too many" | "too long" {
  const { ground, field } = zone;
  const { space, members } = ground;
  const width = members.length;
  const sizes = blocks.map((block) => block.reduce((size, issue) => size * space.radix[issue]!, 1));
  if (Math.max(...sizes) > MOST_LISTED) return "too long";
  const ladders = blocks.map((block) => ladderOf(ground, separator, block));
  const base = ladderOf(ground, separator, []);
  const staircase = staircaseOver(ground, field, epsilon);
  const point = new Float64Array(width);
  begin(zone, staircase, point, epsilon === 0);
  const archive = new Archive(width, staircase, points);
  const origins: { readonly index: number; readonly one: Bundle; readonly other: Bundle }[] = [];
  let work = nodes;
  for (const given of base.configurations()) {
    const fixed = base.at(given);
    if (fixed === undefined) continue;
    work -= sizes.reduce((sum, size) => sum + size, 0) * LISTING;
    if (work < 0) return "too long";
    const bundles = ladders.map((ladder) => ladder.list(given)).map((part) => bundled(part, width)).sort((a, b) => a.count - b.count);
    if (bundles.some(({ count }) => count === 0)) continue;
    let one = bundles[0] ?? nothing(width);
    const other = bundles.length > 1 ? bundles[bundles.length - 1]! : nothing(width);
    for (const bundle of bundles.slice(1, -1)) {
      const both = joined(one, bundle, width, points);
      if (both === undefined) return "too many";
      one = both;
    }
    work -= one.count * other.count;
    if (work < 0) return "too long";
    const origin = origins.length;
    origins.push({ index: fixed.index[0]!, one, other });
    for (let a = 0; a < one.count; a++) {
      for (let i = 0; i < width; i++) point[i] = clampUnits(fixed.sums[i]! + one.sums[a * width + i]! + other.tops[i]!);
      if (staircase.covers(point)) continue;
      for (let b = 0; b < other.count; b++) {
        for (let i = 0; i < width; i++) point[i] = clampUnits(fixed.sums[i]! + one.sums[a * width + i]! + other.sums[b * width + i]!);
        if (!staircase.covers(point) && !archive.add(point, origin, a, b)) return "too many";
      }
    }
  }
  const { values, origins: from, count } = archive.close();
  const terms = new Set<number>();
  const clamped = new Map<string, Float64Array>();
  for (let at = 0; at < count; at++) {
    const row = values.subarray(at * width, (at + 1) * width);
    const { index, one, other } = origins[from[3 * at]!]!;
    const [a, b] = [from[3 * at + 1]!, from[3 * at + 2]!];
    const only = epsilon > 0;
    if (!only && row.some((units, i) => (units === 0 && field.lows[i]! < 0) || (units === UNITS && field.highs[i]! > UNITS))) {
      clamped.set(row.join(" "), row);
      continue;
    }
    const [endA, endB] = only ? [one.starts[a]! + 1, other.starts[b]! + 1] : [one.starts[a + 1]!, other.starts[b + 1]!];
    if (terms.size + (endA - one.starts[a]!) * (endB - other.starts[b]!) > points) return "too many";
    for (let x = one.starts[a]!; x < endA; x++) for (let y = other.starts[b]!; y < endB; y++) terms.add(index + one.index[x]! + other.index[y]!);
  }
  for (const row of clamped.values()) {
    const floors = Array.from(row, (units) => (units === 0 ? -Infinity : units));
    if (!collect(ground, field, floors, terms, { nodes, points })) return "too many";
  }
  return [...terms].sort((a, b) => a - b);
}

function staircaseOver({ members }: Ground, { lows, highs }: Zone["field"], epsilon: number): Staircase {
  const from = lows.map(clampUnits);
  const ranges = highs.map((high, i) => clampUnits(high) - from[i]!);
  const near = members.map(({ width }) => epsilon * width * (1 - 1e-9));
  if (epsilon > 0) {
    const cells = ranges.map((range, i) => Math.floor(range / near[i]!) + 1);
    if (cells.reduce((product, count) => product * count, 1) <= MOST_EPSILON_CELLS) return new Staircase(from, near, cells, false);
  }
  let most = MOST_PER_COORDINATE;
  while (most > 1 && ranges.reduce((product) => product * most, 1) > MOST_CELLS) most--;
  return new Staircase(from, ranges.map((range) => range / most || 1), ranges.map((range) => (range > 0 ? most : 1)), true);
}

/** Puts under a staircase what the best terms for some weights dominate. */
function begin(zone: Zone, staircase: Staircase, point: Float64Array, strictly: boolean): void {
  if (!strictly) return;
  const { ground } = zone;
  const { length } = ground.members;
  const visit = (weights: readonly number[], left: number): void => {
    if (weights.length + 1 < length) {
      for (let share = 0; share <= left; share++) visit([...weights, share], left - share);
      return;
    }
    const shares = [...weights, left].map((weight, i) => (weight + 1 / 64) / ground.members[i]!.width);
    zone.bestOf(shares).forEach((sum, i) => (point[i] = clampUnits(sum)));
    staircase.add(point);
  };
  if (length <= 6) visit([], SHARES);
}

const nothing = (width: number): Bundle => ({ sums: new Float64Array(width), count: 1, index: new Float64Array(1), starts: Uint32Array.of(0, 1), tops: new Float64Array(width) });

/** One set of terms, and how much more anybody could have. */
function single(zone: Zone, asked: number): Frontier {
  const { members, plan } = zone.ground;
  zone.bestOf(members.map(({ width }) => 1 / width));
  const best = zone.met.reduce<{ terms: number; epsilon: number }>(
    (best, taken) => {
      const sums = zone.ground.sumsAt(taken);
      const epsilon = members.reduce((most, { width }, i) => Math.max(most, (clampUnits(zone.field.highs[i]!) - clampUnits(sums[i]!)) / width), 0);
      return epsilon < best.epsilon ? { terms: plan.terms(taken), epsilon } : best;
    },
    { terms: NO_TERMS, epsilon: Infinity },
  );
  return { terms: [best.terms], exact: asked > 0 && best.epsilon <= asked, epsilon: Math.max(asked, best.epsilon) };
}
