import { describe, expect, it } from "vitest";
import { type AnyScenario, compile, openRun, type Run, simulate } from "../../../src/index.ts";
import { JUNE_2024_TEXT, ukraine } from "../../../src/scenarios/index.ts";
import { accepts, actor, duo, offers, play } from "./puppets.ts";

const ran = (scenario: AnyScenario): Run => {
  const model = compile(scenario);
  return openRun(model, simulate(model));
};

describe("the June text, signed by two and refused by the other two", () => {
  /** The United States takes anything above 0.4: the text is worth .50 to it. The rest is the scenario's own. */
  function signedByTwo(phase: Readonly<Record<string, unknown>>): Run {
    const { actors, ...scenario } = ukraine({ policy: "engagement", format: "bilateral" });
    const willing = { noDeal: { value: 0.1 }, willingness: 1, strategy: { kind: "polynomial", acceptance: "const", acceptAbove: 0.4 } };
    const named: AnyScenario = {
      ...scenario,
      provenance: {},
      actors: actors.map((one) => (one.id === "united_states" ? { ...one, ...willing } : one)),
      protocol: { phases: [{ id: "text", kind: "", ...phase }, { id: "others", kind: "accession", acceders: ["europe", "ukraine"] }] },
    };
    return ran(named);
  }

  const refused = { kind: "no-deal", cause: "not-acceded", by: ["europe", "ukraine"], terms: JUNE_2024_TEXT, signatories: ["russia", "united_states"] };

  it("is not in force, and an ultimatum unmet where it was put as take it or leave it", () => {
    const { outcome, verdict } = signedByTwo({ kind: "take-it-or-leave-it", author: "russia", addressees: ["united_states"], text: JUNE_2024_TEXT, published: true });
    expect(outcome).toMatchObject(refused);
    expect(verdict).toMatchObject({ kind: "ultimatum-unmet", rule: "2a", actors: ["russia"], cause: "not-acceded" });
    expect(verdict.figures).toMatchObject([
      { figure: "last-move", actor: "russia", value: 0, holds: true },
      { figure: "unacceptable-to-others", others: ["europe", "ukraine"] },
      { figure: "take-it-or-leave-it", holds: true },
    ]);
  });

  it("is not in force where it was tabled in talks, and one who took it moved", () => {
    const { outcome, verdict } = signedByTwo({ kind: "alternating-offers", seats: ["russia", "united_states"] });
    expect(outcome).toMatchObject({ ...refused, round: 1 });
    expect(verdict.figures.map(({ figure }) => figure)).toEqual(["last-move", "unacceptable-to-others", "others-last-move"]);
  });
});

describe("terms at one side's ideal, accepted by the other exactly at its no-deal value", () => {
  // x1 is worth 1 to a, and .1 to b; x3 the other way round.
  const scenario: AnyScenario = { ...duo, actors: [actor("a", "x1", { noDeal: { value: 0.4 } }), actor("b", "x4", { noDeal: { value: 0.1 } })] };
  const mirror: AnyScenario = { ...duo, actors: [actor("a", "x0", { noDeal: { value: 0.1 } }), actor("b", "x3", { noDeal: { value: 0.4 } })] };

  it("are imposed on it", () => {
    const { run } = play(scenario, { a: offers(1), b: accepts });
    expect(run.case.actors[1]).toMatchObject({ utility: 0.1, noDeal: 0.1 });
    expect(run.verdict).toMatchObject({ kind: "imposed-settlement", rule: "3b", actors: ["b"] });
  });

  it("are imposed on the other in the mirror image", () => {
    const { run } = play(mirror, { b: offers(3), a: accepts });
    expect(run.outcome.terms).toEqual({ x: "x3" });
    expect(run.verdict).toMatchObject({ kind: "imposed-settlement", rule: "3b", actors: ["a"] });
  });
});

describe("the status quo and one rung on prisoners", () => {
  const ladder = (id: string, rungs: number) => ({ kind: "ladder", id, options: Array.from({ length: rungs }, (_, rung) => ({ id: `${id}${String(rung)}` })) }) as const;
  const salience = { land: "high", sanctions: "medium", prisoners: "low" } as const;
  const scenario: AnyScenario = {
    ...duo,
    issues: [ladder("land", 3), ladder("sanctions", 3), ladder("prisoners", 3)],
    statusQuo: { land: "land1", sanctions: "sanctions1", prisoners: "prisoners0" },
    actors: [
      actor("a", "", { position: { ideal: { land: "land0", sanctions: "sanctions0", prisoners: "prisoners2" }, salience } }),
      actor("b", "", { position: { ideal: { land: "land2", sanctions: "sanctions2", prisoners: "prisoners2" }, salience } }),
    ],
  };
  const text = (land: number, sanctions: number, prisoners: number): number => 9 * land + 3 * sanctions + prisoners;

  it("are a limited agreement", () => {
    const { run } = play(scenario, { a: offers(text(1, 1, 1)), b: accepts });
    expect(run.outcome.terms).toEqual({ land: "land1", sanctions: "sanctions1", prisoners: "prisoners1" });
    expect(run.verdict).toMatchObject({ kind: "limited-agreement", rule: "3a" });
    // Low is 1 of 6.
    expect(run.case.actors.map(({ changedSalience }) => changedSalience)).toEqual([expect.closeTo(1 / 6, 12), expect.closeTo(1 / 6, 12)]);
  });

  it("are none where they also end the fighting, or change the land", () => {
    expect(play(scenario, { a: offers(text(0, 1, 1)), b: accepts }).run.verdict.rule).not.toBe("3a");
    const ending = { ...scenario, issues: [scenario.issues[0]!, scenario.issues[1]!, { ...ladder("prisoners", 3), options: ladder("prisoners", 3).options.map((option) => ({ ...option, tags: ["endsFighting"] as const })) }] };
    expect(play(ending, { a: offers(text(1, 1, 1)), b: accepts }).run.verdict.rule).not.toBe("3a");
  });
});

describe("no deal", () => {
  it.each([
    ["a", 5],
    ["b", 5],
    ["a", 4],
    ["b", 1],
  ])("where nobody moved or gained is a breakdown, whoever speaks first (%s, %d rounds)", (first, deadline) => {
    const actors = first === "a" ? duo.actors : [...duo.actors].reverse();
    const { run } = play({ ...duo, actors, deadline });
    expect(run.outcome).toMatchObject({ kind: "no-deal", cause: "deadline" });
    expect(run.verdict).toMatchObject({ kind: "breakdown", rule: "2c", actors: [], secondary: null });
  });

  it("where nobody moved and one walked out is a breakdown", () => {
    for (const who of ["a", "b"]) {
      const { run } = play(duo, { [who]: (view) => (view.round > 2 ? view.leave() : view.offer(who === "a" ? 0 : 4)) });
      expect(run.verdict).toMatchObject({ kind: "breakdown", cause: "walk-out", by: [who] });
    }
  });

  it("where one gained recognition and moved nothing, the others unmoved, reinforces its position", () => {
    const events: AnyScenario["events"] = [
      { id: "summit", when: { kind: "at", round: 1 }, effects: [{ kind: "process-gain", actor: "b", gain: 0.06, nature: "sunk" }] },
    ];
    expect(play({ ...duo, events }).run.verdict).toMatchObject({ kind: "position-reinforced", rule: "2b", actors: ["b"] });
  });

  it("where one moved and the other did not is an ultimatum unmet, of the one", () => {
    const { run } = play(duo, { a: (view) => (view.final ? view.reject() : view.offer(view.round > 2 ? 1 : 0)) });
    expect(run.verdict).toMatchObject({ kind: "ultimatum-unmet", rule: "2a", actors: ["b"] });
  });
});

describe("a deal worth 0.05 more than a no-deal value that fell by 0.4 during the talks", () => {
  it("is no mutual settlement", () => {
    // x1 is worth .1 to b; d falls from .45 to .05.
    const scenario: AnyScenario = {
      ...duo,
      actors: [actor("a", "x0"), actor("b", "x4", { noDeal: { value: 0.45 } })],
      events: [{ id: "loss", when: { kind: "at", round: 2 }, effects: [{ kind: "no-deal", actor: "b", change: -0.4 }] }],
      // So that it is not imposed: of the .65 that b could gain it gets a thirteenth.
      thresholds: { sigma: 0.05 },
    };
    const { run } = play(scenario, { a: (view) => view.offer(view.round > 1 ? 1 : 0), b: (view) => (view.round > 1 ? view.accept() : view.offer(4)) });
    expect(run.outcome).toMatchObject({ kind: "settlement", terms: { x: "x1" }, round: 2 });
    expect(run.verdict).toMatchObject({ kind: "fragile-settlement", rule: "3h", actors: ["b"] });
    expect(run.verdict.failed).toMatchObject([{ figure: "utility-against-no-deal-at-start", actor: "b", value: 0.1, threshold: 0.45 }]);
  });
});
