import { describe, it } from "vitest";
import { type Law, laws, scenario } from "../../src/testing/index.ts";

describe("the ready-made laws hold of the model", () => {
  it.each(Object.values(laws).filter((law): law is Law => law.name !== "all").map((law) => [law.name, law] as const))("%s", (_, law) => {
    law.assert(scenario());
  });
});
