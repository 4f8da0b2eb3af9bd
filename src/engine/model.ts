import { clonePlain, deepFreeze, digest, fail, problem, refuse } from "../kernel/index.ts";
import {
  type AnyScenario,
  hasTag,
  type Kinds,
  type Names,
  optionCount,
  optionIndex,
  optionName,
  outlineProblems,
  type Phase,
  resolveParams,
  type ParamSpecs,
  type Resolved,
  type Scenario,
  type Terms,
} from "../scenario/index.ts";
import type { Manifest, ProtocolKind, Stance, State, StrategyKind, WorldState } from "../seam/index.ts";
import { compileCondition, createSpace, nearnessObjective, type Objective, type Space } from "../space/index.ts";
import type { Arrangement } from "./arrangement.ts";
import { none, sum } from "./beliefs.ts";
import { type CompiledEvent, compileEvents } from "./events.ts";
import { guarded, refuseFault } from "./failure.ts";
import { manifestOf } from "./manifest.ts";
import { createMind, type Mind } from "./mind.ts";
import type { CompiledPhase } from "./phase.ts";
import { changedProfile, compileRegime, type ProfileChange, type Regime } from "./regime.ts";
import { stateAtStart, warningsOf, worldAtStart } from "./start.ts";

/** A compiled scenario: immutable, shared by any number of runs. Made by {@link compile}. */
export interface Model<N extends Names = Names, K extends Kinds = Kinds> {
  readonly scenario: Scenario<N, K>;
  /** The digest of the scenario document. */
  readonly digest: string;
  readonly manifest: Manifest;
  readonly space: Space;
  /** What a reader of results should know, such as an actor to whom all terms are worth the same. */
  readonly warnings: readonly string[];
  /** Terms by name. */
  terms(index: number): Terms;
  /** The index of named terms; a name the scenario does not know is refused. */
  index(terms: Terms): number;
}

/** n changes of one actor in any order need (n + 1)^n regime numbers, which must stay below 2^53. */
const MOST_CHANGES = 12;

const NOTHING: readonly unknown[] = Object.freeze([]);

/** What is compared pair by pair, or looked through once a round, is bounded beside the number of terms. */
const MOST_ACTORS = 1000;
const MOST_ISSUES = 1000;
const MOST_EVENTS = 10_000;

/** The kinds a model may use, by name. */
export interface KindTable {
  readonly strategies: ReadonlyMap<string, StrategyKind>;
  readonly protocols: ReadonlyMap<string, ProtocolKind>;
}

/**
 * The model of a document, once it is checked. Made from a copy, so that nobody can change what the tables were made from.
 *
 * @throws DetenteError listing every problem of the document by path.
 */
export function compileDocument(document: AnyScenario, kinds: KindTable): CompiledModel {
  const scenario = clonePlain(document);
  refuse(outlineProblems(scenario, { strategies: [...kinds.strategies.values()], protocols: [...kinds.protocols.values()] }));
  refuseTooMany(scenario);
  return new CompiledModel(deepFreeze(scenario), kinds);
}

function refuseTooMany({ actors, issues, events = [] }: AnyScenario): void {
  const counted = [
    { part: "actors", count: actors.length, most: MOST_ACTORS },
    { part: "issues", count: issues.length, most: MOST_ISSUES },
    { part: "events", count: events.length, most: MOST_EVENTS },
  ];
  refuse(counted.flatMap(({ part, count, most }) =>
    count > most ? [problem("out-of-range", part, count, { expected: `at most ${String(most)} of them` })] : [],
  ));
}

/** The model as the engine sees it: the tables of all regimes and stances, made when they are first needed. */
export class CompiledModel implements Model {
  readonly digest: string;
  readonly manifest: Manifest;
  readonly space: Space;
  readonly warnings: readonly string[];
  /** Actor ids, in the order of the scenario. */
  readonly ids: readonly string[];
  readonly streams: readonly string[];
  readonly rounds: number;
  readonly phases: readonly CompiledPhase[];
  readonly events: readonly CompiledEvent[];
  readonly statusQuo: number;
  /** Those whose consent a deal at their table needs. */
  readonly consent: readonly boolean[];
  /** The world at the start of every run. */
  readonly initialWorld: WorldState;
  /** The tables of the phases at the start, seated when first needed. */
  readonly arrangements: (Arrangement | undefined)[] = [];
  /** The state before the first round, but for seed and memory. */
  readonly initialState: State;
  /** Working copies that no run is using; only the runs know what they are. */
  readonly idle: object[] = [];
  /** States that this model has made, and nobody else. */
  readonly known = new WeakSet<State>();
  readonly scenario: AnyScenario;
  readonly kinds: KindTable;
  readonly #regimes: Map<number, Regime>[];
  readonly #minds: Map<string, Mind>[];
  readonly #named = new Map<number, Terms>();
  readonly #changes: (readonly ProfileChange[])[];
  readonly #initial: readonly Mind[];
  /** Whether no strategy remembers anything. */
  readonly #forgetful: boolean;

  constructor(scenario: AnyScenario, kinds: KindTable) {
    this.scenario = scenario;
    this.kinds = kinds;
    this.digest = digest(scenario);
    this.ids = scenario.actors.map((actor) => actor.id);
    this.streams = scenario.actors.map((actor) => actor.stream ?? actor.id);
    this.rounds = scenario.deadline;
    const radix = scenario.issues.map(optionCount);
    const constraints = deepFreeze((scenario.constraints ?? []).map(({ id, holds }) =>
      compileCondition(id, holds, scenario.issues),
    ));
    this.space = createSpace({ radix, constraints }, scenario.arithmetic);
    this.statusQuo = this.index(scenario.statusQuo);
    const consent = new Set(scenario.consent ?? this.ids);
    this.consent = this.ids.map((id) => consent.has(id));
    this.phases = this.#compilePhases();
    this.events = compileEvents(this);
    this.#changes = this.ids.map((id) =>
      (scenario.events ?? []).flatMap((event) => event.effects).filter(isProfile).filter(({ actor }) => actor === id),
    );
    this.#refuseTooManyChanges();
    this.#regimes = this.ids.map(() => new Map<number, Regime>());
    this.#minds = this.ids.map(() => new Map<string, Mind>());
    this.initialWorld = deepFreeze(worldAtStart(this));
    this.initialState = stateAtStart(this);
    this.#initial = this.ids.map((_, actor) => this.#createMind(actor, this.initialWorld.regimes));
    this.#forgetful = this.#initial.every(({ kind }) => kind.memory === undefined);
    this.manifest = deepFreeze(manifestOf(scenario, this.digest, this.#kindsNamed()));
    this.warnings = this.#initial.flatMap((mind, actor) => warningsOf(mind.regime, this.ids[actor]!));
  }

  index(terms: Terms): number {
    const { issues } = this.scenario;
    const options = issues.map((issue) => optionIndex(issue, terms[issue.id]));
    const unknown = issues.flatMap((issue, at) =>
      options[at] === -1 ? [problem("unknown-reference", `terms.${issue.id}`, terms[issue.id])] : [],
    );
    refuse(unknown);
    return this.space.index(options);
  }

  terms(index: number): Terms {
    let named = this.#named.get(index);
    if (named === undefined) {
      const { issues } = this.scenario;
      const options = this.space.options(index);
      named = Object.freeze(Object.fromEntries(issues.map((issue, at) => [issue.id, optionName(issue, options[at]!)])));
      if (this.#named.size >= 4096) this.#named.clear();
      this.#named.set(index, named);
    }
    return named;
  }

  /** An actor's regime by its number: its changes as digits to the base n + 1, each of 1 to n where it was last made. */
  regime(actor: number, number: number): Regime {
    const known = this.#regimes[actor]!;
    let regime = known.get(number);
    if (regime === undefined) {
      const changes = this.#changes[actor]!;
      const base = changes.length + 1;
      const context = { scenario: this.scenario, space: this.space, statusQuo: this.statusQuo };
      const profile =
        number === 0
          ? this.scenario.actors[actor]!
          : changedProfile(this.regime(actor, Math.floor(number / base)).profile, changes[(number % base) - 1]!);
      regime = compileRegime(profile, context);
      known.set(number, regime);
    }
    return regime;
  }

  /**
   * The number of the regime that a change opens. What a change sets it sets again, so that only the last time counts at
   * which it was made: events that repeat open no more regimes than there are orders of the changes.
   */
  nextRegime(actor: number, number: number, change: ProfileChange): number {
    const changes = this.#changes[actor]!;
    const base = changes.length + 1;
    const latest = changes.indexOf(change) + 1;
    const others = (of: number): number => {
      if (of === 0) return 0;
      const before = others(Math.floor(of / base));
      return of % base === latest ? before : before * base + (of % base);
    };
    return others(number) * base + latest;
  }

  /** Whether a number is that of a regime: the digits are changes of the actor, none of them twice. */
  isRegime(actor: number, number: unknown): boolean {
    if (!Number.isSafeInteger(number)) return false;
    const { length } = this.#changes[actor]!;
    const base = length + 1;
    const digits: number[] = [];
    let rest = Number(number);
    for (; rest !== 0 && digits.length < length; rest = Math.floor(rest / base)) digits.push(rest % base);
    return rest === 0 && !digits.some((digit, at) => digit <= 0 || digits.includes(digit, at + 1));
  }

  /** Whether these are the names of terms. */
  isTerms(terms: Readonly<Record<string, unknown>>): boolean {
    return this.scenario.issues.every((issue) => optionIndex(issue, terms[issue.id]) >= 0);
  }

  /** Every actor's strategy at work, under these regimes. */
  minds(regimes: readonly number[]): readonly Mind[] {
    if (regimes.every((regime) => regime === 0)) return this.#initial;
    const key = regimes.join(" ");
    return this.ids.map((_, actor) => {
      const known = this.#minds[actor]!;
      let mind = known.get(key);
      if (mind === undefined) {
        mind = this.#createMind(actor, regimes);
        known.set(key, mind);
      }
      return mind;
    });
  }

  /** What strategies remember at the start; empty where none remembers anything. */
  startMemories(): readonly unknown[] {
    if (this.#forgetful) return NOTHING;
    return this.#initial.map((mind) => mind.startMemory());
  }

  /** The place of a pair of actors in the list of channels. */
  pair(one: number, other: number): number {
    const [low, high] = one < other ? [one, other] : [other, one];
    return low * this.ids.length - (low * (low + 1)) / 2 + high - low - 1;
  }

  /** Whether terms contain an option with a tag. */
  tagged(terms: number, tag: "deferred" | "endsFighting"): readonly number[] {
    return this.scenario.issues.flatMap((issue, at) => (hasTag(issue, this.space.option(terms, at), tag) ? [at] : []));
  }

  #createMind(actor: number, regimes: readonly number[]): Mind {
    const all = regimes.map((regime, at) => this.regime(at, regime));
    const own = all[actor]!;
    const { space, rounds } = this;
    const { issues } = this.scenario;
    const others = all.filter((_, at) => at !== actor);
    const stance: Stance = Object.freeze({
      actor,
      actors: all.length,
      rounds,
      space,
      issues,
      position: own.position,
      fallback: own.fallback,
      belief: (other: number): Objective => all[other]?.belief ?? none(space),
      beliefs: deepFreeze(sum(others.map(({ belief }) => belief), space)),
      nearness: (terms: readonly number[]) =>
        nearnessObjective(terms.map((index) => space.options(index)), issues),
    });
    const { kind, params } = this.#strategy(own.profile.strategy);
    return createMind(stance, own, kind, params);
  }

  #strategy(input: { readonly kind: string }) {
    const kind = this.kinds.strategies.get(input.kind)!;
    return { kind, params: this.#resolve(kind.params, input) };
  }

  #resolve(specs: ParamSpecs, input: Readonly<Record<string, unknown>>): Resolved<ParamSpecs> {
    const names = {
      issues: this.scenario.issues.map(({ id }) => id),
      actors: this.ids,
      terms: (terms: Terms) => this.index(terms),
    };
    return resolveParams(specs, input, names);
  }

  #compilePhases(): CompiledPhase[] {
    const compiled: CompiledPhase[] = [];
    let seated: readonly number[] = [];
    for (const phase of this.scenario.protocol.phases) {
      const found = this.#compilePhase(phase);
      compiled.push(found);
      if (!found.kind.takesText) seated = found.seats;
      const joining = guarded(phase.id, () => found.kind.reopens?.(found.params));
      if (joining !== undefined) compiled.push(this.#reopened(found, [...new Set([...seated, ...this.#actorsOf(phase.id, () => joining)])]));
    }
    if (compiled.every(({ kind }) => kind.takesText)) {
      fail(problem("inconsistent", "protocol.phases", undefined, { reason: "no phase makes a text, and all take one" }));
    }
    return compiled;
  }

  /** Actors that a protocol names. */
  #actorsOf(phase: string, named: () => readonly number[]): readonly number[] {
    const actors = guarded(phase, () => [...named()]);
    return actors.every((actor) => this.ids[actor] !== undefined) ? Object.freeze(actors) : refuseFault(phase, "it names an actor that does not exist");
  }

  #compilePhase(phase: Phase<Names, Kinds>): CompiledPhase {
    const kind = this.kinds.protocols.get(phase.kind)!;
    const params = this.#resolve(kind.params, phase);
    return {
      id: phase.id,
      kind,
      params,
      seats: this.#actorsOf(phase.id, () => kind.seats(params)),
      needsChannels: guarded(phase.id, () => kind.needsChannels?.(params) ?? true),
      requires: this.#actorsOf(phase.id, () => kind.requires?.(params) ?? []),
      rounds: phase.rounds ?? this.rounds,
      reopened: false,
    };
  }

  /** The wider table of alternating offers at which a refusal lets the talks go on. */
  #reopened(phase: CompiledPhase, seats: readonly number[]): CompiledPhase {
    const actors = seats.map((actor) => this.ids[actor]!);
    const wider = this.#compilePhase({ id: `${phase.id}-reopened`, kind: "alternating-offers", seats: actors });
    return { ...wider, reopened: true };
  }

  #refuseTooManyChanges(): void {
    const counts = this.#changes.map((changes) => changes.length);
    refuse(counts.flatMap((count, at) => (count > MOST_CHANGES ? [problem("out-of-range", `actors.${this.ids[at]!}`, count)] : [])));
  }

  #kindsNamed(): string[] {
    const changed = this.#changes.flat().flatMap(({ strategy }) => (strategy ? [strategy.kind] : []));
    const strategies = [...this.scenario.actors.map(({ strategy }) => strategy.kind), ...changed];
    return [
      ...strategies.map((name) => `${name}@${String(this.kinds.strategies.get(name)?.version)}`),
      ...this.phases.map(({ kind }) => `${kind.kind}@${String(kind.version)}`),
    ];
  }
}

const isProfile = (effect: { readonly kind: string }): effect is ProfileChange => effect.kind === "profile";
