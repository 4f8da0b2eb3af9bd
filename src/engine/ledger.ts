import { clonePlain, deepFreeze, type Seed } from "../kernel/index.ts";
import type { Outcome, State, WorldState } from "../seam/index.ts";
import { NO_TERMS } from "../space/index.ts";
import { type Arrangement, arrange, type Chair } from "./arrangement.ts";
import { refuseFault } from "./failure.ts";
import type { Mind } from "./mind.ts";
import type { CompiledModel } from "./model.ts";
import { silent, type Teller } from "./narration.ts";
import type { CompiledPhase } from "./phase.ts";
import type { Place } from "./place.ts";
import { noDealOf } from "./regime.ts";
import type { Script } from "./script.ts";
import { ActorView, show } from "./view.ts";

/** What can be written to. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The working copy of a state, with the table that it seats: {@link Ledger.load} takes a state in, {@link Ledger.store}
 * writes back what changed. Reused between runs.
 */
export class Ledger implements Place {
  seed: Seed = 0;
  round = 0;
  phase = 0;
  phaseStart = 1;
  standing = NO_TERMS;
  author = -1;
  accepted = 0;
  text = NO_TERMS;
  ultimatums: readonly number[] = [];
  signatories: readonly number[] = [];
  refusers: readonly number[] = [];
  faulted: readonly number[] = [];
  memory: readonly unknown[] = [];
  outcome: Outcome | null = null;
  world!: WorldState;
  readonly offers: number[];
  readonly taken: number[];
  readonly model: CompiledModel;

  /** The reason that came with the last move: its rule, and the utility it asks. */
  rule = "";
  asked = NaN;
  /** Whether the present question asks for an answer only, and whether nothing can follow it. */
  final = false;
  closing = false;
  /** Why the last move was a fault. */
  fault = "";

  seats: readonly number[] = [];
  size = 0;
  minds: readonly Mind[] = [];
  chairs: readonly Chair[] = [];
  protected current!: CompiledPhase;
  protected lastRound = 0;
  /** Whether there are, or can be, offers that are put as take it or leave it. */
  protected anyUltimatums = false;
  /** Every actor's no-deal value of the round, and whether it changes from round to round. */
  readonly #noDeals: number[];
  protected drifting = false;
  /** How many rounds are being played: an agreed text is put to others within the round of the agreement. */
  protected moderated = 0;
  protected arrangement!: Arrangement;
  protected views: readonly ActorView[];
  #viewed: readonly Mind[] = [];
  #source!: State;
  protected teller: Teller = silent;
  protected script: Script | null = null;
  /** Whether somebody follows what is said: a log, a script or a strategy that listens. */
  attentive = false;

  constructor(model: CompiledModel) {
    this.model = model;
    this.offers = model.ids.map(() => NO_TERMS);
    this.taken = model.ids.map(() => NO_TERMS);
    this.#noDeals = model.ids.map(() => 0);
    this.views = model.minds(model.initialWorld.regimes).map(({ stance }) => new ActorView(this, stance));
  }

  /** Takes a state in. Moves are told to `teller`, and come from `script` where there is one. */
  load(state: State, teller: Teller = silent, script: Script | null = null): void {
    this.#source = state;
    this.teller = teller;
    this.script = script;
    this.seed = state.seed;
    this.round = state.round;
    this.phase = state.phase;
    this.phaseStart = state.phaseStart;
    this.standing = state.standing;
    this.accepted = state.accepted;
    this.text = state.text;
    this.ultimatums = state.ultimatums;
    this.signatories = state.signatories;
    this.refusers = state.refusers;
    this.faulted = state.faulted;
    this.outcome = state.outcome;
    this.world = state.world;
    for (let actor = 0; actor < this.offers.length; actor++) {
      this.offers[actor] = state.offers[actor]!;
      this.taken[actor] = state.taken[actor]!;
    }
    this.memory = state.memory.length === 0 ? state.memory : state.memory.map((remembered) => clonePlain(remembered));
    this.giveNoReason();
    this.arrange();
    this.author = this.seats.indexOf(state.standingBy);
  }

  /** Writes back what changed since {@link Talks.load}. */
  store(state: Mutable<State>): void {
    const source = this.#source;
    if (this.round !== source.round) state.round = this.round;
    if (this.phase !== source.phase) state.phase = this.phase;
    if (this.phaseStart !== source.phaseStart) state.phaseStart = this.phaseStart;
    if (this.standing !== source.standing) state.standing = this.standing;
    if (this.standingBy !== source.standingBy) state.standingBy = this.standingBy;
    if (this.accepted !== source.accepted) state.accepted = this.accepted;
    if (this.text !== source.text) state.text = this.text;
    if (this.ultimatums !== source.ultimatums) state.ultimatums = this.ultimatums;
    if (this.signatories !== source.signatories) state.signatories = this.signatories;
    if (this.refusers !== source.refusers) state.refusers = this.refusers;
    if (this.faulted !== source.faulted) state.faulted = this.faulted;
    if (this.outcome !== source.outcome) state.outcome = this.outcome;
    if (this.world !== source.world) state.world = deepFreeze(this.world);
    if (differs(this.offers, source.offers)) state.offers = this.offers.slice();
    if (differs(this.taken, source.taken)) state.taken = this.taken.slice();
    if (this.memory.length > 0) state.memory = deepFreeze(this.memory);
  }

  /** Seats the table by the phase and what events have changed. */
  protected arrange(): void {
    const arrangement = arrange(this.model, this.world, this.phase);
    this.arrangement = arrangement;
    this.current = this.model.phases[this.phase]!;
    this.lastRound = Math.min(this.model.rounds, this.phaseStart + this.current.rounds - 1);
    this.seats = arrangement.seats;
    this.size = arrangement.seats.length;
    this.minds = arrangement.minds;
    this.chairs = arrangement.chairs;
    this.attentive = arrangement.listeners || this.teller !== silent || this.script !== null;
    if (arrangement.minds !== this.#viewed) this.#show(arrangement.minds);
    this.drifting = arrangement.drifting;
    this.anyUltimatums = arrangement.ultimatums || this.ultimatums.length > 0;
    this.reckon();
  }

  /** Lets every view show its actor's present stance. */
  #show(minds: readonly Mind[]): void {
    this.#viewed = minds;
    minds.forEach(({ stance }, actor) => {
      show(this.views[actor]!, stance);
    });
  }

  /** Takes everything off the table. */
  protected clearTable(): void {
    this.standing = NO_TERMS;
    this.author = -1;
    this.accepted = 0;
  }

  /** A reason is told with the move it came with, never with another: what a protocol tables of itself has none. */
  protected giveNoReason(): void {
    this.rule = "";
    this.asked = NaN;
  }

  /** Whether the phase goes on. */
  protected get goesOn(): boolean {
    return this.outcome === null && this.round >= this.phaseStart;
  }

  /** Whether it is the protocol's turn to move the talks: in its round, until the phase is over. */
  protected get open(): boolean {
    return this.moderated > 0 && this.goesOn;
  }

  /** The one in a seat, as a protocol names it. */
  protected seated(seat: number): Chair {
    const chair = this.chairs[seat];
    if (chair === undefined || !this.open) this.refuse("it named a seat that is not at the table, or spoke out of its round");
    return chair;
  }

  /** Refuses what a protocol does. */
  protected refuse(reason: string): never {
    return refuseFault(this.current.id, reason);
  }

  get phaseId(): string {
    return this.current.id;
  }

  get standingBy(): number {
    return this.author < 0 ? -1 : this.seats[this.author]!;
  }

  noDeal(actor: number): number {
    return this.#noDeals[actor]!;
  }

  floor(actor: number): number {
    return Math.max(this.#noDeals[actor]!, this.minds[actor]!.regime.base);
  }

  /** Works out every actor's no-deal value of the round, which is asked for at every turn. */
  protected reckon(): void {
    for (let actor = 0; actor < this.minds.length; actor++) {
      this.#noDeals[actor] = noDealOf(this.minds[actor]!.regime, this.round, this.world.shifts[actor]!);
    }
  }
}

function differs(numbers: readonly number[], others: readonly number[]): boolean {
  for (let at = 0; at < numbers.length; at++) if (numbers[at] !== others[at]) return true;
  return false;
}
