import { type Bounds, bounds, weigh, type Weight } from "../../engine/index.ts";
import type { State } from "../../seam/index.ts";
import type { Count } from "../../space/index.ts";
import { bargainingProblem } from "../bargain.ts";
import type { Membership } from "../member.ts";
import { type BargainingProblem, type Limits, reached, type Solution } from "../problem.ts";
import { modelOf, type Subject } from "../subject.ts";
import { type Blockage, blockageOf } from "./blockage.ts";
import { type Shortfall, shortfallOf } from "./shortfall.ts";

/** Whose compromises are asked about, and when. */
export interface CompromiseOptions extends Pick<Membership, "actors" | "at"> {
  readonly limits?: Limits | undefined;
}

/** What is asked of one actor: how far from the best it could have, and the terms behind that. */
export interface Asked {
  /** The move, ceiling − u, in its own utility; negative where more is asked for than any terms give it. */
  readonly move: number;
  /**
   * The terms, weighed: against its ideal (`move`, `rungsFromIdeal`) and against the status quo (`give`, `get`,
   * `rungsFromStatusQuo`), issue by issue; `null` where no terms stand behind the figure.
   */
  readonly weight: Weight | null;
  /** Whether these are the very terms, and not only the best that a search found within its limits. */
  readonly exact: boolean;
}

/** How far one actor would go, how far it must, and how far short that is. Utilities are in [0, 1]. */
export interface ActorCompromise {
  readonly actor: string;
  /** The greatest utility over terms that cross none of its red lines. */
  readonly ceiling: number;
  readonly noDeal: number;
  readonly floor: number;
  /** What it would give: ceiling − floor; the terms are those of least utility that it would sign. */
  readonly would: Asked;
  /**
   * What it must give for any deal to exist: ceiling − its best over what all others could sign (their no-deal values and
   * everybody's hard red lines are kept, its own no-deal value is not asked for). Where a zone exists, that is its best in
   * the zone. `null` where the others alone leave no terms.
   */
  readonly must: Asked | null;
  /** What the Nash and the egalitarian terms ask; `null` where no zone exists, or no terms were found within the limits. */
  readonly nash: Asked | null;
  readonly egalitarian: Asked | null;
  /**
   * max(0, floor − its best over what all others could sign): what it must give beyond what it would. `null` where `must` is.
   * 0 for everybody does not mean that a deal exists at everybody's floor: {@link Compromise.atFloors} says that.
   */
  readonly gap: number | null;
}

/** The answer to: how much is each willing to compromise, and how far short is that? */
export interface Compromise {
  /** In the order of the scenario. */
  readonly actors: readonly ActorCompromise[];
  /** How many terms are in the zone of possible agreement, and where there are none, how near terms come to it. */
  readonly zone: { readonly rational: Count; readonly shortfall: Shortfall };
  /** Likewise with everybody's floor in the place of its no-deal value: whether what all would give is enough for a deal. */
  readonly atFloors: { readonly rational: Count; readonly shortfall: Shortfall };
  /** What keeps the zone empty; `null` where it is not. */
  readonly blockage: Blockage | null;
}

/**
 * How much each actor is willing to compromise, how much it must for any deal to exist, and how far short that is.
 *
 * For actor i: would = ceilingᵢ − floorᵢ; must = ceilingᵢ − max uᵢ(x) over feasible terms x across nobody's hard red lines
 * with uⱼ(x) ≥ dⱼ for all others j; gap = max(0, must − would). In its own utility; by issue in rungs, signed along the
 * ladder, never to be added.
 *
 * By default no-deal values are those at the start, as for the zone of {@link BargainingProblem}, and floors those at the
 * deadline if nothing happens until then but drift: floor(R) = max(d(R), d(0) + (1 − ω) max(0, u(fallback) − d(0))). With
 * `at`, both are those of that state's round.
 *
 * @throws DetenteError for a scenario that does not compile, an unknown actor, or a state of another scenario.
 * @example
 * ```ts
 * const { actors, zone } = compromise(scenario);
 * zone.rational.value; // 99
 * const [, russia] = actors;
 * [russia?.would.move, russia?.must?.move, russia?.gap]; // [0.61, 0.52, 0]
 * ```
 */
export function compromise(subject: Subject, options: CompromiseOptions = {}): Compromise {
  const model = modelOf(subject);
  const problem = bargainingProblem(model, options);
  const { members } = problem;
  const round = options.at === undefined ? model.scenario.deadline : undefined;
  const floors = members.map(({ actor }) => bounds(model, actor, options.at, round));
  const noDeal = Object.fromEntries(floors.map(({ actor, floor }) => [actor, floor]));
  const asks = { problem, nash: problem.nash(), egalitarian: problem.egalitarian(), at: options.at };
  const rational = problem.rational();
  const atFloors = bargainingProblem(model, { ...options, noDeal });
  const shortfall = shortfallOf(problem);
  return {
    actors: floors.map((bound, i) => actorCompromise(asks, i, bound)),
    zone: { rational, shortfall },
    atFloors: { rational: atFloors.rational(), shortfall: shortfallOf(atFloors) },
    blockage: asks.egalitarian === undefined ? blockageOf(problem) : null,
  };
}

/** What is the same for all actors. */
interface Asks {
  readonly problem: BargainingProblem;
  readonly nash: Solution | undefined;
  readonly egalitarian: Solution | undefined;
  readonly at: State | undefined;
}

function actorCompromise(asks: Asks, i: number, { actor, floor, atFloor }: Bounds): ActorCompromise {
  const { model, members } = asks.problem;
  const { utility, noDeal } = members[i]!;
  const { ceiling } = utility;
  const others = members.filter((_, j) => j !== i).map(({ utility: other, least }) => ({ utility: other, least }));
  const found = model.space.best(utility, others);
  const best = reached(found);
  return {
    actor,
    ceiling,
    noDeal,
    floor,
    would: { move: ceiling - floor, weight: atFloor && weigh(model, actor, atFloor, asks.at), exact: true },
    must: asked(asks, actor, best),
    nash: asked(asks, actor, reached(asks.nash)),
    egalitarian: asked(asks, actor, reached(asks.egalitarian)),
    gap: best === undefined ? null : Math.max(0, floor - best.value),
  };
}

function asked({ problem: { model }, at }: Asks, actor: string, found: Pick<Solution, "terms" | "exact"> | undefined): Asked | null {
  if (found === undefined) return null;
  const weight = weigh(model, actor, model.terms(found.terms), at);
  return { move: weight.move, weight, exact: found.exact };
}

