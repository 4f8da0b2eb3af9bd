import { type Kit, openRun, simulate } from "../../engine/index.ts";
import type { AnyScenario, Kinds, Names } from "../../scenario/index.ts";
import { schemas } from "../../schema/index.ts";
import { at, omit } from "../arbitraries/draft.ts";
import { same } from "../diff.ts";
import { showLiteral } from "../show.ts";
import type { LawText } from "./law.ts";
import { relabelled, unordered } from "./relabel.ts";
import type { Trial } from "./trial.ts";

export const renamingInvariant: LawText = {
  name: "renamingInvariant",
  statement: "Renaming actors, issues, options, events, phases and ratifiers, with their streams kept, renames the result and nothing else.",
  scope: "Names that are also words of the document format or of records, such as an actor called `deadline`, keep theirs.",
  *breaches(trial) {
    const before = withStreams(trial.scenario);
    const names = newNames(namesOf(before).filter((name) => !wordsOf(trial.kit).has(name)));
    yield* compared(trial, before, names, "renamed");
  },
};

export const symmetric: LawText = {
  name: "symmetric",
  statement: "All actors are treated alike: giving every actor another's id, with its data, roles and seat, permutes the result; and where no table takes turns, the order in which the document lists them means nothing.",
  scope: "Seats at a table of alternating offers are in the order of the document: there it decides who opens. The order is tried with every such table made into a text of its first seat.",
  *breaches(trial) {
    const before = withStreams(trial.scenario);
    const ids = before.actors.map(({ id }) => id);
    if (ids.some((id) => wordsOf(trial.kit).has(id))) return;
    const permuted = new Map(ids.map((id, index) => [id, at(ids, index + 1)]));
    yield* compared(trial, before, permuted, "permuted");
    const texts = withTextsOnly(before);
    if (texts === undefined) return;
    const listed = anyOrder(resultOf(trial, texts));
    const reversed = anyOrder(resultOf(trial, { ...texts, actors: [...texts.actors].reverse() }));
    yield* differing(listed, reversed, "the run with its actors listed the other way round");
  },
};

function* compared(trial: Trial, before: AnyScenario, names: ReadonlyMap<string, string>, how: string): Iterable<string> {
  const after = relabelled(before, names);
  // The reopened table of a phase is named after it.
  const all = new Map([...names].flatMap(([from, to]): [string, string][] => [[from, to], [`${from}-reopened`, `${to}-reopened`]]));
  yield* differing(relabelled(resultOf(trial, before), all), resultOf(trial, after), `the ${how} run`);
}

/** What a run came to, by part, but for what names the document as a whole. */
function resultOf({ kit, seed }: Trial, scenario: AnyScenario): Readonly<Record<string, unknown>> {
  const model = kit.compile<Names, Kinds>(scenario);
  const record = simulate(model, { seed });
  const { verdict, case: weighed } = openRun(model, record);
  const { outcome, events, moves, state } = record;
  return { outcome, events, moves, verdict, weighed, state: omit(state, "scenario") };
}

function* differing(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>, what: string): Iterable<string> {
  const part = Object.keys(one).find((name) => !same(one[name], other[name]));
  if (part === undefined) return;
  const [expected, got] = [listOf(one[part]), listOf(other[part])];
  const at = expected.findIndex((element, index) => !same(element, got[index]));
  yield `${what} has other ${part}:\n- ${showLiteral(expected[at], "  ")}\n+ ${showLiteral(got[at], "  ")}`;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Every id that a document introduces. */
const namesOf = ({ issues, actors, events = [], protocol, ratifiers = [], constraints = [] }: AnyScenario): string[] => [
  ...issues.flatMap((issue) => [issue.id, ...(issue.kind === "range" ? [] : issue.options.map(({ id }) => id))]),
  ...[...actors, ...events, ...protocol.phases, ...ratifiers, ...constraints].map(({ id }) => id),
];

/** New names, in another order of the alphabet than the old ones. */
const newNames = (names: readonly string[]): Map<string, string> =>
  new Map(names.map((name, index) => [name, `${"zyxwvutsrqponmlkjihgfedcba".charAt(index % 26)}${index}-renamed`]));

/** Streams named as they are by default, so that names can change and luck stay; and no paths, in which names are hidden. */
const withStreams = (scenario: AnyScenario): AnyScenario => ({
  ...omit(scenario, "provenance", "sources"),
  actors: scenario.actors.map((actor) => ({ ...actor, stream: actor.stream ?? `stream of ${actor.id}` })),
  ...(scenario.events && { events: scenario.events.map((event) => ({ ...event, stream: event.stream ?? `stream of ${event.id}` })) }),
});

/** Tables of alternating offers made into texts by their first seat to the others; nothing where a table may yet take turns. */
function withTextsOnly(scenario: AnyScenario): AnyScenario | undefined {
  const phases = scenario.protocol.phases.map((phase) => {
    if (phase.kind === "accession") return { ...phase, onRefusal: phase.onRefusal === "proceed" ? "proceed" : "end" };
    const { id, kind, seats } = phase;
    if (kind !== "alternating-offers") return phase;
    return { id, kind: "take-it-or-leave-it", author: listOf(seats)[0], addressees: listOf(seats).slice(1), ...(phase.rounds !== undefined && { rounds: phase.rounds }) };
  });
  const known = phases.every(({ kind }) => kind === "take-it-or-leave-it" || kind === "accession");
  return known ? { ...scenario, protocol: { phases } } : undefined;
}

/** Without the order of lists that go through all actors: roles that are everybody's by default, and whom a share makes to ask. */
function anyOrder(result: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(omit(result, "state")).map(([part, value]) => [part, part === "moves" ? value : unordered(byActor(value))]));
}

function byActor(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(byActor).sort((a, b) => (JSON.stringify(unordered(a)) < JSON.stringify(unordered(b)) ? -1 : 1));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, byActor(value)]));
}

/** Words of the records and verdicts, beside those of the document format. */
const RECORD_WORDS =
  "accept accepted accepts accession actor actors agreed aspiration answer breakdown by cause case channel channels closed consenting consents convened deadline deal " +
  "delivered delivery effects end event events excluding-settlement failed fault faulted figures floor format fragile-settlement frozen-conflict happened id " +
  "imposed-settlement inForce kind label leave least limited-agreement move moves mutual-settlement next no-deal noDeal not-acceded not-convened not-delivered not-ratified " +
  "offer offers one-sided-settlement ongoing outcome passes phase phaseStart position-reinforced present ratification ratifier redLines refusal refusers regimes reject " +
  "round rule scripted secondary seed setback settlement shifts signatories standing standingBy state sunk taken terms text to ultimatum ultimatum-unmet ultimatums utility " +
  "verdict waiting walk-out withdrawn withholding world";

/** The words that mean something wherever they stand, by kit. */
const words = new WeakMap<Kit<Kinds>, ReadonlySet<string>>();

function wordsOf(kit: Kit<Kinds>): ReadonlySet<string> {
  const known = words.get(kit) ?? new Set([...RECORD_WORDS.split(" "), ...stringsIn(schemas(kit).jsonSchema())]);
  words.set(kit, known);
  return known;
}

/** Every key and every string in plain data. */
function stringsIn(data: unknown): string[] {
  if (typeof data === "string") return [data];
  if (Array.isArray(data)) return data.flatMap(stringsIn);
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [key, ...stringsIn(value)]);
}
