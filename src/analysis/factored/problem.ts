import type { Model } from "../../engine/index.ts";
import { once } from "../../kernel/index.ts";
import { type Count, NO_TERMS, type Space } from "../../space/index.ts";
import type { Member } from "../member.ts";
import type { BargainingProblem, Deficit, Frontier, Limits, Range, Solution } from "../problem.ts";
import { countZone } from "./count.ts";
import { deficit } from "./deficit.ts";
import { frontier } from "./frontier.ts";
import { Ground } from "./ground.ts";
import { leastOf } from "./least.ts";
import { leximin } from "./leximin.ts";
import { nash } from "./nash.ts";
import { first } from "./first.ts";
import { bestSum } from "./sums.ts";
import { Zone } from "./zone.ts";

const MOST_NODES = 50_000_000;
const MOST_POINTS = 2_000_000;

/**
 * A bargaining problem over a space that need not be listed: variable elimination, branch and bound, and partial terms over
 * blocks of issues. Its answers are those of a listing, to the last bit, ties included.
 *
 * A search that a limit cuts short before it found anything answers NO_TERMS, with an infinite gap.
 *
 * @throws DetenteError `too-entangled` where issues are linked so closely that tables would pass their limit.
 */
export class FactoredProblem implements BargainingProblem {
  readonly model: Model;
  readonly members: readonly Member[];
  readonly #ground: Ground;
  readonly #zone: Zone;
  readonly #open: Zone;
  readonly #nodes: number;
  readonly #points: number;
  readonly #thresholds: readonly number[];
  readonly #widths: readonly number[];
  readonly #rational: () => Count;
  readonly #kalaiSmorodinsky: () => Solution | undefined;
  readonly #egalitarian: () => Solution | undefined;
  readonly #utilitarian: () => Solution | undefined;
  readonly #deficit: () => Deficit;
  readonly #ranges: readonly (() => Range | undefined)[];
  readonly #nash = new Map<string, Solution | undefined>();
  readonly #frontiers = new Map<number, Frontier>();

  constructor(model: Model, members: readonly Member[], { nodes = MOST_NODES, points = MOST_POINTS }: Limits = {}, space: Space = model.space) {
    this.model = model;
    this.members = members;
    this.#nodes = nodes;
    this.#points = points;
    this.#thresholds = members.map(({ threshold }) => threshold);
    this.#widths = members.map(({ width }) => width);
    this.#ground = new Ground(space, members);
    this.#zone = new Zone(this.#ground, this.#ground.agreeable, this.#thresholds);
    this.#open = new Zone(this.#ground, this.#ground.agreeable, members.map(() => 0));
    this.#rational = once(() => countZone(this.#zone, nodes));
    this.#kalaiSmorodinsky = once(() => this.#fairShares());
    this.#egalitarian = once(() => leximin(this.#zone, this.#thresholds, this.#widths, members.map(() => true), nodes));
    this.#utilitarian = once(() => bestSum(this.#zone, members.map(() => 1), nodes));
    this.#deficit = once(() => this.#shortfall());
    this.#ranges = members.map((_, i) => once(() => this.#rangeOf(i)));
    Object.freeze(this);
  }

  utilities(terms: number): number[] {
    return this.members.map(({ utility }) => utility.at(terms));
  }

  feasible(): Count {
    return { value: this.#ground.feasible.count, exact: true };
  }

  agreeable(): Count {
    return { value: this.#ground.agreeable.count, exact: true };
  }

  rational(): Count {
    return this.#rational();
  }

  best(weights: readonly number[]): Solution | undefined {
    return bestSum(this.#open, weights, this.#nodes);
  }

  least(weights: readonly number[]): Solution | undefined {
    return bestSum(this.#open, weights.map((weight) => 0 - weight), this.#nodes);
  }

  range(member: number): Range | undefined {
    return this.#ranges[member]?.();
  }

  nash(power?: readonly number[]): Solution | undefined {
    const key = String(power);
    if (!this.#nash.has(key)) this.#nash.set(key, nash(this.#zone, this.#thresholds, power, this.#nodes));
    return this.#nash.get(key);
  }

  kalaiSmorodinsky(): Solution | undefined {
    return this.#kalaiSmorodinsky();
  }

  egalitarian(): Solution | undefined {
    return this.#egalitarian();
  }

  utilitarian(): Solution | undefined {
    return this.#utilitarian();
  }

  deficit(): Deficit {
    return this.#deficit();
  }

  frontier({ epsilon = 0 }: { readonly epsilon?: number | undefined } = {}): Frontier {
    let known = this.#frontiers.get(epsilon);
    if (known === undefined) {
      known = frontier(this.#open, epsilon, { nodes: this.#nodes, points: this.#points });
      this.#frontiers.set(epsilon, known);
    }
    return known;
  }

  #rangeOf(member: number): Range | undefined {
    const side = (sign: number): Solution | undefined => bestSum(this.#zone, this.members.map((_, i) => (i === member ? sign : 0)), this.#nodes);
    const floored = this.#zone.floors[member]! > -Infinity;
    const [least, greatest] = [floored ? leastOf(this.#zone, member, this.#nodes) : side(-1), side(1)];
    return least && greatest && { least, greatest };
  }

  #shortfall(): Deficit {
    const { agreeable, feasible } = this.#ground;
    const across = agreeable.count === 0;
    return deficit(this.#ground, across ? feasible : agreeable, this.#thresholds, across, this.#nodes);
  }

  #fairShares(): Solution | undefined {
    const ideals = this.members.map((_, i) => bestSum(this.#zone, this.members.map((_, k) => (k === i ? 1 : 0)), this.#nodes));
    if (ideals.includes(undefined)) return undefined;
    const gain = (terms: number, i: number): number => (terms === NO_TERMS ? 0 : this.members[i]!.units(terms) - this.#thresholds[i]!);
    const most = ideals.map((ideal, i) => gain(ideal!.terms, i));
    const within = most.map((gain) => gain > 0);
    const known = ideals.every((ideal) => ideal!.exact);
    const solution = within.includes(true) ? leximin(this.#zone, this.#thresholds, most.map((gain) => gain || 1), within, this.#nodes) : first(this.#zone, this.#nodes);
    if (known || solution === undefined || solution.terms === NO_TERMS) return solution;
    // No share is above 1, and none of those found below what the greatest ideals that may exist leave of it.
    const shares = ideals.map((ideal, i) => gain(solution.terms, i) / (most[i]! + ideal!.gap * this.#widths[i]!));
    return { ...solution, exact: false, gap: 1 - shares.reduce((least, share) => Math.min(least, share >= 0 ? share : 0), 1) };
  }
}

Object.freeze(FactoredProblem.prototype);
