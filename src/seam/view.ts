import type { Objective, Space, Utility } from "../space/index.ts";
import type { Move } from "./move.ts";

/**
 * What stays the same for an actor as long as nobody's regime changes: its own position, and what it believes of the
 * others, made from their declared positions alone.
 */
export interface Stance {
  /** The actor's own place in the scenario. */
  readonly actor: number;
  /** How many actors the scenario has. */
  readonly actors: number;
  /** R, the deadline. */
  readonly rounds: number;
  readonly space: Space;
  /** Its own utility. */
  readonly position: Utility;
  /** The option indices of its own fallback. */
  readonly fallback: readonly number[];
  /** What it believes of one other actor: an additive score, issues weighing alike. */
  belief(actor: number): Objective;
  /** The sum of {@link Stance.belief} over all others. */
  readonly beliefs: Objective;
  /** The nearness of terms to some others: minus the distances, summed over issues, rungs counted as shares of a ladder. */
  nearness(terms: readonly number[]): Objective;
}

/** A stance under the no-deal value that events have left it with, round by round. */
export interface Outlook extends Stance {
  /** d(r) if nothing more happens. */
  noDeal(round: number): number;
  /** floor(r) = max(d(r), d(0) + (1 − ω) max(0, u(fallback) − d(0))). */
  floor(round: number): number;
}

/** What a strategy sees when it is asked to move. All of it is live and none of it can be changed. */
export interface View<Memory = unknown> extends Stance {
  readonly round: number;
  /** t = (r − 1)/(R − 1), 0 when R = 1. */
  readonly time: number;
  /** The actors at the table, in the order of their seats. */
  readonly seats: readonly number[];
  /** The standing offer, or −1. */
  readonly standing: number;
  /** Who tabled it, or −1. */
  readonly standingBy: number;
  /** Whether only an answer to the standing offer is asked: accept, reject or leave. */
  readonly final: boolean;
  /** Whether the offers of the last round have been made: answers only, and nothing after. */
  readonly closing: boolean;
  /** d of this round. */
  readonly noDeal: number;
  /** The least it would sign in this round. */
  readonly floor: number;
  /** What the strategy remembers: plain data of its own, which it may change. */
  readonly memory: Memory;
  /** An actor's last offer, or −1. */
  lastOffer(actor: number): number;
  /** A draw in [0, 1), a function of the seed, the actor's stream, the round and the index alone. */
  draw(index?: number): number;
  /** Accept the standing offer: by which rule, and the least utility that the rule asks. */
  accept(rule?: string, least?: number): Move;
  /** Table terms: by which rule, and the aspiration that they meet. */
  offer(terms: number, rule?: string, aspiration?: number): Move;
  /** Decline for good where only an answer is asked. */
  reject(rule?: string, least?: number): Move;
  /** Leave the table. */
  leave(rule?: string): Move;
}
