import type { AnyScenario, Kinds, KindSpec } from "../../scenario/index.ts";
import type { Kit } from "../../engine/index.ts";
import type { RunEvent } from "../../seam/index.ts";
import { holds } from "../arbitraries/conditions.ts";
import { showLiteral } from "../show.ts";
import { type Entry, found, noDealAt, seatsOf, type World } from "./books.ts";
import type { LawText } from "./law.ts";
import type { Trial } from "./trial.ts";

/** Sums of floating-point numbers may differ in the order in which they were added. */
const NEARLY = 1e-9;

/** The events of one kind. */
export type Of<K extends RunEvent["kind"]> = Extract<RunEvent, { readonly kind: K }>;

/** What happened of one kind, each with the world in which it did. */
export const entriesOf = <K extends RunEvent["kind"]>({ ledger }: Trial, kind: K): readonly (Entry & { readonly event: Of<K> })[] =>
  ledger.entries.filter((entry): entry is Entry & { readonly event: Of<K> } => entry.event.kind === kind);

/** What an actor's strategy chose to table or to accept. Texts that the scenario gives are nobody's choice. */
const chosen = (trial: Trial): readonly (Entry & { readonly event: Of<"move"> })[] =>
  entriesOf(trial, "move").filter(
    ({ event, world }) =>
      (event.move === "offer" || event.move === "accept") &&
      !(event.rule === "" && givesText(trial, world.phase)) &&
      !hasText(trial.kit, found(world.profiles, event.actor).strategy),
  );

/** Whether the scenario gives a phase a text to be put. */
export const givesText = ({ kit, scenario }: Trial, id: string): boolean =>
  scenario.protocol.phases.some((phase) => phase.id === id && hasTerms(kit.protocols, phase));

/** Whether the scenario gives a strategy terms to stand for. */
const hasText = (kit: Kit<Kinds>, strategy: Input): boolean => hasTerms(kit.strategies, strategy);

/** What a scenario writes for a kind. */
type Input = { readonly kind: string; readonly [param: string]: unknown };

function hasTerms(kinds: readonly KindSpec[], input: Input): boolean {
  const params = kinds.filter(({ kind }) => kind === input.kind).flatMap((kind) => Object.entries(kind.params));
  return params.some(([name, { type }]) => type === "terms" && input[name] !== undefined);
}

/** Those whose consent a text agreed at a table needed. */
export function consenting({ kit, scenario }: Trial, agreed: Of<"agreed">, world: World): readonly string[] {
  const seated = seatsOf(scenario, agreed.phase, kit).filter((actor) => world.present.has(actor));
  const some = seated.filter((actor) => scenario.consent === undefined || scenario.consent.includes(actor));
  return some.length > 0 ? some : seated;
}

const named = (trial: Trial, terms: number): string => showLiteral(trial.model.terms(terms));

const share = (number: number): string => String(Math.round(number * 1e6) / 1e6);

export const individuallyRational: LawText = {
  name: "individuallyRational",
  statement: "Nobody tables or accepts terms that are worth less to it than its no-deal value, and none whose consent is needed is party to such terms.",
  scope: "Says nothing of texts that the scenario itself gives a phase or a strategy: their authors stand for them whatever they are worth.",
  *breaches(trial) {
    const { ledger } = trial;
    for (const { event, world } of chosen(trial)) {
      const worth = found(world.profiles, event.actor).utility.at(event.terms);
      const noDeal = noDealAt(ledger, world, event.actor, event.round);
      if (worth < noDeal - NEARLY) {
        yield `in round ${event.round} ${event.actor} chose to ${event.move} ${named(trial, event.terms)}, worth ${share(worth)} to it, with a no-deal value of ${share(noDeal)}.`;
      }
    }
    for (const { event, world } of entriesOf(trial, "agreed")) {
      for (const actor of consenting(trial, event, world)) {
        const worth = found(world.profiles, actor).utility.at(event.terms);
        const noDeal = noDealAt(ledger, world, actor, event.round);
        if (worth < noDeal - NEARLY) yield `what was agreed in round ${event.round} is worth ${share(worth)} to ${actor}, with a no-deal value of ${share(noDeal)}.`;
      }
    }
  },
};

/** The hard red lines of an actor that terms cross, read from the scenario by name; and constraints that they break. */
function crossed(trial: Trial, world: World, actor: string, terms: number): readonly string[] {
  const { issues, constraints = [] }: AnyScenario = trial.scenario;
  const { redLines = [] } = found(world.profiles, actor).position;
  const text = trial.model.terms(terms);
  return [
    ...redLines.filter((line) => line.kind === "hard" && holds(line.when, text, issues)).map(({ id }) => `the red line ${id} of ${actor}`),
    ...constraints.filter((constraint) => !holds(constraint.holds, text, issues)).map(({ id }) => `the constraint ${id}`),
  ];
}

export const redLinesHold: LawText = {
  name: "redLinesHold",
  statement: "Nobody tables, accepts or accedes to terms across a hard red line of its own, and no text across one is agreed by those whose consent is needed, or ratified.",
  scope: "Says nothing of declared red lines, which may be crossed at a cost, nor of the authors of texts that the scenario itself gives.",
  *breaches(trial) {
    const acts = [
      ...chosen(trial).map(({ event, world }) => ({ event, world, actors: [event.actor], what: `${event.actor} chose to ${event.move}` })),
      ...entriesOf(trial, "agreed").map(({ event, world }) => ({ event, world, actors: consenting(trial, event, world), what: "the table agreed to" })),
      ...entriesOf(trial, "answer").flatMap(({ event, world }) => (event.accepts ? [{ event, world, actors: [event.actor], what: `${event.actor} said yes to` }] : [])),
    ];
    for (const { event, world, actors, what } of acts) {
      for (const line of actors.flatMap((actor) => crossed(trial, world, actor, event.terms))) {
        yield `in round ${event.round} ${what} ${named(trial, event.terms)}, across ${line}.`;
      }
    }
    for (const { event } of entriesOf(trial, "ratification")) {
      if (event.passes && event.redLines.length > 0) yield `${event.ratifier} ratified across the red lines ${event.redLines.join(", ")} of ${event.actor}.`;
    }
  },
};

/** The aspiration of every offer of a strategy that has one, with what it follows from. */
const demands = (trial: Trial): readonly (Entry & { readonly event: Of<"move">; readonly aspiration: number })[] =>
  entriesOf(trial, "move").flatMap((entry) => {
    const { move, figures } = entry.event;
    return move === "offer" && figures.aspiration !== undefined ? [{ ...entry, aspiration: figures.aspiration }] : [];
  });

/** Monotone concession of strategies of some kinds. */
export const monotoneConcession = (kinds: readonly string[]): LawText => ({
  name: "monotoneConcession",
  statement: "An aspiration never rises but in a new regime, or by as much as the no-deal value rose.",
  scope: `Applies to the kinds ${kinds.join(", ")}, and to offers that tell their aspiration. Tit for tat answers others, and may take a concession back.`,
  *breaches(trial) {
    const told = demands(trial).filter(({ event, world }) => kinds.includes(found(world.profiles, event.actor).strategy.kind));
    for (const [at, now] of told.entries()) {
      const before = told.slice(0, at).findLast(({ event }) => event.actor === now.event.actor);
      if (before === undefined || regimes(before.world) !== regimes(now.world)) continue;
      const { actor, round } = now.event;
      const rise = noDealAt(trial.ledger, now.world, actor, round) - noDealAt(trial.ledger, before.world, actor, before.event.round);
      if (now.aspiration > before.aspiration + Math.max(0, rise) + NEARLY) {
        yield `${actor} held out for ${share(before.aspiration)} in round ${before.event.round} and for ${share(now.aspiration)} in round ${round}.`;
      }
    }
  },
});

/** Everybody's regime: what an actor believes of the others may change with theirs. */
const regimes = ({ profiles }: World): string => [...profiles.values()].map(({ regime }) => regime).join();

export const aspirationMet: LawText = {
  name: "aspirationMet",
  statement: "Whatever is tabled is worth the aspiration that it is said to meet.",
  scope: "Says nothing of offers that tell no aspiration, nor of texts that the scenario itself gives.",
  *breaches(trial) {
    for (const { event, world } of chosen(trial)) {
      const { aspiration } = event.figures;
      const worth = found(world.profiles, event.actor).utility.at(event.terms);
      if (event.move === "offer" && aspiration !== undefined && worth < aspiration - NEARLY) {
        yield `in round ${event.round} ${event.actor} held out for ${share(aspiration)} and tabled ${named(trial, event.terms)}, worth ${share(worth)} to it.`;
      }
    }
  },
};

export const faultless: LawText = {
  name: "faultless",
  statement: "No strategy fails: each answers with a move, and tables and accepts nothing that it may not.",
  scope: "Says nothing of actors whom the scenario gives a text that they may not sign.",
  *breaches(trial) {
    for (const { event, world } of entriesOf(trial, "fault")) {
      if (mayFail(trial, event.actor, world)) continue;
      yield `the strategy of ${event.actor} failed in round ${event.round}: ${event.message}`;
    }
  },
};

/** Whether the scenario gives an actor a text, in a phase or for its strategy. */
function mayFail({ kit, scenario }: Trial, actor: string, world: World): boolean {
  return scenario.protocol.phases.some((phase) => hasTerms(kit.protocols, phase)) || hasText(kit, found(world.profiles, actor).strategy);
}
