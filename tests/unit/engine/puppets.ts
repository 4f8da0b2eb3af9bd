import {
  type AnyScenario,
  defineStrategy,
  type Model,
  kit,
  type Move,
  openRun,
  type Run,
  type RunEvent,
  simulate,
  type View,
} from "../../../src/index.ts";

/** What an actor does when it is asked. */
export type Puppet = (view: View) => Move;

/** By actor. One that is not there tables its best terms, and declines all others. */
export type Puppets = Readonly<Record<string, Puppet>>;

type AnyActor = AnyScenario["actors"][number];

/**
 * An actor of a scenario of one issue, x0 to x4: worth 1 at its ideal, and .3 less a rung (at four rungs, 0). d = .05 is its
 * floor too.
 */
export const actor = (id: string, ideal: string, changes: Partial<AnyActor> = {}): AnyActor => ({
  id,
  position: { ideal: { x: ideal }, salience: { x: 1 } },
  noDeal: { value: 0.05 },
  willingness: 1,
  strategy: { kind: "puppet" },
  ...changes,
});

/** Talks of a and b, whose ideals are x0 and x4, and c, whose ideal is x2; all at one table, for five rounds. */
export const talks: AnyScenario = {
  id: "talks",
  issues: [{ kind: "ladder", id: "x", options: ["x0", "x1", "x2", "x3", "x4"].map((id) => ({ id })) }],
  statusQuo: { x: "x2" },
  actors: [actor("a", "x0"), actor("b", "x4"), actor("c", "x2")],
  protocol: { phases: [{ id: "table", kind: "alternating-offers", seats: ["a", "b", "c"] }] },
  deadline: 5,
};

/** The same, of a and b. */
export const duo: AnyScenario = {
  ...talks,
  actors: [actor("a", "x0"), actor("b", "x4")],
  protocol: { phases: [{ id: "table", kind: "alternating-offers", seats: ["a", "b"] }] },
};

const wideIssues = Array.from({ length: 21 }, (_, k) => ({ kind: "options" as const, id: `i${String(k)}`, options: [{ id: "no" }, { id: "yes" }] }));
const everywhere = (option: string) => Object.fromEntries(wideIssues.map(({ id }) => [id, option]));

/** The same over 21 issues, 2²¹ terms, which are not listed: a wants no everywhere and b yes, and the later issues count more. */
export const wide: AnyScenario = {
  ...duo,
  issues: wideIssues,
  statusQuo: everywhere("no"),
  actors: ["no", "yes"].map((ideal, at) =>
    actor("ab"[at]!, "x0", { position: { ideal: everywhere(ideal), salience: Object.fromEntries(wideIssues.map(({ id }, k) => [id, 1 + k / 7])) } }),
  ),
  deadline: 1,
};

/** Compiles a scenario whose actors move as they are told. */
export function stage(scenario: AnyScenario, puppets: Puppets = {}): Model {
  const puppet = defineStrategy({
    kind: "puppet",
    version: 1,
    params: {},
    decide(view) {
      const move = puppets[scenario.actors[view.actor]?.id ?? ""];
      if (move !== undefined) return move(view);
      return view.final ? view.reject() : view.offer(view.position.ceilingTerms);
    },
  });
  return kit({ strategies: [puppet] }).compile(scenario);
}

/** Plays a scenario whose actors move as they are told, and tells it. */
export function play(scenario: AnyScenario, puppets: Puppets = {}): { readonly model: Model; readonly run: Run; readonly story: readonly string[] } {
  const model = stage(scenario, puppets);
  const run = openRun(model, simulate(model));
  return { model, run, story: storyOf(model, run.events) };
}

/** Moves by round: the last stays. */
export const script = (...moves: readonly Puppet[]): Puppet => (view) => (moves[view.round - 1] ?? moves[moves.length - 1]!)(view);

export const offers = (terms: number): Puppet => (view) => (view.final ? view.reject() : view.offer(terms));
export const accepts: Puppet = (view) => (view.standing >= 0 ? view.accept() : view.offer(view.position.ceilingTerms));
export const leaves: Puppet = (view) => view.leave();
/** Tables terms, and takes whatever its last answer is asked about. */
export const yields = (terms: number): Puppet => (view) => (view.final ? view.accept() : view.offer(terms));

/** Events as one reads them: "2 a offers x1". */
export function storyOf(model: Model, events: readonly RunEvent[]): readonly string[] {
  const text = (terms: number): string => Object.values(model.terms(terms)).join(" ");
  const words = (event: RunEvent): readonly (string | number | boolean)[] => {
    switch (event.kind) {
      case "event":
        return [event.event, "happens"];
      case "phase":
        return [event.phase, "begins with", ...event.seats];
      case "waiting":
        return ["waits for", ...event.closed.map((pair) => pair.join("-")), ...event.absent];
      case "move":
        return event.move === "leave" ? [event.actor, "leaves"] : [event.actor, `${event.move}s`, text(event.terms)];
      case "fault":
        return [event.actor, "fails:", event.message];
      case "withdrawn":
        return [event.actor, "withdraws", text(event.terms)];
      case "agreed":
        return ["agreed", text(event.terms), "by", ...event.signatories];
      case "answer":
        return [event.actor, event.accepts ? "says yes to" : "says no to", event.to];
      case "ratification":
        return [event.ratifier, event.passes ? "ratifies" : "does not ratify"];
      case "delivery":
        return [event.issue, event.delivered ? "is delivered by" : "is not delivered:", ...event.consenting, "/", ...event.withholding];
      case "setback":
        return ["setback", event.cause, ...event.by];
      case "end":
        return ["end", event.outcome.cause ?? "in force", ...event.outcome.by];
    }
  };
  return events.map((event) => [event.round, ...words(event)].join(" "));
}

/** What an action's error says of its problems: code and path. */
export function problemsOf(action: () => unknown): readonly string[] {
  try {
    action();
  } catch (error) {
    if (error instanceof Error && "problems" in error && Array.isArray(error.problems)) {
      return error.problems.map(({ code, path }: { code: string; path: string }) => `${code} ${path}`);
    }
    throw error;
  }
  return [];
}
