import type { RunEvent } from "../../seam/index.ts";
import { eventInWords, roundInWords } from "./event.ts";
import { explainVerdict } from "./verdict.ts";
import type { Labels } from "../labels.ts";
import { createListener, type Told } from "./listener.ts";
import type { Verdict } from "../verdict.ts";
import { list, sentence } from "./phrases.ts";

/**
 * A run as an account for people: round by round what was new, a line each; rounds in which nothing was new taken
 * together; the verdict at the end.
 *
 * Nothing is told twice: of terms what changed, of rules and figures those that differ from what was last told of the
 * actor. A round is uneventful where every event in it repeats one of the round before: the same actor made the same
 * move on the same terms, or the same table could not sit for the same reason.
 */
export function explainRun(events: readonly RunEvent[], verdict: Verdict, labels: Labels): string {
  return [...accounts(events, labels), explainVerdict(verdict, labels)].join("\n");
}

/** The events of one round, in their order. */
interface Round {
  readonly round: number;
  readonly events: readonly RunEvent[];
}

function accounts(events: readonly RunEvent[], labels: Labels): readonly string[] {
  const listen = createListener();
  const lines: string[] = [];
  let quiet: Round[] = [];
  let last: string | undefined;
  for (const round of rounds(events)) {
    const told = round.events.map(listen);
    const echo = echoOf(round);
    if (echo === last && isQuiet(round)) {
      quiet.push(round);
    } else {
      lines.push(...quietInWords(quiet), ...roundAccount(round, told, labels));
      quiet = [];
    }
    last = echo;
  }
  return [...lines, ...quietInWords(quiet)];
}

function rounds(events: readonly RunEvent[]): readonly Round[] {
  const found: { round: number; events: RunEvent[] }[] = [];
  for (const event of events) {
    const last = found[found.length - 1];
    if (last?.round === event.round) last.events.push(event);
    else found.push({ round: event.round, events: [event] });
  }
  return found.map(({ round, events: own }) => ({ round, events: own.filter((event) => !saidAtTheEnd(event, own)) }));
}

/** A setback that ends the run is told as its end. */
function saidAtTheEnd(event: RunEvent, own: readonly RunEvent[]): boolean {
  const last = own[own.length - 1];
  if (event.kind !== "setback" || last?.kind !== "end") return false;
  return last.outcome.cause === event.cause && last.outcome.by.join() === event.by.join();
}

/** What the round after would have to repeat: the moves, and the tables that could not sit. */
function echoOf({ events }: Round): string {
  const parts = events.flatMap((event) => {
    if (event.kind === "move") return [[event.actor, event.move, String(event.terms)]];
    if (event.kind === "waiting") return [[event.phase, ...event.closed.flat(), "/", ...event.absent]];
    return [];
  });
  return JSON.stringify(parts);
}

/** Whether nothing in a round is of a kind that is always told. */
function isQuiet({ events }: Round): boolean {
  return events.every((event) => event.kind === "waiting" || (event.kind === "move" && event.move !== "leave"));
}

function quietInWords(quiet: readonly Round[]): readonly string[] {
  const first = quiet[0];
  const last = quiet[quiet.length - 1];
  if (first === undefined || last === undefined) return [];
  const when = first === last ? roundInWords(first.round) : `Rounds ${String(first.round)}–${String(last.round)}`;
  const waiting = first.events.every((event) => event.kind === "waiting");
  return [`${when}: ${waiting ? "Nobody could speak, as before." : "Nobody changed a term."}`];
}

function roundAccount({ round }: Round, told: readonly Told[], labels: Labels): readonly string[] {
  const lines: string[] = [];
  let kept: string[] = [];
  const tellKept = (): void => {
    if (kept.length > 0) lines.push(sentence(`${list(kept)} kept ${kept.length > 1 ? "their" : "its"} terms`));
    kept = [];
  };
  for (const { event, before } of told) {
    if (event.kind === "move" && event.move === "offer" && before.previous === event.terms) {
      kept.push(labels.actor(event.actor));
    } else {
      tellKept();
      lines.push(sentence(eventInWords(event, labels, before)));
    }
  }
  tellKept();
  const only = lines.length === 1 ? lines[0] : undefined;
  return only === undefined ? [roundInWords(round), ...lines.map((line) => `  ${line}`)] : [`${roundInWords(round)}: ${only}`];
}
