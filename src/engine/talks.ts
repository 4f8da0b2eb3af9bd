import { deepFreeze, draw, fail, problem, type Seed } from "../kernel/index.ts";
import {
  ACCEPT,
  type Cause,
  FAULT,
  LEAVE,
  type Move,
  type Outcome,
  type Plan,
  REJECT,
  type State,
  type Table,
  type Turns,
  type WorldState,
} from "../seam/index.ts";
import { NO_TERMS } from "../space/index.ts";
import { type Arrangement, arrange, type Chair } from "./arrangement.ts";
import { clonePlain } from "./clone.ts";
import { copyWorld } from "./events.ts";
import { messageOf, type Mind } from "./mind.ts";
import type { CompiledModel } from "./model.ts";
import { silent, type Teller } from "./narration.ts";
import type { CompiledPhase } from "./phase.ts";
import { noDealOf } from "./regime.ts";
import type { Script } from "./script.ts";
import { settle, type Settling } from "./settle.ts";
import { ActorView, show } from "./view.ts";

type Spoken = "offer" | "accept" | "reject" | "leave";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The one transition: a working copy of a state that plays rounds. {@link Talks.load} takes a state in,
 * {@link Talks.advance} plays, {@link Talks.store} writes back what changed. Stepping does so every round and a batch
 * once a run, so that both are the same function. It is reused between runs, and strategies see it only through views.
 */
export class Talks implements Table, Settling {
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
  #chairs: readonly Chair[] = [];
  #phase!: CompiledPhase;
  #lastRound = 0;
  #anyTaken = false;
  /** Whether there are, or can be, offers that are put as take it or leave it. */
  #ultimatums = false;
  /** Every actor's no-deal value of the round, and whether it changes from round to round. */
  readonly #noDeals: number[];
  #drifting = false;
  readonly #turns: Mutable<Turns>;
  #arrangement!: Arrangement;
  #views: readonly ActorView[];
  #viewed: readonly Mind[] = [];
  #source!: State;
  #teller: Teller = silent;
  #script: Script | null = null;
  /** Whether somebody follows what is said: a log, a script or a strategy that listens. */
  attentive = false;

  constructor(model: CompiledModel) {
    this.model = model;
    this.offers = model.ids.map(() => NO_TERMS);
    this.taken = model.ids.map(() => NO_TERMS);
    this.#noDeals = model.ids.map(() => 0);
    this.#turns = noTurns();
    this.#views = model.minds(model.initialWorld.regimes).map(({ stance }) => new ActorView(this, stance));
  }

  /** Takes a state in. Moves are told to `teller`, and come from `script` where there is one. */
  load(state: State, teller: Teller = silent, script: Script | null = null): void {
    this.#source = state;
    this.#teller = teller;
    this.#script = script;
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
    this.#anyTaken = false;
    for (let actor = 0; actor < this.offers.length; actor++) {
      this.offers[actor] = state.offers[actor]!;
      this.taken[actor] = state.taken[actor]!;
      if (state.taken[actor]! >= 0) this.#anyTaken = true;
    }
    this.memory = state.memory.length === 0 ? state.memory : state.memory.map(clonePlain);
    this.#giveNoReason();
    this.#arrange();
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

  /** Plays at most so many rounds, until the run is over. */
  advance(rounds: number): void {
    const until = this.round + rounds;
    while (this.round < until && this.outcome === null) {
      const stopped = this.#arrangement.skimmed === null ? -1 : this.#skim(until);
      if (stopped >= 0) this.#play(stopped);
      else if (this.round < until) {
        this.round++;
        this.#play(0);
      }
    }
  }

  /**
   * Plays ahead where nothing can happen but planned offers and acceptances. Leaves the last round of the phase, and the
   * turn at which a deal closes or somebody leaves, to {@link Talks.#play}: returns its seat, or −1 between rounds.
   */
  #skim(until: number): number {
    const { skimmed } = this.#arrangement;
    const phase = this.#phase;
    const turns = this.#turns;
    if (skimmed === null || phase.kind.skim === undefined || this.attentive || this.ultimatums.length > 0) return -1;
    turns.until = Math.min(until, this.#lastRound - 1);
    if (this.round >= turns.until) return -1;
    const { seats, size } = this;
    turns.size = size;
    turns.needed = size - 1;
    turns.bids = skimmed.bids;
    turns.accepts = skimmed.accepts;
    turns.utilities = skimmed.utilities;
    turns.steady = skimmed.steady;
    for (let seat = 0; seat < size; seat++) {
      turns.offers[seat] = this.offers[seats[seat]!]!;
      turns.taken[seat] = this.taken[seats[seat]!]!;
    }
    turns.round = this.round + 1;
    turns.standing = this.standing;
    turns.author = this.author;
    turns.accepted = this.accepted;
    const stopped = phase.kind.skim(turns);
    for (let seat = 0; seat < size; seat++) {
      this.offers[seats[seat]!] = turns.offers[seat]!;
      this.taken[seats[seat]!] = turns.taken[seat]!;
      if (turns.taken[seat]! >= 0) this.#anyTaken = true;
    }
    this.round = turns.round;
    this.standing = turns.standing;
    this.author = turns.author;
    this.accepted = turns.accepted;
    return stopped;
  }

  /** Plays the round, from a seat on. */
  #play(from: number): void {
    if (this.#drifting) this.#reckon();
    if (this.model.events.length > 0) this.#happen();
    const phase = this.#phase;
    if (this.round === this.phaseStart) this.#teller.phase(this);
    if (this.#arrangement.sits) phase.kind.round(this, phase.params, from);
    else this.#teller.waiting(this, this.#arrangement);
    const goesOn = this.outcome === null && this.round >= this.phaseStart;
    if (goesOn && this.last) this.end(this.#tabledAnything() ? "deadline" : "not-convened", []);
  }

  #happen(): void {
    const before = this.world;
    this.model.events.forEach((event, at) => {
      if (!event.repeats && this.world.happened[at]! > 0) return;
      const probability = event.probability(this.round);
      if (probability <= 0 || !event.allows(this)) return;
      const chance = probability < 1 ? draw(this.seed, event.stream, this.round) : 0;
      if (chance >= probability) return;
      const world = copyWorld(this.world);
      world.happened[at]!++;
      const effects = event.apply(world);
      this.world = world;
      this.#teller.event(this, event.id, effects, { probability, draw: chance });
    });
    if (this.world !== before) this.#rearrange();
  }

  /** Seats the table anew after events; what stood at another table stands no longer. */
  #rearrange(): void {
    const { minds, seats } = this;
    this.#arrange();
    this.minds.forEach((mind, actor) => {
      if (mind.regime.profile.strategy !== minds[actor]!.regime.profile.strategy) this.#forget(actor, mind);
    });
    if (seats.join() !== this.seats.join()) this.#clearTable();
  }

  /** A new strategy starts with a memory of its own, and does not bear the failure of the old one. */
  #forget(actor: number, mind: Mind): void {
    if (this.faulted.includes(actor)) this.faulted = this.faulted.filter((other) => other !== actor);
    this.memory = this.model.ids.map((_, at) => (at === actor ? mind.startMemory() : (this.memory[at] ?? null)));
  }

  /** Lets every view show its actor's present stance. */
  #show(minds: readonly Mind[]): void {
    this.#viewed = minds;
    minds.forEach(({ stance }, actor) => {
      show(this.#views[actor]!, stance);
    });
  }

  #clearTable(): void {
    this.standing = NO_TERMS;
    this.author = -1;
    this.accepted = 0;
  }

  #arrange(): void {
    const arrangement = arrange(this.model, this.world, this.phase);
    this.#arrangement = arrangement;
    this.#phase = this.model.phases[this.phase]!;
    this.#lastRound = Math.min(this.model.rounds, this.phaseStart + this.#phase.rounds - 1);
    this.seats = arrangement.seats;
    this.size = arrangement.seats.length;
    this.minds = arrangement.minds;
    this.#chairs = arrangement.chairs;
    this.attentive = arrangement.listeners || this.#teller !== silent || this.#script !== null;
    if (arrangement.minds !== this.#viewed) this.#show(arrangement.minds);
    this.#drifting = arrangement.drifting;
    this.#ultimatums = arrangement.ultimatums || this.ultimatums.length > 0;
    this.#reckon();
  }

  // What protocols use.

  get phaseId(): string {
    return this.#phase.id;
  }

  get standingBy(): number {
    return this.author < 0 ? -1 : this.seats[this.author]!;
  }

  get last(): boolean {
    return this.round >= this.#lastRound;
  }

  actorAt(seat: number): number {
    return this.seats[seat] ?? -1;
  }

  seatOf(actor: number): number {
    return this.seats.indexOf(actor);
  }

  ask(seat: number): Move {
    const chair = this.#chairs[seat]!;
    const plan = chair.plan;
    if (plan === null || this.#script !== null) return this.#decide(chair);
    const at = this.round - 1;
    const accepts = this.standing >= 0 && chair.position.signable(this.standing) >= plan.accept[at]!;
    if (this.attentive) this.#because(plan, accepts ? ACCEPT : plan.bid[at]!, plan.accept[at]!);
    return accepts ? ACCEPT : plan.bid[at]!;
  }

  askFinal(seat: number, closing: boolean): Move {
    const chair = this.#chairs[seat]!;
    const plan = chair.plan;
    if (plan === null || this.#script !== null) return this.#answer(chair, closing);
    const least = plan.final[this.round - 1]!;
    const accepts = this.standing >= 0 && chair.position.signable(this.standing) >= least;
    if (this.attentive) this.#because(plan, accepts ? ACCEPT : REJECT, least);
    return accepts ? ACCEPT : REJECT;
  }

  #answer(chair: Chair, closing: boolean): Move {
    this.final = true;
    this.closing = closing;
    const move = this.#decide(chair);
    this.final = false;
    this.closing = false;
    return move;
  }

  #because(plan: Plan, move: Move, least: number): void {
    if (move >= 0) {
      this.rule = plan.rules.offer;
      this.asked = plan.aspiration[this.round - 1]!;
    } else {
      this.rule = move === LEAVE ? (plan.rules.leave ?? "") : plan.rules.accept;
      this.asked = least;
    }
    this.fault = "";
    if (move === FAULT) this.#fail("planned terms that it may not table");
  }

  #decide(chair: Chair): Move {
    if (this.#script !== null) return this.#script.next(this, chair.actor);
    if (chair.failure !== null) return this.#fail(chair.failure);
    if (this.attentive) {
      // Who listens is attentive, so nobody else can have failed at it.
      if (this.faulted.includes(chair.actor)) return this.#fail("its strategy failed while it listened");
      this.rule = chair.kind.kind;
      this.asked = NaN;
    }
    let move: Move;
    try {
      move = chair.kind.decide(this.#views[chair.actor]!, chair.params, chair.memo);
    } catch (error) {
      return this.#fail(messageOf(error));
    }
    if (typeof move !== "number") return this.#fail(faultOf(move, this.final));
    if (move >= 0) {
      if (!this.final && chair.position.signable(move) >= 0) return move;
    } else if (move === ACCEPT ? this.standing >= 0 : move === LEAVE || (this.final && move === REJECT)) return move;
    return this.#fail(faultOf(move, this.final));
  }

  #fail(reason: string): Move {
    this.#giveNoReason();
    this.fault = reason;
    return FAULT;
  }

  /** A reason is told with the move it came with, never with another: what a protocol tables of itself has none. */
  #giveNoReason(): void {
    this.rule = "";
    this.asked = NaN;
  }

  offer(seat: number, terms: number, ultimatum: boolean): void {
    const actor = this.seats[seat]!;
    this.standing = terms;
    this.author = seat;
    this.accepted = 0;
    this.offers[actor] = terms;
    if (this.#anyTaken) this.taken[actor] = NO_TERMS;
    if (ultimatum || this.#ultimatums) this.#mark(actor, ultimatum);
    if (this.attentive) this.#say(actor, "offer", terms);
  }

  /** Notes whether an actor's last offer was put as take it or leave it. */
  #mark(actor: number, ultimatum: boolean): void {
    const others = this.ultimatums.filter((other) => other !== actor);
    const put = ultimatum || this.minds[actor]!.kind.ultimatum === true;
    this.ultimatums = put ? [...others, actor].sort((a, b) => a - b) : others;
    this.#ultimatums = true;
  }

  accept(seat: number): boolean {
    const actor = this.seats[seat]!;
    this.taken[actor] = this.standing;
    this.#anyTaken = true;
    if (this.attentive) this.#say(actor, "accept", this.standing);
    this.accepted++;
    return this.#complete() && this.#close();
  }

  reject(seat: number): void {
    if (this.attentive) this.#say(this.seats[seat]!, "reject", this.standing);
  }

  leave(seat: number, move: Move): void {
    const actor = this.seats[seat]!;
    if (move === LEAVE) {
      if (this.attentive) this.#say(actor, "leave", NO_TERMS);
      this.end("walk-out", [actor]);
    } else {
      this.#script?.hear(this, actor, "fault", NO_TERMS);
      this.#teller.fault(this, actor, this.fault);
      this.end("fault", [actor]);
    }
  }

  #say(actor: number, move: Spoken, terms: number): void {
    this.#script?.hear(this, actor, move, terms);
    this.#teller.move(this, actor, move, terms);
    this.#giveNoReason();
    if (!this.#arrangement.listeners || this.#script !== null) return;
    const said = { round: this.round, actor, move, terms };
    for (const listener of this.seats) {
      const { kind, params, memo, failure } = this.minds[listener]!;
      if (kind.observe === undefined || failure !== null || this.faulted.includes(listener)) continue;
      try {
        kind.observe(said, this.#views[listener]!, params, memo);
      } catch {
        this.faulted = [...this.faulted, listener];
      }
    }
  }

  /** Whether all whose consent is needed have accepted the standing offer. */
  #complete(): boolean {
    for (let seat = 0; seat < this.size; seat++) {
      if (this.#chairs[seat]!.consents && !this.#hasAccepted(seat)) return false;
    }
    return true;
  }

  /** The author has, and so have the seats that spoke since. */
  #hasAccepted(seat: number): boolean {
    return (seat - this.author + this.size) % this.size <= this.accepted;
  }

  /** Checks everybody's consent once more, with this round's values, and freezes the text. */
  #close(): boolean {
    const terms = this.standing;
    let holds = true;
    for (let seat = 0; seat < this.size; seat++) {
      const { actor, consents, position } = this.#chairs[seat]!;
      if (!consents || position.signable(terms) >= this.noDeal(actor)) continue;
      this.#teller.withdrawn(this, this.seats[seat]!, terms);
      holds = false;
    }
    if (!holds) {
      this.#clearTable();
      return false;
    }
    this.text = terms;
    this.signatories = this.#willing();
    this.#teller.agreed(this);
    this.#clearTable();
    this.#putToOthers();
    return true;
  }

  /** Those who have accepted the standing offer, in the order of the scenario. */
  #willing(): number[] {
    const willing: number[] = [];
    let sorted = true;
    for (let seat = 0; seat < this.size; seat++) {
      if (!this.#hasAccepted(seat)) continue;
      const actor = this.seats[seat]!;
      if (willing.length > 0 && willing[willing.length - 1]! > actor) sorted = false;
      willing.push(actor);
    }
    return sorted ? willing : willing.sort((a, b) => a - b);
  }

  /** Plays the phases that take the text, and settles it if they leave it standing. */
  #putToOthers(): void {
    const { phases } = this.model;
    for (let at = this.phase + 1; at < phases.length && this.text >= 0 && this.outcome === null; at++) {
      const phase = phases[at]!;
      if (!phase.kind.takesText) continue;
      this.phase = at;
      this.#arrange();
      this.#teller.phase(this);
      phase.kind.round(this, phase.params);
    }
    if (this.text >= 0 && this.outcome === null) settle(this, this.#teller);
  }

  signed(actor: number): boolean {
    return this.signatories.includes(actor);
  }

  accede(actor: number): boolean {
    return this.answer(actor, "accession");
  }

  /** Asks an actor for its consent to the text: it gives it iff u ≥ its floor and no hard red line is crossed. */
  answer(actor: number, to: "accession" | "delivery"): boolean {
    const accepts = this.minds[actor]!.regime.position.signable(this.text) >= this.floor(actor);
    this.#teller.answer(this, actor, to, accepts);
    if (accepts) {
      if (to === "accession") this.signatories = [...this.signatories, actor].sort((a, b) => a - b);
    } else if (!this.refusers.includes(actor)) this.refusers = [...this.refusers, actor].sort((a, b) => a - b);
    return accepts;
  }

  end(cause: Cause, by: readonly number[]): void {
    this.#teller.setback(this, cause, by);
    const next = this.model.phases.findIndex(
      ({ kind, reopened }, at) => at > this.phase && !kind.takesText && !reopened,
    );
    if (next < 0 || this.round >= this.model.rounds) this.finish(cause, by.map((actor) => this.model.ids[actor]!));
    else this.#enter(next);
  }

  reopen(): void {
    if (this.round >= this.model.rounds) this.end("not-acceded", this.refusers);
    else {
      this.#teller.setback(this, "not-acceded", this.refusers);
      this.#enter(this.phase + 1);
    }
  }

  #enter(phase: number): void {
    this.phase = phase;
    this.phaseStart = this.round + 1;
    this.text = NO_TERMS;
    this.signatories = [];
    this.refusers = [];
    this.#clearTable();
    this.#arrange();
  }

  /** Ends the run: with the settlement in force, or for a cause. */
  finish(cause: Cause | null, by: readonly string[]): void {
    this.outcome = {
      kind: cause === null ? "settlement" : "no-deal",
      cause,
      by,
      round: this.round,
      terms: this.text < 0 ? null : this.model.terms(this.text),
      signatories: this.signatories.map((actor) => this.model.ids[actor]!),
    };
    this.#teller.end(this, this.outcome);
  }

  /** How the run ended. */
  get ended(): Outcome {
    if (this.outcome === null) fail(problem("inconsistent", "outcome", null));
    return this.outcome;
  }

  #tabledAnything(): boolean {
    return this.offers.some((offer) => offer >= 0);
  }

  noDeal(actor: number): number {
    return this.#noDeals[actor]!;
  }

  floor(actor: number): number {
    return Math.max(this.#noDeals[actor]!, this.minds[actor]!.regime.base);
  }

  /** Works out every actor's no-deal value of the round, which is asked for at every turn. */
  #reckon(): void {
    for (let actor = 0; actor < this.minds.length; actor++) {
      this.#noDeals[actor] = noDealOf(this.minds[actor]!.regime, this.round, this.world.shifts[actor]!);
    }
  }
}

function noTurns(): Mutable<Turns> {
  const none = { bids: [], accepts: [], utilities: [], steady: [], offers: [], taken: [] };
  return { ...none, size: 0, round: 0, until: 0, standing: NO_TERMS, author: -1, accepted: 0, needed: 0 };
}

function differs(numbers: readonly number[], others: readonly number[]): boolean {
  for (let at = 0; at < numbers.length; at++) if (numbers[at] !== others[at]) return true;
  return false;
}

function faultOf(move: unknown, final: boolean): string {
  if (typeof move !== "number") return `answered with ${typeof move === "object" ? "an object" : typeof move}`;
  if (move >= 0) return final ? "tabled an offer where only an answer was asked" : "tabled terms that it may not table";
  return move === ACCEPT ? "accepted where nothing stood" : "answered with no move";
}
