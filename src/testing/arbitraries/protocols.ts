import fc from "fast-check";
import type { Issue, Phase } from "../../scenario/index.ts";
import { at, given, type Made, maybe, place, rotated, some, someOf, tableOf } from "./draft.ts";
import { termsDraft, termsOf } from "./issues.ts";
import type { Lean } from "./lean.ts";

/** The built-in kinds. */
export type ProtocolName = Phase["kind"];

export const protocolNames = ["alternating-offers", "take-it-or-leave-it", "accession"] as const satisfies readonly ProtocolName[];

/** Shrinks to alternating offers. */
const kinds = (lean: Lean) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant<ProtocolName>("alternating-offers") },
    { weight: lean === "deal" ? 1 : 2, arbitrary: fc.constant<ProtocolName>("take-it-or-leave-it") },
    { weight: 5, arbitrary: fc.constant<ProtocolName>("accession") },
  );

/** One phase. An empty set of seats is everybody. */
export const phaseDraft = (lean: Lean) =>
  fc.record({
    kind: kinds(lean),
    rounds: maybe(fc.integer({ min: 1, max: 12 }), 4),
    seats: lean === "deal" ? fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: some() }) : some(),
    author: place(),
    text: maybe(termsDraft(), 4),
    published: maybe(fc.boolean(), 5),
    onRefusal: maybe(fc.constantFrom("end", "reopen", "proceed"), 8),
  });

export type PhaseDraft = Made<ReturnType<typeof phaseDraft>>;

/**
 * The drafted phases, in their order. The first puts something on a table. Where accession follows, somebody is left out
 * of the table; it is asked of those.
 */
export function phasesOf(issues: readonly Issue[], actors: readonly string[], drafts: readonly PhaseDraft[]): Phase[] {
  let seated: readonly string[] = [];
  return drafts.map((draft, index) => {
    const id = `phase${String(index + 1)}`;
    const first = index === 0 && draft.kind === "accession";
    const joined = drafts[index + 1]?.kind === "accession" && actors.length > 2;
    const here = joined ? actors.filter((_, actor) => actor !== draft.author % actors.length) : actors;
    const kind = first ? "alternating-offers" : draft.kind;
    const phase = phaseOf(issues, kind === "accession" ? actors : here, { ...draft, kind }, seated);
    if (phase.kind === "alternating-offers") seated = phase.seats;
    if (phase.kind === "take-it-or-leave-it") seated = [phase.author, ...phase.addressees];
    return { ...phase, id, ...given({ rounds: draft.rounds }) };
  });
}

function phaseOf(issues: readonly Issue[], actors: readonly string[], draft: PhaseDraft, seated: readonly string[]): Phase {
  const { kind, author, text, published, onRefusal } = draft;
  const id = "";
  switch (kind) {
    case "alternating-offers":
      return { id, kind, seats: rotated(tableOf(actors, draft.seats), author) };
    case "take-it-or-leave-it": {
      const others = actors.filter((actor) => actor !== at(actors, author));
      return {
        id,
        kind,
        author: at(actors, author),
        addressees: rotated(someOf(others, draft.seats), author),
        ...given({ text: text && termsOf(issues, text), published }),
      };
    }
    case "accession": {
      const others = actors.filter((actor) => !seated.includes(actor));
      const acceders = someOf(others.length > 0 ? others : actors, draft.seats);
      return { id, kind, acceders: rotated(acceders, author), ...given({ onRefusal }) };
    }
  }
}
