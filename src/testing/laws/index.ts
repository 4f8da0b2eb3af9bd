import { type Kit, standardKit } from "../../engine/index.ts";
import type { Kinds } from "../../scenario/index.ts";
import { oneVerdict } from "./judging.ts";
import { aspirationMet, faultless, individuallyRational, monotoneConcession, redLinesHold } from "./keeping.ts";
import { allOf, type Law, lawOf, type LawText } from "./law.ts";
import { renamingInvariant, symmetric } from "./naming.ts";
import { deterministic, inputsUnchanged, memoryIsPlain, plansAsDecided, replayable, resumable, skimsAsPlayed, terminates } from "./playing.ts";
import { noSecretsLeak } from "./secrets.ts";
import { consentGiven, seatedOnce, wordsTheirOwn } from "./speaking.ts";
import { defaultsWritten } from "./writing.ts";

export { LawBroken, type Law } from "./law.ts";

/** The kinds whose aspiration falls with time alone. */
const timeDependent = ["polynomial", "exponential", "take-it-or-leave-it"] as const;

/** Ready-made laws of runs, each tried in one line: on one run, on a scenario, or on a family. */
export interface Laws {
  /** The same scenario and seed give the same run. */
  readonly deterministic: Law;
  /** Nobody is party to what is worth less to it than no deal. */
  readonly individuallyRational: Law;
  /** Hard red lines are not crossed. */
  readonly redLinesHold: Law;
  /** Runs end by their deadline. */
  readonly terminates: Law;
  /** Aspirations of time-dependent kinds do not rise. */
  readonly monotoneConcession: Law;
  /** Recorded moves give the run again. */
  readonly replayable: Law;
  /** Stepping, and going on from a saved state, give the run that is played at once. */
  readonly resumable: Law;
  /** Names mean nothing. */
  readonly renamingInvariant: Law;
  /** Actors are treated alike. */
  readonly symmetric: Law;
  /** What actors keep to themselves does not reach the others' decisions. */
  readonly noSecretsLeak: Law;
  /** A run has one verdict, which follows from its record. */
  readonly oneVerdict: Law;
  /** What is tabled is worth the aspiration that it is said to meet. */
  readonly aspirationMet: Law;
  /** No strategy fails. */
  readonly faultless: Law;
  /** Running changes neither the scenario nor earlier states. */
  readonly inputsUnchanged: Law;
  /** Plans are what would be decided. */
  readonly plansAsDecided: Law;
  /** What strategies remember is plain JSON data. */
  readonly memoryIsPlain: Law;
  /** Parameters left out are their defaults. */
  readonly defaultsWritten: Law;
  /** Everybody sits once, and only those who are there speak. */
  readonly seatedOnce: Law;
  /** Nobody is recorded with a word that its strategy did not say. */
  readonly wordsTheirOwn: Law;
  /** Nobody is party to what it has not agreed to. */
  readonly consentGiven: Law;
  /** Skimmed rounds are what would be played. */
  readonly skimsAsPlayed: Law;
  /** All of them. */
  readonly all: Law;
}

/** What a set of laws is about. */
export interface LawOptions {
  /** The kit that knows the kinds; the standard one by default. */
  readonly kit?: Kit<Kinds>;
  /** The kinds whose aspirations never rise, beside the time-dependent ones. */
  readonly monotone?: readonly string[];
}

/**
 * The ready-made laws, for the kinds of a kit.
 *
 * @example
 * ```ts
 * lawsOf({ kit: kit({ strategies: [stubborn] }) }).deterministic.name; // "deterministic"
 * ```
 */
export function lawsOf({ kit = standardKit, monotone = [] }: LawOptions = {}): Laws {
  const texts = {
    deterministic,
    individuallyRational,
    redLinesHold,
    terminates,
    monotoneConcession: monotoneConcession([...timeDependent, ...monotone]),
    replayable,
    resumable,
    renamingInvariant,
    symmetric,
    noSecretsLeak,
    oneVerdict,
    aspirationMet,
    faultless,
    inputsUnchanged,
    plansAsDecided,
    memoryIsPlain,
    defaultsWritten,
    seatedOnce,
    wordsTheirOwn,
    consentGiven,
    skimsAsPlayed,
  };
  return Object.freeze({ ...each(texts, kit), all: allOf(Object.values(texts), kit) });
}

/** Every text as a law, by its name. */
function each<K extends string>(texts: Readonly<Record<K, LawText>>, kit: Kit<Kinds>): Readonly<Record<K, Law>>;
function each(texts: Readonly<Record<string, LawText>>, kit: Kit<Kinds>): Readonly<Record<string, Law>> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, lawOf(text, kit)]));
}

/**
 * The ready-made laws, for the built-in kinds.
 *
 * @example
 * ```ts
 * laws.redLinesHold.assert(base, { numRuns: 10 }); // undefined: it holds under these seeds
 * laws.redLinesHold.assert(); // undefined: it holds in any scenarios
 * ```
 */
export const laws: Laws = lawsOf();
