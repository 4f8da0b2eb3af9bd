import { defineStrategy, type Kit, kit, type Model, type Move } from "../../../src/index.ts";
import type { Kinds, Names, Scenario } from "../../../src/scenario/index.ts";
import type { AnyStrategy } from "../../../src/testing/arbitraries/kinds.ts";

/** A scenario in which some actors' strategies are replaced, compiled by the kit that knows the kinds. */
export function compileWith(
  { compile }: Kit<Kinds>,
  scenario: Scenario,
  strategyOf: (actor: string) => AnyStrategy | undefined,
): Model {
  const actors = scenario.actors.map((actor) => ({ ...actor, strategy: strategyOf(actor.id) ?? actor.strategy }));
  return compile<Names, Kinds>({ ...scenario, actors });
}

/** Tables whatever its luck says, of the terms that it may sign, and accepts nothing until only an answer is asked. */
const whim = defineStrategy({
  kind: "whim",
  version: 1,
  doc: "Tables terms by chance.",
  params: {},
  decide(view): Move {
    if (view.final) return view.draw(1) < 0.5 ? view.accept("a whim") : view.reject("a whim");
    const from = Math.floor(view.draw() * view.space.size);
    for (let step = 0; step < view.space.size; step++) {
      const terms = (from + step) % view.space.size;
      if (view.position.signable(terms) >= 0) return view.offer(terms, "a whim", view.draw(2));
    }
    return view.leave("nothing to table");
  },
});

/** A kit with a strategy that draws. */
export const whimKit = kit({ strategies: [whim] });
