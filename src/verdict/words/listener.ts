import type { Figures, RunEvent } from "../../seam/index.ts";
import type { Before } from "./event.ts";
import { decimals } from "./phrases.ts";

/** An event with what went before it, less what was told of the same actor before. */
export interface Told {
  readonly event: RunEvent;
  readonly before: Before;
}

type MoveEvent = Extract<RunEvent, { readonly kind: "move" }>;

/** What is told of every move; other figures only where they differ from what was last told of the actor. */
const ALWAYS = ["utility", "aspiration", "least"];

/** Listens to the events of one run, in their order, and remembers who stands for what. */
export function createListener(): (event: RunEvent) => Told {
  const offers = new Map<string, number>();
  const said = new Map<string, string>();
  let author: string | undefined;

  function news(key: string, value: string): boolean {
    const known = said.get(key) === value;
    said.set(key, value);
    return !known;
  }

  function reduced(event: MoveEvent): MoveEvent {
    const { actor, move, rule, figures } = event;
    const changed: Figures = Object.fromEntries(
      Object.entries(figures).filter(
        ([name, value]) => news(JSON.stringify([actor, name]), decimals(value)) || ALWAYS.includes(name),
      ),
    );
    return { ...event, rule: news(JSON.stringify([actor, "rule", move]), rule) ? rule : "", figures: changed };
  }

  return (event) => {
    if (event.kind === "phase") author = undefined;
    if (event.kind !== "move") return { event, before: {} };
    const previous = offers.get(event.actor) ?? -1;
    const before = { previous, brief: true, ...(author !== undefined && { author }) };
    if (event.move === "offer") {
      offers.set(event.actor, event.terms);
      author = event.actor;
    }
    return { event: reduced(event), before };
  };
}
