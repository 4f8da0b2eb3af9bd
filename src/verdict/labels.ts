import {
  optionCount,
  optionLabel,
  type AnyScenario,
  type Effect,
  type Issue,
  type RedLine,
} from "../scenario/index.ts";

/** A term that two texts settle differently, in words. */
export interface Difference {
  readonly issue: string;
  readonly from: string;
  readonly to: string;
}

/** The words for what records name by id or index. An id without a label is its own word. */
export interface Labels {
  /** An actor's label. */
  readonly actor: (id: string) => string;
  /** An issue's label. */
  readonly issue: (id: string) => string;
  /** A phase's label. */
  readonly phase: (id: string) => string;
  /** An event's label. */
  readonly event: (id: string) => string;
  /** A ratifier's label. */
  readonly ratifier: (id: string) => string;
  /** The label of one of an actor's red lines. */
  readonly redLine: (actor: string, id: string) => string;
  /** All terms of an index, issue by issue. */
  readonly describe: (terms: number) => string;
  /** The terms in which two texts differ, in the order of the issues. */
  readonly differences: (from: number, to: number) => readonly Difference[];
}

/**
 * The labels of a scenario.
 *
 * @example
 * ```ts
 * labelsOf(scenario).actor("united_states"); // "United States"
 * labelsOf(scenario).describe(0); // "Territory: Donetsk, Luhansk, Kherson and Zaporizhzhia oblasts ceded in full, …"
 * ```
 */
export function labelsOf(scenario: AnyScenario): Labels {
  const { issues, actors, events = [], protocol, ratifiers = [] } = scenario;
  const lines = new Map(actors.map((actor) => [actor.id, redLines(scenario, actor.id)]));
  return {
    actor: named(actors),
    issue: named(issues),
    phase: named(protocol.phases),
    event: named(events),
    ratifier: named(ratifiers),
    redLine: (actor, id) => lines.get(actor)?.get(id) ?? id,
    describe(terms) {
      const options = optionsOf(issues, terms);
      return issues.map((issue, at) => `${issue.label ?? issue.id}: ${optionLabel(issue, options[at] ?? 0)}`).join("; ");
    },
    differences(from, to) {
      const before = optionsOf(issues, from);
      const after = optionsOf(issues, to);
      return issues.flatMap((issue, at) => {
        const [was = 0, is = 0] = [before[at], after[at]];
        if (was === is) return [];
        return [{ issue: issue.label ?? issue.id, from: optionLabel(issue, was), to: optionLabel(issue, is) }];
      });
    },
  };
}

function named(things: readonly { readonly id: string; readonly label?: string }[]): (id: string) => string {
  const words = new Map(things.map((thing) => [thing.id, thing.label ?? thing.id]));
  return (id) => words.get(id) ?? id;
}

/** Terms are in mixed radix, the last issue fastest. */
function optionsOf(issues: readonly Issue[], terms: number): readonly number[] {
  let rest = terms;
  return issues
    .map(optionCount)
    .reverse()
    .map((count) => {
      const option = rest % count;
      rest = (rest - option) / count;
      return option;
    })
    .reverse();
}

/** The red lines of an actor's first position and of those that events give it. */
function redLines(scenario: AnyScenario, actor: string): ReadonlyMap<string, string> {
  const later = (scenario.events ?? []).flatMap((event) => event.effects.flatMap((effect) => changedLines(effect, actor)));
  const first = scenario.actors.find((one) => one.id === actor)?.position.redLines ?? [];
  return new Map([...later, ...first].map((line) => [line.id, line.label ?? line.id]));
}

function changedLines(effect: Effect, actor: string): readonly RedLine[] {
  return effect.kind === "profile" && effect.actor === actor ? (effect.position?.redLines ?? []) : [];
}
