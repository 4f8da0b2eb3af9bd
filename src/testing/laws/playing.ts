import { type Model, openRun, replay, resume, simulate } from "../../engine/index.ts";
import { deepFreeze } from "../../kernel/index.ts";
import type { Kinds, Names } from "../../scenario/index.ts";
import type { RunRecord } from "../../seam/index.ts";
import { at, omit } from "../arbitraries/draft.ts";
import { same, showParting } from "../diff.ts";
import { showLiteral } from "../show.ts";
import { kitWith, ownProtocols, ownStrategies } from "./kit.ts";
import type { LawText } from "./law.ts";
import { last, saved, stepThrough } from "./plays.ts";
import type { Trial } from "./trial.ts";

/** Another seed than the trial's, to be played in between. */
const ANOTHER = "in between";

const compiledAfresh = ({ kit, scenario }: Trial): Model => kit.compile<Names, Kinds>(saved(scenario));

/** What tells two records apart, in words; nothing where they are the same. */
function* differences(what: string, one: RunRecord, other: RunRecord): Iterable<string> {
  if (!same(one, other)) yield `${what}. ${showParting(one, other)}`;
}

export const deterministic: LawText = {
  name: "deterministic",
  statement: "The same scenario and the same seed give the same run: on the same model, on another, and whatever is recorded of it.",
  scope: "Applies to every run of kinds that answer by what they are given alone.",
  *breaches(trial) {
    const { model, record, seed } = trial;
    simulate(model, { seed: ANOTHER });
    yield* differences("the model gave another run after it had played one under another seed", record, simulate(model, { seed }));
    yield* differences("the scenario, saved as JSON and compiled again, gave another run", record, simulate(compiledAfresh(trial), { seed }));
    const untraced = simulate(model, { seed, trace: "none" });
    yield* differences("the run that was not traced ended otherwise", record, { ...untraced, moves: record.moves, events: record.events });
  },
};

export const replayable: LawText = {
  name: "replayable",
  statement: "The recorded moves, played again without any strategy, give the same run.",
  scope: "Applies to every run. What strategies remember is not in a log, and not compared.",
  *breaches({ model, record }) {
    const again = replay(model, saved(record));
    if (openRun(model, again).digest === openRun(model, record).digest) return;
    yield `the replay has another digest. ${showParting(record, again)}`;
  },
};

export const resumable: LawText = {
  name: "resumable",
  statement: "A run that is stepped, and one that is resumed from any saved state on another model, end as the run that is played at once.",
  scope: "Applies to every run of kinds that keep what they remember in their memory.",
  *breaches(trial) {
    const { model, record, events, seed } = trial;
    yield* differences("the stepped run went otherwise", record, stepThrough(model, seed).record);
    const { states, record: stepped } = stepThrough(model, seed, saved);
    yield* differences("the run that was stepped with every state saved as JSON went otherwise", record, stepped);
    const elsewhere = compiledAfresh(trial);
    for (const state of states) {
      const rest = resume(elsewhere, saved(state));
      if (same(rest.state, record.state)) continue;
      const since = events.filter(({ round }) => round > state.round);
      yield `it went otherwise when it was resumed after round ${state.round}. ${showParting({ events: since }, rest)}`;
    }
  },
};

export const memoryIsPlain: LawText = {
  name: "memoryIsPlain",
  statement: "What strategies remember is plain JSON data: saved and read again, it is the same.",
  scope: "Applies to the kinds that have a memory.",
  *breaches({ model, scenario, seed }) {
    const { states, events } = stepThrough(model, seed);
    for (const event of events) {
      if (event.kind === "fault" && event.message.includes("plain data")) yield `in round ${event.round} ${event.actor} failed: ${event.message}.`;
    }
    // What is found after the last round makes no fault any more.
    for (const actor of last(states).faulted) yield `at the end ${at(scenario.actors, actor).id} has failed while it listened, or remembers what JSON cannot hold.`;
  },
};

export const terminates: LawText = {
  name: "terminates",
  statement: "Every run ends once, by its deadline, and nothing happens after its end.",
  scope: "Applies to every run. A strategy or a protocol that never returns can only be stopped from outside.",
  *breaches({ model, scenario, record: { outcome, state }, events, seed }) {
    if (outcome.round < 1 || outcome.round > scenario.deadline) yield `it ended in round ${outcome.round} of ${scenario.deadline}.`;
    if (state.round !== outcome.round) yield `it ended in round ${outcome.round}, and its state is of round ${state.round}.`;
    const ends = events.filter(({ kind }) => kind === "end");
    if (ends.length !== 1 || events.at(-1)?.kind !== "end") yield `it has ${ends.length} ends, and its last event is ${events.at(-1)?.kind ?? "none"}.`;
    const { states } = stepThrough(model, seed);
    if (states.length !== outcome.round + 1) yield `it took ${states.length - 1} steps to end in round ${outcome.round}.`;
  },
};

export const inputsUnchanged: LawText = {
  name: "inputsUnchanged",
  statement: "Neither the scenario nor any earlier state is changed by running, be they frozen or not.",
  scope: "Applies to every run.",
  *breaches({ kit, scenario, seed, record }) {
    const loose = saved(scenario);
    simulate(kit.compile<Names, Kinds>(loose), { seed });
    if (!same(loose, scenario)) yield "the scenario is another after a run.";
    const model = kit.compile<Names, Kinds>(deepFreeze(saved(scenario)));
    const { states, record: stepped } = stepThrough(model, seed);
    const before = states.map((state) => JSON.stringify(state));
    states.forEach((state) => resume(model, state));
    const changed = states.findIndex((state, at) => JSON.stringify(state) !== before[at]);
    if (changed >= 0) yield `the state after round ${changed} is another after the run went on from it.`;
    yield* differences("the run of the frozen scenario went otherwise", record, stepped);
  },
};

export const plansAsDecided: LawText = {
  name: "plansAsDecided",
  statement: "Strategies that plan their moves ahead move as they do when they are asked each time.",
  scope: "Applies to the kinds of a kit that are not built in and have a plan.",
  *breaches({ kit, scenario, seed, record }) {
    const strategies = ownStrategies(kit).flatMap((kind) => (kind.plan === undefined ? [] : [{ ...omit(kind, "plan"), kind: kind.kind }]));
    if (strategies.length === 0) return;
    const asked = simulate(kitWith(kit, { strategies }).compile<Names, Kinds>(scenario), { seed });
    if (!same(asked.moves, record.moves)) yield `the run without plans went otherwise. ${showParting(record, asked)}`;
  },
};

/** Whether a protocol has a faster way to play than round by round. */
export const playsAhead = ({ skim, converse }: { readonly skim?: unknown; readonly converse?: unknown }): boolean => skim !== undefined || converse !== undefined;

export const skimsAsPlayed: LawText = {
  name: "skimsAsPlayed",
  statement: "Protocols that play rounds ahead, by plans or by asking, come to what they come to when they play each round.",
  scope: "Applies to the kinds of a kit that are not built in and skim or converse, which happens where nobody traces.",
  *breaches({ kit, scenario, seed, model }) {
    const protocols = ownProtocols(kit).flatMap((kind) => (playsAhead(kind) ? [{ ...omit(kind, "skim", "converse"), kind: kind.kind }] : []));
    if (protocols.length === 0) return;
    const played = simulate(kitWith(kit, { protocols }).compile<Names, Kinds>(scenario), { seed, trace: "none" });
    const skimmed = simulate(model, { seed, trace: "none" });
    if (same(skimmed, played)) return;
    const apart = same(skimmed.outcome, played.outcome) ? "state" : "outcome";
    yield `the ${apart} of the run differs, skimmed and played:\n- ${showLiteral(skimmed[apart], "  ")}\n+ ${showLiteral(played[apart], "  ")}`;
  },
};
