import fc from "fast-check";
import { standardKit } from "../engine/index.ts";
import type { Seed } from "../kernel/index.ts";
import type { AnyScenario } from "../scenario/index.ts";
import type { ProtocolKind, StrategyKind } from "../seam/index.ts";
import { type ScenarioConstraints, scenario, setup } from "./arbitraries/index.ts";
import { type Law, LawBroken, type Laws, lawsOf } from "./laws/index.ts";
import { kitWith } from "./laws/kit.ts";
import { playsAhead } from "./laws/playing.ts";
import { printing, type Setup } from "./setup.ts";
import { showKit, showRun, showScenario } from "./show.ts";

/** What a kind is tried with. */
export interface ConformanceOptions {
  /** Strategies of one's own that it meets, beside the built-in ones. */
  readonly beside?: readonly StrategyKind[];
  /** How many cases of each law, from which seed, and all else that fast-check takes; 100 cases from seed 0 by default. */
  readonly parameters?: fc.Parameters<[Setup]>;
  /** The laws to hold it to, by name; all that apply by default. */
  readonly only?: readonly LawName[];
}

/** The name of a law. */
export type LawName = Exclude<keyof Laws, "all">;

/** What a strategy is tried with. */
export interface StrategyConformanceOptions extends ConformanceOptions {
  /** Whether its aspiration never rises but with its no-deal value; true by default. */
  readonly monotone?: boolean;
}

/** One law that a kind is held to. */
export interface ConformanceTest {
  /** The name of the law. */
  readonly name: string;
  /** What holds, in one sentence. */
  readonly statement: string;
  /** Where it says nothing, or less. */
  readonly scope: string;
  /**
   * Tries the law on generated runs in which the kind takes part. It takes nothing and needs no `this`, so that it can be
   * handed to any runner as it is.
   *
   * @throws Error with fast-check's report: the breach, and the smallest scenario and seed, as source text to paste.
   */
  readonly assert: () => void;
}

/** What became of one law. */
export interface LawReport {
  /** The name of the law. */
  readonly law: string;
  /** What holds, in one sentence. */
  readonly statement: string;
  /** Where it says nothing, or less. */
  readonly scope: string;
  /** Whether it held in every case. */
  readonly holds: boolean;
  /** In how many cases it was tried: up to the first that broke it, where one did. */
  readonly cases: number;
  /** Where it was broken: in the simplest case that was found. */
  readonly broken: Breach | null;
}

/** The simplest case in which a law was broken. */
export interface Breach {
  /** What happened in it that may not. */
  readonly breach: string;
  /** The scenario of that run. */
  readonly scenario: AnyScenario;
  /** The seed of that run. */
  readonly seed: Seed;
  /** The same as source text to paste, with the kit that knows the kind. */
  readonly source: string;
  /** What replays it: fast-check's seed and path. */
  readonly replay: { readonly seed: number; readonly path: string };
}

/** What became of all laws. */
export interface ConformanceReport {
  /** The kind, by name. */
  readonly kind: string;
  /** What it is a kind of. */
  readonly role: "strategy" | "protocol";
  /** Whether all laws held. */
  readonly conforms: boolean;
  /** What became of each. */
  readonly laws: readonly LawReport[];
}

/** The laws that a kind is held to. */
export interface Conformance {
  /** The kind, by name. */
  readonly kind: string;
  /** One for each law, for any test runner. */
  readonly tests: readonly ConformanceTest[];
  /** Tries all laws and tells what became of each; throws at none. */
  readonly report: () => ConformanceReport;
}

const ofStrategies = [
  "faultless", "individuallyRational", "redLinesHold", "aspirationMet", "monotoneConcession", "plansAsDecided", "deterministic", "noSecretsLeak", "symmetric",
  "renamingInvariant", "memoryIsPlain", "resumable", "replayable", "inputsUnchanged", "defaultsWritten", "terminates", "oneVerdict",
] as const satisfies readonly LawName[];

const ofProtocols = [
  "seatedOnce", "wordsTheirOwn", "consentGiven", "faultless", "individuallyRational", "redLinesHold", "skimsAsPlayed", "deterministic", "noSecretsLeak", "symmetric",
  "renamingInvariant", "resumable", "replayable", "inputsUnchanged", "defaultsWritten", "terminates", "oneVerdict",
] as const satisfies readonly LawName[];

/**
 * The laws that a new kind of strategy or protocol has to keep, each tried on generated scenarios in which it takes part,
 * with kinds that keep them: whatever breaks is the new kind's. A law that cannot apply is left out.
 *
 * @example
 * ```ts
 * const suite = conformance.strategy(stubborn, { parameters: { numRuns: 20 } });
 * // for (const { name, assert } of suite.tests) test(name, assert), in any runner
 * suite.tests.map(({ name }) => name).slice(0, 3); // ["faultless", "individuallyRational", "redLinesHold"]
 * suite.report().conforms; // false: it tables an offer where only an answer is asked
 * ```
 */
export const conformance = Object.freeze({
  /** Holds a kind of strategy to the laws. */
  strategy(kind: StrategyKind, { monotone = true, ...options }: StrategyConformanceOptions = {}): Conformance {
    const own = ownOf(standardKit.strategies, [kind, ...(options.beside ?? [])]);
    const laws = lawsOf({ kit: kitWith(standardKit, { strategies: own }), monotone: [kind.kind] });
    const inapplicable = new Set<LawName>([
      ...(monotone ? [] : ["monotoneConcession" as const]),
      ...(kind.plan === undefined ? ["plansAsDecided" as const] : []),
      ...(kind.memory === undefined ? ["memoryIsPlain" as const] : []),
    ]);
    const others = standardKit.strategies.filter(({ kind: name }) => name !== "take-it-or-leave-it");
    // As many seats for it as for all others together, so that it meets itself as well.
    const met = [...others, ...(options.beside ?? [])];
    const strategies = met.flatMap((other) => [kind, other]);
    return suite("strategy", kind.kind, chosen(ofStrategies.filter((law) => !inapplicable.has(law)), laws, options), {
      cases: casesOf({ strategies }),
      source: showKit({ strategies: own }),
      ...options,
    });
  },
  /** Holds a kind of protocol to the laws. */
  protocol(kind: ProtocolKind, { beside = [], ...options }: ConformanceOptions = {}): Conformance {
    const own = { strategies: ownOf(standardKit.strategies, beside), protocols: ownOf(standardKit.protocols, [kind]) };
    const laws = lawsOf({ kit: kitWith(standardKit, own) });
    const strategies = [...standardKit.strategies, ...beside];
    // Skimming happens where all have plans and nothing happens outside the table.
    const planned = standardKit.strategies.filter((strategy) => strategy.plan !== undefined);
    const cases = fc.oneof(casesOf({ protocols: [kind], strategies }), casesOf({ protocols: [kind], strategies: planned, maxEvents: 0 }));
    return suite("protocol", kind.kind, chosen(ofProtocols.filter((law) => law !== "skimsAsPlayed" || playsAhead(kind)), laws, options), {
      cases,
      source: showKit(own),
      ...options,
    });
  },
});

/** Kinds that a kit has to be given, once each. */
const ownOf = <T extends { readonly kind: string }>(builtIn: readonly T[], kinds: readonly T[]): readonly T[] =>
  [...new Set(kinds)].filter((kind) => !builtIn.includes(kind));

const casesOf = (constraints: ScenarioConstraints): fc.Arbitrary<AnyScenario> => scenario(constraints);

const chosen = (names: readonly LawName[], laws: Laws, { only = names }: ConformanceOptions): readonly Law[] =>
  names.filter((name) => only.includes(name)).map((name) => laws[name]);

/** How a suite tries its laws. */
interface Trying extends ConformanceOptions {
  readonly cases: fc.Arbitrary<AnyScenario>;
  /** The kit, as source text. */
  readonly source: string;
}

function suite(role: ConformanceReport["role"], kind: string, laws: readonly Law[], { cases, source, parameters = {} }: Trying): Conformance {
  const sourceOf = (made: Setup): string => `${source}\n${showRun(showScenario(made.scenario), made.seed)}`;
  const setups = setup({ of: cases }).map((made) => printing({ scenario: made.scenario, seed: made.seed }, () => sourceOf(made)));
  const property = ({ check }: Law) => fc.property(setups, check);
  const limits = { numRuns: 100, seed: 0, ...parameters };
  const reportOf = (law: Law): LawReport => {
    const { numRuns, counterexample, counterexamplePath, errorInstance, seed } = fc.check(property(law), limits);
    const { name, statement, scope } = law;
    const told = { law: name, statement, scope, cases: numRuns };
    if (counterexample === null) return { ...told, holds: true, broken: null };
    const [made] = counterexample;
    const broken = { breach: breachIn(errorInstance), scenario: made.scenario, seed: made.seed, source: sourceOf(made), replay: { seed, path: counterexamplePath } };
    return { ...told, holds: false, broken };
  };
  return Object.freeze({
    kind,
    tests: laws.map((law) => ({
      name: law.name,
      statement: law.statement,
      scope: law.scope,
      assert: () => {
        fc.assert(property(law), limits);
      },
    })),
    report: () => {
      const reports = laws.map(reportOf);
      return { kind, role, conforms: reports.every(({ holds }) => holds), laws: reports };
    },
  });
}

/** What was broken; an error of anything else is told as it is. */
const breachIn = (error: unknown): string =>
  error instanceof LawBroken ? error.breach : `the run threw ${String(error)}`;

/**
 * A report in words: a line for each law, and below those that were broken the breach and the simplest case, as source
 * text to paste.
 *
 * @example
 * ```ts
 * const suite = conformance.strategy(stubborn, { only: ["terminates"], parameters: { numRuns: 20 } });
 * showConformance(suite.report()); // 'The strategy "stubborn" keeps 1 of 1 laws.…'
 * ```
 */
export function showConformance({ kind, role, laws }: ConformanceReport): string {
  const broken = laws.flatMap(({ law, statement, scope, broken: found }) => (found === null ? [] : [{ law, statement, scope, found }]));
  const width = Math.max(...laws.map(({ law }) => law.length));
  const lines = laws.map(({ law, holds, cases }) => `  ${holds ? "holds " : "BROKEN"}  ${law.padEnd(width)}  ${holds ? `in ${cases} cases` : `in case ${cases}`}`);
  const summary = `keeps ${laws.length - broken.length} of ${laws.length} laws.`;
  const details = broken.map(({ law, statement, scope, found }) => `\n${law}: ${statement}\n(${scope})\nBut ${found.breach}\n\n${found.source}\n`);
  return `The ${role} "${kind}" ${summary}\n\n${lines.join("\n")}\n${details.join("")}`;
}
