import { ACCEPT, defineStrategy, kit, LEAVE, REJECT, type Scenario, type Stance, type View } from "../../../src/index.ts";

/*
 * A seller and a buyer: a price of five rungs and a delivery, slow or fast. The index of terms is 2 · price + delivery.
 *
 *   u(seller) = 0.75 · p/4 + 0.25 · [slow], with p2 slow as its fallback
 *   u(buyer)  = 0.50 · (1 − p/4) + 0.50 · [fast]
 *
 *            p0 slow  p0 fast  p1 slow  p1 fast  p2 slow  p2 fast  p3 slow  p3 fast  p4 slow  p4 fast
 *   index      0        1        2        3        4        5        6        7        8        9
 *   seller     .25      0       .4375    .1875    .625     .375     .8125    .5625     1       .75
 *   buyer      .5       1       .375     .875     .25      .75      .125     .625      0       .5
 *
 * What the seller believes of the buyer comes from its declared ideal alone: the price loses 0.3 a rung, both weigh alike.
 *
 *   believed   .5       1       .35      .85      .2       .7       .05      .55       0       .5
 */
export const [P0_SLOW, P0_FAST, P1_SLOW, P1_FAST, P2_SLOW, P2_FAST, P3_SLOW, P3_FAST, P4_SLOW, P4_FAST] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export const [SELLER, BUYER] = [0, 1] as const;

const stances: Stance[] = [];

const probe = defineStrategy({
  kind: "probe",
  version: 1,
  doc: "Keeps its stance for the tests.",
  params: {},
  prepare: (stance) => {
    stances.push(stance);
    return undefined;
  },
  decide: (view) => view.leave(),
});

export const probes = kit({ strategies: [probe] });

/** Every actor's stance in a scenario of probes. */
export function stancesOf(scenario: Parameters<typeof probes.compile>[0]): readonly Stance[] {
  stances.length = 0;
  probes.compile(scenario);
  return [...stances];
}

const sale: Scenario<Parameters<typeof probes.compile>[0] extends Scenario<infer N, infer _> ? N : never, typeof probes extends { compile: (scenario: Scenario<infer _N, infer K>) => unknown } ? K : never> = {
  id: "sale",
  issues: [],
} as never;
export { sale };
export const words = { ACCEPT, LEAVE, REJECT };
export type { View };
