import type { Controllers, Delivery, Ratifier } from "../scenario/index.ts";
import type { Cause } from "../seam/index.ts";
import type { Teller } from "./narration.ts";
import type { Place } from "./place.ts";

/** Talks that have a text in hand. */
export interface Settling extends Place {
  signed(actor: number): boolean;
  answer(actor: number, to: "delivery"): boolean;
  finish(cause: Cause | null, by: readonly string[]): void;
}

/** Takes the agreed text home and carries it out: ratification, then delivery. Ends the run. */
export function settle(talks: Settling, teller: Teller): void {
  const { ratifiers = [], delivery = [] } = talks.model.scenario;
  const unratified = ratifiers.filter((ratifier) => !ratifies(talks, ratifier, teller));
  if (unratified.length > 0) {
    talks.finish("not-ratified", unratified.map(({ id }) => id));
    return;
  }
  const undelivered = delivery.length > 0 ? undeliveredIssues(talks, delivery, teller) : [];
  talks.finish(undelivered.length > 0 ? "not-delivered" : null, undelivered);
}

/** A ratifier passes a text iff u ≥ its threshold and no hard red line of its actor is crossed. */
function ratifies(talks: Settling, { id, actor: name, threshold }: Ratifier, teller: Teller): boolean {
  const actor = talks.model.ids.indexOf(name);
  const least =
    threshold.kind === "utility"
      ? threshold.least
      : threshold.kind === "floor"
        ? talks.floor(actor)
        : talks.noDeal(actor) + (threshold.margin ?? 0);
  const passes = talks.minds[actor]!.regime.position.signable(talks.text) >= Math.max(0, least);
  teller.ratification(talks, id, actor, passes, least);
  return passes;
}

/** The issues that leave the status quo without the consent of those who hold their levers. */
function undeliveredIssues(talks: Settling, delivery: readonly Delivery[], teller: Teller): string[] {
  const { model, text } = talks;
  const answers = new Map<number, boolean>();
  const consents = (name: string): boolean => {
    const actor = model.ids.indexOf(name);
    let answer = answers.get(actor);
    if (answer === undefined) {
      answer = talks.signed(actor) || (!talks.refusers.includes(actor) && talks.answer(actor, "delivery"));
      answers.set(actor, answer);
    }
    return answer;
  };
  return delivery.flatMap(({ issue, controllers }) => {
    const at = model.scenario.issues.findIndex(({ id }) => id === issue);
    if (model.space.option(text, at) === model.space.option(model.statusQuo, at)) return [];
    const holders = holdersOf(controllers, model.ids);
    const consenting = holders.filter(consents);
    const delivered = suffices(controllers, consenting, holders);
    teller.delivery(talks, issue, delivered, consenting, holders.filter((name) => !consenting.includes(name)));
    return delivered ? [] : [issue];
  });
}

/** In an order of their own: members of an object have none. */
function holdersOf(controllers: Controllers, ids: readonly string[]): readonly string[] {
  if (controllers.kind !== "shares") return controllers.actors;
  return ids.filter((id) => Object.hasOwn(controllers.shares, id));
}

function suffices(controllers: Controllers, consenting: readonly string[], holders: readonly string[]): boolean {
  if (controllers.kind === "all") return consenting.length === holders.length;
  if (controllers.kind === "any") return consenting.length > 0;
  const held = (names: readonly string[]) => names.reduce((total, name) => total + controllers.shares[name]!, 0);
  return held(consenting) >= controllers.needed * held(holders);
}
