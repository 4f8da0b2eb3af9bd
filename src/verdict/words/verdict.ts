import type { RuleId } from "../rules.ts";
import type { Labels } from "../labels.ts";
import type { Next, Verdict } from "../verdict.ts";
import { actors, causeInWords, comparisonsInWords, decimals, sentence, verdictWords } from "./phrases.ts";

/**
 * A verdict in prose, a line each: what it is; what that means and how the talks ended; the rule; its figures, or the
 * conditions that failed; the rule that holds beside it; how far the next rule was.
 *
 * @example
 * ```ts
 * explainVerdict(run.verdict, labels);
 * // "In this run: breakdown (rule 2c).\nNo settlement came into force: the deadline passed.\n…"
 * ```
 */
export function explainVerdict(verdict: Verdict, labels: Labels): string {
  const { kind, rule, secondary, figures, failed, next } = verdict;
  const who = kind === "fragile-settlement" ? "" : `, ${actors(verdict.actors, labels)}`;
  const bare = kind === "breakdown" || kind === "not-convened";
  const lines = [
    `In this run: ${kind}${who === ", " ? "" : who} (rule ${rule}).`,
    meaning(verdict, labels),
    ...(bare ? [] : [`Rule ${rule}: ${ruleTexts[rule]}.`]),
    ...(bare || failed.length > 0 ? [] : [`Figures: ${comparisonsInWords(figures, labels)}.`]),
    ...(failed.length > 0 ? [`Conditions that failed: ${comparisonsInWords(failed, labels)}.`] : []),
    ...(secondary === null
      ? []
      : [`Rule ${secondary.rule} (${secondary.kind}, ${actors(secondary.actors, labels)}) holds as well.`]),
    ...(next === null ? [] : [nextInWords(next, labels)]),
  ];
  return lines.join("\n");
}

function meaning({ kind, actors: named, cause, by }: Verdict, labels: Labels): string {
  const said = verdictWords[kind](actors(named, labels), named.length > 1 ? "their" : "its");
  if (cause === null || cause === "not-convened") return sentence(said);
  const why = causeInWords(cause, by, labels);
  return kind === "breakdown" ? sentence(`${said}: ${why}`) : `${sentence(said)} The talks ended: ${why}.`;
}

function nextInWords(next: Next, labels: Labels): string {
  const failed = comparisonsInWords(next.failed, labels);
  const rule = `rule ${next.rule} (${next.kind})`;
  if (failed === "") return `The next rule, ${rule}, has nobody to apply to in this run.`;
  if (next.distance === null) return `The next rule, ${rule}, did not apply, on a fact and not by a margin: ${failed}.`;
  return `The next rule, ${rule}, was ${decimals(next.distance)} away: ${failed}.`;
}

/** What each rule asks for. */
const ruleTexts: Readonly<Record<RuleId, string>> = {
  "1": "no text could be tabled",
  "2a": "its last text moved ≤ ε, an addressee was below its no-deal value or across a red line, and the text was put as take it or leave it or another actor moved > ε",
  "2b": "its process gain ≥ ε, its move ≤ ε, all others' process gains < ε",
  "2c": "no settlement in force",
  "3a": "the salience of what left the status quo < 0.25 for every principal, and the terms do not end the fighting",
  "3b": "a signatory crossed a red line it had declared, or its share of its possible gain ≤ σ while another principal's ≥ 0.5",
  "3c": "an affected party that did not sign has less than its no-deal value",
  "3d": "it gave ≤ ε, moved ≤ ε, and got, with its process gain, ≥ ε",
  "3e": "with G = move / (ceiling − d), its G / the greatest G among principals < ρ",
  "3f": "the terms end the fighting, and deferred issues carry ≥ θ of salience for every principal",
  "3g": "every principal and affected party has at least its no-deal value of the start and of consent, and every signatory on average over the next H rounds; ratified and delivered",
  "3h": "a condition of rule 3g failed",
};
