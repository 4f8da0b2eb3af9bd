import { defineStrategy, type Kit, kit, type Model, type Move, type View } from "../../../src/index.ts";
import type { RecordedMove } from "../../../src/seam/index.ts";
import type { Actor, Kinds, Names, Scenario } from "../../../src/scenario/index.ts";

/** A scenario with strategies of other kinds than the built-in ones. */
export type AnyActor = Omit<Actor, "strategy"> & { readonly strategy: { readonly kind: string; readonly [param: string]: unknown } };

/** A scenario in which some actors' strategies are replaced, compiled by the kit that knows the kinds. */
export function compileWith(
  { compile }: Kit<Kinds>,
  scenario: Scenario,
  strategyOf: (actor: string) => AnyActor["strategy"] | undefined,
): Model {
  const actors = scenario.actors.map((actor): AnyActor => ({ ...actor, strategy: strategyOf(actor.id) ?? actor.strategy }));
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

/** A kit with a strategy that says what was said by its actor in a record, and hears nothing. */
export function scriptedKit(moves: readonly RecordedMove[], ids: readonly string[]) {
  const said = defineStrategy({
    kind: "scripted",
    version: 1,
    doc: "Says what a record says.",
    params: {},
    memory: (): { at: number } => ({ at: 0 }),
    decide(view: View<{ at: number }>): Move {
      const own = moves.filter(({ actor }) => actor === ids[view.actor]);
      const next = own[view.memory.at++];
      if (next?.round !== view.round) return view.leave("not in the record");
      if (next.move === "offer") return view.offer(next.terms, "scripted");
      if (next.move === "accept") return view.accept("scripted");
      return next.move === "reject" ? view.reject("scripted") : view.leave("scripted");
    },
  });
  return kit({ strategies: [said] });
}
