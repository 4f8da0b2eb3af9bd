import type { KindSpec, ParamSpecs, Resolved } from "../scenario/index.ts";
import type { Utility } from "../space/index.ts";
import type { Cause } from "./record.ts";
import type { Move } from "./move.ts";

/**
 * What a protocol works with in a round, and only then; what cannot be done is refused, which ends the run with an error that
 * names the phase: the seats, the standing offer, and the words that move a negotiation on.
 */
export interface Table {
  readonly round: number;
  /** Whether this is the last round of the phase. */
  readonly last: boolean;
  /** How many sit at the table. */
  readonly size: number;
  /** The actor in a seat. */
  actorAt(seat: number): number;
  /** The seat of an actor, or −1. */
  seatOf(actor: number): number;
  /** The standing offer, or −1. */
  readonly standing: number;
  /** The seat that tabled it, or −1. */
  readonly author: number;
  /** How many seats have accepted it since it was tabled. */
  readonly accepted: number;
  /** Asks a seat for its move: accept, offer or leave. A failure of the strategy comes back as FAULT. */
  ask(seat: number): Move;
  /** Asks a seat for an answer to the standing offer: accept, reject or leave. `closing`: nothing can follow. */
  askFinal(seat: number, closing: boolean): Move;
  /** Whether a seat may table terms: they are feasible and cross none of its hard red lines. */
  mayTable(seat: number, terms: number): boolean;
  /**
   * Tables an offer, which clears acceptances and counts as accepting; it may be put as take it or leave it. True when that
   * closed a deal, since nobody else's consent is needed, and the phase is over.
   */
  offer(seat: number, terms: number, ultimatum: boolean): boolean;
  /** Records an acceptance; true when that closed a deal and the phase is over. */
  accept(seat: number): boolean;
  /** Records that a seat declined for good; true when that rules a deal out, since its consent is needed. */
  reject(seat: number): boolean;
  /** Records that a seat left or failed, and ends the phase. */
  leave(seat: number, move: Move): void;
  /** The text agreed in an earlier phase, or −1. */
  readonly text: number;
  /** Whether an actor has signed it. */
  signed(actor: number): boolean;
  /** Asks an actor to accede to the text: it does iff u ≥ its floor and no hard red line is crossed. */
  accede(actor: number): boolean;
  /** Ends the phase without a text. `by`: actors. */
  end(cause: Cause, by: readonly number[]): void;
  /** Drops the text and moves to the wider table that {@link ProtocolKind.reopens} asked for. */
  reopen(): void;
}

/** Turns that plans decide, to be skimmed. All lists are by seat, those of a plan then by round − 1. */
export interface Turns {
  readonly size: number;
  readonly bids: readonly ArrayLike<Move>[];
  readonly accepts: readonly ArrayLike<number>[];
  readonly utilities: readonly Utility[];
  /** By round − 1: the last round until which all bids and acceptances stay as they are in it. */
  readonly steady: ArrayLike<number>;
  /** The round to begin with; on return the round stopped in, or the last. */
  round: number;
  /** The last round to play. */
  readonly until: number;
  standing: number;
  /** The seat that tabled it. */
  author: number;
  /** How many have accepted it, and how many acceptances close a deal. */
  accepted: number;
  readonly needed: number;
  /** Each seat's last offer, and the last that it accepted since, or −1. */
  readonly offers: number[];
  readonly taken: number[];
}

/** A table at which nobody follows what is said, and everybody is asked: turns pass as at any, but without ceremony. */
export interface QuietTable<Chair extends { readonly actor: number } = { readonly actor: number }> {
  readonly round: number;
  readonly size: number;
  /** Who sits in each seat. */
  readonly chairs: readonly Chair[];
  /** How many seats have accepted the standing offer since it was tabled. */
  readonly accepted: number;
  /** Begins a round. */
  nextRound(): void;
  /** Asks a strategy for its move. */
  consult(chair: Chair): Move;
  /** Tables an offer. */
  lay(terms: number, seat: number, actor: number): void;
  /** Records an acceptance. */
  assent(actor: number): void;
  /** Keeps a move that was made for the turn to be played. */
  hold(move: Move): void;
}

/** Who may speak when, and what makes a deal. */
export interface ProtocolKind<K extends string = string, S extends ParamSpecs = ParamSpecs> extends KindSpec<K, S> {
  /** Raised whenever the same scenario and seed would give another run. */
  readonly version: number;
  /** Whether it takes a text agreed earlier; it is then played at once, in the round of that agreement. */
  readonly takesText: boolean;
  /** Who sits, as actors in the order of their seats. */
  seats(params: Resolved<S>): readonly number[];
  /** Whether the seats must be pairwise connected by open channels; true by default. */
  needsChannels?(params: Resolved<S>): boolean;
  /** Who can never be missing; anyone may be absent by default, as long as two remain. */
  requires?(params: Resolved<S>): readonly number[];
  /** Whom to seat beside the signatories where a refusal reopens the talks. */
  reopens?(params: Resolved<S>): readonly number[] | undefined;
  /** Plays one round, or the rest of it from a seat that {@link ProtocolKind.skim} stopped at. */
  round(table: Table, params: Resolved<S>, from?: number): void;
  /**
   * Plays ahead over turns in which seats, by their plans, only table offers and accept without closing a deal: what
   * `round` would do, for speed. Stops before the first other turn and returns its seat, or −1 after the last round.
   */
  skim?(turns: Turns): number;
  /** The same until the end of a round where seats have to be asked; the move that it stops at is held. */
  converse?<Chair extends { readonly actor: number }>(table: QuietTable<Chair>, until: number): number;
}

/** Defines a kind of protocol. Give it to {@link kit} to use its name in scenarios. */
export function defineProtocol<const K extends string, const S extends ParamSpecs>(
  kind: ProtocolKind<K, S>,
): ProtocolKind<K, S> {
  return Object.freeze(kind);
}
