import { describe, expect, it } from "vitest";
import { compile, defineScenario, simulate } from "../../../src/index.ts";
import { laws } from "../../../src/testing/index.ts";

describe("the consent that a text needs", () => {
  it("is that of those who have come back to their seats, though they were missing when the phase began", () => {
    const position = { ideal: { land: "none" }, salience: { land: 1 } } as const;
    const scenario = defineScenario({
      id: "late",
      issues: [{ kind: "ladder", id: "land", options: [{ id: "none" }, { id: "all" }] }],
      statusQuo: { land: "none" },
      actors: [
        { id: "ann", present: false, position, strategy: { kind: "polynomial" } },
        { id: "bob", position, strategy: { kind: "polynomial" } },
      ],
      events: [{ id: "return", when: { kind: "at", round: 2 }, effects: [{ kind: "participation", actor: "ann", present: true }] }],
      consent: ["ann"],
      protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["ann", "bob"] }] },
      deadline: 2,
    });
    laws.all.check({ scenario, seed: 0 });
  });
});

describe("a text that its author's consent alone would put in force", () => {
  it("may be withdrawn at once, and is then put to nobody", () => {
    const scenario = defineScenario({
      id: "withdrawn",
      issues: [{ kind: "ladder", id: "land", options: [{ id: "none" }, { id: "all" }] }],
      statusQuo: { land: "none" },
      actors: [
        { id: "ann", position: { ideal: { land: "all" }, salience: { land: 1 } }, noDeal: { value: 0.9 }, strategy: { kind: "polynomial" } },
        { id: "bob", position: { ideal: { land: "none" }, salience: { land: 1 } }, strategy: { kind: "polynomial" } },
      ],
      consent: ["ann"],
      protocol: { phases: [{ id: "text", kind: "take-it-or-leave-it", author: "ann", addressees: ["bob"], text: { land: "none" } }] },
      deadline: 1,
    });
    laws.all.check({ scenario, seed: 0 });
    const { events, outcome } = simulate(compile(scenario));
    expect(events?.map(({ kind }) => kind)).toEqual(["phase", "move", "withdrawn", "setback", "end"]);
    expect(outcome).toMatchObject({ cause: "refusal", by: [] });
  });
});
