import type { Cause, Figures } from "../../seam/index.ts";
import type { Comparison, Figure, Relation } from "../comparison.ts";
import type { Labels } from "../labels.ts";
import type { VerdictKind } from "../rules.ts";

/** What each verdict says, about the actors named (`its` is `their` for several). Neutral: it states what was found and calls nobody's gain or loss by name. */
export const verdictWords = {
  "not-convened": () => "no text could be tabled",
  "ultimatum-unmet": (who, its) =>
    `no settlement came into force; ${who} kept to ${its} best terms in ${its} last text, and not everybody could accept it`,
  "position-reinforced": (who, its) => `${who} gained and did not move from ${its} best terms`,
  breakdown: () => "no settlement came into force",
  "limited-agreement": () =>
    "a settlement came into force that leaves most of the status quo as it was and does not end the fighting",
  "imposed-settlement": (who, its) =>
    `a settlement came into force that ${who} signed at or near ${its} no-deal value, or across a red line declared before`,
  "excluding-settlement": (who, its) =>
    `a settlement came into force without the signature of ${who}, at less than ${its} no-deal value`,
  "one-sided-settlement": (who) =>
    `a settlement came into force for which another principal moved over a much greater share of its room than ${who}`,
  "frozen-conflict": () => "a settlement came into force that ends the fighting and defers most of what it was about",
  "mutual-settlement": () =>
    "a settlement came into force that is worth at least its no-deal value to every principal, affected party and signatory",
  "fragile-settlement": () => "a settlement came into force that lacks a condition of a mutual one",
} as const satisfies Record<VerdictKind, (who: string, its: string) => string>;

/** How a run without a settlement in force ended; `who` are actors, ratifiers or issues. */
export const causeWords = {
  "not-convened": () => "no table could sit and no text was published",
  deadline: () => "the deadline passed",
  "walk-out": (who) => `${who || "an actor"} left the table`,
  refusal: (who) => (who === "" ? "the text was refused" : `${who} refused the text`),
  fault: (who) => `the strategy of ${who || "an actor"} failed`,
  "not-acceded": (who) => `${who || "an actor"} did not accede to the text`,
  "not-ratified": (who) => `the text was not ratified${who === "" ? "" : ` by ${who}`}`,
  "not-delivered": (who) =>
    `the text could not be carried out${who === "" ? "" : ` on ${who}`}, for want of consent of those who hold the levers`,
} as const satisfies Record<Cause, (who: string) => string>;

/** What a figure is; a fact has a clause for where it is so and one for where it is not. */
const figureWords = {
  "last-move": "distance of its last text from its best terms",
  "others-last-move": "greatest such distance of another actor",
  "process-gain": "gain from the talks themselves",
  "others-process-gain": "greatest gain of another actor from the talks",
  "changed-salience": "salience of what left the status quo",
  share: "share of its possible gain",
  "others-share": "greatest share of another principal",
  "utility-against-no-deal": "utility against its no-deal value at consent",
  "utility-against-no-deal-at-start": "utility against its no-deal value at the start",
  "surplus-ahead": "mean surplus over its no-deal value in the rounds ahead",
  give: "given against the status quo",
  move: "distance of the terms from its best terms",
  "get-and-process-gain": "got against the status quo and from the talks",
  "concession-ratio": "share of its room that it moved over, against the greatest among principals",
  "deferred-salience": "salience of deferred issues",
  "nothing-tabled": ["no text could be tabled", "a text could be tabled"],
  "no-settlement-in-force": ["no settlement is in force", "a settlement is in force"],
  "unacceptable-to-others": ["its last text was not acceptable to everybody", "no last text that somebody could not accept"],
  "take-it-or-leave-it": ["put as take it or leave it", "not put as take it or leave it"],
  "fighting-not-ended": ["the terms do not end the fighting", "the terms end the fighting"],
  "fighting-ended": ["the terms end the fighting", "the terms do not end the fighting"],
  "declared-red-line-crossed": ["crossed a red line it had declared", "crossed no red line it had declared"],
  "not-signed": ["did not sign", "signed"],
} as const satisfies Record<Figure, string | readonly [string, string]>;

const relationWords = { "≤": "at most", "<": "below", "≥": "at least", ">": "above" } as const satisfies Record<
  Relation,
  string
>;

/** The figures of events that have a name of their own; others read as they are written. */
const eventFigureWords = new Map([
  ["utility", "utility"],
  ["aspiration", "aspiration"],
  ["least", "least acceptable"],
  ["floor", "floor"],
  ["noDeal", "no-deal value"],
  ["threshold", "threshold"],
  ["draw", "draw"],
  ["probability", "probability"],
]);

/** What no number of decimals shows: nobody sees a difference below it. */
const UNSHOWN = 1e-9;

/**
 * A number with two decimals, or as many more as tell it apart from others that it is compared with. What is not 0 does
 * not read 0.00.
 *
 * @example
 * ```ts
 * decimals(0.853); // "0.85"
 * decimals(0.5981, [0.6]); // "0.598"
 * ```
 */
export function decimals(value: number, others: readonly number[] = []): string {
  for (let digits = 2; digits < 9; digits++) {
    const text = value.toFixed(digits);
    const clash = [...others, 0].some((other) => Math.abs(value - other) >= UNSHOWN && Number(text) === Number(other.toFixed(digits)));
    if (!clash) return Number(text) === 0 ? (0).toFixed(2) : text;
  }
  return value.toFixed(9);
}

/** A signed change, `+0.05` or `-0.05`. */
export function signed(value: number): string {
  return value < 0 ? decimals(value) : `+${decimals(value)}`;
}

/** Names in a row: `a, b and c`. */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return [words.slice(0, -1).join(", "), ...words.slice(-1)].join(" and ");
}

/** Actors by their labels, in a row. */
export function actors(ids: readonly string[], labels: Labels): string {
  return list(ids.map((id) => labels.actor(id)));
}

/** A cause with those whose doing it was: ratifiers for `not-ratified`, issues for `not-delivered`, actors otherwise. */
export function causeInWords(cause: Cause, by: readonly string[], labels: Labels): string {
  const label = cause === "not-ratified" ? labels.ratifier : cause === "not-delivered" ? labels.issue : labels.actor;
  return causeWords[cause](list(by.map((id) => label(id))));
}

/** The first letter in upper case, as a sentence begins. */
export function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${/[.:!?]$/.test(text) ? "" : "."}`;
}

/** The figures of an event in brackets, with a reason before them; nothing where there are none. */
export function bracketed(figures: Figures, rule = "", omit: readonly string[] = []): string {
  const parts = Object.entries(figures)
    .filter(([name]) => !omit.includes(name))
    .map(([name, value]) => `${eventFigureWords.get(name) ?? name} ${decimals(value, besides(figures, name))}`);
  const all = rule === "" ? parts : [`rule: ${rule}`, ...parts];
  return all.length === 0 ? "" : ` (${all.join(", ")})`;
}

/** What terms are worth, and what that is compared with: `worth 0.62 to it`; nothing where it is not known. */
export function worth(figures: Figures): string {
  const { utility } = figures;
  return utility === undefined ? "" : `worth ${decimals(utility, besides(figures, "utility"))} to it`;
}

/** The figures that one is compared with: a utility with all others, each of the others with the utility. */
function besides({ utility, ...others }: Figures, name: string): readonly number[] {
  if (name === "utility") return Object.values(others);
  return utility === undefined ? [] : [utility];
}

/**
 * A comparison in words, without its actor: `share of its possible gain 0.05 (at most 0.10)`, or `… 0.15 (at most 0.10
 * needed)` where it does not hold.
 */
export function comparisonInWords(comparison: Comparison, labels: Labels): string {
  const { figure, actor, relation, value, threshold, holds, others, redLines } = comparison;
  const words = figureWords[figure];
  if (typeof words !== "string") {
    const lines = actor === null ? [] : redLines.map((id) => `"${labels.redLine(actor, id)}"`);
    const about = others.length > 0 ? `: ${actors(others, labels)}` : lines.length > 0 ? `: ${list(lines)}` : "";
    return `${holds ? words[0] : words[1]}${about}`;
  }
  const whose = others.length > 0 ? `, ${actors(others, labels)},` : "";
  if (value === null || relation === null || threshold === null) return `${words}: none in this run`;
  const needed = `${relationWords[relation]} ${decimals(threshold, [value])}${holds ? "" : " needed"}`;
  return `${words}${whose} ${decimals(value, [threshold])} (${needed})`;
}

/** Comparisons actor by actor: `A: …, …; B and C: …`. What is nobody's stands alone. */
export function comparisonsInWords(comparisons: readonly Comparison[], labels: Labels): string {
  const said = new Map<string, string[]>();
  for (const actor of new Set(comparisons.map((comparison) => comparison.actor))) {
    const own = comparisons.filter((comparison) => comparison.actor === actor);
    const words = own.map((comparison) => comparisonInWords(comparison, labels)).join(", ");
    said.set(words, [...(said.get(words) ?? []), ...(actor === null ? [] : [labels.actor(actor)])]);
  }
  return [...said].map(([words, who]) => (who.length === 0 ? words : `${list(who)}: ${words}`)).join("; ");
}
