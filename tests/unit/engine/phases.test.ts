import { describe, expect, it } from "vitest";
import { type AnyScenario, defineProtocol, defineStrategy, kit, simulate } from "../../../src/index.ts";
import { accepts, actor, duo, leaves, offers, play, script, talks, yields } from "./puppets.ts";

type Phases = AnyScenario["protocol"]["phases"];

const withPhases = (...phases: Phases): AnyScenario => ({ ...talks, protocol: { phases } });
const table = (id: string, seats: readonly string[], rounds?: number) => ({ id, kind: "alternating-offers", seats, ...(rounds !== undefined && { rounds }) });
const accession = (acceders: readonly string[], onRefusal?: string) => ({ id: "others", kind: "accession", acceders, ...(onRefusal !== undefined && { onRefusal }) });

describe("phases", () => {
  it("follow one another, each with its own table and its own rounds; the deadline counts them all", () => {
    const { story } = play(withPhases(table("first", ["a", "b"], 1), table("second", ["b", "c"], 2), table("third", ["a", "c"])));
    expect(story).toEqual([
      "1 first begins with a b",
      "1 a offers x0",
      "1 b offers x4",
      "1 a rejects x4",
      "1 setback deadline",
      // Nothing stands from the first table.
      "2 second begins with b c",
      "2 b offers x4",
      "2 c offers x2",
      "3 b offers x4",
      "3 c offers x2",
      "3 b rejects x2",
      "3 setback deadline",
      "4 third begins with a c",
      "4 a offers x0",
      "4 c offers x2",
      "5 a offers x0",
      "5 c offers x2",
      "5 a rejects x2",
      "5 setback deadline",
      "5 end deadline",
    ]);
  });

  it("end with the run when a deal is made: later tables do not sit", () => {
    const { story } = play(withPhases(table("first", ["a", "b"], 2), table("second", ["b", "c"])), { a: offers(1), b: accepts });
    expect(story.slice(-2)).toEqual(["1 agreed x1 by a b", "1 end in force"]);
    expect(story.some((line) => line.includes("second"))).toBe(false);
  });

  it("go on where somebody walks out of one, and end where somebody walks out of the last", () => {
    const { story, run } = play(withPhases(table("first", ["a", "b"]), table("second", ["a", "c"])), { b: leaves, c: script(leaves, leaves) });
    expect(story).toEqual([
      "1 first begins with a b",
      "1 a offers x0",
      "1 b leaves",
      "1 setback walk-out b",
      "2 second begins with a c",
      "2 a offers x0",
      "2 c leaves",
      "2 setback walk-out c",
      "2 end walk-out c",
    ]);
    expect(run.outcome).toMatchObject({ cause: "walk-out", by: ["c"], round: 2 });
  });

  it("that cannot sit give way to the next after their rounds", () => {
    const scenario: AnyScenario = { ...withPhases(table("first", ["a", "b"], 1), table("second", ["b", "c"])), channels: [{ between: ["a", "b"], open: false }] };
    expect(play(scenario, { c: accepts }).story).toEqual([
      "1 first begins with a b",
      "1 waits for a-b",
      "1 setback not-convened",
      "2 second begins with b c",
      "2 b offers x4",
      "2 c accepts x4",
      "2 agreed x4 by b c",
      "2 end in force",
    ]);
  });

  it("are over for the protocol that has ended one: it cannot end the next too", () => {
    const ending = (times: number) =>
      defineProtocol({
        kind: "ending",
        version: 1,
        params: { actors: { type: "actors" } },
        takesText: false,
        seats: ({ actors }) => actors,
        round(of) {
          for (let time = 0; time < times; time++) of.end("refusal", []);
        },
      });
    const phases = [{ id: "first", kind: "ending", actors: ["a", "b"] }, table("second", ["a", "b"])];
    const actors = talks.actors.map((one) => ({ ...one, strategy: { kind: "take-it-or-leave-it" } }));
    const run = (times: number) => simulate(kit({ protocols: [ending(times)] }).compile({ ...talks, actors, protocol: { phases } } as AnyScenario));
    expect(run(1).outcome).toMatchObject({ cause: "deadline", round: 5 });
    expect(() => run(2)).toThrow("it ended what was over");
  });

  it("seat actors in the order of the scenario", () => {
    expect(play(withPhases(table("first", ["c", "b", "a"]))).story[0]).toBe("1 first begins with a b c");
  });
});

describe("accession", () => {
  it("comes at once, in the round of the agreement, and makes signatories of those who say yes", () => {
    const { story, run } = play(withPhases(table("first", ["a", "c"]), accession(["b"])), { a: offers(1), c: accepts });
    expect(story).toEqual([
      "1 first begins with a c",
      "1 a offers x1",
      "1 c accepts x1",
      "1 agreed x1 by a c",
      "1 others begins with b",
      // .1 against .05.
      "1 b says yes to accession",
      "1 end in force",
    ]);
    expect(run.outcome).toMatchObject({ kind: "settlement", signatories: ["a", "b", "c"] });
  });

  const refused = { a: offers(0), c: script(accepts, offers(2)) };

  it("that is refused ends the talks by default", () => {
    const { story, run } = play(withPhases(table("first", ["a", "c"]), accession(["b"])), refused);
    expect(story.slice(-4)).toEqual(["1 others begins with b", "1 b says no to accession", "1 setback not-acceded b", "1 end not-acceded b"]);
    expect(run.outcome).toEqual({ kind: "no-deal", cause: "not-acceded", by: ["b"], round: 1, terms: { x: "x0" }, signatories: ["a", "c"] });
  });

  it("that is refused goes on to a later table, if there is one", () => {
    const { story } = play(withPhases(table("first", ["a", "c"]), accession(["b"]), table("later", ["b", "c"])), { ...refused, c: accepts });
    expect(story.slice(5)).toEqual(["1 b says no to accession", "1 setback not-acceded b", "2 later begins with b c", "2 b offers x4", "2 c accepts x4", "2 agreed x4 by b c", "2 end in force"]);
  });

  it("that is refused proceeds without who refused where it is told to", () => {
    const { story, run } = play(withPhases(table("first", ["a", "c"]), accession(["b"], "proceed")), refused);
    expect(story.slice(-2)).toEqual(["1 b says no to accession", "1 end in force"]);
    expect(run.outcome).toMatchObject({ kind: "settlement", signatories: ["a", "c"] });
    expect(run.record.state.refusers).toEqual([1]);
  });

  it("that is refused reopens at a wider table in the remaining rounds where it is told to", () => {
    const { story, run } = play(withPhases(table("first", ["a", "c"]), accession(["b"], "reopen")), { ...refused, a: script(offers(0), accepts), b: offers(3) });
    expect(story.slice(5)).toEqual([
      "1 b says no to accession",
      "1 setback not-acceded b",
      "2 others-reopened begins with a b c",
      "2 a offers x0",
      "2 b offers x3",
      "2 c offers x2",
      "3 a accepts x2",
      "3 b offers x3",
      "3 c offers x2",
      ...["4", "5"].flatMap((round) => [`${round} a accepts x2`, `${round} b offers x3`, `${round} c offers x2`]),
      "5 a accepts x2",
      "5 b rejects x2",
      "5 setback deadline",
      "5 end deadline",
    ]);
    // The text that was refused is no longer anybody's.
    expect(run.outcome).toMatchObject({ terms: null, signatories: [] });
    expect(run.record.state.refusers).toEqual([]);
  });

  it("cannot reopen in the last round", () => {
    const scenario = { ...withPhases(table("first", ["a", "c"]), accession(["b"], "reopen")), deadline: 1 };
    expect(play(scenario, refused).story.slice(-3)).toEqual(["1 b says no to accession", "1 setback not-acceded b", "1 end not-acceded b"]);
  });

  it("is not asked of who has signed already", () => {
    expect(play(withPhases(table("first", ["a", "c"]), accession(["c", "b"])), { a: offers(1), c: accepts }).story.slice(-2)).toEqual([
      "1 b says yes to accession",
      "1 end in force",
    ]);
  });

  it("is answered by the floor: ω decides", () => {
    const scenario = withPhases(table("first", ["a", "c"]), accession(["b"]));
    const position = { ideal: { x: "x4" }, fallback: { x: "x2" }, salience: { x: 1 } };
    // x2, the fallback, is worth .7 and x1 a third of that less. The floor is .05 + (1 − ω) .65: .4725 and .4595.
    const answer = (willingness: number): string | undefined =>
      play({ ...scenario, actors: [talks.actors[0]!, actor("b", "x4", { position, willingness }), talks.actors[2]!] }, { a: offers(1), c: accepts }).story.find((line) => line.startsWith("1 b says"));
    expect(answer(0.35)).toBe("1 b says no to accession");
    expect(answer(0.37)).toBe("1 b says yes to accession");
  });
});

describe("take it or leave it", () => {
  const ultimatum = (published: boolean, text?: string) => ({
    id: "text",
    kind: "take-it-or-leave-it",
    author: "b",
    addressees: ["c", "a"],
    published,
    ...(text !== undefined && { text: { x: text } }),
  });

  it("is answered in the order of its addressees, and a refusal ends it", () => {
    const { story } = play(withPhases(ultimatum(true, "x3")), { c: yields(2) });
    expect(story).toEqual([
      "1 text begins with b c a",
      "1 b offers x3",
      "1 c accepts x3",
      "1 a rejects x3",
      "1 setback refusal a",
      "1 end refusal a",
    ]);
  });

  it("needs channels between all unless it is published", () => {
    const closed = { channels: [{ between: ["a", "b"], open: false }] } as const;
    const quiet = play({ ...withPhases(ultimatum(false, "x2")), ...closed, deadline: 2 }, { a: yields(0), c: yields(2) });
    expect(quiet.story).toEqual(["1 text begins with b c a", "1 waits for b-a", "2 waits for b-a", "2 setback not-convened", "2 end not-convened"]);
    const published = play({ ...withPhases(ultimatum(true, "x2")), ...closed, deadline: 2 }, { a: yields(0), c: yields(2) });
    expect(published.story.slice(-2)).toEqual(["1 agreed x2 by a b c", "1 end in force"]);
  });

  it("is its author's own choice where the scenario has no text, and remembered as an ultimatum", () => {
    const { story, run } = play(withPhases(ultimatum(true)), { b: offers(4) });
    expect(story[1]).toBe("1 b offers x4");
    expect(run.record.state.ultimatums).toEqual([1]);
    expect(run.verdict).toMatchObject({ kind: "ultimatum-unmet", actors: ["b"] });
  });

  it("is what a strategy puts that says so, whoever else does", () => {
    /** Tables its best; the second actor goes in the second round. */
    const firm = defineStrategy({ kind: "firm", version: 1, params: {}, ultimatum: true, decide: (view) => (view.actor === 1 && view.round === 2 ? view.leave() : view.offer(view.position.ceilingTerms)) });
    const soft = defineStrategy({ ...firm, kind: "soft", ultimatum: false });
    const put = (...names: readonly string[]): readonly number[] => {
      const actors = duo.actors.map((one, at) => ({ ...one, strategy: { kind: names[at]! } }));
      return simulate(kit({ strategies: [firm, soft] }).compile({ ...duo, actors } as AnyScenario)).state.ultimatums;
    };
    expect(put("firm", "firm")).toEqual([0, 1]);
    expect(put("firm", "soft")).toEqual([0]);
    expect(put("soft", "firm")).toEqual([1]);
    expect(put("soft", "soft")).toEqual([]);
  });

  it("gives way to talks where it is refused, in which an offer is an offer", () => {
    const { story, run } = play(withPhases(ultimatum(true), table("talks", ["a", "b"])), { b: script(offers(4), offers(1)), a: script((view) => view.reject(), accepts, accepts) });
    expect(story.slice(2)).toEqual([
      "1 c rejects x4",
      "1 setback refusal c",
      "2 talks begins with a b",
      "2 a offers x0",
      "2 b offers x1",
      "3 a accepts x1",
      "3 agreed x1 by a b",
      "3 end in force",
    ]);
    expect(run.record.state.ultimatums).toEqual([]);
  });
});
