import type { AnyScenario } from "../../scenario/index.ts";
import { type Labels, labelsOf, type Verdict } from "../../verdict/index.ts";
import type { Setting } from "./axis.ts";

/** The names that sentences use. */
export type NamesInWords = Pick<Labels, "actor" | "ratifier" | "issue">;

export const namesOf = (scenario: AnyScenario): NamesInWords => labelsOf(scenario);

/** "breakdown (not-ratified: Referendum)", "ultimatum-unmet (Russia)". */
export function verdictInWords({ kind, actors, cause, by }: Pick<Verdict, "kind" | "actors" | "cause" | "by">, { actor, ratifier, issue }: NamesInWords): string {
  const about = kind === "breakdown" && cause !== null ? [cause, by.map((id) => ratifier(actor(issue(id)))).join(", ")].filter(Boolean).join(": ") : actors.map(actor).join(", ");
  return about === "" ? kind : `${kind} (${about})`;
}

/** The two sides of a crossing, as they were run. */
export function sidesInWords(parameter: string, below: Side, above: Side, names: NamesInWords): string {
  const [one, other] = [below, above].map(({ verdict, response }) => {
    const own = isVerdict(response) ? "" : `${JSON.stringify(response)}, and `;
    return own + verdictInWords(verdict, names);
  });
  return `In the run at ${parameter} = ${String(below.setting)}: ${String(one)}; in the run at ${String(above.setting)}: ${String(other)}.`;
}

interface Side {
  readonly setting: Setting;
  readonly response: unknown;
  readonly verdict: Verdict;
}

const isVerdict = (response: unknown): boolean => typeof response === "object" && response !== null && "kind" in response && "actors" in response;

/** "+0.12", "−0.05". */
export const shareInWords = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
