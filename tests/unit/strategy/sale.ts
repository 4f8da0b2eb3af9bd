import { ACCEPT, type AnyScenario, defineStrategy, kit, LEAVE, REJECT, type Stance, type View } from "../../../src/index.ts";

/*
 * A seller and a buyer: a price of five rungs and a delivery, slow or fast. The index of terms is 2 · price + delivery.
 *
 *   u(seller) = 0.75 · p/4 + 0.25 · [slow], with p2 slow as its fallback
 *   u(buyer)  = 0.50 · (1 − p/4) + 0.50 · [fast]
 *
 *            p0 slow  p0 fast  p1 slow  p1 fast  p2 slow  p2 fast  p3 slow  p3 fast  p4 slow  p4 fast
 *   seller     .25      0       .4375    .1875    .625     .375     .8125    .5625     1       .75
 *   buyer      .5       1       .375     .875     .25      .75      .125     .625      0       .5
 *
 * What the seller believes of the buyer comes from its declared ideal alone: the price loses 0.3 a rung, both weigh alike.
 *
 *   believed   .5       1       .35      .85      .2       .7       .05      .55       0       .5
 */
const prices = ["p0", "p1", "p2", "p3", "p4"];
const rising = { p0: 0, p1: 0.25, p2: 0.5, p3: 0.75, p4: 1 };
const falling = { p0: 1, p1: 0.75, p2: 0.5, p3: 0.25, p4: 0 };

export function sale(strategy: { readonly kind: string; readonly [param: string]: unknown }): AnyScenario {
  return {
    id: "sale",
    issues: [
      { kind: "ladder", id: "price", options: prices.map((id) => ({ id })) },
      { kind: "options", id: "delivery", options: [{ id: "slow" }, { id: "fast" }] },
    ],
    statusQuo: { price: "p0", delivery: "slow" },
    actors: [
      {
        id: "seller",
        position: {
          ideal: { price: "p4", delivery: "slow" },
          fallback: { price: "p2" },
          values: { price: rising },
          salience: { price: 3, delivery: 1 },
        },
        noDeal: { value: 0.2 },
        willingness: 1,
        strategy,
      },
      {
        id: "buyer",
        position: { ideal: { price: "p0", delivery: "fast" }, values: { price: falling }, salience: { price: 1, delivery: 1 } },
        noDeal: { value: 0.2 },
        willingness: 1,
        strategy,
      },
    ],
    protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["seller", "buyer"] }] },
    deadline: 5,
  };
}

/** The index of terms as one reads them. */
export const at = (price: 0 | 1 | 2 | 3 | 4, delivery: "slow" | "fast"): number => 2 * price + (delivery === "fast" ? 1 : 0);

/** Terms as one reads them. */
export const read = (terms: number): string => (terms < 0 ? "none" : `p${Math.floor(terms / 2)} ${terms % 2 === 1 ? "fast" : "slow"}`);

/** The same with red lines of every actor on the price: it crosses one with any of the options. */
export function bound(kind: "hard" | "declared", options: readonly string[]): AnyScenario {
  const { actors, ...rest } = sale({ kind: "polynomial" });
  const line = { kind, id: "line", when: { kind: "is", issue: "price", options }, ...(kind === "declared" ? { audienceCost: 0 } : {}) };
  return { ...rest, actors: actors.map((actor) => ({ ...actor, position: { ...actor.position, redLines: [line] } })) } as AnyScenario;
}

/** Every actor's stance in a scenario, as its strategy would be shown it. */
export function stancesOf(scenario: AnyScenario): readonly Stance[] {
  const stances: Stance[] = [];
  const probe = defineStrategy({
    kind: "probe",
    version: 1,
    doc: "Shows its stance to the test.",
    params: {},
    prepare: (stance) => void stances.push(stance),
    decide: (view) => view.leave(),
  });
  kit({ strategies: [probe] }).compile({
    ...scenario,
    actors: scenario.actors.map((actor) => ({ ...actor, strategy: { kind: "probe" } })),
  });
  return stances;
}

/** What was said with a move: the rule, and the utility that it asks. */
export interface Reason {
  rule?: string | undefined;
  asked?: number | undefined;
}

/** A view of a stance in the middle of talks; `told` hears the reason that comes with the move. */
export function viewOf<Memory>(stance: Stance, memory: Memory, changes: Partial<View<Memory>> = {}, told: Reason = {}): View<Memory> {
  const because = (move: number, rule?: string, asked?: number): number => {
    told.rule = rule;
    told.asked = asked;
    return move;
  };
  return {
    ...stance,
    round: 1,
    time: 0,
    seats: Array.from({ length: stance.actors }, (_, actor) => actor),
    standing: -1,
    standingBy: -1,
    final: false,
    closing: false,
    noDeal: 0.2,
    floor: 0.2,
    memory,
    lastOffer: () => -1,
    draw: () => 0,
    accept: (rule, least) => because(ACCEPT, rule, least),
    offer: (terms, rule, aspiration) => because(terms, rule, aspiration),
    reject: (rule, least) => because(REJECT, rule, least),
    leave: (rule) => because(LEAVE, rule),
    ...changes,
  };
}
