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

/** Summands that are known once an issue is settled, as a table over a few issues before it and itself. */
interface Summands {
  readonly scope: readonly number[];
  readonly strides: readonly number[];
  /** One row of members' summands for each entry. */
  readonly sums: Float64Array;
  /** 1 where a constraint fails, 2 where a hard red line is crossed. */
  readonly bars: Uint8Array;
}

/** Tables are put together up to so many entries. */
const MOST_ENTRIES = 50_000;

/** Visits all terms in the order of their index that no constraint or hard red line bars, with the sums of all members. */
function each(space: Space, members: readonly Member[], skip: number, visit: (terms: number, sums: Float64Array) => void): void {
  const { radix } = space;
  const levels = radix.map((_, k) => summandsAt(space, members, k));
  const width = members.length;
  const last = radix.length - 1;
  const taken = new Int32Array(radix.length);
  const prefix = [new Float64Array(width), ...radix.map(() => new Float64Array(width))];
  const entries = levels.map((tables) => new Int32Array(tables.length));
  const walk = (k: number, base: number): void => {
    const [tables, rows, above, own] = [levels[k]!, entries[k]!, prefix[k]!, prefix[k + 1]!];
    for (let t = 0; t < tables.length; t++) {
      const { scope, strides } = tables[t]!;
      let entry = 0;
      for (let s = 0; s < scope.length; s++) entry += taken[scope[s]!]! * strides[s]!;
      rows[t] = entry;
    }
    for (let option = 0; option < radix[k]!; option++) {
      let barred = 0;
      for (let i = 0; i < width; i++) own[i] = above[i]!;
      for (let t = 0; t < tables.length; t++) {
        const { sums, bars } = tables[t]!;
        const entry = rows[t]! + option;
        barred |= bars[entry]!;
        for (let i = 0, at = entry * width; i < width; i++, at++) own[i]! += sums[at]!;
      }
      if ((barred & skip) !== 0) continue;
      taken[k] = option;
      if (k === last) visit(base + option, own);
      else walk(k + 1, (base + option) * radix[k + 1]!);
    }
  };
  walk(0, 0);
}

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

function summandsAt({ radix, constraints }: Space, members: readonly Member[], k: number): Summands[] {
  const width = members.length;
  const here = (factor: Factor): boolean => Math.max(0, ...factor.issues) === k;
  const added = members.flatMap(({ utility }, member) => {
    const { issues, linkages, costs } = contributions(utility.spec);
    const all = [...issues.map((table, issue): Factor => ({ issues: [issue], table })), ...linkages, ...costs];
    return all.filter(here).map((factor) => ({ factor, member, holds: 0, bar: 0 }));
  });
  const barring = [
    ...constraints.filter(here).map((factor) => ({ factor, member: -1, holds: 1, bar: 1 })),
    ...members.flatMap(({ utility }) => utility.spec.hard).filter(here).map((factor) => ({ factor, member: -1, holds: 0, bar: 2 })),
  ];
  const sizeOf = (scope: readonly number[]): number => scope.reduce((product, issue) => product * radix[issue]!, radix[k]!);
  const groups: { scope: number[]; readonly parts: (typeof added)[number][] }[] = [];
  for (const part of [...added, ...barring]) {
    const wider = ({ scope }: { readonly scope: readonly number[] }): number[] =>
      [...new Set([...scope, ...part.factor.issues])].filter((issue) => issue < k).sort((a, b) => a - b);
    const group = groups.find((some) => sizeOf(wider(some)) <= MOST_ENTRIES) ?? { scope: [], parts: [] };
    if (group.parts.length === 0) groups.push(group);
    group.scope = wider(group);
    group.parts.push(part);
  }
  return groups.map(({ scope, parts }) => {
    const strides = scope.map((_, s) => sizeOf(scope.slice(s + 1)));
    const size = sizeOf(scope);
    const [sums, bars] = [new Float64Array(size * width), new Uint8Array(size)];
    for (let entry = 0; entry < size; entry++) {
      const option = (issue: number): number => (issue === k ? entry % radix[k]! : Math.floor(entry / strides[scope.indexOf(issue)]!) % radix[issue]!);
      for (const { factor, member, holds, bar } of parts) {
        const read = factor.table[factor.issues.reduce((at, issue) => at * radix[issue]! + option(issue), 0)]!;
        if (bar === 0) sums[entry * width + member]! += read;
        else if (read !== holds) bars[entry]! |= bar;
      }
    }
    return { scope, strides, sums, bars };
  });
}
