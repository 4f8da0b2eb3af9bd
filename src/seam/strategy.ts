import type { KindSpec, ParamSpecs, Resolved } from "../scenario/index.ts";
import type { Move } from "./move.ts";
import type { Outlook, Stance, View } from "./view.ts";

/**
 * A strategy's moves for every round, made ahead: the engine reads it instead of asking. All arrays are indexed by
 * round − 1. An actor accepts the standing offer when it may sign it and its utility is at least `accept`, and tables
 * `bid` otherwise.
 */
export interface Plan {
  /** The utility held out for. */
  readonly aspiration: ArrayLike<number>;
  /** Terms, or LEAVE. */
  readonly bid: ArrayLike<Move>;
  /** The least utility accepted where it could also table an offer. */
  readonly accept: ArrayLike<number>;
  /** The least utility accepted where only an answer is asked. */
  readonly final: ArrayLike<number>;
  /** The rules, for the explanation. */
  readonly rules: { readonly offer: string; readonly accept: string; readonly leave?: string };
}

/** Something said at the table, as strategies hear it. */
export interface Said {
  readonly round: number;
  readonly actor: number;
  readonly move: "offer" | "accept" | "reject" | "leave";
  /** The terms it was about, or −1. */
  readonly terms: number;
}

/** How an actor negotiates: concession, bidding, acceptance and a model of the others, under one name. */
export interface StrategyKind<
  K extends string = string,
  S extends ParamSpecs = ParamSpecs,
  Memo = unknown,
  Memory = unknown,
> extends KindSpec<K, S> {
  /** Raised whenever the same scenario and seed would give another run. */
  readonly version: number;
  /** Whether what it tables is put as take it or leave it. */
  readonly ultimatum?: boolean;
  /** Work done once per stance and shared by all runs; frozen data or pure functions. */
  prepare?(stance: Stance, params: Resolved<S>): Memo;
  /** All moves ahead, where they do not depend on what others say; `undefined` to be asked each time. */
  plan?(outlook: Outlook, params: Resolved<S>, memo: Memo): Plan | undefined;
  /**
   * The memory at the start: plain JSON data, at most 512 levels and 1,000,000 values. What a strategy has made of it is copied
   * after every round; one that leaves something else there has failed, and the fault takes effect when it is next asked.
   */
  memory?(stance: Stance, params: Resolved<S>, memo: Memo): Memory;
  /** Hears everything that is said at its table, its own words included, and may change its memory. */
  observe?(said: Said, view: View<Memory>, params: Resolved<S>, memo: Memo): void;
  /** The move, made with the view's methods. It must depend on the view, the parameters and the memo alone. */
  decide(view: View<Memory>, params: Resolved<S>, memo: Memo): Move;
}

/**
 * Defines a kind of strategy. Give it to {@link kit} to use its name in scenarios.
 *
 * @example
 * ```ts
 * const stubborn = defineStrategy({
 *   kind: "stubborn", version: 1, doc: "Repeats its best terms.", params: {},
 *   decide: (view) => view.offer(view.position.ceilingTerms, "stubborn"),
 * });
 * ```
 */
export function defineStrategy<
  const K extends string,
  const S extends ParamSpecs,
  Memo = undefined,
  Memory = undefined,
>(kind: StrategyKind<K, S, Memo, Memory>): StrategyKind<K, S, Memo, Memory> {
  return Object.freeze(kind);
}
