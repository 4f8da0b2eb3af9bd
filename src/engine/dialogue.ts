import { ACCEPT, FAULT, LEAVE, type Move, type Plan, REJECT } from "../seam/index.ts";
import { NO_TERMS, type Utility } from "../space/index.ts";
import type { Chair } from "./arrangement.ts";
import { isPromise, messageOf } from "./failure.ts";
import { Ledger } from "./ledger.ts";
import type { Script } from "./script.ts";

/** What is said at a table. */
export type Spoken = "offer" | "accept" | "reject" | "leave";

/** Asks those at the table, by their plans, their strategies or a script, and passes on what they say. */
export class Dialogue extends Ledger {
  /** A move that was made ahead of its turn. */
  #held: Move | null = null;

  hold(move: Move): void {
    this.#held = move;
  }

  ask(seat: number): Move {
    if (this.#held !== null) return this.#release(this.#held);
    const chair = this.seated(seat);
    return chair.plan === null || this.script !== null ? this.#decide(chair) : this.#planned(chair, chair.plan);
  }

  #release(move: Move): Move {
    this.#held = null;
    return move;
  }

  #planned(chair: Chair, plan: Plan): Move {
    const at = this.round - 1;
    const accepts = this.standing >= 0 && chair.position.signable(this.standing) >= plan.accept[at]!;
    if (this.attentive) this.#because(plan, accepts ? ACCEPT : plan.bid[at]!, plan.accept[at]!);
    return accepts ? ACCEPT : plan.bid[at]!;
  }

  askFinal(seat: number, closing: boolean): Move {
    const chair = this.seated(seat);
    const plan = chair.plan;
    if (plan === null || this.script !== null) return this.#answer(chair, closing);
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
      this.rule = move === LEAVE ? plan.rules.leave! : plan.rules.accept;
      this.asked = least;
    }
    this.fault = "";
    if (move === FAULT) this.#fail("planned terms that it may not table");
  }

  #decide(chair: Chair): Move {
    return this.attentive || chair.failure !== null || this.faulted.length > 0 ? this.#attended(chair) : this.consult(chair);
  }

  #attended(chair: Chair): Move {
    if (this.script !== null) return this.#recorded(this.script, chair);
    if (chair.failure !== null) return this.#fail(chair.failure);
    if (this.faulted.includes(chair.actor)) return this.#fail(FAILED_BEFORE);
    this.rule = chair.kind.kind;
    this.asked = NaN;
    const move = this.consult(chair);
    // A reason that is none is left out. It cannot change a result, since nobody may be there to hear it.
    this.rule = typeof this.rule === "string" ? this.rule.slice(0, LONGEST_RULE) : "";
    if (typeof this.asked !== "number") this.asked = NaN;
    return move;
  }

  consult({ actor, kind, params, memo, position }: Chair): Move {
    try {
      const move: unknown = kind.decide(this.views[actor]!, params, memo);
      return typeof move === "number" && this.#allowed(move, position) ? move : this.#fail(faultOf(move, this.final));
    } catch (error) {
      return this.#fail(messageOf(error));
    }
  }

  /** A recorded move is held to what the strategy's own was held to. */
  #recorded(script: Script, chair: Chair): Move {
    const move = script.next(this, chair.actor);
    return move === FAULT || this.#allowed(move, chair.position) ? move : script.refuse(this, chair.actor, "another move");
  }

  #allowed(move: Move, position: Utility): boolean {
    if (move >= 0) return !this.final && position.signable(move) >= 0;
    return move === ACCEPT ? this.standing >= 0 : move === LEAVE || (this.final && move === REJECT);
  }

  #fail(reason: string): Move {
    this.giveNoReason();
    this.fault = reason;
    return FAULT;
  }

  mayTable(seat: number, terms: number): boolean {
    const may = this.seated(seat).position.signable(terms) >= 0;
    if (!may) this.fault = "a text that it may not table";
    return may;
  }

  lay(terms: number, seat: number, actor: number): void {
    this.standing = terms;
    this.author = seat;
    this.accepted = 0;
    this.offers[actor] = terms;
    this.taken[actor] = NO_TERMS;
  }

  /** Puts terms on the table. */
  protected put(seat: number, terms: number, ultimatum: boolean): void {
    const actor = this.seats[seat]!;
    this.lay(terms, seat, actor);
    if (ultimatum || this.anyUltimatums) this.#mark(actor, ultimatum);
    if (this.attentive) this.say(actor, "offer", terms);
  }

  /** Notes whether an actor's last offer was put as take it or leave it. */
  #mark(actor: number, ultimatum: boolean): void {
    const others = this.ultimatums.filter((other) => other !== actor);
    const put = ultimatum || this.minds[actor]!.kind.ultimatum === true;
    this.ultimatums = put ? [...others, actor].sort((a, b) => a - b) : others;
    this.anyUltimatums = true;
  }

  /** Tells everybody who follows what was said. */
  protected say(actor: number, move: Spoken, terms: number): void {
    this.script?.hear(this, actor, move, terms);
    this.teller.move(this, actor, move, terms);
    this.giveNoReason();
    if (!this.arrangement.listeners || this.script !== null) return;
    const said = Object.freeze({ round: this.round, actor, move, terms });
    for (const listener of this.seats) {
      const { kind, params, memo, failure } = this.minds[listener]!;
      if (kind.observe === undefined || failure !== null || this.faulted.includes(listener)) continue;
      const hear = (): unknown => kind.observe?.(said, this.views[listener]!, params, memo);
      try {
        if (!isPromise(hear())) continue;
      } catch {
        // What it says is told when it is next asked.
      }
      this.faulted = [...this.faulted, listener];
    }
  }
}

const FAILED_BEFORE = "its strategy failed while it listened, or remembered what is not plain data";
const LONGEST_RULE = 300;

function faultOf(move: unknown, final: boolean): string {
  if (isPromise(move)) return "answered with a promise";
  if (typeof move !== "number") return `answered with ${typeof move === "object" ? "an object" : typeof move}`;
  if (move >= 0) return final ? "tabled an offer where only an answer was asked" : "tabled terms that it may not table";
  return move === ACCEPT ? "accepted where nothing stood" : "answered with no move";
}
