import { draw } from "../kernel/index.ts";
import { ACCEPT, LEAVE, type Move, REJECT, type Stance, type View } from "../seam/index.ts";
import type { Objective, Space, Utility } from "../space/index.ts";
import type { Place } from "./place.ts";

/** Gives a view a new stance to show. Not a method, since strategies hold the view. */
export let show: (view: ActorView, stance: Stance) => void;

/** What one actor sees of the talks: read through getters, so that a strategy can change nothing but its own memory. */
export class ActorView implements View {
  readonly #talks: Place;
  readonly actor: number;
  #stance: Stance;

  static {
    show = (view, stance) => {
      view.#stance = stance;
    };
  }

  constructor(talks: Place, stance: Stance) {
    this.#talks = talks;
    this.#stance = stance;
    this.actor = stance.actor;
    Object.freeze(this);
  }

  get actors(): number {
    return this.#stance.actors;
  }

  get rounds(): number {
    return this.#stance.rounds;
  }

  get space(): Space {
    return this.#stance.space;
  }

  get position(): Utility {
    return this.#stance.position;
  }

  get fallback(): readonly number[] {
    return this.#stance.fallback;
  }

  get beliefs(): Objective {
    return this.#stance.beliefs;
  }

  get round(): number {
    return this.#talks.round;
  }

  get time(): number {
    const { rounds } = this.#stance;
    return rounds > 1 ? (this.#talks.round - 1) / (rounds - 1) : 0;
  }

  get seats(): readonly number[] {
    return this.#talks.seats;
  }

  get standing(): number {
    return this.#talks.standing;
  }

  get standingBy(): number {
    return this.#talks.standingBy;
  }

  get final(): boolean {
    return this.#talks.final;
  }

  get closing(): boolean {
    return this.#talks.closing;
  }

  get noDeal(): number {
    return this.#talks.noDeal(this.actor);
  }

  get floor(): number {
    return this.#talks.floor(this.actor);
  }

  get memory(): unknown {
    return this.#talks.memory[this.actor];
  }

  belief(actor: number): Objective {
    return this.#stance.belief(actor);
  }

  nearness(terms: readonly number[]): Objective {
    return this.#stance.nearness(terms);
  }

  lastOffer(actor: number): number {
    return this.#talks.offers[actor] ?? -1;
  }

  draw(index = 0): number {
    const { seed, round, model } = this.#talks;
    return draw(seed, model.streams[this.actor]!, round, index);
  }

  accept(rule?: string, least?: number): Move {
    return this.#because(ACCEPT, rule, least);
  }

  offer(terms: number, rule?: string, aspiration?: number): Move {
    return this.#because(terms, rule, aspiration);
  }

  reject(rule?: string, least?: number): Move {
    return this.#because(REJECT, rule, least);
  }

  leave(rule?: string): Move {
    return this.#because(LEAVE, rule);
  }

  #because(move: Move, rule?: string, asked?: number): Move {
    const talks = this.#talks;
    if (talks.attentive) {
      if (rule !== undefined) talks.rule = rule;
      if (asked !== undefined) talks.asked = asked;
    }
    return move;
  }
}

Object.freeze(ActorView.prototype);
