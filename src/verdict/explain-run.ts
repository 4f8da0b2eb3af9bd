import type { RunEvent } from "../seam/index.ts";
import { eventInWords, roundInWords, type Before } from "./explain-event.ts";
import { explainVerdict } from "./explain-verdict.ts";
import type { Labels } from "./labels.ts";
import type { Verdict } from "./verdict.ts";
import { actors, sentence } from "./words.ts";

/**
 * A run as an account for people: one paragraph a round, with what was new in it; rounds in which nothing was new taken
 * together; the verdict at the end.
 *
 * A round is uneventful where every event in it repeats one of the round before: the same actor made the same move on
 * the same terms, or the same table could not sit for the same reason.
 */
export function explainRun(events: readonly RunEvent[], verdict: Verdict, labels: Labels): string {
  return [...accounts(events, labels), explainVerdict(verdict, labels)].join("\n");
}

/** The events of one round, in their order. */
interface Round {
  readonly round: number;
  readonly events: readonly RunEvent[];
}

/** What an account has to remember from one round to the next. */
interface Memory {
  readonly offers: Map<string, number>;
  author: string | undefined;
  last: string | undefined;
}

function accounts(events: readonly RunEvent[], labels: Labels): readonly string[] {
  const memory: Memory = { offers: new Map(), author: undefined, last: undefined };
  const lines: string[] = [];
  let quiet: Round[] = [];
  for (const round of rounds(events)) {
    const signature = signatureOf(round);
    if (signature !== undefined && signature === memory.last) {
      quiet.push(round);
    } else {
      lines.push(...quietInWords(quiet));
      quiet = [];
      lines.push(roundAccount(round, memory, labels));
    }
    memory.last = signature;
  }
  lines.push(...quietInWords(quiet));
  return lines;
}

function rounds(events: readonly RunEvent[]): readonly Round[] {
  const found: { round: number; events: RunEvent[] }[] = [];
  for (const event of events) {
    const last = found[found.length - 1];
    if (last?.round === event.round) last.events.push(event);
    else found.push({ round: event.round, events: [event] });
  }
  return found;
}

/** What a round would have to repeat to be like the one before; `undefined` where something happened that cannot repeat. */
function signatureOf({ events }: Round): string | undefined {
  const parts = events.map((event) => {
    if (event.kind === "move" && event.move !== "leave") return [event.actor, event.move, String(event.terms)];
    if (event.kind === "waiting") return [event.phase, ...event.closed.flat(), "/", ...event.absent];
    return undefined;
  });
  return parts.includes(undefined) ? undefined : JSON.stringify(parts);
}

function quietInWords(quiet: readonly Round[]): readonly string[] {
  const first = quiet[0];
  const last = quiet[quiet.length - 1];
  if (first === undefined || last === undefined) return [];
  const when = first === last ? roundInWords(first.round) : `Rounds ${String(first.round)}–${String(last.round)}`;
  const waiting = first.events.every((event) => event.kind === "waiting");
  return [`${when}: ${waiting ? "Nobody could speak, as before." : "Nobody changed a term."}`];
}

function roundAccount({ round, events }: Round, memory: Memory, labels: Labels): string {
  const told: string[] = [];
  let kept: string[] = [];
  const tellKept = (): void => {
    if (kept.length > 0) told.push(sentence(`${actors(kept, labels)} kept ${kept.length > 1 ? "their" : "its"} terms`));
    kept = [];
  };
  for (const event of events) {
    const before = beforeOf(event, memory);
    if (event.kind === "move" && event.move === "offer" && before.previous === event.terms) {
      if (!kept.includes(event.actor)) kept.push(event.actor);
    } else {
      tellKept();
      told.push(sentence(eventInWords(event, labels, before)));
    }
    remember(event, memory);
  }
  tellKept();
  return `${roundInWords(round)}: ${told.join(" ")}`;
}

function beforeOf(event: RunEvent, { offers, author }: Memory): Before {
  if (event.kind !== "move") return {};
  const previous = offers.get(event.actor) ?? -1;
  return author === undefined ? { previous } : { previous, author };
}

function remember(event: RunEvent, memory: Memory): void {
  if (event.kind === "phase") memory.author = undefined;
  if (event.kind !== "move" || event.move !== "offer") return;
  memory.offers.set(event.actor, event.terms);
  memory.author = event.actor;
}
