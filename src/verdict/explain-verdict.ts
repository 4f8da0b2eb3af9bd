import { rules } from "./rules.ts";
import type { Labels } from "./labels.ts";
import type { Next, Verdict } from "./verdict.ts";
import { actors, causeInWords, comparisonsInWords, decimals, sentence, verdictWords } from "./words.ts";

/**
 * A verdict in prose: what it is, the rule and the figures that made it, what failed, and how far the next rule was.
 *
 * @example
 * ```ts
 * explainVerdict(verdict(case), labelsOf(scenario));
 * // "In this run: breakdown (rule 2c). No settlement came into force: the deadline passed. …"
 * ```
 */
export function explainVerdict(verdict: Verdict, labels: Labels): string {
  const { kind, rule, cause, by, secondary, figures, failed, next } = verdict;
  const who = actors(verdict.actors, labels);
  const named = who === "" || kind === "fragile-settlement" ? "" : `, ${who}`;
  const why = cause === null || cause === "not-convened" ? "" : `: ${causeInWords(cause, by, labels)}`;
  const said = verdictWords[kind](who, verdict.actors.length > 1 ? "their" : "its");
  const lines = [
    `In this run: ${kind}${named} (rule ${rule}).`,
    kind === "breakdown" ? sentence(`${said}${why}`) : sentence(said),
  ];
  if (kind !== "breakdown" && why !== "") lines.push(sentence(`the talks ended${why}`));
  lines.push(`Rule ${rule}: ${textOf(rule)}.`);
  if (failed.length > 0) lines.push(`Conditions that failed: ${comparisonsInWords(failed, labels)}.`);
  else if (kind !== "breakdown" && kind !== "not-convened") lines.push(`Figures: ${comparisonsInWords(figures, labels)}.`);
  if (secondary !== null) {
    lines.push(`Rule ${secondary.rule} (${secondary.kind}, ${actors(secondary.actors, labels)}) holds as well.`);
  }
  if (next !== null) lines.push(nextInWords(next, labels));
  return lines.join(" ");
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
