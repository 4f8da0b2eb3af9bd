import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unordered } from "../../src/testing/laws/relabel.ts";
import { played, setups } from "./support/setups.ts";

describe("the order in which a document lists its actors", () => {
  it("matters where they take turns: it is the order of the seats", () => {
    const differing = fc.sample(setups({ lean: "deal", maxEvents: 0 }), 200).filter(({ scenario, seed }) => {
      const reversed = { ...scenario, actors: [...scenario.actors].reverse() };
      const [one, other] = [played({ scenario, seed }), played({ scenario: reversed, seed })].map(({ record }) => JSON.stringify(unordered(record.outcome)));
      return one !== other;
    });
    expect(differing.length).toBeGreaterThan(0);
  });
});
