import { test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { laws, matchers, run, scenario, seed, setup } from "../../src/testing/index.ts";

expect.extend(matchers);

describe("the arbitraries and laws, with @fast-check/vitest", () => {
  test.prop([run({ lean: "deal" })])("give runs to matchers and to laws", (one) => {
    expect(one).toRespectRedLines();
    expect(one).toBeIndividuallyRational();
    laws.terminates.check(one);
  });

  test.prop([setup({ maxActors: 2 })])("give a law its subject, as it is", laws.replayable.check);

  test.prop({ scenario: scenario({ maxIssues: 1 }), seed: seed() })("go by name", laws.oneVerdict.check);
});
