import { describe, it } from "vitest";
import { defineScenario } from "../../../src/index.ts";
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
