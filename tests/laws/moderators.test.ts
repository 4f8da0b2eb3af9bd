import { describe, expect, it } from "vitest";
import { begin, DetenteError, defineProtocol, defineStrategy, kit, type Model, openRun, simulate, step, type Table, type Turns, type View } from "../../src/index.ts";
import type { AnyScenario } from "../../src/scenario/index.ts";

/** What a protocol, or a strategy while it is asked, does beside its work; set by each test. */
let deed: (at: Table | View) => unknown = () => undefined;

const returned = <T>(value: unknown): T => value as T;

const moderated = defineProtocol({
  kind: "moderated",
  version: 1,
  params: { seats: { type: "actors" } },
  takesText: false,
  seats: ({ seats }) => seats,
  round(table): void {
    for (let seat = 0; seat < table.size; seat++) {
      const move = table.ask(seat);
      if (move >= 0) table.offer(seat, move, false);
      else return table.leave(seat, move);
    }
    const late: unknown = deed(table);
    if (late instanceof Promise) return returned(late);
    if (table.last) table.end("deadline", []);
  },
});

const tampering = defineStrategy({
  kind: "tampering",
  version: 1,
  params: {},
  decide(view) {
    deed(view);
    return view.offer(view.position.ceilingTerms, "its best");
  },
});

const { compile } = kit({ strategies: [tampering], protocols: [moderated] });

const actor = (id: string, ideal: string, kind: string) => ({ id, position: { ideal: { land: ideal }, salience: { land: 1 } }, strategy: { kind } });

const scenario = (strategy: string): AnyScenario => ({
  id: "moderated",
  issues: [{ kind: "ladder", id: "land", options: [{ id: "none" }, { id: "half" }, { id: "all" }] }],
  statusQuo: { land: "half" },
  actors: [actor("ann", "all", strategy), actor("bob", "none", "tampering")],
  protocol: { phases: [{ id: "talks", kind: "moderated", seats: ["ann", "bob"] }] },
  deadline: 3,
});

const model = compile(scenario("tampering")) as Model;

function doing<T>(act: typeof deed, work: () => T): T {
  deed = act;
  try {
    return work();
  } finally {
    deed = () => undefined;
  }
}

const calm = doing(() => undefined, () => simulate(model));
const isTable = (at: Table | View): at is Table => "askFinal" in at;
const onlyTable = (act: (table: Table) => unknown) => (at: Table | View): unknown => (isTable(at) ? act(at) : undefined);

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof DetenteError) return `${error.code} ${error.problems[0]?.path ?? ""}`;
    throw error;
  }
  return "none";
}

let kept: Table | undefined;

/** What a protocol should not do, and the library does not let it. */
const misrule: Readonly<Record<string, (table: Table) => unknown>> = {
  "throws": () => { throw new Error("on purpose"); },
  "throws nothing": () => { throw returned<Error>(undefined); },
  "throws what cannot be read": () => { throw returned<Error>(new Proxy({}, { getPrototypeOf: () => { throw new Error("again"); } })); },
  "plays later": () => Promise.reject(new Error("on purpose")),
  "asks a seat that is not there": (table) => table.ask(9),
  "asks no seat": (table) => table.ask(NaN),
  "asks half a seat": (table) => table.askFinal(0.5, false),
  "tables NaN": (table) => table.offer(0, NaN, false),
  "tables terms that are not there": (table) => table.offer(0, 3, false),
  "tables a word": (table) => table.offer(0, returned("0"), false),
  "accepts out of turn": (table) => table.accept(1),
  "rejects out of turn": (table) => table.reject(1),
  "accepts for nobody": (table) => table.accept(-1),
  "lets nobody leave": (table) => { table.leave(7, -3); },
  "asks nobody to accede": (table) => table.accede(9),
  "asks for accession to nothing": (table) => table.accede(0),
  "ends for no cause": (table) => { table.end(returned("boredom"), []); },
  "ends by nobody": (table) => { table.end("refusal", [9]); },
  "ends by nothing": (table) => { table.end("refusal", returned(null)); },
  "ends twice": (table) => { table.end("refusal", []); table.end("refusal", []); },
  "goes on after the end": (table) => { table.end("refusal", []); table.ask(0); },
  "reopens what is open": (table) => { table.reopen(); },
  "writes into the table": (table) => { Object.assign(table, { size: 99 }); for (const seat of [0, 1, 2]) table.ask(seat); },
};

describe("a protocol that", () => {
  it.each(Object.entries(misrule))("%s ends the run with an error that names its phase, and harms no other run", (_, act) => {
    expect(doing(onlyTable(act), () => refusal(() => simulate(model)))).toBe("fault protocol.phases.talks");
    const before = begin(model);
    const copy = structuredClone(before);
    expect(doing(onlyTable(act), () => refusal(() => step(model, before)))).toBe("fault protocol.phases.talks");
    expect(before).toEqual(copy);
    expect(simulate(model)).toEqual(calm);
  });

  it("does what cannot be done is told what that was", () => {
    const told = (act: (table: Table) => unknown) => (): unknown => doing(onlyTable(act), () => simulate(model));
    expect(told(misrule["throws"]!)).toThrow("on purpose");
    expect(told(misrule["plays later"]!)).toThrow("it plays its round later");
    expect(told(misrule["asks a seat that is not there"]!)).toThrow("it named a seat that is not at the table, or spoke out of its round");
    expect(told(misrule["tables NaN"]!)).toThrow("it tabled for a seat what the seat may not table");
    expect(told(misrule["accepts out of turn"]!)).toThrow("it took an answer out of turn");
    expect(told(misrule["asks nobody to accede"]!)).toThrow("it asked for an accession that nobody can give");
    expect(told(misrule["ends for no cause"]!)).toThrow("it ended what was over, or for no cause, or by nobody's doing");
    expect(told(misrule["reopens what is open"]!)).toThrow("it reopened talks that have no wider table");
  });

  it("keeps its table cannot use it after its round", () => {
    expect(doing(onlyTable((table) => { kept = table; }), () => simulate(model))).toEqual(calm);
    expect(() => kept?.ask(0)).toThrow(DetenteError);
    expect(() => { kept?.end("refusal", []); }).toThrow(DetenteError);
    expect(simulate(model)).toEqual(calm);
  });

  it("keeps its table cannot use it between two rounds", () => {
    const first = doing(onlyTable((table) => { kept = table; }), () => step(model, begin(model)).state);
    expect(() => kept?.ask(0)).toThrow("spoke out of its round");
    expect(() => kept?.offer(0, 0, false)).toThrow("spoke out of its round");
    expect(step(model, first)).toEqual(step(model, step(model, begin(model)).state));
  });

  it("goes on after the end of its phase is refused, though another follows", () => {
    const [phase] = scenario("tampering").protocol.phases;
    const two = compile({ ...scenario("tampering"), protocol: { phases: [phase, { ...phase, id: "more" }] } } as AnyScenario) as Model;
    const late = onlyTable((table) => { table.end("refusal", []); table.ask(0); });
    expect(doing(late, () => refusal(() => simulate(two)))).toMatch(/^fault protocol\.phases\./);
    expect(doing(onlyTable((table) => { table.end("refusal", []); }), () => simulate(two)).outcome).toMatchObject({ cause: "refusal", round: 2 });
  });

  it("plays the same model within its round plays its own run to the same end", () => {
    let within = 0;
    const again = onlyTable(() => {
      if (within > 0) return;
      within++;
      expect(openRun(model, simulate(model)).outcome).toEqual(calm.outcome);
      step(model, begin(model));
      within--;
    });
    expect(doing(again, () => simulate(model))).toEqual(calm);
  });

  it.each([
    ["seats a stranger", { seats: () => [0, 9] }],
    ["seats nobody knows whom", { seats: () => returned<number[]>(null) }],
    ["throws where it seats", { seats: () => { throw new Error("on purpose"); } }],
    ["throws where it asks for channels", { needsChannels: () => { throw new Error("on purpose"); } }],
    ["requires a stranger", { requires: () => [NaN] }],
    ["reopens to a stranger", { reopens: () => [-1] }],
  ] as const)("%s cannot be compiled", (_, changed) => {
    const strange = kit({ strategies: [tampering], protocols: [{ ...moderated, ...changed }] });
    expect(refusal(() => strange.compile(scenario("tampering")))).toBe("fault protocol.phases.talks");
  });

  it("takes a text that nobody makes cannot be compiled", () => {
    const strange = kit({ strategies: [tampering], protocols: [{ ...moderated, takesText: true }] });
    expect(refusal(() => strange.compile(scenario("tampering")))).toBe("inconsistent protocol.phases");
    expect(() => strange.compile(scenario("tampering"))).toThrow("no phase makes a text, and all take one");
  });

  it("plays ahead to where no round can be ends the run with an error", () => {
    const strange = kit({ protocols: [{ ...moderated, skim: (turns: Turns) => { turns.round = NaN; return 0; } } as unknown as typeof moderated] });
    const planned = { ...scenario("polynomial"), actors: scenario("polynomial").actors.map((one) => ({ ...one, strategy: { kind: "polynomial" } })) };
    expect(refusal(() => simulate(strange.compile(planned) as Model, { trace: "none" }))).toBe("fault protocol.phases.talks");
  });
});

/** What a strategy can change without a view, the library does not defend. */
const everybodys: ReadonlySet<unknown> = new Set([Object.prototype, Array.prototype, Function.prototype]);

/** Every object that a strategy can reach from its view, to some depth. */
function reach(value: unknown, depth: number, found = new Set<object>()): ReadonlySet<object> {
  if (typeof value !== "object" || value === null || everybodys.has(value) || found.has(value) || depth === 0) return found;
  found.add(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  for (const key of [...Reflect.ownKeys(value), ...(typeof prototype === "object" && prototype !== null ? Reflect.ownKeys(prototype) : [])]) {
    try {
      reach(Reflect.get(value, key), depth - 1, found);
    } catch {
      // Getters of a prototype, without what they are for.
    }
  }
  return reach(prototype, depth - 1, found);
}

describe("a strategy that", () => {
  it("writes to all that it reaches changes nothing", () => {
    let reached = 0;
    const vandal = (at: Table | View): void => {
      if (isTable(at)) return;
      for (const thing of reach(at, 5)) {
        expect(ArrayBuffer.isView(thing)).toBe(false);
        reached++;
        for (const key of Reflect.ownKeys(thing)) Reflect.set(thing, key, 0);
        Reflect.set(thing, "round", 99);
        if (Array.isArray(thing)) expect(() => thing.push(1)).toThrow(TypeError);
      }
    };
    expect(doing(vandal, () => simulate(model))).toEqual(calm);
    expect(reached).toBeGreaterThan(10);
    expect(simulate(model)).toEqual(calm);
  });

  it("calls what it sees with nonsense changes nothing but what it is told", () => {
    const nonsense: readonly unknown[] = [undefined, null, NaN, -1, 1e9, "x", {}, [], Symbol("x"), 7n, () => 1];
    const babbler = (at: Table | View): void => {
      if (isTable(at)) return;
      for (const one of nonsense) {
        for (const name of ["belief", "nearness", "lastOffer", "draw"] as const) {
          try {
            Reflect.apply(at[name], at, [one]);
          } catch {
            // It may throw at whoever calls it so.
          }
        }
        for (const name of ["accept", "offer", "reject", "leave"] as const) Reflect.apply(at[name], at, [one, one, one]);
      }
    };
    const noisy = doing(babbler, () => simulate(model));
    expect(noisy.outcome).toEqual(calm.outcome);
    expect(noisy.moves).toEqual(calm.moves);
    expect(JSON.parse(JSON.stringify(noisy))).toEqual(noisy);
    expect(simulate(model)).toEqual(calm);
  });

  it("plays the same model while it is asked plays its own run to the same end", () => {
    let within = 0;
    const again = (): void => {
      if (within > 0) return;
      within++;
      expect(simulate(model).outcome).toEqual(calm.outcome);
      expect(step(model, begin(model)).state.round).toBe(1);
      within--;
    };
    expect(doing(again, () => simulate(model))).toEqual(calm);
  });
});

describe("a record", () => {
  it("shares nothing with the model that can be changed", () => {
    const scribble = (value: unknown): void => {
      if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
      for (const key of Object.keys(value)) {
        scribble(Reflect.get(value, key));
        Reflect.set(value, key, "scribble");
      }
    };
    const own = compile({ ...scenario("tampering"), events: [{ id: "closing", when: { kind: "at", round: 2 }, effects: [{ kind: "channel", between: ["ann", "bob"], open: false }] }] }) as Model;
    const first = simulate(own);
    const copy = structuredClone(first);
    scribble(first);
    expect(simulate(own)).toEqual(copy);
  });
});
