import { describe, expect, it } from "vitest";
import { begin, compile, defineStrategy, fork, kit, simulate, step, type AnyScenario } from "../../../src/index.ts";

/** Tables its text, and answers others' as it is told to. */
const puppet = defineStrategy({
  kind: "puppet",
  version: 1,
  params: {
    text: { type: "terms", doc: "What it tables." },
    accepts: { type: "boolean", default: false, doc: "Whether it accepts." },
  },
  doc: "Does as it is told.",
  decide: (view, { text, accepts }) => {
    if (accepts && view.standing >= 0) return view.accept("told");
    return view.final ? view.reject("told") : view.offer(text, "told");
  },
});
const own = kit({ strategies: [puppet] });

function actor(id: string, text: string, accepts: boolean, more: object = {}) {
  return {
    id,
    position: { ideal: { land: "a" }, values: { land: { a: 1, b: 0.9, c: 0.8 } }, salience: { land: 1 } },
    noDeal: { value: 0.1 },
    strategy: { kind: "puppet", text: { land: text }, accepts },
    ...more,
  };
}

function scenario(actors: readonly object[], more: object): AnyScenario {
  const document = {
    id: "consent",
    issues: [{ kind: "ladder", id: "land", options: [{ id: "a" }, { id: "b" }, { id: "c" }] }],
    statusQuo: { land: "a" },
    actors,
    deadline: 1,
    protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["p", "q", "z"] }] },
    ...more,
  };
  return JSON.parse(JSON.stringify(document));
}

const three = [actor("p", "a", false), actor("q", "b", true), actor("z", "c", false)];

describe("consent at a table", () => {
  it("is not ruled out by the last answer of a seat whose consent is not needed", () => {
    // p tables a, q accepts it, z tables c; p's no does not count, q accepts: q and z have agreed.
    const { outcome } = simulate(own.compile(scenario(three, { consent: ["q", "z"] })));
    expect(outcome).toMatchObject({ kind: "settlement", terms: { land: "c" }, signatories: ["q", "z"] });
  });

  it("is ruled out by the last answer of a seat whose consent is needed", () => {
    const { outcome } = simulate(own.compile(scenario(three, { consent: ["p", "z"] })));
    expect(outcome).toMatchObject({ kind: "no-deal", cause: "deadline" });
  });

  it("of one seat alone makes a deal of what it tables", () => {
    const { outcome } = simulate(own.compile(scenario(three, { consent: ["p"] })));
    expect(outcome).toMatchObject({ kind: "settlement", terms: { land: "a" }, signatories: ["p"] });
  });

  it("is everybody's where nobody whose consent counts sits at the table", () => {
    const four = [...three, actor("absent", "a", true)];
    const { outcome } = simulate(own.compile(scenario(four, { consent: ["absent"] })));
    expect(outcome).toMatchObject({ kind: "no-deal", cause: "deadline" });
  });
});

describe("accession", () => {
  const phases = [
    { id: "talks", kind: "alternating-offers", seats: ["p", "q"] },
    { id: "accession", kind: "accession", acceders: ["z"] },
  ];

  it("is asked of those who take no part in the tables", () => {
    const away = [actor("p", "a", true), actor("q", "a", true), actor("z", "c", false, { present: false, noDeal: { value: 1 } })];
    const away2 = away.map((one) => (one.id === "z" ? { ...one, position: { ...one.position, ideal: { land: "c" }, values: { land: { a: 0, b: 0, c: 1 } } } } : one));
    const { outcome } = simulate(own.compile(scenario(away2, { protocol: { phases } })));
    expect(outcome).toMatchObject({ kind: "no-deal", cause: "not-acceded", by: ["z"] });
  });
});

describe("a text put as take it or leave it", () => {
  it("is a fault of its author where it crosses its own hard red line", () => {
    const phases = [{ id: "put", kind: "take-it-or-leave-it", author: "p", addressees: ["q", "z"], text: { land: "c" } }];
    const [p, ...others] = three;
    const redLines = [{ kind: "hard", id: "no-c", when: { kind: "is", issue: "land", options: ["c"] } }];
    const bound = { ...p, position: { ...p!.position, redLines } };
    const { outcome, events } = simulate(own.compile(scenario([bound, ...others], { protocol: { phases } })));
    expect(outcome).toMatchObject({ kind: "no-deal", cause: "fault", by: ["p"] });
    expect(events).toContainEqual({ kind: "fault", round: 1, actor: "p", message: "a text that it may not table" });
  });
});

describe("a fork", () => {
  const polite = (id: string) => ({ ...actor(id, "a", false), strategy: { kind: "polynomial" } });
  const model = compile(scenario([polite("p"), polite("q"), polite("z")], { deadline: 5, channels: [{ between: ["p", "q"], open: false }] }));

  it("opens a channel before the first round, and refuses to after it", () => {
    expect(fork(model, begin(model), { "channels.0.open": true }).state.world.channels).toEqual([true, true, true]);
    expect(() => fork(model, step(model, begin(model)).state, { "channels.0.open": true })).toThrow(/channels: .*the talks have begun/);
  });

  it("of a frozen model runs like any other", () => {
    expect(simulate(Object.freeze(model)).outcome.cause).toBe("not-convened");
  });
});
