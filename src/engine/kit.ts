import { digest, problem, type Problem, refuse } from "../kernel/index.ts";
import {
  type AnyScenario,
  type BuiltInProtocolSpec,
  type BuiltInStrategySpec,
  checkOutline,
  type Issue,
  type Kinds,
  type KindSpec,
  type KindSpecs,
  type NamesOf,
  type Overrides,
  override as overridden,
  type Names,
  type Scenario,
  type ScenarioLiteral,
} from "../scenario/index.ts";
import type { ProtocolKind, StrategyKind } from "../seam/index.ts";
import { accession, alternatingOffers, takeItOrLeaveIt } from "../protocol/index.ts";
import { exponential, polynomial, standingText, titForTat } from "../strategy/index.ts";
import { compileDocument, type Model } from "./model.ts";
import { compiled } from "./run.ts";

const builtInStrategies: readonly StrategyKind[] = [polynomial, exponential, titForTat, standingText];
const builtInProtocols: readonly ProtocolKind[] = [alternatingOffers, takeItOrLeaveIt, accession];

/** The kinds of a kit: the built-in ones and those it was given. */
export interface KitKinds<S extends KindSpec, P extends KindSpec> extends Kinds {
  readonly strategy: S | BuiltInStrategySpec;
  readonly protocol: P | BuiltInProtocolSpec;
}

/** Kinds of strategies and protocols, and what is bound to them. A value: kits know nothing of each other. */
export interface Kit<K extends Kinds> extends KindSpecs {
  readonly strategies: readonly StrategyKind[];
  readonly protocols: readonly ProtocolKind[];
  /** The digest of the kinds' names, versions and parameters. */
  readonly digest: string;
  /**
   * Checks and returns a scenario written as one literal; issue, option, actor, phase and event names are inferred from
   * it, so that a misspelt one does not compile.
   *
   * @throws DetenteError listing every problem of the document by path.
   */
  readonly defineScenario: <
    const I extends readonly Issue[],
    const A extends string,
    const P extends string,
    const E extends string = never,
  >(
    scenario: ScenarioLiteral<I, A, P, E, K>,
  ) => Scenario<NamesOf<I, A, P, E>, K>;
  /** A copy of a scenario with other values at some parameter paths. @throws DetenteError for a path it does not have. */
  readonly override: <N extends Names, Own extends Kinds>(
    scenario: Scenario<N, Own>,
    changes: Overrides<NoInfer<N>, NoInfer<Own>>,
  ) => Scenario<N, Own>;
  /**
   * What keeps a document from being compiled; empty if it can be. `checkScenario(document, kit)` of `detente/schema` finds
   * everything that is wrong with it.
   */
  readonly check: (scenario: unknown) => Problem[];
  /**
   * Makes an immutable model of a scenario: tables, orders and bounds, once for any number of runs.
   *
   * @throws DetenteError listing every problem of the document by path.
   */
  readonly compile: <N extends Names, Own extends Kinds>(scenario: Scenario<N, Own>) => Model<N, Own>;
}

/**
 * A kit of the built-in kinds and those given.
 *
 * @throws DetenteError for two kinds of one name.
 * @example
 * ```ts
 * const mine = kit({ strategies: [stubborn] });
 * const model = mine.compile(scenario);
 * ```
 */
export function kit<
  const S extends readonly StrategyKind[] = readonly [],
  const P extends readonly ProtocolKind[] = readonly [],
>(kinds: { readonly strategies?: S; readonly protocols?: P } = {}): Kit<KitKinds<S[number], P[number]>> {
  const strategies: readonly StrategyKind[] = [...builtInStrategies, ...(kinds.strategies ?? [])];
  const protocols: readonly ProtocolKind[] = [...builtInProtocols, ...(kinds.protocols ?? [])];
  refuse([...doublesIn("strategies", strategies), ...doublesIn("protocols", protocols)]);
  const table = { strategies: byName(strategies), protocols: byName(protocols) };
  const specs = { strategies, protocols };
  const check = (scenario: unknown): Problem[] => checkOutline(scenario, specs);

  type Own = KitKinds<S[number], P[number]>;
  function defineScenario<
    const I extends readonly Issue[],
    const A extends string,
    const Ph extends string,
    const E extends string = never,
  >(scenario: ScenarioLiteral<I, A, Ph, E, Own>): Scenario<NamesOf<I, A, Ph, E>, Own>;
  function defineScenario(scenario: unknown): unknown {
    refuse(check(scenario));
    return scenario;
  }
  function override<N extends Names, K extends Kinds>(
    scenario: Scenario<N, K>,
    changes: Overrides<NoInfer<N>, NoInfer<K>>,
  ): Scenario<N, K> {
    return overridden(scenario, changes, specs);
  }
  function compile<N extends Names, K extends Kinds>(scenario: Scenario<N, K>): Model<N, K>;
  function compile(scenario: AnyScenario): Model {
    return compileDocument(scenario, table);
  }
  return Object.freeze({
    ...specs,
    digest: digest([strategies, protocols].map((all) => all.map(({ kind, version, params }) => [kind, version, params]))),
    defineScenario,
    override,
    check,
    compile,
  });
}

/** The kit of the built-in kinds. */
export const standardKit = kit();

/**
 * A kit of the kinds that a model was compiled with.
 *
 * @throws DetenteError for what is no model.
 * @example
 * ```ts
 * kitOf(compile(scenario)).digest === standardKit.digest; // true
 * ```
 */
export function kitOf(model: Model): Kit<Kinds> {
  const { strategies, protocols } = compiled(model).kinds;
  return kit({ strategies: [...strategies.values()].slice(builtInStrategies.length), protocols: [...protocols.values()].slice(builtInProtocols.length) });
}

function byName<T extends KindSpec>(kinds: readonly T[]): ReadonlyMap<string, T> {
  return new Map(kinds.map((kind) => [kind.kind, kind]));
}

function doublesIn(list: string, kinds: readonly KindSpec[]): Problem[] {
  return kinds.flatMap(({ kind }, at) =>
    kinds.findIndex((other) => other.kind === kind) < at ? [problem("duplicate-kind", `${list}.${String(at)}`, kind)] : [],
  );
}
