import { begin, bounds, compile, fork, type Model, openRun, override, replay, resume, type RunRecord, simulate, type State, step, weigh } from "../../src/index.ts";
import { canonicalJson } from "../../src/kernel/index.ts";
import { readPath, type Scenario } from "../../src/scenario/index.ts";
import { Chance } from "./chance.ts";
import { mutate } from "./mutations.ts";
import { small } from "./originals.ts";
import { refusalOf, Violation } from "./refusal.ts";

/** Something that a session takes from outside, changed: what it is, and of which model. */
export interface Saved {
  readonly kind: "state" | "record" | "log" | "changes";
  readonly model: Model;
  readonly value: unknown;
}

interface Session {
  readonly model: Model;
  readonly states: readonly State[];
  readonly record: RunRecord;
}

const sessions = new Map<Scenario, Session>();
const FEW = 40;

function sessionOf(scenario: Scenario): Session {
  const known = sessions.get(scenario);
  if (known !== undefined) return known;
  const model = compile(scenario) as Model;
  const record = simulate(model, { seed: 7 });
  const states = [begin(model, { seed: 7 })];
  for (let state = states[0]; state?.outcome === null; states.push(state)) ({ state } = step(model, state));
  const session = { model, states, record };
  sessions.set(scenario, session);
  return session;
}

/** The input of a number. */
export function savedOf(number: number): Saved {
  const chance = new Chance(number);
  const { model, states, record } = sessionOf(chance.pick(small.slice(0, FEW)));
  const kind = chance.pick(["state", "state", "record", "log", "changes"] as const);
  const wild = chance.once(4);
  const original = kind === "state" ? chance.pick(states) : kind === "record" ? record : kind === "log" ? { seed: record.seed, moves: record.moves } : changesTo(model, chance);
  const value = JSON.parse(JSON.stringify(original)) as Record<string, unknown>;
  mutate(value, chance, [record, ...states], wild);
  return { kind, model, value };
}

/** Some paths of a scenario, and some that it does not have. */
function changesTo({ scenario }: Model, chance: Chance): Record<string, unknown> {
  const [actor] = scenario.actors;
  const [phase] = scenario.protocol.phases;
  const paths = [
    `actors.${actor?.id ?? ""}.willingness`, `actors.${actor?.id ?? ""}.strategy.beta`, `actors.${actor?.id ?? ""}.strategy`, `actors.${actor?.id ?? ""}.noDeal.value`, "deadline", "actors", "issues.0",
    `protocol.phases.${phase?.id ?? ""}.rounds`, `protocol.phases.${phase?.id ?? ""}.seats`, "consent", "normalize", "events", "channels.0.open", "__proto__.polluted", "constructor.prototype.polluted", "",
  ];
  return Object.fromEntries([1, 2, 3].map(() => [chance.pick(paths), chance.pick([0, 0.5, 1, 2, "x", null, [], {}, actor?.id, [actor?.id], "feasible", true])]));
}

/** What became of it, in a word: the code of its refusal, or `played`. */
export function judgeSaved({ kind, model, value }: Saved): string {
  const outcome = refusalOf(kind, () => {
    trials[kind](model, value);
  });
  if ("polluted" in {}) throw new Violation("Object.prototype was changed");
  return `${kind} ${outcome ?? "played"}`;
}

const trials: Readonly<Record<Saved["kind"], (model: Model, value: unknown) => void>> = {
  state(model, value) {
    const state = value as State;
    const [actor = ""] = model.scenario.actors.map(({ id }) => id);
    weigh(model, actor, model.scenario.statusQuo, state);
    bounds(model, actor, state);
    const next = step(model, state);
    const record = resume(model, state);
    play(model, record);
    if (state.outcome === null && canonicalJson(resume(model, next.state).state) !== canonicalJson(record.state)) throw new Violation("a run goes on otherwise stepped than in a batch");
    fork(model, state, {});
  },
  record(model, value) {
    const run = openRun(model, value as RunRecord);
    canonicalJson([run.case, run.verdict, run.outcome, run.digest, run.logDigest]);
    refusalOf("events", () => void run.events);
  },
  log: (model, value) => { play(model, replay(model, value as RunRecord)); },
  changes(model, value) {
    const changes = value as Readonly<Record<string, unknown>>;
    for (const path of Object.keys(changes)) refusalOf("readPath", () => void readPath(model.scenario, path));
    override(model.scenario, changes);
    const forked = fork(model, simulate(model, { seed: 7 }).state, changes);
    play(forked.model, resume(forked.model, forked.state));
  },
};

function play(model: Model, record: RunRecord): void {
  const run = openRun(model, record);
  canonicalJson([record, run.case, run.verdict]);
  if (record.outcome.round > Math.max(model.scenario.deadline, record.state.round)) throw new Violation("the run goes on after its deadline");
}
