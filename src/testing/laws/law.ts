import fc from "fast-check";
import type { Kit } from "../../engine/index.ts";
import type { AnyScenario, Kinds } from "../../scenario/index.ts";
import { setup } from "../arbitraries/index.ts";
import type { Setup } from "../setup.ts";
import { type Trial, trialOf } from "./trial.ts";

/** Something that holds of every run. */
export interface Law {
  /** Its name, as a member of {@link Laws}. */
  readonly name: string;
  /** What holds, in one sentence. */
  readonly statement: string;
  /** Where it says nothing, or less. */
  readonly scope: string;
  /**
   * Tries it on one run.
   *
   * @throws LawBroken where it does not hold, saying at what.
   */
  readonly check: (setup: Setup) => void;
  /**
   * Tries it on many runs: of a scenario under many seeds, of the scenarios of a family, or of any scenarios at all. A
   * failure is shrunk, and prints as the scenario and the seed that fail.
   *
   * @throws Error with fast-check's report, of which a {@link LawBroken} is the cause.
   */
  readonly assert: (of?: AnyScenario | fc.Arbitrary<AnyScenario>, parameters?: fc.Parameters<[Setup]>) => void;
}

/** A law, as it is written: what its author has to say of one run that breaks it. */
export interface LawText {
  readonly name: string;
  readonly statement: string;
  readonly scope: string;
  /** Everything in which the run breaks it, each in a sentence. */
  readonly breaches: (trial: Trial) => Iterable<string>;
}

/** A run broke a law. */
export class LawBroken extends Error {
  /** The name of the law. */
  readonly law: string;
  /** What happened in the run that may not, in a sentence. */
  readonly breach: string;

  constructor({ name, statement }: Pick<Law, "name" | "statement">, breach: string) {
    super(`${name}: ${statement}\nBut ${breach}`);
    this.name = "LawBroken";
    this.law = name;
    this.breach = breach;
  }
}

/** Laws of the kinds of a kit. */
export function lawOf(text: LawText, kit: Kit<Kinds>): Law {
  return lawWith(text, [text], kit);
}

/** Several laws as one, tried on the same trial: the first that is broken is told. */
export function allOf(texts: readonly LawText[], kit: Kit<Kinds>): Law {
  return lawWith({ name: "all", statement: texts.map(({ statement }) => statement).join(" "), scope: "As each of them says." }, texts, kit);
}

function lawWith({ name, statement, scope }: Pick<Law, "name" | "statement" | "scope">, texts: readonly LawText[], kit: Kit<Kinds>): Law {
  const check = (made: Setup): void => {
    const trial = trialOf(kit, made.scenario, made.seed);
    for (const text of texts) for (const breach of text.breaches(trial)) throw new LawBroken(text, breach);
  };
  return {
    name,
    statement,
    scope,
    check,
    assert: (of, parameters = {}) => {
      fc.assert(fc.property(setup(of === undefined ? {} : { of }), check), parameters);
    },
  };
}
