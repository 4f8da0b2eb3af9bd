import { rules } from "../rules.ts";
import type { Labels } from "../labels.ts";
import type { Next, Verdict } from "../verdict.ts";
import { actors, causeInWords, comparisonsInWords, decimals, sentence, verdictWords } from "./phrases.ts";

/**
 * A verdict in prose, a line each: what it is; what that means and how the talks ended; the rule; its figures, or the
 * conditions that failed; the rule that holds beside it; how far the next rule was.
 *
 * @example
 * ```ts
 * explainVerdict(verdict(case), labelsOf(scenario));
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
    ...(bare ? [] : [`Rule ${rule}: ${textOf(rule)}.`]),
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

function textOf(rule: Verdict["rule"]): string {
  return rules.find((one) => one.rule === rule)?.text ?? "";
}
