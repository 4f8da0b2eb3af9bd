import { defineProtocol, defineStrategy, type ProtocolKind, type StrategyKind, standardKit } from "../../../src/index.ts";
import { negmas, negmasAsked } from "../../parity/negmas.ts";
import { planning, yielding } from "./strategies.ts";

/** A sound kind, with what is said of it. */
interface Sound<K> {
  readonly kind: K;
  /** Whether its aspiration never rises. */
  readonly monotone: boolean;
}

const stubborn = defineStrategy({
  kind: "stubborn",
  version: 1,
  doc: "Repeats its best terms, and accepts nothing less.",
  params: {},
  decide(view) {
    const { ceiling, ceilingTerms } = view.position;
    if (ceilingTerms >= 0 && view.standing >= 0 && view.position.signable(view.standing) >= Math.max(ceiling, view.floor)) return view.accept("its best", ceiling);
    if (view.final) return view.reject("its best", ceiling);
    return ceilingTerms < 0 || ceiling < view.floor ? view.leave("nothing to sign") : view.offer(ceilingTerms, "its best", ceiling);
  },
});

const whim = defineStrategy({
  kind: "whim",
  version: 1,
  doc: "Holds out for what its luck says, and remembers how often it was disappointed.",
  params: { whimsy: { type: "number", min: 0, max: 1, default: 0.5, doc: "How much of its room is left to luck." } },
  memory: (): { disappointed: number } => ({ disappointed: 0 }),
  observe(said, view) {
    if (said.actor !== view.actor && said.terms >= 0 && view.position.at(said.terms) < view.floor) view.memory.disappointed++;
  },
  decide(view, { whimsy }) {
    const { ceiling } = view.position;
    return yielding(view, ceiling - (ceiling - view.floor) * whimsy * view.draw(view.memory.disappointed));
  },
});

const plain = defineStrategy({ kind: "plain", version: 1, doc: "Yields linearly, asked each time.", params: {}, decide: (view) => yielding(view) });

/** The built-in kinds under other names, so that the laws of kinds that can be replaced apply to them too. */
const again = <K extends { readonly kind: string }>(kind: K): K => ({ ...kind, kind: `${kind.kind}-again` });

export const soundStrategies: readonly Sound<StrategyKind>[] = [
  ...standardKit.strategies.map((kind) => ({ kind: again(kind), monotone: kind.kind !== "tit-for-tat" })),
  ...[stubborn, negmas, negmasAsked, plain, planning].map((kind): Sound<StrategyKind> => ({ kind, monotone: true })),
  { kind: whim, monotone: false },
];

const reversed = defineProtocol({
  kind: "reversed",
  version: 1,
  doc: "Alternating offers from the last seat to the first, without skimming.",
  params: { seats: { type: "actors", doc: "Who sits." } },
  takesText: false,
  seats: ({ seats }) => [...seats].sort((a, b) => b - a),
  round: (table, params, from) => standardKit.protocols[0]?.round(table, params, from),
});

export const soundProtocols: readonly ProtocolKind[] = [...standardKit.protocols.map(again), reversed];
