import { describe, it } from "vitest";
import { assertSessions, scenario } from "../../src/testing/index.ts";

describe("a run in anybody's hands", () => {
  it("comes to what the untouched run does, however it is stepped, saved, rewound, forked and replayed", () => {
    assertSessions(scenario({ maxTerms: 64 }));
  });
});
