import { canonicalJson, checkSeed, clonePlain, deepFreeze, DetenteError, fail, joinPath, problem, type Problem } from "../kernel/index.ts";
import type { RecordedMove, RunRecord, State } from "../seam/index.ts";
import { inWords, migrations, type Saved, upToDate } from "./migrations.ts";
import type { CompiledModel } from "./model.ts";

/**
 * A state of a model's scenario, whoever made it: this library, an older version of it, or anybody who writes JSON.
 *
 * @throws DetenteError for a state of another scenario or an unknown format, and for data that is no state.
 */
export function readState(model: CompiledModel, state: State): State {
  if (model.known.has(state)) return state;
  return ownState(model, membersOf(state, "state"), "state");
}

/** A record of a model's scenario, likewise. Its events are taken as they are: they are for reading. */
export function readRecord(model: CompiledModel, record: RunRecord): RunRecord {
  const { events = null, ...rest } = shallow(record, "record");
  const saved = upToDate(membersOf(rest, "record"), "record", migrations.record);
  checkScenario(model, "record.scenario", asMembers(saved["manifest"])["scenarioDigest"]);
  const state = ownState(model, asMembers(saved["state"]), "record.state");
  const seed = checkSeed(saved["seed"], "record.seed");
  const moves = readMoves(saved["moves"] ?? null, "record.moves");
  check("record.", saved, { outcome: { expected: "the outcome of its state", holds: (found) => state.outcome !== null && isSame(found, state.outcome) } });
  if (events !== null && !Array.isArray(events)) fail(problem("wrong-type", "record.events", events, { expected: "a list, or null" }));
  return { ...saved, seed, state, moves, events } as RunRecord;
}

/** Recorded moves, as data: whether they fit a run shows when it is replayed. */
export function readMoves(moves: unknown, path: string): readonly RecordedMove[] | null {
  if (moves === null) return null;
  const read = clonePlain(moves, true);
  if (!Array.isArray(read)) return fail(problem("wrong-type", path, moves, { expected: "a list, or null" }));
  read.forEach((move: unknown, at) => {
    if (!isMove(asMembers(move))) fail(problem("wrong-type", joinPath(path, at), move, { expected: "a move, with its round, actor and terms" }));
  });
  return read as readonly RecordedMove[];
}

function ownState(model: CompiledModel, saved: Saved, path: string): State {
  const read = upToDate(saved, path, migrations.state);
  checkScenario(model, `${path}.scenario`, read["scenario"]);
  checkSeed(read["seed"], `${path}.seed`);
  const [world, shape, worlds] = [asMembers(read["world"]), stateShape(model, read), worldShape(model)];
  check(`${path}.`, read, shape, ["format", "scenario", "seed", "world"]);
  check(`${path}.world.`, world, worlds, []);
  return deepFreeze(read as unknown as State);
}

function checkScenario(model: CompiledModel, path: string, found: unknown): void {
  if (found !== model.digest) fail(problem("wrong-scenario", path, found, { found: inWords(found), expected: model.digest }));
}

/** What must stand in a place, in words and as a test. */
interface Expected {
  readonly expected: string;
  readonly holds: (value: unknown) => boolean;
}

/** More than anybody reads. */
const MOST_UNKNOWN = 1000;

/** Refuses what does not fit a shape, and members of a whole that are neither in the shape nor known otherwise. */
function check(path: string, saved: Saved, shape: Readonly<Record<string, Expected>>, others?: readonly string[]): void {
  const unknown = others === undefined ? [] : Object.keys(saved).filter((name) => !Object.hasOwn(shape, name) && !others.includes(name));
  const problems = [
    ...Object.entries(shape).flatMap(([name, { expected, holds }]): Problem[] =>
      holds(saved[name]) ? [] : [problem("wrong-type", path + name, saved[name], { expected })],
    ),
    ...unknown.slice(0, MOST_UNKNOWN).map((name) => problem("unknown-key", path + name)),
  ];
  if (problems.length > 0) throw new DetenteError(problems);
}

const isWhole = (value: unknown, least: number, most: number): boolean =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= least && value <= most;

const whole = (least: number, most: number): Expected => ({
  expected: `a whole number from ${String(least)} to ${String(most)}`,
  holds: (value) => isWhole(value, least, most),
});

/** A list of so many, or of at most so many. */
const list = (count: number, { expected, holds }: Expected, exactly = true): Expected => ({
  expected: `a list of ${exactly ? "" : "at most "}${String(count)}, each ${expected}`,
  holds: (value) => Array.isArray(value) && value.length <= count && (!exactly || value.length === count) && value.every(holds),
});

function stateShape(model: CompiledModel, { outcome, round }: Saved): Readonly<Record<string, Expected>> {
  const count = model.ids.length;
  const anyTerms = whole(-1, model.space.size - 1);
  const actors = list(count, whole(0, count - 1), false);
  const far = Number.MAX_SAFE_INTEGER;
  return {
    // A run that is over may have been forked to a shorter one.
    round: whole(0, outcome === null ? model.rounds - 1 : far),
    phase: whole(0, model.phases.length - 1),
    phaseStart: whole(1, typeof round === "number" ? round + 1 : 1),
    standing: anyTerms,
    standingBy: whole(-1, count - 1),
    accepted: whole(0, far),
    offers: list(count, anyTerms),
    taken: list(count, anyTerms),
    ultimatums: actors,
    text: anyTerms,
    signatories: actors,
    refusers: actors,
    faulted: actors,
    memory: { expected: "a list of what each actor remembers", holds: (value) => Array.isArray(value) && (value.length === 0 || value.length === count) },
    outcome: { expected: "an outcome of its round, or null", holds: (value) => value === null || (isOutcome(value, model) && asMembers(value)["round"] === round) },
  };
}

function worldShape(model: CompiledModel): Readonly<Record<string, Expected>> {
  const count = model.ids.length;
  const flag: Expected = { expected: "true or false", holds: (value) => typeof value === "boolean" };
  const amounts = list(count, { expected: "a number", holds: (value) => typeof value === "number" });
  return {
    channels: list((count * (count - 1)) / 2, flag),
    present: list(count, flag),
    regimes: {
      expected: "a list of every actor's regime",
      holds: (value) => Array.isArray(value) && value.length === count && value.every((regime, actor) => model.isRegime(actor, regime)),
    },
    shifts: amounts,
    sunk: amounts,
    ongoing: amounts,
    happened: list(model.events.length, whole(0, Number.MAX_SAFE_INTEGER)),
  };
}

const causes: readonly unknown[] = ["not-convened", "deadline", "walk-out", "refusal", "fault", "not-acceded", "not-ratified", "not-delivered"];

const isNames = (value: unknown): boolean => Array.isArray(value) && value.every((name) => typeof name === "string");

function isOutcome(value: unknown, model: CompiledModel): boolean {
  const { kind, cause, by, round, terms, signatories } = asMembers(value);
  const settled = kind === "settlement";
  const isTerms = terms === null ? !settled : model.isTerms(asMembers(terms));
  return (settled ? cause === null : kind === "no-deal" && causes.includes(cause)) && isNames(by) && isNames(signatories) && isWhole(round, 0, Infinity) && isTerms;
}

const words: readonly unknown[] = ["offer", "accept", "reject", "leave", "fault"];

const isMove = ({ round, actor, move, terms }: Saved): boolean =>
  isWhole(round, 1, Infinity) && typeof actor === "string" && words.includes(move) && typeof terms === "number";

/** Whether two values are the same plain data. */
const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

const asMembers = (value: unknown): Saved => (typeof value === "object" && value !== null ? { ...value } : {});

/** A copy of plain data with members. */
function membersOf(value: unknown, path: string): Saved {
  if (typeof value !== "object" || value === null) return fail(problem("wrong-type", path, value, { expected: `a ${path}` }));
  return asMembers(clonePlain(value, true));
}

/** The members of an object, not yet copied. */
function shallow(value: unknown, path: string): Saved {
  try {
    return asMembers(value);
  } catch {
    return fail(problem("not-plain", path));
  }
}
