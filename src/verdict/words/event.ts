import type { Figures, Outcome, RunEvent } from "../../seam/index.ts";
import type { Labels } from "../labels.ts";
import { actors, bracketed, causeInWords, decimals, list, sentence, signed, worth } from "./phrases.ts";

/** What went before an event, where it is known: then an offer tells only what changed. */
export interface Before {
  /** The actor's previous offer, or −1. */
  readonly previous?: number;
  /** Who tabled the standing offer. */
  readonly author?: string;
  /** Whether to tell only what terms became, not what they were. */
  readonly brief?: boolean;
}

/**
 * One event of a run as a sentence, with its rule and its numbers.
 *
 * @example
 * ```ts
 * explainEvent(event, labels);
 * // "Round 1: The call between Donald Trump and Vladimir Putin, 12 February 2025: the channel between Russia and …"
 * ```
 */
export function explainEvent(event: RunEvent, labels: Labels, before: Before = {}): string {
  return `${roundInWords(event.round)}: ${sentence(eventInWords(event, labels, before))}`;
}

/** `Round 3`, or `Before round 1`. */
export function roundInWords(round: number): string {
  return round < 1 ? "Before round 1" : `Round ${String(round)}`;
}

/** The event without its round and without a full stop. */
export function eventInWords(event: RunEvent, labels: Labels, before: Before = {}): string {
  switch (event.kind) {
    case "event": {
      const effects = event.effects.map((effect) => effectInWords(effect, labels)).join("; ");
      const chance = event.figures.probability === 1 ? "" : bracketed(event.figures);
      return `${labels.event(event.event)}${chance}${effects === "" ? "" : `: ${effects}`}`;
    }
    case "phase":
      return `the phase "${labels.phase(event.phase)}" began with ${actors(event.seats, labels)}`;
    case "waiting":
      return `in the phase "${labels.phase(event.phase)}" nobody could speak: ${obstacles(event.closed, event.absent, labels)}`;
    case "move":
      return moveInWords(event, labels, before);
    case "fault":
      return `the strategy of ${labels.actor(event.actor)} failed: ${event.message.replace(/\.$/, "")}`;
    case "withdrawn":
      return `${labels.actor(event.actor)} withdrew at closure${because(event, labels)}`;
    case "agreed":
      return `${actors(event.signatories, labels)} agreed a text in the phase "${labels.phase(event.phase)}": ${labels.describe(event.terms)}`;
    case "answer":
      return `${labels.actor(event.actor)} ${answers[event.to][event.accepts ? 0 : 1]}${because(event, labels)}`;
    case "ratification":
      return `${labels.ratifier(event.ratifier)} ${event.passes ? "ratified" : "did not ratify"} the text for ${labels.actor(event.actor)}${because(event, labels)}`;
    case "delivery":
      return deliveryInWords(event, labels);
    case "setback":
      return `the phase "${labels.phase(event.phase)}" ended without a result: ${causeInWords(event.cause, event.by, labels)}`;
    case "end":
      return outcomeInWords(event.outcome, labels);
  }
}

type Effect = Extract<RunEvent, { readonly kind: "event" }>["effects"][number];
type MoveEvent = Extract<RunEvent, { readonly kind: "move" }>;
type DeliveryEvent = Extract<RunEvent, { readonly kind: "delivery" }>;

const answers = {
  accession: ["acceded to the text", "did not accede to the text"],
  delivery: ["consented to carry the text out", "did not consent to carry the text out"],
} as const;

const verbs = { accept: "accepted", reject: "declined", leave: "left" } as const;

/** What an effect did to those it names; the figure that the words include is told there and not again. */
const effectWords = new Map<string, (who: string, figures: Figures) => string>([
  ["channel-opened", (who) => `the channel between ${who} opened`],
  ["channel-closed", (who) => `the channel between ${who} closed`],
  ["no-deal", (who, { change = 0 }) => `the no-deal value of ${who} changed by ${signed(change)}`],
  ["sunk-gain", (who, { gain = 0 }) => `${who} gained ${decimals(gain)} from the talks themselves, kept in any case`],
  ["ongoing-gain", (who, { gain = 0 }) => `${who} gained ${decimals(gain)} from the talks themselves, lost by settling`],
  ["joined", (who) => `${who} joined the talks`],
  ["withdrew", (who) => `${who} withdrew from the talks`],
  ["profile", (who) => `the position or strategy of ${who} changed`],
]);

function effectInWords({ kind, actors: ids, figures }: Effect, labels: Labels): string {
  const who = actors(ids, labels);
  const words = effectWords.get(kind)?.(who, figures) ?? (who === "" ? kind : `${kind} of ${who}`);
  return `${words}${bracketed(figures, "", effectWords.has(kind) ? ["change", "gain"] : [])}`;
}

function obstacles(
  closed: readonly (readonly [string, string])[],
  absent: readonly string[],
  labels: Labels,
): string {
  const pairs = closed.map((pair) => `no open channel between ${actors(pair, labels)}`);
  return [...pairs, ...(absent.length > 0 ? [`${actors(absent, labels)} absent`] : [])].join("; ");
}

function moveInWords(event: MoveEvent, labels: Labels, before: Before): string {
  const who = labels.actor(event.actor);
  const value = worth(event.figures);
  const reason = bracketed(event.figures, event.rule, ["utility"]);
  if (event.move === "leave") return `${who} left the table${reason}`;
  if (event.move !== "offer") {
    const whose = before.author === undefined ? "the standing terms" : `the terms of ${labels.actor(before.author)}`;
    return `${who} ${verbs[event.move]} ${whose}${value === "" ? "" : `, ${value}`}${reason}`;
  }
  const { previous = -1 } = before;
  if (previous < 0) return `${who} tabled terms${value === "" ? "" : ` ${value}`}${reason}: ${labels.describe(event.terms)}`;
  const changes = labels.differences(previous, event.terms);
  if (changes.length === 0) return `${who} kept its terms${value === "" ? "" : `, ${value}`}${reason}`;
  const changed = changes.map(({ issue, from, to }) => `${issue} ${before.brief === true ? "" : `from "${from}" `}to "${to}"`);
  return `${who} changed ${list(changed)}${value === "" ? "" : `, now ${value}`}${reason}`;
}

/** What decided on a text: its worth, and the red lines that it crosses; nothing where neither is recorded. */
function because(
  { figures, redLines, actor }: { readonly figures: Figures; readonly redLines: readonly string[]; readonly actor: string },
  labels: Labels,
): string {
  const value = worth(figures);
  const crossed = redLines.map((id) => `"${labels.redLine(actor, id)}"`);
  const reasons = [
    ...(value === "" ? [] : [`${value}${bracketed(figures, "", ["utility"])}`]),
    ...(crossed.length === 0 ? [] : [`across its red ${crossed.length > 1 ? "lines" : "line"} ${list(crossed)}`]),
  ];
  return reasons.length === 0 ? "" : `: ${reasons.join(" and ")}`;
}

function deliveryInWords(event: DeliveryEvent, labels: Labels): string {
  const { consenting, withholding } = event;
  const parts = [
    ...(consenting.length > 0 ? [`${actors(consenting, labels)} consented`] : []),
    ...(withholding.length > 0 ? [`${actors(withholding, labels)} did not`] : []),
  ];
  const who = parts.length === 0 ? "" : ` (${parts.join(", ")})`;
  return `the terms on ${labels.issue(event.issue)} ${event.delivered ? "can" : "cannot"} be carried out${who}`;
}

function outcomeInWords(outcome: Outcome, labels: Labels): string {
  if (outcome.cause !== null) {
    return `the run ended without a settlement in force: ${causeInWords(outcome.cause, outcome.by, labels)}`;
  }
  return `the run ended with a settlement in force, signed by ${actors(outcome.signatories, labels)}`;
}
