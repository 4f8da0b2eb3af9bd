import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import type { Model } from "../../src/index.ts";
import { played, result, setups } from "./support/setups.ts";

vi.setConfig({ testTimeout: 240_000 });

/** Which space models are compiled with. */
const use = vi.hoisted(() => ({ factored: false }));

vi.mock(import("../../src/space/create.ts"), async (original) => {
  const { createSpace } = await original();
  const { createFactoredSpace: factored } = await import("../../src/space/factored/index.ts");
  return { createSpace: (spec, arithmetic) => (use.factored && arithmetic !== "float" ? factored(spec) : createSpace(spec, arithmetic)) };
});

afterEach(() => {
  use.factored = false;
});

it("runs of generated scenarios are the same on both kinds of space, with their digests", () =>
  fc.assert(
    fc.property(setups(), (setup) => {
      const listed = played(setup);
      use.factored = true;
      const factored = played(setup);
      use.factored = false;
      const kindOf = ({ space }: Model): unknown => Object.getPrototypeOf(space);
      expect(kindOf(factored.model) === kindOf(listed.model)).toBe(setup.scenario.arithmetic === "float");
      expect(factored.model.warnings).toEqual(listed.model.warnings);
      expect(factored.record).toEqual(listed.record);
      expect(result(factored.model, factored.record)).toEqual(result(listed.model, listed.record));
      expect(factored.model.space.shortfalls).toBe(0);
    }),
  ));
