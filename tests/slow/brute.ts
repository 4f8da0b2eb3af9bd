import type { Member } from "../../src/analysis/index.ts";
import { contributions, type Factor, type Space, UNITS } from "../../src/space/index.ts";

/** What looking at all terms one by one comes to. */
export interface Enumerated {
  readonly feasible: number;
  readonly agreeable: number;
  readonly rational: number;
  readonly best: number;
  readonly nash: number;
  readonly kalaiSmorodinsky: number;
  readonly egalitarian: number;
  readonly utilitarian: number;
  readonly frontier: readonly number[];
}

/** By issue: the summands that are known once it is settled, as a table over the issues before it and itself. */
interface Level {
  readonly options: number;
  readonly scope: readonly number[];
  readonly strides: readonly number[];
  /** One row of members' summands for each entry. */
  readonly sums: Float64Array;
  /** 1 where a constraint fails, 2 where a hard red line is crossed. */
  readonly bars: Uint8Array;
}

/** Visits all terms in the order of their index that no constraint or hard red line bars, with the sums of all members. */
function each(space: Space, members: readonly Member[], skip: number, visit: (terms: number, sums: Float64Array) => void): void {
  const levels = levelsOf(space, members);
  const width = members.length;
  const last = levels.length - 1;
  const taken = new Int32Array(levels.length);
  const prefix = levels.map(() => new Float64Array(width));
  const sums = new Float64Array(width);
  const walk = (k: number, base: number): void => {
    const { options, scope, strides, sums: table, bars } = levels[k]!;
    let entry = 0;
    for (let s = 0; s < scope.length; s++) entry += taken[scope[s]!]! * strides[s]!;
    const above = k === 0 ? ZEROS : prefix[k - 1]!;
    for (let option = 0; option < options; option++, entry++) {
      if ((bars[entry]! & skip) !== 0) continue;
      const at = entry * width;
      if (k === last) {
        for (let i = 0; i < width; i++) sums[i] = above[i]! + table[at + i]!;
        visit(base + option, sums);
        continue;
      }
      const own = prefix[k]!;
      for (let i = 0; i < width; i++) own[i] = above[i]! + table[at + i]!;
      taken[k] = option;
      walk(k + 1, (base + option) * levels[k + 1]!.options);
    }
  };
  walk(0, 0);
}

const ZEROS = new Float64Array(64);

/** All answers at once, in three passes over all terms: counts and sums, then what needs the ideals, then the frontier. */
export function enumerate(space: Space, members: readonly Member[], weights: readonly number[]): Enumerated {
  const width = members.length;
  const [thresholds, widths] = [members.map(({ threshold }) => threshold), members.map((member) => member.width)];
  let [feasible, agreeable, rational] = [0, 0, 0];
  each(space, members, 1, () => feasible++);
  const best = new Greatest();
  const nash = new Greatest();
  const utilitarian = new Greatest();
  const gains = new Float64Array(width);
  const ideals = new Float64Array(width);
  const clampUnits = (sum: number): number => Math.min(UNITS, Math.max(0, sum));
  const inZone = (sums: Float64Array): boolean => {
    for (let i = 0; i < width; i++) {
      gains[i] = clampUnits(sums[i]!) - thresholds[i]!;
      if (gains[i]! < 0) return false;
    }
    return true;
  };
  each(space, members, 3, (terms, sums) => {
    agreeable++;
    let [total, product, gained] = [0, 1, 0];
    for (let i = 0; i < width; i++) total += (weights[i]! * clampUnits(sums[i]!)) / widths[i]!;
    best.meet(total, terms, () => Array.from(sums, (sum, i) => [weights[i]! * 2 ** 52, clampUnits(sum)] as const).reduce((all, [weight, units]) => all + BigInt(weight) * BigInt(units), 0n));
    if (!inZone(sums)) return;
    rational++;
    for (let i = 0; i < width; i++) {
      product *= gains[i]!;
      gained += gains[i]!;
      if (gains[i]! > ideals[i]!) ideals[i] = gains[i]!;
    }
    nash.meet(product, terms, () => gains.reduce((all, gain) => all * BigInt(gain), 1n));
    utilitarian.meet(gained, terms, () => BigInt(gained));
  });
  const leximin = (scale: ArrayLike<number>): number => {
    let [found, least] = [-1, -1];
    let ratios: number[] = [];
    each(space, members, 3, (terms, sums) => {
      if (!inZone(sums)) return;
      let own = Infinity;
      for (let i = 0; i < width; i++) own = Math.min(own, gains[i]! / scale[i]!);
      if (own < least) return;
      const all = Array.from(gains, (gain, i) => gain / scale[i]!).sort((a, b) => a - b);
      const differs = all.findIndex((ratio, k) => ratio !== ratios[k]);
      if (found >= 0 && (differs < 0 || all[differs]! < ratios[differs]!)) return;
      [found, least, ratios] = [terms, own, all];
    });
    return found;
  };
  return {
    feasible,
    agreeable,
    rational,
    best: best.terms,
    nash: nash.terms,
    utilitarian: utilitarian.terms,
    egalitarian: leximin(widths),
    kalaiSmorodinsky: leximin(ideals),
    frontier: frontierOf(space, members, clampUnits),
  };
}

/** The first terms with the greatest value; whole numbers decide where doubles lie within rounding of each other. */
class Greatest {
  terms = -1;
  #value = -Infinity;
  #whole: bigint | undefined;

  meet(value: number, terms: number, whole: () => bigint): void {
    if (value < this.#value * (1 - 1e-12)) return;
    const own = whole();
    if (this.#whole !== undefined && own <= this.#whole) return;
    this.terms = terms;
    this.#value = value;
    this.#whole = own;
  }
}

/** Points are held against a grid over all coordinates but the last, which knows the greatest last one above each cell. */
const CELLS = 40;
const BATCH = 20_000;

function frontierOf(space: Space, members: readonly Member[], clampUnits: (sum: number) => number): number[] {
  const width = members.length;
  const step = UNITS / CELLS;
  const grid = new Float64Array(CELLS ** (width - 1)).fill(-1);
  let kept: { readonly terms: number; readonly units: number[] }[] = [];
  let fresh: typeof kept = [];
  const cellOf = (units: number): number => Math.min(CELLS - 1, Math.floor(units / step));
  const sift = (): void => {
    const sum = ({ units }: { readonly units: readonly number[] }): number => units.reduce((all, each) => all + each, 0);
    const all = [...kept, ...fresh].sort((a, b) => sum(b) - sum(a));
    const next: typeof kept = [];
    for (const one of all) if (!next.some((other) => dominates(other.units, one.units))) next.push(one);
    [kept, fresh] = [next, []];
    grid.fill(-1);
    for (const { units } of kept) {
      let at = 0;
      for (let i = 0; i + 1 < width; i++) at = at * CELLS + cellOf(units[i]!);
      grid[at] = Math.max(grid[at]!, units[width - 1]!);
    }
    for (let stride = 1; stride < grid.length; stride *= CELLS) {
      for (let at = grid.length - 1; at >= 0; at--) {
        if (Math.floor(at / stride) % CELLS < CELLS - 1) grid[at] = Math.max(grid[at]!, grid[at + stride]!);
      }
    }
  };
  const units = new Array<number>(width).fill(0);
  each(space, members, 3, (terms, sums) => {
    for (let i = 0; i < width; i++) units[i] = clampUnits(sums[i]!);
    let at = 0;
    for (let i = 0; i + 1 < width; i++) {
      const cell = cellOf(units[i]!) + 1;
      at = cell >= CELLS || at < 0 ? -1 : at * CELLS + cell;
    }
    if (at >= 0 && grid[at]! >= units[width - 1]!) return;
    fresh.push({ terms, units: [...units] });
    if (fresh.length === BATCH) sift();
  });
  sift();
  return kept.map(({ terms }) => terms).sort((a, b) => a - b);
}

function dominates(a: readonly number[], b: readonly number[]): boolean {
  let greater = false;
  for (let i = 0; i < a.length; i++) {
    if (a[i]! < b[i]!) return false;
    if (a[i]! > b[i]!) greater = true;
  }
  return greater;
}

function levelsOf({ radix, constraints }: Space, members: readonly Member[]): Level[] {
  const width = members.length;
  const summands = members.flatMap(({ utility }, member) => {
    const { issues, linkages, costs } = contributions(utility.spec);
    return [...issues.map((table, issue): Factor => ({ issues: [issue], table })), ...linkages, ...costs].map((factor) => ({ factor, member }));
  });
  const regions = [
    ...constraints.map((factor) => ({ factor, holds: 1, bar: 1 })),
    ...members.flatMap(({ utility }) => utility.spec.hard).map((factor) => ({ factor, holds: 0, bar: 2 })),
  ];
  const lastOf = ({ issues }: Factor): number => Math.max(0, ...issues);
  return radix.map((options, k) => {
    const [added, barring] = [summands.filter(({ factor }) => lastOf(factor) === k), regions.filter(({ factor }) => lastOf(factor) === k)];
    const scope = [...new Set([...added, ...barring].flatMap(({ factor }) => factor.issues))].filter((issue) => issue < k).sort((a, b) => a - b);
    const strides = scope.map((_, s) => scope.slice(s + 1).reduce((product, issue) => product * radix[issue]!, options));
    const size = scope.reduce((product, issue) => product * radix[issue]!, options);
    const [sums, bars] = [new Float64Array(size * width), new Uint8Array(size)];
    for (let entry = 0; entry < size; entry++) {
      const option = (issue: number): number => (issue === k ? entry % options : Math.floor(entry / strides[scope.indexOf(issue)]!) % radix[issue]!);
      const read = ({ issues, table }: Factor): number => table[issues.reduce((at, issue) => at * radix[issue]! + option(issue), 0)]!;
      for (const { factor, member } of added) sums[entry * width + member]! += read(factor);
      for (const { factor, holds, bar } of barring) if (read(factor) !== holds) bars[entry]! |= bar;
    }
    return { options, scope, strides, sums, bars };
  });
}
