import fc from "fast-check";
import { plainProblems, type Seed } from "../kernel/index.ts";
import type { AnyScenario } from "../scenario/index.ts";
import { showLiteral, showRun, showScenario } from "./show.ts";

/** What one run follows from: a scenario and a seed. fast-check prints it as source text to paste. */
export interface Setup {
  readonly scenario: AnyScenario;
  readonly seed: Seed;
}

/** A setup that prints as the source text that makes it. */
export function setupOf(scenario: AnyScenario, seed: Seed): Setup {
  return printing({ scenario, seed }, () => showRun(sourceOf(scenario), seed));
}

/** The same value, printed by fast-check as this text. */
export function printing<T extends object>(value: T, text: () => string): T {
  return Object.defineProperty(value, fc.toStringMethod, { value: text, enumerable: false });
}

/** How scenarios of families were made, which is shorter to say than what they are. */
const sources = new WeakMap<object, string>();

/** Remembers the source text of a scenario that is another with changes. */
export function madeBy<S extends AnyScenario>(scenario: S, source: string): S {
  sources.set(scenario, source);
  return scenario;
}

const sourceOf = (scenario: AnyScenario): string => sources.get(scenario) ?? showScenario(scenario);

/** A value as text: a scenario as the source that makes it, other plain data as a literal, and the rest as fast-check prints it. */
export function showMember(value: unknown): string {
  if (isScenario(value)) return sourceOf(value);
  return plainProblems(value).length === 0 ? showLiteral(value) : fc.stringify(value);
}

const isScenario = (value: unknown): value is AnyScenario =>
  typeof value === "object" && value !== null && "issues" in value && "actors" in value && "protocol" in value && !("scenario" in value);
