import { clonePlain, draw, fail, problem } from "../kernel/index.ts";
import { type Cause, LEAVE, type Move, type Outcome, type ProtocolKind, type QuietTable, type Table, type Turns } from "../seam/index.ts";
import { NO_TERMS } from "../space/index.ts";
import type { Chair } from "./arrangement.ts";
import { Dialogue } from "./dialogue.ts";
import { copyWorld } from "./events.ts";
import { asFault, isPromise, refuseFault } from "./failure.ts";
import type { Mutable } from "./ledger.ts";
import type { Mind } from "./mind.ts";
import type { CompiledPhase } from "./phase.ts";
import { settle, type Settling } from "./settle.ts";
import type { Skimmed } from "./skimmed.ts";

/**
 * The one transition: plays the rounds of a working copy. Stepping loads, advances and stores every round and a batch once
 * a run, so that both are the same function. Strategies see it only through views.
 */
export class Talks extends Dialogue implements Table, QuietTable<Chair>, Settling {
  readonly #turns = noTurns();
  /** Seats that declined a last offer though it does not need their consent; of one round alone. */
  #declined: readonly number[] = [];

  /** Plays at most so many rounds, until the run is over. */
  advance(rounds: number): void {
    const until = this.round + rounds;
    while (this.round < until && this.outcome === null) {
      const stopped = this.#playAhead(Math.min(until, this.lastRound - 1));
      if (stopped >= 0) this.#play(stopped);
      else if (this.round < until) {
        this.nextRound();
        this.#play(0);
      }
    }
  }

  /**
   * Plays ahead where nobody listens and nothing can happen but offers and acceptances. Leaves the last round of the phase,
   * and the turn at which a deal closes or somebody leaves, to {@link Talks.#play}: returns its seat, or −1 between rounds.
   */
  #playAhead(until: number): number {
    if (this.round >= until || this.attentive || this.ultimatums.length > 0) return -1;
    const { kind } = this.current;
    const { skimmed, conversing } = this.arrangement;
    if (skimmed === null && !conversing) return -1;
    const from = this.round;
    let stopped: number;
    try {
      stopped = skimmed !== null ? this.#skim(skimmed, until) : (kind.converse?.(this, until) ?? -1);
    } catch (error) {
      throw asFault(this.current.id, error);
    }
    if (!this.#isTurn(stopped, from, until)) refuseFault(this.current.id, "it played ahead to where no round can be");
    return stopped;
  }

  /** Whether playing ahead has come to a turn that the talks can go on from. */
  #isTurn(stopped: number, from: number, until: number): boolean {
    const { model, size, offers, taken } = this;
    const last = model.space.size - 1;
    for (let actor = 0; actor < offers.length; actor++) {
      if (!isWithin(offers[actor]!, NO_TERMS, last) || !isWithin(taken[actor]!, NO_TERMS, last)) return false;
    }
    return (
      isWithin(this.round, from, until) && isWithin(stopped, -1, size - 1) && isWithin(this.author, -1, size - 1) &&
      isWithin(this.accepted, 0, size) && isWithin(this.standing, NO_TERMS, last)
    );
  }

  #skim(skimmed: Skimmed, until: number): number {
    const { kind } = this.current;
    if (kind.skim === undefined) return -1;
    const { seats, size } = this;
    const turns = this.#turns;
    turns.until = until;
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
    const stopped = kind.skim(turns);
    for (let seat = 0; seat < size; seat++) {
      this.offers[seats[seat]!] = turns.offers[seat]!;
      this.taken[seats[seat]!] = turns.taken[seat]!;
    }
    this.round = turns.round;
    this.standing = turns.standing;
    this.author = turns.author;
    this.accepted = turns.accepted;
    if (this.drifting) this.reckon();
    return stopped;
  }

  nextRound(): void {
    this.round++;
    if (this.drifting) this.reckon();
  }

  /** Plays the round, from a seat on. */
  #play(from: number): void {
    this.#declined = NOBODY;
    if (this.model.events.length > 0) this.#happen();
    const { chairs } = this;
    if (this.round === this.phaseStart) this.teller.phase(this);
    if (this.arrangement.sits) this.#moderate(this.current, from);
    else this.teller.waiting(this, this.arrangement);
    if (this.goesOn && this.last) this.#end(this.#tabledAnything() ? "deadline" : "not-convened", []);
    if (this.memory.length > 0 && this.script === null) this.#remember(chairs);
  }

  /** Lets the protocol play its round. What it does of what cannot be done, it is told by an error. */
  #moderate({ id, kind, params }: CompiledPhase, from: number): void {
    this.moderated++;
    try {
      if (isPromise(played(kind, this, params, from))) refuseFault(id, "it plays its round later");
    } catch (error) {
      throw asFault(id, error);
    } finally {
      this.moderated--;
    }
  }

  /**
   * Keeps a copy of what those at the table remember, so that a run goes on from a saved state as it does from its own. A
   * strategy that remembers what is not plain data has failed, and starts afresh.
   */
  #remember(chairs: readonly Chair[]): void {
    const memory = [...this.memory];
    for (const { actor, kind, plan } of chairs) {
      if (kind.memory === undefined || plan !== null) continue;
      try {
        memory[actor] = clonePlain(memory[actor], true);
      } catch {
        memory[actor] = this.minds[actor]!.startMemory();
        if (!this.faulted.includes(actor)) this.faulted = [...this.faulted, actor];
      }
    }
    this.memory = memory;
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
      this.teller.event(this, event.id, effects, { probability, draw: chance });
    });
    if (this.world !== before) this.#rearrange();
  }

  /** Seats the table anew after events; what stood at another table stands no longer. */
  #rearrange(): void {
    const { minds, seats } = this;
    this.arrange();
    this.minds.forEach((mind, actor) => {
      if (mind.regime.profile.strategy !== minds[actor]!.regime.profile.strategy) this.#forget(actor, mind);
    });
    if (seats.join() !== this.seats.join()) this.clearTable();
  }

  /** A new strategy starts with a memory of its own, and does not bear the failure of the old one. */
  #forget(actor: number, mind: Mind): void {
    if (this.faulted.includes(actor)) this.faulted = this.faulted.filter((other) => other !== actor);
    this.memory = this.model.ids.map((_, at) => (at === actor ? mind.startMemory() : (this.memory[at] ?? null)));
  }

  get last(): boolean {
    return this.round >= this.lastRound;
  }

  actorAt(seat: number): number {
    return this.seats[seat] ?? -1;
  }

  seatOf(actor: number): number {
    return this.seats.indexOf(actor);
  }

  offer(seat: number, terms: number, ultimatum: boolean): boolean {
    if (!Number.isInteger(terms) || !(this.seated(seat).position.signable(terms) >= 0)) this.refuse("it tabled for a seat what the seat may not table");
    this.put(seat, terms, ultimatum);
    return this.arrangement.dictated && this.#complete() && this.#close();
  }

  accept(seat: number): boolean {
    this.#answering(seat);
    const actor = this.seats[seat]!;
    this.assent(actor);
    if (this.attentive) this.say(actor, "accept", this.standing);
    return this.#complete() && this.#close();
  }

  assent(actor: number): void {
    this.taken[actor] = this.standing;
    this.accepted++;
  }

  reject(seat: number): boolean {
    const { actor, consents } = this.#answering(seat);
    if (this.attentive) this.say(actor, "reject", this.standing);
    if (consents) return true;
    // Its turn is over, and those after it have theirs.
    this.accepted++;
    this.#declined = [...this.#declined, seat];
    return false;
  }

  leave(seat: number, move: Move): void {
    const { actor } = this.seated(seat);
    if (move === LEAVE) {
      if (this.attentive) this.say(actor, "leave", NO_TERMS);
      this.end("walk-out", [actor]);
    } else {
      this.script?.hear(this, actor, "fault", NO_TERMS);
      this.teller.fault(this, actor, this.fault);
      this.end("fault", [actor]);
    }
  }

  /** The one whose turn it is to answer the standing offer: seats answer one after the other, from its author on. */
  #answering(seat: number): Chair {
    const chair = this.seated(seat);
    if (this.standing < 0) this.refuse("it took an answer where nothing stood");
    if (seat !== (this.author + this.accepted + 1) % this.size) this.refuse("it took an answer out of turn");
    return chair;
  }

  /** Whether all whose consent is needed have accepted the standing offer. */
  #complete(): boolean {
    for (let seat = 0; seat < this.size; seat++) {
      if (this.chairs[seat]!.consents && !this.#hasAccepted(seat)) return false;
    }
    return true;
  }

  /** The author has, and so have the seats that spoke since and did not decline. */
  #hasAccepted(seat: number): boolean {
    return (seat - this.author + this.size) % this.size <= this.accepted && !this.#declined.includes(seat);
  }

  /** Checks everybody's consent once more, with this round's values, and freezes the text. */
  #close(): boolean {
    const terms = this.standing;
    let holds = true;
    for (let seat = 0; seat < this.size; seat++) {
      const { actor, consents, position } = this.chairs[seat]!;
      if (!consents || position.signable(terms) >= this.noDeal(actor)) continue;
      this.teller.withdrawn(this, this.seats[seat]!, terms);
      holds = false;
    }
    if (!holds) {
      this.clearTable();
      return false;
    }
    this.text = terms;
    this.signatories = this.#willing();
    this.teller.agreed(this);
    this.clearTable();
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
      this.arrange();
      this.teller.phase(this);
      this.#moderate(phase, 0);
    }
    if (this.text >= 0 && this.outcome === null) settle(this, this.teller);
  }

  signed(actor: number): boolean {
    return this.signatories.includes(actor);
  }

  accede(actor: number): boolean {
    if (!this.open || this.text < 0 || this.model.ids[actor] === undefined || this.signed(actor)) this.refuse("it asked for an accession that nobody can give");
    return this.answer(actor, "accession");
  }

  /** Asks an actor for its consent to the text: it gives it iff u ≥ its floor and no hard red line is crossed. */
  answer(actor: number, to: "accession" | "delivery"): boolean {
    const accepts = this.minds[actor]!.regime.position.signable(this.text) >= this.floor(actor);
    this.teller.answer(this, actor, to, accepts);
    if (accepts) {
      if (to === "accession") this.signatories = [...this.signatories, actor].sort((a, b) => a - b);
    } else if (!this.refusers.includes(actor)) this.refusers = [...this.refusers, actor].sort((a, b) => a - b);
    return accepts;
  }

  end(cause: Cause, by: readonly number[]): void {
    if (!this.open || !ENDINGS.has(cause) || by.some((actor) => this.model.ids[actor] === undefined)) this.refuse("it ended what was over, or for no cause, or by nobody's doing");
    this.#end(cause, by);
  }

  #end(cause: Cause, by: readonly number[]): void {
    this.teller.setback(this, cause, by);
    const next = this.model.phases.findIndex(
      ({ kind, reopened }, at) => at > this.phase && !kind.takesText && !reopened,
    );
    if (next < 0 || this.round >= this.model.rounds) this.finish(cause, by.map((actor) => this.model.ids[actor]!));
    else this.#enter(next);
  }

  reopen(): void {
    if (!this.open || this.model.phases[this.phase + 1]?.reopened !== true) this.refuse("it reopened talks that have no wider table");
    if (this.round >= this.model.rounds) this.end("not-acceded", this.refusers);
    else {
      this.teller.setback(this, "not-acceded", this.refusers);
      this.#enter(this.phase + 1);
    }
  }

  #enter(phase: number): void {
    this.phase = phase;
    this.phaseStart = this.round + 1;
    this.text = NO_TERMS;
    this.signatories = [];
    this.refusers = [];
    this.clearTable();
    this.arrange();
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
    this.teller.end(this, this.outcome);
  }

  /** How the run ended. */
  get ended(): Outcome {
    if (this.outcome === null) fail(problem("inconsistent", "outcome", null));
    return this.outcome;
  }

  #tabledAnything(): boolean {
    return this.offers.some((offer) => offer >= 0);
  }
}

const NOBODY: readonly number[] = [];

const isWithin = (number: number, least: number, most: number): boolean => Number.isInteger(number) && number >= least && number <= most;

/** Why a protocol may end a phase. */
const ENDINGS: ReadonlySet<unknown> = new Set<Cause>(["not-convened", "deadline", "walk-out", "refusal", "fault", "not-acceded"]);

/** What should be nothing. */
const played = (kind: ProtocolKind, table: Table, params: CompiledPhase["params"], from: number): unknown => kind.round(table, params, from);

function noTurns(): Mutable<Turns> {
  const none = { bids: [], accepts: [], utilities: [], steady: [], offers: [], taken: [] };
  return { ...none, size: 0, round: 0, until: 0, standing: NO_TERMS, author: -1, accepted: 0, needed: 0 };
}
