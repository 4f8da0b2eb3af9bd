import { describe, expect, it } from "vitest";
import {
  type AnyScenario,
  begin,
  defineProtocol,
  defineStrategy,
  kit,
  type Model,
  type Move,
  openRun,
  type Plan,
  type ProtocolKind,
  type QuietTable,
  type RunRecord,
  simulate,
  step,
  type Table,
  type Turns,
  type View,
} from "../../../src/index.ts";
import { accepts, actor, duo, offers, play, script, storyOf, talks } from "./puppets.ts";

const flat = (value: number): readonly number[] => [value, value, value, value, value];

/** Tables its best, or its ideal by plan. */
const best = (view: View): Move => (view.final ? view.reject() : view.offer(view.position.ceilingTerms));
const planning = (changes: Partial<Plan> = {}) =>
  defineStrategy({
    kind: "planning",
    version: 1,
    params: {},
    plan: ({ position }): Plan => ({ aspiration: flat(1), bid: flat(position.ceilingTerms), accept: flat(1), final: flat(1), rules: { offer: "", accept: "" }, ...changes }),
    decide: best,
  });
const asking = (decide: (view: View) => Move = best) => defineStrategy({ kind: "asking", version: 1, params: {}, decide });

const seated = { kind: "seated", version: 1, params: { actors: { type: "actors" } }, takesText: false, seats: ({ actors }: { readonly actors: readonly number[] }) => actors } as const;

/** Everybody tables in turn. */
function everybodyTables(table: Table): void {
  for (let seat = 0; seat < table.size; seat++) {
    const move = table.ask(seat);
    if (move < 0) return table.leave(seat, move);
    if (table.offer(seat, move, false)) return;
  }
  if (table.last) table.end("deadline", []);
}

const protocol = (changes: Partial<ProtocolKind>): ProtocolKind => defineProtocol({ ...seated, round: everybodyTables, ...changes } as ProtocolKind);

/** Talks at a table of a protocol of one's own, then what follows. */
function model(own: Partial<ProtocolKind>, strategy: "planning" | "asking", changes: Partial<AnyScenario> = {}, others: readonly ProtocolKind[] = [], kinds = { planning: planning(), asking: asking() }): Model {
  const actors = (changes.actors ?? duo.actors).map((one) => ({ ...one, strategy: { kind: strategy } }));
  const phases = [{ id: "table", kind: "seated", actors: ["a", "b"] }];
  return kit({ strategies: [kinds.planning, kinds.asking], protocols: [protocol(own), ...others] }).compile({ ...duo, protocol: { phases }, ...changes, actors } as AnyScenario) as Model;
}

const untraced = (of: Model): RunRecord => simulate(of, { trace: "none" });

describe("a protocol that does not play ahead", () => {
  it("is played turn by turn in a batch too", () => {
    for (const strategy of ["planning", "asking"] as const) {
      const turnByTurn = model({}, strategy);
      expect(untraced(turnByTurn)).toEqual({ ...simulate(turnByTurn), moves: null, events: null });
      expect(untraced(turnByTurn).outcome).toMatchObject({ cause: "deadline", round: 5 });
    }
  });
});

describe("a protocol that plays ahead", () => {
  const sound: Readonly<Record<string, unknown>> = { round: 3, standing: 2, author: 1, accepted: 0, offers: [0, 4], taken: [-1, -1] };

  /** What no table can be: five terms, two seats, and the rounds 1 to 4 to play. */
  const impossible: readonly (readonly [string, Readonly<Record<string, unknown>>, number])[] = [
    ["a round before the first", { round: -1 }, -1],
    ["a round after the last", { round: 5 }, -1],
    ["half a round", { round: 2.5 }, -1],
    ["a seat that is not there", {}, 2],
    ["a seat before the first", {}, -2],
    ["a seat that is no number", {}, NaN],
    ["terms that are not there", { standing: 5 }, 0],
    ["terms before none", { standing: -2 }, 0],
    ["an author that is not there", { author: 2 }, 0],
    ["an author before none", { author: -2 }, 0],
    ["more who accepted than sit", { accepted: 3 }, 0],
    ["fewer than none", { accepted: -1 }, 0],
    ["an offer of terms that are not there", { offers: [0, 5] }, 0],
    ["an offer of the first of terms that are not there", { offers: [5, 0] }, 0],
    ["an offer before none", { offers: [0, -2] }, 0],
    ["an acceptance of terms that are not there", { taken: [5, 0] }, 0],
    ["an acceptance before none", { taken: [0, -2] }, 0],
  ];

  const skimming = (to: Readonly<Record<string, unknown>>, stopped: number): Model =>
    model({ skim: (turns: Turns) => (Object.assign(turns, sound, to), stopped) }, "planning");
  const conversing = (to: Readonly<Record<string, unknown>>, stopped: number): Model =>
    model({ converse: (table: QuietTable) => {
      const { offers: made, taken, ...rest } = { ...sound, ...to } as Record<string, unknown> & Record<"offers" | "taken", number[]>;
      Object.assign(table, rest);
      const lists = table as unknown as Record<"offers" | "taken", number[]>;
      lists.offers.splice(0, 2, ...made);
      lists.taken.splice(0, 2, ...taken);
      return stopped;
    } }, "asking");

  it.each(impossible)("to %s ends the run with an error", (_, to, stopped) => {
    expect(() => untraced(skimming(to, stopped))).toThrow("it played ahead to where no round can be");
    expect(() => untraced(conversing(to, stopped))).toThrow("it played ahead to where no round can be");
  });

  it("to what a table can be goes on from there", () => {
    for (const to of [{}, { round: 4 }, { standing: -1, author: -1 }, { standing: 2, author: 0 }, { offers: [-1, 0], taken: [4, 3] }, { accepted: 2 }]) {
      // Stopped between two rounds, of which the last is always played turn by turn.
      expect(untraced(skimming(to, -1)).outcome).toMatchObject({ cause: "deadline", round: 5 });
      expect(untraced(conversing(to, -1)).outcome).toMatchObject({ cause: "deadline", round: 5 });
    }
  });

  it("and throws ends the run with an error that names its phase", () => {
    const throwing = (): never => {
      throw new Error("not ahead");
    };
    expect(() => untraced(model({ skim: throwing }, "planning"))).toThrow(/protocol\.phases\.table: .*not ahead/);
    expect(() => untraced(model({ converse: throwing }, "asking"))).toThrow(/protocol\.phases\.table: .*not ahead/);
    expect(simulate(model({ skim: throwing, converse: throwing }, "planning")).outcome).toMatchObject({ cause: "deadline" });
  });

  it("reckons the no-deal values of the round at which it stops", () => {
    // x2 is worth 0.4 to both, who have 0.05 + 3 · 0.2 without a deal in round 4.
    const drifting = (drift: number): Model => {
      const actors = duo.actors.map((one) => ({ ...one, noDeal: { value: 0.05, drift } }));
      const kinds = { planning: planning({ bid: flat(2), accept: [1, 1, 1, 0.4, 0.4] }), asking: asking() };
      return model({}, "planning", { actors, protocol: { phases: [{ id: "table", kind: "alternating-offers", seats: ["a", "b"] }] } }, [], kinds);
    };
    for (const drift of [0, 0.2]) expect(untraced(drifting(drift))).toEqual({ ...simulate(drifting(drift)), moves: null, events: null });
    expect(untraced(drifting(0)).outcome).toMatchObject({ kind: "settlement", round: 4, terms: { x: "x2" } });
    expect(untraced(drifting(0.2)).outcome).toMatchObject({ cause: "deadline" });
  });

  it("forgets what was put as take it or leave it, once another offer is made", () => {
    const phases = [
      { id: "text", kind: "take-it-or-leave-it", author: "a", addressees: ["b"], text: { x: "x0" } },
      { id: "table", kind: "alternating-offers", seats: ["a", "b"] },
    ] as const;
    for (const strategy of ["planning", "asking"] as const) {
      const two = model({}, strategy, { protocol: { phases } });
      expect(step(two, begin(two)).state.ultimatums).toEqual([0]);
      expect(untraced(two).state.ultimatums).toEqual([]);
      expect(untraced(two)).toEqual({ ...simulate(two), moves: null, events: null });
    }
  });
});

describe("a table", () => {
  it("names the actor of a seat and the seat of an actor", () => {
    const seen: unknown[] = [];
    const look = (table: Table): void => {
      seen.push([0, 1, 2, -1].map((seat) => table.actorAt(seat)), [0, 1, 2].map((one) => table.seatOf(one)));
      table.end("deadline", []);
    };
    simulate(model({ round: look }, "asking", { actors: talks.actors, protocol: { phases: [{ id: "table", kind: "seated", actors: ["c", "a"] }] } }));
    expect(seen).toEqual([[2, 0, -1, -1], [1, -1, 0]]);
  });

  it("takes no answer where nothing stands", () => {
    const early = (act: (table: Table) => unknown) => (): unknown => simulate(model({ round: (table: Table) => void act(table) }, "asking"));
    expect(early((table) => table.accept(0))).toThrow("it took an answer where nothing stood");
    expect(early((table) => table.reject(0))).toThrow("it took an answer where nothing stood");
  });

  it("lists who agreed in the order of the scenario, in whatever order they sit", () => {
    const agree = (table: Table): void => {
      table.offer(0, 2, false);
      for (let seat = 1; seat < table.size; seat++) if (table.accept(seat)) return;
    };
    for (const seats of [["c", "a", "b"], ["b", "a", "c"], ["c", "b", "a"], ["a", "b", "c"], ["a", "c", "b"], ["b", "c", "a"]]) {
      const { outcome, state } = simulate(model({ round: agree }, "asking", { actors: talks.actors, protocol: { phases: [{ id: "table", kind: "seated", actors: seats }] } }));
      expect(outcome).toMatchObject({ kind: "settlement", signatories: ["a", "b", "c"] });
      expect(state).toMatchObject({ standing: -1, standingBy: -1, accepted: 0, signatories: [0, 1, 2] });
    }
  });

  it("is empty where a text is agreed, so that what follows finds nothing standing", () => {
    const seen: number[] = [];
    const look = protocol({ kind: "looking", takesText: true, round: (table: Table) => void seen.push(table.standing, table.author, table.accepted, table.text) });
    const phases = [{ id: "table", kind: "alternating-offers", seats: ["a", "b"] }, { id: "look", kind: "looking", actors: ["a", "b"] }];
    const kinds = { planning: planning({ accept: flat(0), bid: flat(2) }), asking: asking() };
    simulate(model({}, "planning", { protocol: { phases } } as Partial<AnyScenario>, [look], kinds));
    expect(seen).toEqual([-1, -1, 0, 2]);
  });
});

describe("a text that is put to others", () => {
  /** a and b agree on x2 at once; then protocols of one's own take it. */
  function put(round: (table: Table) => void, more: readonly object[] = [], changes: Partial<AnyScenario> = {}): Model {
    const others = protocol({ kind: "others", takesText: true, needsChannels: () => false, round });
    const phases = [{ id: "table", kind: "alternating-offers", seats: ["a", "b"], rounds: 2 }, { id: "others", kind: "others", actors: ["c", "d"] }, ...more];
    const kinds = { planning: planning({ accept: flat(0), bid: flat(2) }), asking: asking() };
    const actors = [...talks.actors, actor("d", "x2")];
    return model({}, "planning", { actors, protocol: { phases } as unknown as AnyScenario["protocol"], ...changes }, [others], kinds);
  }

  it("is never put to somebody who is not there, or has signed", () => {
    for (const nobody of [4, -1, 0, 1, NaN]) expect(() => simulate(put((table) => void table.accede(nobody)))).toThrow("it asked for an accession that nobody can give");
  });

  it("is accepted by whom it gives just what the floor is", () => {
    // x2 is worth 1 to c and d; to one whose best is x4 it is worth 0.4.
    const wants = (value: number) => [...talks.actors.slice(0, 2), actor("c", "x4", { noDeal: { value } }), actor("d", "x2")];
    const asks = (table: Table): void => {
      if (!table.accede(2)) table.end("not-acceded", [2]);
    };
    expect(simulate(put(asks, [], { actors: wants(0.4) })).outcome).toMatchObject({ kind: "settlement", signatories: ["a", "b", "c"] });
    expect(simulate(put(asks, [], { actors: wants(0.41) })).outcome).toMatchObject({ cause: "not-acceded", by: ["c"] });
  });

  it("has signatories and refusers in the order of the scenario, each once", () => {
    const unwilling = [...talks.actors.slice(0, 2), actor("c", "x4", { noDeal: { value: 0.9 } }), actor("d", "x4", { noDeal: { value: 0.9 } })];
    const asks = (table: Table): void => {
      for (const one of [3, 2, 3, 2]) if (!table.signed(one)) table.accede(one);
    };
    expect(simulate(put(asks, [], { actors: unwilling })).state).toMatchObject({ signatories: [0, 1], refusers: [2, 3] });
    expect(simulate(put(asks)).state).toMatchObject({ signatories: [0, 1, 2, 3], refusers: [] });
  });

  it("goes to nobody else once it is refused, or dropped for a wider table", () => {
    const asked: string[] = [];
    const more = [{ id: "more", kind: "others", actors: ["d", "c"] }];
    const ending = (table: Table): void => {
      asked.push(String(table.actorAt(0)));
      table.end("not-acceded", [2]);
    };
    expect(simulate(put(ending, more)).outcome).toMatchObject({ cause: "not-acceded", by: ["c"], round: 1 });
    expect(asked).toEqual(["2"]);
    const unwilling = [...talks.actors.slice(0, 2), actor("c", "x4", { noDeal: { value: 0.9 } }), actor("d", "x2")];
    const phases = [
      { id: "table", kind: "alternating-offers", seats: ["a", "b"] },
      { id: "first", kind: "accession", acceders: ["c"], onRefusal: "reopen" },
      { id: "second", kind: "accession", acceders: ["d"] },
    ] as const;
    const { story } = play({ ...talks, actors: unwilling, deadline: 2, protocol: { phases } }, { a: offers(2), b: accepts });
    expect(story.filter((line) => line.includes("says"))).toEqual(["1 c says no to accession"]);
    expect(story).toContain("2 first-reopened begins with a b c");
  });
});

describe("a failure while listening, or over memory", () => {
  const failing = (what: (said: number) => void) =>
    defineStrategy({
      kind: "failing",
      version: 1,
      params: {},
      memory: (): { kept: unknown } => ({ kept: 0 }),
      observe(_, view: View<{ kept: unknown }>) {
        view.memory.kept = () => 0;
        what(view.round);
      },
      decide: best,
    });

  it("is noted once", () => {
    const kinds = [failing(() => { throw new Error("enough"); }), asking()];
    // b speaks first, and a and c fail when they hear it.
    const actors = [actor("b", "x4", { strategy: { kind: "asking" } }), actor("a", "x0", { strategy: { kind: "failing" } }), actor("c", "x2", { strategy: { kind: "failing" } })];
    const of = kit({ strategies: kinds }).compile({ ...talks, actors, protocol: { phases: [{ id: "table", kind: "alternating-offers", seats: ["b", "a", "c"] }] } } as AnyScenario) as Model;
    const { state } = step(of, begin(of));
    expect(state.faulted).toEqual([1, 2]);
    expect(state.memory).toEqual([null, { kept: 0 }, { kept: 0 }]);
    expect(storyOf(of, openRun(of, simulate(of)).events).filter((line) => line.includes("fails"))).toHaveLength(1);
  });

  it("is forgiven to nobody but the one who gets another strategy", () => {
    const touchy = defineStrategy({
      kind: "touchy",
      version: 1,
      params: {},
      // The last to speak is heard by those who are asked in the next round alone.
      observe(said) {
        if (said.actor === 2) throw new Error("enough");
      },
      decide: best,
    });
    const kinds = { a: "touchy", b: "touchy", c: "asking" };
    const actors = talks.actors.map((one) => ({ ...one, strategy: { kind: kinds[one.id as "a"] } }));
    const story = (...forgiven: readonly string[]): readonly string[] => {
      const effects = forgiven.map((id) => ({ kind: "profile", actor: id, strategy: { kind: "asking" } }));
      const events = [{ id: "vote", when: { kind: "at", round: 2 }, effects }];
      const of = kit({ strategies: [touchy, asking()] }).compile({ ...talks, actors, events, deadline: 3 } as unknown as AnyScenario) as Model;
      return storyOf(of, openRun(of, simulate(of)).events).filter((line) => line.includes("fails")).map((line) => line.slice(0, 9));
    };
    expect(story("a")).toEqual(["2 b fails"]);
    expect(story("b")).toEqual(["2 a fails"]);
    expect(story("a", "b")).toEqual([]);
    expect(story("c")).toEqual(["2 a fails"]);
  });
});

describe("talks", () => {
  it("end at the deadline where the last table cannot sit, if anything was tabled before: the first of all terms too", () => {
    const channel = (open: boolean, round: number) => ({ id: `channel-${String(round)}`, when: { kind: "at", round }, effects: [{ kind: "channel", between: ["a", "b"], open }] });
    const closing = { ...duo, events: [channel(false, 2)] } as unknown as AnyScenario;
    expect(play(closing, { a: offers(0), b: offers(0) }).run.outcome).toMatchObject({ cause: "deadline" });
    const never = { ...duo, events: [channel(false, 1)] } as unknown as AnyScenario;
    expect(play(never, { a: offers(0), b: offers(0) }).run.outcome).toMatchObject({ cause: "not-convened" });
  });

  it("of one round show a view in which no time has passed", () => {
    const times: unknown[] = [];
    const look = (view: View): Move => (times.push([view.time, Object.isFrozen(view)]), best(view));
    play({ ...duo, deadline: 1 }, { a: script(look) });
    expect(times).toEqual([[0, true], [0, true]]);
  });

  it("start with nothing said", () => {
    const { scenario, seed, world, ...start } = begin(model({}, "asking"));
    expect(start).toEqual({
      format: 1, round: 0, phase: 0, phaseStart: 1, standing: -1, standingBy: -1, accepted: 0, offers: [-1, -1], taken: [-1, -1], ultimatums: [], text: -1,
      signatories: [], refusers: [], memory: [], faulted: [], outcome: null,
    });
    expect([typeof scenario, seed]).toEqual(["string", "detente"]);
    expect(world).toEqual({ channels: [true], present: [true, true], regimes: [0, 0], shifts: [0, 0], sunk: [0, 0], ongoing: [0, 0], happened: [] });
  });
});
